"""Bring a table to a staged state: insert what is new, update what differs, delete what has gone.

A row that is the same keeps the run that last changed it, so that loading the same answer twice changes nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pyarrow as pa
from sqlalchemy import Connection, Table, text

from etl.errors import ReadoutError
from etl.model.base import Record
from etl.warehouse.bulk import staged, temporary


class TableChange(Record, kw_only=True):
    """How many rows of a table a load added, changed and removed."""

    table: str
    added: int
    changed: int
    removed: int


def replace_rows(connection: Connection, table: Table, rows: pa.Table, run_id: str) -> TableChange:
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
        return _apply(connection, table, stage, diff, run_id)


def upsert_rows(connection: Connection, table: Table, rows: pa.Table, run_id: str) -> TableChange:
    """Insert staged rows that are new, update those that differ, and leave all others alone."""
    with _difference(connection, table, rows, "LEFT JOIN") as (stage, diff):
        return _apply(connection, table, stage, diff, run_id)


def insert_rows(connection: Connection, table: Table, rows: pa.Table) -> None:
    """Insert a frame that has all columns of the table."""
    with staged(connection, table, rows) as stage:
        listed = ", ".join(rows.column_names)
        connection.execute(text(f"INSERT INTO {table.name} ({listed}) SELECT {listed} FROM {stage}"))


def insert_new(connection: Connection, table: Table, rows: pa.Table, run_id: str) -> int:
    """Insert staged rows whose key is not there yet, leave the others alone; return how many were inserted."""
    with staged(connection, table, rows) as stage:
        listed = ", ".join(rows.column_names)
        known = f"EXISTS (SELECT 1 FROM {table.name} t WHERE {_match(table, 's', 't')})"
        return connection.execute(
            text(
                f"INSERT INTO {table.name} ({listed}, run_id) SELECT {listed}, :run_id FROM {stage} s WHERE NOT {known}"
            ),
            {"run_id": run_id},
        ).rowcount


def delete_keys(connection: Connection, table: Table, keys: pa.Table) -> int:
    """Delete the rows with the staged values (a frame of one or more columns); return how many there were."""
    with staged(connection, table, keys) as stage:
        match = " AND ".join(f"s.{name} = {table.name}.{name}" for name in keys.column_names)
        return connection.execute(
            text(f"DELETE FROM {table.name} WHERE EXISTS (SELECT 1 FROM {stage} s WHERE {match})")
        ).rowcount


@contextmanager
def _difference(connection: Connection, table: Table, rows: pa.Table, join: str) -> Iterator[tuple[str, str]]:
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


def _apply(connection: Connection, table: Table, stage: str, diff: str, run_id: str) -> TableChange:
    """Update and insert; everything but the key is set, so that a row is wholly of one run."""
    found = {
        row.change: row.n for row in connection.execute(text(f"SELECT change, count(*) AS n FROM {diff} GROUP BY 1"))
    }
    columns = [column.name for column in table.columns if column.name != "run_id"]
    chosen = f"EXISTS (SELECT 1 FROM {diff} d WHERE {_match(table, 'd', 's')} AND d.change = :change)"
    if found.get("changed"):
        assignments = ", ".join(f"{c} = s.{c}" for c in columns if c not in _keys(table))
        connection.execute(
            text(
                f"UPDATE {table.name} AS t SET {assignments}, run_id = :run_id "
                f"FROM {stage} s WHERE {_match(table, 's', 't')} AND {chosen}"
            ),
            {"run_id": run_id, "change": "changed"},
        )
    if found.get("added"):
        listed = ", ".join(columns)
        connection.execute(
            text(
                f"INSERT INTO {table.name} ({listed}, run_id) "
                f"SELECT {', '.join(f's.{c}' for c in columns)}, :run_id FROM {stage} s WHERE {chosen}"
            ),
            {"run_id": run_id, "change": "added"},
        )
    return TableChange(
        table=table.name,
        added=found.get("added", 0),
        changed=found.get("changed", 0),
        removed=found.get("removed", 0),
    )


def _delete(connection: Connection, table: Table, diff: str) -> None:
    match = _match(table, "d", table.name)
    connection.execute(
        text(f"DELETE FROM {table.name} WHERE EXISTS (SELECT 1 FROM {diff} d WHERE {match} AND d.change = 'removed')")
    )


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


def _match(table: Table, left: str, right: str) -> str:
    return " AND ".join(f"{left}.{key} = {right}.{key}" for key in _keys(table))


def _joined_key(table: Table, alias: str) -> str:
    return " || '|' || ".join(f"{alias}.{key}" for key in _keys(table))
