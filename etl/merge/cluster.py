"""From compared pairs to meetings.

Pairs are taken in order: first those whose days are known best (one day, a week, a month, more), among them the highest
score, then the smallest ids. Two clusters are joined if no report of the one conflicts with a report of the other
(complete link), if the reports fit on average (`FIT`), and if nothing else fits about as well: where a report could
as well belong to a cluster that the first cannot be, it stays alone (`MARGIN`); of two reports of one article, the one
with the better parties goes before (`PARTIES`). So the outcome does not depend on the order of the input, and two
meetings are never chained together through a vague report between them.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product

from etl.merge.blocks import Pair, candidate_pairs, last_day
from etl.merge.compare import JOIN
from etl.merge.conflicts import channels_fit
from etl.merge.profiles import Profile
from etl.merge.scores import NEVER, Scores
from etl.merge.world import World

FIT = 0.5
CLASSES = (1, 7, 31)
"""Days of the wider of two reports, upper bounds of the first classes; the last has none."""
MARGIN = (0.03, 0.05, 0.15, 0.15)
"""By class: how much better a join must be than its rival."""
PARTIES = 0.05
"""Points for the parties by which one of two reports of an article fits better, whatever else they tell."""
SAMPLE = 16
"""Reports of a cluster that are compared when it is to be joined to another; all of them in a smaller one."""

Edge = tuple[int, float, int, int]
"""Class, score negated, positions of the two profiles."""


class Clusters:
    """Groups of reports that grow; positions are those of `scores.profiles`, sorted by report."""

    def __init__(self, scores: Scores) -> None:
        """Start with every report alone, but for those that decisions tie together."""
        self.scores = scores
        self.rivals: dict[int, set[int]] = defaultdict(set)
        """For a report left apart because it fits more than one meeting: reports of the others."""
        self._profiles = scores.profiles
        self._fitting: dict[tuple[int, int, int, int], bool] = {}
        """Whether two clusters fit, by cluster and size: clusters only grow."""
        self._cluster = list(range(len(self._profiles)))
        self._members = {position: [position] for position in self._cluster}
        for group in scores.groups:
            for position in group:
                self._merge(group[0], position)

    def run(self, world: World) -> None:
        """Join what belongs together."""
        pairs = candidate_pairs(self._profiles, world)
        pairs = sorted({*pairs, *self.scores.find_kin(pairs)})
        edges = sorted(self._edges(pairs))
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
        return sorted(tuple(members) for members in self._members.values())

    def sample(self, members: Iterable[int]) -> list[int]:
        """Return members evenly spread, among them those whose days begin last and end first."""
        members = list(members)
        if len(members) <= SAMPLE:
            return members
        latest = max(members, key=lambda position: (self._profiles[position].first, position))
        earliest = min(members, key=lambda position: (self._profiles[position].last, position))
        return sorted({latest, earliest, *members[:: len(members) // SAMPLE + 1]})

    def _edges(self, pairs: Iterable[Pair]) -> Iterator[Edge]:
        for one, other in pairs:
            score = self.scores.score(one, other)
            if score >= JOIN:
                days = max(self._profiles[one].days, self._profiles[other].days)
                yield bisect_left(CLASSES, days), -score, one, other

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
        found = set()
        judged = {self._cluster[one], self._cluster[other]}
        for rival in neighbours[one]:
            third = rival[3] if rival[2] == one else rival[2]
            if self._cluster[third] in judged or not self._is_rival(rival, third, edge, other, one):
                continue
            judged.add(self._cluster[third])
            if self._are_apart(other, third) and self._fits(one, third):
                found.add(third)
        return found

    def _is_rival(self, rival: Edge, third: int, edge: Edge, other: int, one: int) -> bool:
        """Say whether `one` fits `third` about as well as `other`; of one article, the better parties decide."""
        if self._profiles[third].article_id == self._profiles[other].article_id:
            ahead = self.scores.of_parties(one, third) - self.scores.of_parties(one, other)
            if abs(ahead) >= PARTIES:
                return ahead > 0
        return rival[0] <= edge[0] and rival[1] <= edge[1] + MARGIN[edge[0]]

    def _are_apart(self, one: int, other: int) -> bool:
        """Say whether two reports, or what their clusters agree on, tell of two meetings."""
        if self.scores.score(one, other) < FIT:
            return True
        ones, others = self._members[self._cluster[one]], self._members[self._cluster[other]]
        if len(ones) == 1 and len(others) == 1:
            return False
        return not self._agree([self._profiles[position] for position in self.sample([*ones, *others])])

    def _agree(self, profiles: list[Profile]) -> bool:
        """Say whether reports have a day in common and name one city and one way of meeting."""
        if max(profile.first for profile in profiles) > min(map(last_day, profiles)):
            return False
        if len({profile.city for profile in profiles} - {None}) > 1:
            return False
        return channels_fit({profile.channel for profile in profiles})

    def _fits(self, one: int, other: int) -> bool:
        """Say whether the clusters of two reports may be joined: no conflict between them, and a fit on average.

        In a cluster that a decision holds together, reports conflict with one another: there it is enough to fit some.
        """
        left, right = sorted((self._cluster[one], self._cluster[other]))
        ones, others = self._members[left], self._members[right]
        state = (left, right, len(ones), len(others))
        if state not in self._fitting:
            self._fitting[state] = self._do_fit(ones, others)
        return self._fitting[state]

    def _do_fit(self, ones: list[int], others: list[int]) -> bool:
        tied = self.scores.tied
        decided = bool(tied) and any(position in tied for position in (*ones, *others))
        scores = []
        for left, right in self._cross_pairs(ones, others):
            score = self.scores.score(left, right)
            if score >= 0:
                scores.append(score)
            elif not decided or score == NEVER:
                return False
        return bool(scores) and sum(scores) / len(scores) >= FIT

    def _cross_pairs(self, ones: list[int], others: list[int]) -> Iterator[Pair]:
        """Yield pairs of members; of large clusters a sample, and every pair from one article."""
        yield from product(self.sample(ones), self.sample(others))
        if len(ones) > SAMPLE or len(others) > SAMPLE:
            by_article = {self._profiles[position].article_id: position for position in ones}
            for position in others:
                twin = by_article.get(self._profiles[position].article_id)
                if twin is not None:
                    yield twin, position

    def _merge(self, one: int, other: int) -> None:
        keep, drop = sorted((self._cluster[one], self._cluster[other]))
        if keep != drop:
            moved = self._members.pop(drop)
            for position in moved:
                self._cluster[position] = keep
            self._members[keep] = sorted(self._members[keep] + moved)
