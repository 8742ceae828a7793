"""The calendar behind the words: units counted from a day, and every occurrence of a named day, month or weekday.

Weeks begin on Monday. ValueError where a result would lie outside years 1 to 9999.
"""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from etl.dates.edtf import ONE_DAY
from etl.dates.expression import DateExpression, Direction, Unit

_WEEK = timedelta(days=7)


class Span(NamedTuple):
    """Days from `start` to `end`, both included."""

    start: date
    end: date


def unit_span(unit: Unit, day: date, offset: int) -> Span:
    """Return the unit that lies `offset` units from the one around `day`."""
    if unit == "day":
        moved = day + offset * ONE_DAY
        return Span(moved, moved)
    if unit in {"week", "weekend"}:
        monday = day - day.weekday() * ONE_DAY + offset * _WEEK
        return Span(monday + (5 if unit == "weekend" else 0) * ONE_DAY, monday + 6 * ONE_DAY)
    length = {"month": 1, "quarter": 3, "year": 12}[unit]
    first = (day.year * 12 + day.month - 1) // length * length + offset * length
    return Span(_month_start(first), _month_end(first + length - 1))


def weekday_spans(weekday: int, end_weekday: int | None, first: date, last: date) -> list[Span]:
    """Return every such weekday (or run of weekdays) that begins between two days."""
    length = 0 if end_weekday is None else (end_weekday - weekday) % 7
    start = first + (weekday - first.weekday()) % 7 * ONE_DAY
    spans = []
    while start <= last:
        spans.append(Span(start, start + length * ONE_DAY))
        start += _WEEK
    return spans


def calendar_spans(expression: DateExpression, around: Span) -> list[Span]:
    """Return every occurrence of the expression's month and day, on its weekday, from a year before to a year after."""
    return [
        span
        for year in range(max(1, around.start.year - 1), min(9999, around.end.year + 1) + 1)
        for month in ([expression.month] if expression.month is not None else range(1, 13))
        for span in _occurrence(expression, year, month)
        if expression.day is None or _on_weekday(expression, span)
    ]


def choose(spans: list[Span], day: date, direction: Direction) -> Span | None:
    """Return the span nearest to a day; of those in the direction meant (today included) where there are any."""
    if not spans:
        return None
    if direction == "past":
        return next((span for span in reversed(spans) if span.start <= day), spans[0])
    if direction == "future":
        return next((span for span in spans if span.end >= day), spans[-1])
    return min(spans, key=lambda span: max((span.start - day).days, (day - span.end).days, 0))


def _occurrence(expression: DateExpression, year: int, month: int) -> Iterator[Span]:
    """Yield the month, day or range in one year, unless the day does not exist in it (29 February)."""
    end_month = month if expression.end_month is None else expression.end_month
    end_year = year if end_month >= month else year + 1
    day, end_day = expression.day, expression.end_day
    if day is not None and end_day is None and expression.end_month is None:
        end_day = day
    if end_year > date.max.year or (day is not None and day > calendar.monthrange(year, month)[1]):
        return
    last = calendar.monthrange(end_year, end_month)[1]
    start, end = date(year, month, day or 1), date(end_year, end_month, min(end_day or last, last))
    if start <= end:
        yield Span(start, end)


def _on_weekday(expression: DateExpression, span: Span) -> bool:
    if expression.weekday is not None and span.start.weekday() != expression.weekday:
        return False
    return expression.end_weekday is None or span.end.weekday() == expression.end_weekday


def _month_start(months: int) -> date:
    return date(months // 12, months % 12 + 1, 1)


def _month_end(months: int) -> date:
    start = _month_start(months)
    return start.replace(day=calendar.monthrange(start.year, start.month)[1])
