"""`readout run`: documents in, warehouse out."""

from pathlib import Path
from typing import Annotated

import typer

from etl.cli.guard import NEEDS_PERSON, complain
from etl.cli.session import Database, IfFree, Jobs, Log, Quiet, Session, open_session, unless_busy
from etl.cli.wording import plural
from etl.errors import ReadoutError


def run(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="Files and folders to load, - for standard input.  \\[default: seeds/documents]",
            show_default=False,
        ),
    ] = None,
    database: Database = None,
    jobs: Jobs = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Do everything but publish.")] = False,
    full: Annotated[bool, typer.Option("--full", help="Read all kept documents anew and derive everything.")] = False,
    prune: Annotated[
        bool, typer.Option("--prune", help="Remove what only documents gone from the given paths said.")
    ] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit 3 where a document was rejected.")] = False,
    if_free: IfFree = False,
    quiet: Quiet = False,
    log: Log = None,
) -> None:
    """Read documents into the warehouse, and publish what they say.

    Documents are .txt, .html, .json, .jsonl and .csv files; fields of records are text, title, url, published, source
    and language. Whatever is already in the warehouse is not read again. A document that cannot be read goes to the
    table rejects, and the run goes on. A file that somebody may still be writing is left for the next run. Readers see
    all of the new state or none of it.

    Examples:

      readout run

      readout run articles/ more/page.html --jobs 4

      curl -s https://example.org/news.html | readout run - --database postgresql://me@localhost/meetings

      readout run inbox --if-free --log json >>readout.log 2>&1
    """
    from etl.cli.summary import show
    from etl.ingest import collect

    session = open_session(database, is_quiet=quiet, log=log)
    chosen = tuple(paths or ()) or _default_paths(session)
    # Nothing is looked at yet; a path that does not exist is said at once.
    collect(chosen)
    toolkit = session.toolkit()
    from etl.pipeline.run import Options
    from etl.pipeline.run import run as run_pipeline

    options = Options(
        paths=chosen,
        jobs=jobs or session.settings.processes,
        max_bytes=session.settings.max_bytes,
        settle_seconds=session.settings.settle_seconds,
        full=full,
        prune=prune,
        dry_run=dry_run,
    )
    with unless_busy(session, is_wanted=if_free):
        summary = run_pipeline(session.warehouse, options, toolkit, session.reporter)
    rejected = summary.rejected + summary.ingested.still_rejected
    needs_person = strict and rejected > 0
    if not quiet:
        where = session.warehouse.where
        show(summary, where, command="run", needs_person=needs_person, as_json=session.is_json)
    elif needs_person:
        remedy = 'readout sql "SELECT uri, reason, message FROM rejects"'
        complain(ReadoutError(f"{plural(rejected, 'document was', 'documents were')} rejected", remedy=remedy))
    if needs_person:
        raise typer.Exit(NEEDS_PERSON)


def _default_paths(session: Session) -> tuple[str, ...]:
    """Return the paths of the settings; away from a checkout, where the default is not there, the sample documents."""
    from etl.resources import sample_documents_dir
    from etl.settings import Settings

    paths = session.settings.paths
    if paths == Settings().paths and not any(Path(path).exists() for path in paths):
        folder = sample_documents_dir()
        session.reporter.say(f"There is no {paths[0]} here: loading the sample documents that come with readout")
        return (str(folder),)
    return paths
