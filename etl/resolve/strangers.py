"""Persons the reference tables do not know: one provisional person across the articles that surely mean the same."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from etl.dates.edtf import Days
from etl.model.base import Record
from etl.resolve.clusters import Clusters
from etl.resolve.names import fold, is_full, may_be_spelling, tokens

Office = tuple[str, str]
"""Rank, and the state or organisation whose office it is."""


class Stranger(Record, kw_only=True):
    """A person as one article knows him or her."""

    key: str
    """Smallest mention."""
    name: str
    gender: str | None
    states: frozenset[str]
    """States whose offices the article gives the person."""
    offices: frozenset[Office]
    days: Days
    """When the article appeared."""


def cluster(
    strangers: Iterable[Stranger], same: Sequence[tuple[str, str]] = (), different: Sequence[tuple[str, str]] = ()
) -> dict[str, str]:
    """Return the smallest key of its person for every stranger's key; decided pairs (of keys) come first."""
    ordered = sorted(strangers, key=lambda stranger: stranger.key)
    clusters: Clusters[str] = Clusters()
    for left, right in different:
        clusters.separate(left, right)
    for left, right in same:
        clusters.join(left, right)
    by_name: dict[tuple[str, ...], list[Stranger]] = defaultdict(list)
    by_office: dict[Office, list[Stranger]] = defaultdict(list)
    for stranger in ordered:
        if is_full(stranger.name):
            by_name[_name_key(stranger)].append(stranger)
        for office in stranger.offices:
            by_office[office].append(stranger)
    for _, namesakes in sorted(by_name.items()):
        _join_namesakes(namesakes, clusters)
    for _, colleagues in sorted(by_office.items()):
        _join_colleagues(colleagues, clusters)
    members: dict[str, list[str]] = defaultdict(list)
    for stranger in ordered:
        members[clusters.root(stranger.key)].append(stranger.key)
    return {key: keys[0] for keys in members.values() for key in keys}


def _join_namesakes(namesakes: Sequence[Stranger], clusters: Clusters[str]) -> None:
    """Join bearers of one full name; where it covers two persons, only those of one state and gender."""
    profiles: dict[tuple[str, tuple[str, ...]], list[Stranger]] = defaultdict(list)
    for stranger in namesakes:
        profiles[stranger.gender or "", tuple(sorted(stranger.states))].append(stranger)
    firsts = [group[0] for _, group in sorted(profiles.items())]
    conflicts = [(left, right) for left, right in combinations(firsts, 2) if _conflict(left, right)]
    for left, right in conflicts:
        clusters.separate(left.key, right.key)
    for group in _by_state(namesakes) if conflicts else [namesakes]:
        for stranger in group[1:]:
            clusters.join(group[0].key, stranger.key)


def _by_state(namesakes: Sequence[Stranger]) -> list[Sequence[Stranger]]:
    """Return bearers of one name by state; who is of no known state could be either and stays alone."""
    groups: dict[str, list[Stranger]] = defaultdict(list)
    for stranger in namesakes:
        for state in stranger.states:
            groups[state].append(stranger)
    return [group for _, group in sorted(groups.items())]


def _join_colleagues(colleagues: Sequence[Stranger], clusters: Clusters[str]) -> None:
    """Join holders of one office whose full names are spellings of one, or where one is called by the surname only."""
    full = list({_name_key(each): each for each in reversed(colleagues) if is_full(each.name)}.values())
    for left, right in combinations(sorted(full, key=lambda each: each.key), 2):
        if may_be_spelling(left.name, right.name) and not _conflict(left, right):
            clusters.join(left.key, right.key)
    for short in colleagues:
        if is_full(short.name):
            continue
        family = tokens(short.name)
        roots = {clusters.root(known.key) for known in full if tokens(known.name)[-len(family) :] == family}
        in_time = [known for known in colleagues if clusters.root(known.key) in roots and _within_a_year(short, known)]
        if len(roots) == 1 and in_time:
            clusters.join(roots.pop(), short.key)


def _name_key(stranger: Stranger) -> tuple[str, ...]:
    """Return the words of a name whatever their order, so that family and given name may change places."""
    return tuple(sorted(tokens(stranger.name)))


def _conflict(left: Stranger, right: Stranger) -> bool:
    """Say whether two of one name cannot be one person: another gender, or office under another state."""
    if None not in (left.gender, right.gender) and left.gender != right.gender:
        return True
    return bool(left.states and right.states and not left.states & right.states)


def _within_a_year(left: Stranger, right: Stranger) -> bool:
    """Say whether two articles appeared within a year of each other, as far as their bounds vouch for it."""
    ends = (left.days.start, left.days.end, right.days.start, right.days.end)
    days = [day for day in ends if day is not None]
    return len(days) == len(ends) and (max(days) - min(days)).days <= 366


def display_name(names: Iterable[str]) -> str:
    """Return the fullest form; of several the most frequent, then the first in the alphabet."""
    counted = Counter(names)
    return min(counted, key=lambda name: (-len(tokens(name)), -counted[name], fold(name), name))
