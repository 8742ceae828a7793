"""Calls that are paid in person: "X called on Y", "a courtesy call on Y"; not those by telephone, nor appeals."""

from itertools import pairwise

from etl.read.meetings.graph import Graph, Token
from etl.read.meetings.wordset import word_set

CALLS = word_set("call calls called calling")
APPEALING = word_set("for to")
"""Prepositions of what somebody is called on for."""
PAID = word_set("courtesy farewell introductory")
"""What a call is said to be that one pays."""
PAYS = word_set("pay pays paid paying make makes made")


def visited(graph: Graph, verb: Token) -> Token | None:
    """Return on whom somebody called; None where the words urge him or her to something."""
    if verb.low not in CALLS or graph.children(verb, "dobj", "xcomp", "ccomp", "auxpass", "prt"):
        return None
    pairs = graph.prepositions(verb)
    thing = next((thing for prep, thing in pairs if prep == "on" and thing.phrases), None)
    if thing is None or any(prep in APPEALING for prep, _ in pairs):
        return None
    after = [t for t in graph.tokens if t.index > thing.index]
    urges = any(a.low == "to" and b.tag == "VB" for a, b in pairwise(after))
    return thing if not urges else None


def is_paid(graph: Graph, noun: Token) -> bool:
    """Whether a "call" is a visit: "a courtesy call", "paid a call on"."""
    if noun.low not in ("call", "calls"):
        return False
    if any(child.low in PAID for child in graph.children(noun, "amod", "compound", "nmod")):
        return True
    return graph.head(noun).low in PAYS and any(prep == "on" for prep, _ in graph.prepositions(noun))
