"""Bounds for what has no stated date: pure steps that resolve composes, each with its reason in words."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from etl.dates.edtf import Days, enclose, format_days, intersect
from etl.dates.evaluate import evaluate_on
from etl.dates.expression import DateExpression
from etl.dates.spans import Span, calendar_spans

OPEN = Days()


class Constraint(NamedTuple):
    """Days within which something must lie, and why ("M. Rutte in office")."""

    days: Days
    reason: str


class Inference(NamedTuple):
    """What constraints leave, and the reasons that narrowed it; `dropped` are reasons that contradict the others."""

    days: Days
    reasons: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()


def narrow(bounds: Days, constraints: Iterable[Constraint]) -> Inference:
    """Intersect bounds with each constraint in turn; one that contradicts what stands already is dropped, and named."""
    days, reasons, dropped = bounds, list[str](), list[str]()
    for constraint in constraints:
        both = intersect(days, constraint.days)
        if both is None:
            dropped.append(constraint.reason)
        elif both != days:
            days = both
            reasons.append(f"{constraint.reason} ({format_days(constraint.days)})")
    return Inference(days, tuple(reasons), tuple(dropped))


def candidates(expression: DateExpression, bounds: Days) -> tuple[Days, ...]:
    """Return, in order, every day or range within closed bounds that a month and day (and weekday) without a year fit.

    Empty where the expression names no month or the bounds are open on a side.
    """
    if expression.month is None or bounds.start is None or bounds.end is None:
        return ()
    spans = calendar_spans(expression, Span(bounds.start, bounds.end))
    return tuple(
        Days(start=span.start, end=span.end) for span in spans if bounds.start <= span.start and span.end <= bounds.end
    )


def day_of_year(expression: DateExpression) -> tuple[int, int] | None:
    """Return month and day of words that name one day of the year and no more; None for all others."""
    if expression.anchor != "publication" or expression.unit is not None:
        return None
    is_range = expression.end_day is not None or expression.end_month is not None
    if expression.month is None or expression.day is None or is_range:
        return None
    return expression.month, expression.day


def fix_year(expression: DateExpression, bounds: Days) -> Inference | None:
    """Choose the year of a month and day: the only one in the bounds, else all that fit, enclosed; None for none."""
    found = candidates(expression, bounds)
    if not found:
        return None
    days = enclose(found[0], found[-1])
    if len(found) == 1:
        return Inference(days, (f"the only year that fits between {format_days(bounds)}",))
    years = ", ".join(str(each.start.year) for each in found if each.start is not None)
    return Inference(days, (f"one of the years {years}",))


def anchors(expression: DateExpression, event: Days, bounds: Days) -> Days | None:
    """Return the anchor days within closed bounds from which the expression would mean a day of the event, enclosed.

    So "on Monday", once other articles date the meeting, bounds the publication of the article that says so. None where
    no day fits or the bounds are open; the search is linear in their length.
    """
    if bounds.start is None or bounds.end is None:
        return None
    days = range(bounds.start.toordinal(), bounds.end.toordinal() + 1)
    first = _first_fitting(expression, event, days)
    last = _first_fitting(expression, event, reversed(days)) if first is not None else None
    return Days(start=first, end=last) if first is not None else None


def _first_fitting(expression: DateExpression, event: Days, days: Iterable[int]) -> date | None:
    """Return the first of some days, as day numbers, on which the expression would mean a day of the event."""
    for day in map(date.fromordinal, days):
        told = evaluate_on(expression, day)
        if told is not None and intersect(told, event) is not None:
            return day
    return None
