"""`readout sql`: one query, read-only."""

from typing import Annotated, Literal

import typer

from etl.cli.session import Database, open_session


def sql(
    query: Annotated[
        str, typer.Argument(metavar="QUERY", help="One SELECT statement; - reads it from standard input.")
    ],
    database: Database = None,
    form: Annotated[
        Literal["table", "csv", "json"],
        typer.Option("--format", "-f", metavar="table|csv|json", help="Form of the answer; json is one array."),
    ] = "table",
) -> None:
    """Ask the warehouse in SQL; nothing can be changed by it.

    `readout dictionary` lists all tables, views and columns. A table too wide for the terminal is shown as records,
    one column a line.

    Examples:

      readout sql "SELECT date_edtf, label, city FROM v_meetings ORDER BY date_start_on DESC NULLS LAST LIMIT 10"

      readout sql "SELECT * FROM v_dyads" --format csv > dyads.csv

      readout sql - < query.sql
    """
    from etl.cli.answers import WRITERS
    from etl.cli.files import STANDARD, read_text
    from etl.cli.queries import asked

    session = open_session(database)
    words = read_text(STANDARD) if query == "-" else query
    with session.warehouse.read() as reader, asked(reader.connection, words) as (names, rows):
        WRITERS[form](names, rows)
