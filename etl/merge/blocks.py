"""Which pairs of reports are worth comparing; comparing all of them would take hours.

Reports that know their day to a month meet those that share two sides, two individuals, a body or a name with them,
where several met, one side and the city, and where one is only called after its town, that town.
Days left wider than that tell next to nothing, so that such a report can only be joined on more: two sides or a body
and the city, the number, the name or the month of a day without its year; three individuals; two sides and the text it
is a copy of.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations, product

from etl.merge.profiles import Profile
from etl.merge.world import World
from etl.merge.yearless import months_of_year

MOST_PARTIES = 10
"""Of a larger meeting only the rarest parties are looked up by."""
NARROW = 31
"""Days."""
CROWD = 50
"""Of more reports of the same days each meets this many next to it; what belongs together is joined through these."""

Key = tuple[str, ...]
Pair = tuple[int, int]
"""Positions of two profiles, the smaller first."""


def candidate_pairs(profiles: tuple[Profile, ...], world: World) -> list[Pair]:
    """Return the pairs, sorted and without repeats."""
    frequency = Counter(party for profile in profiles for party in (*_parties(profile), *profile.persons))
    yearless = frozenset(profile.yearless[0] for profile in profiles if profile.yearless is not None)
    blocks: dict[Key, list[int]] = {}
    for position, profile in enumerate(profiles):
        for key in set(_keys(profile, frequency, yearless, world)):
            blocks.setdefault(key, []).append(position)
    pairs: set[Pair] = set()
    for members in blocks.values():
        if len(members) > 1:
            pairs.update(_on_common_days(members, profiles))
    return sorted(pairs)


def pairs_between(ones: Iterable[int], others: Iterable[int], profiles: tuple[Profile, ...]) -> Iterator[Pair]:
    """Yield the pairs of reports of two articles that share two sides or a body, and a day."""
    for one, other in product(ones, others):
        left, right = profiles[one], profiles[other]
        common = len(_parties(left) & _parties(right)) > 1 or bool(left.series_line & right.series_line)
        if common and left.first <= last_day(right) and right.first <= last_day(left):
            yield min(one, other), max(one, other)


def last_day(profile: Profile) -> int:
    """Return the last day, and for a session of a body the one after it: others may tell of its second day."""
    return profile.last + (profile.format == "plenary")


def _keys(profile: Profile, frequency: Counter[str], yearless: frozenset[int], world: World) -> Iterator[Key]:
    parties = _rarest(_parties(profile), frequency)
    persons = _rarest(profile.persons, frequency)
    pairs: list[Key] = [("sides", *pair) for pair in combinations(parties, 2)]
    pairs += [("persons", *pair) for pair in combinations(persons, 2)]
    bodies: list[Key] = (
        [("body", party) for party in parties if not world.is_state(party)] if profile.format == "plenary" else []
    )
    if profile.series is not None:
        bodies.append(("body", world.root(profile.series)))
    bodies += [("body", world.root(body)) for body in sorted(profile.made_up)]
    names: list[Key] = [("number", number) for number in profile.name.numbers]
    names += [("name", *sorted(profile.name.words))] if profile.name.words else []
    city: list[Key] = [("city", profile.city)] if profile.city else []
    if profile.days <= NARROW:
        yield from pairs
        yield from bodies
        yield from names
        if profile.format != "bilateral":
            yield from (("side", party, *where) for party, where in product(parties, city))
        if profile.is_of_town or profile.format == "plurilateral":
            yield from (("town", *where) for where in city)
    details = [*names, *city] if profile.city_tells else names
    details = [*details, *(("month", str(month)) for month in months_of_year(profile) & yearless)]
    yield from (key + detail for key, detail in product([*pairs, *bodies], details))
    yield from (("persons", *three) for three in combinations(persons, 3))
    if profile.is_copied:
        yield from (("copy", profile.original, *key) for key in (*pairs, *bodies))


def _rarest(parties: Iterable[str], frequency: Counter[str]) -> list[str]:
    """Return the rarest parties, sorted by name."""
    return sorted(sorted(parties, key=lambda party: (frequency[party], party))[:MOST_PARTIES])


def _parties(profile: Profile) -> set[str]:
    """Return what stands for each side: the top of its line, else its individuals."""
    return {side.root for side in profile.sides if side.root} | {
        person for side in profile.sides if side.root is None for person in side.persons
    }


def _on_common_days(members: list[int], profiles: tuple[Profile, ...]) -> Iterator[Pair]:
    """Sweep over the days: yield the pairs whose bounds intersect."""
    under_way: dict[tuple[int, int], list[int]] = {}
    for position in sorted(members, key=lambda position: (profiles[position].first, position)):
        first, last = profiles[position].first, last_day(profiles[position])
        for days in [days for days in under_way if days[1] < first]:
            del under_way[days]
        for days, others in under_way.items():
            for other in others[-CROWD:] if days == (first, last) else others:
                yield (other, position) if other < position else (position, other)
        under_way.setdefault((first, last), []).append(position)
