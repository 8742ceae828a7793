"""What became of a meeting that was to be: called off, put off, fallen through."""

from etl.model.reading import Status
from etl.read.meetings import vocabulary as words
from etl.read.meetings.graph import Graph, Token
from etl.read.meetings.prospect import SETTING
from etl.read.meetings.wordset import word_set

CANCELS = word_set(
    """
    cancel cancels cancelled canceled cancelling cancellation scrap scraps scrapped abandoned axed
    """
)
POSTPONES = word_set(
    """
    postpone postpones postponed postponing postponement delay delayed delays rescheduled deferred adjourned
    shelve shelves shelved shelving
    """
)
CALLED_OFF = frozenset(
    {
        *((verb, "off") for verb in ("call", "calls", "called", "calling", "is", "was", "are", "were")),
        *((verb, "through") for verb in ("fall", "falls", "fell", "fallen")),
    }
)
"""Verb and particle that mean that a meeting will not be."""
PUT_OFF = {("put", "off"), ("puts", "off"), ("pushed", "back"), ("moved", "back")}
"""Verb and particle that mean that it will be later."""
COLLAPSES = word_set("collapse collapses collapsed")
FALLS_APART = {("fall", "apart"), ("falls", "apart"), ("fell", "apart"), ("came", "apart")}
DROPPED = word_set("dropped ditched binned aborted")
PLANS = word_set("plan plans proposal proposals preparations arrangements")
TO_BE = word_set("planned proposed scheduled upcoming promised mooted expected")
"""Adjectives of meetings that lie ahead."""
THREATS = word_set(
    """
    threaten threatens threatened threatening consider considers considered considering mull mulls mulled mulling weigh
    weighs weighed weighing
    """
)
"""Verbs under which a meeting is only in danger: until then it is to be."""
OPEN = word_set("may might could")
"""Auxiliaries that say the same."""
JOURNEYS = word_set("trip visit stop stopover journey tour travel")
REFUSES = word_set("refused refuses declined declines")
HOLDS = word_set("hold attend")


def fallen(graph: Graph, noun: Token, verb: Token | None) -> Status | None:
    """Return what became of the meeting of a noun: "the summit has been put off", "X called off his talks with Y"."""
    if noun.dep == "pobj" and graph.head(noun).low in SETTING:
        verb = None
    near = [noun, *([verb] if verb is not None else []), *graph.children(noun, "acl", "relcl", "amod")]
    if verb is not None and graph.head(noun) is verb:
        near += [v for v in graph.conjuncts(verb) if v.tag == "VBN"]
    above = graph.head(graph.head(noun))
    if graph.head(noun).low == "of" and above.low in CANCELS | POSTPONES:
        near.append(above)
    if _comes_to_nothing(graph, noun, above):
        return "cancelled"
    says = next((token for token in near if _says(graph, token) is not None), None)
    if says is not None:
        return "planned" if _is_threat(graph, says) else _says(graph, says)
    is_subject = verb is not None and noun.dep in ("nsubj", "nsubjpass") and not graph.children(verb, "attr", "acomp")
    denied = verb is not None and is_subject and graph.children(verb, "neg")
    if verb is not None and denied and verb.low in words.HAPPEN_VERBS:
        return "cancelled"
    return "cancelled" if verb is not None and _is_refused(graph, noun, verb) else None


def _comes_to_nothing(graph: Graph, noun: Token, above: Token) -> bool:
    """Whether what was to be never was: "a planned meeting collapsed", "plans for a summit were dropped".

    Talks that are held collapse, too.
    """
    is_plan = noun.dep == "pobj" and above.low in PLANS
    thing = above if is_plan else noun
    if not is_plan and not any(child.low in TO_BE for child in graph.children(noun, "amod")):
        return False
    verb = graph.head(thing)
    particles = {child.low for child in graph.children(verb, "prt", "advmod", "prep", "acomp")}
    is_over = verb.low in COLLAPSES or any((verb.low, particle) in FALLS_APART for particle in particles)
    if thing.dep == "nsubjpass":
        return verb.low in DROPPED or _says(graph, verb) == "cancelled"
    return thing.dep == "nsubj" and (is_over or _says(graph, verb) == "cancelled")


def _says(graph: Graph, token: Token) -> Status | None:
    """Return what a verb, noun or participle says became of what it speaks of."""
    particles = {child.low for child in graph.children(token, "prt", "advmod", "prep", "acomp")}
    if token.low in CANCELS or any((token.low, particle) in CALLED_OFF for particle in particles):
        return "cancelled"
    if token.low in POSTPONES or any((token.low, particle) in PUT_OFF for particle in particles):
        return "postponed"
    return None


def _is_threat(graph: Graph, verb: Token) -> bool:
    """Whether a meeting may yet be called off: "threatens to call off", "could be postponed"."""
    is_under = verb.dep in ("xcomp", "pcomp", "dobj") and graph.head(verb).low in THREATS
    return is_under or any(child.low in OPEN for child in graph.children(verb, "aux"))


def _is_refused(graph: Graph, noun: Token, verb: Token) -> bool:
    """Whether one who was to hold a meeting would not: "did not see fit to hold the meeting"."""
    is_known = any(child.low in ("the", "that") for child in graph.children(noun, "det"))
    if not is_known or noun.dep != "dobj" or verb.low not in HOLDS:
        return False
    for above in graph.ancestors(verb):
        is_past = any(child.low in ("did", "had", "has") for child in graph.children(above, "aux"))
        if above.low in REFUSES or (is_past and graph.children(above, "neg")):
            return True
        if above.tag in ("VBD", "VBZ", "VBP", "MD"):
            break
    return False


def lost_with(graph: Graph, verb: Token) -> tuple[Status, Token] | None:
    """Return the fate of a meeting told in a clause on a journey, and the word that says so.

    "A stop where he was to see X has been scrapped", "he put off a visit to Germany, where he was to meet X"; "he was
    to meet X but cancelled the trip".
    """
    own, verb = verb, graph.clause(verb)
    for other in (*graph.conjuncts(own)[1:], *graph.conjuncts(verb)[1:]):
        objects = graph.children(other, "dobj")
        if all(thing.low in JOURNEYS for thing in objects) and (status := _says(graph, other)) is not None:
            return status, other
    if verb.dep != "relcl":
        return None
    noun = graph.head(verb)
    while noun.dep == "pobj":
        noun = graph.head(graph.head(noun))
    above = graph.head(noun)
    status = _says(graph, above) if noun.dep in ("nsubj", "nsubjpass", "dobj") else None
    return (status, above) if status is not None else None
