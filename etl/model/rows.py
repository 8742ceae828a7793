"""Rows of the derived tables: what resolve and merge compute and the warehouse loads.

One record per table, fields named like its columns (a test compares them); `run_id` is added on load.
Dates called `_on` are `datetime.date`; `_edtf` is text as people read it and its bounds stand beside it.
"""

from datetime import date

from etl.model.base import Record


class SourceRow(Record, kw_only=True):
    source_id: str
    name: str
    kind: str
    country_code: str | None
    domain: str | None


class ArticleRow(Record, kw_only=True):
    article_id: str
    article_uri: str
    source_id: str | None
    agency: str | None
    title: str | None
    author: str | None
    canonical_url: str | None
    dateline: str | None
    published_edtf: str | None
    published_start_on: date | None
    published_end_on: date | None
    published_basis: str
    language: str
    sha256: str
    text: str
    revision_of_id: str | None
    duplicate_of_id: str | None
    is_current: bool


class PlaceRow(Record, kw_only=True):
    place_id: str
    city: str | None
    country_code: str | None
    venue: str | None
    latitude: float | None
    longitude: float | None


class OrganisationRow(Record, kw_only=True):
    organisation_id: str
    name: str
    kind: str
    iso2: str | None
    iso3: str | None
    acronym: str | None
    parent_id: str | None
    seat_city: str | None
    seat_country_code: str | None
    founded_edtf: str | None
    dissolved_edtf: str | None
    wikidata_id: str | None
    is_provisional: bool


class PersonRow(Record, kw_only=True):
    person_id: str
    name: str
    sort_name: str
    given_name: str | None
    family_name: str | None
    gender: str | None
    wikidata_id: str | None
    is_provisional: bool


class EntityNameRow(Record, kw_only=True):
    entity_kind: str
    entity_id: str
    name: str
    name_kind: str


class OfficeRow(Record, kw_only=True):
    office_id: str
    title: str
    organisation_id: str
    rank: str


class TenureRow(Record, kw_only=True):
    tenure_id: str
    person_id: str
    office_id: str
    start_edtf: str
    start_on: date
    """Earliest day it may have begun."""
    end_edtf: str | None
    end_on: date | None
    """Latest day it may have ended."""
    is_acting: bool
    known_until_on: date | None


class MembershipRow(Record, kw_only=True):
    membership_id: str
    member_id: str
    organisation_id: str
    start_edtf: str | None
    start_on: date | None
    end_edtf: str | None
    end_on: date | None
    status: str


class MeetingRow(Record, kw_only=True):
    meeting_id: str
    name: str | None
    series_id: str | None
    status: str
    channel: str
    format: str
    level: str
    date_edtf: str | None
    date_start_on: date | None
    date_end_on: date | None
    date_basis: str
    place_id: str | None
    parent_meeting_id: str | None
    report_count: int
    source_count: int
    """Independent sources: duplicates, revisions and one publisher's repeats count once."""


class AttendanceRow(Record, kw_only=True):
    attendance_id: str
    meeting_id: str
    party_kind: str
    person_id: str | None
    organisation_id: str | None
    """Represented by the person; the delegation itself where there is no person."""
    capacity: str | None
    office_id: str | None
    tenure_id: str | None
    role: str
    presence: str
    basis: str
    stands_in_for_id: str | None
    confidence: float


class MeetingReportRow(Record, kw_only=True):
    report_id: str
    meeting_id: str | None
    """None where it supports no meeting: a decision rejects it, or its article was superseded."""
    article_id: str
    name: str | None
    series_id: str | None
    status: str
    channel: str
    format: str
    level: str
    date_edtf: str | None
    """What this article supports (stated, or bounded by what it says)."""
    date_start_on: date | None
    date_end_on: date | None
    date_basis: str
    date_source: str
    """stated, inferred or none."""
    place_id: str | None
    parent_report_id: str | None
    salience: str
    is_rejected: bool
    join_score: float
    join_reasons: str
    """Why it was joined to the other reports of its meeting, in words; JSON list."""


class ReportAttendanceRow(Record, kw_only=True):
    report_attendance_id: str
    report_id: str
    party_kind: str
    person_id: str | None
    organisation_id: str | None
    capacity: str | None
    office_id: str | None
    tenure_id: str | None
    role: str
    presence: str
    basis: str
    stands_in_for_id: str | None
    confidence: float


class EvidenceRow(Record, kw_only=True):
    evidence_id: str
    article_id: str
    report_id: str
    report_attendance_id: str | None
    field: str
    start_offset: int
    end_offset: int
    quote: str
    rule: str


class MentionRow(Record, kw_only=True):
    mention_id: str
    article_id: str
    entity_kind: str
    person_id: str | None
    organisation_id: str | None
    start_offset: int
    end_offset: int
    surface: str
    form: str
    link_rule: str
    """Why it stands for this person or organisation."""


class TopicRow(Record, kw_only=True):
    topic_id: str
    name: str


class MeetingTopicRow(Record, kw_only=True):
    meeting_id: str
    topic_id: str
    report_id: str


class DerivedTables(Record, kw_only=True):
    """The whole answer: a pure function of readings, reference tables and decisions. Each tuple is sorted by key."""

    sources: tuple[SourceRow, ...] = ()
    articles: tuple[ArticleRow, ...] = ()
    places: tuple[PlaceRow, ...] = ()
    organisations: tuple[OrganisationRow, ...] = ()
    persons: tuple[PersonRow, ...] = ()
    entity_names: tuple[EntityNameRow, ...] = ()
    offices: tuple[OfficeRow, ...] = ()
    tenures: tuple[TenureRow, ...] = ()
    memberships: tuple[MembershipRow, ...] = ()
    meetings: tuple[MeetingRow, ...] = ()
    meeting_reports: tuple[MeetingReportRow, ...] = ()
    attendance: tuple[AttendanceRow, ...] = ()
    report_attendance: tuple[ReportAttendanceRow, ...] = ()
    evidence: tuple[EvidenceRow, ...] = ()
    mentions: tuple[MentionRow, ...] = ()
    topics: tuple[TopicRow, ...] = ()
    meeting_topics: tuple[MeetingTopicRow, ...] = ()
