"""How long an event lasts ("a two-day summit"), and the days it takes when only its first or last day is named."""

import re
from datetime import timedelta

import msgspec

from etl.dates.edtf import Days, format_days, parse_edtf
from etl.dates.expression import DateExpression
from etl.dates.words import number

_LONGEST = 14
_SHORTEST_MONTH = 28
_DURATION = re.compile(
    r"\b(?P<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen)"
    r"(?:[\s-]day(?:s-long)?\s(?!ago|later|earlier|before|after)|\sdays\sof\s)",
    re.IGNORECASE,
)


def find_duration(text: str, start: int, end: int) -> int | None:
    """Return the days that the first "N-day ..." or "N days of ..." between two offsets says (2 to 14), else None."""
    match = _DURATION.search(text, start, end)
    days = number(match["n"]) if match else 0
    return days if 1 < days <= _LONGEST else None


def lasting(expression: DateExpression, days: int, *, ends: bool = False) -> DateExpression:
    """Stretch a single day to an event of several days that begins, or `ends`, on it; leave anything else as it is."""
    more = -(days - 1) if ends else days - 1
    if expression.edtf is not None:
        return msgspec.structs.replace(expression, edtf=_stretched(expression.edtf, more))
    if any(last is not None for last in (expression.end_day, expression.end_weekday, expression.end_offset)):
        return expression
    if expression.day is not None and expression.month is not None:
        return _stretch_day(expression, expression.day, more)
    if expression.weekday is not None and days <= 7:
        other = (expression.weekday + more) % 7
        first, last = (other, expression.weekday) if ends else (expression.weekday, other)
        return msgspec.structs.replace(expression, weekday=first, end_weekday=last)
    if expression.unit == "day" and expression.offset is not None and expression.weekday is None:
        first, last = sorted((expression.offset, expression.offset + more))
        return msgspec.structs.replace(expression, offset=first, end_offset=last)
    return expression


def _stretch_day(expression: DateExpression, day: int, more: int) -> DateExpression:
    """Stretch a day of a month, where every month is long enough; a weekday named goes with its own end."""
    first, last = sorted((day, day + more))
    if first < 1 or last > _SHORTEST_MONTH:
        return expression
    if expression.weekday is not None:
        weekdays = sorted(((0, expression.weekday), (more, (expression.weekday + more) % 7)))
        return msgspec.structs.replace(
            expression, day=first, end_day=last, weekday=weekdays[0][1], end_weekday=weekdays[1][1]
        )
    return msgspec.structs.replace(expression, day=first, end_day=last)


def _stretched(edtf: str, more: int) -> str:
    """Stretch an absolute day; an interval stays."""
    days = parse_edtf(edtf)
    if days.start is None or days.start != days.end:
        return edtf
    try:
        first, last = sorted((days.start, days.start + timedelta(days=more)))
    except OverflowError:
        return edtf
    return format_days(Days(start=first, end=last)) or edtf
