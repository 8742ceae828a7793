"""From the words of a date to days, once it is known what they are relative to.

The anchor is the publication (or the days of the event that "a day earlier" counts from). Where it is one day the
answer is exact. Where it is an interval (an undated article) the answer encloses what every day of it would give. A
later anchor never means earlier days, so the first and the last day of the anchor that give an answer bound the rest.
"""

from datetime import date, timedelta
from functools import lru_cache

import msgspec

from etl.dates.edtf import ONE_DAY, Days, intersect, parse_edtf
from etl.dates.expression import DateExpression, Direction
from etl.dates.spans import Span, calendar_spans, choose, unit_span, weekday_spans

_WEEK = timedelta(days=7)
_LONGEST_GAP = 4000
"""Days after which the search for an anchor that gives an answer stops at an open side."""


@lru_cache(maxsize=4096)
def evaluate(expression: DateExpression, anchor: Days) -> Days | None:
    """Return the days the expression stands for, None where its constraints contradict one another."""
    if expression.anchor == "absolute" and expression.edtf is not None:
        return _absolute(expression, expression.edtf)
    first = _first_answer(expression, anchor)
    last = _last_answer(expression, anchor)
    if anchor.start is not None and anchor.end is not None and (first is None or last is None):
        return None
    return Days(start=first.start if first else None, end=last.end if last else None)


def with_direction(expression: DateExpression, direction: Direction) -> DateExpression:
    """Look the way the tense says, unless the words themselves ("last", "next", "later") say which."""
    if expression.direction != "nearest":
        return expression
    return msgspec.structs.replace(expression, direction=direction)


def evaluate_on(expression: DateExpression, day: date) -> Days | None:
    """Return the days the expression stands for when said on one day; None also for days outside years 1 to 9999."""
    try:
        span = _relative(expression, day)
    except (ValueError, OverflowError):
        return None
    if span is None:
        return None
    days = Days(start=span.start, end=span.end)
    return intersect(days, parse_edtf(expression.edtf)) if expression.edtf is not None else days


def _absolute(expression: DateExpression, edtf: str) -> Days | None:
    """Narrow stated days by the weekday, where one is named as well."""
    days = parse_edtf(edtf)
    if expression.weekday is None or days.start is None or days.end is None:
        return days
    spans = weekday_spans(expression.weekday, expression.end_weekday, days.start, days.end)
    inside = [span for span in spans if days.start <= span.start and span.end <= days.end]
    return Days(start=inside[0].start, end=inside[-1].end) if inside else None


def _relative(expression: DateExpression, day: date) -> Span | None:
    """Apply every constraint as said on one day."""
    window = _window(expression, day)
    if _is_deadline(expression):
        return _until(expression, window.start if window else day)
    if expression.month is None and expression.day is None and expression.weekday is None:
        return _clip(expression, window, day)
    if expression.month is not None or expression.day is not None:
        spans = calendar_spans(expression, window or Span(day, day))
    else:
        near = window or Span(day - _WEEK, day + _WEEK)
        spans = weekday_spans(expression.weekday or 0, expression.end_weekday, near.start, near.end)
    if window is not None:
        spans = [span for span in spans if window.start <= span.start and span.end <= window.end]
    elif expression.month is None and expression.day is None and expression.direction == "nearest":
        return choose(spans, day, "past")
    return choose(spans, day, expression.direction)


def _is_deadline(expression: DateExpression) -> bool:
    """Say whether only an end is named ("by the end of October"): it runs from the anchor to that end."""
    ends = expression.end_month is not None or expression.end_weekday is not None
    return ends and expression.month is None and expression.weekday is None


def _until(expression: DateExpression, start: date) -> Span | None:
    """Return the days from `start` to the next end that is named."""
    if expression.end_weekday is not None:
        ends = weekday_spans(expression.end_weekday, None, start, start + _WEEK)
    else:
        ends = calendar_spans(_as_start(expression), Span(start, start))
    end = choose(ends, start, "future")
    return Span(start, max(start, end.end)) if end else None


def _as_start(expression: DateExpression) -> DateExpression:
    """Move the end that is named to where a single month or day stands."""
    return msgspec.structs.replace(
        expression, month=expression.end_month, day=expression.end_day, end_month=None, end_day=None
    )


def _window(expression: DateExpression, day: date) -> Span | None:
    """Return the days of the unit that was named, None where none was."""
    if expression.unit is None:
        return None
    if expression.offset is None:
        near = [unit_span(expression.unit, day, offset) for offset in (-1, 0, 1)]
        return choose(near, day, expression.direction)
    last = expression.offset if expression.end_offset is None else expression.end_offset
    return Span(unit_span(expression.unit, day, expression.offset).start, unit_span(expression.unit, day, last).end)


def _clip(expression: DateExpression, window: Span | None, day: date) -> Span | None:
    """Keep of the current week, month or year ("earlier this week") only the side that is meant."""
    if window is None or not window.start <= day <= window.end:
        return window
    if expression.direction == "past":
        return Span(window.start, day)
    if expression.direction == "future":
        return Span(day, window.end)
    return window


def _first_answer(expression: DateExpression, anchor: Days) -> Days | None:
    """Return what the earliest day of the anchor that gives an answer gives; None for an open side."""
    if anchor.start is None:
        return None
    day = anchor.start
    for _ in range(_search_length(anchor)):
        answer = evaluate_on(expression, day)
        if answer is not None:
            return answer
        if day == date.max:
            break
        day += ONE_DAY
    return None


def _last_answer(expression: DateExpression, anchor: Days) -> Days | None:
    """Return what the latest day of the anchor that gives an answer gives; None for an open side."""
    if anchor.end is None:
        return None
    day = anchor.end
    for _ in range(_search_length(anchor)):
        answer = evaluate_on(expression, day)
        if answer is not None:
            return answer
        if day == date.min:
            break
        day -= ONE_DAY
    return None


def _search_length(anchor: Days) -> int:
    if anchor.start is None or anchor.end is None:
        return _LONGEST_GAP
    return (anchor.end - anchor.start).days + 1
