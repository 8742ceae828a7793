"""How Superset reaches a warehouse, and of which types its columns are there."""

from pathlib import Path

from sqlalchemy import Connection, text

from etl.dashboards.bundle import ColumnTypes
from etl.warehouse.engines import parse_url


def superset_uri(url: str) -> str:
    """Return a warehouse's URL as Superset's drivers take it: whole path of a file, psycopg2 for a server."""
    parsed = parse_url(url)
    if parsed.drivername == "duckdb":
        return f"duckdb:///{Path(parsed.database or '').resolve()}"
    return parsed.set(drivername="postgresql+psycopg2").render_as_string(hide_password=False)


def column_types(connection: Connection) -> ColumnTypes:
    """Return the SQL types of all columns of views."""
    query = text(
        "SELECT c.table_name, c.column_name, c.data_type FROM information_schema.columns AS c "
        "WHERE c.table_name LIKE 'v\\_%' ESCAPE '\\' AND c.table_schema = current_schema()"
    )
    types: ColumnTypes = {}
    for view, column, kind in connection.execute(query):
        types.setdefault(view, {})[column] = kind.upper()
    return types
