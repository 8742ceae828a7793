"""What dates say while an article is read: whether a meeting lies ahead, and which days two tellings speak of."""

from collections.abc import Sequence
from datetime import date

from etl.dates.edtf import Days
from etl.dates.evaluate import evaluate
from etl.dates.expression import DateExpression
from etl.read.meetings.events import Telling
from etl.read.meetings.occasions import FALLEN, Occasion

UNDATED = date(2020, 1, 15)
"""Any Wednesday: lets weekdays and offsets of an undated article be compared with one another."""


class Clock:
    """Tells the days of the dates of one article."""

    def __init__(self, published: Days) -> None:
        """Take the bounds of the publication."""
        self.is_dated = published.start is not None and published.start == published.end
        self.anchor = published if self.is_dated else Days(start=UNDATED, end=UNDATED)

    def days(self, dates: Sequence[DateExpression], occasions: Sequence[Occasion]) -> Days | None:
        """Return the days of the first date that can be told; an event's date counts from the last one told."""
        for expression in dates:
            anchor = self.anchor if expression.anchor != "report" else self._days_before(expression, occasions)
            if anchor is not None and (days := evaluate(expression, anchor)) is not None:
                return days
        return None

    def _days_before(self, expression: DateExpression, occasions: Sequence[Occasion]) -> Days | None:
        for occasion in reversed(occasions):
            own = [d for d in occasion.dates if d.anchor != "report" and d.start < expression.start]
            if own:
                return self.days(own, occasions)
        return None

    def settle_status(self, telling: Telling, occasions: Sequence[Occasion]) -> None:
        """Let a date decide where the words leave open whether a meeting lies ahead."""
        stance = telling.stance
        if stance.status in FALLEN or not telling.dates:
            return
        if not self.is_dated:
            ahead = any(
                d.direction == "future" or (d.offset or 0) > 0 for d in telling.dates if d.anchor == "publication"
            )
            if ahead and not stance.firm:
                stance.status, stance.firm = "planned", True
            return
        days, today = self.days(telling.dates, occasions), self.anchor.start
        if days is None or days.start is None or days.end is None or today is None:
            return
        if days.start > today and (not stance.firm or not _in_past_tense(telling)):
            stance.status, stance.firm = "planned", True
        elif days.end < today and not stance.firm:
            stance.status, stance.firm = "held", True


def present_is_ahead(telling: Telling) -> None:
    """Read "A and B meet on Friday" as a plan: news tells of the past in the past tense, except in titles."""
    verb = telling.token
    if not telling.is_noun and verb.tag in ("VBP", "VBZ") and telling.stance.status == "held":
        date = next(
            (d for d in telling.dates if d.edtf is None and d.anchor == "publication" and d.offset is None), None
        )
        if date is not None:
            telling.stance.status, telling.stance.span = "planned", (verb.start, verb.end)


def _in_past_tense(telling: Telling) -> bool:
    """Whether the verb of a telling is in the past tense."""
    verb = telling.carrier if telling.is_noun else telling.token
    return verb is not None and verb.tag in ("VBD", "VBN")
