"""Dates, places and channels of occasions: what is said of them, or what the story lends them."""

from collections.abc import Sequence

import msgspec

from etl.dates.evaluate import with_direction
from etl.dates.expression import DateExpression
from etl.model.reading import Channel, Evidence, Place
from etl.read.meetings.occasions import Occasion
from etl.read.meetings.wordset import word_set
from etl.read.places import PlaceMention

REMOTE = ("phone", "video")
SPOKEN = word_set(
    "speak speaks spoke spoken speaking conversation conversations brief briefs briefed briefing debriefed"
)
"""Words that leave open whether people saw one another."""


class Completion:
    """Completes the occasions of one article from the event around them and the meeting told before."""

    def __init__(self, lending: Sequence[Occasion], kept: Sequence[Occasion]) -> None:
        """Take all occasions that may lend a date or place, and those that become reports, in order of the text."""
        self.lending = lending
        self.kept = kept

    def date(self, occasion: Occasion) -> tuple[DateExpression | None, list[Evidence]]:
        """Return when, with its words: as said, else as of the event around it, else as of the meeting told before."""
        expression, rule = best_date(occasion), "stated"
        if expression is None and occasion.parent is not None:
            expression, rule = best_date(occasion.parent), "of the event around it"
        if expression is None and (neighbour := self._neighbour(occasion, dated=True)) is not None:
            expression, rule = best_date(neighbour), "of the meeting told before"
        if expression is None:
            return None, []
        if expression.anchor == "report" and expression.report is None:
            anchor = self._anchor(occasion, expression)
            if anchor is None:
                return None, []
            expression = msgspec.structs.replace(expression, report=anchor)
        evidence = Evidence(field="date", start=expression.start, end=expression.end, rule=rule)
        if occasion.status == "held":
            expression = with_direction(expression, "past")
        elif occasion.status == "planned" and expression.direction == "nearest":
            expression = with_direction(expression, "future")
        return expression, [evidence]

    def _anchor(self, occasion: Occasion, expression: DateExpression) -> int | None:
        """Return the report that "the same day" or "a day earlier" counts from: the last one dated before the words."""
        for position in range(len(self.kept) - 1, -1, -1):
            other = self.kept[position]
            if other is not occasion and any(d.start < expression.start for d in other.dates):
                return position
        return None

    def _neighbour(self, occasion: Occasion, dated: bool) -> Occasion | None:
        """Return the meeting that the story goes on from: the nearest before of the same standing."""
        if occasion.background or is_remote(occasion) or all(t.ahead_of for t in occasion.tellings):
            return None
        before = [o for o in self.lending if o.tellings[0].start < occasion.tellings[0].start]
        for other in reversed(before):
            if (
                not other.background
                and other.status == occasion.status
                and (other.dates if dated else best_place(other))
            ):
                return other
        return None

    def place(self, occasion: Occasion) -> tuple[Place, list[Evidence]]:
        """Return where, with its words, completed like the date; a venue is never lent."""
        mention, rule = best_place(occasion), "stated"
        if mention is not None:
            return _place(mention, mention.venue), [
                Evidence(field="place", start=mention.start, end=mention.end, rule=rule)
            ]
        if occasion.parent is not None:
            mention, rule = best_place(occasion.parent), "of the event around it"
        if mention is None and not occasion.dates and (neighbour := self._neighbour(occasion, dated=False)) is not None:
            mention, rule = best_place(neighbour), "of the meeting told before"
        if mention is None:
            return Place(), []
        return _place(mention, None), [Evidence(field="place", start=mention.start, end=mention.end, rule=rule)]


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


def channel_of(occasion: Occasion, place: Place) -> tuple[Channel, list[Evidence]]:
    """Return how it was held: as said; else face to face, unless people only "spoke" and no place is told."""
    for telling in occasion.tellings:
        if telling.channel is not None and telling.channel_span is not None:
            start, end = telling.channel_span
            return telling.channel, [Evidence(field="channel", start=start, end=end, rule="stated")]
    spoken = all(t.token.low in SPOKEN for t in occasion.tellings)
    is_placed = place.city is not None or occasion.parent is not None
    return ("unknown", []) if spoken and not is_placed else ("in_person", [])
