"""Nouns that say what part somebody had in a meeting: "under the chairmanship of X", "in the presence of Y"."""

from typing import Final

from etl.model.reading import Role
from etl.read.meetings import vocabulary as words
from etl.read.meetings.graph import Graph, Token
from etl.read.meetings.wordset import word_set

_ROLES: Final[dict[str, Role]] = {
    "chairmanship": "chair",
    "cochairmanship": "chair",
    "chairpersonship": "chair",
    "chair": "chair",
    "presidency": "chair",
    "leadership": "chair",
    "moderation": "mediator",
    "offices": "mediator",
    "auspices": "mediator",
    "mediation": "mediator",
    "facilitation": "mediator",
    "patronage": "host",
    "invitation": "host",
    "participation": "participant",
    "presence": "participant",
    "attendance": "participant",
}
ROLE_NOUNS: Final = frozenset(_ROLES)
_BEFORE: Final = word_set("under with in at on upon through by via")
"""Prepositions before them."""
_LED: Final = ("hold", "happen", "gather", "meet", "attend", "talk")
"""Frames of verbs of what is done "under the leadership of" somebody who chairs it."""


def said_role(graph: Graph, noun: Token) -> Role | None:
    """Return the role that a noun says, if it does: not "talks with the leadership", "in the offices of X"."""
    role = _ROLES.get(noun.low)
    if role is None or noun.dep != "pobj":
        return None
    prep = graph.head(noun)
    if prep.low not in _BEFORE:
        return None
    if noun.low == "offices" and not any(t.low == "good" for t in graph.children(noun, "amod")):
        return None
    if noun.low == "leadership":
        done = graph.head(prep).low
        is_event = done in words.EVENT_NOUNS or words.VERBS.get(done) in _LED
        return role if is_event and prep.low == "under" else None
    return role if prep.low != "with" or role not in ("chair", "host") else None
