"""Metadata and column shorthands shared by all tables."""

from typing import Any

from sqlalchemy import Boolean, CheckConstraint, Column, Date, ForeignKey, MetaData, String

metadata = MetaData()


def text(name: str, comment: str, *args: Any, nullable: bool = False, **kwargs: Any) -> Column[str]:
    """A text column; `String`, since DuckDB reflects `Text` as a false difference."""
    return Column(name, String, *args, nullable=nullable, comment=comment, **kwargs)


def key(name: str, comment: str) -> Column[str]:
    """The primary key."""
    return Column(name, String, primary_key=True, comment=comment)


def ref(name: str, target: str, comment: str, nullable: bool = False) -> Column[str]:
    """A reference to another table's key; enforced by PostgreSQL, proven by the audit on DuckDB."""
    return Column(name, String, ForeignKey(target), nullable=nullable, comment=comment)


def flag(name: str, comment: str) -> Column[bool]:
    """A truth value."""
    return Column(name, Boolean, nullable=False, comment=comment)


def day(name: str, comment: str, nullable: bool = True) -> Column[Any]:
    """A calendar day."""
    return Column(name, Date, nullable=nullable, comment=comment)


def run_id() -> Column[str]:
    """The run that last changed the row."""
    return ref("run_id", "runs.run_id", "Run that last added or changed this row.")


def one_of(column: str, *values: str) -> CheckConstraint:
    """A check that a column holds one of the documented values."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})")
