"""Runs queries: what types a view's columns have in this warehouse, and the rows of an answer."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, text

from etl.ask.columns import Type, Types
from etl.ask.query import Query
from etl.errors import ReadoutError
from etl.warehouse.viewfiles import ViewFile

_BATCH = 1000
_COLUMNS = """
SELECT column_name, lower(data_type) AS type FROM information_schema.columns
WHERE table_schema = current_schema() AND table_name = :name ORDER BY ordinal_position
"""
_TYPES: tuple[tuple[str, Type], ...] = (
    ("timestamp", "moment"),
    ("date", "day"),
    ("bool", "truth"),
    ("char", "text"),
    ("text", "text"),
)
"""Types by what their names in either engine contain; whatever else there is counts as a number."""


def types_of(connection: Connection, view: ViewFile) -> Types:
    """Return the types of a view's columns; ReadoutError where the warehouse does not have the view."""
    found = {name: _type(type_) for name, type_ in connection.execute(text(_COLUMNS), {"name": view.name})}
    if not found:
        raise ReadoutError(
            "the warehouse does not have this view", where=view.name, remedy="run `readout migrate`, then ask again"
        )
    return found


def rows_of(connection: Connection, query: Query) -> Iterator[tuple[Any, ...]]:
    """Stream the rows of an answer."""
    statement = text(query.sql).execution_options(yield_per=_BATCH)
    for row in connection.execute(statement, query.values):
        yield tuple(row)


def _type(name: str) -> Type:
    return next((type_ for part, type_ in _TYPES if part in name), "number")
