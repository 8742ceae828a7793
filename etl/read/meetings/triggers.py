"""Finding the words of a sentence that tell of a meeting."""

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec
from msgspec.structs import replace

from etl.read.meetings import additions, around, gapping, standins, undoing
from etl.read.meetings import vocabulary as words
from etl.read.meetings.events import Part, Telling
from etl.read.meetings.graph import Graph, Token
from etl.read.meetings.noun_parties import NounParties
from etl.read.meetings.ownership import TO_DISCUSS
from etl.read.meetings.parties import is_of_title
from etl.read.meetings.presence import Presence
from etl.read.meetings.prospect import infinitive, planners
from etl.read.meetings.stance import stance
from etl.read.meetings.verb_parties import SEEING, VerbParties
from etl.read.meetings.wordset import word_set
from etl.read.phrases import Phrase

PREPARING = word_set("called call calls prepared arranged proposed announced requested agreed")
"""Verbs whose dates are not the meeting's own."""
INVITES = word_set("invite invites invited")
TO_COME = word_set("host hold attend chair convene join open receive lead")
"""Infinitives of headlines whose object lies ahead."""
SHUTTING = word_set("shut shuts lock locks locked closet closeted")
AWAY = word_set("up away in together")
BY_MEANS_OF = word_set("via by in during over on through")
"""Prepositions that make a call the means by which people speak."""
BY_WIRE = word_set("via by through")
"""Those of them that make it the means by which they meet: people also meet in and during another meeting."""
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
SUMMED_UP = word_set("meetings conversations calls encounters")
NAMING_NOUNS = words.EVENT_NOUNS | standins.NOUNS
"""Nouns that may name a meeting or stand for one."""
POSSESSIVES = frozenset({"their", "his", "her", "its", "our"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
SEPARATE = word_set("similar separate another second third separately also additionally subsequently further")
QUALIFIERS = word_set(
    """
    phone telephone video conference virtual online bilateral trilateral quadrilateral working informal
    formal emergency extraordinary special joint ministerial official closed plenary annual inaugural
    separate telephonic fourway threeway highlevel diplomatic peace official direct facetoface
    tripartite regular first second third fourth fifth next
    """
)


def find(graph: Graph, phrases: Sequence[Phrase], is_title: bool) -> list[Telling]:
    """Return the tellings of one sentence, in order of position."""
    participants = NounParties(graph, phrases)
    verbs, presence = VerbParties(graph, phrases), Presence(graph, phrases)
    nouns = [_noun(graph, t, participants, phrases, is_title) for t in graph.tokens if t.low in NAMING_NOUNS]
    tellings = [telling for telling in nouns if telling is not None]
    tellings += [g for t in tellings if t.token.low in words.PLURAL_NOUNS for g in gapping.find(t, phrases)]
    used = {index for telling in tellings for index in (*_consumed(graph, telling, verbs), *_purposes(graph, telling))}
    for token in graph.tokens:
        if token.phrases or token.index in used or not token.tag.startswith("VB"):
            continue
        telling = _verb(graph, token, verbs, is_title)
        if telling is not None:
            tellings += [telling, *gapping.find(telling, phrases)]
    if not SUMMED_UP.isdisjoint(graph.lows) and any(_sums_up(graph, token) for token in graph.tokens):
        tellings = [t for t in tellings if any(phrases[p.phrase].kind not in ("group", "pronoun") for p in t.parts)]
    additions.note_absence(tellings, presence)
    tellings += additions.find(graph, tellings, presence, is_title)
    for part in [p for t in tellings for p in t.parts if p.role == "participant"]:
        part.role = participants.role_in_clause(part.phrase)
    for telling in tellings:
        telling.parts = [part for old in telling.parts for part in verbs.they(old)]
    tellings.sort(key=lambda telling: telling.start)
    additions.roles_beside(participants, tellings)
    return tellings


def _sums_up(graph: Graph, token: Token) -> bool:
    """Whether "at these meetings, the sides ..." speaks of several meetings told one by one before."""
    if token.low not in SUMMED_UP:
        return False
    return any(child.low in ("these", "those") for child in graph.children(token, "det"))


def _consumed(graph: Graph, telling: Telling, verbs: VerbParties) -> list[int]:
    """Return the verb that only carries the event noun and tells of no other meeting; take over its parts."""
    carrier = telling.carrier
    if carrier is None:
        return []
    frame = words.VERBS.get(carrier.low)
    top = graph.nominal_top(telling.token)
    merged = _meets_for(graph, telling, verbs)
    if merged is not None:
        known = {part.phrase for part in telling.parts}
        telling.parts += [part for part in merged if part.phrase not in known]
        telling.lacks_principal = False
        return [carrier.index]
    in_meetings = top.dep == "pobj" and telling.token.low in words.PLURAL_NOUNS
    if (frame in ("meet", "gather") or carrier.low in SEEING) and (top.dep == "dobj" or in_meetings):
        known = {part.phrase for part in telling.parts}
        telling.parts += [part for part in verbs.of(carrier, "meet") if part.phrase not in known]
        telling.parts += verbs.parts(verbs.actors(graph.subjects(carrier)), "subject") if not telling.parts else []
        return [carrier.index]
    if top.dep == "pobj" and frame in ("meet", "talk", "gather", "discuss", "receive", "call", "brief"):
        telling.carrier = None
        return []
    return [carrier.index]


def _purposes(graph: Graph, telling: Telling) -> list[int]:
    """Return the verbs that say what a meeting is for: "arrived for a summit to discuss X"."""
    if not telling.parts or graph.lows.isdisjoint(TO_DISCUSS):
        return []
    above = next((t for t in graph.ancestors(telling.token) if t.tag.startswith("VB")), telling.token)
    heads = (telling.token.index, above.index)
    found = (t for t in graph.tokens[telling.token.index :] if t.low in TO_DISCUSS and t.head in heads)
    return [t.index for t in found if infinitive(graph, t) and all(p != "with" for p, _ in graph.prepositions(t))]


def _carrier(graph: Graph, noun: Token) -> Token | None:
    """Return the verb that an event noun hangs on: "held talks", "took part in talks", "met for talks"."""
    top = graph.nominal_top(noun)
    head = graph.head(top)
    if top.dep == "pobj":
        head = graph.head(head)
        if head.low == "part":
            head = graph.head(head)
    return head if head.tag.startswith("VB") else None


def _meets_for(graph: Graph, telling: Telling, verbs: VerbParties) -> list[Part] | None:
    """Return the parts of the verb in "A and B met for talks": one meeting; None where it is one of its own."""
    top = graph.nominal_top(telling.token)
    verb = telling.carrier
    if verb is None or top.dep != "pobj" or telling.stance.background:
        return None
    particles = {t.low for t in graph.children(verb, "prt", "advmod", "prep")}
    frame = words.VERBS.get(verb.low)
    preposition = graph.head(top).low
    is_means = preposition in BY_MEANS_OF if frame in ("talk", "discuss") else preposition in BY_WIRE
    if is_means and frame in ("talk", "discuss", "meet", "gather", "brief"):
        return verbs.of(verb, frame) or verbs.parts(verbs.people(graph.subjects(verb)), "subject")
    meets = frame in ("meet", "gather") or any((verb.low, p) in words.PARTICLE_VERBS for p in particles)
    parts = verbs.of(verb, "gather" if frame == "gather" else "meet") if meets else []
    has_objects = any(part.side == "object" for part in parts)
    same = meets and (preposition == "for" or (preposition in ("at", "in") and not has_objects))
    return parts if same else None


def _noun(
    graph: Graph, token: Token, participants: NounParties, phrases: Sequence[Phrase], is_title: bool
) -> Telling | None:
    is_call = standins.is_call(graph, token)
    if is_call:
        token = msgspec.structs.replace(token, low="call", tag="NN")
    elif standins.is_the_one(graph, token):
        token = msgspec.structs.replace(token, low="meeting", tag="NN")
    if (
        token.low not in words.EVENT_NOUNS
        or token.phrases
        or (not token.tag.startswith("NN") and token.low not in ("meeting", "meetings", "bilateral", "trilateral"))
    ):
        return None
    before = [t.low for t in graph.preceding(token, 1)]
    if (before and before[0] in words.NOT_AN_EVENT_BEFORE) or _compound_of_thing(graph, token):
        return None
    if is_of_title(graph, token) or around.is_form(graph, token):
        return None
    if _is_appeal(graph, token) or "such" in before or any(c.low == "such" for c in graph.children(token)):
        return None
    children = graph.children(token, "det", "poss", "amod", "nummod", "compound", "nmod")
    lows = {child.low for child in children}
    parts = _parts(graph, token, participants)
    telling = Telling(
        graph=graph,
        token=token,
        is_noun=True,
        definite=not is_call
        and (bool(lows & (DEFINITE | POSSESSIVES)) or any(c.dep == "poss" and not c.phrases for c in children)),
        separate=bool(lows & SEPARATE),
        parts=parts,
        stance=stance(graph, token, True, is_title),
    )
    if token.low in words.WEAK_NOUNS and not _qualified(graph, token, lows, parts, phrases):
        return None
    telling.lacks_principal = any(part.side == "object" for part in parts) and not any(
        part.side != "object" for part in parts
    )
    if is_title and telling.stance.status == "held" and _to_come(graph, token):
        telling.stance.status, telling.stance.firm = "planned", True
    telling.theirs = "their" in lows and not parts
    telling.demonstrative = bool(lows & {"this", "that"})
    telling.ahead_of = around.is_ahead_of(graph, token)
    if telling.ahead_of and telling.stance.status == "held" and not telling.stance.background:
        telling.stance.status = "planned"
        telling.stance.firm = not is_title and around.is_still_ahead(graph, token)
    carrier = _carrier(graph, token)
    telling.within = around.sidelines(graph, token) or around.event_of(graph, carrier, telling)
    telling.on_margins = around.on_margins(graph, carrier)
    is_prepared = carrier is not None and carrier.low in PREPARING and graph.nominal_top(token).dep == "nsubjpass"
    telling.carrier = None if is_prepared else carrier
    if carrier is not None:
        telling.parts += undoing.parts(telling, carrier, participants)
    telling.in_title = is_title
    return telling


def _parts(graph: Graph, noun: Token, participants: NounParties) -> list[Part]:
    """Return the parts of an event noun, with whose programme lists it, and who is only asked to come."""
    parts = participants.of(noun)
    if not any(part.side != "object" for part in parts):
        parts += participants.parts(participants.people(planners(graph, noun)), "subject")
    carrier = _carrier(graph, noun)
    if carrier is None or carrier.dep != "xcomp" or graph.head(carrier).low not in INVITES:
        return parts
    return [replace(part, presence="invited") if part.side == "subject" else part for part in parts]


def _compound_of_thing(graph: Graph, token: Token) -> bool:
    """Whether the noun only qualifies another: "meeting room", "talks process", "videoconference meeting"."""
    head = graph.head(token)
    return token.dep in ("compound", "amod", "nmod") and not head.phrases and head.tag.startswith("NN")


def _is_appeal(graph: Graph, token: Token) -> bool:
    """Whether "a call for a truce" is meant and not a call with someone."""
    followers = {prep for prep, _ in graph.prepositions(token)}
    is_phoned = any(t.low in QUALIFIERS for t in graph.preceding(token))
    asks = "with" not in followers and any(infinitive(graph, c) for c in graph.children(token, "acl"))
    appeals = bool(followers & {"for", "by"}) or asks
    return token.low in ("call", "calls") and appeals and not is_phoned


def _qualified(graph: Graph, token: Token, lows: set[str], parts: list[Part], phrases: Sequence[Phrase]) -> bool:
    """Whether a noun that may mean many things is said to be a meeting: by an adjective, a party or a body."""
    children = graph.children(token, "det", "poss", "amod", "nummod", "compound", "nmod")
    if any(p for c in children if c.dep == "compound" for p in c.phrases if phrases[p].kind == "person"):
        return False
    if "its" in lows or any(_ORDINAL.fullmatch(low) for low in lows):
        return True
    if any(prep == "of" and t.phrases for prep, t in graph.prepositions(token)):
        return token.low not in ("call", "calls") or "the" not in lows
    if lows & QUALIFIERS or any(part.side in ("object", "member") or part.role == "chair" for part in parts):
        return True
    if token.low in ("lunch", "dinner", "breakfast", "call", "calls", "round", "rounds"):
        return bool(parts) and "the" not in lows and token.low not in ("round", "rounds")
    return any(child.phrases and phrases[child.phrases[0]].kind == "organisation" for child in children)


def _to_come(graph: Graph, noun: Token) -> bool:
    """Whether a headline says "X to host a summit"."""
    before = graph.tokens[: noun.index]
    return any(a.low == "to" and b.low in TO_COME for a, b in pairwise(before))


def _withdraws(graph: Graph, verb: Token) -> bool:
    """Whether people "shut themselves up" or "locked themselves away" with one another."""
    themselves = any(t.low == "themselves" for t in graph.children(verb, "dobj"))
    return verb.low in SHUTTING and themselves and any(t.low in AWAY for t in graph.children(verb, "prt", "advmod"))


def _verb(graph: Graph, token: Token, verbs: VerbParties, is_title: bool) -> Telling | None:
    frame = words.VERBS.get(token.low)
    particles = {t.low for t in (*graph.children(token, "prt", "advmod", "prep"), *graph.following(token))}
    if any((token.low, particle) in words.PARTICLE_VERBS for particle in particles):
        parts = verbs.together(token)
    elif frame == "join":
        parts = verbs.joined(token)
    elif token.low.startswith("exchang") and not any(c.low in words.VIEWS for c in graph.children(token, "dobj")):
        parts = []
    elif frame is not None:
        parts = verbs.of(token, frame)
    else:
        parts = verbs.of(token, "meet") if token.low in SEEING or _withdraws(graph, token) else []
    if not parts:
        return None
    telling = Telling(
        graph=graph,
        token=token,
        is_noun=False,
        parts=parts,
        stance=stance(graph, token, False, is_title),
        separate=frame != "discuss" and any(child.low in SEPARATE for child in graph.children(token, "advmod")),
        definite=frame == "join",
        lacks_principal=not any(part.side != "object" for part in parts) and not verbs.is_acted(token),
        in_title=is_title,
    )
    telling.within = around.sidelines(graph, token) or around.event_of(graph, token, telling)
    telling.on_margins = around.on_margins(graph, token)
    return telling
