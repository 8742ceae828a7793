"""Rows in bulk: records become Arrow frames, frames become staging tables, never one row at a time.

DuckDB reads a registered frame in place; PostgreSQL gets it by COPY into a temporary table.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Date,
    DateTime,
    Double,
    Integer,
    LargeBinary,
    Table,
    text,
)
from sqlalchemy.schema import CreateColumn

from etl.errors import ReadoutError
from etl.model.base import Record
from etl.warehouse.engines import driver_connection, is_duckdb

if TYPE_CHECKING:
    import pyarrow as pa

_ARROW: tuple[tuple[type, str], ...] = (
    (BigInteger, "int64"),
    (Integer, "int32"),
    (Double, "float64"),
    (Boolean, "bool"),
    (Date, "date32"),
    (DateTime, "timestamp[us]"),
    (LargeBinary, "large_binary"),
)
"""Arrow's names of the types of columns."""
_TEXT = "large_string"


def frame(table: Table, rows: Sequence[Record]) -> "pa.Table":
    """Turn records whose fields are columns of the table (all but `run_id`) into an Arrow table."""
    columns = [column for column in table.columns if column.name != "run_id"]
    return frame_of(columns, {c.name: list(map(attrgetter(c.name), rows)) for c in columns})


def frame_of(columns: Iterable[Column[Any]], values: dict[str, list[Any]]) -> "pa.Table":
    """Build an Arrow table from lists of values, typed like the columns.

    ReadoutError where a text is not storable: PostgreSQL has no NUL character and neither engine lone surrogates.
    """
    # Here, as a run without news has nothing to stage, and need not wait for the import.
    import pyarrow as pa
    import pyarrow.compute as pc

    arrays = {}
    for column in columns:
        kind = _arrow_type(column)
        try:
            arrays[column.name] = pa.array(values[column.name], type=kind)
        except UnicodeEncodeError:
            raise _unstorable(column, "half of a surrogate pair") from None
        if kind == _TEXT and pc.any(pc.match_substring(arrays[column.name], "\0")).as_py():
            raise _unstorable(column, "a NUL character")
    return pa.table(arrays)


@contextmanager
def staged(connection: Connection, table: Table, rows: "pa.Table") -> Iterator[str]:
    """Make the frame, whose columns are columns of the table, queryable; yield its name."""
    name = f"staged_{table.name}"
    driver = driver_connection(connection)
    if is_duckdb(connection):
        driver.register(name, rows)
        try:
            yield name
        finally:
            driver.unregister(name)
        return
    columns = [table.columns[column] for column in rows.column_names]
    definition = ", ".join(_definition(connection, column) for column in columns)
    connection.exec_driver_sql(f"CREATE TEMPORARY TABLE {name} ({definition})")
    _copy(driver, name, rows)
    connection.exec_driver_sql(f"ANALYZE {name}")
    yield name
    connection.exec_driver_sql(f"DROP TABLE {name}")


@contextmanager
def temporary(connection: Connection, name: str, query: str, **values: Any) -> Iterator[str]:
    """Keep the answer of a query in a temporary table for the block; yield its name."""
    connection.execute(text(f"CREATE TEMPORARY TABLE {name} AS {query}"), values)
    if not is_duckdb(connection):
        connection.exec_driver_sql(f"ANALYZE {name}")
    yield name
    connection.exec_driver_sql(f"DROP TABLE {name}")


def _definition(connection: Connection, column: Column[Any]) -> str:
    """Name and type of a column, nullable, as the dialect writes them."""
    bare: Column[Any] = Column(column.name, column.type)
    return str(CreateColumn(bare).compile(dialect=connection.dialect))


def _copy(driver: Any, name: str, rows: "pa.Table") -> None:
    """Send a frame as CSV, in which an empty field is NULL and a quoted one is text."""
    import pyarrow as pa
    import pyarrow.csv

    listed = ", ".join(f'"{column}"' for column in rows.column_names)
    for index, field in enumerate(rows.schema):
        if field.type == pa.large_binary():
            as_hex = [None if value is None else f"\\x{value.hex()}" for value in rows.column(index).to_pylist()]
            rows = rows.set_column(index, field.name, pa.array(as_hex, type=pa.large_string()))
    options = pyarrow.csv.WriteOptions(include_header=False, batch_size=4096)
    with driver.cursor() as cursor, cursor.copy(f"COPY {name} ({listed}) FROM STDIN (FORMAT csv)") as copy:
        pyarrow.csv.write_csv(rows, pa.PythonFile(_Sink(copy), mode="w"), options)


class _Sink:
    """A file that hands what is written to it to COPY."""

    closed = False

    def __init__(self, copy: Any) -> None:
        self._copy = copy

    def write(self, data: bytes) -> int:
        """Pass a block on."""
        self._copy.write(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Do nothing: COPY buffers by itself."""

    def close(self) -> None:
        """Do nothing: the COPY is closed by who opened it."""


def _arrow_type(column: Column[Any]) -> str:
    for kind, arrow in _ARROW:
        if isinstance(column.type, kind):
            return arrow
    return _TEXT


def _unstorable(column: Column[Any], what: str) -> ReadoutError:
    return ReadoutError(
        f"a text holds {what}, which no database stores",
        where=f"{column.table.name}.{column.name}",
        remedy="nothing was published; this is a defect of readout, please report it",
    )
