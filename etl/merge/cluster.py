"""From compared pairs to meetings.

Pairs are taken in order: first those whose days are known best (one day, a week, a month, more), among them the highest
score, then the smallest ids. Two clusters are joined if no report of the one conflicts with a report of the other
(complete link), if the reports fit on average (`FIT`), and if nothing else fits about as well: where a report could
as well belong to a cluster that the first cannot be, it stays alone (`MARGIN`). So the outcome does not depend on the
order of the input, and two meetings are never chained together through a vague report between them.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product

from etl.merge.blocks import candidate_pairs
from etl.merge.compare import BEYOND_DOUBT, JOIN, Comparison, Ground, compare, total
from etl.merge.judgements import Judgements
from etl.merge.profiles import Profile
from etl.merge.world import World

FIT = 0.5
CLASSES = (1, 7, 31)
"""Days of the wider of two reports, upper bounds of the first classes; the last has none."""
MARGIN = (0.03, 0.05, 0.15, 0.15)
"""By class: how much better a join must be than its rival."""
SAMPLE = 24
"""Reports of a cluster that are compared when it is to be joined to another; all of them in a smaller one."""

_FINAL = ("article", "decision")
"""Conflicts that hold whatever decisions tie together."""

Edge = tuple[int, float, int, int]
"""Class, score negated, positions of the two profiles."""


class Clusters:
    """Groups of reports that grow; positions are those of `profiles`, sorted by report."""

    def __init__(self, profiles: tuple[Profile, ...], judgements: Judgements, world: World) -> None:
        """Start with every report alone, but for those that decisions tie together."""
        self.profiles = profiles
        self._world = world
        self._different = judgements.different
        self._by_id = {profile.report_id: profile for profile in profiles}
        self._cluster = list(range(len(profiles)))
        self._members = {position: [position] for position in range(len(profiles))}
        self._known: dict[tuple[int, int], Comparison] = {}
        self._kin: dict[tuple[str, str], set[tuple[int, int]]] = {}
        self._tied: dict[int, tuple[int, ...]] = {}
        self.rivals: dict[int, set[int]] = defaultdict(set)
        """For a report left apart because it fits more than one meeting: reports of the others."""
        positions = {profile.report_id: position for position, profile in enumerate(profiles)}
        for group in judgements.groups:
            tied = tuple(positions[report_id] for report_id in group)
            for position in tied:
                self._tied[position] = tied
                self._merge(tied[0], position)

    def run(self) -> None:
        """Join what belongs together."""
        pairs = candidate_pairs(self.profiles, self._world)
        self._find_kin(pairs)
        edges = sorted(edge for pair in pairs if (edge := self._edge(*pair)))
        neighbours: dict[int, list[Edge]] = defaultdict(list)
        for edge in edges:
            neighbours[edge[2]].append(edge)
            neighbours[edge[3]].append(edge)
        for kind in range(len(CLASSES) + 1):
            pending = [edge for edge in edges if edge[0] == kind]
            while self._pass(pending, neighbours):
                pending = [edge for edge in pending if self._cluster[edge[2]] != self._cluster[edge[3]]]

    def members(self) -> list[tuple[int, ...]]:
        """Return the clusters, each sorted, in order of their smallest report."""
        return sorted(tuple(sorted(members)) for members in self._members.values())

    def comparison(self, one: int, other: int) -> Comparison:
        """Return how two reports compare, with what their articles have in common counted in.

        A report that decisions tie to others fits as well as the best of them does: what was decided to be one meeting
        keeps the reports of both.
        """
        pair = (one, other) if one < other else (other, one)
        known = self._known.get(pair)
        if known is None:
            known = self._compare(*pair)
            if self._tied and known.conflict is not None and known.conflict not in _FINAL:
                known = self._best_of_tied(*pair, known)
            self._known[pair] = known
        return known

    def _best_of_tied(self, one: int, other: int, known: Comparison) -> Comparison:
        outcomes = [
            self._compare(min(left, right), max(left, right))
            for left in self._tied.get(one, (one,))
            for right in self._tied.get(other, (other,))
            if left != right
        ]
        if any(outcome.conflict in _FINAL for outcome in outcomes):
            return known
        fitting = [outcome for outcome in outcomes if outcome.conflict is None]
        return max(fitting, key=lambda outcome: outcome.score, default=known)

    def _compare(self, one: int, other: int) -> Comparison:
        left, right = self.profiles[one], self.profiles[other]
        if (left.report_id, right.report_id) in self._different:
            return Comparison("decision", 0.0, ())
        outcome = compare(left, right, self._by_id, self._world)
        if outcome.conflict is None and outcome.score < BEYOND_DOUBT:
            beyond_doubt = self._kin.get(_articles(left, right), set())
            if any(not {one, other} & set(pair) for pair in beyond_doubt):
                grounds = (*outcome.grounds, Ground("kin", 0.10))
                return Comparison(None, total(grounds), grounds)
        return outcome

    def _find_kin(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Note which articles have which meetings in common beyond doubt, then forget the scores without that."""
        kin: dict[tuple[str, str], set[tuple[int, int]]] = {}
        for one, other in pairs:
            outcome = self.comparison(one, other)
            if outcome.conflict is None and outcome.score >= BEYOND_DOUBT:
                kin.setdefault(_articles(self.profiles[one], self.profiles[other]), set()).add((one, other))
        self._kin = kin
        self._known = {
            pair: known
            for pair, known in self._known.items()
            if known.conflict is not None or known.score >= BEYOND_DOUBT
        }

    def _edge(self, one: int, other: int) -> Edge | None:
        outcome = self.comparison(one, other)
        if outcome.conflict is not None or outcome.score < JOIN:
            return None
        days = max(self.profiles[one].days, self.profiles[other].days)
        return (bisect_left(CLASSES, days), -outcome.score, one, other)

    def _pass(self, edges: list[Edge], neighbours: dict[int, list[Edge]]) -> bool:
        """Go through the edges once; say whether anything was joined."""
        joined = False
        for edge in edges:
            one, other = edge[2], edge[3]
            if self._cluster[one] == self._cluster[other] or not self._fits(one, other):
                continue
            rivals = self._rivals(edge, one, other, neighbours) | self._rivals(edge, other, one, neighbours)
            if rivals:
                self.rivals[one] |= rivals - {one} | {other}
                self.rivals[other] |= rivals - {other} | {one}
                continue
            self._merge(one, other)
            joined = True
        return joined

    def _rivals(self, edge: Edge, one: int, other: int, neighbours: dict[int, list[Edge]]) -> set[int]:
        """Return reports that `one` fits about as well as `other`, of clusters that cannot be that of `other`."""
        kind, score = edge[0], edge[1]
        found = set()
        for rival in neighbours[one]:
            third = rival[3] if rival[2] == one else rival[2]
            if rival[0] > kind or rival[1] > score + MARGIN[kind]:
                continue
            if self._cluster[third] in (self._cluster[one], self._cluster[other]):
                continue
            if self._fits(one, third) and not self._fits(other, third):
                found.add(third)
        return found

    def _fits(self, one: int, other: int) -> bool:
        """Say whether the clusters of two reports may be joined: no conflict between them, and a fit on average.

        In a cluster that a decision holds together, reports conflict with one another: there it is enough to fit some.
        """
        ones, others = self._members[self._cluster[one]], self._members[self._cluster[other]]
        decided = bool(self._tied) and any(position in self._tied for position in (*ones, *others))
        scores = []
        for left, right in self._cross_pairs(ones, others):
            outcome = self.comparison(left, right)
            if outcome.conflict is None:
                scores.append(outcome.score)
            elif not decided or outcome.conflict in _FINAL:
                return False
        return bool(scores) and sum(scores) / len(scores) >= FIT

    def _cross_pairs(self, ones: list[int], others: list[int]) -> Iterator[tuple[int, int]]:
        """Yield pairs of members; of large clusters a sample, and every pair from one article."""
        yield from product(self._sample(ones), self._sample(others))
        if len(ones) > SAMPLE or len(others) > SAMPLE:
            by_article = {self.profiles[position].article_id: position for position in ones}
            for position in others:
                twin = by_article.get(self.profiles[position].article_id)
                if twin is not None:
                    yield twin, position

    def _sample(self, members: list[int]) -> list[int]:
        """Return members evenly spread, among them those whose days begin last and end first."""
        if len(members) <= SAMPLE:
            return members
        latest = max(members, key=lambda position: (self.profiles[position].first, position))
        earliest = min(members, key=lambda position: (self.profiles[position].last, position))
        return sorted({latest, earliest, *members[:: len(members) // SAMPLE + 1]})

    def _merge(self, one: int, other: int) -> None:
        keep, drop = sorted((self._cluster[one], self._cluster[other]))
        if keep != drop:
            moved = self._members.pop(drop)
            for position in moved:
                self._cluster[position] = keep
            self._members[keep] = sorted(self._members[keep] + moved)


def _articles(left: Profile, right: Profile) -> tuple[str, str]:
    return min(left.article_id, right.article_id), max(left.article_id, right.article_id)
