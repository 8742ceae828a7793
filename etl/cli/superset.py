"""`readout superset`: the dashboards, for Apache Superset to import."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from etl.cli.session import Database, open_session


def superset(
    output: Annotated[Path, typer.Argument(metavar="FILE", help="The archive to write, as readout.zip.")],
    database: Database = None,
    uri: Annotated[
        str | None,
        typer.Option(
            "--uri",
            metavar="URI",
            help="How Superset reaches the warehouse.  \\[default: the same database, read-only]",
        ),
    ] = None,
) -> None:
    """Bundle the dashboards and the datasets they need for Apache Superset.

    Superset needs the package duckdb-engine for a DuckDB warehouse, psycopg2-binary for a PostgreSQL one. For
    PostgreSQL give --uri with a login that may read the views only: see sql/roles/reader.sql.

    Examples:

      readout superset readout.zip && superset import-dashboards --path readout.zip --username admin

      readout superset readout.zip --uri postgresql+psycopg2://dashboard:secret@db.example/meetings
    """
    from etl.cli.files import write_bytes
    from etl.dashboards import bundle, read_dashboard
    from etl.dashboards.connection import column_types, superset_uri
    from etl.warehouse.viewfiles import view_files

    session = open_session(database)
    with session.warehouse.read() as reader:
        types = column_types(reader.connection)
    archive = bundle(read_dashboard(), view_files(), types, uri or superset_uri(database or session.settings.database))
    write_bytes(output, archive)
    sys.stderr.write(f"{output}: import it with: superset import-dashboards --path {output} --username admin\n")
