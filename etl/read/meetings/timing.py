"""What dates say while an article is read: whether a meeting lies ahead, and which days two tellings speak of."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import msgspec

from etl.dates.edtf import Days, format_days, one_day
from etl.dates.evaluate import evaluate
from etl.dates.expression import DateExpression
from etl.read.meetings.events import Telling
from etl.read.meetings.occasions import FALLEN, Occasion
from etl.read.meetings.ownership import governor
from etl.read.meetings.wordset import word_set

_BETWEEN = re.compile(r"[^.;]*?(?:\b(?:and|or|then|as well as)\b|,|/|&)(?:\s+\w+){0,4}\s*")
"""What stands between the dates of a list."""
UNDATED = date(2020, 1, 15)
"""Any Wednesday: lets weekdays and offsets of an undated article be compared with one another."""

OLD = timedelta(days=31)
"""Before the publication: no news any more."""
AFTER = word_set("after following since")
"""Prepositions whose meeting has been."""
GOING_BACK = word_set("follow follows")
"""Verbs whose object has been: "the visit follows a call on Monday"."""
PAST = word_set("had has have did")
"""Auxiliaries of the past."""
NOW = word_set("is are")
"""Auxiliaries of what goes on, or is arranged."""
JOURNEY = timedelta(days=6)
"""How far the first and last of the meetings of one journey are apart."""
LATE = 6
"""Days after which news no longer counts its weekdays from the publication, but from the day it tells of."""


class Clock:
    """Tells the days of the dates of one article."""

    def __init__(self, published: Days) -> None:
        """Take the bounds of the publication."""
        self.is_dated = published.start is not None and published.start == published.end
        self.anchor = published if self.is_dated else Days(start=UNDATED, end=UNDATED)

    def days(self, dates: Sequence[DateExpression], occasions: Sequence[Occasion]) -> Days | None:
        """Return the days of the first date that can be told; an event's date counts from the last one told."""
        for expression in dates:
            if expression.anchor == "tenure":
                continue
            anchor = self.anchor if expression.anchor != "report" else self._days_before(expression, occasions)
            if anchor is not None and (days := evaluate(expression, anchor)) is not None:
                return days
        return None

    def several(self, dates: Sequence[DateExpression]) -> list[DateExpression]:
        """Return the dates of "met in November and in January" where they are of different days, else nothing."""
        if not self.is_dated and len({d.anchor for d in dates}) > 1:
            return []
        told = [(d, self.days([d], ())) for d in dates if d.anchor != "report"]
        known = [(d, days) for d, days in told if days is not None and days.start is not None]
        disjoint = all(_gap(a, b) > 1 for i, (_, a) in enumerate(known) for _, b in known[i + 1 :])
        return [d for d, _ in known] if len(known) > 1 and disjoint else []

    def apart(self, left: Sequence[DateExpression], right: Sequence[DateExpression], days: int = 0) -> bool:
        """Whether two meetings lie more than some days apart, as far as can be said."""
        mine, theirs = self.days(left, ()), self.days(right, ())
        return mine is not None and theirs is not None and _gap(mine, theirs) > days

    def is_long_ago(self, dates: Sequence[DateExpression], occasions: Sequence[Occasion], age: timedelta = OLD) -> bool:
        """Whether a date lies too far before the publication to be that of its news."""
        days, today = self.days(dates, occasions), self.anchor.start
        return (
            self.is_dated and days is not None and days.end is not None and today is not None and today - days.end > age
        )

    def is_ahead(self, expression: DateExpression) -> bool:
        """Whether a date lies after the publication, or is said to where that is not known."""
        if not self.is_dated:
            return expression.direction == "future" or (expression.unit == "day" and (expression.offset or 0) > 0)
        days = self.days([expression], ())
        today = self.anchor.end
        if days is None or days.start is None or today is None:
            return False
        return days.start > today or (days.start == today and (days.end is None or days.end > today))

    def goes_beyond(self, expression: DateExpression) -> bool:
        """Whether a date ends after the publication, where that is known."""
        days, today = self.days([expression], ()), self.anchor.end
        return days is not None and days.end is not None and today is not None and days.end > today

    def or_the_day_before(self, expression: DateExpression) -> DateExpression:
        """Return the day of publication with the day before, for what "has been" by then; any other date as it is."""
        if not self.is_dated or self.days([expression], ()) != self.anchor:
            return expression
        return _eve_and_day(expression)

    def or_the_day_after(self, expression: DateExpression, occasions: Sequence[Occasion]) -> DateExpression:
        """Return the day before the publication with that of the publication; any other date as it is."""
        days = self.days([expression], [o for o in occasions if o.tellings[0].start < expression.start])
        is_eve = self.is_dated and days is not None and days == _day_before(self.anchor)
        return _eve_and_day(expression) if is_eve else expression

    def until_now(self, expression: DateExpression) -> DateExpression:
        """Return the days from a day to that of publication, for what was still going on then."""
        days = self.days([expression], ())
        if not self.is_dated or days is None or days.start is None or self.is_ahead(expression):
            return expression
        edtf = format_days(Days(start=days.start, end=self.anchor.end))
        return DateExpression(anchor="absolute", edtf=edtf, start=expression.start, end=expression.end)

    def days_of(self, expression: DateExpression, occasions: Sequence[Occasion]) -> DateExpression | None:
        """Return all the days of a journey for one of them, where its meetings are of several: "18-20 February"."""
        found = [self.days(o.dates, occasions[:i]) for i, o in enumerate(occasions) if o.dates]
        single = sorted({d.start for d in found if d is not None and d.start is not None and d.start == d.end})
        is_fixed = all(d.edtf or (d.month and d.day) or d.anchor == "report" for o in occasions for d in o.dates)
        mine = self.days([expression], occasions)
        if len(single) < 2 or mine is None or mine.start not in single or single[-1] - single[0] > JOURNEY:
            return None
        if self.is_dated:
            days = Days(start=single[0], end=single[-1])
            return DateExpression(anchor="absolute", edtf=format_days(days), start=expression.start, end=expression.end)
        if not is_fixed or expression.edtf is not None:
            return None
        first, last = single[0], single[-1]
        return msgspec.structs.replace(
            expression, month=first.month, day=first.day, end_month=last.month, end_day=last.day
        )

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


def _eve_and_day(expression: DateExpression) -> DateExpression:
    return DateExpression(unit="day", offset=-1, end_offset=0, start=expression.start, end=expression.end)


def _day_before(days: Days) -> Days | None:
    return None if days.start is None else one_day(days.start - timedelta(days=1))


def _gap(left: Days, right: Days) -> int:
    """Return the days between two intervals, 0 where they meet or a side is open."""
    first, second = (left, right) if (left.start or date.min) <= (right.start or date.min) else (right, left)
    if first.end is None or second.start is None:
        return 0
    return max(0, (second.start - first.end).days)


def follow(dates: Sequence[Sequence[DateExpression]], published: Days) -> list[tuple[DateExpression, ...]]:
    """Count bare weekdays from the day of the story, where the first day an article names lies well before it appeared.

    "The Secretary-General landed on Thursday, 12 February. On Friday ..." in a summary of March means 13 February.
    """
    followed = []
    story: date | None = None
    is_settled = False
    for group in dates:
        mine = []
        for expression in group:
            if not is_settled and _names_a_day(expression):
                story, is_settled = _day_of_story(expression, published), True
            mine.append(_on_or_after(expression, story) if story is not None else expression)
        followed.append(tuple(mine))
    return followed


def _names_a_day(expression: DateExpression) -> bool:
    if expression.edtf is not None:
        return len(expression.edtf) == len("2025-03-07")
    return expression.day is not None or expression.weekday is not None or expression.unit == "day"


def _day_of_story(expression: DateExpression, published: Days) -> date | None:
    """Return the day that a date with its month means, if it is well before the publication; of a plan, none."""
    if expression.edtf is None and (expression.month is None or expression.day is None):
        return None
    is_dated = published.start is not None and published.start == published.end
    days = evaluate(expression, published) if is_dated or expression.edtf else None
    if days is None or days.start is None or days.start != days.end:
        return None
    is_old = published.start is None or published.start - days.start > timedelta(days=LATE)
    return days.start if is_old else None


def _on_or_after(expression: DateExpression, story: date) -> DateExpression:
    """Place a bare weekday in the week that begins with the day of the story."""
    bare = (
        expression.weekday is not None
        and expression.anchor == "publication"
        and expression.unit is None
        and expression.month is None
        and expression.day is None
        and expression.direction == "nearest"
    )
    if not bare or expression.weekday is None:
        return expression
    first = story + timedelta(days=(expression.weekday - story.weekday()) % 7)
    length = 0 if expression.end_weekday is None else (expression.end_weekday - expression.weekday) % 7
    days = Days(start=first, end=first + timedelta(days=length))
    return msgspec.structs.replace(
        expression, anchor="absolute", edtf=format_days(days), weekday=None, end_weekday=None
    )


def present_is_ahead(telling: Telling, clock: Clock) -> None:
    """Read "A and B meet on Friday" as a plan: news tells of the past in the past tense, except in titles.

    "A and B are meeting on Friday" may be going on where the article is of that Friday.
    """
    verb = governor(telling)
    top = telling.graph.nominal_top(telling.token)
    if telling.is_noun and top.dep == "pobj" and telling.graph.head(top).low in AFTER:
        return
    if verb is None or telling.stance.status != "held" or (verb.low in GOING_BACK and top.dep == "dobj"):
        return
    auxiliaries = {child.low for child in telling.graph.children(verb, "aux")}
    goes_on = verb.tag == "VBG" and bool(auxiliaries & NOW)
    if auxiliaries & PAST or not (goes_on or verb.tag in ("VBP", "VBZ")):
        return
    if any(child.low in ("under", "underway") for child in telling.graph.children(verb, "prep", "advmod")):
        return
    if goes_on and (not clock.is_dated or clock.days(telling.dates, ()) == clock.anchor):
        return
    if any(d.edtf is None and d.anchor == "publication" and d.offset is None for d in telling.dates):
        telling.stance.status, telling.stance.span = "planned", (verb.start, verb.end)
        telling.stance.firm = True


def are_listed(text: str, dates: Sequence[DateExpression]) -> bool:
    """Whether an article names dates as a list, "in November and again in January": each is of what is told."""
    return all(_BETWEEN.fullmatch(text, left.end, right.start) for left, right in pairwise(dates))


def is_perfect(telling: Telling) -> bool:
    """Whether it is told that a meeting "has been", which is never said with its day."""
    verb = telling.carrier or telling.token
    return any(child.low in ("has", "have", "'ve") for child in telling.graph.children(verb, "aux"))


def leave_title_open(telling: Telling) -> None:
    """Let the text decide what a title tells in the present tense or with no verb: it may have been or lie ahead."""
    if telling.in_title and telling.stance.status == "held" and not _in_past_tense(telling):
        telling.stance.firm = False


def settle_around(tellings: Sequence[Telling]) -> None:
    """Let the event on whose sidelines a meeting is still ahead lie ahead too, unless it is said to have been."""
    for telling in tellings:
        around = next((t for t in tellings if t.token is telling.within), None)
        if around is not None and telling.stance.status != "held" and around.stance.status == "held":
            around.stance.status, around.stance.firm = "planned", True


def _in_past_tense(telling: Telling) -> bool:
    """Whether the verb of a telling is in the past tense."""
    verb = telling.carrier if telling.is_noun else telling.token
    return verb is not None and verb.tag in ("VBD", "VBN")
