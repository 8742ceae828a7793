"""The next of a series: "the next round will be held in X in May" leaves it to the meeting just told who comes."""

from collections.abc import Sequence

from msgspec.structs import replace

from etl.read.meetings.events import Telling
from etl.read.meetings.members import Member
from etl.read.meetings.occasions import Occasion
from etl.read.meetings.wordset import word_set

NEXT = word_set("next second third fourth fifth another followup")
"""What a meeting is called that continues a series."""
FOLLOWS = word_set("follow follows resume reconvene continue")
"""Verbs that say the same of it."""
ROLES = ("nsubj", "nsubjpass", "dobj", "attr")
CLOSE = 500
"""Code points after a meeting within which its continuation is spoken of."""


def continues(telling: Telling) -> bool:
    """Whether a telling without parties of its own speaks of the next of a series, at a day or place it names."""
    graph, noun = telling.graph, telling.token
    top = graph.nominal_top(noun)
    is_told = telling.is_noun and not telling.in_title and telling.stance.status == "planned" and top.dep in ROLES
    is_own = telling.series is not None or telling.name is not None or bool(telling.sides)
    if not is_told or is_own or not (telling.dates or telling.place is not None):
        return False
    if any(prep == "of" for prep, thing in graph.prepositions(noun)):
        return False
    verb = graph.head(top)
    follows = {t.low for t in (verb, *graph.children(verb, "xcomp"))} & FOLLOWS
    return is_next(telling) or (top.dep == "nsubj" and bool(follows))


def is_next(telling: Telling) -> bool:
    """Whether a telling speaks of another meeting than those told before: "the next session", "a second round"."""
    tokens = (telling.token, telling.graph.nominal_top(telling.token))
    said = {child.low for token in tokens for child in telling.graph.children(token, "amod", "det")}
    return telling.is_noun and not telling.in_title and bool(said & NEXT)


def lender(telling: Telling, occasions: Sequence[Occasion], last: Occasion) -> Occasion | None:
    """Return the meeting that a telling continues: the one told just before, or the only one that was held."""
    held = [o for o in occasions if o.status == "held" and not o.background and not o.is_umbrella]
    near = last.tellings and last in held and telling.start - last.tellings[-1].start < CLOSE
    if near:
        return last
    return held[0] if len(held) == 1 else None


def parties(occasion: Occasion) -> list[Member]:
    """Return who would come again: those who were there, each as one who takes part."""
    there = [m for m in occasion.members.values() if m.presence != "absent"]
    return [replace(m, side="member", role="participant", presence=None) for m in there]
