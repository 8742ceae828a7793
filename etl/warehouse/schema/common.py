"""Metadata and column shorthands shared by all tables.

A column's comment gives its meaning, then, after a semicolon, when it is null. What else the dictionary says of it is
kept beside it by `facts`.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Boolean, CheckConstraint, Column, Date, DateTime, Double, ForeignKey, MetaData, String

metadata = MetaData()


def facts(*, example: object = None, unit: str = "", values: Iterable[str] = ()) -> dict[str, Any]:
    """Return what the dictionary says of a column beside its comment: its `info`.

    A column without an example of its own shows its first allowed value, that of the key it refers to, or one of its
    type.
    """
    return {"example": example, "unit": unit, "values": tuple(values)}


def text(
    name: str,
    comment: str,
    *,
    nullable: bool = False,
    unique: bool | None = None,
    example: object = None,
    values: Iterable[str] = (),
) -> Column[str]:
    """A text column; `String`, since DuckDB reflects `Text` as a false difference."""
    info = facts(example=example, values=values)
    return Column(name, String, nullable=nullable, unique=unique, comment=comment, info=info)


def key(name: str, comment: str, *, example: object = None) -> Column[str]:
    """The primary key."""
    return Column(name, String, primary_key=True, comment=comment, info=facts(example=example))


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


def number(name: str, comment: str, nullable: bool = False, *, unit: str, example: object) -> Column[float]:
    """A measure; `Double`, since `Float` has 32 bits on DuckDB and would differ from what was loaded."""
    return Column(name, Double, nullable=nullable, comment=comment, info=facts(example=example, unit=unit))


def moment(name: str, comment: str, nullable: bool = False) -> Column[Any]:
    """A point in time, UTC, without a zone."""
    return Column(name, DateTime, nullable=nullable, comment=comment, info=facts(unit="UTC"))


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
    return CheckConstraint(f"{column} IN ({listed})", info={"column": column, "values": values})
