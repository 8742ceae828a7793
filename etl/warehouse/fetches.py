"""Keeps what is known of addresses on the web."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, select

from etl.model.documents import Origin
from etl.model.fetches import Fetch
from etl.warehouse.bulk import frame_of
from etl.warehouse.diff import upsert_rows
from etl.warehouse.schema import web

_PLAIN = tuple(name for name in Fetch.__struct_fields__ if name != "origin")
_DECLARED = {
    "declared_source": "source",
    "declared_published_edtf": "published",
    "declared_url": "url",
    "declared_charset": "charset",
}
"""Columns of the origin, and its fields."""


def put_fetches(connection: Connection, fetches: Iterable[Fetch], run_id: str) -> None:
    """Keep the latest of every address."""
    rows = list(fetches)
    if not rows:
        return
    values: dict[str, list[Any]] = {name: [getattr(row, name) for row in rows] for name in _PLAIN}
    for column, field in _DECLARED.items():
        values[column] = [getattr(row.origin, field) for row in rows]
    columns = [column for column in web.fetches.columns if column.name != "run_id"]
    upsert_rows(connection, web.fetches, frame_of(columns, values), run_id)


def read_fetches(connection: Connection) -> dict[str, Fetch]:
    """Return what is known, by address."""
    return {row.url: _fetch(row) for row in connection.execute(select(web.fetches).order_by(web.fetches.c.url))}


def _fetch(row: Row[Any]) -> Fetch:
    values = row._mapping
    origin = Origin(**{field: values[column] for column, field in _DECLARED.items()})
    return Fetch(**{name: values[name] for name in _PLAIN}, origin=origin)
