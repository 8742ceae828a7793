"""Answers as Arrow batches: streamed, in an order that is total, with the same types and bytes from both engines."""

import itertools
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from typing import Any

import pyarrow as pa
from sqlalchemy import Connection

from etl.warehouse.engines import driver_connection, is_duckdb

BATCH = 20_000
_POSTGRESQL: dict[int, Any] = {
    16: pa.bool_(),
    20: pa.int64(),
    21: pa.int64(),
    23: pa.int64(),
    700: pa.float64(),
    701: pa.float64(),
    1082: pa.date32(),
    1114: pa.timestamp("us"),
    1700: pa.float64(),
}
"""Arrow types by the server's type numbers; whatever else there is counts as text."""

_numbers = itertools.count()


@contextmanager
def streamed(connection: Connection, query: str, order: Sequence[str] = ()) -> Iterator[tuple[Any, Iterator[Any]]]:
    """Yield schema and record batches of a query, never all of its answer at once; several may be open side by side.

    Rows come by the columns of `order`, then by all others, texts by their code points and nulls last. So rows that
    differ have one order, and rows that do not need none.
    """
    driver = driver_connection(connection)
    if is_duckdb(connection):
        # A connection has one open answer, hence another connection to the same state.
        with closing(driver.duplicate()) as cursor:
            schema = _widened(cursor.execute(f"SELECT * FROM ({query}) AS q LIMIT 0").to_arrow_reader(1).schema)
            reader = cursor.execute(_ordered(query, schema, order, collation="")).to_arrow_reader(BATCH)
            yield schema, (_cast(batch, schema) for batch in reader)
        return
    with driver.cursor() as cursor:
        cursor.execute(f"SELECT * FROM ({query}) AS q LIMIT 0")
        schema = pa.schema([(c.name, _POSTGRESQL.get(c.type_code, pa.string())) for c in cursor.description])
    # A cursor at the server, which has a name: without, the whole answer would come at once.
    with driver.cursor(name=f"readout_export_{next(_numbers)}") as cursor:
        cursor.execute(_ordered(query, schema, order, collation=' COLLATE "C"'))
        yield schema, _fetched(cursor, schema)


def rows(connection: Connection, query: str, order: Sequence[str] = ()) -> Iterator[dict[str, Any]]:
    """Stream the rows of a query, in the order of `streamed`."""
    with streamed(connection, query, order) as (_, batches):
        for batch in batches:
            yield from batch.to_pylist()


def _ordered(query: str, schema: Any, order: Sequence[str], collation: str) -> str:
    names = [*order, *(field.name for field in schema if field.name not in order)]
    keys = (f'"{n}"{collation if schema.field(n).type == pa.string() else ""} NULLS LAST' for n in names)
    return f"SELECT * FROM ({query}) AS q ORDER BY {', '.join(keys)}"


def _fetched(cursor: Any, schema: Any) -> Iterator[Any]:
    while found := cursor.fetchmany(BATCH):
        columns = zip(*found, strict=True)
        arrays = [
            pa.array([float(v) if v is not None else None for v in column], type=field.type)
            if field.type == pa.float64()
            else pa.array(column, type=field.type)
            for field, column in zip(schema, columns, strict=True)
        ]
        yield pa.RecordBatch.from_arrays(arrays, schema=schema)


def _widened(schema: Any) -> Any:
    """Give whole numbers, and all others, the one type that both engines give them."""
    return pa.schema([(field.name, _wide(field.type)) for field in schema])


def _wide(kind: Any) -> Any:
    if pa.types.is_integer(kind):
        return pa.int64()
    if pa.types.is_decimal(kind) or pa.types.is_floating(kind):
        return pa.float64()
    return pa.string() if pa.types.is_large_string(kind) or pa.types.is_null(kind) else kind


def _cast(batch: Any, schema: Any) -> Any:
    arrays = [column.cast(field.type) for column, field in zip(batch.columns, schema, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)
