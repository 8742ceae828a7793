"""What follows from where documents were found, whatever order they were found in: the place shown, revisions."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from etl.model.documents import Location

_NUMBERED = re.compile(r"#\d+$")


def shown_location(locations: Iterable[Location]) -> Location:
    """Return the location that says most of its origin, then the first by uri and version; at least one is needed."""
    return min(locations, key=_rank)


def latest_versions(locations: Iterable[Location]) -> dict[str, Location]:
    """Return what stands at every place now, by uri."""
    latest: dict[str, Location] = {}
    for location in locations:
        if location.uri not in latest or latest[location.uri].version < location.version:
            latest[location.uri] = location
    return latest


def revisions(locations: Iterable[Location]) -> dict[str, str]:
    """Return, for every article that replaced another one at its place, the article it replaced.

    No revision is: what took the place of content that still stands somewhere, and a record of a file that stood at
    another number of the same file as well, so that it only moved.
    """
    kept = sorted(locations, key=lambda item: (item.uri, item.version))
    current = {location.article_id for location in latest_versions(kept).values()}
    last_version: dict[str, dict[str, int]] = defaultdict(dict)
    places: dict[tuple[str, str], set[str]] = defaultdict(set)
    for location in kept:
        last_version[location.uri][location.article_id] = location.version
        places[location.article_id, _file(location.uri)].add(location.uri)
    replaced: dict[str, str] = {}
    for uri, versions in last_version.items():
        for old, new in pairwise(sorted(versions, key=versions.__getitem__)):
            has_moved = _NUMBERED.search(uri) is not None and len(places[new, _file(uri)]) > 1
            if old not in current and not has_moved and new not in replaced and not _follows(replaced, old, new):
                replaced[new] = old
    return replaced


def _file(uri: str) -> str:
    return _NUMBERED.sub("", uri)


def _follows(replaced: Mapping[str, str], article_id: str, other: str) -> bool:
    """Say whether an article is `other` or a later version of it, so that the reverse would close a circle."""
    at: str | None = article_id
    while at is not None and at != other:
        at = replaced.get(at)
    return at is not None


def _rank(location: Location) -> tuple[int, str, int]:
    origin = location.origin
    stated = sum(value is not None for value in (origin.source, origin.published, origin.url))
    return -stated, location.uri, location.version
