"""Meetings that share the verb of another: "met A in X on Monday and B in Y on Tuesday"."""

from collections.abc import Sequence

from msgspec.structs import replace

from etl.read.meetings.events import Part, Telling
from etl.read.meetings.graph import Graph, Token
from etl.read.phrases import Phrase


def find(telling: Telling, phrases: Sequence[Phrase]) -> list[Telling]:
    """Return the meetings of a verb with those behind the day and town of the first, each with days of its own."""
    graph, verb = telling.graph, telling.carrier if telling.is_noun else telling.token
    if verb is None:
        return []
    subjects = [part for part in telling.parts if part.side == "subject"]
    if not subjects or len(telling.parts) == len(subjects):
        return []
    known = {part.phrase for part in telling.parts}
    return [
        replace(
            telling,
            parts=[*subjects, Part(token.phrases[0], "object")],
            stance=replace(telling.stance),
            dates=[],
            sides=[],
            since=phrases[token.phrases[0]].start,
        )
        for token in graph.tokens[verb.index :]
        if _is_left_over(graph, token, verb) and not known & set(token.phrases)
        if phrases[token.phrases[0]].kind in ("person", "office")
    ]


def _is_left_over(graph: Graph, token: Token, verb: Token) -> bool:
    """Whether the parser hangs a party on the day or town before it, which it is no second one of."""
    head = graph.head(token)
    is_second = token.dep == "conj" and (head is verb or (head.dep == "pobj" and not head.phrases))
    is_after_and = any(t.low == "and" for t in graph.preceding(token))
    is_placed = any(t.low in ("in", "on", "at") for t in graph.following(token))
    if not (token.phrases and is_second and is_after_and and is_placed):
        return False
    return next((a for a in graph.ancestors(token) if a.tag.startswith("VB")), None) is verb
