"""Whether the text tells of the meeting that a title announces, though it names the parties more exactly."""

from collections.abc import Mapping

from etl.read.meetings.members import Key, Member
from etl.read.meetings.wordset import word_set

SENT = word_set("envoy ambassador")
"""Ranks of which each side sends one."""
Members = Mapping[Key, Member]


def counterparts(title: Members, told: Members) -> dict[Key, Key] | None:
    """Return which party told of each party of the title is; None where one has none, or none is beyond doubt.

    "Foreign ministers of A and B hold talks", then "X met with his B counterpart": X may be the minister of A, because
    the other side is beyond doubt.
    """
    found = {key: key for key in title if key in told}
    is_certain, is_told = bool(found), len(found) > 1
    for key, party in sorted(title.items(), key=lambda item: item[1].organisation is None):
        if key in found:
            continue
        free = [m for k, m in told.items() if k not in found.values()]
        exact = next((m for m in free if _is_sharper(m, party)), None)
        is_certain = is_certain or exact is not None
        mine = exact or next((m for m in free if _may_be(m, party) or (is_told and _acts_for(m, party))), None)
        if mine is None:
            return None
        found[key] = mine.key
    return found if is_certain else None


def holders(told: Members, named: Members) -> dict[Key, Key]:
    """Return who "the envoys of A, B and C" are, where as many are named next and no more than one without a side."""
    vague = {key: m for key, m in told.items() if m.person is None and (m.kind == "office" or m.rank in SENT)}
    people = [m for key, m in named.items() if m.person is not None and key not in told]
    is_all = len(vague) > 1 and len(people) == len(vague) and len(told) == len(vague) + len(told.keys() & named.keys())
    sides = {m.organisation for m in vague.values()}
    placed = [m.organisation for m in people if m.organisation is not None]
    if not is_all or len(placed) < len(people) - 1 or len(set(placed)) < len(placed) or not set(placed) <= sides:
        return {}
    return dict(zip(vague, (m.key for m in people), strict=True))


def _is_sharper(told: Member, party: Member) -> bool:
    """Whether a party acts for the state or body of the title's, in the same rank where both are told."""
    if party.kind == "person" or party.organisation is None or told.organisation != party.organisation:
        return False
    return party.kind == "delegation" or _same_rank(told, party)


def _may_be(told: Member, party: Member) -> bool:
    """Whether a person of whom the text does not say for whom he acts can be the one in the office of the title."""
    unplaced = told.kind == "person" and told.organisation is None
    return unplaced and party.kind != "person" and _same_rank(told, party)


def _acts_for(told: Member, party: Member) -> bool:
    """Whether a person may be one of those whom the title only bundles ("EU chiefs"), where it names others besides."""
    return told.kind == "person" and party.kind == "delegation"


def _same_rank(told: Member, party: Member) -> bool:
    return told.rank in (None, "counterpart") or party.rank in (None, "official") or told.rank == party.rank
