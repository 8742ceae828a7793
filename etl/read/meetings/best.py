"""The sharpest date and the most detailed place of those that are said of one meeting."""

from collections.abc import Sequence

from etl.dates.expression import DateExpression
from etl.read.meetings.occasions import Occasion
from etl.read.places import PlaceMention

VAGUE = 5
"""Of dates no sharper than a week: too little to say of a plan what is told of something else."""


def best_date(dates: Sequence[DateExpression]) -> DateExpression | None:
    """Return the sharpest date: a day before a week before a month; of equals the first."""
    return min(dates, key=vagueness, default=None)


def vagueness(expression: DateExpression) -> int:
    """Return how little a date tells: 0 for a day of the calendar, VAGUE for a month or a season."""
    if expression.edtf is not None:
        return 0 if len(expression.edtf.split("/")[0]) == len("2025-03-07") else 4
    if expression.day is not None or expression.weekday is not None:
        return 1 if expression.anchor != "report" else 3
    if expression.unit == "day":
        return 2 if expression.end_offset is None and expression.anchor != "report" else 3
    return VAGUE


def best_place(occasion: Occasion) -> PlaceMention | None:
    """Return the most detailed place said; of equals the first."""
    places = [t.place for t in occasion.tellings if t.place is not None]
    return max(places, key=lambda p: (p.city is not None, p.venue is not None), default=None)
