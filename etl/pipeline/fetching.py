"""`readout fetch`: what is new at the listed sources, through the same door as files."""

import time
from collections.abc import Iterable, Iterator

import msgspec

from etl.errors import RejectedDocument
from etl.ingest.feeds.harvest import Habits, Harvest
from etl.ingest.feeds.sources import Source
from etl.ingest.feeds.visit import SourceReport
from etl.ingest.records import Found, Outcome, Skipped
from etl.model.base import Record
from etl.model.documents import Location
from etl.model.locations import latest_versions
from etl.model.reading import ArticleText
from etl.pipeline.run import Options, Summary, carry_out
from etl.pipeline.toolkit import Toolkit
from etl.progress import Reporter
from etl.read.text.extract import extract
from etl.warehouse.clock import now
from etl.warehouse.run import Run
from etl.warehouse.store import Warehouse


class Fetched(Record, kw_only=True):
    """What a run made of the sources."""

    summary: Summary
    sources: tuple[SourceReport, ...]


def fetch(
    warehouse: Warehouse,
    sources: tuple[Source, ...],
    habits: Habits,
    options: Options,
    toolkit: Toolkit,
    reporter: Reporter,
) -> Fetched:
    """Fetch what is new and run the pipeline on it; what is known of the addresses is published with the documents.

    So a run that fails has asked in vain, and the next one asks again: nothing is lost between the two.
    """
    started = time.monotonic()
    with warehouse.run("fetch", toolkit.versions, options.asked_by) as work:
        harvest = Harvest(sources, work.fetches(), work.forgotten_places(), habits, now())
        summary = carry_out(work, _with_memory(work, harvest), options, toolkit, reporter)
    summary = msgspec.structs.replace(summary, seconds=round(time.monotonic() - started, 2))
    return Fetched(summary=summary, sources=harvest.reports)


def _with_memory(work: Run, harvest: Harvest) -> Iterator[Outcome]:
    """Yield what comes in, and keep what is known of the addresses once all is in."""
    yield from _without_repeats(work, harvest.items(), latest_versions(work.locations()))
    work.put_fetches(harvest.fetches)


def _without_repeats(work: Run, items: Iterable[Outcome], latest: dict[str, Location]) -> Iterator[Outcome]:
    """Leave out pages that say what they said before in other bytes: a counter or an advertisement is no revision."""
    for item in items:
        if isinstance(item, Found) and (before := latest.get(item.uri)) is not None:
            kept = work.reading(before.article_id)
            if before.article_id != item.document.article_id and kept and _says(item, kept.article):
                yield Skipped(uri=item.uri, why="the same words as before")
                continue
        yield item


def _says(item: Found, before: ArticleText) -> bool:
    try:
        now_there = extract(item.document)
    except RejectedDocument:
        return False
    return (now_there.title, now_there.published, now_there.text) == (before.title, before.published, before.text)
