"""Which pairs of reports are worth comparing: those that share two sides, two individuals, a body or a name, and a day.

Comparing all pairs would take hours; pairs that share none of these could never reach the score that joins them.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from etl.merge.profiles import Profile
from etl.merge.world import World

MOST_PARTIES = 10
"""Of a larger meeting only the rarest parties are looked up by."""

Key = tuple[str, ...]


def candidate_pairs(profiles: tuple[Profile, ...], world: World) -> list[tuple[int, int]]:
    """Return pairs of positions in `profiles`, the smaller first, sorted and without repeats."""
    frequency = Counter(party for profile in profiles for party in _parties(profile))
    blocks: dict[Key, list[int]] = {}
    for position, profile in enumerate(profiles):
        for key in set(_keys(profile, frequency, world)):
            blocks.setdefault(key, []).append(position)
    pairs: set[tuple[int, int]] = set()
    for members in blocks.values():
        if len(members) > 1:
            pairs.update(_on_common_days(members, profiles))
    return sorted(pairs)


def _keys(profile: Profile, frequency: Counter[str], world: World) -> Iterator[Key]:
    parties = sorted(_parties(profile), key=lambda party: (frequency[party], party))[:MOST_PARTIES]
    yield from (("sides", *sorted(pair)) for pair in combinations(parties, 2))
    persons = sorted(profile.persons, key=lambda person: (frequency[person], person))[:MOST_PARTIES]
    yield from (("persons", *sorted(pair)) for pair in combinations(persons, 2))
    if profile.series is not None:
        yield ("series", world.root(profile.series))
    if profile.format == "plenary":
        yield from (("body", party) for party in parties if not world.is_state(party))
    if profile.name.words:
        yield ("name", *sorted(profile.name.words))


def _parties(profile: Profile) -> set[str]:
    """Return what stands for each side: the top of its line, else its individuals; and the individuals."""
    return {side.root for side in profile.sides if side.root} | {
        person for side in profile.sides if side.root is None for person in side.persons
    }


def _on_common_days(members: list[int], profiles: tuple[Profile, ...]) -> Iterator[tuple[int, int]]:
    """Sweep over the days: yield the pairs whose bounds intersect."""
    open_ended: list[int] = []
    for position in sorted(members, key=lambda position: (profiles[position].first, position)):
        first = profiles[position].first
        open_ended = [other for other in open_ended if profiles[other].last >= first]
        for other in open_ended:
            yield (other, position) if other < position else (position, other)
        open_ended.append(position)
