"""Making decisions: an id from the content, the time of now."""

import hashlib
import json
from datetime import UTC, datetime

import msgspec

from etl.errors import UsageError
from etl.model.decisions import Decision, SubjectKind, Verdict


def make(
    verdict: Verdict,
    kind: SubjectKind,
    subject: str,
    *,
    author: str,
    reason: str,
    other: str | None = None,
    field: str | None = None,
    value: str | None = None,
    revokes: str | None = None,
) -> Decision:
    """Return a decision taken now; its place in the sequence is given when it is kept."""
    at = datetime.now(UTC).isoformat(timespec="microseconds")
    content = json.dumps([verdict, kind, subject, other, field, value, author, at, reason, revokes])
    return Decision(
        decision_id=hashlib.sha256(content.encode()).hexdigest()[:16],
        sequence=0,
        verdict=verdict,
        subject_kind=kind,
        subject=subject,
        other=other,
        field=field,
        value=value,
        author=author,
        decided_at=at,
        reason=reason,
        revokes=revokes,
    )


def parse(words: str, where: str) -> list[Decision]:
    """Return the decisions in JSON lines, in their sequence; UsageError with the line of one that is none."""
    found = []
    for number, line in enumerate(words.splitlines(), start=1):
        if line.strip():
            try:
                found.append(msgspec.json.decode(line, type=Decision))
            except msgspec.MsgspecError as error:
                what = f"line {number} is no decision: {error}"
                raise UsageError(what, where=where, remedy="import what `readout decisions export` wrote") from error
    return sorted(found, key=lambda decision: decision.sequence)
