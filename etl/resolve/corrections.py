"""What people decided about a report: that it is none, or that a field of it or of a party is wrong."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

import msgspec

from etl.dates.edtf import Days, InvalidEdtf, parse_edtf
from etl.errors import ReadoutError
from etl.model.base import Record
from etl.model.decisions import Decision
from etl.resolve.records import ResolvedParty, ResolvedReport

R = TypeVar("R", bound=Record)

REPORT_FIELDS = frozenset(
    ("name", "series_id", "status", "channel", "format", "level", "date_edtf", "city", "country", "venue", "salience")
)
"""Fields of a report that can be corrected; a decision without `other` names one of these."""
PARTY_FIELDS = frozenset(
    (
        "person_id",
        "organisation_id",
        "capacity",
        "office_id",
        "tenure_id",
        "role",
        "presence",
        "basis",
        "stands_in_for_id",
    )
)
"""Fields of a party that can be corrected; `other` then is the person or organisation that the party is."""


class DecisionError(ReadoutError):
    """A decision that names no field, or a value that the field cannot take."""


def by_report(decisions: Sequence[Decision]) -> dict[str, list[Decision]]:
    """Return the decisions that reject or correct reports, by report, in their sequence."""
    found: dict[str, list[Decision]] = {}
    for decision in decisions:
        if decision.subject_kind == "report" and decision.verdict in ("correct", "reject"):
            found.setdefault(decision.subject, []).append(decision)
    return found


def corrected(report: ResolvedReport, decisions: Mapping[str, Sequence[Decision]]) -> ResolvedReport:
    """Apply the decisions about a report in their sequence, so that the latest holds; DecisionError for a bad one."""
    for decision in decisions.get(report.report_id, ()):
        if decision.other is not None:
            report = _replace(decision, report, parties=_parties(report.parties, decision))
        elif decision.verdict == "reject":
            report = _replace(decision, report, is_rejected=True)
        elif decision.field in ("city", "country", "venue"):
            report = _replace(
                decision, report, place=_replace(decision, report.place, **{decision.field: decision.value})
            )
        elif decision.field == "date_edtf":
            report = _redated(report, decision)
        else:
            report = _replace(decision, report, **{_field(decision, REPORT_FIELDS): decision.value})
    return report


def _parties(parties: Sequence[ResolvedParty], decision: Decision) -> tuple[ResolvedParty, ...]:
    kept = []
    for party in parties:
        is_meant = decision.other == (party.person_id or party.organisation_id)
        if is_meant and decision.verdict == "correct":
            party = _replace(decision, party, **{_field(decision, PARTY_FIELDS): decision.value})
        if not (is_meant and decision.verdict == "reject"):
            kept.append(party)
    return tuple(kept)


def _redated(report: ResolvedReport, decision: Decision) -> ResolvedReport:
    try:
        days = parse_edtf(decision.value) if decision.value else Days()
    except InvalidEdtf as error:
        raise _error(decision, f"{decision.value!r} is not an EDTF date") from error
    is_known = decision.value is not None
    return _replace(
        decision,
        report,
        days=days,
        date_edtf=decision.value,
        date_basis="explicit" if is_known else "none",
        date_source="stated" if is_known else "none",
        weekday=None,
        yearless=None,
    )


def _field(decision: Decision, allowed: frozenset[str]) -> str:
    if decision.field not in allowed:
        raise _error(decision, f"{decision.field!r} cannot be corrected; one of {', '.join(sorted(allowed))} can")
    return decision.field


def _replace(decision: Decision, record: R, **changes: Any) -> R:
    """Return the record with changes, checked against the types of its fields."""
    try:
        return msgspec.convert(msgspec.to_builtins(msgspec.structs.replace(record, **changes)), type(record))
    except msgspec.ValidationError as error:
        raise _error(decision, f"{decision.value!r} does not fit {decision.field}: {error}") from error


def _error(decision: Decision, what: str) -> DecisionError:
    return DecisionError(
        what,
        where=f"decision {decision.decision_id} on {decision.subject}",
        remedy="take that decision back, or decide again with a value that fits",
    )
