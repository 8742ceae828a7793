"""Events around a meeting: at which or on whose sidelines it takes place, and which only date what is before."""

from etl.read.meetings import vocabulary as words
from etl.read.meetings.events import Telling
from etl.read.meetings.graph import Graph, Token
from etl.read.meetings.wordset import word_set

EVENTS = word_set("summit assembly conference forum")
"""Nouns of events at which two of those present meet."""


def is_ahead_of(graph: Graph, noun: Token) -> bool:
    """Whether the meeting only dates something before it: "ahead of the summit", "on the eve of the forum"."""
    preposition = graph.head(graph.nominal_top(noun))
    if preposition.low in ("before", "until"):
        return True
    return preposition.low in ("of", "to") and graph.head(preposition).low in ("ahead", "eve", "runup", "prior")


def sidelines(graph: Graph, token: Token) -> Token | None:
    """Return the event noun on whose sidelines this one is, in the same sentence."""
    for place in graph.tokens:
        if place.low in words.SIDELINES or (place.low == "part" and graph.head(place).low == "as"):
            for prep, thing in graph.prepositions(place):
                if prep == "of" and thing is not token:
                    return thing
    return None


def event_of(graph: Graph, verb: Token | None, telling: Telling) -> Token | None:
    """Return the event at which one meets another: "at the summit X met Y", "X held talks with Y during the forum"."""
    sides = {part.side for part in telling.parts}
    if verb is None or not {"subject", "object"} <= sides:
        return None
    things = [thing for prep, thing in graph.prepositions(verb) if prep in ("at", "during")]
    return next((t for t in things if t is not telling.token and (t.said or t.low).split(" ")[-1] in EVENTS), None)
