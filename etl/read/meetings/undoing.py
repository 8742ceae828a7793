"""Those who call a meeting off or put it off, as parties of it."""

from etl.read.meetings.events import Part, Telling
from etl.read.meetings.graph import Token
from etl.read.meetings.noun_parties import NounParties


def parts(telling: Telling, verb: Token, participants: NounParties) -> list[Part]:
    """Return who stays away from what he calls off, and several who agree to meet later; `verb` carries the meeting."""
    graph = telling.graph
    is_object = graph.nominal_top(telling.token).dep == "dobj" and not graph.children(verb, "auxpass")
    subjects = graph.subjects(verb) if is_object else []
    if telling.stance.status == "cancelled":
        off = participants.actors([*participants.agents(verb), *subjects])
        return [Part(p, "member", presence="absent") for p in off]
    if telling.stance.status != "postponed":
        return []
    known = {part.phrase for part in telling.parts}
    sides = participants.actors(subjects)
    return [Part(p, "member") for p in sides if p not in known] if participants.several(sides) else []
