"""Dates, places and channels of occasions: what is said of them, or what the story lends them."""

from collections.abc import Iterator, Sequence

import msgspec

from etl.dates.evaluate import with_direction
from etl.dates.expression import DateExpression
from etl.dates.shift import shifted
from etl.model.reading import Channel, Evidence, Place
from etl.read.meetings.best import best_date, best_place
from etl.read.meetings.lending import Lent, Story
from etl.read.meetings.occasions import FALLEN, Occasion
from etl.read.meetings.scene import Scene
from etl.read.meetings.timing import Clock, is_perfect
from etl.read.meetings.wordset import word_set
from etl.read.places import PlaceMention

REMOTE = ("phone", "video")
SPOKEN = word_set(
    "speak speaks spoke spoken speaking conversation conversations brief briefs briefed briefing debriefed"
)
"""Words that leave open whether people saw one another."""
TALKED_OF = word_set("discuss discusses discussed discussing talk talked talking exchanged")
"""Words that say no more of it beside them: "A spoke with B. They discussed X"."""
GOES_ON = SPOKEN | word_set("join joined joins joining talk talked discuss discussed discussing talks call")
"""Words that may tell of one more call in a series of them."""


class Completion:
    """Completes the occasions of one article from the event around them and the story they stand in."""

    def __init__(self, lending: Sequence[Occasion], kept: Sequence[Occasion], scene: Scene, clock: Clock) -> None:
        """Take all occasions that may lend a date or place, those that become reports, and the story's scene."""
        self.kept = kept
        self.story = Story(lending, scene, clock)
        self.clock = clock

    # ---- when --------------------------------------------------------------------------------------------

    def date(self, occasion: Occasion) -> tuple[DateExpression | None, list[Evidence]]:
        """Return when, with its words: as said, else as of the event around it, else as the story stands there."""
        expression, rule = self._when(occasion)
        if expression is None:
            return None, []
        evidence = [Evidence(field="date", start=expression.start, end=expression.end, rule=rule)]
        if expression.anchor == "report" and expression.report is None:
            counted = self._counted(occasion, expression)
            if counted is None:
                return None, []
            if counted.start != expression.start:
                evidence.append(Evidence(field="date", start=counted.start, end=counted.end, rule="counted from"))
            expression = msgspec.structs.replace(counted, start=expression.start, end=expression.end)
        return _turned(expression, occasion), evidence

    def _when(self, occasion: Occasion) -> tuple[DateExpression | None, str]:
        expression = self.story.own_date(occasion)
        if expression is not None:
            return expression, "stated"
        around = self.story.own_date(occasion.parent) if occasion.parent is not None else None
        if around is not None:
            return around, "of the event around it"
        lent = self.story.date(occasion)
        hour = self.story.hour(occasion)
        if hour is not None and (lent is None or lent.offset > hour.start):
            return hour, "hour"
        if lent is None or lent.date is None:
            return None, ""
        if all(is_perfect(telling) for telling in occasion.tellings):
            return self.clock.or_the_day_before(lent.date), lent.rule
        if self.story.is_loose(occasion, lent):
            return self._near(occasion, lent, lent.date), lent.rule
        return lent.date, lent.rule

    def _near(self, occasion: Occasion, lent: Lent, date: DateExpression) -> DateExpression:
        """Return the days near that of another meeting: with other people, all those of which meetings are told."""
        held = [o for o in self.story.occasions if o.status == "held" and not o.background]
        is_strange = any(
            o.tellings[0].start == lent.offset and not o.members.keys() & occasion.members.keys() for o in held
        )
        days = self.clock.days_of(date, held) if is_strange else None
        before = [o for o in held if lent.offset < o.tellings[0].start < occasion.tellings[0].start]
        has_been = bool(before) and all(is_perfect(telling) for telling in before[-1].tellings)
        if days is None and (occasion.plenary or has_been):
            date = self.clock.or_the_day_before(date)
        return days or self.clock.or_the_day_after(date, self.story.occasions)

    def _counted(self, occasion: Occasion, expression: DateExpression) -> DateExpression | None:
        """Return "a day earlier" with the report that it counts from, or as the day that it means."""
        for told in self._anchors(occasion, expression):
            if isinstance(told, Lent):
                counted = shifted(told.date, expression) if told.date is not None else None
            elif told in self.kept:
                counted = msgspec.structs.replace(expression, report=self.kept.index(told))
            else:
                own = best_date(told.dates)
                counted = shifted(own, expression) if own is not None else None
            if counted is not None:
                return counted
        return None

    def _anchors(self, occasion: Occasion, expression: DateExpression) -> Iterator[Lent | Occasion]:
        """Yield what the words may count from: what is told in the same sentence, then the story before them."""
        told = [o for o in self.story.told_before(expression, occasion) if self._is_dated(o, expression)]
        sentence = next(
            (t.graph.sentence for t in occasion.tellings if expression in t.dates), occasion.tellings[0].graph.sentence
        )
        yield from (
            o for o in told if isinstance(o, Occasion) and any(t.graph.sentence is sentence for t in o.tellings)
        )
        yield from told

    def _is_dated(self, told: Lent | Occasion, expression: DateExpression) -> bool:
        if isinstance(told, Lent):
            return True
        when, _ = self._when(told)
        return when is not None and when.start < expression.start

    # ---- where -------------------------------------------------------------------------------------------

    def place(self, occasion: Occasion, channel: Channel) -> tuple[Place, list[Evidence]]:
        """Return where, with its words, completed like the date; a call has no place, and a venue is never lent."""
        if channel in REMOTE:
            return Place(), []
        mention, rule, venue = best_place(occasion), "stated", None
        if mention is not None:
            venue = mention.venue
        elif occasion.parent is not None:
            mention, rule = best_place(occasion.parent), "of the event around it"
        if channel != "unknown" and (mention is None or mention.city is None):
            lent = self.story.place(occasion, mention)
            if lent is not None and lent.place is not None:
                mention, rule = lent.place, lent.rule
        if mention is None:
            return Place(venue=venue), []
        return _place(mention, venue), [Evidence(field="place", start=mention.start, end=mention.end, rule=rule)]

    # ---- how ---------------------------------------------------------------------------------------------

    def channel(self, occasion: Occasion) -> tuple[Channel, list[Evidence]]:
        """Return how it was held: as said, else as the calls before it, else face to face.

        Where people only "spoke" and no place is told, it stays open.
        """
        said = _stated_channel(occasion)
        if said is not None:
            return said[0], [Evidence(field="channel", start=said[1][0], end=said[1][1], rule="stated")]
        if best_place(occasion) is None and occasion.tellings[0].token.low in GOES_ON:
            before = self._series(occasion)
            if before is not None:
                span = before[1]
                return before[0], [Evidence(field="channel", start=span[0], end=span[1], rule="of the calls before it")]
        told = {t.token.low for t in occasion.tellings}
        spoken = bool(told & SPOKEN) and told <= SPOKEN | TALKED_OF
        is_placed = best_place(occasion) is not None or occasion.parent is not None
        return ("unknown", []) if spoken and not is_placed else ("in_person", [])

    def _series(self, occasion: Occasion) -> tuple[Channel, tuple[int, int]] | None:
        """Return the channel of the meeting told just before, where it was a call of the same day."""
        before = [o for o in self.story.occasions if o.tellings[0].start < occasion.tellings[0].start]
        if not before or before[-1].status != occasion.status or self.clock.apart(before[-1].dates, occasion.dates):
            return None
        said = _stated_channel(before[-1])
        return said if said is not None and said[0] in REMOTE else None


def _turned(expression: DateExpression, occasion: Occasion) -> DateExpression:
    """Look back for what was held, ahead for what is planned; what fell through was to be on the nearest such day."""
    if occasion.status == "held":
        return with_direction(expression, "past")
    is_bare = expression.weekday is not None and expression.end_weekday is None and expression.unit is None
    if occasion.status in FALLEN and is_bare and expression.day is None and expression.edtf is None:
        return msgspec.structs.replace(expression, unit="day", offset=-3, end_offset=3)
    return with_direction(expression, "future")


def _stated_channel(occasion: Occasion) -> tuple[Channel, tuple[int, int]] | None:
    """Return the channel said, with its words; a meeting at a place that some join by video is hybrid."""
    said = [t for t in occasion.tellings if t.channel is not None and t.channel_span is not None]
    joined = next((t.joined_span for t in occasion.tellings if t.joined_span is not None), None)
    in_person = best_place(occasion) is not None or any(t.channel == "in_person" for t in said)
    if joined is not None:
        return ("hybrid" if in_person else "video"), joined
    for telling in sorted(said, key=lambda t: t.channel != "video"):
        if telling.channel is not None and telling.channel_span is not None:
            return telling.channel, telling.channel_span
    return None


def _place(mention: PlaceMention, venue: str | None) -> Place:
    return Place(city=mention.city, country=mention.country, venue=venue)
