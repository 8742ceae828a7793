"""Nouns that stand for a meeting without naming one: "the one in X", "on the line with X", "a telephone contact"."""

from etl.read.meetings.graph import Graph, Token
from etl.read.meetings.wordset import word_set

NOUNS = word_set("one line phone communication contact")
PHONES = word_set("phone telephone telephonic")
"""What makes a "communication" a call."""


def is_the_one(graph: Graph, token: Token) -> bool:
    """Whether "the last one was held in X" or "the one in X" stands for a meeting."""
    if token.low != "one" or not any(child.low == "the" for child in graph.children(token, "det")):
        return False
    held = token.dep == "nsubjpass" and graph.head(token).low in ("held", "hosted", "convened")
    return held or any(prep in ("in", "at") for prep, _ in graph.prepositions(token))


def is_call(graph: Graph, token: Token) -> bool:
    """Whether people were "on the line with" or "on the phone to" somebody, or had "a telephone communication"."""
    if token.low in ("communication", "contact") and any(
        t.low in PHONES for t in graph.children(token, "compound", "amod")
    ):
        return True
    if token.low not in ("line", "phone"):
        return False
    prep = graph.head(token)
    verb = graph.head(prep)
    is_there = prep.low == "on" and verb.low in ("was", "were", "is", "are", "been")
    pairs = [*graph.prepositions(token), *graph.prepositions(verb)]
    return is_there and any(low in ("with", "to") and thing.phrases for low, thing in pairs)
