"""When, where, how and at what level: words around a trigger, and which trigger they belong to."""

import re
from collections.abc import Sequence

from etl.dates.expression import DateExpression
from etl.model.reading import Channel, Level
from etl.read.meetings import vocabulary as words
from etl.read.meetings.events import Telling
from etl.read.meetings.graph import Graph, Token
from etl.read.places import PlaceMention

_VIDEO = re.compile(words.VIDEO_WORDS, re.IGNORECASE)
_PHONE = re.compile(rf"\b(?:{words.PHONE_WORDS})\b", re.IGNORECASE)
_IN_PERSON = re.compile(words.IN_PERSON_WORDS, re.IGNORECASE)
_LEVELS: tuple[tuple[Level, re.Pattern[str]], ...] = (
    (
        "leader",
        re.compile(
            r"\b(?:leaders?|heads? of state|heads? of government|presidents?|prime ministers?|summit)\b", re.IGNORECASE
        ),
    ),
    (
        "minister",
        re.compile(r"\b(?:ministers?|ministerial|foreign secretar(?:y|ies)|defen[cs]e chiefs)\b", re.IGNORECASE),
    ),
    ("ambassador", re.compile(r"\b(?:ambassadors?|permanent representatives|envoys)\b", re.IGNORECASE)),
    (
        "official",
        re.compile(r"\b(?:officials|experts|advisers|advisors|delegations?|commissions|negotiators)\b", re.IGNORECASE),
    ),
)
_SPLITTERS = re.compile(
    r"\b(?:separate(?:ly)?|one by one|one after the other|one after another|in turn|individually|each of|respectively|"
    r"bilateral meetings|series of|a number of)\b",
    re.IGNORECASE,
)


def owner(graph: Graph, offset: int, tellings: Sequence[Telling]) -> Telling | None:
    """Return the telling that words at an offset belong to: the only one of its clause, or the first up the parse."""
    token = graph.at(offset)
    if token is None or not tellings:
        return None
    if len(tellings) == 1 and not _foreign_clause(graph, token, tellings[0]):
        return tellings[0]
    carriers = {index: telling for telling in tellings for index in _carriers(graph, telling)}
    for ancestor in (token, *graph.ancestors(token)):
        if ancestor.index in carriers:
            return carriers[ancestor.index]
        if ancestor.tag in ("VBD", "VBZ", "VBP") and ancestor.dep not in ("ROOT", "conj", "ccomp"):
            return None
    return None


def _carriers(graph: Graph, telling: Telling) -> list[int]:
    """The trigger and the verb that carries it."""
    head = graph.head(telling.token)
    if telling.token.dep == "pobj":
        head = graph.head(head)
    carries = telling.is_noun and head.tag.startswith("VB")
    return [telling.token.index, head.index] if carries else [telling.token.index]


def _foreign_clause(graph: Graph, token: Token, telling: Telling) -> bool:
    """Whether words stand in a relative clause or participle of something else than the telling."""
    carriers = set(_carriers(graph, telling))
    for ancestor in (token, *graph.ancestors(token)):
        if ancestor.index in carriers:
            return False
        if (
            ancestor.dep in ("relcl", "acl")
            and graph.head(ancestor).index not in carriers
            and ancestor.tag.startswith("VB")
        ):
            return True
    return False


def assign_dates(graph: Graph, tellings: Sequence[Telling], dates: Sequence[DateExpression]) -> None:
    """Give each date of a sentence to the telling it belongs to."""
    for date in dates:
        telling = owner(graph, date.start, tellings)
        if telling is not None:
            telling.dates.append(date)


def assign_places(graph: Graph, tellings: Sequence[Telling], places: Sequence[PlaceMention]) -> None:
    """Give each place of a sentence to the telling it belongs to; a venue outdoes a city outdoes a country."""
    for place in places:
        if not place.locative:
            continue
        telling = owner(graph, place.start, tellings)
        if telling is not None and (telling.place is None or _detail(place) > _detail(telling.place)):
            telling.place = place


def _detail(place: PlaceMention) -> int:
    return 2 * (place.city is not None) + (place.venue is not None)


def assign_channels(graph: Graph, text: str, tellings: Sequence[Telling]) -> None:
    """Read how each telling's meeting was held, from its trigger and from words that belong to it."""
    for telling in tellings:
        low = telling.token.low
        phoned = low.startswith(("phone", "telephone")) or low in ("call", "calls", "called")
        if low.startswith(("videoconf", "teleconf")):
            telling.channel, telling.channel_span = "video", (telling.start, telling.end)
        elif phoned:
            telling.channel, telling.channel_span = "phone", (telling.start, telling.end)
    sentence = graph.sentence
    found: tuple[tuple[Channel, re.Pattern[str]], ...] = (
        ("in_person", _IN_PERSON),
        ("phone", _PHONE),
        ("video", _VIDEO),
    )
    for channel, pattern in found:
        for hit in pattern.finditer(text, sentence.start, sentence.end):
            belongs = owner(graph, hit.start(), tellings) or _touching(tellings, hit.start(), hit.end())
            if belongs is not None:
                belongs.channel, belongs.channel_span = channel, (hit.start(), hit.end())


def _touching(tellings: Sequence[Telling], start: int, end: int) -> Telling | None:
    """The trigger that the words modify directly ("video conference", "phone call")."""
    return next((t for t in tellings if start <= t.start <= end + 1 or t.start <= start <= t.end + 1), None)


def level_of(text: str) -> Level | None:
    """Return the highest level that words such as "foreign ministers' meeting" name."""
    return next((level for level, pattern in _LEVELS if pattern.search(text)), None)


def splits(text: str, telling: Telling) -> bool:
    """Whether one trigger tells of a meeting with each of several ("met separately with A and with B")."""
    sentence = telling.graph.sentence
    if telling.token.low == "meetings":
        return True
    window = text[max(sentence.start, telling.start - 40) : min(sentence.end, telling.end + 160)]
    return bool(_SPLITTERS.search(window))
