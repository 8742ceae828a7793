"""Metadata and column shorthands shared by all tables."""

from typing import Any

from sqlalchemy import Boolean, CheckConstraint, Column, Date, DateTime, Double, ForeignKey, MetaData, String

metadata = MetaData()


def text(name: str, comment: str, *args: Any, nullable: bool = False, **kwargs: Any) -> Column[str]:
    """A text column; `String`, since DuckDB reflects `Text` as a false difference."""
    return Column(name, String, *args, nullable=nullable, comment=comment, **kwargs)


def key(name: str, comment: str) -> Column[str]:
    """The primary key."""
    return Column(name, String, primary_key=True, comment=comment)


def foreign(target: str) -> ForeignKey:
    """A foreign key that PostgreSQL checks when a run commits, so that a load may replace rows in any order."""
    return ForeignKey(target, deferrable=True, initially="DEFERRED")


def ref(name: str, target: str, comment: str, nullable: bool = False) -> Column[str]:
    """A reference to another table's key; enforced by PostgreSQL, proven by the audit on DuckDB."""
    return Column(name, String, foreign(target), nullable=nullable, index=True, comment=comment)


def key_ref(name: str, target: str, comment: str, index: bool = False) -> Column[str]:
    """A reference that is (part of) the primary key; `index` where it is not the first part."""
    return Column(name, String, foreign(target), primary_key=True, index=index, comment=comment)


def flag(name: str, comment: str) -> Column[bool]:
    """A truth value."""
    return Column(name, Boolean, nullable=False, comment=comment)


def day(name: str, comment: str, nullable: bool = True) -> Column[Any]:
    """A calendar day."""
    return Column(name, Date, nullable=nullable, comment=comment)


def number(name: str, comment: str, nullable: bool = False) -> Column[float]:
    """A measure; `Double`, since `Float` has 32 bits on DuckDB and would differ from what was loaded."""
    return Column(name, Double, nullable=nullable, comment=comment)


def moment(name: str, comment: str, nullable: bool = False) -> Column[Any]:
    """A point in time, UTC, without a zone."""
    return Column(name, DateTime, nullable=nullable, comment=comment)


def run_id() -> Column[str]:
    """The run that last changed the row; without an index, since runs are never deleted."""
    return Column(
        "run_id",
        String,
        foreign("runs.run_id"),
        nullable=False,
        comment="Run that last added or changed this row.",
    )


def one_of(column: str, *values: str) -> CheckConstraint:
    """A check that a column holds one of the documented values."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})")
