"""Clauses that only say who came to the meeting named before them: "the one in X, where ministers of both met"."""

from collections.abc import Sequence

from etl.read.meetings.events import Telling
from etl.read.meetings.ownership import NAMING
from etl.read.meetings.wordset import word_set
from etl.read.phrases import Phrase

WHERE = word_set("where when")
GROUPS = ("delegation", "offices", "group")
"""Kinds of phrases for those who make up a session."""


def restated(tellings: Sequence[Telling], phrases: Sequence[Phrase]) -> list[Telling]:
    """Return the tellings without such clauses, whose parties, date and place go to the meeting they tell of."""
    kept: list[Telling] = []
    for telling in tellings:
        named = next((t for t in reversed(kept) if _goes_on(t, telling, phrases)), None)
        if named is None:
            kept.append(telling)
            continue
        named.parts += telling.parts
        named.dates += telling.dates
        named.place = named.place or telling.place
    return kept


def _goes_on(named: Telling, clause: Telling, phrases: Sequence[Phrase]) -> bool:
    """Whether a clause tells of the meeting named before it: only names and days stand between, and groups met."""
    if not named.is_noun or named.parts or clause.is_noun or not clause.parts:
        return False
    tokens = named.graph.tokens
    opening = next((c for c in clause.graph.children(clause.token, "advmod") if c.low in WHERE), None)
    if opening is None or opening.index <= named.token.index:
        return False
    between = tokens[named.token.index + 1 : opening.index]
    is_next = all(token.tag in NAMING or token.low == "," for token in between)
    return is_next and all(p.side != "object" and phrases[p.phrase].kind in GROUPS for p in clause.parts)
