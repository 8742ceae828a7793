"""Whether a meeting took place, lies ahead, fell through, or was only wished for: tense, modals, negation."""

from etl.read.meetings.events import Stance
from etl.read.meetings.fate import fallen, lost_with
from etl.read.meetings.graph import Graph, Token
from etl.read.meetings.prospect import SETTING, ahead, direct, infinitive, is_over
from etl.read.meetings.unreal import is_unreal
from etl.read.meetings.wordset import word_set

TALKED_ABOUT = word_set(
    """
    raised discussed discuss discusses addressed touched mentioned recalled hailed praised welcomed criticised
    criticized condemned prepare prepared
    """
)
"""Verbs whose object or passive subject is an occasion spoken of or made ready, not one this sentence reports."""
CONVENING = word_set("convened called convoked summoned organised organized announced")
"""Verbs that bring a meeting about without saying that it took place."""
STATES = word_set("is are remains remain")
"""Verbs that say how a meeting stands or is judged, not that it took place."""
BACK_ADJECTIVES = word_set("last previous earlier preceding past latest former recent")


def stance(graph: Graph, token: Token, is_noun: bool, is_title: bool) -> Stance:
    """Read the stance of the words towards the meeting that `token` tells of."""
    token = graph.nominal_top(token) if is_noun else token
    verb = _verb(graph, token) if is_noun else token
    result = Stance()
    is_prepared = verb is not None and verb.low in CONVENING
    result.background = not is_prepared and _background(graph, token, verb, is_noun)
    if is_noun and (status := fallen(graph, token, verb)):
        result.status = status
        result.span = (verb.start, verb.end) if verb is not None else None
        return result
    is_told = verb is not None and (not is_noun or token.dep == "dobj")
    if verb is not None and is_told and (lost := lost_with(graph, verb)) is not None:
        result.status, result.span = lost[0], (lost[1].start, lost[1].end)
        return result
    if is_noun and verb is not None and direct(graph, token, verb) and verb.low in TALKED_ABOUT:
        result.real = False
        return result
    chain = _chain(graph, token, verb)
    setting = is_noun and token.dep == "pobj" and graph.head(token).low in SETTING
    if not setting and is_unreal(graph, token, verb, chain, is_noun):
        result.real = False
        return result
    result.firm = (
        not is_noun
        or _is_attended(graph, token, verb)
        or (
            verb is not None
            and not setting
            and direct(graph, token, verb)
            and verb.low not in CONVENING
            and verb.low not in STATES
        )
    )
    if is_over(graph, token):
        result.firm = False
        return result
    sign = ahead(graph, token, verb, chain, is_noun, is_title)
    if sign is not None:
        result.status, result.firm = "planned", True
        result.span = (sign.start, sign.end)
    return result


def _is_attended(graph: Graph, noun: Token, verb: Token | None) -> bool:
    """Whether somebody "participated in" a meeting, which then took place."""
    is_in = noun.dep == "pobj" and graph.head(noun).low == "in"
    return is_in and verb is not None and verb.low == "participated"


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


def _background(graph: Graph, token: Token, verb: Token | None, is_noun: bool) -> bool:
    if is_noun and any(c.low in BACK_ADJECTIVES for c in graph.children(token, "amod")):
        return True
    if verb is None:
        return False
    is_perfect = verb.tag in ("VBN", "VBD") and any(c.low == "had" for c in graph.children(verb, "aux"))
    return is_perfect or any(c.low in ("last", "previously") for c in graph.children(verb, "advmod"))
