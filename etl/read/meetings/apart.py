"""Whether a telling that names several others tells of a meeting with each of them."""

from collections.abc import Collection, Sequence

from etl.read.meetings import vocabulary as words
from etl.read.meetings.events import Telling
from etl.read.meetings.identity import NEAR
from etl.read.meetings.members import Cast, Key, Member
from etl.read.meetings.occasions import Occasion
from etl.read.meetings.wordset import word_set

TWO_SIDED = word_set("bilateral separate one-on-one")
"""Adjectives of meetings that somebody has with one side at a time."""


def on_margins(telling: Telling, members: Sequence[Member], cast: Cast) -> bool:
    """Whether "met A, B and C on the margins" tells of several bilaterals."""
    sides = {m.organisation for m in members if m.side == "object"}
    several = not telling.is_noun or telling.token.low in words.PLURAL_NOUNS or telling.token.low == "talks"
    alone = sum(m.side == "subject" for m in members) == 1
    named = all(not cast.is_group(part.phrase) for part in telling.parts)
    return telling.within is not None and several and len(sides) > 1 and alone and named


def goes_on(telling: Telling, members: Sequence[Member], received: Collection[Key]) -> bool:
    """Whether "also met A, B and C" goes on with whom somebody saw one by one."""
    sides = {m.organisation for m in members if m.side == "object" and m.person is not None}
    subjects = {m.key for m in members if m.side == "subject"}
    is_list = len(sides) > 1 and None not in sides and len(subjects) == 1
    return telling.separate and not telling.is_noun and is_list and bool(subjects & set(received))


def spells_out(telling: Telling, members: Sequence[Member], occasions: Sequence[Occasion]) -> bool:
    """Whether "he met A, B and C" says whom the bilateral meetings were with that the sentence before tells of."""
    before = occasions[-1] if occasions else None
    if before is None or not before.is_umbrella or telling.is_noun:
        return False
    bilateral = {child.low for t in before.tellings for child in t.graph.children(t.token, "amod")} & TWO_SIDED
    near = telling.start - before.tellings[-1].start < NEAR
    sides = {m.organisation for m in members if m.side == "object"}
    alone = sum(m.side == "subject" for m in members) == 1
    return bool(bilateral) and near and alone and len(sides) > 1 and None not in sides


def sums_up(members: Sequence[Member], occasions: Sequence[Occasion]) -> bool:
    """Whether "they discussed X" speaks of those whom somebody saw one by one, of no meeting of all of them."""
    keys = {m.key for m in members}
    told = [t for o in occasions if len(o.members) == 2 and o.members.keys() < keys for t in o.tellings]
    return len(keys) > 2 and any(told.count(t) > 1 for t in told)
