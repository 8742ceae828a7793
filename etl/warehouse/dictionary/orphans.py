"""Checks that every foreign key of the schema leads somewhere: PostgreSQL enforces them, DuckDB has only these."""

from sqlalchemy import ForeignKey, Table

from etl.warehouse.schema import metadata


def orphan_checks() -> dict[str, str]:
    """Return the text of one check per table that refers to others, by file name."""
    return {f"orphans_{table.name}.sql": _check(table) for table in metadata.tables.values() if table.foreign_keys}


def _check(table: Table) -> str:
    """Write the check of one table: one query per foreign key."""
    keys = sorted(table.foreign_keys, key=lambda key: key.parent.name)
    queries = "\nUNION ALL\n".join(_query(table, key) for key in keys)
    head = f"-- severity: fail\n-- title: what {table.name} refers to exists\n-- Generated from the schema."
    return f"{head}\n{queries}\n"


def _query(table: Table, key: ForeignKey) -> str:
    """Select the rows whose value the other table lacks."""
    column, target = key.parent.name, key.column
    row_key = " || '|' || ".join(
        f"child.{part.name}" if part.type.python_type is str else f"cast(child.{part.name} AS varchar)"
        for part in list(table.primary_key.columns) or list(table.columns)
    )
    return (
        f"SELECT\n    {row_key} AS row_key,\n    '{column}' AS column_name,\n    child.{column} AS refers_to\n"
        f"FROM {table.name} AS child\n"
        f"WHERE child.{column} IS NOT NULL\n"
        f"    AND NOT EXISTS (SELECT 1 FROM {target.table.name} AS parent WHERE parent.{target.name} = child.{column})"
    )
