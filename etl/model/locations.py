"""Which of a document's locations is shown: by rule, whatever order they were found in."""

from collections.abc import Iterable

from etl.model.documents import Location


def shown_location(locations: Iterable[Location]) -> Location:
    """Return the location that says most of its origin, then the first by uri and version; at least one is needed."""
    return min(locations, key=_rank)


def _rank(location: Location) -> tuple[int, str, int]:
    origin = location.origin
    stated = sum(value is not None for value in (origin.source, origin.published, origin.url))
    return -stated, location.uri, location.version
