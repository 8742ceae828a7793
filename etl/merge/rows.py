"""Rows of the tables that merging derives."""

import json
from collections.abc import Callable, Iterable
from typing import Any

from etl.merge.attendance import Attendee
from etl.merge.fields import Said
from etl.merge.keys import party_key, place_id
from etl.merge.reasons import Why
from etl.merge.support import Telling
from etl.merge.when import When
from etl.model.reading import Evidence, Place
from etl.model.rows import (
    AttendanceRow,
    EvidenceRow,
    MeetingReportRow,
    MeetingRow,
    PlaceRow,
    ReportAttendanceRow,
)
from etl.resolve.records import ResolvedReport

LONGEST_QUOTE = 500

Gazetteer = Callable[[str, str | None], tuple[float, float] | None]
"""City and country code → degrees north and east, None where not known."""


def meeting_row(meeting: str, said: Said, days: When, parent: str | None, told: tuple[Telling, ...]) -> MeetingRow:
    """Return the row of a meeting."""
    return MeetingRow(
        meeting_id=meeting,
        name=said.name,
        series_id=said.series_id,
        status=said.status,
        channel=said.channel,
        format=said.format,
        level=said.level,
        date_edtf=days.edtf,
        date_start_on=days.days.start,
        date_end_on=days.days.end,
        date_basis=days.basis,
        place_id=place_id(said.place),
        parent_meeting_id=parent,
        report_count=len(told),
        source_count=len({telling.voice for telling in told}),
    )


def report_row(
    report: ResolvedReport, meeting: str | None, why: Why, *, is_rejected: bool, parent: str | None
) -> MeetingReportRow:
    """Return the row of a report: what its article says, and the meeting it supports."""
    return MeetingReportRow(
        report_id=report.report_id,
        meeting_id=meeting,
        article_id=report.article_id,
        name=report.name,
        series_id=report.series_id,
        status=report.status,
        channel=report.channel,
        format=report.format,
        level=report.level,
        date_edtf=report.date_edtf,
        date_start_on=report.days.start,
        date_end_on=report.days.end,
        date_basis=report.date_basis,
        date_source=report.date_source,
        place_id=place_id(report.place),
        parent_report_id=parent,
        salience=report.salience,
        is_rejected=is_rejected,
        join_score=why.score,
        join_reasons=json.dumps((*why.reasons, *report.reasons), ensure_ascii=False),
    )


def attendance_row(meeting: str, party: Attendee) -> AttendanceRow:
    """Return the row of a party at a meeting."""
    return AttendanceRow(attendance_id=f"{meeting}:{party.key}", meeting_id=meeting, **_columns(party))


def report_attendance_row(report_id: str, party: Attendee) -> ReportAttendanceRow:
    """Return the row of a party as one report has it."""
    return ReportAttendanceRow(report_attendance_id=f"{report_id}:{party.key}", report_id=report_id, **_columns(party))


def _columns(party: Attendee) -> dict[str, Any]:
    return {name: getattr(party, name) for name in Attendee.__struct_fields__ if name != "key"}


def evidence_rows(report: ResolvedReport, text: str) -> list[EvidenceRow]:
    """Return a row per span that supports the report or one of its parties; of one span and field, the first rule."""
    found: dict[str, EvidenceRow] = {}
    topics = (Evidence(field="topic", start=t.start, end=t.end, rule="topic") for t in report.topics)
    for evidence in (*report.evidence, *topics):
        _add(found, report, None, evidence, text)
    for party in report.parties:
        key = party_key(party.person_id, party.organisation_id)
        if key is not None:
            for evidence in party.evidence:
                _add(found, report, f"{report.report_id}:{key}", evidence, text)
    return list(found.values())


def _add(
    found: dict[str, EvidenceRow], report: ResolvedReport, party: str | None, evidence: Evidence, text: str
) -> None:
    start, end = _shorten(evidence, report)
    row = EvidenceRow(
        evidence_id=f"{party or report.report_id}:{evidence.field}:{start}-{end}",
        article_id=report.article_id,
        report_id=report.report_id,
        report_attendance_id=party,
        field=evidence.field,
        start_offset=start,
        end_offset=end,
        quote=text[start:end],
        rule=evidence.rule,
    )
    other = found.get(row.evidence_id)
    if row.quote and (other is None or row.rule < other.rule):
        found[row.evidence_id] = row


def _shorten(evidence: Evidence, report: ResolvedReport) -> tuple[int, int]:
    """Return a span of at most `LONGEST_QUOTE`: its beginning, moved on as far as keeps the trigger in."""
    start, end = evidence.start, evidence.end
    if end - start <= LONGEST_QUOTE:
        return start, end
    trigger = report.trigger
    if start <= trigger.start and trigger.end <= end:
        start = max(start, min(trigger.end, end) - LONGEST_QUOTE)
    return start, start + LONGEST_QUOTE


def place_rows(places: Iterable[Place], gazetteer: Gazetteer | None) -> tuple[PlaceRow, ...]:
    """Return a row per place; of spellings that make one id, the smallest."""
    found: dict[str, Place] = {}
    for place in sorted(places, key=lambda place: (place.country or "", place.city or "", place.venue or "")):
        identity = place_id(place)
        if identity is not None:
            found.setdefault(identity, place)
    return tuple(_place_row(identity, found[identity], gazetteer) for identity in sorted(found))


def _place_row(identity: str, place: Place, gazetteer: Gazetteer | None) -> PlaceRow:
    point = gazetteer(place.city, place.country) if gazetteer is not None and place.city else None
    return PlaceRow(
        place_id=identity,
        city=place.city,
        country_code=place.country,
        venue=place.venue,
        latitude=point[0] if point else None,
        longitude=point[1] if point else None,
    )
