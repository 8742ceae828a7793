"""Which telling of a sentence a date, a place or a word of channel belongs to."""

from collections.abc import Sequence

from etl.read.meetings import vocabulary as words
from etl.read.meetings.events import Telling
from etl.read.meetings.graph import QUANTITIES, RELATIVE_PRONOUNS, Graph, Token
from etl.read.meetings.prospect import TAKING_PLACE, infinitive
from etl.read.meetings.wordset import word_set

BE = word_set("is are was were")
"""Verbs that, with an infinitive, tell what is to be: "on Monday he is to meet X"."""
DUE = word_set("due scheduled slated foreseen planned set")
NEAR = 3
"""Words between a carrier and a date or place that still belongs to it where the parse has lost the thread."""
FAR = 8
"""Words after a noun within which names and prepositions alone still go on about it."""
NAMING = frozenset({"IN", "TO", "DT", "NN", "NNP", "NNPS", "CD", "JJ", "POS"})
AT = word_set("at in during for following after ahead before")
CARRYING = (
    words.HOLD_NOUN_VERBS
    | words.HAPPEN_VERBS
    | words.CONVENE_VERBS
    | words.ATTEND_NOUN_VERBS
    | words.CHAIR_VERBS
    | words.MEDIATE_VERBS
    | word_set("attending participated participates participate participating")
)
MOTION = word_set(
    "flew flies fly flying flown travels travel travelled traveled travelling traveling goes went go going gone heads "
    "headed heading departs departed departing left leaves arrived arrives arriving landed lands came comes coming "
    "returned returns visited visits stopped stops gathered gather gathers assembled assemble convened moved moves"
)
"""Verbs of getting somewhere: what they are said to be for takes place there and then."""
TO_DISCUSS = word_set("discuss talk debate")
"""Infinitives of what people meet for."""
PAPERWORK = word_set(
    "signed adopted reached agreed concluded published issued imposed inked approved ratified launched unveiled "
    "released announced sent delivered"
)
"""Participles that tell when and where a paper, a deal or a measure came about, not a meeting about it."""
APART = word_set("before after since until till following despite amid")
"""Prepositions whose event is not the meeting."""
DEALS = word_set(
    "agreed agree agrees decided decide decides asked mandated tasked urged told instructed vowed pledged promised "
    "proposed offered invited called planned"
)
"""Verbs whose day and town are not those of what is to be done."""
FUTURE = word_set("will shall would 'll")
JOURNEYS = word_set(
    "visit visits trip trips tour tours stay stop stopover arrival days day week weeks hours night morning"
)
"""Nouns below such prepositions that tell of the way there, or only count."""
ABOUT = word_set("on about over regarding concerning")
"""Prepositions of topics: what hangs below them is talked about."""
SETTINGS = words.SIDELINES | word_set(
    "shore shores bank banks island islands outskirts coast side territory invitation initiative morning afternoon "
    "evening night eve day border way level"
)
"""Nouns that "on" makes a setting, not a topic."""


def owner(graph: Graph, offset: int, tellings: Sequence[Telling]) -> Telling | None:
    """Return the telling that words at an offset belong to: the first carrier up the parse, or a neighbour of it."""
    token = graph.at(offset)
    if token is None or not tellings:
        return None
    carriers = {index: telling for telling in tellings for index in _carriers(telling)}
    verb = None
    for ancestor in (token, *graph.ancestors(token)):
        if _is_topic(graph, ancestor, token):
            return None
        if ancestor.index in carriers:
            return carriers[ancestor.index]
        if ancestor.tag.startswith("VB") and (ancestor.tag != "VBN" or graph.children(ancestor, "aux", "auxpass")):
            verb = ancestor
            clause = graph.clause(verb)
            if clause.index in carriers and verb.low in CARRYING:
                return carriers[clause.index]
            if clause.head in carriers and _tells_of(graph, clause):
                return carriers[clause.head]
            governed = next((t for t in graph.children(verb, "xcomp") if t.index in carriers), None)
            if governed is not None and verb.low in BE and infinitive(graph, governed):
                return carriers[governed.index]
            break
    is_deal = verb is not None and verb.low in DEALS
    beside = [i for i in carriers if abs(i - token.index) <= NEAR and not _is_parted(graph, i, token.index, is_deal)]
    if beside and not (verb is not None and verb.dep in ("relcl", "acl", "advcl", "pcomp")):
        return carriers[min(beside, key=lambda index: abs(index - token.index))]
    hanging = next((t for t in tellings if verb is not None and _hangs_on(graph, t.token, verb)), None)
    return hanging or next((t for t in reversed(tellings) if t.is_noun and _runs_on(graph, t.token, token)), None)


def is_of_another(graph: Graph, offset: int, tellings: Sequence[Telling]) -> bool:
    """Whether words are said of a paper or of an event before or after: "the pact signed on Friday"."""
    token = graph.at(offset)
    if token is None:
        return False
    carriers = {index for telling in tellings for index in _carriers(telling)}
    for below in (token, *graph.ancestors(token)):
        if below.index in carriers:
            break
        if _is_set_apart(graph, below) or (below.tag == "VBN" and below.dep == "acl" and below.low in PAPERWORK):
            return True
    nouns = (t for t in graph.tokens[: token.index] if _is_set_apart(graph, t))
    return any(noun.index not in carriers and _runs_on(graph, noun, token) for noun in nouns)


def _is_set_apart(graph: Graph, noun: Token) -> bool:
    """Whether a noun is that of an event which a preposition puts at another time: "ahead of the vote"."""
    above = graph.head(noun)
    is_apart = above.low in APART or (above.low == "of" and graph.head(above).low == "ahead")
    return is_apart and noun.dep == "pobj" and noun.tag in ("NN", "NNS") and noun.low not in JOURNEYS


def _runs_on(graph: Graph, noun: Token, token: Token) -> bool:
    """Whether nothing but names and prepositions stands between: "at their summit in Harare on January 31"."""
    between = graph.tokens[noun.index + 1 : token.index]
    return noun.index < token.index <= noun.index + FAR and all(t.tag in NAMING for t in between)


def _tells_of(graph: Graph, verb: Token) -> bool:
    """Whether a clause is about the meeting it hangs on: "the summit which X chaired", "met to discuss X on Friday"."""
    if verb.dep == "acl" or (verb.dep in ("advcl", "xcomp") and verb.low in TO_DISCUSS and infinitive(graph, verb)):
        return True
    roles = graph.children(verb, "nsubj", "nsubjpass", "dobj")
    is_open = any(child.low in RELATIVE_PRONOUNS and not child.phrases for child in roles) or infinitive(graph, verb)
    return verb.dep == "relcl" and is_open


def _carriers(telling: Telling) -> list[int]:
    """Return the trigger, the noun that counts it ("four hours of talks") and the light verb that carries it."""
    carrier = telling.carrier
    tokens = [telling.token.index]
    if telling.is_noun:
        top = telling.graph.nominal_top(telling.token)
        tokens += [top.index] if top.low in QUANTITIES else []
    return [*tokens, carrier.index] if carrier is not None and _is_light(telling) else tokens


def _is_light(telling: Telling) -> bool:
    """Whether the carrier says nothing but that the meeting was."""
    assert telling.carrier is not None
    low = telling.carrier.low
    top = telling.graph.nominal_top(telling.token)
    meets = words.VERBS.get(low) in ("meet", "gather") or low in ("came", "come", "sat", "sit", "sits", "got", "get")
    return low in CARRYING or low in ("took", "take", "takes", "taking") or top.dep == "nsubjpass" or meets


def _hangs_on(graph: Graph, noun: Token, verb: Token) -> bool:
    """Whether a verb places itself at the meeting: "said on Friday at a meeting", "arrived on Friday for talks"."""
    preposition = graph.head(noun)
    is_to_come = preposition.low in APART and any(t.low in FUTURE for t in graph.children(verb, "aux"))
    return noun.dep == "pobj" and preposition.low in AT and graph.head(preposition) is verb and not is_to_come


def _is_parted(graph: Graph, left: int, right: int, is_deal: bool) -> bool:
    """Whether a clause begins between two words: "a letter on Friday after they met", "agreed on Friday to meet"."""
    between = graph.tokens[min(left, right) : max(left, right)]
    return any(t.dep == "mark" or (is_deal and t.tag == "TO") for t in between)


def _is_topic(graph: Graph, preposition: Token, token: Token) -> bool:
    """Whether the words hang below what was talked about: "talks on the climate for business in Georgia"."""
    if preposition.low not in ABOUT or preposition.tag != "IN" or preposition.dep != "prep":
        return False
    if graph.head(token) is preposition:
        return False
    things = [t for thing in graph.children(preposition, "pobj") for t in graph.conjuncts(thing)]
    direct = [token, *(a for a in graph.ancestors(token) if token.dep in ("compound", "amod", "nummod", "det"))][:2]
    return bool(things) and not any(t in direct or t.low in SETTINGS for t in things)


def clause_owner(graph: Graph, start: int, end: int, tellings: Sequence[Telling]) -> Telling | None:
    """Return the telling of a clause on the words themselves: "on Friday, when A met B", "X, where talks are due"."""
    inside = {t.index for t in graph.tokens if start <= t.start < end}
    after = next((t for t in graph.tokens if t.start >= end), None)
    if after is not None and after.low == ",":
        after = next(iter(graph.following(after)), None)
    clause = graph.head(after) if after is not None and after.low in ("when", "where") else None
    for telling in tellings:
        verb = governor(telling)
        if verb is None:
            continue
        verb = graph.clause(verb)
        if verb is clause or (verb.dep in ("relcl", "advcl") and verb.head in inside):
            return telling
    return None


def below_owner(graph: Graph, offset: int, tellings: Sequence[Telling]) -> Telling | None:
    """Return the telling of a clause of place, time or purpose below the verb that the words hang on.

    "On Thursday the Council moves on to Batumi, where a meeting is foreseen"; "he flew to Ankara to meet X".
    """
    token = graph.at(offset)
    verb = next((t for t in graph.ancestors(token) if t.tag.startswith("VB")), None) if token is not None else None
    for telling in tellings if verb is not None else ():
        clause = next((v for v in _verbs(graph, telling) if _is_adverbial(graph, v)), None)
        if clause is None:
            continue
        if next((t for t in graph.ancestors(clause) if t.tag.startswith("VB")), None) is verb:
            return telling
    return None


def _verbs(graph: Graph, telling: Telling) -> list[Token]:
    """Return the verb that tells of a meeting, and the one above it in "was to meet"."""
    verb = governor(telling)
    return [verb, graph.clause(verb)] if verb is not None else []


def _is_adverbial(graph: Graph, clause: Token) -> bool:
    """Whether a clause begins with "when" or "where", or says what somebody went for."""
    opens = any(child.low in ("when", "where") for child in graph.children(clause, "advmod"))
    if opens and clause.dep in ("relcl", "advcl", "ccomp"):
        return True
    return clause.dep in ("advcl", "xcomp") and infinitive(graph, clause) and graph.head(clause).low in MOTION


def governor(telling: Telling) -> Token | None:
    """Return the verb of the clause that tells of a meeting: its own, or the one its noun leans on."""
    if not telling.is_noun:
        return telling.token
    return telling.carrier or next((t for t in telling.graph.ancestors(telling.token) if t.tag.startswith("VB")), None)


def due_owner(graph: Graph, offset: int, tellings: Sequence[Telling]) -> Telling | None:
    """Return the only telling of a sentence for "which was due on Thursday in X"."""
    token = graph.at(offset)
    if token is None or len(tellings) != 1:
        return None
    for ancestor in graph.ancestors(token):
        if ancestor.dep == "relcl":
            near = (ancestor, *graph.children(ancestor, "acomp", "xcomp"))
            return tellings[0] if any(t.low in DUE | TAKING_PLACE for t in near) else None
    return None
