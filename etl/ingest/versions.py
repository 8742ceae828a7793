"""Places and versions: which bytes stand where."""

from collections.abc import Iterable

from etl.ingest.records import Found
from etl.model.documents import Location
from etl.model.locations import latest_versions


def assign_versions(known: Iterable[Location], found: Iterable[Found]) -> tuple[Location, ...]:
    """Return the locations to add or to write anew: one per place, sorted by uri.

    Bytes that are already the latest at their place keep their version (their declared origin may be new); other
    bytes at a known place get the next one. Of two finds at one place the last one counts.
    """
    latest = latest_versions(known)
    places = {item.uri: item.document for item in found}
    locations: list[Location] = []
    for uri, document in sorted(places.items()):
        before = latest.get(uri)
        version = 1 if before is None else before.version + (before.article_id != document.article_id)
        location = Location(uri=uri, article_id=document.article_id, version=version, origin=document.origin)
        if location != before:
            locations.append(location)
    return tuple(locations)
