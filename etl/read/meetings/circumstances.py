"""When, where, how and at what level: words around a trigger, and which trigger they belong to."""

import re
from collections.abc import Sequence
from itertools import takewhile

from etl.dates.duration import find_duration, lasting
from etl.dates.evaluate import with_direction
from etl.dates.expression import DateExpression
from etl.model.reading import Level
from etl.read.meetings import vocabulary as words
from etl.read.meetings.events import Telling
from etl.read.meetings.graph import Graph, Token
from etl.read.meetings.ownership import MOTION, below_owner, clause_owner, due_owner, is_of_another, owner
from etl.read.meetings.timing import is_perfect
from etl.read.meetings.wordset import word_set
from etl.read.places import PlaceMention

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
_PAST_MIDNIGHT = re.compile(
    r"\b(?:until|till|past|after|beyond|into)\s+(?:well\s+)?(?:after\s+|past\s+)?"
    r"(?:midnight|the\s+(?:small|early|wee)\s+hours|the\s+night)\b|\bthrough(?:out)?\s+the\s+night\b"
)
"""Words, in lower case, that tell of talks that went on into another day."""
_SMALL_HOURS = re.compile(r"\b(?:small|early|wee)\s+hours\s+(?:of|on)\s+(?:the\s+)?$", re.IGNORECASE)
_SPLITTERS = re.compile(
    r"\b(?:separate(?:ly)?|one by one|one after the other|one after another|in turn|individually|each of|"
    r"bilateral meetings|series of|a number of)\b"
)
_AND_LATER = re.compile(r"\band,? (?:later|subsequently|afterwards),? (?:with )?(?:the )?(?=[A-Z])")
"""What stands before one more whom somebody met, not before what else he did."""
_ELSEWHEN = word_set("after following before until since")
"""Prepositions that set days of talks apart from what the sentence tells of."""


def journeys_dated(graph: Graph, dates: Sequence[DateExpression]) -> list[DateExpression]:
    """Return the dates of a sentence: the day on which somebody "arrived on Monday" lies behind."""
    return [with_direction(date, "past") if _is_of_journey(graph, date) else date for date in dates]


def _is_of_journey(graph: Graph, date: DateExpression) -> bool:
    token = graph.at(date.start)
    verb = next((t for t in graph.ancestors(token) if t.tag.startswith("VB")), None) if token is not None else None
    return verb is not None and verb.tag == "VBD" and verb.low in MOTION


def assign_dates(graph: Graph, text: str, tellings: Sequence[Telling], dates: Sequence[DateExpression]) -> None:
    """Give each date of a sentence to the telling it belongs to."""
    homeless = []
    for said in dates:
        if is_of_another(graph, said.start, tellings):
            continue
        before = text[max(graph.sentence.start, said.start - 24) : said.start]
        date = lasting(said, 2, ends=True) if _SMALL_HOURS.search(before) else said
        telling = None if _is_of_saying(graph, date.start) else _home(graph, date.start, date.end, tellings)
        if telling is not None:
            telling.dates.append(date)
        elif date.anchor == "publication" and (date.weekday is not None or date.unit == "day"):
            homeless.append(date)
    if len(homeless) == 1:
        _share(graph, homeless[0], tellings)
    for telling in tellings:
        telling.duration = _duration(graph, text, telling)


def _is_of_saying(graph: Graph, offset: int) -> bool:
    """Whether a day stands between "said" and who would do what: "said on Saturday he would meet X"."""
    token = graph.at(offset)
    before = graph.preceding(token, 2) if token is not None else []
    after = graph.following(token) if token is not None else []
    is_said = any(t.low in words.SAYING and t.tag in ("VBD", "VBZ") for t in before)
    is_before_subject = bool(after) and after[0].dep == "nsubj" and graph.head(after[0]).dep == "ccomp"
    return is_said and is_before_subject


def _home(graph: Graph, start: int, end: int, tellings: Sequence[Telling]) -> Telling | None:
    """Return the telling that the words of a date or place belong to."""
    tellings = [t for t in tellings if t.since is None or t.since < start]
    latest = max((t for t in tellings if t.start < start), key=lambda t: t.since or t.start, default=None)
    if latest is not None and latest.since is not None:
        return latest
    right_before = next((t for t in tellings if t.is_noun and start - t.token.end == 1), None)
    return (
        right_before
        or clause_owner(graph, start, end, tellings)
        or owner(graph, start, tellings)
        or due_owner(graph, start, tellings)
        or below_owner(graph, start, tellings)
    )


def _duration(graph: Graph, text: str, telling: Telling) -> int | None:
    """Return the days of a "two-day summit" or "two days of talks", and two for talks that went on after midnight."""
    top = graph.nominal_top(telling.token) if telling.is_noun else telling.token
    is_told = top.low == "days" and graph.head(top).low not in _ELSEWHEN
    for count in graph.children(top, "nummod") if is_told else ():
        days = find_duration(text, count.start, telling.end)
        if days is not None:
            return days
    for child in graph.children(telling.token, "amod", "nummod", "compound", "nmod"):
        if telling.is_noun and child.low.endswith("day") and child.end > 0:
            days = find_duration(text, child.start, telling.end)
            if days is not None:
                return days
    said = text[graph.sentence.start : graph.sentence.end].lower()
    may_be_late = "night" in said or "hours" in said
    return 2 if may_be_late and len(telling.dates) < 2 and _PAST_MIDNIGHT.search(said) else None


def _share(graph: Graph, date: DateExpression, tellings: Sequence[Telling]) -> None:
    """Let "said on Monday after talks" date the talks: news tells of what happened that day."""
    token = graph.at(date.start)
    verb = next((t for t in graph.ancestors(token) if t.tag.startswith("VB")), None) if token is not None else None
    if verb is None or verb.tag not in ("VBD", "VBN") or verb.dep not in ("ROOT", "conj", "ccomp"):
        return
    for telling in tellings:
        is_open = not telling.dates and not telling.stance.background and telling.stance.status == "held"
        if is_open and (verb is (telling.carrier or telling.token) or not is_perfect(telling)):
            telling.dates.append(date)


def assign_places(graph: Graph, tellings: Sequence[Telling], places: Sequence[PlaceMention]) -> None:
    """Give each place of a sentence to the telling it belongs to; a venue outdoes a city outdoes a country."""
    places = [place for place in places if not _is_denied(graph, place)]
    for place in places:
        if is_of_another(graph, place.start, tellings):
            continue
        telling = _home(graph, place.start, place.end, tellings) if place.locative else _welcome(graph, place, tellings)
        if telling is not None and (telling.place is None or _detail(place) > _detail(telling.place)):
            telling.place = place
    for telling in tellings:
        if telling.place is None and telling.carrier is not None and telling.carrier.low in words.HOST_VERBS:
            hosts = graph.children(telling.carrier, "nsubj")
            telling.place = next((p for p in places if p.city is not None and _is_among(graph, p, hosts)), None)


def _is_denied(graph: Graph, place: PlaceMention) -> bool:
    """Whether a meeting is said to be elsewhere: "not in Brussels but in Ohrid"."""
    token = graph.at(place.start)
    preposition = graph.head(token) if token is not None else None
    return preposition is not None and any(t.low == "not" for t in graph.preceding(preposition))


def _is_among(graph: Graph, place: PlaceMention, hosts: Sequence[Token]) -> bool:
    """Whether a town is who hosts: "Cairo hosted talks", "the Moroccan city of Marrakesh will host the summit"."""
    token = graph.at(place.start)
    if token is None or not _is_at(token, place):
        return False
    above = takewhile(lambda t: not t.tag.startswith("VB"), (token, *graph.ancestors(token)))
    return any(host in hosts for host in above)


def _welcome(graph: Graph, place: PlaceMention, tellings: Sequence[Telling]) -> Telling | None:
    """Return the reception in "X welcomed Y to Tokyo"."""
    hosts = (t for t in tellings if not t.is_noun and t.token.low in words.HOST_VERBS)
    return next((t for t in hosts if any(p == "to" and _is_at(n, place) for p, n in graph.prepositions(t.token))), None)


def _is_at(token: Token, place: PlaceMention) -> bool:
    return place.start <= token.start < place.end


def _detail(place: PlaceMention) -> int:
    return 2 * (place.city is not None) + (place.venue is not None)


def level_of(text: str) -> Level | None:
    """Return the highest level that words such as "foreign ministers' meeting" name."""
    return next((level for level, pattern in _LEVELS if pattern.search(text)), None)


def splits(text: str, telling: Telling) -> bool:
    """Whether one trigger tells of a meeting with each of several ("met separately with A and with B")."""
    sentence = telling.graph.sentence
    if telling.token.low in ("meetings", "bilaterals", "calls", "conversations"):
        return True
    window = text[max(sentence.start, telling.start - 40) : min(sentence.end, telling.end + 160)]
    return bool(_SPLITTERS.search(window.lower()) or _AND_LATER.search(window))
