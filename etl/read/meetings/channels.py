"""How meetings were held: in person, by video, by telephone, or some of each."""

import re
from collections.abc import Sequence
from itertools import pairwise

from etl.model.reading import Channel
from etl.read.meetings import visits
from etl.read.meetings import vocabulary as words
from etl.read.meetings.events import Telling
from etl.read.meetings.graph import Graph
from etl.read.meetings.ownership import owner

_VIDEO = re.compile(words.VIDEO_WORDS, re.IGNORECASE)
_PHONE = re.compile(rf"\b(?:{words.PHONE_WORDS})\b", re.IGNORECASE)
_IN_PERSON = re.compile(words.IN_PERSON_WORDS, re.IGNORECASE)
_HYBRID = re.compile(r"\bhybrid\b(?!\s+(?:war|threat|attack|regime|operation|warfare|campaign)\w*)", re.IGNORECASE)
_JOINED = re.compile(
    r"\b(?:join(?:s|ed|ing)?|participat\w+|t(?:ook|akes?|aking)\s+part|connect(?:s|ed|ing)?|attend\w*|appear\w*)"
    r"\s+(?:\w+\s+){0,4}?(?:virtually|remotely|online|(?:by|via|through|over)\s+(?:a\s+)?"
    r"(?:video[- ]?(?:link|conference|call)|videoconferenc\w+|video\b))",
    re.IGNORECASE,
)
"""Words that let those who are spoken of, not all, take part by video."""
_PARTS = (
    *("video", "virtual", "online", "on line", "teleconf", "screen", "remote", "phone", "telephon", "conference call"),
    *("the line", "person", "face", "physical", "one-on-one", "tête", "hybrid"),
)
"""Parts of such words: a sentence without any of them does not say how."""


def assign_channels(graph: Graph, text: str, tellings: Sequence[Telling]) -> None:
    """Read how each telling's meeting was held, from its trigger and from words that belong to it."""
    for telling in tellings:
        low = telling.token.low
        is_visit = visits.is_paid(graph, telling.token) or visits.visited(graph, telling.token) is not None
        phoned = low.startswith(("phone", "telephone")) or low in ("call", "calls") or _calls_somebody(telling)
        if low.startswith(("videoconf", "teleconf")):
            telling.channel, telling.channel_span = "video", (telling.start, telling.end)
        elif is_visit:
            telling.channel, telling.channel_span = "in_person", (telling.start, telling.end)
        elif phoned:
            telling.channel, telling.channel_span = "phone", (telling.start, telling.end)
    said = text[graph.sentence.start : graph.sentence.end].lower()
    says_how = any(part in said for part in _PARTS)
    if says_how:
        _assign_said(graph, text, tellings)
    for before, telling in pairwise(tellings):
        if telling.channel is not None and telling.token.dep == "appos" and before.channel is None:
            before.channel, before.channel_span = telling.channel, telling.channel_span
    if says_how:
        _assign_joined(graph, text, tellings)


def _assign_said(graph: Graph, text: str, tellings: Sequence[Telling]) -> None:
    """Give each word that says how a meeting was held to the telling it belongs to."""
    sentence = graph.sentence
    found: tuple[tuple[Channel, re.Pattern[str]], ...] = (
        ("in_person", _IN_PERSON),
        ("phone", _PHONE),
        ("video", _VIDEO),
        ("hybrid", _HYBRID),
    )
    for channel, pattern in found:
        for hit in pattern.finditer(text, sentence.start, sentence.end):
            belongs = _touching(tellings, hit.start(), hit.end()) or owner(graph, hit.start(), tellings)
            if belongs is not None:
                belongs.channel, belongs.channel_span = channel, (hit.start(), hit.end())


def _calls_somebody(telling: Telling) -> bool:
    """Whether "called" is a call, not the convening of a meeting ("the summit had been called by X")."""
    if telling.token.low != "called":
        return False
    return not any(t.low in words.EVENT_NOUNS for t in telling.graph.subjects(telling.token))


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
