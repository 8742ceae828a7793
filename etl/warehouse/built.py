"""Builds the tables that answer at once what would take too long when asked; one query of `sql/built` makes each.

Rows that stay the same stay in place, so that a run which changes little writes little. Nothing here commits: it is all
part of the run that publishes.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, text

from etl.model.base import Record
from etl.resources import sql_dir
from etl.warehouse import catalog
from etl.warehouse.bulk import temporary
from etl.warehouse.engines import is_duckdb
from etl.warehouse.schema import metadata
from etl.warehouse.viewfiles import in_order, uses


class BuiltTable(Record, kw_only=True):
    """A table and the query that makes it."""

    name: str
    body: str


def built_tables() -> tuple[BuiltTable, ...]:
    """Read all queries, ordered so that each comes after those whose tables it reads."""
    files = sorted((sql_dir() / "built").glob("*.sql"))
    return in_order(BuiltTable(name=path.stem, body=path.read_text(encoding="utf-8")) for path in files)


def build(connection: Connection, changed: Iterable[str] | None = None) -> None:
    """Bring built tables to what their queries answer now: all, or those made from tables that have changed."""
    stale = None if changed is None else set(changed)
    for table in built_tables():
        if stale is not None:
            if not uses(table, stale):
                continue
            stale.add(table.name)
        with temporary(connection, f"new_{table.name}", table.body) as new:
            _replace(connection, table.name, new)
        if not is_duckdb(connection):
            catalog.run(connection, f"ANALYZE {table.name}")


def _replace(connection: Connection, name: str, new: str) -> None:
    """Delete rows that are not among the new ones, and insert those that are not there yet."""
    columns = metadata.tables[name].columns
    listed = ", ".join(column.name for column in columns)
    insert = f"INSERT INTO {name} ({listed}) SELECT {listed} FROM {new} AS n"
    if not connection.execute(text(f"SELECT 1 FROM {name} LIMIT 1")).first():
        connection.execute(text(insert))
        return
    # What is never null comes first, and as an equality: PostgreSQL joins by nothing else.
    same = " AND ".join(
        f"n.{column.name} {'IS NOT DISTINCT FROM' if column.nullable else '='} t.{column.name}"
        for column in sorted(columns, key=lambda column: bool(column.nullable))
    )
    connection.execute(text(f"DELETE FROM {name} AS t WHERE NOT EXISTS (SELECT 1 FROM {new} AS n WHERE {same})"))
    connection.execute(text(f"{insert} WHERE NOT EXISTS (SELECT 1 FROM {name} AS t WHERE {same})"))
