"""`readout release`: a frozen snapshot for citing."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from etl.cli.session import Database, Quiet, open_session
from etl.cli.wording import plural

_SHOWN = 20


def release(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder to write, which must not exist yet.")],
    database: Database = None,
    title: Annotated[str, typer.Option("--title", help="Title to cite it by.")] = "Readout: who met whom",
    authors: Annotated[
        list[str] | None, typer.Option("--author", help="Who answers for it; may be repeated.  \\[default: Readout]")
    ] = None,
    is_verifying: Annotated[
        bool, typer.Option("--verify", help="Check a release instead: is every file as it was released?")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Freeze what is published for citing: data, dictionary, versions, accuracy, citation, rights and sums.

    The data are the views as Parquet, with quotes and offsets, never whole articles. The accuracy is that which was
    measured last; where another version of the reader made the data, the release says so. The same state gives the same
    bytes.

    Examples:

      readout release build/release --title "Meetings of the Nordic governments" --author "Institute of Meetings"

      readout release build/release --verify
    """
    from etl.errors import ReadoutError
    from etl.export import Title, broken_files, write_release

    if is_verifying:
        if broken := broken_files(folder):
            more = f" and {len(broken) - _SHOWN} more" if len(broken) > _SHOWN else ""
            what = f"{plural(len(broken), 'file')} not as released: {'; '.join(broken[:_SHOWN])}{more}"
            raise ReadoutError(what, where=str(folder), remedy="get the release anew from where it was published")
        if not quiet:
            sys.stdout.write(f"{folder}: every file is as it was released\n")
        return
    session = open_session(database, is_quiet=quiet)
    named = Title(title=title, authors=tuple(authors or ["Readout"]))
    with session.warehouse.read() as reader:
        run = write_release(reader, folder, named, session.reporter)
    if not quiet:
        sys.stdout.write(f"Release of run {run.run_id} written to {folder}\n")
