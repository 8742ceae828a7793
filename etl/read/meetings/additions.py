"""Statements of presence, absence and roles, each given to the meeting that it speaks of."""

from etl.read.meetings import vocabulary as words
from etl.read.meetings.events import Part, Stance, Telling
from etl.read.meetings.graph import Graph, Token
from etl.read.meetings.noun_parties import NounParties
from etl.read.meetings.occasions import FALLEN
from etl.read.meetings.presence import Presence
from etl.read.meetings.stance import stance
from etl.read.meetings.wordset import word_set

AHEAD = word_set("will shall 'll wo")
"""Auxiliaries under which a meeting lies ahead."""


def note_absence(tellings: list[Telling], presence: Presence) -> None:
    """Let a meeting stand that somebody will not attend: it takes place without him or her."""
    for telling in tellings:
        verb, away = presence.away_from(telling.token) if telling.is_noun else (None, [])
        if verb is None or not away:
            continue
        absent = {part.phrase for part in away}
        telling.parts = [part for part in telling.parts if part.phrase not in absent] + away
        if not telling.stance.real or telling.stance.status in FALLEN:
            ahead = any(child.low in AHEAD for child in telling.graph.children(verb, "aux"))
            telling.stance = Stance(status="planned" if ahead else "held", firm=False)


def find(graph: Graph, tellings: list[Telling], presence: Presence, is_title: bool) -> list[Telling]:
    """Return statements of presence; what stands beside a meeting of the sentence is given to it at once."""
    told = {t.token.index for t in tellings} | {t.carrier.index for t in tellings if t.carrier and t.stance.real}
    known = {part.phrase for telling in tellings for part in telling.parts}
    added = []
    for token in graph.tokens:
        if token.phrases:
            parts = [part for part in presence.hosts(token) if part.phrase not in known]
        else:
            parts = presence.of(token) if token.index not in told else []
        if not parts:
            continue
        if all(part.presence is None for part in parts) and not stance(graph, token, False, is_title).real:
            continue
        beside = _told_beside(graph, token, tellings, presence)
        if len(beside) == 1:
            _take(beside[0], parts)
        else:
            is_ahead = any(child.low in AHEAD for child in graph.children(token, "aux"))
            standing = Stance(status="planned" if is_ahead else "held", firm=False)
            added.append(Telling(graph=graph, token=token, is_noun=False, adds=True, parts=parts, stance=standing))
    return added


def _told_beside(graph: Graph, token: Token, tellings: list[Telling], presence: Presence) -> list[Telling]:
    """Return the tellings of the sentence that a word of presence speaks of: "stayed away from the summit"."""
    governed = {thing.index for _, thing in graph.prepositions(token)}
    governed |= {child.index for child in graph.children(token, "dobj", "nsubjpass")}
    real = [t for t in tellings if t.stance.real]
    named = [t for t in real if graph.nominal_top(t.token).index in governed]
    if not named and token.low == "with":
        verb = next((ancestor for ancestor in graph.ancestors(token) if ancestor.tag.startswith("VB")), None)
        named = [t for t in real if verb in (t.carrier, t.token)] if verb is not None else []
    if not named and token.dep in ("relcl", "acl") and graph.head(token).phrases:
        verb = graph.head(graph.head(token))
        named = [t for t in real if verb in (t.carrier, t.token)]
    return named or (real if presence.is_beside(token) else [])


def _take(telling: Telling, parts: list[Part]) -> None:
    """Give parts to a telling; those it has keep their side and take the weightier role."""
    for part in parts:
        known = next((p for p in telling.parts if p.phrase == part.phrase), None)
        if known is None:
            telling.parts.append(part)
        else:
            known.role = part.role if known.role == "participant" else known.role
            known.presence = known.presence or part.presence


def roles_beside(participants: NounParties, tellings: list[Telling]) -> None:
    """Give parts said by role nouns ("under the chairmanship of X") to the nearest telling."""
    graph = participants.graph
    for part in participants.by_role_nouns():
        where = participants.phrases[part.phrase].start
        if tellings:
            _take(min(tellings, key=lambda telling: abs(telling.start - where)), [part])
        elif noun := next((t for t in graph.tokens if t.low in words.EVENT_NOUNS), None):
            tellings.append(Telling(graph=graph, token=noun, is_noun=False, adds=True, definite=True, parts=[part]))
