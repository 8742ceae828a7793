"""`readout export`: what the warehouse says, as files for others."""

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
        Literal["parquet", "csv", "jsonl", "ftm", "schema-org", "plover"],
        typer.Option("--format", "-f", metavar="parquet|csv|jsonl|ftm|schema-org|plover", help="Form of the files."),
    ] = "parquet",
    quiet: Quiet = False,
) -> None:
    """Write what is published to files, all of one state, with a manifest of files, rows, columns and sums.

    parquet, csv and jsonl hold every view; parquet is partitioned by the year of the meeting. ftm are entities of
    FollowTheMoney, schema-org events as JSON-LD, plover CONSULT records: sql/exports.md says how they are made.

    The folder appears whole or not at all, and the same state gives the same bytes. Exports carry quotes and
    offsets, never whole articles: the text is the publishers'.

    Examples:

      readout export build/export

      readout export build/csv --format csv

      readout export build/ftm --format ftm
    """
    from etl.export import write_export

    session = open_session(database, is_quiet=quiet)
    with session.warehouse.read() as reader:
        files = write_export(reader, folder, form, session.reporter)
    if not quiet:
        rows: dict[str, int] = {}
        for file in files:
            rows[file.content] = rows.get(file.content, 0) + file.rows
        width = max(map(len, rows))
        lines = [f"  {name:<{width}}  {count:>9,} rows" for name, count in rows.items()]
        sys.stdout.write("\n".join([f"{plural(len(files), 'file')} written to {folder}", *lines]) + "\n")
