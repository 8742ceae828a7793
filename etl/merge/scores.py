"""Scores of pairs of reports, with decisions and what articles have in common counted in; each is compared once."""

from collections import defaultdict
from collections.abc import Iterable

from etl.merge.blocks import Pair, pairs_between
from etl.merge.compare import BEYOND_DOUBT, JOIN, Comparison, Ground, are_next_sessions, compare, of_parties, total
from etl.merge.judgements import Judgements
from etl.merge.profiles import Profile
from etl.merge.sides import Parties
from etl.merge.world import World
from etl.merge.yearless import LONGEST

CONFLICT = -1.0
NEVER = -2.0
"""A conflict that holds whatever decisions tie together: a decision, or two reports of one article."""

_NEVER = frozenset({"article", "decision"})


class Scores:
    """Look-up of scores by positions of `profiles`; negative for conflicts."""

    def __init__(self, profiles: tuple[Profile, ...], judgements: Judgements, world: World) -> None:
        """Know the profiles and what is decided on them."""
        self.profiles = profiles
        self._parties_of = Parties(profiles, world)
        self._different = judgements.different
        self._by_id = {profile.report_id: profile for profile in profiles}
        self._known: dict[Pair, float] = {}
        self._parties: dict[Pair, float] = {}
        self._kin: dict[tuple[str, str], set[Pair]] = {}
        positions = {profile.report_id: position for position, profile in enumerate(profiles)}
        self.groups = [tuple(positions[report_id] for report_id in group) for group in judgements.groups]
        self.tied = {position: group for group in self.groups for position in group}

    def score(self, one: int, other: int) -> float:
        """Return the score of two reports, `CONFLICT` or `NEVER`.

        A report that decisions tie to others fits as well as the best of them does: what was decided to be one meeting
        keeps the reports of both.
        """
        pair = (one, other) if one < other else (other, one)
        known = self._known.get(pair)
        if known is None:
            known = self._score(*pair)
            if self.tied and known == CONFLICT and not (self.tied.keys().isdisjoint(pair)):
                known = self._best_of_tied(*pair)
            self._known[pair] = known
        return known

    def of_parties(self, one: int, other: int) -> float:
        """Return the points that two reports which may be joined have for their parties."""
        return self._parties.get((one, other) if one < other else (other, one), 0.0)

    def explain(self, one: int, other: int) -> Comparison:
        """Return the comparison of two reports with its grounds."""
        one, other = min(one, other), max(one, other)
        left, right = self.profiles[one], self.profiles[other]
        if (left.report_id, right.report_id) in self._different:
            return Comparison("decision", 0.0, ())
        outcome = compare(left, right, self._by_id, self._parties_of)
        if outcome.conflict is not None or outcome.score >= BEYOND_DOUBT or not self._are_kin(one, other):
            return outcome
        is_next = are_next_sessions(left, right)
        is_vague = max(left.days, right.days) > LONGEST and not is_next
        if is_vague or any(ground.code == "rounds" for ground in outcome.grounds):
            return outcome
        grounds = (*outcome.grounds, Ground("kin", 0.25 if is_next else 0.10))
        return Comparison(None, total(grounds), grounds)

    def find_kin(self, pairs: Iterable[Pair]) -> list[Pair]:
        """Note which articles have which meetings in common beyond doubt; return further pairs worth comparing.

        What articles have in common counts in, so that the scores of theirs below that bound are forgotten.
        """
        kin: dict[tuple[str, str], set[Pair]] = defaultdict(set)
        for one, other in pairs:
            if self.score(one, other) >= BEYOND_DOUBT:
                kin[self._articles(one, other)].add((one, other))
        self._kin = dict(kin)
        for pair in [pair for pair, score in self._known.items() if 0 <= score < BEYOND_DOUBT]:
            if self._articles(*pair) in kin:
                del self._known[pair]
        reports: dict[str, list[int]] = defaultdict(list)
        for position, profile in enumerate(self.profiles):
            reports[profile.article_id].append(position)
        return [
            pair
            for left, right in sorted(kin)
            if len(reports[left]) > 1 and len(reports[right]) > 1
            for pair in pairs_between(reports[left], reports[right], self.profiles)
        ]

    def _score(self, one: int, other: int) -> float:
        outcome = self.explain(one, other)
        if outcome.conflict is None:
            if outcome.score >= JOIN:
                self._parties[one, other] = of_parties(outcome.grounds)
            return outcome.score
        return NEVER if outcome.conflict in _NEVER else CONFLICT

    def _best_of_tied(self, one: int, other: int) -> float:
        scores = [
            self._score(left, right)
            for left in self.tied.get(one, (one,))
            for right in self.tied.get(other, (other,))
            if left != right
        ]
        return NEVER if NEVER in scores else max(scores, default=CONFLICT)

    def _are_kin(self, one: int, other: int) -> bool:
        """Say whether the articles have a meeting in common beyond doubt that is neither of these."""
        common = self._kin.get(self._articles(one, other), ())
        return any(one not in pair and other not in pair for pair in common)

    def _articles(self, one: int, other: int) -> tuple[str, str]:
        left, right = self.profiles[one].article_id, self.profiles[other].article_id
        return (left, right) if left < right else (right, left)
