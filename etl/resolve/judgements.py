"""Which of the decisions still stand: revoked ones are out, of those that contradict the later hold."""

from collections.abc import Iterable

from etl.model.base import Record
from etl.model.decisions import Decision, SubjectKind
from etl.resolve.clusters import Clusters


class Pairs(Record, kw_only=True):
    """What people decided about pairs of reports or of mentions, without contradictions; the latest first."""

    same: tuple[tuple[str, str], ...]
    different: tuple[tuple[str, str], ...]


def standing(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that nothing revokes, by sequence; a revoking one takes back and judges nothing itself."""
    revoked: set[str] = set()
    kept = []
    for decision in sorted(decisions, key=lambda d: d.sequence, reverse=True):
        if decision.decision_id in revoked:
            continue
        if decision.revokes is not None:
            revoked.add(decision.revokes)
        else:
            kept.append(decision)
    return tuple(reversed(kept))


def pairs(decisions: Iterable[Decision], kind: SubjectKind) -> Pairs:
    """Return the pairs judged the same or different; one that later ones contradict, together or alone, is left out."""
    clusters: Clusters[str] = Clusters()
    same, different = [], []
    for decision in reversed(standing(decisions)):
        if decision.subject_kind != kind or decision.other is None:
            continue
        pair = (decision.subject, decision.other)
        if decision.verdict == "same" and clusters.join(*pair):
            same.append(pair)
        elif decision.verdict == "different" and clusters.separate(*pair):
            different.append(pair)
    return Pairs(same=tuple(same), different=tuple(different))
