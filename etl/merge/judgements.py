"""What people decided about reports, made consistent before anything is compared."""

from collections.abc import Iterable

from etl.model.base import Record
from etl.model.decisions import Decision
from etl.resolve.judgements import standing


class Judgements(Record, kw_only=True):
    """What holds after taking back what was taken back and letting the later of two contradicting decisions hold."""

    same: tuple[tuple[str, str, Decision], ...] = ()
    """Pairs of reports that tell of one meeting, and who said so."""
    groups: tuple[tuple[str, ...], ...] = ()
    """Reports that `same` ties together, transitively; each sorted."""
    different: frozenset[tuple[str, str]] = frozenset()
    """Pairs of reports, the smaller id first, that tell of two meetings: of all members of the groups concerned."""
    rejected: frozenset[str] = frozenset()
    contradictions: tuple[tuple[str, str], ...] = ()
    """decision_id that does not hold, decision_id of a later one that contradicts it."""


def judge(decisions: Iterable[Decision], report_ids: frozenset[str]) -> Judgements:
    """Return what the decisions on these reports force; those on other reports are left to the audit."""
    in_force = [decision for decision in reversed(standing(decisions)) if decision.subject_kind == "report"]
    rejected = frozenset(
        d.subject for d in in_force if d.verdict == "reject" and d.other is None and d.subject in report_ids
    )
    ties = _Ties(report_ids - rejected)
    for decision in in_force:
        if decision.other in ties.known and decision.subject in ties.known and decision.subject != decision.other:
            if decision.verdict == "same":
                ties.tie(decision.subject, decision.other, decision)
            elif decision.verdict == "different":
                ties.part(decision.subject, decision.other, decision)
    return Judgements(
        same=tuple(sorted(ties.same, key=lambda tie: tie[:2])),
        groups=ties.groups(),
        different=ties.different(),
        rejected=rejected,
        contradictions=tuple(sorted(ties.contradictions)),
    )


class _Ties:
    """Groups of reports that grow from the latest decision to the earliest; one that no longer fits is set aside."""

    def __init__(self, known: frozenset[str]) -> None:
        self.known = known
        self.same: list[tuple[str, str, Decision]] = []
        self.contradictions: list[tuple[str, str]] = []
        self._group: dict[str, set[str]] = {}
        self._apart: list[tuple[str, str, Decision]] = []

    def tie(self, left: str, right: str, decision: Decision) -> None:
        one, other = self._of(left), self._of(right)
        for a, b, later in self._apart:
            if (a in one and b in other) or (a in other and b in one):
                self.contradictions.append((decision.decision_id, later.decision_id))
                return
        self.same.append((min(left, right), max(left, right), decision))
        one |= other
        for report_id in one:
            self._group[report_id] = one

    def part(self, left: str, right: str, decision: Decision) -> None:
        if right not in self._of(left):
            self._apart.append((left, right, decision))
            return
        group = self._of(left)
        later = max((tie[2] for tie in self.same if tie[0] in group), key=lambda tie: tie.sequence)
        self.contradictions.append((decision.decision_id, later.decision_id))

    def groups(self) -> tuple[tuple[str, ...], ...]:
        return tuple(sorted({tuple(sorted(group)) for group in self._group.values() if len(group) > 1}))

    def different(self) -> frozenset[tuple[str, str]]:
        return frozenset(
            (min(a, b), max(a, b)) for left, right, _ in self._apart for a in self._of(left) for b in self._of(right)
        )

    def _of(self, report_id: str) -> set[str]:
        return self._group.setdefault(report_id, {report_id})
