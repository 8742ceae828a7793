"""When news of a visit was written: "arrived on 9 November for a visit of two days. On Thursday she moves on"."""

import re
from datetime import timedelta

from etl.dates.edtf import Days
from etl.dates.expression import DateExpression
from etl.dates.infer import candidates
from etl.dates.words import NUMBER, number
from etl.model.reading import Reading

_LONGEST = 6
"""Days of a visit within which every weekday comes once at most."""
_STAY = re.compile(
    rf"\b(?:visit|trip|tour|stay)\s+of\s+(?P<of>{NUMBER})\s+days\b"
    rf"|\b(?P<day>{NUMBER})[\s-]day\s+(?:\w+\s+)?(?:visit|trip|tour|stay)\b",
    re.IGNORECASE,
)
_REACH = 200
"""Characters around the first day within whose sentence its length is told."""
_STORY = 2000
"""Characters after it in which the days still ahead are told."""


def days_of_visit(reading: Reading, within: Days) -> tuple[Days, DateExpression] | None:
    """Return from when to when such news was written, with the words of the first day; None unless one year fits.

    The weekday that is still ahead lies within the visit, which began on a day of which the year is not said.
    """
    for report in reading.reports:
        first = report.date
        if first is None or report.status != "held" or first.day is None or first.end_day is not None:
            continue
        length = _length(reading.article.text, first)
        ahead = {
            each.date.weekday
            for each in reading.reports
            if each.date is not None and each.status == "planned" and _is_next(each.date, first)
        }
        if length is None or len(ahead) != 1:
            continue
        weekday = ahead.pop() or 0
        told = []
        for year in candidates(first, within):
            start = year.start
            gap = (weekday - start.weekday()) % 7 if start is not None else 0
            if start is not None and 0 < gap < length:
                told.append(Days(start=start, end=start + timedelta(days=gap - 1)))
        if len(told) == 1:
            return told[0], first
    return None


def _length(text: str, first: DateExpression) -> int | None:
    """Return the days that the sentence of the first day says."""
    start = max(text.rfind(". ", 0, first.start), text.rfind("\n", 0, first.start), first.start - _REACH) + 1
    ends = [at for mark in (". ", "\n") if (at := text.find(mark, first.end)) >= 0]
    found = _STAY.search(text, max(0, start), min([*ends, first.end + _REACH]))
    days = number(found["of"] or found["day"]) if found is not None else 0
    return days if 1 < days <= _LONGEST else None


def _is_next(date: DateExpression, first: DateExpression) -> bool:
    """Whether a bare weekday is told soon after the first day."""
    is_bare = date.weekday is not None and date.unit is None and date.day is None and date.anchor == "publication"
    return is_bare and date.end_weekday is None and first.end < date.start < first.end + _STORY
