"""Meetings, who took part, and the words that say so."""

from typing import get_args

from sqlalchemy import Column, Integer, Table

from etl.model.reading import EntityKind, Field, MentionForm, Salience
from etl.warehouse.schema.common import day, facts, flag, key, key_ref, metadata, number, one_of, ref, run_id, text

STATUS = ("held", "planned", "cancelled", "postponed")
CHANNEL = ("in_person", "video", "phone", "hybrid", "unknown")
FORMAT = ("bilateral", "plurilateral", "plenary")
LEVEL = ("leader", "minister", "ambassador", "official", "unknown")
DATE_BASIS = ("explicit", "relative", "inferred", "none")
PARTY_KIND = ("person", "office", "delegation", "group")
ROLE = ("chair", "host", "mediator", "observer", "participant")
PRESENCE = ("attended", "expected", "invited", "absent")
BASIS = ("named", "office", "delegation")


def _said() -> list[Column[str]]:
    """Columns that a meeting and each report of it share."""
    return [
        text("name", "Proper name; null where it has none.", nullable=True, example="G7 Summit"),
        ref(
            "series_id",
            "organisations.organisation_id",
            "Body or bloc whose session or summit it is; null where none.",
            nullable=True,
        ),
        text("status", "held, planned (still ahead), cancelled or postponed."),
        text("channel", "in_person, video, phone, hybrid or unknown."),
        text(
            "format",
            "bilateral (two sides), plurilateral (more, ad hoc) or plenary (standing body, summit of a bloc).",
        ),
        text("level", "Highest level that took part: leader, minister, ambassador, official or unknown."),
        text(
            "date_edtf",
            "Local calendar day or days, EDTF; null where nothing can be said.",
            nullable=True,
            example="2024-03-05",
        ),
        day("date_start_on", "First day it can have begun; null where unbounded."),
        day("date_end_on", "Last day it can have ended; null where unbounded."),
        text("date_basis", "explicit (stated), relative (counted from the publication), inferred or none."),
        ref("place_id", "places.place_id", "Where; null for a call or where not known.", nullable=True),
    ]


def _party() -> list[Column[str]]:
    """Columns that an attendance and each report of it share."""
    return [
        text("party_kind", "person, office (an individual given by office), delegation or group."),
        ref("person_id", "persons.person_id", "Who; null for a delegation or group.", nullable=True),
        ref(
            "organisation_id",
            "organisations.organisation_id",
            "What the person represents, or the delegation itself; null where not known.",
            nullable=True,
        ),
        text(
            "capacity",
            "Office in which the party took part, as said; null where not said.",
            nullable=True,
            example="Prime Minister",
        ),
        ref("office_id", "offices.office_id", "Office held on that date; null where not known.", nullable=True),
        ref("tenure_id", "tenures.tenure_id", "Spell in that office; null where not known.", nullable=True),
        text("role", "chair, host, mediator, observer or participant."),
        text("presence", "attended, expected, invited or absent."),
        text("basis", "named, office (holder inferred from the office) or delegation."),
        ref("stands_in_for_id", "persons.person_id", "Person for whom the party came; null where none.", nullable=True),
    ]


meetings = Table(
    "meetings",
    metadata,
    key("meeting_id", "Made from the smallest of its reports.", example="m-0ec3f469549943ba"),
    *_said(),
    ref("parent_meeting_id", "meetings.meeting_id", "Event around it; null where none.", nullable=True),
    Column("report_count", Integer, nullable=False, comment="Reports of it.", info=facts(unit="reports", example=3)),
    Column(
        "source_count",
        Integer,
        nullable=False,
        comment="Independent sources: copies and revisions count once.",
        info=facts(unit="sources", example=2),
    ),
    run_id(),
    one_of("status", *STATUS),
    one_of("channel", *CHANNEL),
    one_of("format", *FORMAT),
    one_of("level", *LEVEL),
    one_of("date_basis", *DATE_BASIS),
    comment="One row per real meeting, held or not, across all its reports.",
)

meeting_reports = Table(
    "meeting_reports",
    metadata,
    key("report_id", "Article and span of the words that tell of it.", example="3f9c2b71d04e85aa6b1e0c57:14-22"),
    ref(
        "meeting_id",
        "meetings.meeting_id",
        "Meeting it supports; null where it supports none: rejected, or its article was superseded.",
        nullable=True,
    ),
    ref("article_id", "articles.article_id", "Article that reports it."),
    *_said(),
    text("date_source", "stated, inferred or none: how this article alone dates it."),
    ref(
        "parent_report_id",
        "meeting_reports.report_id",
        "Report of the event around it in the same article; null where none.",
        nullable=True,
    ),
    text("salience", "main, minor or passing.", values=get_args(Salience)),
    flag("is_rejected", "True where a decision rejects it; it then supports nothing."),
    number("join_score", "How well it fits its meeting, 0 to 1.", unit="0 to 1", example=0.87),
    text(
        "join_reasons",
        "Why it was joined, and what dates its article, JSON list of sentences.",
        example='["same day and place"]',
    ),
    run_id(),
    one_of("status", *STATUS),
    one_of("channel", *CHANNEL),
    one_of("format", *FORMAT),
    one_of("level", *LEVEL),
    one_of("date_basis", *DATE_BASIS),
    one_of("date_source", "stated", "inferred", "none"),
    comment="One row per meeting as one article reports it.",
)

attendance = Table(
    "attendance",
    metadata,
    key("attendance_id", "Meeting and party.", example="m-0ec3f469549943ba:p:jonas-gahr-store"),
    ref("meeting_id", "meetings.meeting_id", "Meeting."),
    *_party(),
    number("confidence", "0 to 1, best of its reports.", unit="0 to 1", example=0.9),
    run_id(),
    one_of("party_kind", *PARTY_KIND),
    one_of("role", *ROLE),
    one_of("presence", *PRESENCE),
    one_of("basis", *BASIS),
    comment="One row per party at a meeting, derived from its reports.",
)

report_attendance = Table(
    "report_attendance",
    metadata,
    key("report_attendance_id", "Report and party.", example="3f9c2b71d04e85aa6b1e0c57:14-22:p:jonas-gahr-store"),
    ref("report_id", "meeting_reports.report_id", "Report."),
    *_party(),
    number("confidence", "0 to 1.", unit="0 to 1", example=0.9),
    run_id(),
    one_of("party_kind", *PARTY_KIND),
    one_of("role", *ROLE),
    one_of("presence", *PRESENCE),
    one_of("basis", *BASIS),
    comment="One row per party as one article reports it.",
)

evidence = Table(
    "evidence",
    metadata,
    key("evidence_id", "Report, party, field and span.", example="3f9c2b71d04e85aa6b1e0c57:14-22:date:47-54"),
    ref("article_id", "articles.article_id", "Article quoted."),
    ref("report_id", "meeting_reports.report_id", "Report supported."),
    ref(
        "report_attendance_id",
        "report_attendance.report_attendance_id",
        "Party supported; null for evidence on the meeting.",
        nullable=True,
    ),
    text(
        "field",
        "attendance, date, place, status, channel, meeting, format, level, name, parent or topic.",
        values=get_args(Field),
    ),
    Column(
        "start_offset",
        Integer,
        nullable=False,
        comment="First code point of the span, from 0.",
        info=facts(unit="code points", example=47),
    ),
    Column(
        "end_offset",
        Integer,
        nullable=False,
        comment="Code point after the span.",
        info=facts(unit="code points", example=54),
    ),
    text("quote", "The words, at most 500 characters.", example="on Tuesday"),
    text("rule", "Rule that read them.", example="subject"),
    run_id(),
    comment="One row per span of an article that supports a field of a report.",
)

mentions = Table(
    "mentions",
    metadata,
    key("mention_id", "Article and span.", example="3f9c2b71d04e85aa6b1e0c57:23-39"),
    ref("article_id", "articles.article_id", "Article."),
    text("entity_kind", "person or organisation.", values=get_args(EntityKind)),
    ref("person_id", "persons.person_id", "Person named; null unless one.", nullable=True),
    ref("organisation_id", "organisations.organisation_id", "Organisation named; null unless one.", nullable=True),
    Column(
        "start_offset",
        Integer,
        nullable=False,
        comment="First code point of the span, from 0.",
        info=facts(unit="code points", example=23),
    ),
    Column(
        "end_offset",
        Integer,
        nullable=False,
        comment="Code point after the span.",
        info=facts(unit="code points", example=39),
    ),
    text("surface", "The words.", example="Jonas Gahr Store"),
    text("form", "name, surname, acronym, demonym, metonym, office or description.", values=get_args(MentionForm)),
    text("link_rule", "Why it stands for this person or organisation.", example="full name"),
    run_id(),
    one_of("entity_kind", "person", "organisation"),
    comment="One row per span of an article that names a person or organisation.",
)

topics = Table(
    "topics",
    metadata,
    key("topic_id", "Slug of the name.", example="grain-exports"),
    text("name", "Short noun phrase.", example="grain exports"),
    run_id(),
    comment="One row per subject talked about.",
)

meeting_topics = Table(
    "meeting_topics",
    metadata,
    key_ref("meeting_id", "meetings.meeting_id", "Meeting."),
    key_ref("topic_id", "topics.topic_id", "Subject.", index=True),
    key_ref("report_id", "meeting_reports.report_id", "Report that says so.", index=True),
    run_id(),
    comment="One row per subject, meeting and report that says it was discussed.",
)
