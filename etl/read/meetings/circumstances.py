"""When, where, how and at what level: words around a trigger, and which trigger they belong to."""

import re
from collections.abc import Sequence
from itertools import pairwise

from etl.dates.duration import find_duration, lasting
from etl.dates.expression import DateExpression
from etl.model.reading import Channel, Level
from etl.read.meetings import vocabulary as words
from etl.read.meetings.events import Telling
from etl.read.meetings.graph import RELATIVE_PRONOUNS, Graph, Token
from etl.read.meetings.wordset import word_set
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
DUE = word_set("due scheduled slated foreseen planned set")
NEAR = 3
"""Words between a carrier and a date or place that still belongs to it where the parse has lost the thread."""
AT = word_set("at in during for following after ahead before")
CARRYING = (
    words.HOLD_NOUN_VERBS
    | words.HAPPEN_VERBS
    | words.CONVENE_VERBS
    | words.ATTEND_NOUN_VERBS
    | words.CHAIR_VERBS
    | words.MEDIATE_VERBS
    | word_set("attending participated participates participate participating")
)
_PAST_MIDNIGHT = re.compile(
    r"\b(?:until|till|past|after|beyond|into)\s+(?:well\s+)?(?:after\s+|past\s+)?"
    r"(?:midnight|the\s+(?:small|early|wee)\s+hours|the\s+night)\b|\bthrough(?:out)?\s+the\s+night\b",
    re.IGNORECASE,
)
_SMALL_HOURS = re.compile(r"\b(?:small|early|wee)\s+hours\s+(?:of|on)\s+(?:the\s+)?$", re.IGNORECASE)
_JOINED = re.compile(
    r"\b(?:joined|joining|joins|participat\w+|took\s+part|taking\s+part|connected|attend\w+|appear\w+)"
    r"\s+(?:\w+\s+){0,4}?(?:virtually|remotely|online|(?:by|via|through|over)\s+(?:a\s+)?"
    r"(?:video[- ]?(?:link|conference|call)|videoconferenc\w+|video\b))",
    re.IGNORECASE,
)
"""Words that let those who are spoken of, not all, take part by video."""
_SPLITTERS = re.compile(
    r"\b(?:separate(?:ly)?|one by one|one after the other|one after another|in turn|individually|each of|respectively|"
    r"bilateral meetings|series of|a number of)\b",
    re.IGNORECASE,
)


def owner(graph: Graph, offset: int, tellings: Sequence[Telling]) -> Telling | None:
    """Return the telling that words at an offset belong to: the first carrier up the parse, or a neighbour of it."""
    token = graph.at(offset)
    if token is None or not tellings:
        return None
    carriers = {index: telling for telling in tellings for index in _carriers(telling)}
    verb = None
    for ancestor in (token, *graph.ancestors(token)):
        if ancestor.index in carriers:
            return carriers[ancestor.index]
        if ancestor.tag.startswith("VB") and (ancestor.tag != "VBN" or graph.children(ancestor, "aux", "auxpass")):
            verb = ancestor
            clause = _clause(graph, verb)
            if clause.head in carriers and _tells_of(graph, clause):
                return carriers[clause.head]
            break
    beside = [index for index in carriers if abs(index - token.index) <= NEAR]
    if beside:
        return carriers[min(beside, key=lambda index: abs(index - token.index))]
    return next((t for t in tellings if verb is not None and _hangs_on(graph, t.token, verb)), None)


def _clause(graph: Graph, verb: Token) -> Token:
    """Return the verb at the top of "was to be held", "was scheduled to take place"."""
    while verb.dep == "xcomp":
        verb = graph.head(verb)
    return verb


def _tells_of(graph: Graph, verb: Token) -> bool:
    """Whether a relative clause is about the meeting it hangs on: "the summit which X chaired on Friday"."""
    if verb.dep == "acl":
        return True
    roles = graph.children(verb, "nsubj", "nsubjpass", "dobj")
    return verb.dep == "relcl" and any(child.low in RELATIVE_PRONOUNS and not child.phrases for child in roles)


def _carriers(telling: Telling) -> list[int]:
    """The trigger and the light verb that carries it."""
    carrier = telling.carrier
    return [telling.token.index, carrier.index] if carrier is not None and _is_light(telling) else [telling.token.index]


def _is_light(telling: Telling) -> bool:
    """Whether the carrier says nothing but that the meeting was."""
    assert telling.carrier is not None
    low = telling.carrier.low
    top = telling.graph.nominal_top(telling.token)
    meets = words.VERBS.get(low) in ("meet", "gather") or low in ("came", "come", "sat", "sit", "sits", "got", "get")
    return low in CARRYING or low in ("took", "take", "takes", "taking") or top.dep == "nsubjpass" or meets


def _hangs_on(graph: Graph, noun: Token, verb: Token) -> bool:
    """Whether a verb places itself at the meeting: "said on Friday at a meeting", "arrived on Friday for talks"."""
    preposition = graph.head(noun)
    return noun.dep == "pobj" and preposition.low in AT and graph.head(preposition) is verb


def assign_dates(graph: Graph, text: str, tellings: Sequence[Telling], dates: Sequence[DateExpression]) -> None:
    """Give each date of a sentence to the telling it belongs to."""
    homeless = []
    for said in dates:
        before = text[max(graph.sentence.start, said.start - 24) : said.start]
        date = lasting(said, 2, ends=True) if _SMALL_HOURS.search(before) else said
        telling = (
            _then(graph, text, date, tellings) or owner(graph, date.start, tellings) or _due(graph, date, tellings)
        )
        if telling is not None:
            telling.dates.append(date)
        elif date.anchor == "publication" and (date.weekday is not None or date.unit == "day"):
            homeless.append(date)
    if len(homeless) == 1:
        _share(graph, homeless[0], tellings)
    for telling in tellings:
        telling.duration = _duration(graph, text, telling)


def _duration(graph: Graph, text: str, telling: Telling) -> int | None:
    """Return the days of a "two-day summit", and two for talks that went on after midnight."""
    for child in graph.children(telling.token, "amod", "nummod", "compound", "nmod"):
        if telling.is_noun and child.low.endswith("day") and child.end > 0:
            days = find_duration(text, child.start, telling.end)
            if days is not None:
                return days
    is_late = _PAST_MIDNIGHT.search(text, graph.sentence.start, graph.sentence.end) is not None
    return 2 if is_late and len(telling.dates) == 1 else None


def _due(graph: Graph, date: DateExpression, tellings: Sequence[Telling]) -> Telling | None:
    """Return the only telling of a sentence for "which was due on Thursday"."""
    token = graph.at(date.start)
    is_due = token is not None and any(a.low in DUE and graph.head(a).dep == "relcl" for a in graph.ancestors(token))
    return tellings[0] if is_due and len(tellings) == 1 else None


def _share(graph: Graph, date: DateExpression, tellings: Sequence[Telling]) -> None:
    """Let "said on Monday after talks" date the talks: news tells of what happened that day."""
    token = graph.at(date.start)
    verb = next((t for t in graph.ancestors(token) if t.tag.startswith("VB")), None) if token is not None else None
    if verb is None or verb.tag not in ("VBD", "VBN") or verb.dep not in ("ROOT", "conj", "ccomp"):
        return
    for telling in tellings:
        if not telling.dates and not telling.stance.background and telling.stance.status == "held":
            telling.dates.append(date)


def _then(graph: Graph, text: str, date: DateExpression, tellings: Sequence[Telling]) -> Telling | None:
    """Return the telling of a clause on the date itself: "on Friday, when A met B"."""
    inside = {t.index for t in graph.tokens if date.start <= t.start < date.end}
    when = next((t for t in graph.tokens if t.start >= date.end), None)
    if when is not None and when.low == ",":
        when = next(iter(graph.following(when)), None)
    clause = graph.head(when) if when is not None and when.low == "when" else None
    for telling in tellings:
        verb = telling.token if not telling.is_noun else telling.carrier or graph.head(telling.token)
        if verb is clause or (verb.dep in ("relcl", "advcl") and verb.head in inside):
            return telling
    return None


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
            belongs = _touching(tellings, hit.start(), hit.end()) or owner(graph, hit.start(), tellings)
            if belongs is not None:
                belongs.channel, belongs.channel_span = channel, (hit.start(), hit.end())
    for before, telling in pairwise(tellings):
        if telling.channel is not None and telling.token.dep == "appos" and before.channel is None:
            before.channel, before.channel_span = telling.channel, telling.channel_span
    _assign_joined(graph, text, tellings)


def _assign_joined(graph: Graph, text: str, tellings: Sequence[Telling]) -> None:
    """Note where some join by video: on the telling of the verb, else on the one it belongs to, else on the first."""
    for hit in _JOINED.finditer(text, graph.sentence.start, graph.sentence.end):
        own = next((t for t in tellings if t.start == hit.start()), None)
        telling = own or owner(graph, hit.start(), tellings) or next(iter(tellings), None)
        if telling is not None:
            telling.joined_span = hit.span()
            if telling.channel_span is not None and hit.start() <= telling.channel_span[0] < hit.end():
                telling.channel, telling.channel_span = None, None


def _touching(tellings: Sequence[Telling], start: int, end: int) -> Telling | None:
    """The trigger that the words modify directly ("video conference", "phone call")."""
    return next((t for t in tellings if start <= t.start <= end + 1 or t.start <= start <= t.end + 1), None)


def level_of(text: str) -> Level | None:
    """Return the highest level that words such as "foreign ministers' meeting" name."""
    return next((level for level, pattern in _LEVELS if pattern.search(text)), None)


def splits(text: str, telling: Telling) -> bool:
    """Whether one trigger tells of a meeting with each of several ("met separately with A and with B")."""
    sentence = telling.graph.sentence
    if telling.token.low in ("meetings", "bilaterals", "calls"):
        return True
    window = text[max(sentence.start, telling.start - 40) : min(sentence.end, telling.end + 160)]
    return bool(_SPLITTERS.search(window))
