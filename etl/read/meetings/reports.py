"""From occasions to reports: dates, places and channels completed, evidence attached."""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from etl.dates.evaluate import with_direction
from etl.dates.expression import DateExpression
from etl.model.reading import Channel, Evidence, Party, Place, Presence, Report, Salience, Span, Topic
from etl.read.meetings import vocabulary as words
from etl.read.meetings.members import Member
from etl.read.meetings.occasions import Occasion
from etl.read.meetings.topics import topics
from etl.read.phrases import Phrase, Sentence
from etl.read.places import PlaceMention

MAX_QUOTE = 500
REMOTE = ("phone", "video")
LEAD_SENTENCES = 4


@dataclass(frozen=True, slots=True)
class Context:
    """What the reports of one article share."""

    text: str
    phrases: Sequence[Phrase]
    lead_end: int
    """Offset at which the title and first sentences end."""


def build(occasions: Sequence[Occasion], context: Context) -> tuple[Report, ...]:
    """Return the reports of an article, in order of their triggers."""
    kept = sorted((o for o in occasions if _worth(o)), key=lambda o: o.tellings[0].start)
    index = {id(occasion): position for position, occasion in enumerate(kept)}
    seen: dict[tuple[int, int], int] = {}
    reports = []
    for position, occasion in enumerate(kept):
        first = occasion.tellings[0]
        ordinal = seen.get((first.start, first.end), 0)
        seen[first.start, first.end] = ordinal + 1
        reports.append(_report(occasion, position, kept, index, ordinal, context))
    return tuple(reports)


def _worth(occasion: Occasion) -> bool:
    """A meeting can be told apart: two parties, or a body's session, or one party with a date, a place or a name."""
    if not any(t.stance.real for t in occasion.tellings):
        return False
    if len(occasion.members) > 1 or occasion.series is not None:
        return True
    told = bool(occasion.dates) or bool(occasion.cities) or any(t.name for t in occasion.tellings)
    return told and (occasion.plenary or (bool(occasion.members) and occasion.tellings[0].is_noun))


def _report(
    occasion: Occasion, position: int, kept: Sequence[Occasion], index: dict[int, int], ordinal: int, context: Context
) -> Report:
    date, date_evidence = _date(occasion, position, kept)
    place, place_evidence = _place(occasion, position, kept)
    channel, channel_evidence = _channel(occasion, place)
    named = next((t for t in occasion.tellings if t.name and t.name_span), None)
    status = occasion.status
    parent = index.get(id(occasion.parent)) if occasion.parent is not None else None
    evidence = [_trigger_evidence(occasion, context), *date_evidence, *place_evidence, *channel_evidence]
    evidence += [
        Evidence(field="status", start=t.stance.span[0], end=t.stance.span[1], rule="stance")
        for t in occasion.tellings
        if t.stance.span
    ][:1]
    if named is not None and named.name_span is not None:
        evidence.append(Evidence(field="name", start=named.name_span[0], end=named.name_span[1], rule="name"))
    first = occasion.tellings[0]
    return Report(
        trigger=Span(start=first.start, end=first.end),
        ordinal=ordinal,
        name=named.name if named is not None else None,
        series=occasion.series_id,
        status=status,
        channel=channel,
        format="plenary" if occasion.series is not None else None,
        level=next((t.level for t in occasion.tellings if t.level), None),
        date=date,
        place=Place() if channel in REMOTE else place,
        parent=parent if parent != position else None,
        salience=_salience(occasion, context),
        parties=tuple(_party(member, occasion, context) for member in occasion.members.values()),
        topics=_topics(occasion, context),
        evidence=tuple(evidence),
    )


def _topics(occasion: Occasion, context: Context) -> tuple[Topic, ...]:
    found = [topic for telling in occasion.tellings for topic in topics(context.text, telling, context.phrases)]
    return tuple({topic.name.casefold(): topic for topic in reversed(found)}.values())[::-1]


def _salience(occasion: Occasion, context: Context) -> Salience:
    if occasion.background:
        return "passing"
    return "main" if occasion.tellings[0].start < context.lead_end else "minor"


def _trigger_evidence(occasion: Occasion, context: Context) -> Evidence:
    sentence = occasion.tellings[0].graph.sentence
    start, end = clip(sentence, occasion.tellings[0].start, occasion.tellings[0].end)
    return Evidence(field="meeting", start=start, end=end, rule="noun" if occasion.tellings[0].is_noun else "verb")


def clip(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """Return the sentence's span, or as much of it around the words as a quote may hold."""
    if sentence.end - sentence.start <= MAX_QUOTE:
        return sentence.start, sentence.end
    begin = max(sentence.start, min(start - MAX_QUOTE // 4, sentence.end - MAX_QUOTE))
    return begin, min(begin + MAX_QUOTE, max(end, begin + MAX_QUOTE))


# ---- date, place, channel ---------------------------------------------------------------------------------


def _date(occasion: Occasion, position: int, kept: Sequence[Occasion]) -> tuple[DateExpression | None, list[Evidence]]:
    expression = _best_date(occasion)
    rule = "stated"
    if expression is None and occasion.parent is not None:
        expression, rule = _best_date(occasion.parent), "of the event around it"
    if expression is None and not occasion.background:
        neighbour = _neighbour(occasion, position, kept)
        if neighbour is not None:
            expression, rule = _best_date(neighbour), "of the meeting told before"
    if expression is None:
        return None, []
    if expression.anchor == "report" and expression.report is None:
        anchor = next((p for p in range(position - 1, -1, -1) if kept[p].dates), None)
        if anchor is None:
            return None, []
        expression = _on_report(expression, anchor)
    direction = {"planned": "future", "held": "past"}.get(occasion.status)
    if direction == "past" or (direction == "future" and expression.direction == "nearest"):
        expression = with_direction(expression, "past" if direction == "past" else "future")
    return expression, [Evidence(field="date", start=expression.start, end=expression.end, rule=rule)]


def _on_report(expression: DateExpression, report: int) -> DateExpression:
    return msgspec.structs.replace(expression, report=report)


def _best_date(occasion: Occasion) -> DateExpression | None:
    """Return the sharpest date said: a day before a week before a month; of equals the first."""
    return min(occasion.dates, key=_vagueness, default=None)


def _vagueness(expression: DateExpression) -> int:
    if expression.edtf is not None:
        return 0 if len(expression.edtf.split("/")[0]) == 10 else 3
    if expression.day is not None or expression.weekday is not None or expression.unit == "day":
        return 1 if expression.anchor != "report" else 2
    return 4


def _neighbour(occasion: Occasion, position: int, kept: Sequence[Occasion]) -> Occasion | None:
    """Return the dated meeting that the story goes on from: the nearest before of the same standing."""
    for other in reversed(kept[:position]):
        if not other.background and other.status == occasion.status and other.dates:
            return other
    return None


def _place(occasion: Occasion, position: int, kept: Sequence[Occasion]) -> tuple[Place, list[Evidence]]:
    mention = _best_place(occasion)
    if mention is None and occasion.parent is not None:
        mention = _best_place(occasion.parent)
        if mention is not None:
            return _as_place(mention, with_venue=False), [
                Evidence(field="place", start=mention.start, end=mention.end, rule="of the event around it")
            ]
    if mention is None and not occasion.background and not occasion.dates:
        neighbour = _neighbour(occasion, position, kept)
        mention = _best_place(neighbour) if neighbour is not None else None
        if mention is not None:
            return _as_place(mention, with_venue=False), [
                Evidence(field="place", start=mention.start, end=mention.end, rule="of the meeting told before")
            ]
    if mention is None:
        return Place(), []
    return _as_place(mention, with_venue=True), [
        Evidence(field="place", start=mention.start, end=mention.end, rule="stated")
    ]


def _best_place(occasion: Occasion) -> PlaceMention | None:
    places = [t.place for t in occasion.tellings if t.place is not None]
    return max(places, key=lambda p: (p.city is not None, p.venue is not None), default=None)


def _as_place(mention: PlaceMention, with_venue: bool) -> Place:
    return Place(city=mention.city, country=mention.country, venue=mention.venue if with_venue else None)


def _channel(occasion: Occasion, place: Place) -> tuple[Channel, list[Evidence]]:
    for telling in occasion.tellings:
        if telling.channel is not None and telling.channel_span is not None:
            start, end = telling.channel_span
            return telling.channel, [Evidence(field="channel", start=start, end=end, rule="stated")]
    lows = {t.token.low for t in occasion.tellings}
    spoken = all(
        words.VERBS.get(t.token.low) in ("talk", "discuss", "brief") or t.token.low in words.CALL_NOUNS
        for t in occasion.tellings
    )
    if place.city is None and (spoken or not lows):
        return "unknown", []
    return "in_person", []


# ---- parties ----------------------------------------------------------------------------------------------


def _party(member: Member, occasion: Occasion, context: Context) -> Party:
    phrase = context.phrases[member.phrase]
    sentence = next(
        (t.graph.sentence for t in occasion.tellings if t.graph.sentence.start <= phrase.start < t.graph.sentence.end),
        None,
    )
    start, end = (phrase.start, phrase.end) if sentence is None else clip(sentence, phrase.start, phrase.end)
    if end - start > MAX_QUOTE:
        start, end = phrase.head_start, min(phrase.head_end, phrase.head_start + MAX_QUOTE)
    return Party(
        kind=member.kind,
        person=member.person,
        organisation=member.organisation,
        rank=member.rank,
        title=member.title,
        offices=member.offices,
        capacity=member.title,
        role=member.role,
        presence=_presence(member, occasion),
        stands_in_for=member.stands_in_for,
        evidence=(Evidence(field="attendance", start=start, end=end, rule=member.side),),
    )


def _presence(member: Member, occasion: Occasion) -> Presence:
    if member.presence is not None:
        return member.presence
    return "attended" if occasion.status == "held" else "expected"
