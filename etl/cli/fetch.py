"""`readout fetch`: feeds and pages in, warehouse out."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from etl.cli.guard import NEEDS_PERSON, complain
from etl.cli.session import Database, IfFree, Jobs, Log, Quiet, open_session, unless_busy
from etl.errors import ReadoutError

if TYPE_CHECKING:
    from etl.ingest.feeds.visit import SourceReport


def fetch(
    codes: Annotated[
        list[str] | None,
        typer.Argument(metavar="[CODE]...", help="Sources to ask.  \\[default: all enabled ones]", show_default=False),
    ] = None,
    database: Database = None,
    sources: Annotated[
        Path | None,
        typer.Option("--sources", metavar="FILE", help="List of sources.  \\[default: seeds/sources.csv]"),
    ] = None,
    jobs: Jobs = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Do everything but publish.")] = False,
    if_free: IfFree = False,
    quiet: Quiet = False,
    log: Log = None,
) -> None:
    """Fetch what is new at feeds and pages, read it into the warehouse, and publish what it says.

    The list of sources is a CSV file with the columns source_code, source_name, kind (feed or page), url, and if you
    like is_enabled (yes or no) and article_limit (articles per run). A source that fails is reported and stops no other
    one. What sites ask of robots is respected, and nothing is fetched twice unless it changed.

    Exit code 3 says that a source needs you: it is gone, forbids it, is no feed, or has failed for a day.

    Examples:

      readout fetch

      readout fetch example-news --sources my-sources.csv

      readout fetch --if-free --log json >>readout.log 2>&1
    """
    from etl.cli.summary import show
    from etl.ingest.feeds.harvest import Habits
    from etl.ingest.feeds.sources import chosen, read_sources

    session = open_session(database, is_quiet=quiet, log=log)
    path = sources or Path(session.settings.sources)
    asked = chosen(read_sources(path), tuple(codes or ()), path)
    habits = Habits.of(session.settings)
    toolkit = session.toolkit()
    from etl.pipeline.fetching import fetch as fetch_and_run
    from etl.pipeline.run import Options

    options = Options(
        paths=(),
        jobs=jobs or session.settings.processes,
        max_bytes=session.settings.max_bytes,
        dry_run=dry_run,
    )
    with unless_busy(session, is_wanted=if_free):
        done = fetch_and_run(session.warehouse, asked, habits, options, toolkit, session.reporter)
    troubled = tuple(source for source in done.sources if source.needs_person)
    if quiet:
        for source in troubled:
            complain(_trouble(source, path))
    else:
        show(
            done.summary,
            session.warehouse.where,
            command="fetch",
            needs_person=bool(troubled),
            as_json=session.is_json,
            sources=done.sources,
        )
    if troubled:
        raise typer.Exit(NEEDS_PERSON)


def _trouble(source: "SourceReport", path: Path) -> ReadoutError:
    remedy = f"correct it in {path}, or write no into its column is_enabled"
    return ReadoutError(source.problem or "fails", where=f"{source.source_code} ({source.url})", remedy=remedy)
