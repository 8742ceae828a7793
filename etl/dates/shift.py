"""Moving a date by days without knowing yet which day it is: "on Monday ... a day earlier" is Sunday."""

from datetime import timedelta

import msgspec

from etl.dates.edtf import Days, format_days, parse_edtf
from etl.dates.expression import DateExpression

_SHORTEST_MONTH = 28


def shifted(expression: DateExpression, by: DateExpression) -> DateExpression | None:
    """Return a date moved by the days that "a day earlier" says; None where that cannot be told without a calendar."""
    if by.unit != "day" or by.offset is None or by.weekday is not None or by.end_offset is not None:
        return None
    return expression if by.offset == 0 else _moved(expression, by.offset)


def _moved(expression: DateExpression, days: int) -> DateExpression | None:
    if any(end is not None for end in (expression.end_day, expression.end_weekday, expression.end_offset)):
        return None
    weekday = (expression.weekday + days) % 7 if expression.weekday is not None else None
    if expression.edtf is not None:
        return _moved_day(expression, expression.edtf, days)
    if expression.day is not None:
        day = expression.day + days
        is_in_month = expression.month is not None and 1 <= day <= _SHORTEST_MONTH
        return msgspec.structs.replace(expression, day=day, weekday=weekday) if is_in_month else None
    if expression.weekday is not None:
        return _moved_weekday(expression, days) if expression.unit is None else None
    if expression.unit == "day" and expression.offset is not None:
        return msgspec.structs.replace(expression, offset=expression.offset + days)
    return None


def _moved_weekday(expression: DateExpression, days: int) -> DateExpression:
    """Move a weekday, and the seven days in which it lies: those to the anchor, or from it on for the future."""
    first = 0 if expression.direction == "future" else -6
    weekday = ((expression.weekday or 0) + days) % 7
    return msgspec.structs.replace(
        expression, weekday=weekday, unit="day", offset=first + days, end_offset=first + 6 + days
    )


def _moved_day(expression: DateExpression, edtf: str, days: int) -> DateExpression | None:
    known = parse_edtf(edtf)
    if known.start is None or known.start != known.end:
        return None
    try:
        moved = known.start + timedelta(days=days)
    except OverflowError:
        return None
    return msgspec.structs.replace(expression, edtf=format_days(Days(start=moved, end=moved)), weekday=None)
