"""Dates, places and channels of occasions: what is said of them, or what the story lends them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from etl.dates.evaluate import with_direction
from etl.dates.expression import DateExpression
from etl.model.reading import Channel, Evidence, Place
from etl.read.meetings.occasions import Occasion
from etl.read.meetings.scene import Scene, Setting
from etl.read.meetings.timing import Clock
from etl.read.meetings.wordset import word_set
from etl.read.places import PlaceMention

REMOTE = ("phone", "video")
SPOKEN = word_set(
    "speak speaks spoke spoken speaking conversation conversations brief briefs briefed briefing debriefed"
)
"""Words that leave open whether people saw one another."""


class Lent(NamedTuple):
    """A date or place that another part of the story lends, and how."""

    offset: int
    date: DateExpression | None
    place: PlaceMention | None
    rule: str


class Completion:
    """Completes the occasions of one article from the event around them and the story they stand in."""

    def __init__(self, lending: Sequence[Occasion], kept: Sequence[Occasion], scene: Scene, clock: Clock) -> None:
        """Take all occasions that may lend a date or place, those that become reports, and the story's scene."""
        self.lending = lending
        self.kept = kept
        self.scene = scene
        self.clock = clock

    # ---- when --------------------------------------------------------------------------------------------

    def date(self, occasion: Occasion) -> tuple[DateExpression | None, list[Evidence]]:
        """Return when, with its words: as said, else as of the event around it, else as the story stands there."""
        expression, rule = self._when(occasion)
        if expression is None:
            return None, []
        if expression.anchor == "report" and expression.report is None:
            settled = self._counted(occasion, expression)
            if settled is None:
                return None, []
            expression = settled
        evidence = Evidence(field="date", start=expression.start, end=expression.end, rule=rule)
        if occasion.status == "held":
            expression = with_direction(expression, "past")
        elif occasion.status == "planned" and expression.direction == "nearest":
            expression = with_direction(expression, "future")
        return expression, [evidence]

    def _when(self, occasion: Occasion) -> tuple[DateExpression | None, str]:
        expression, rule = best_date(occasion), "stated"
        if expression is None and occasion.parent is not None:
            expression, rule = best_date(occasion.parent), "of the event around it"
        if expression is None and (lent := next(self._lenders(occasion, dates=True), None)) is not None:
            expression, rule = lent.date, lent.rule
        return expression, rule

    def _counted(self, occasion: Occasion, expression: DateExpression) -> DateExpression | None:
        """Return "a day earlier" with the report that it counts from, or from the day the story stands at."""
        for other in self._anchors(occasion, expression):
            if other in self.kept:
                return msgspec.structs.replace(expression, report=self.kept.index(other))
        return None

    def _anchors(self, occasion: Occasion, expression: DateExpression) -> Iterator[Occasion]:
        """Yield dated occasions told before the words: of the same sentence, then of the story, then any."""
        before = [o for o in self.kept if o is not occasion and any(d.start < expression.start for d in o.dates)]
        before.sort(key=lambda o: max(d.start for d in o.dates if d.start < expression.start), reverse=True)
        sentence = next(
            (t.graph.sentence for t in occasion.tellings if expression in t.dates), occasion.tellings[0].graph.sentence
        )
        yield from (o for o in before if any(t.graph.sentence is sentence for t in o.tellings))
        yield from (o for o in before if not o.background)
        yield from before

    # ---- where -------------------------------------------------------------------------------------------

    def place(self, occasion: Occasion, channel: Channel) -> tuple[Place, list[Evidence]]:
        """Return where, with its words, completed like the date; a call has no place, and a venue is never lent."""
        if channel in REMOTE:
            return Place(), []
        is_seen = channel != "unknown"
        mention, rule = best_place(occasion), "stated"
        if mention is not None:
            return _place(mention, mention.venue), [
                Evidence(field="place", start=mention.start, end=mention.end, rule=rule)
            ]
        if occasion.parent is not None:
            mention, rule = best_place(occasion.parent), "of the event around it"
        if mention is None and is_seen and (lent := next(self._lenders(occasion, dates=False), None)) is not None:
            mention, rule = lent.place, lent.rule
        if mention is None:
            return Place(), []
        return _place(mention, None), [Evidence(field="place", start=mention.start, end=mention.end, rule=rule)]

    # ---- the story ---------------------------------------------------------------------------------------

    def _lenders(self, occasion: Occasion, dates: bool) -> Iterator[Lent]:
        """Yield what the story lends: what was told last before an occasion, else what is told first after it."""
        if occasion.background or all(t.ahead_of for t in occasion.tellings):
            return
        offset = occasion.tellings[0].start
        before = [self._of_occasion(o, dates) for o in self.lending if self._goes_on(o, occasion, dates)]
        settings = [s for s in self.scene.before(offset) if self._is_of_story(s, occasion, dates)]
        told = sorted(
            [*filter(None, before), *(Lent(s.offset, s.date, s.place, "of the story") for s in settings)],
            key=lambda lent: lent.offset,
        )
        yield from reversed([lent for lent in told if lent.offset < offset])
        yield from (lent for lent in told if lent.offset >= offset)
        for setting in self.scene.after(offset):
            if self._is_of_story(setting, occasion, dates):
                yield Lent(setting.offset, setting.date, setting.place, "of the story")

    def _of_occasion(self, occasion: Occasion, dates: bool) -> Lent | None:
        rule = "of the meeting told before"
        if dates:
            date = best_date(occasion)
            return Lent(occasion.tellings[0].start, date, None, rule) if date is not None else None
        place = best_place(occasion)
        return Lent(occasion.tellings[0].start, None, place, rule) if place is not None else None

    def _goes_on(self, other: Occasion, occasion: Occasion, dates: bool) -> bool:
        """Whether the story of one meeting may go on in another: of the same standing, and of the same day."""
        if other is occasion or other.background or other.status != occasion.status:
            return False
        return dates or not self.clock.apart(other.dates, occasion.dates)

    def _is_of_story(self, setting: Setting, occasion: Occasion, dates: bool) -> bool:
        if setting.background or setting.ahead != (occasion.status == "planned"):
            return False
        if not dates:
            return setting.place is not None
        return (
            setting.date is not None
            and setting.date.anchor != "report"
            and self.clock.is_ahead(setting.date) == (occasion.status == "planned")
        )


def is_remote(occasion: Occasion) -> bool:
    """Whether it is said to be a call."""
    return any(t.channel in REMOTE for t in occasion.tellings)


def best_date(occasion: Occasion) -> DateExpression | None:
    """Return the sharpest date said: a day before a week before a month; of equals the first."""
    return min(occasion.dates, key=_vagueness, default=None)


def _vagueness(expression: DateExpression) -> int:
    if expression.edtf is not None:
        return 0 if len(expression.edtf.split("/")[0]) == 10 else 3
    if expression.day is not None or expression.weekday is not None or expression.unit == "day":
        return 1 if expression.anchor != "report" else 2
    return 4


def best_place(occasion: Occasion) -> PlaceMention | None:
    """Return the most detailed place said; of equals the first."""
    places = [t.place for t in occasion.tellings if t.place is not None]
    return max(places, key=lambda p: (p.city is not None, p.venue is not None), default=None)


def _place(mention: PlaceMention, venue: str | None) -> Place:
    return Place(city=mention.city, country=mention.country, venue=venue)


def channel_of(occasion: Occasion) -> tuple[Channel, list[Evidence]]:
    """Return how it was held: as said; else face to face, unless people only "spoke" and no place is told."""
    for telling in occasion.tellings:
        if telling.channel is not None and telling.channel_span is not None:
            start, end = telling.channel_span
            return telling.channel, [Evidence(field="channel", start=start, end=end, rule="stated")]
    spoken = all(t.token.low in SPOKEN for t in occasion.tellings)
    is_placed = best_place(occasion) is not None or occasion.parent is not None
    return ("unknown", []) if spoken and not is_placed else ("in_person", [])
