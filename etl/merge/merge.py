"""From everything resolved to the tables of the warehouse."""

from collections.abc import Iterable
from operator import attrgetter
from typing import TypeVar

from etl.merge.attendance import attendees, reported
from etl.merge.fields import Said, parents, said
from etl.merge.joined import Meetings
from etl.merge.keys import slug
from etl.merge.reasons import Why
from etl.merge.rows import (
    Gazetteer,
    attendance_row,
    evidence_rows,
    meeting_row,
    place_rows,
    report_attendance_row,
    report_row,
)
from etl.merge.support import best, tellings
from etl.merge.when import when
from etl.merge.world import World
from etl.model.decisions import Decision
from etl.model.rows import (
    AttendanceRow,
    DerivedTables,
    EvidenceRow,
    MeetingReportRow,
    MeetingRow,
    MeetingTopicRow,
    ReportAttendanceRow,
    TopicRow,
)
from etl.resolve.records import Resolved, ResolvedReport

_REJECTED = Why(score=0.0, reasons=("rejected by a decision: supports no meeting",))
_SUPERSEDED = Why(score=0.0, reasons=("newer bytes took the article's place: supports no meeting",))

Row = TypeVar("Row")


def merge(
    resolved: Resolved,
    decisions: tuple[Decision, ...],
    gazetteer: Gazetteer | None = None,
    meetings: Meetings | None = None,
) -> DerivedTables:
    """Join reports into meetings and derive every table; the order of the input does not matter.

    Reports that a decision rejects, and those of articles whose place newer bytes took, keep their rows and words but
    support no meeting. `gazetteer` gives the coordinates of a city; `meetings` are these very reports already joined.
    """
    meetings = meetings or Meetings(resolved, decisions)
    world, reports, rejected = meetings.world, meetings.reports, meetings.rejected
    values = {meeting: said(told, world) for meeting, told in meetings.told.items()}
    topics, meeting_topics = _topics(meetings)
    places = [*(report.place for report in reports), *(value.place for value in values.values())]
    return DerivedTables(
        sources=_ordered(resolved.sources, "source_id"),
        articles=_ordered(resolved.articles, "article_id"),
        organisations=_ordered(resolved.organisations, "organisation_id"),
        persons=_ordered(resolved.persons, "person_id"),
        entity_names=_ordered(resolved.entity_names, "entity_kind", "entity_id", "name"),
        offices=_ordered(resolved.offices, "office_id"),
        tenures=_ordered(resolved.tenures, "tenure_id"),
        memberships=_ordered(resolved.memberships, "membership_id"),
        mentions=_ordered(resolved.mentions, "mention_id"),
        places=place_rows(places, gazetteer),
        meetings=_meeting_rows(meetings, values),
        meeting_reports=_report_rows(reports, rejected, meetings),
        attendance=_attendance_rows(meetings, values, world),
        report_attendance=_report_attendance_rows(reports, world),
        evidence=_evidence_rows(reports, world),
        topics=topics,
        meeting_topics=meeting_topics,
    )


def _ordered(rows: Iterable[Row], *key: str) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=attrgetter(*key)))


def _meeting_rows(meetings: Meetings, values: dict[str, Said]) -> tuple[MeetingRow, ...]:
    around = parents(meetings.told, meetings.meeting_of)
    rows = (
        meeting_row(meeting, values[meeting], when(told, values[meeting].format), around.get(meeting), told)
        for meeting, told in meetings.told.items()
    )
    return _ordered(rows, "meeting_id")


def _report_rows(
    reports: Iterable[ResolvedReport], rejected: Iterable[str], meetings: Meetings
) -> tuple[MeetingReportRow, ...]:
    reports = tuple(reports)
    known = {report.report_id for report in reports}
    set_aside = frozenset(rejected)
    reasons = meetings.reasons()
    rows = []
    for report in reports:
        is_rejected = report.report_id in set_aside
        reason = reasons.get(report.report_id, _REJECTED if is_rejected else _SUPERSEDED)
        parent = report.parent_report_id if report.parent_report_id in known else None
        meeting = meetings.meeting_of.get(report.report_id)
        rows.append(report_row(report, meeting, reason, is_rejected=is_rejected, parent=parent))
    return tuple(rows)


def _attendance_rows(meetings: Meetings, values: dict[str, Said], world: World) -> tuple[AttendanceRow, ...]:
    rows = (
        attendance_row(meeting, party)
        for meeting, told in meetings.told.items()
        for party in attendees(told, values[meeting].status, world, values[meeting].series_id)
    )
    return _ordered(rows, "attendance_id")


def _report_attendance_rows(reports: tuple[ResolvedReport, ...], world: World) -> tuple[ReportAttendanceRow, ...]:
    rows = (
        report_attendance_row(telling.report.report_id, party)
        for telling in tellings(reports, world)
        for party in reported(telling, world)
    )
    return _ordered(rows, "report_attendance_id")


def _evidence_rows(reports: tuple[ResolvedReport, ...], world: World) -> tuple[EvidenceRow, ...]:
    rows = (row for report in reports for row in evidence_rows(report, world.articles[report.article_id].text))
    return _ordered(rows, "evidence_id")


def _topics(meetings: Meetings) -> tuple[tuple[TopicRow, ...], tuple[MeetingTopicRow, ...]]:
    """Return the subjects, named as most sources name them, and where they were talked about."""
    names: dict[str, list[tuple[str, str]]] = {}
    rows: dict[tuple[str, str, str], MeetingTopicRow] = {}
    for meeting, told in meetings.told.items():
        for telling in told:
            for topic in telling.report.topics:
                identity, report_id = slug(topic.name), telling.report.report_id
                names.setdefault(identity, []).append((topic.name, telling.voice))
                rows[meeting, identity, report_id] = MeetingTopicRow(
                    meeting_id=meeting, topic_id=identity, report_id=report_id
                )
    topics = tuple(TopicRow(topic_id=name, name=best(names[name], str) or name) for name in sorted(names))
    return topics, tuple(rows[key] for key in sorted(rows))
