"""Whether a meeting took place, lies ahead, fell through, or was only wished for: tense, modals, negation."""

from etl.model.reading import Status
from etl.read.meetings import vocabulary as words
from etl.read.meetings.events import Stance
from etl.read.meetings.graph import Graph, Token
from etl.read.meetings.prospect import AHEAD_ADJECTIVES, ahead, auxiliaries, direct, infinitive
from etl.read.meetings.wordset import word_set

UNREAL_MODALS = frozenset({"should", "must", "could", "might", "may", "can", "cannot", "ca", "need", "ought"})
WISHES = word_set(
    """
    role effort efforts attempt attempts bid stop stops stopped ceased
    want wants wanted wanting hope hopes hoped hoping like wish wishes wished ready willing prepared open
    call calls called calling urge urges urged urging propose proposes proposed proposing offer offers
    offered offering suggest suggests suggested seek seeks sought seeking refuse refuses refused demand
    demands demanded appeal appealed request requests requested requesting ask asked asks need needs needed
    consider considered considering possible possibility prospect prospects support supported supports insist
    insisted insists favour favor favoured favored threatened deny denied denies denying reject rejected
    rejects impossible readiness willingness desire proposal offer idea encourage encouraged encourages
    advocate advocates push pushed pushing resume resumption urged prevent avoid without wary skip skipped
    """
)
"""Words under which a meeting is only wished for, thought of or denied."""
CANCELS = word_set(
    """
    cancel cancels cancelled canceled cancelling cancellation scrap scraps scrapped abandoned axed
    """
)
POSTPONES = word_set("postpone postpones postponed postponement delay delayed rescheduled deferred adjourned")
CALL_OFF = {
    ("called", "off"),
    ("call", "off"),
    ("calls", "off"),
    ("calling", "off"),
    ("put", "off"),
    ("pushed", "back"),
    ("is", "off"),
    ("was", "off"),
    ("are", "off"),
}
TALKED_ABOUT = word_set(
    """
    raised discussed discuss discusses addressed touched mentioned recalled hailed praised welcomed criticised
    criticized condemned prepare prepared
    """
)
"""Verbs whose object or passive subject is an occasion spoken of or made ready, not one this sentence reports."""
SETTING = word_set("in at during after following before over amid since sidelines margins")
"""Prepositions that make a meeting the scene of something else: what is wished there does not unmake it."""
CONVENING = word_set("convened called convoked summoned organised organized announced")
"""Verbs that bring a meeting about without saying that it took place."""
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
BACK_ADJECTIVES = word_set("last previous earlier preceding past latest former recent")
UNREAL_ADJECTIVES = word_set("possible potential proposed further future eventual additional new any no regular")


def stance(graph: Graph, token: Token, is_noun: bool, is_title: bool) -> Stance:
    """Read the stance of the words towards the meeting that `token` tells of."""
    token = graph.nominal_top(token) if is_noun else token
    verb = _verb(graph, token) if is_noun else token
    result = Stance()
    is_prepared = verb is not None and verb.low in CONVENING
    result.background = not is_prepared and _background(graph, token, verb, is_noun)
    if is_noun and (fallen := _fallen(graph, token, verb)):
        result.status = fallen
        result.span = (verb.start, verb.end) if verb is not None else None
        return result
    if not is_noun and (lost := _fallen_through(graph, token)) is not None:
        result.status = "cancelled" if lost.low in CANCELS else "postponed"
        result.span = (lost.start, lost.end)
        return result
    if is_noun and verb is not None and direct(graph, token, verb) and verb.low in TALKED_ABOUT:
        result.real = False
        return result
    chain = _chain(graph, token, verb)
    setting = is_noun and token.dep == "pobj" and graph.head(token).low in SETTING
    if not setting and (_unreal(graph, token, verb, chain, is_noun) or _denied(graph, token, verb)):
        result.real = False
        return result
    result.firm = not is_noun or (
        verb is not None and not setting and direct(graph, token, verb) and verb.low not in CONVENING
    )
    sign = ahead(graph, token, verb, chain, is_noun, is_title)
    if sign is not None:
        result.status, result.firm = "planned", True
        result.span = (sign.start, sign.end)
    return result


def _verb(graph: Graph, noun: Token) -> Token | None:
    """Return the verb that the event noun is subject or object of, or that its preposition leans on."""
    for token in graph.ancestors(noun):
        if token.tag.startswith(("VB", "MD")):
            return token
        if token.phrases:
            return None
    return None


def _chain(graph: Graph, token: Token, verb: Token | None) -> list[Token]:
    """Return the words a meeting leans on through infinitives and participles, nearest first."""
    chain: list[Token] = []
    start = verb if verb is not None and token.dep != "pobj" else token
    for ancestor in graph.ancestors(start):
        link = chain[-1] if chain else start
        if link.dep in ("ccomp", "conj", "advcl", "relcl", "acl", "ROOT", "parataxis") and not (
            link.dep in ("acl", "ccomp", "advcl") and infinitive(graph, link)
        ):
            break
        chain.append(ancestor)
        if ancestor.phrases:
            break
    return chain


def _fallen(graph: Graph, noun: Token, verb: Token | None) -> Status | None:
    near = [noun, *([verb] if verb is not None else []), *graph.children(noun, "acl", "relcl", "amod")]
    if verb is not None and graph.head(noun) is verb:
        near += [v for v in graph.conjuncts(verb) if v.tag == "VBN"]
    if graph.head(noun).low == "of" and graph.head(graph.head(noun)).low in CANCELS | POSTPONES:
        near.append(graph.head(graph.head(noun)))
    for token in near:
        particles = {child.low for child in graph.children(token, "prt", "advmod", "prep", "acomp")}
        if token.low in CANCELS or any(
            (token.low, p) in CALL_OFF and p == "off" and token.low != "put" for p in particles
        ):
            return "cancelled"
        if token.low in POSTPONES or any((token.low, p) in CALL_OFF for p in particles):
            return "postponed"
    if (
        verb is not None
        and noun.dep in ("nsubj", "nsubjpass")
        and graph.children(verb, "neg")
        and verb.low in words.HAPPEN_VERBS
    ):
        return "cancelled"
    return None


def _fallen_through(graph: Graph, verb: Token) -> Token | None:
    """Return what cancels a meeting told in a relative clause.

    "A stop where he was to see X has been scrapped", "he cancelled a visit to Germany, where he was to meet X".
    """
    verb = graph.clause(verb)
    if verb.dep != "relcl":
        return None
    noun = graph.head(verb)
    while noun.dep == "pobj":
        noun = graph.head(graph.head(noun))
    above = graph.head(noun)
    is_lost = noun.dep in ("nsubj", "nsubjpass", "dobj") and above.low in CANCELS | POSTPONES
    return above if is_lost else None


def _unreal(graph: Graph, token: Token, verb: Token | None, chain: list[Token], is_noun: bool) -> bool:
    if is_noun and any(
        c.low in UNREAL_ADJECTIVES - AHEAD_ADJECTIVES and c.low not in ("further", "new", "additional", "regular")
        for c in graph.children(token, "amod", "det")
    ):
        return True
    acting = verb if verb is not None and (not is_noun or direct(graph, token, verb) or token.dep == "pobj") else None
    if acting is not None:
        aux = {child.low for child in auxiliaries(graph, acting)}
        if aux & UNREAL_MODALS or graph.children(acting, "neg"):
            return True
        if any(child.low in ("if", "whether", "unless", "should") for child in graph.children(acting, "mark")):
            return True
        if any(child.low in HABITS for child in graph.children(acting, "advmod")) or _every(graph, acting):
            return True
    links = [*chain, *([verb] if is_noun and verb is not None and token.dep in ("dobj", "pobj") else [])]
    return any(
        (link.low in WISHES and not _fulfilled(graph, link))
        or link.low in HABITS
        or (link.tag.startswith("VB") and graph.children(link, "neg"))
        for link in links
    )


def _every(graph: Graph, verb: Token) -> bool:
    """Whether a verb tells what is done "every spring" or "twice a year"."""
    times = [child for time in graph.children(verb, "npadvmod") for child in graph.children(time)]
    return any(child.low in HABITS or (child.low in EACH and child.dep == "det") for child in times)


def _denied(graph: Graph, token: Token, verb: Token | None) -> bool:
    """Whether the words lean on a denial: "denied that A had met B", "reports of a meeting are untrue"."""
    return any(_leans_on_denial(graph, start) for start in (token, verb) if start is not None)


def _leans_on_denial(graph: Graph, start: Token) -> bool:
    below = start
    for above in graph.ancestors(start):
        if above.low in DENIES and below.dep in ("ccomp", "dobj", "xcomp"):
            return True
        if below.dep == "nsubj" and any(child.low in FALSE for child in graph.children(above, "acomp")):
            return True
        if below.dep in ("nsubj", "nsubjpass", "advcl", "relcl", "conj", "ROOT"):
            return False
        below = above
    return False


def _fulfilled(graph: Graph, wish: Token) -> bool:
    """Tell "called a summit", which convenes one, from "called for a summit", which wishes for it."""
    return (
        wish.low in ("called", "call", "calls", "calling")
        and not any(prep == "for" for prep, _ in graph.prepositions(wish))
        and not graph.children(wish, "xcomp")
    )


def _background(graph: Graph, token: Token, verb: Token | None, is_noun: bool) -> bool:
    if is_noun and any(c.low in BACK_ADJECTIVES for c in graph.children(token, "amod")):
        return True
    if verb is None:
        return False
    is_perfect = verb.tag in ("VBN", "VBD") and any(c.low == "had" for c in graph.children(verb, "aux"))
    return is_perfect or any(c.low in ("last", "previously") for c in graph.children(verb, "advmod"))
