"""The other things done under the lock: reading rejects again, deciding, forgetting, migrating."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime

import msgspec
from sqlalchemy import select

from etl.errors import UsageError
from etl.ingest import read_again
from etl.ingest.records import Outcome as Collected
from etl.model.base import Record
from etl.model.decisions import Decision
from etl.model.fetches import Fetch
from etl.model.ledger import Reject, Tombstone, Versions
from etl.pipeline import steps
from etl.pipeline.run import load, publish
from etl.pipeline.toolkit import Toolkit
from etl.progress import Reporter
from etl.warehouse.load import LoadCounts
from etl.warehouse.run import Run
from etl.warehouse.schema.ledger import id_history
from etl.warehouse.store import Warehouse


class Retried(Record, kw_only=True):
    """What reading the rejects again brought."""

    tried: int
    read: int
    without_bytes: int
    """Rejects whose bytes are not kept: they must be found again."""


def retry(warehouse: Warehouse, toolkit: Toolkit, jobs: int, max_bytes: int, reporter: Reporter) -> Retried:
    """Read everything in `rejects` once more."""
    with warehouse.run("retry", toolkit.versions) as work:
        rejects = [reject for reject in work.rejects() if reject.content is not None]
        lost = len(work.rejects()) - len(rejects)
        with work.step("ingest") as step:
            ingested = steps.ingest(work, _again(rejects, work.fetches(), max_bytes), frozenset(), reporter)
            step.rows_in, step.rows_out = len(rejects), ingested.added
        with work.step("read") as step:
            stale = steps.stale(work, toolkit, everything=False)
            outcome = steps.read(work, stale, toolkit, jobs, reporter)
            step.rows_in, step.rows_out = len(stale), outcome.read
        if outcome.read:
            load(work, toolkit, reporter)
            publish(work, reporter)
        else:
            work.publish_unchanged()
    return Retried(tried=len(rejects), read=outcome.read, without_bytes=lost)


def _again(rejects: Iterable[Reject], fetches: Mapping[str, Fetch], max_bytes: int) -> Iterator[Collected]:
    for reject in rejects:
        origin = fetches[reject.uri].origin if reject.uri in fetches else None
        yield from read_again(reject.uri, reject.content or b"", max_bytes, origin)


class Decided(Record, kw_only=True):
    """What decisions brought."""

    added: int
    """Decisions that were not kept before."""
    counts: LoadCounts
    moved: tuple[tuple[str, str, str | None], ...]
    """Kind, old id and new id (None where nothing stands for it) of meetings and persons that were replaced."""


def decide(
    warehouse: Warehouse, decisions: Iterable[Decision], toolkit: Toolkit, reporter: Reporter, *, is_dry_run: bool
) -> Decided:
    """Append decisions, numbered on from the last one, and derive the answer that follows from them.

    A dry run says what would follow and leaves no trace.
    """
    with warehouse.run("decide", toolkit.versions) as work:
        known = work.decisions()
        added = work.add_decisions(_numbered(known, decisions))
        counts = load(work, toolkit, reporter)
        moved = _moved(work)
        if not is_dry_run:
            publish(work, reporter)
    return Decided(added=added, counts=counts, moved=moved)


def _moved(work: Run) -> tuple[tuple[str, str, str | None], ...]:
    table = id_history
    found = select(table.c.entity_kind, table.c.old_id, table.c.new_id).where(table.c.run_id == work.run_id)
    return tuple((row[0], row[1], row[2]) for row in work.connection.execute(found.order_by(*found.selected_columns)))


def _numbered(known: Iterable[Decision], decisions: Iterable[Decision]) -> Iterator[Decision]:
    """Yield the decisions that are not known, each once, in their order, after those that are."""
    ids = {decision.decision_id for decision in known}
    position = max((decision.sequence for decision in known), default=0)
    for decision in decisions:
        if decision.decision_id not in ids:
            ids.add(decision.decision_id)
            position += 1
            yield msgspec.structs.replace(decision, sequence=position)


def migrate(warehouse: Warehouse, versions: Versions) -> tuple[str, ...]:
    """Bring schema and views to this release; return the revisions applied."""
    with warehouse.run("migrate", versions) as work:
        work.publish_unchanged()
    return work.migrated


def forget(warehouse: Warehouse, uri: str, toolkit: Toolkit, reporter: Reporter) -> LoadCounts:
    """Erase the document at a place, and what only it said; leave a tombstone so that it is not read again.

    UsageError where no such place is known.
    """
    with warehouse.run("forget", toolkit.versions) as work:
        ids = {place.article_id for place in work.locations() if place.uri == uri}
        rejects = [reject for reject in work.rejects() if reject.uri == uri]
        if not ids and not rejects:
            remedy = '`readout sql "SELECT article_uri FROM v_articles"` lists all places'
            raise UsageError("no document is known from this place", where=uri, remedy=remedy)
        digests = work.digests()
        gone = {digests[article_id] for article_id in ids} | {reject.sha256 for reject in rejects if reject.sha256}
        at = datetime.now(UTC).isoformat(timespec="seconds")
        work.add_tombstones(Tombstone(sha256=sha256, uri=uri, forgotten_at=at) for sha256 in sorted(gone))
        work.delete_documents(ids)
        work.delete_rejects(reject.reject_id for reject in rejects)
        counts = load(work, toolkit, reporter)
        publish(work, reporter)
    return counts
