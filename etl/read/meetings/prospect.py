"""Words that put a meeting ahead: auxiliaries of the future, plans, and clauses that say when it is to be."""

from etl.read.meetings.graph import RELATIVE_PRONOUNS, Graph, Token
from etl.read.meetings.wordset import word_set

FUTURE = frozenset({"will", "shall", "'ll", "wo"})
PLANS = word_set(
    """
    due expected scheduled set going plans planning plan planned intends intend agreed slated expects
    prepares preparing prepare invited announced arrives arrive travel travels traveling travelling heads
    heading try tries trying expecting likely poised arranged foreseen fly flies ready-to confirmed depart departs
    departing leave leaves leaving move moves instructed instructs tasked tasks directed ordered mandated decided
    obliges forces
    """
)
"""Words whose infinitive lies ahead ("is due to meet", "will travel to meet")."""
ARRANGED = word_set("scheduled planned slated due set foreseen arranged")
AIMS = word_set("trip visit journey aim aims purpose goal objective task mission job role")
"""Subjects of which an infinitive says what they are for."""
BE = word_set("is are be was were")
TAKING_PLACE = word_set("held hosted convened attended chaired begin start open take follow organised organized")
AHEAD_ADJECTIVES = word_set("upcoming forthcoming next planned scheduled coming future imminent expected")
FIXING = word_set("planned scheduled foreseen due expected set plans planning fixed arranged slated await awaits")
"""Verbs that fix a meeting which is their subject or object."""
SETTING = word_set("in at during after following before over amid since sidelines margins")
"""Prepositions that make a meeting the scene of something else: what is said of that does not touch it."""
OVER = word_set("after following since upon")
"""Those whose meeting comes before what the rest of the sentence says, which may lie ahead."""
PROGRAMMES = word_set("agenda programme program schedule itinerary calendar diary")
"""What lists meetings that are to be."""
LISTS = word_set("includes include features feature lists foresees")
"""What a programme does with a meeting ahead."""
ACCEPTS = word_set("accept accepts accepted accepting")


def ahead(
    graph: Graph, token: Token, verb: Token | None, chain: list[Token], is_noun: bool, is_title: bool
) -> Token | None:
    """Return the word that puts the meeting of a trigger ahead; `chain` are the words it leans on, nearest first."""
    own = _of_noun(graph, token) if is_noun else None
    if own is not None:
        return own
    is_carried = verb is not None and (
        not is_noun or direct(graph, token, verb) or token.dep in ("pobj", "conj", "csubj")
    )
    for link in ([verb] if verb is not None and is_carried else []) + chain:
        found = _of_link(graph, link)
        if found is not None:
            return found
        if link.low in PLANS and link is not token and link is not verb:
            return link
    if verb is not None and (awaited := _awaited(graph, verb)) is not None:
        return awaited
    if is_noun and verb is not None and verb.low in FIXING:
        return verb
    if is_noun and verb is not None and verb.low == "followed" and verb.dep in ("advcl", "acl"):
        above = next((t for t in graph.ancestors(verb) if t.tag.startswith("VB")), None)
        return _of_link(graph, above) if above is not None else None
    return token if is_title and not is_noun and infinitive(graph, token) and not chain else None


def _of_noun(graph: Graph, noun: Token) -> Token | None:
    """Return what a noun itself carries: "the upcoming summit", "a meeting to be held in May"."""
    adjective = next((c for c in graph.children(noun, "amod") if c.low in AHEAD_ADJECTIVES), None)
    return adjective or _arranged(graph, noun)


def _of_link(graph: Graph, link: Token) -> Token | None:
    """Return what makes one verb of the chain speak of the future."""
    for child in auxiliaries(graph, link):
        if child.low in FUTURE or (child.low in ("would", "'d") and not graph.children(link, "ccomp")):
            return child
    if link.low in BE and (_waits(graph, link) or _is_on_programme(graph, link)):
        return link
    if link.low in LISTS and any(_is_programme(graph, subject) for subject in graph.subjects(link)):
        return link
    if link.tag in ("VBZ", "VBP") and any(child.low == "before" for child in graph.children(link, "mark")):
        return link
    if link.low == "invitation" and graph.head(link).low in ACCEPTS:
        return graph.head(link)
    return link if _looks_forward(graph, link) else None


def _looks_forward(graph: Graph, verb: Token) -> bool:
    looks = verb.low in ("look", "looks", "looked", "looking")
    return looks and any(child.low == "forward" for child in graph.children(verb, "advmod", "prt"))


def _awaited(graph: Graph, verb: Token) -> Token | None:
    """Return what looks forward to somebody who will be there: "looks forward to X attending the summit"."""
    somebody = graph.head(verb)
    above = graph.head(graph.head(somebody))
    is_of_somebody = verb.dep == "acl" and verb.tag == "VBG" and somebody.dep == "pobj"
    return above if is_of_somebody and _looks_forward(graph, above) else None


def _arranged(graph: Graph, noun: Token) -> Token | None:
    """Return what puts a meeting ahead in its own clause: "to be held in May", "which will open", "scheduled for"."""
    for clause in graph.children(noun, "acl", "relcl"):
        if clause.low in ARRANGED and clause.tag == "VBN" and not graph.children(clause, "aux"):
            return clause
        if infinitive(graph, clause) and clause.low in TAKING_PLACE:
            return clause
        subjects = graph.children(clause, "nsubj", "nsubjpass")
        if any(child.low in RELATIVE_PRONOUNS for child in subjects):
            goes_on = any(prep in ("until", "till", "through") for prep, _ in graph.prepositions(clause))
            if any(child.low in FUTURE for child in graph.children(clause, "aux")) and not goes_on:
                return clause
            if clause.low in ("is", "are") and (_waits(graph, clause) or _is_due(graph, clause)):
                return clause
    return None


def _is_due(graph: Graph, be: Token) -> bool:
    return any(child.low in ARRANGED for child in graph.children(be, "acomp", "attr", "acl"))


def auxiliaries(graph: Graph, verb: Token) -> list[Token]:
    """Return the auxiliaries of a verb, or of the one it is coordinated with ("will chair and attend")."""
    own = graph.children(verb, "aux")
    if own or verb.dep != "conj" or graph.children(verb, "nsubj", "nsubjpass"):
        return own
    return auxiliaries(graph, graph.head(verb))


def is_over(graph: Graph, token: Token) -> bool:
    """Whether the sentence goes on to what comes after the meeting: "after meeting X, Y will travel to Z"."""
    return token.dep in ("pobj", "pcomp") and graph.head(token).low in OVER


def planners(graph: Graph, noun: Token) -> list[Token]:
    """Return whose programme lists a meeting: "X's agenda includes a meeting with Y", "on the agenda of X is ..."."""
    verb = graph.head(graph.nominal_top(noun))
    lists = graph.subjects(verb) if verb.low in LISTS else []
    lists += [thing for prep, thing in graph.prepositions(verb) if prep == "on" and verb.low in BE]
    found = [t for t in lists if _is_programme(graph, t)]
    owners = [t for each in found for t in graph.children(each, "poss")]
    return owners + [t for each in found for prep, t in graph.prepositions(each) if prep == "of"]


def _is_on_programme(graph: Graph, be: Token) -> bool:
    """Whether something "is on the agenda", or "is among the plans" of somebody."""
    pairs = graph.prepositions(be)
    is_planned = any(prep == "among" and thing.low in ("plans", "engagements") for prep, thing in pairs)
    return is_planned or any(prep == "on" and _is_programme(graph, thing) for prep, thing in pairs)


def _is_programme(graph: Graph, noun: Token) -> bool:
    """Whether a noun lists what somebody is to do, not what was to be talked about "on the agenda of the meeting"."""
    of = [thing for prep, thing in graph.prepositions(noun) if prep == "of"]
    return noun.low in PROGRAMMES and all(thing.phrases for thing in of)


def _waits(graph: Graph, be: Token) -> bool:
    """Whether "be" governs an infinitive: "is to meet", "were to sit down"; not "the aim of his trip was to meet"."""
    return not any(subject.low in AIMS for subject in graph.subjects(be)) and any(
        infinitive(graph, child) for child in graph.children(be, "xcomp")
    )


def infinitive(graph: Graph, verb: Token) -> bool:
    return any(child.low == "to" for child in graph.children(verb, "aux"))


def direct(graph: Graph, noun: Token, verb: Token | None) -> bool:
    return verb is not None and graph.head(noun) is verb and noun.dep in ("dobj", "nsubj", "nsubjpass", "attr")
