"""`readout retry` and `readout forget`: rejected documents once more, and documents that must go."""

import sys
from typing import Annotated

import typer

from etl.cli.session import Database, Log, Quiet, open_session
from etl.cli.wording import plural


def retry(
    database: Database = None,
    jobs: Annotated[int | None, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes that read.")] = None,
    quiet: Quiet = False,
    log: Log = None,
) -> None:
    """Read everything in the table rejects once more, from the bytes kept there.

    Worth it after an upgrade, or where memory or a limit was the reason. What can be read now leaves the table.

    Example:

      readout retry
    """
    from etl.pipeline.upkeep import retry as read_again

    session = open_session(database, is_quiet=quiet, log=log)
    settings = session.settings
    toolkit = session.toolkit()
    done = read_again(session.warehouse, toolkit, jobs or settings.processes, settings.max_bytes, session.reporter)
    if quiet:
        return
    lines = [f"{plural(done.tried, 'rejected document')} tried again: {done.read:,} could be read"]
    if done.without_bytes:
        lines.append(f"{done.without_bytes:,} without kept bytes: name their files to `readout run`")
    sys.stdout.write("\n".join(lines) + "\n")


def forget(
    uri: Annotated[str, typer.Argument(metavar="URI", help="Place of the document, as v_articles shows it.")],
    database: Database = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    quiet: Quiet = False,
    log: Log = None,
) -> None:
    """Erase one document, all that only it said, and keep it from being read again.

    What stays is a tombstone: the digest of its bytes, the place, and the time. This cannot be undone; on a terminal
    it asks first.

    Examples:

      readout sql "SELECT article_uri, title FROM v_articles"

      readout forget seeds/documents/D001.txt
    """
    from etl.pipeline.upkeep import forget as erase

    session = open_session(database, is_quiet=quiet, log=log)
    if not yes and sys.stdin.isatty():
        typer.confirm(f"Erase {uri} from {session.warehouse.where} for good?", abort=True)
    counts = erase(session.warehouse, uri, session.toolkit(), session.reporter)
    if not quiet:
        removed = sum(table.removed for table in counts.tables)
        sys.stdout.write(f"Forgotten: {uri}\n  {plural(removed, 'row')} that only it supported went with it\n")
