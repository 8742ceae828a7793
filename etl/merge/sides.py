"""Do the parties of two reports fit? Both sides of a meeting of two must; a larger one is compared by overlap."""

from typing import NamedTuple

from etl.merge.profiles import Profile, Side
from etl.merge.world import World

SAME_PERSON = 1.0
HOLDER_OF_OFFICE = 0.95
"""An individual, and an office that he or she may have held on the day."""
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


def individuals(left: Profile, right: Profile) -> int:
    """Return how many individuals two reports have in common, by name or by an office that one of them held."""
    held = sum(
        1
        for one in left.sides
        for other in right.sides
        if not one.persons & other.persons and (one.persons & other.may_be or other.persons & one.may_be)
    )
    return len(left.persons & right.persons) + held


def fit(left: Profile, right: Profile, world: World) -> Fit:
    """Compare the parties of two reports."""
    if not left.sides or not right.sides:
        return Fit(0.0, False, 0)
    if "bilateral" in (left.format, right.format):
        return _fit_of_two(left, right, world)
    return _fit_of_many(left, right, world)


def _fit_of_two(left: Profile, right: Profile, world: World) -> Fit:
    """Two sides of each must match one to one; what is left over may only be a third (mediator, observer, host)."""
    pairs = _pairs(left.sides, right.sides, world, strict=True)
    matched = _assign(pairs)
    if (
        len(matched) < 2
        or _left_over(left, {i for _, i, _ in matched})
        or _left_over(right, {j for _, _, j in matched})
    ):
        return Fit(0.0, True, len(matched))
    return Fit(sum(strength for strength, _, _ in matched) / len(matched), False, len(matched))


def _fit_of_many(left: Profile, right: Profile, world: World) -> Fit:
    matched = _assign(_pairs(left.sides, right.sides, world, strict=False))
    total = sum(strength for strength, _, _ in matched)
    small, large = sorted((len(left.sides), len(right.sides)))
    share = 0.75 * min(1.0, total / small) + 0.25 * total / large
    ad_hoc = "plurilateral" in (left.format, right.format) and not (left.series_line & right.series_line)
    return Fit(share, ad_hoc and len(matched) < 2 and small > 1, len(matched))


def _left_over(profile: Profile, matched: set[int]) -> bool:
    """Say whether a side that is no third is without a counterpart."""
    return any(not side.is_third for index, side in enumerate(profile.sides) if index not in matched)


def _pairs(
    left: tuple[Side, ...], right: tuple[Side, ...], world: World, *, strict: bool
) -> list[tuple[float, int, int]]:
    found = []
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            strength = _strength(one, other, world)
            if strength > (OTHER_PERSON if strict else 0.0):
                found.append((strength, i, j))
    return found


def _assign(pairs: list[tuple[float, int, int]]) -> list[tuple[float, int, int]]:
    """Pair sides one to one, strongest first."""
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    chosen = []
    for strength, i, j in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            chosen.append((strength, i, j))
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
