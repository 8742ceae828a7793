"""Loads the whole answer: every derived table is brought to what was computed, by set-based difference."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Table, text

from etl.model.base import Record
from etl.model.rows import DerivedTables
from etl.warehouse.bulk import frame
from etl.warehouse.diff import TableChange, replace_rows
from etl.warehouse.history import ids_forwarded
from etl.warehouse.schema import metadata

if TYPE_CHECKING:
    import pyarrow as pa


class LoadCounts(Record, kw_only=True):
    """What a load changed, by table, and how many rows the answer has."""

    rows: int
    tables: tuple[TableChange, ...]

    @property
    def differences(self) -> int:
        """Rows added, changed or removed in all tables."""
        return sum(table.added + table.changed + table.removed for table in self.tables)

    @property
    def changed(self) -> frozenset[str]:
        """Names of the tables that are not as they were."""
        return frozenset(table.table for table in self.tables if table.added + table.changed + table.removed)


def frames(derived: DerivedTables) -> "Iterator[tuple[Table, pa.Table]]":
    """Turn the answer into one Arrow frame per table, each made when asked for."""
    for name in DerivedTables.__struct_fields__:
        table = metadata.tables[name]
        yield table, frame(table, getattr(derived, name))


def load_frames(connection: Connection, answer: "Iterable[tuple[Table, pa.Table]]", run_id: str) -> LoadCounts:
    """Load frames into their tables; afterwards `changes` holds what this load changed, and nothing older.

    Keeping more would grow with every run, and the ledger already says when something changed.
    """
    connection.execute(text("DELETE FROM changes"))
    tables = []
    rows = 0
    with ids_forwarded(connection, run_id):
        for table, staged_rows in answer:
            tables.append(replace_rows(connection, table, staged_rows, run_id))
            rows += staged_rows.num_rows
    return LoadCounts(rows=rows, tables=tuple(tables))
