"""Bring a table to a staged state: insert what is new, update what differs, delete what has gone.

A row that is the same keeps the run that last changed it, so that loading the same answer twice changes nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Table, text

from etl.errors import ReadoutError
from etl.model.base import Record
from etl.warehouse.bulk import staged, temporary

if TYPE_CHECKING:
    import pyarrow as pa


class TableChange(Record, kw_only=True):
    """How many rows of a table a load added, changed and removed."""

    table: str
    added: int
    changed: int
    removed: int


def replace_rows(connection: Connection, table: Table, rows: "pa.Table", run_id: str) -> TableChange:
    """Make the table hold exactly the staged rows, and write each difference into `changes`."""
    with _difference(connection, table, rows, "FULL JOIN") as (stage, diff):
        connection.execute(
            text(
                f"INSERT INTO changes (run_id, table_name, row_key, change) "
                f"SELECT :run_id, '{table.name}', {_joined_key(table, 'd')}, d.change FROM {diff} d"
            ),
            {"run_id": run_id},
        )
        _delete(connection, table, diff)
        return _apply(connection, table, stage, diff, run_id, rows.num_rows)


def upsert_rows(connection: Connection, table: Table, rows: "pa.Table", run_id: str) -> TableChange:
    """Insert staged rows that are new, update those that differ, and leave all others alone."""
    with _difference(connection, table, rows, "LEFT JOIN") as (stage, diff):
        return _apply(connection, table, stage, diff, run_id, rows.num_rows)


def insert_rows(connection: Connection, table: Table, rows: "pa.Table") -> None:
    """Insert a frame that has all columns of the table."""
    with staged(connection, table, rows) as stage:
        listed = ", ".join(rows.column_names)
        connection.execute(text(f"INSERT INTO {table.name} ({listed}) SELECT {listed} FROM {stage}"))


def insert_new(connection: Connection, table: Table, rows: "pa.Table", run_id: str) -> int:
    """Insert staged rows whose key is not there yet, leave the others alone; return how many were inserted."""
    with staged(connection, table, rows) as stage:
        known = f"EXISTS (SELECT 1 FROM {table.name} t WHERE {_match(table, 's', 't')})"
        return _insert(connection, table, stage, f"NOT {known}", run_id)


def delete_keys(connection: Connection, table: Table, keys: "pa.Table") -> int:
    """Delete the rows with the staged values (a frame of one or more columns); return how many there were."""
    with staged(connection, table, keys) as stage:
        match = " AND ".join(f"s.{name} = {table.name}.{name}" for name in keys.column_names)
        return connection.execute(
            text(f"DELETE FROM {table.name} WHERE EXISTS (SELECT 1 FROM {stage} s WHERE {match})")
        ).rowcount


@contextmanager
def _difference(connection: Connection, table: Table, rows: "pa.Table", join: str) -> Iterator[tuple[str, str]]:
    """Stage the rows and yield the staging table and a table of keys with what is to be done about each."""
    keys = _keys(table)
    others = [name for name in rows.column_names if name not in keys]
    selected = ", ".join(f"coalesce(s.{key}, t.{key}) AS {key}" for key in keys)
    differs = [f"t.{keys[0]} IS NULL", f"s.{keys[0]} IS NULL", *(f"s.{c} IS DISTINCT FROM t.{c}" for c in others)]
    with staged(connection, table, rows) as stage:
        _refuse_duplicates(connection, table, stage)
        query = f"""
            SELECT {selected}, CASE WHEN t.{keys[0]} IS NULL THEN 'added'
                                    WHEN s.{keys[0]} IS NULL THEN 'removed' ELSE 'changed' END AS change
            FROM {stage} s {join} {table.name} t ON {_match(table, "s", "t")}
            WHERE {" OR ".join(differs)}"""
        with temporary(connection, f"diff_{table.name}", query) as diff:
            yield stage, diff


def _apply(connection: Connection, table: Table, stage: str, diff: str, run_id: str, count: int) -> TableChange:
    """Update and insert as the difference says; `count` rows are staged."""
    found = {
        row.change: row.n for row in connection.execute(text(f"SELECT change, count(*) AS n FROM {diff} GROUP BY 1"))
    }
    if found.get("changed"):
        _update(connection, table, stage, diff, run_id)
    if found.get("added"):
        # A first load adds every row; looking each one up would cost a tenth of its time.
        is_all_new = found["added"] == count
        _insert(connection, table, stage, "TRUE" if is_all_new else _chosen(table, "s", diff, "added"), run_id)
    return TableChange(
        table=table.name,
        added=found.get("added", 0),
        changed=found.get("changed", 0),
        removed=found.get("removed", 0),
    )


def _update(connection: Connection, table: Table, stage: str, diff: str, run_id: str) -> None:
    """Set everything but the key, so that a row is wholly of one run."""
    others = [column.name for column in table.columns if column.name not in (*_keys(table), "run_id")]
    connection.execute(
        text(
            f"UPDATE {table.name} AS t SET {', '.join(f'{name} = s.{name}' for name in others)}, run_id = :run_id "
            f"FROM {stage} s WHERE {_match(table, 's', 't')} AND {_chosen(table, 's', diff, 'changed')}"
        ),
        {"run_id": run_id},
    )


def _insert(connection: Connection, table: Table, stage: str, condition: str, run_id: str) -> int:
    columns = [column.name for column in table.columns if column.name != "run_id"]
    return connection.execute(
        text(
            f"INSERT INTO {table.name} ({', '.join(columns)}, run_id) "
            f"SELECT {', '.join(f's.{name}' for name in columns)}, :run_id FROM {stage} s WHERE {condition}"
        ),
        {"run_id": run_id},
    ).rowcount


def _delete(connection: Connection, table: Table, diff: str) -> None:
    connection.execute(text(f"DELETE FROM {table.name} WHERE {_chosen(table, table.name, diff, 'removed')}"))


def _refuse_duplicates(connection: Connection, table: Table, stage: str) -> None:
    """Two rows of one key would let chance decide which one stays."""
    row = connection.execute(
        text(f"SELECT {_joined_key(table, 's')} AS row_key FROM {stage} s GROUP BY 1 HAVING count(*) > 1 ORDER BY 1")
    ).first()
    if row:
        raise ReadoutError(
            f"two rows have the key {row.row_key}",
            where=table.name,
            remedy="nothing was published; this is a defect of readout, please report it",
        )


def _keys(table: Table) -> list[str]:
    return list(table.primary_key.columns.keys())


def _chosen(table: Table, alias: str, diff: str, change: str) -> str:
    """Say that the difference holds this change for a row."""
    return f"EXISTS (SELECT 1 FROM {diff} d WHERE {_match(table, 'd', alias)} AND d.change = '{change}')"


def _match(table: Table, left: str, right: str) -> str:
    return " AND ".join(f"{left}.{key} = {right}.{key}" for key in _keys(table))


def _joined_key(table: Table, alias: str) -> str:
    return " || '|' || ".join(f"{alias}.{key}" for key in _keys(table))
