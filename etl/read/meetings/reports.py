"""From occasions to reports: dates, places and channels completed, evidence attached."""

from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from etl.model.reading import Evidence, Mention, Party, Presence, Report, Salience, Span, Topic
from etl.read.meetings.completion import Completion
from etl.read.meetings.forms import format_of, is_convened
from etl.read.meetings.members import Member
from etl.read.meetings.occasions import Occasion
from etl.read.meetings.scene import Scene
from etl.read.meetings.timing import Clock
from etl.read.meetings.topics import topics
from etl.read.phrases import Phrase, Sentence

MAX_QUOTE = 500
NAMING = ("name", "surname", "acronym")
"""Forms of mentions by which a reader knows who is meant."""


class Context(msgspec.Struct, frozen=True):
    """What the reports of one article share."""

    text: str
    phrases: Sequence[Phrase]
    sentences: Sequence[Sentence]
    mentions: Sequence[Mention]
    lead_end: int
    """Offset at which the title and first sentences end."""
    scene: Scene
    clock: Clock

    def sentence(self, offset: int) -> Sentence:
        """Return the sentence at an offset."""
        return self.sentences[max(0, bisect_right(self.sentences, offset, key=lambda s: s.start) - 1)]


def build(occasions: Sequence[Occasion], context: Context) -> tuple[Report, ...]:
    """Return the reports of an article, in order of their triggers."""
    lending = sorted(occasions, key=lambda o: o.tellings[0].start)
    kept = [o for o in lending if not o.is_umbrella and _worth(o)]
    index = {id(occasion): position for position, occasion in enumerate(kept)}
    completion = Completion(lending, kept, context.scene, context.clock)
    seen: dict[tuple[int, int], int] = {}
    reports = []
    for occasion in kept:
        first = occasion.tellings[0]
        ordinal = seen.get((first.start, first.end), 0)
        seen[first.start, first.end] = ordinal + 1
        reports.append(_report(occasion, completion, index, ordinal, context))
    return tuple(reports)


def _worth(occasion: Occasion) -> bool:
    """A meeting can be told apart: two parties, or a body's session, or one party with a date, a place or a name."""
    if not any(t.stance.real for t in occasion.tellings):
        return False
    if len(occasion.members) > 1:
        return True
    if occasion.series is not None:
        firm = any(t.stance.firm and not t.in_title for t in occasion.tellings)
        return firm or bool(occasion.dates) or bool(occasion.cities) or bool(occasion.members)
    if not occasion.members and not (occasion.dates and occasion.cities):
        return False
    told = bool(occasion.dates) or bool(occasion.cities) or any(t.name for t in occasion.tellings)
    if not occasion.members and any(is_convened(t) for t in occasion.tellings):
        return True
    return told and (occasion.plenary or (bool(occasion.members) and occasion.tellings[0].is_noun))


def _report(
    occasion: Occasion, completion: Completion, index: dict[int, int], ordinal: int, context: Context
) -> Report:
    date, date_evidence = completion.date(occasion)
    channel, channel_evidence = completion.channel(occasion)
    place, place_evidence = completion.place(occasion, channel)
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
        format=format_of(occasion, context.phrases),
        level=next((t.level for t in occasion.tellings if t.level), None),
        date=date,
        place=place,
        parent=parent,
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


# ---- parties ----------------------------------------------------------------------------------------------


def _party(member: Member, occasion: Occasion, context: Context) -> Party:
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
        evidence=_words(member, context),
    )


def _words(member: Member, context: Context) -> tuple[Evidence, ...]:
    """Return the sentence that brings a party in and, where it does not name it, the nearest that does."""
    if member.phrase is None:
        start, end = member.span or (0, 0)
        return (_quote(start, end, "name", context),)
    phrase = context.phrases[member.phrase]
    said = _quote(phrase.start, phrase.end, member.side, context)
    entity = member.person if member.person is not None else member.organisation
    if entity is None or member.kind == "office":
        return (said,)
    naming = [m for m in context.mentions if m.entity == entity and m.form in NAMING]
    if any(said.start <= m.start < said.end for m in naming) or not naming:
        return (said,)
    nearest = min(naming, key=lambda m: (m.start > phrase.start, abs(m.start - phrase.start)))
    return (said, _quote(nearest.start, nearest.end, "named", context))


def _quote(start: int, end: int, rule: str, context: Context) -> Evidence:
    begin, finish = clip(context.sentence(start), start, end)
    return Evidence(field="attendance", start=begin, end=finish, rule=rule)


def _presence(member: Member, occasion: Occasion) -> Presence:
    if member.presence is not None:
        return member.presence
    return "attended" if occasion.status == "held" else "expected"
