"""`readout run`: documents in, warehouse out."""

import time
from collections.abc import Iterable
from pathlib import Path

import msgspec
from sqlalchemy import Connection

from etl.audit import audit
from etl.ingest.records import Outcome as Collected
from etl.model.base import Record
from etl.model.findings import Finding
from etl.model.ledger import RunRecord, Versions
from etl.pipeline import steps
from etl.pipeline.prune import Pruned, prune
from etl.pipeline.toolkit import Toolkit
from etl.progress import Reporter
from etl.warehouse.load import LoadCounts
from etl.warehouse.news import News, watched
from etl.warehouse.run import Run
from etl.warehouse.store import Warehouse


class Options(Record, kw_only=True):
    """What a run is asked to do."""

    paths: tuple[str, ...]
    jobs: int
    max_bytes: int
    settle_seconds: float = 0
    """How long a file must have been left alone before it is read."""
    full: bool = False
    """Read all kept documents anew and derive everything again."""
    prune: bool = False
    """Remove what only documents gone from the paths said."""
    dry_run: bool = False
    """Do everything but publish."""
    asked_by: str | None = None
    """Run of an orchestrator that asked for this one, as NAME:ID."""


class Summary(Record, kw_only=True):
    """What a run did."""

    run_id: str
    outcome: str
    """published, unchanged or dry-run."""
    ingested: steps.Ingested
    read: int
    rejected: int
    pruned: Pruned
    loaded: LoadCounts | None
    news: News
    warnings: tuple[Finding, ...]
    seconds: float


def run(warehouse: Warehouse, options: Options, toolkit: Toolkit, reporter: Reporter) -> Summary:
    """Run the whole pipeline under the warehouse's lock; ReadoutError where nothing could be published."""
    started = time.monotonic()
    items = steps.find(options.paths, options.max_bytes, options.settle_seconds)
    with warehouse.run("run", toolkit.versions, options.asked_by) as work:
        summary = carry_out(work, items, options, toolkit, reporter)
    return msgspec.structs.replace(summary, seconds=round(time.monotonic() - started, 2))


def carry_out(work: Run, items: Iterable[Collected], options: Options, toolkit: Toolkit, reporter: Reporter) -> Summary:
    """Take up what was found, read it, and publish what changes by that; `seconds` of the summary is left to others."""
    last = work.last_run()
    ingested, pruned = _ingest(work, items, options, last, toolkit, reporter)
    outcome = _read(work, options, toolkit, reporter)
    is_new = last is None or last.versions != toolkit.versions or options.full
    has_changed = ingested.added or ingested.moved or pruned.places or outcome.read or outcome.rejected
    loaded, news = None, News()
    warnings: tuple[Finding, ...] = ()
    label = "unchanged"
    if is_new or has_changed:
        with watched(work.connection) as watch:
            loaded = load(work, toolkit, reporter)
            news = watch.news(work.run_id)
        label = "published"
    if options.dry_run:
        label = "dry-run"
    elif loaded is not None:
        warnings = publish(work, reporter)
    else:
        work.publish_unchanged()
    return Summary(
        run_id=work.run_id,
        outcome=label,
        ingested=ingested,
        read=outcome.read,
        rejected=ingested.rejected + outcome.rejected,
        pruned=pruned,
        loaded=loaded,
        news=news,
        warnings=warnings,
        seconds=0,
    )


def _ingest(
    work: Run,
    items: Iterable[Collected],
    options: Options,
    last: RunRecord | None,
    toolkit: Toolkit,
    reporter: Reporter,
) -> tuple[steps.Ingested, Pruned]:
    with work.step("ingest") as step:
        refused = _refused(work, last, toolkit.versions) if not options.full else frozenset()
        ingested = steps.ingest(work, items, refused, reporter)
        pruned = Pruned()
        if options.prune:
            unfinished = frozenset(item.uri for item in ingested.skipped if item.is_unfinished)
            pruned = prune(work, options.paths, ingested.seen, reporter, unfinished)
        step.rows_in, step.rows_out = len(ingested.seen), ingested.added
    return ingested, pruned


def _read(work: Run, options: Options, toolkit: Toolkit, reporter: Reporter) -> steps.ReadOutcome:
    with work.step("read") as step:
        article_ids = steps.stale(work, toolkit, everything=options.full)
        outcome = steps.read(work, article_ids, toolkit, options.jobs, reporter) if article_ids else steps.ReadOutcome()
        step.rows_in, step.rows_out = len(article_ids), outcome.read
    return outcome


def _refused(work: Run, last: RunRecord | None, versions: Versions) -> steps.Refused:
    """Return places and contents that this very reader has rejected before."""
    same = last is not None and (last.versions.reader_version, last.versions.model_digest) == (
        versions.reader_version,
        versions.model_digest,
    )
    return frozenset((reject.uri, reject.sha256) for reject in work.rejects()) if same else frozenset()


def load(work: Run, toolkit: Toolkit, reporter: Reporter) -> LoadCounts:
    """Derive the answer and bring the derived tables to it."""
    # Here, as a run without news derives nothing.
    from etl.pipeline.answer import answer

    with reporter.step("Resolving and merging"):
        derived = answer(work, toolkit)
    with reporter.step("Loading"), work.step("load") as step:
        loaded = work.load(derived)
        step.rows_in, step.rows_out = loaded.rows, loaded.differences
    return loaded


def publish(work: Run, reporter: Reporter) -> tuple[Finding, ...]:
    """Audit the working state and publish it; return the warnings, raise AuditFailed where it must not be seen."""

    def checked(connection: Connection) -> tuple[Finding, ...]:
        with reporter.step("Auditing"):
            findings = audit(connection)
        reporter.say("Publishing ...")
        return findings

    return work.publish(checked)


def reference_folder(setting: str | None) -> Path | None:
    """Return the folder that a setting names."""
    return Path(setting) if setting else None
