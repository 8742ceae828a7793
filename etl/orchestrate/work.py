"""What is done for one partition: the runs that anybody could start by hand, asked for by Dagster."""

from pathlib import Path

from sqlalchemy import text

from etl.audit import audit
from etl.errors import UsageError
from etl.ingest.feeds.harvest import Habits
from etl.ingest.feeds.sources import Source, read_sources
from etl.ingest.feeds.visit import SourceReport
from etl.model.base import Record
from etl.model.findings import Finding
from etl.model.ledger import RunStep
from etl.orchestrate.partitions import Delivery, today
from etl.pipeline.fetching import fetch
from etl.pipeline.run import Options, Summary, reference_folder, run
from etl.pipeline.toolkit import Toolkit, toolkit
from etl.progress import Reporter
from etl.settings import Settings, load_settings
from etl.warehouse.store import Warehouse


class Done(Record, kw_only=True):
    """One run of the ledger and what it left there."""

    summary: Summary
    steps: tuple[RunStep, ...]
    findings: tuple[Finding, ...]
    """Of the audit; where nothing changed, of an audit of what is published."""
    sources: tuple[SourceReport, ...] = ()


def deliver(delivery: Delivery, asked_by: str) -> tuple[Done, ...]:
    """Read what a source delivered on a day: its folder of the inbox, and today also its feed or page.

    UsageError where there is neither; what `run` and `fetch` raise.
    """
    settings = load_settings()
    warehouse = Warehouse(settings.database)
    folder = delivery.folder(Path(settings.inbox))
    listed = listed_source(settings, delivery)
    if not folder.is_dir() and listed is None:
        remedy = f"put files into it; the feed of a listed source can be read today ({today()}) only"
        raise UsageError("there is nothing to read", where=str(folder), remedy=remedy)
    tools = toolkit(reference_folder(settings.reference))
    done = []
    if folder.is_dir():
        options = _options(settings, asked_by, (str(folder),))
        summary = run(warehouse, options, tools, Reporter(log_format=settings.log_format))
        done.append(_done(warehouse, summary))
    if listed is not None:
        done.append(_fetch(warehouse, listed, settings, tools, asked_by))
    return tuple(done)


def listed_source(settings: Settings, delivery: Delivery) -> Source | None:
    """Return the row of the list of sources to be fetched for a delivery; None on other days than today."""
    path = Path(settings.sources)
    if delivery.day != today() or not path.exists():
        return None
    return next((one for one in read_sources(path) if one.source_code == delivery.source), None)


def _fetch(warehouse: Warehouse, source: Source, settings: Settings, tools: Toolkit, asked_by: str) -> Done:
    habits = Habits.of(settings)
    options = _options(settings, asked_by, ())
    fetched = fetch(warehouse, (source,), habits, options, tools, Reporter(log_format=settings.log_format))
    return _done(warehouse, fetched.summary, fetched.sources)


def _options(settings: Settings, asked_by: str, paths: tuple[str, ...]) -> Options:
    return Options(
        paths=paths,
        jobs=settings.processes,
        max_bytes=settings.max_bytes,
        settle_seconds=settings.settle_seconds,
        asked_by=asked_by,
    )


def _done(warehouse: Warehouse, summary: Summary, sources: tuple[SourceReport, ...] = ()) -> Done:
    query = text(
        "SELECT step, position, seconds, rows_in, rows_out FROM run_steps WHERE run_id = :id ORDER BY position"
    )
    with warehouse.read() as reader:
        rows = reader.connection.execute(query, {"id": summary.run_id})
        steps = tuple(RunStep(**row._mapping) for row in rows)
        findings = audit(reader.connection) if summary.loaded is None else summary.warnings
    return Done(summary=summary, steps=steps, findings=findings, sources=sources)
