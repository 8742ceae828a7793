"""Words that make a meeting one only wished for, thought of, denied or usual."""

from etl.read.meetings.graph import Graph, Token
from etl.read.meetings.prospect import ACCEPTS, AHEAD_ADJECTIVES, auxiliaries, direct, infinitive
from etl.read.meetings.wordset import word_set

UNREAL_MODALS = frozenset({"should", "must", "could", "might", "may", "can", "cannot", "ca", "need", "ought"})
WISHES = word_set(
    """
    role effort efforts attempt attempts bid stop stops stopped ceased
    want wants wanted wanting hope hopes hoped hoping like wish wishes wished ready willing prepared open
    call calls called calling urge urges urged urging propose proposes proposed proposing offer offers
    offered offering suggest suggests suggested seek seeks sought seeking refuse refuses refused demand
    demands demanded appeal appealed request requests requested requesting ask asked asks need needs needed
    consider considered considering consideration possible possibility prospect prospects support supported supports
    insist insisted insists favour favor favoured favored threatened deny denied denies denying reject rejected
    rejects impossible readiness willingness desire proposal offer idea encourage encouraged encourages
    advocate advocates push pushed pushing resume resumption urged prevent avoid without wary skip skipped
    allow permit premature decline declines declined declining importance necessity initiative initiatives practice
    tradition
    """
)
"""Words under which a meeting is only wished for, thought of or denied."""
HOPES = word_set(
    "hope hopes hoped hoping wish wishes doubt doubts doubted demand demands demanded recommend recommended"
)
"""Verbs that leave open whether what they say in a clause of its own will be."""
ONLOOKERS = word_set("analysts observers experts commentators diplomats pundits many most few")
THOUGHTS = word_set(
    """
    plan plans intention intentions need agreement talk word question prospect prospects chance chances possibility
    sense point reason hint preparations
    """
)
"""Nouns that, denied, leave no meeting: "no plans for a meeting"."""
REFERRING = word_set("reference references referring referred refers refer alluding allusion")
"""Words that only say what is spoken of."""
BRINGING_ABOUT = word_set("organise organize arrange broker convene set")
"""Verbs that, in the infinitive, say that a meeting is still to be brought about."""
ASKED = word_set("request requests proposal proposals invitation invitations")
"""Objects of verbs that, with "for", only ask for a meeting: "filed a request for a call"."""
JUDGED = word_set(
    """
    possible impossible conceivable unlikely useful helpful desirable necessary needed essential premature pointless
    unthinkable inevitable out
    """
)
"""What a meeting that is only thought of is said to be."""
HABITS = word_set(
    """
    regularly twice often usually frequently routinely always keeps keep rarely seldom periodically annually
    """
)
EACH = word_set("every each")
"""Determiners of a time that make a habit of what is done then: "every spring"."""
DENIES = word_set("deny denies denied denying refute refutes refuted dismiss dismisses dismissed dispute disputed")
FALSE = word_set("untrue false baseless unfounded fabricated fake groundless wrong")
"""What a report of something that did not happen is said to be."""
UNREAL_ADJECTIVES = word_set("possible potential proposed eventual any no") - AHEAD_ADJECTIVES


def is_unreal(graph: Graph, token: Token, verb: Token | None, chain: list[Token], is_noun: bool) -> bool:
    """Whether the words leave no meeting; `chain` are those it leans on, nearest first."""
    if is_noun and any(c.low in UNREAL_ADJECTIVES for c in graph.children(token, "amod", "det")):
        return True
    acting = verb if verb is not None and (not is_noun or direct(graph, token, verb) or token.dep == "pobj") else None
    if acting is not None and (_is_open(graph, acting) or (is_noun and _is_judged(graph, token, acting))):
        return True
    if acting is not None and is_noun and _is_asked_for(graph, acting):
        return True
    links = [*chain, *([verb] if is_noun and verb is not None and token.dep in ("dobj", "pobj") else [])]
    return (
        any(_undoes(graph, link) for link in links)
        or (
            is_noun and (_is_sought(graph, token, verb) or _is_referred_to(graph, token) or _is_kept_from(graph, token))
        )
        or any(_leans_on(graph, start) for start in (token, verb) if start is not None)
        or (token.dep == "relcl" and infinitive(graph, token) and _undoes(graph, graph.head(token)))
    )


def _is_open(graph: Graph, verb: Token) -> bool:
    """Whether a verb only tells what may be, what is not, or what is done again and again."""
    if {child.low for child in auxiliaries(graph, verb)} & UNREAL_MODALS or graph.children(verb, "neg"):
        return True
    marks = {child.low for child in graph.children(verb, "mark")}
    if marks & {"if", "whether", "unless", "should"} or (verb.low == "regards" and "as" in marks):
        return True
    return any(child.low in HABITS for child in graph.children(verb, "advmod")) or _every(graph, verb)


def _is_asked_for(graph: Graph, verb: Token) -> bool:
    """Whether somebody asks "for a summit to be held"."""
    above = graph.head(verb)
    is_clause = infinitive(graph, verb) and any(child.low == "for" for child in graph.children(verb, "mark"))
    return is_clause and any(word.low in WISHES for word in (above, *graph.children(above, "dobj", "attr")))


def _every(graph: Graph, verb: Token) -> bool:
    """Whether a verb tells what is done "every spring" or "twice a year"."""
    times = [child for time in graph.children(verb, "npadvmod") for child in graph.children(time)]
    return any(child.low in HABITS or (child.low in EACH and child.dep == "det") for child in times)


def _is_judged(graph: Graph, noun: Token, be: Token) -> bool:
    """Whether "a meeting with X would be useful" or "is out of the question" only weighs one."""
    is_new = not any(child.low in ("the", "this", "that", "their") for child in graph.children(noun, "det", "poss"))
    said = {child.low for child in graph.children(be, "acomp", "prep", "advmod")}
    is_state = be.low in ("be", "is", "was", "are", "were", "seems", "remains", "seemed", "remained")
    return is_new and is_state and noun.dep == "nsubj" and bool(said & JUDGED)


def _undoes(graph: Graph, link: Token) -> bool:
    """Whether a word above a meeting wishes for it, makes a habit of it, or denies it."""
    if link.low in WISHES and not _fulfilled(graph, link):
        return True
    if link.low == "invitation":
        return graph.head(link).low not in ACCEPTS
    if link.low in HABITS or (link.low in THOUGHTS and any(c.low == "no" for c in graph.children(link, "det"))):
        return True
    if link.tag.startswith("VB") and any(child.low == "whether" for child in graph.children(link, "mark")):
        return True
    return (link.tag.startswith("VB") and bool(graph.children(link, "neg"))) or (
        link.low == "early" and any(child.low == "too" for child in graph.children(link, "advmod"))
    )


def _is_referred_to(graph: Graph, noun: Token) -> bool:
    """Whether "in a reference to talks on X" only explains what somebody meant."""
    is_bare = noun.tag == "NNS" and not graph.children(noun, "det", "poss", "amod")
    above = graph.head(graph.head(noun))
    return is_bare and noun.dep == "pobj" and above.low in REFERRING


def _is_kept_from(graph: Graph, noun: Token) -> bool:
    """Whether somebody is "left out of talks", which are those of others."""
    out = graph.head(graph.head(noun))
    return noun.dep == "pobj" and out.low == "out" and graph.head(out).low in ("left", "kept", "shut", "frozen")


def _is_sought(graph: Graph, noun: Token, verb: Token | None) -> bool:
    """Whether there is only work "to arrange a meeting", or "a request to X for a meeting"."""
    preposition = graph.head(noun)
    if noun.dep == "pobj" and preposition.low == "for" and graph.head(preposition).tag.startswith("VB"):
        return any(thing.low in ASKED for thing in graph.children(graph.head(preposition), "dobj"))
    is_object = verb is not None and noun.dep == "dobj" and verb.dep in ("advcl", "acl")
    return is_object and verb is not None and verb.low in BRINGING_ABOUT and infinitive(graph, verb)


def _leans_on(graph: Graph, start: Token) -> bool:
    """Whether the words lean on a denial or a hope: "denied that A had met B", "reports of a meeting are untrue"."""
    below = start
    for above in graph.ancestors(start):
        if above.low in DENIES and below.dep in ("ccomp", "dobj", "xcomp"):
            return True
        if below is start and below.dep == "ccomp" and (above.low in HOPES or _guesses(graph, above)):
            return True
        if below.dep == "nsubj" and any(child.low in FALSE for child in graph.children(above, "acomp")):
            return True
        if below.dep in ("nsubj", "nsubjpass", "advcl", "relcl", "conj", "ROOT"):
            return False
        below = above
    return False


def _guesses(graph: Graph, verb: Token) -> bool:
    """Whether onlookers expect something, and not those who plan it."""
    return verb.low in ("expect", "expected") and any(
        (t.said or t.low) in ONLOOKERS for t in graph.children(verb, "nsubj")
    )


def _fulfilled(graph: Graph, wish: Token) -> bool:
    """Tell "called a summit", which convenes one, from "called for a summit", which wishes for it."""
    if wish.low in ("stop", "stops", "stopped"):
        return any(infinitive(graph, purpose) for purpose in graph.children(wish, "advcl", "xcomp"))
    return (
        wish.low in ("called", "call", "calls", "calling")
        and not any(prep == "for" for prep, _ in graph.prepositions(wish))
        and not graph.children(wish, "xcomp")
    )
