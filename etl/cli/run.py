"""`readout run`: documents in, warehouse out."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from etl.cli.guard import REJECTED
from etl.cli.session import Database, Log, Quiet, Session, open_session
from etl.cli.wording import parted, plural

if TYPE_CHECKING:
    from etl.pipeline.run import Summary


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
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes that read.  \\[default: one per processor]"),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Do everything but publish.")] = False,
    full: Annotated[bool, typer.Option("--full", help="Read all kept documents anew and derive everything.")] = False,
    prune: Annotated[
        bool, typer.Option("--prune", help="Remove what only documents gone from the given paths said.")
    ] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit 3 where a document was rejected.")] = False,
    quiet: Quiet = False,
    log: Log = None,
) -> None:
    """Read documents into the warehouse, and publish what they say.

    Documents are .txt, .html, .json, .jsonl and .csv files; fields of records are text, title, url, published, source
    and language. Whatever is already in the warehouse is not read again. A document that cannot be read goes to the
    table rejects, and the run goes on. Readers see all of the new state or none of it.

    Examples:

      readout run

      readout run articles/ more/page.html --jobs 4

      curl -s https://example.org/news.html | readout run - --database postgresql://me@localhost/meetings
    """
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
        full=full,
        prune=prune,
        dry_run=dry_run,
    )
    summary = run_pipeline(session.warehouse, options, toolkit, session.reporter)
    if not quiet:
        _show(summary, session.warehouse.where)
    if strict and summary.rejected + summary.ingested.still_rejected:
        raise typer.Exit(REJECTED)


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


def _show(summary: "Summary", where: str) -> None:
    """Say what the run did, on standard output."""
    found = summary.ingested
    seconds = f"{summary.seconds:.1f} s"
    looked = parted(
        plural(found.found, "document") + " found",
        f"{found.added:,} new" if found.added else "none new",
        f"{summary.read:,} read" if summary.read else None,
        f"{summary.rejected:,} rejected" if summary.rejected else None,
        f"{found.still_rejected:,} rejected before" if found.still_rejected else None,
        f"{found.forgotten:,} forgotten on request" if found.forgotten else None,
        f"{summary.pruned.documents:,} removed" if summary.pruned.places else None,
        f"{plural(len(found.skipped), 'file')} passed over" if found.skipped else None,
        by=", ",
    )
    lines = [looked]
    if summary.outcome == "unchanged":
        head = f"Nothing has changed; {where} stays as it is ({seconds})"
    else:
        head = {"published": f"Published {where}", "dry-run": f"Dry run, {where} stays as it is"}[summary.outcome]
        head = f"{head} ({seconds})"
        lines += _differences(summary)
    if summary.warnings:
        lines.append(f"{plural(len(summary.warnings), 'warning')} of the audit: readout check")
    if summary.rejected:
        lines.append('why documents were rejected: readout sql "SELECT uri, reason, message FROM rejects"')
    sys.stdout.write("\n".join([head, *(f"  {line}" for line in lines)]) + "\n")


def _differences(summary: "Summary") -> list[str]:
    """Say how many rows of the answer the load changed."""
    if summary.loaded is None:
        return ["no row would change"]
    tables = summary.loaded.tables
    told = parted(
        *(
            f"{count:,} {word}"
            for word in ("added", "changed", "removed")
            if (count := sum(getattr(table, word) for table in tables))
        ),
        by=", ",
    )
    return [f"{plural(summary.loaded.rows, 'row')} in the answer: {told or 'all as they were'}"]
