"""What the story of an article lends to a meeting that is told without a date or a place of its own."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import NamedTuple

from etl.dates.duration import lasting
from etl.dates.edtf import Days, format_days, width
from etl.dates.evaluate import with_direction
from etl.dates.expression import DateExpression
from etl.read.meetings.asides import goes_onward, has_moved_on
from etl.read.meetings.best import VAGUE, best_date, best_place, vagueness
from etl.read.meetings.events import Telling
from etl.read.meetings.graph import Graph
from etl.read.meetings.occasions import FALLEN, Occasion
from etl.read.meetings.scene import Scene, Setting
from etl.read.meetings.timing import Clock
from etl.read.meetings.underway import is_underway
from etl.read.meetings.wordset import word_set
from etl.read.places import PlaceMention

LONGEST = 7
"""Days that an event may last whose days are named one by one."""
TRIP = 1
"""Days between two meetings of one journey."""
REACH = 800
"""Characters after a meeting in which the story may still tell where and when it was."""
NEWS = timedelta(days=7)
"""Age up to which a day that is told further down may be that of the news above."""
TOLD_BEFORE = "of the meeting told before"
_HOUR = re.compile(
    r"\b(?:at|from)\s+(?:noon|midday|\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?|hours|GMT|o['’]clock))(?![\w])",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"\n\s*")
_EITHER = re.compile(r"\bor\b", re.IGNORECASE)
"""In a date: the days of one meeting to choose from, not those of what is around it."""
_ONE_MORE = re.compile(r"\balso\b|\bas\s+well\b(?!\s+as)", re.IGNORECASE)
_NEXT = word_set("next subsequent following previous last")
_ENDS = word_set("end ends ended ending conclude concludes concluded concluding wrapped wraps finished closed closes")
"""Verbs that make the day of a meeting of several days its last."""


class Lent(NamedTuple):
    """A date or place that another part of the story lends, and how."""

    offset: int
    date: DateExpression | None
    place: PlaceMention | None
    rule: str
    is_same_day: bool = True


class Story:
    """The meetings and the scene of one article, as lenders."""

    def __init__(self, occasions: Sequence[Occasion], scene: Scene, clock: Clock) -> None:
        """Take all occasions in order of the text, also those that become no report of their own."""
        self.occasions = occasions
        self.scene = scene
        self.clock = clock

    def date(self, occasion: Occasion) -> Lent | None:
        """Return the date that the story stands at where a meeting is told.

        One more plan ("will also meet") is not of the day of the last.
        """
        lent = next(self._lenders(occasion, dates=True), None)
        if lent is None:
            return None
        if occasion.status == "planned" and has_moved_on(self.scene.text, lent.offset, occasion.tellings[0].start):
            return None
        is_other = lent.rule == TOLD_BEFORE and occasion.status != "held"
        return None if is_other and any(_is_one_more(t.graph, self.scene.text) for t in occasion.tellings) else lent

    def hour(self, occasion: Occasion) -> DateExpression | None:
        """Return the day of publication, in the words of the hour, for a plan that tells the hour only: "at 5 p.m."."""
        sentence = occasion.tellings[-1].graph.sentence
        hour = _HOUR.search(self.scene.text, sentence.start, sentence.end)
        if hour is None or occasion.status != "planned" or not self.clock.is_dated:
            return None
        return DateExpression(unit="day", offset=0, start=hour.start(), end=hour.end())

    def is_loose(self, occasion: Occasion, lent: Lent) -> bool:
        """Whether the day of another meeting may not be quite that of this one.

        It is a session around the other, or one more that another paragraph tells of.
        """
        if lent.rule != TOLD_BEFORE:
            return False
        sentence = occasion.tellings[0].graph.sentence
        is_apart = "\n" in self.scene.text[lent.offset : sentence.start]
        return occasion.plenary or (is_apart and _is_one_more(occasion.tellings[0].graph, self.scene.text))

    def place(self, occasion: Occasion, known: PlaceMention | None) -> Lent | None:
        """Return the place where the story stands; within a country or for a building, where only that is known."""
        for lent in self._lenders(occasion, dates=False):
            if known is None:
                return lent
            fits = (
                lent.place is not None and lent.place.city is not None and known.country in (None, lent.place.country)
            )
            if fits and (known.venue is None or lent.rule != "dateline"):
                return lent
        return None

    def own_date(self, occasion: Occasion) -> DateExpression | None:
        """Return the date said of a meeting, over as many days as are said."""
        expression = best_date([d for d in occasion.dates if not self._denies(occasion, d)])
        if expression is None:
            return None
        for telling in occasion.tellings:
            if telling.duration is not None:
                is_last = telling.carrier is not None and telling.carrier.low in _ENDS
                longer = lasting(expression, telling.duration, ends=is_last)
                return expression if is_last and self.clock.goes_beyond(longer) else longer
            if is_underway(telling, self.scene.text):
                return self.clock.until_now(expression)
        return self._from_first_to_last(occasion, expression) or expression

    def _denies(self, occasion: Occasion, expression: DateExpression) -> bool:
        """Whether a date cannot be that of what has been held: it lies after the publication."""
        if occasion.status != "held" or expression.anchor == "report":
            return False
        return self.clock.is_ahead(with_direction(expression, "past"))

    def _from_first_to_last(self, occasion: Occasion, expression: DateExpression) -> DateExpression | None:
        """Return the days of a conference of which several are named, as far as they are known when reading."""
        if not occasion.plenary or len(occasion.dates) < 2:
            return None
        told = [self.clock.days([d], ()) for d in occasion.dates if d.anchor != "report"]
        single = [d.start for d in told if d is not None and d.start is not None and width(d) == 1]
        if len(set(single)) < 2 or not (self.clock.is_dated or all(d.edtf for d in occasion.dates)):
            return None
        days = Days(start=min(single), end=max(single))
        if (width(days) or 0) > LONGEST:
            return None
        return DateExpression(anchor="absolute", edtf=format_days(days), start=expression.start, end=expression.end)

    def told_before(self, expression: DateExpression, occasion: Occasion) -> Iterator[Lent | Occasion]:
        """Yield what "a day earlier" may count from: dated meetings and days of the story before it, nearest first."""
        found: list[tuple[int, Lent | Occasion]] = [
            (self._offset(o, expression), o)
            for o in self.occasions
            if o is not occasion
            and o.tellings[0].start < expression.start
            and (occasion.background or not o.background)
        ]
        found += [
            (s.offset, Lent(s.offset, s.date, None, "of the story"))
            for s in self.scene.before(expression.start)
            if s.date is not None and s.date.anchor != "report" and not s.background and self._is_past(s, s.date)
        ]
        yield from (each for _, each in sorted(found, key=lambda pair: pair[0], reverse=True))

    def _offset(self, occasion: Occasion, expression: DateExpression) -> int:
        return max((d.start for d in occasion.dates if d.start < expression.start), default=occasion.tellings[0].start)

    def _lenders(self, occasion: Occasion, dates: bool) -> Iterator[Lent]:
        """Yield what was told last before an occasion, going back, then what is told soon after it.

        The dateline comes after the meetings that follow: agencies write from their own city.
        """
        if (occasion.background and not _same_day(occasion)) or all(
            t.ahead_of or _is_next(t) for t in occasion.tellings
        ):
            return
        offset = occasion.tellings[0].start
        first, last = self.scene.item(offset)
        last = min(last, offset + REACH)
        told = [
            *filter(
                None,
                (self._of_occasion(o, occasion, dates) for o in self.occasions if self._goes_on(o, occasion, dates)),
            )
        ]
        told += self._of_scene(self.scene.before(offset), occasion, dates)
        own = self._news_of_its_own(occasion)
        told = [lent for lent in told if own is None or self.scene.listed(lent.offset) in (None, own)]
        before = [lent for lent in told if first <= lent.offset < offset]
        after = [lent for lent in told if offset <= lent.offset <= last and self._may_come_later(occasion, lent)]
        yield from sorted(before, key=lambda lent: (lent.is_same_day, lent.offset), reverse=True)
        yield from sorted(after, key=lambda lent: lent.offset)
        if not dates and first == 0 and self.scene.dateline is not None and occasion.status == "held":
            yield Lent(self.scene.dateline.start, None, self.scene.dateline, "dateline")
        later = (
            s
            for s in self._of_scene(self.scene.after(offset), occasion, dates)
            if s.offset <= last and self._may_come_later(occasion, s)
        )
        yield from (s for s in later if own is None or self.scene.listed(s.offset) in (None, own))

    def _may_come_later(self, occasion: Occasion, lent: Lent) -> bool:
        """Whether what is told later may say when or where: of a title, or as its own paragraph or the next goes on.

        A day that lies far back is that of no news above it.
        """
        if lent.date is not None and self.clock.is_long_ago([lent.date], self.occasions, NEWS):
            return False
        first = occasion.tellings[0]
        if goes_onward(self.scene.text, first.end, lent.offset):
            return False
        end = first.graph.sentence.end
        return first.in_title or len(_PARAGRAPH.findall(self.scene.text, end, lent.offset)) < 2

    def _news_of_its_own(self, occasion: Occasion) -> int | None:
        """Return the item of a list that tells of a meeting of people whom no other item speaks of."""
        own = self.scene.listed(occasion.tellings[0].start)
        others = [o for o in self.occasions if self.scene.listed(o.tellings[0].start) not in (None, own)]
        shared = any(occasion.members.keys() & other.members.keys() for other in others)
        return own if occasion.members and not shared else None

    def _of_scene(self, settings: Iterator[Setting], occasion: Occasion, dates: bool) -> list[Lent]:
        return [
            Lent(s.offset, s.date, s.place, "of the story") for s in settings if self._is_of_story(s, occasion, dates)
        ]

    def _of_occasion(self, lender: Occasion, occasion: Occasion, dates: bool) -> Lent | None:
        rule, offset = TOLD_BEFORE, lender.tellings[0].start
        is_beside = any(t.graph is told.graph for t in lender.tellings for told in occasion.tellings)
        is_later = lender.tellings[0].start > occasion.tellings[-1].start
        if dates and is_later and not is_beside and not lender.members.keys() & occasion.members.keys():
            return None
        if dates:
            date = self.own_date(lender)
            is_passing = lender.plenary and not occasion.plenary and not is_beside
            if is_passing and date is not None and vagueness(date) >= VAGUE:
                return None
            is_one_day = date is not None and _EITHER.search(self.scene.text, date.start, date.end) is None
            return Lent(offset, date, None, rule) if is_one_day else None
        place = best_place(lender)
        is_same_day = not self.clock.apart(lender.dates, occasion.dates)
        return Lent(offset, None, place, rule, is_same_day) if place is not None else None

    def _goes_on(self, other: Occasion, occasion: Occasion, dates: bool) -> bool:
        """Whether the story of one meeting may go on in another: of the same standing, and of the same day."""
        if other is occasion or other.background or other.tellings[0].is_aside or _looks_back(other):
            return False
        if (other.status == "held") != (occasion.status == "held"):
            return False
        is_instead = other.status in FALLEN and occasion.status == "planned" and other.parent is not occasion
        is_elsewhere = bool(other.cities and occasion.cities - other.cities)
        if dates and (is_instead or is_elsewhere):
            return False
        return dates or not self.clock.apart(other.dates, occasion.dates, TRIP)

    def _is_of_story(self, setting: Setting, occasion: Occasion, dates: bool) -> bool:
        if setting.background:
            return False
        if not dates:
            return setting.place is not None and setting.ahead == (occasion.status != "held")
        return (
            setting.date is not None
            and setting.date.anchor != "report"
            and (occasion.status == "held" or vagueness(setting.date) < VAGUE)
            and not self._is_of_another_plan(setting)
            and (occasion.status != "held" or not setting.ahead)
            and self.clock.is_ahead(setting.date) == (occasion.status != "held")
        )

    def _is_past(self, setting: Setting, date: DateExpression) -> bool:
        return not (self.clock.is_ahead(date) or self._is_of_another_plan(setting))

    def _is_of_another_plan(self, setting: Setting) -> bool:
        """Whether the sentence of a date speaks of something ahead, in an article whose day does not tell."""
        return setting.ahead and not self.clock.is_dated


def _is_one_more(graph: Graph, text: str) -> bool:
    return _ONE_MORE.search(text, graph.sentence.start, graph.sentence.end) is not None


def _is_next(telling: Telling) -> bool:
    """Whether it is the one after what the story tells of: "their next summit"."""
    return any(child.low in _NEXT for child in telling.graph.children(telling.token, "amod"))


def _looks_back(occasion: Occasion) -> bool:
    """Whether it is only told as having been before another ("a meeting a day earlier")."""
    return bool(occasion.dates) and all(d.anchor == "report" and (d.offset or 0) < 0 for d in occasion.dates)


def _same_day(occasion: Occasion) -> bool:
    """Whether it is said to be of the day the story tells of ("earlier in the day X had received Y")."""
    return any(d.anchor == "report" and d.unit == "day" and d.offset == 0 for d in occasion.dates)
