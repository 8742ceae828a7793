"""A date as words put it, before it is known what it is relative to."""

from typing import Literal

import msgspec

Anchor = Literal["absolute", "publication", "report", "tenure"]
Direction = Literal["past", "future", "nearest"]
Unit = Literal["day", "weekend", "week", "month", "quarter", "year"]


class DateExpression(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Constraints on the day or days of an event; all given ones must hold together.

    `etl.dates.evaluate.evaluate` turns it into an interval of days once the anchor's bounds are known.
    """

    anchor: Anchor = "publication"
    entity: int | None = None
    """Person of the article from the start of whose office it counts, for anchor `tenure` ("first week in office")."""
    report: int | None = None
    """Report of the same article whose date it counts from, for anchor `report` ("a day earlier")."""
    direction: Direction = "nearest"
    """Which way to look for a weekday or a day without a year: tense and words such as "last" decide."""
    edtf: str | None = None
    """An absolute date or interval (`2025-03-07`, `2022-04-06/2022-04-07`, `2019-12`)."""
    month: int | None = None
    day: int | None = None
    """First day of the month named without a year."""
    end_month: int | None = None
    end_day: int | None = None
    """Last day of a range named without a year."""
    weekday: int | None = None
    """0 Monday to 6 Sunday."""
    end_weekday: int | None = None
    """Last weekday of a range ("Wednesday and Thursday")."""
    unit: Unit | None = None
    offset: int | None = None
    """Units from the anchor: yesterday is day -1, last week is week -1, today is day 0."""
    end_offset: int | None = None
    """Last unit of a range ("over the next two days" is day 1 to 2)."""
    start: int
    end: int
    """Span of the words."""
