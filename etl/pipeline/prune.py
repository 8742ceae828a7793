"""Removing what only documents gone from given paths said."""

from collections.abc import Iterable
from pathlib import Path

from etl.ingest.walk import uri_of
from etl.ingest.web import is_web_address
from etl.model.base import Record
from etl.model.documents import Location
from etl.progress import Reporter
from etl.warehouse.run import Run

SHOWN = 10
"""Places named one by one before the rest is only counted."""


class Pruned(Record, kw_only=True):
    """What was removed."""

    places: int = 0
    documents: int = 0


def prune(
    run: Run, paths: Iterable[str], seen: frozenset[str], reporter: Reporter, unfinished: frozenset[str] = frozenset()
) -> Pruned:
    """Forget places below the paths where nothing stands any more, and documents that stand nowhere else.

    What is about to go is said first. Standard input keeps nothing that could be gone, and of a file that is still
    being written nobody knows yet what is gone.
    """
    roots = [uri_of(Path(path)) for path in paths if path != "-"]
    spared = {place.uri for place in run.locations() if place.uri.rpartition("#")[0] in unfinished}
    gone = [place for place in run.locations() if _is_below(place.uri, roots) and place.uri not in seen | spared]
    if not gone:
        return Pruned()
    names = sorted({place.uri for place in gone})
    for name in names[:SHOWN]:
        reporter.say(f"Gone: {name}")
    if len(names) > SHOWN:
        reporter.say(f"Gone: {len(names) - SHOWN} more")
    orphans = _orphans(run.locations(), gone)
    reporter.say("Removing", places=len(names), documents=len(orphans))
    run.delete_locations(gone)
    run.delete_documents(orphans)
    return Pruned(places=len(names), documents=len(orphans))


def _is_below(uri: str, roots: Iterable[str]) -> bool:
    if is_web_address(uri):
        return False
    return any(root == "." or uri == root or uri.startswith((root.rstrip("/") + "/", root + "#")) for root in roots)


def _orphans(locations: Iterable[Location], gone: Iterable[Location]) -> set[str]:
    left = {(place.uri, place.version) for place in gone}
    staying = {place.article_id for place in locations if (place.uri, place.version) not in left}
    return {place.article_id for place in gone} - staying
