"""What a question may be narrowed down by, as it was typed and looked up."""

import re
from datetime import date, datetime
from typing import Any, Literal

from etl.ask.choice import near
from etl.ask.columns import Type, Types
from etl.dates.edtf import Days, InvalidEdtf, parse_edtf
from etl.errors import UsageError
from etl.model.base import Record

Operator = Literal["=", "!=", "<", "<=", ">", ">=", "~"]
_COMPARISON = re.compile(r"\s*(?P<column>\w+)\s*(?P<operator>!=|<=|>=|=|<|>|~)(?P<value>.*)", re.DOTALL)


class Entity(Record, kw_only=True):
    """A person, state, organisation, country or publisher, found in the warehouse."""

    kind: Literal["person", "state", "organisation", "country", "source"]
    id: str
    name: str


class Comparison(Record, kw_only=True):
    """A column compared with a value."""

    column: str
    operator: Operator
    value: Any
    """None stands for null."""

    @property
    def told(self) -> str:
        """Return it as people read it."""
        if self.value is None:
            return f"{self.column} is {'' if self.operator == '=' else 'not '}null"
        operator = "contains" if self.operator == "~" else self.operator
        return f"{self.column} {operator} {self.value}"


class Filters(Record, kw_only=True):
    """All filters of a question; those of one kind are alternatives, those of different kinds must all hold."""

    between: tuple[Entity, Entity] | None = None
    """The two of a pair, or two who took part in the same meeting, in any order."""
    about: tuple[Entity, ...] = ()
    since: Days | None = None
    until: Days | None = None
    where: tuple[str, ...] = ()
    """Comparisons as typed."""


def day(given: str, option: str) -> Days:
    """Read a year, month or day; UsageError where it is none."""
    try:
        days = parse_edtf(given)
    except InvalidEdtf as error:
        raise UsageError(
            "this is no date", where=f"{option} {given}", remedy="write 2024, 2024-03 or 2024-03-05"
        ) from error
    if days.start is None or days.end is None:
        raise UsageError("this date is open", where=f"{option} {given}", remedy="write 2024, 2024-03 or 2024-03-05")
    return days


def comparison(given: str, types: Types) -> Comparison:
    """Read `column=value` and the like for the columns of a view; UsageError where it makes no sense."""
    match = _COMPARISON.fullmatch(given)
    if match is None:
        raise UsageError(
            "this compares nothing", where=f"--where {given}", remedy="write COLUMN=VALUE, or with != < <= > >= ~"
        )
    column, operator, value = match["column"], match["operator"], match["value"].strip()
    if column not in types:
        close = near(column, types)
        hint = f"did you mean {' or '.join(close)}?" if close else f"it has {', '.join(types)}"
        raise UsageError(f"the view has no column {column}", where=f"--where {given}", remedy=hint)
    if operator == "~" and types[column] != "text":
        raise UsageError(f"{column} is no text", where=f"--where {given}", remedy="compare it with = != < <= > >=")
    if not value:
        if operator not in ("=", "!="):
            raise UsageError("the value is missing", where=f"--where {given}", remedy="only = and != compare with null")
        return Comparison(column=column, operator=operator, value=None)  # type: ignore[arg-type]
    return Comparison(column=column, operator=operator, value=_typed(value, types[column], given))  # type: ignore[arg-type]


def _typed(value: str, type_: Type, given: str) -> object:
    """Return a value as the column's type has it."""
    try:
        if type_ == "number":
            return float(value) if "." in value else int(value)
        if type_ == "day":
            return date.fromisoformat(value)
        if type_ == "moment":
            return datetime.fromisoformat(value)
        return {"true": True, "false": False}[value.lower()] if type_ == "truth" else value
    except (ValueError, KeyError) as error:
        wanted = {"number": "a number", "day": "a day such as 2024-03-05", "moment": "a time such as 2024-03-05 08:15"}
        expected = wanted.get(type_, "true or false")
        raise UsageError(
            "the column holds something else", where=f"--where {given}", remedy=f"write {expected}"
        ) from error
