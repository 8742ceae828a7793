"""Human judgements, append-only, on reports and mentions (never on clusters)."""

from typing import Literal

from etl.model.base import Record

Verdict = Literal["same", "different", "correct", "reject"]
SubjectKind = Literal["report", "mention"]


class Decision(Record, kw_only=True):
    """One judgement. Of two that contradict, the one with the greater `sequence` holds."""

    decision_id: str
    """SHA-256 prefix of its content, so that an import twice is one decision."""
    sequence: int
    """Position in the append-only list, from 1."""
    verdict: Verdict
    subject_kind: SubjectKind
    subject: str
    """report_id or mention_id."""
    other: str | None = None
    """Second report_id or mention_id for same/different; or the person_id/organisation_id a mention stands for."""
    field: str | None = None
    """For `correct`: column of meeting_reports or report_attendance."""
    value: str | None = None
    """For `correct`: the right value as text; None for "not known"."""
    author: str
    decided_at: str
    """ISO 8601, UTC."""
    reason: str
    revokes: str | None = None
    """decision_id that this one takes back."""
