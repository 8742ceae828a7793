"""Answers as Arrow batches, with the same types on both engines."""

from collections.abc import Iterator
from contextlib import contextmanager
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


@contextmanager
def streamed(connection: Connection, query: str) -> Iterator[tuple[Any, Iterator[Any]]]:
    """Yield schema and record batches of a query, without holding all of its answer in memory."""
    driver = driver_connection(connection)
    if is_duckdb(connection):
        reader = driver.execute(query).to_arrow_reader(BATCH)
        schema = pa.schema([(field.name, _widened(field.type)) for field in reader.schema])
        yield schema, (pa.RecordBatch.from_arrays(_cast(batch, schema), schema=schema) for batch in reader)
        return
    # A cursor at the server: without a name, the whole answer would come at once.
    with driver.cursor(name="readout_export") as cursor:
        cursor.execute(query)
        schema = pa.schema([(c.name, _POSTGRESQL.get(c.type_code, pa.string())) for c in cursor.description])
        yield schema, _batches(cursor, schema)


def _batches(cursor: Any, schema: Any) -> Iterator[Any]:
    while rows := cursor.fetchmany(BATCH):
        columns = zip(*rows, strict=True)
        arrays = [
            pa.array([float(v) if v is not None else None for v in column], type=field.type)
            if field.type == pa.float64()
            else pa.array(column, type=field.type)
            for field, column in zip(schema, columns, strict=True)
        ]
        yield pa.RecordBatch.from_arrays(arrays, schema=schema)


def _widened(kind: Any) -> Any:
    """Return the one type that both engines give for whole numbers, and for all others."""
    if pa.types.is_integer(kind):
        return pa.int64()
    if pa.types.is_decimal(kind) or pa.types.is_floating(kind):
        return pa.float64()
    return pa.string() if pa.types.is_large_string(kind) or pa.types.is_null(kind) else kind


def _cast(batch: Any, schema: Any) -> list[Any]:
    return [column.cast(field.type) for column, field in zip(batch.columns, schema, strict=True)]
