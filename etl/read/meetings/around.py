"""Events around a meeting: at which or on whose sidelines it takes place, and which only date what is before."""

from etl.read.meetings import vocabulary as words
from etl.read.meetings.events import Telling
from etl.read.meetings.graph import Graph, Token
from etl.read.meetings.wordset import word_set

EVENTS = word_set("summit assembly conference forum")
"""Nouns of events at which two of those present meet."""
FORMAL = word_set("dialogue consultation consultations talks negotiations")
"""Nouns for meetings that may be held at a distance."""
MARGINS = word_set("sidelines sideline margins margin fringes")
"""Where people meet who came for a larger event."""
_PLACES = words.SIDELINES | {"part"}
ROLE_VERBS = words.CHAIR_VERBS | words.HOST_VERBS | words.MEDIATE_VERBS


def is_ahead_of(graph: Graph, noun: Token) -> bool:
    """Whether the meeting only dates something before it: "ahead of the summit", "on the eve of the forum"."""
    preposition = graph.head(graph.nominal_top(noun))
    if preposition.low in ("before", "until"):
        return True
    if preposition.low == "to" and any(t.low == "prior" for t in graph.preceding(preposition)):
        return True
    return preposition.low in ("of", "to") and graph.head(preposition).low in ("ahead", "eve", "runup")


def is_form(graph: Graph, noun: Token) -> bool:
    """Whether a videoconference is only the form of a meeting that the sentence names: "held in the form of"."""
    if not noun.low.startswith(("videoconf", "teleconf")):
        return False
    above = graph.head(noun)
    is_how = above.low in ("via", "by") or (above.low == "of" and graph.head(above).low in ("form", "format"))
    return is_how and any(t.low in words.TABLE_NOUNS | FORMAL for t in graph.tokens[: noun.index])


def is_still_ahead(graph: Graph, noun: Token) -> bool:
    """Whether what comes before a meeting is told in the present: "the visit comes ahead of the summit"."""
    verb = next((t for t in graph.ancestors(noun) if t.tag.startswith("VB")), None)
    if verb is None or verb.index > noun.index:
        return False
    return verb.tag in ("VBZ", "VBP") or (verb.low == "come" and not graph.children(verb, "aux"))


def sidelines(graph: Graph, token: Token) -> Token | None:
    """Return the event noun on whose sidelines this one is, in the same sentence."""
    if _PLACES.isdisjoint(graph.lows):
        return None
    for place in graph.tokens:
        if place.low in words.SIDELINES or (place.low == "part" and graph.head(place).low == "as"):
            for prep, thing in graph.prepositions(place):
                if prep == "of" and thing is not token:
                    return thing
    return None


def on_margins(graph: Graph, verb: Token | None) -> bool:
    """Whether two met "on the margins" or "on its sidelines" of an event that another sentence names."""
    for prep, place in graph.prepositions(verb) if verb is not None else ():
        if prep in ("on", "at") and place.low in MARGINS:
            return not any(low == "of" for low, _ in graph.prepositions(place))
    return False


def set_off(graph: Graph, noun: Token) -> list[Token]:
    """Return the participle behind a comma that the parse hangs elsewhere: "from the talks in X, chaired by Y, ..."."""
    verb = next((token for token in graph.tokens[noun.index + 1 :] if token.tag.startswith("VB")), None)
    if verb is None or verb.tag != "VBN" or verb.low not in ROLE_VERBS or graph.children(verb, "aux", "auxpass"):
        return []
    between = graph.tokens[noun.index + 1 : verb.index]
    is_next = not any(token.low in words.EVENT_NOUNS for token in between)
    return [verb] if between and between[-1].low == "," and is_next else []


def who_came(graph: Graph, verb: Token) -> list[Token]:
    """Return the subjects of "when X came to Y, it was for talks with Z"."""
    is_cleft = verb.low in ("is", "was") and any(child.low == "it" for child in graph.children(verb, "nsubj"))
    clauses = [
        clause
        for clause in (graph.children(verb, "advcl") if is_cleft else ())
        if any(child.low == "when" for child in graph.children(clause, "advmod"))
    ]
    return [subject for clause in clauses for subject in graph.subjects(clause)]


def event_of(graph: Graph, verb: Token | None, telling: Telling) -> Token | None:
    """Return the event at which one meets another: "at the summit X met Y", "X held talks with Y during the forum"."""
    sides = {part.side for part in telling.parts}
    if verb is None or not {"subject", "object"} <= sides:
        return None
    things = [thing for prep, thing in graph.prepositions(verb) if prep in ("at", "during")]
    return next((t for t in things if t is not telling.token and (t.said or t.low).split(" ")[-1] in EVENTS), None)
