"""`readout export`: all views as files."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from etl.cli.session import Database, Quiet, open_session
from etl.cli.wording import plural


def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder to write; an earlier export is replaced.")],
    database: Database = None,
    form: Annotated[
        Literal["parquet", "csv"], typer.Option("--format", "-f", metavar="parquet|csv", help="Form of the files.")
    ] = "parquet",
    quiet: Quiet = False,
) -> None:
    """Write every view to a file of its own, all of one state, and a manifest of files, rows and columns.

    The folder appears whole or not at all. Exports carry quotes and offsets, never whole articles: the text is the
    publishers'.

    Examples:

      readout export build/export

      readout export build/csv --format csv
    """
    from etl.cli.exporting import export_views

    session = open_session(database, is_quiet=quiet)
    with session.warehouse.read() as reader:
        files = export_views(reader, folder, form, session.reporter)
    if not quiet:
        width = max(len(file.name) for file in files)
        lines = [f"  {file.name:<{width}}  {file.rows:>9,} rows" for file in files]
        sys.stdout.write("\n".join([f"{plural(len(files), 'view')} written to {folder}", *lines]) + "\n")
