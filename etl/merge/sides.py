"""Do the parties of two reports fit? Both sides of a meeting of two must; a larger one is compared by overlap."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from etl.merge.profiles import Profile, Side
from etl.merge.world import World

SAME_PERSON = 1.0
HOLDER_OF_OFFICE = 0.95
"""An individual, and an office that he or she may have held on the day."""
MADE_UP = 0.9
"""A body, and those who are nearly all of its members."""
SAME_DELEGATION = 0.75
PERSON_FOR_DELEGATION = 0.65
OTHER_PERSON = 0.3
"""Two individuals of one state or organisation: enough in a large meeting, never in one of two sides."""
ONE_LINE = 0.5
"""A body and the organisation it belongs to: European Council and European Union."""
MEMBER_OF_BODY = 0.35
"""A member's individual and the body: Macron and "EU leaders"."""


class Fit(NamedTuple):
    """How well the parties fit."""

    share: float
    """0 to 1; 0 where one report names no party."""
    conflict: bool
    """They cannot be the parties of one meeting."""
    matched: int
    """Sides that both name."""
    thirds: int = 0
    """Sides that one report of a meeting of two names besides."""
    companions: int = 0
    """Individuals whom it names besides, of whom neither office nor allegiance is known."""


_CONFLICT = Fit(share=0.0, conflict=True, matched=0)
Match = tuple[float, int, int]
"""Strength negated, positions of the sides."""
REMEMBERED = 200_000
"""Comparisons of parties that are kept: the same ones meet again and again."""


class Common(NamedTuple):
    """What the parties of two reports have in common."""

    fit: Fit
    individuals: int
    """Named by both, by name or by an office that one of them held."""
    is_one_body: bool
    """Both are sessions of one body or of a part of it, or one of them is of those who make it up."""
    is_usual: bool
    """So, or both are of those who make up one body: they meet again and again."""


class Parties:
    """Comparisons of parties, each kind of report (`Profile.kind`) with each other once."""

    def __init__(self, profiles: Iterable[Profile], world: World) -> None:
        """Know one report of each kind."""
        self._world = world
        self._one_of = {profile.kind: profile for profile in profiles}
        self._compared = lru_cache(maxsize=REMEMBERED)(self._compare)

    def common(self, left: Profile, right: Profile) -> Common:
        """Return what the parties of two reports have in common."""
        is_sure = left.days == right.days == 1 and _is_one_place(left, right)
        return self._compared(left.kind, right.kind, is_sure)

    def _compare(self, left_kind: int, right_kind: int, is_sure: bool) -> Common:
        left, right = self._one_of[left_kind], self._one_of[right_kind]
        is_one_body = _one_body(left, right)
        return Common(
            _fit(left, right, self._world, is_sure=is_sure),
            _individuals(left, right),
            is_one_body,
            is_usual=is_one_body or not left.made_up.isdisjoint(right.made_up),
        )


def _individuals(left: Profile, right: Profile) -> int:
    held = sum(
        1
        for one in left.sides
        for other in right.sides
        if not one.persons & other.persons and (one.persons & other.may_be or other.persons & one.may_be)
    )
    return len(left.persons & right.persons) + held


def _one_body(left: Profile, right: Profile) -> bool:
    return bool(left.series_line & right.series_line or left.series in right.made_up or right.series in left.made_up)


def _fit(left: Profile, right: Profile, world: World, *, is_sure: bool) -> Fit:
    if not left.sides or not right.sides:
        return Fit(share=0.0, conflict=False, matched=0)
    if "bilateral" in (left.format, right.format):
        return _fit_of_two(left, right, world, is_sure=is_sure)
    return _fit_of_many(left, right, world)


def _fit_of_two(left: Profile, right: Profile, world: World, *, is_sure: bool) -> Fit:
    """Two sides of each must match one to one; what is left over may only be a third."""
    matched = _assign(_pairs(left.sides, right.sides, world, above=OTHER_PERSON))
    if len(matched) < 2:
        return _CONFLICT
    ones, others = [i for _, i, _ in matched], [j for _, _, j in matched]
    is_exact = max(weakness for weakness, _, _ in matched) <= -HOLDER_OF_OFFICE
    rest = [*_left_over(left, ones), *_left_over(right, others)]
    pairs = [(left.sides[i], right.sides[j]) for i, j in zip(ones, others, strict=True)]
    if not all(side.is_third or (is_exact and _is_beside(side, pairs, is_sure=is_sure)) for side in rest):
        return _CONFLICT
    share = _strength_of(matched) / len(matched)
    companions = sum(1 for side in rest if _is_companion(side))
    return Fit(share, conflict=False, matched=len(matched), thirds=len(rest) - companions, companions=companions)


def _is_one_place(left: Profile, right: Profile) -> bool:
    if left.city is None or right.city is None:
        return left.channel == right.channel and left.channel in ("phone", "video")
    return left.city == right.city


def _left_over(profile: Profile, matched: list[int]) -> list[Side]:
    """Return the sides without a counterpart."""
    return [side for index, side in enumerate(profile.sides) if index not in matched]


def _is_beside(third: Side, pairs: list[tuple[Side, Side]], *, is_sure: bool) -> bool:
    """Say whether a report may well leave out a third, whatever its role is said to be.

    Companions went along with one of the two; who is at home where neither of the two
    is hosts them; and an international organisation mediates, if day and place are sure to be the same.
    """
    if third.root is None:
        return _is_companion(third)
    if third.is_at_home:
        return not any(one.is_at_home or other.is_at_home for one, other in pairs)
    return is_sure and not third.is_state and all(one.is_state or other.is_state for one, other in pairs)


def _is_companion(side: Side) -> bool:
    return side.root is None and not side.is_in_office and not side.is_third


def _fit_of_many(left: Profile, right: Profile, world: World) -> Fit:
    if _is_body_of(left, right) or _is_body_of(right, left):
        return Fit(share=MADE_UP, conflict=False, matched=len(left.sides) + len(right.sides) - 1)
    is_ad_hoc = "plurilateral" in (left.format, right.format) and not _one_body(left, right)
    matched = _assign(_pairs(left.sides, right.sides, world, above=MEMBER_OF_BODY if is_ad_hoc else 0.0))
    total = _strength_of(matched)
    small, large = sorted((len(left.sides), len(right.sides)))
    share = 0.75 * min(1.0, total / small) + 0.25 * total / large
    return Fit(share=share, conflict=is_ad_hoc and len(matched) < 2 and small > 1, matched=len(matched))


def _is_body_of(body: Profile, members: Profile) -> bool:
    """Say whether the one report names only the body that those whom the other names make up."""
    return body.series in members.made_up and all(side.is_body for side in body.sides)


def _pairs(left: tuple[Side, ...], right: tuple[Side, ...], world: World, *, above: float) -> list[Match]:
    found = []
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            strength = _strength(one, other, world)
            if strength > above:
                found.append((-strength, i, j))
    return found


def _strength_of(matched: list[Match]) -> float:
    return -sum(weakness for weakness, _, _ in matched)


def _assign(pairs: list[Match]) -> list[Match]:
    """Pair sides one to one, strongest first."""
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    chosen = []
    for match in sorted(pairs):
        _, i, j = match
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            chosen.append(match)
    return chosen


def _strength(one: Side, other: Side, world: World) -> float:
    if one.persons & other.persons:
        return SAME_PERSON
    if one.persons & other.may_be or other.persons & one.may_be:
        return HOLDER_OF_OFFICE
    same = bool(one.organisations & other.organisations)
    if one.persons and other.persons:
        return OTHER_PERSON if same else 0.0
    if same:
        return PERSON_FOR_DELEGATION if one.persons or other.persons else SAME_DELEGATION
    if one.root is not None and one.root == other.root:
        return ONE_LINE
    if (other.is_body and _belongs(one, other, world)) or (one.is_body and _belongs(other, one, world)):
        return MEMBER_OF_BODY
    return 0.0


def _belongs(member: Side, body: Side, world: World) -> bool:
    """Say whether the one stands for a member of the body that the other is."""
    return any(world.is_member(one, other) for one in member.organisations for other in body.organisations)
