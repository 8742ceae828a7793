"""`readout decisions`: human judgements carried from one warehouse to another."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from etl.cli.session import Database, open_session
from etl.cli.wording import plural

app = typer.Typer(no_args_is_help=True)

File = Annotated[
    Path, typer.Argument(metavar="FILE", help="File of JSON lines, one decision a line; - for the terminal.")
]


@app.callback()
def group() -> None:
    """Carry human judgements from one warehouse to another."""


@app.command("export")
def export_(file: File, database: Database = None) -> None:
    """Write all decisions, those taken back included, in their order.

    Example:

      readout decisions export decisions.jsonl
    """
    import msgspec

    from etl.cli.files import STANDARD, write_text

    session = open_session(database)
    with session.warehouse.read() as reader:
        found = reader.decisions()
    write_text(file, "".join(msgspec.json.encode(decision).decode() + "\n" for decision in found))
    if file != STANDARD:
        sys.stdout.write(f"{plural(len(found), 'decision')} written to {file}\n")


@app.command("import")
def import_(file: File, database: Database = None) -> None:
    """Append the decisions of a file that are not known yet, and derive what follows from them.

    They keep their ids, authors and times, and come after those already there. One that is about a report or mention
    which this warehouse does not have stops the import.

    Example:

      readout decisions import decisions.jsonl --database postgresql://me@localhost/meetings
    """
    from etl.cli.files import read_text
    from etl.cli.made import parse
    from etl.pipeline.upkeep import decide

    session = open_session(database)
    made = parse(read_text(file), str(file))
    done = decide(session.warehouse, made, session.toolkit(), session.reporter, is_dry_run=False)
    known = len(made) - done.added
    told = f"{plural(done.added, 'decision')} kept" + (f", {known:,} known before" if known else "")
    sys.stdout.write(f"{told}; {plural(done.counts.differences, 'row')} of the answer changed\n")
