"""Who took part, and the words that say so."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

TABLES = (
    "mentions",
    "attendance",
    "report_attendance",
    "evidence",
)
"""In the order of their references."""

INDEXES = (
    ("mentions", "article_id"),
    ("mentions", "organisation_id"),
    ("mentions", "person_id"),
    ("attendance", "meeting_id"),
    ("attendance", "office_id"),
    ("attendance", "organisation_id"),
    ("attendance", "person_id"),
    ("attendance", "stands_in_for_id"),
    ("attendance", "tenure_id"),
    ("report_attendance", "office_id"),
    ("report_attendance", "organisation_id"),
    ("report_attendance", "person_id"),
    ("report_attendance", "report_id"),
    ("report_attendance", "stands_in_for_id"),
    ("report_attendance", "tenure_id"),
    ("evidence", "article_id"),
    ("evidence", "report_attendance_id"),
    ("evidence", "report_id"),
)
"""On PostgreSQL, which looks references up by them."""


def _foreign(column: str, target: str) -> sa.ForeignKeyConstraint:
    """A foreign key on PostgreSQL, checked at commit; nothing on DuckDB."""
    constraint = sa.ForeignKeyConstraint([column], [target], deferrable=True, initially="DEFERRED")
    constraint.ddl_if(dialect="postgresql")
    return constraint


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "mentions",
        sa.Column("mention_id", sa.String(), primary_key=True, comment="Article and span."),
        sa.Column("article_id", sa.String(), nullable=False, comment="Article."),
        sa.Column("entity_kind", sa.String(), nullable=False, comment="person or organisation."),
        sa.Column("person_id", sa.String(), nullable=True, comment="Person named; null unless one."),
        sa.Column("organisation_id", sa.String(), nullable=True, comment="Organisation named; null unless one."),
        sa.Column("start_offset", sa.Integer(), nullable=False, comment="First code point of the span, from 0."),
        sa.Column("end_offset", sa.Integer(), nullable=False, comment="Code point after the span."),
        sa.Column("surface", sa.String(), nullable=False, comment="The words."),
        sa.Column(
            "form",
            sa.String(),
            nullable=False,
            comment="name, surname, acronym, demonym, metonym, office or description.",
        ),
        sa.Column("link_rule", sa.String(), nullable=False, comment="Why it stands for this person or organisation."),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that last added or changed this row."),
        sa.CheckConstraint("entity_kind IN ('person', 'organisation')"),
        _foreign("article_id", "articles.article_id"),
        _foreign("person_id", "persons.person_id"),
        _foreign("organisation_id", "organisations.organisation_id"),
        _foreign("run_id", "runs.run_id"),
        comment="One row per span of an article that names a person or organisation.",
    )
    op.create_table(
        "attendance",
        sa.Column("attendance_id", sa.String(), primary_key=True, comment="Meeting and party."),
        sa.Column("meeting_id", sa.String(), nullable=False, comment="Meeting."),
        sa.Column(
            "party_kind",
            sa.String(),
            nullable=False,
            comment="person, office (an individual given by office), delegation or group.",
        ),
        sa.Column("person_id", sa.String(), nullable=True, comment="Who; null for a delegation or group."),
        sa.Column(
            "organisation_id",
            sa.String(),
            nullable=True,
            comment="What the person represents, or the delegation itself; null where not known.",
        ),
        sa.Column(
            "capacity",
            sa.String(),
            nullable=True,
            comment="Office in which the party took part, as said; null where not said.",
        ),
        sa.Column("office_id", sa.String(), nullable=True, comment="Office held on that date; null where not known."),
        sa.Column("tenure_id", sa.String(), nullable=True, comment="Spell in that office; null where not known."),
        sa.Column("role", sa.String(), nullable=False, comment="chair, host, mediator, observer or participant."),
        sa.Column("presence", sa.String(), nullable=False, comment="attended, expected, invited or absent."),
        sa.Column(
            "basis",
            sa.String(),
            nullable=False,
            comment="named, office (holder inferred from the office) or delegation.",
        ),
        sa.Column(
            "stands_in_for_id", sa.String(), nullable=True, comment="Person for whom the party came; null where none."
        ),
        sa.Column("confidence", sa.Double(), nullable=False, comment="0 to 1, best of its reports."),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that last added or changed this row."),
        sa.CheckConstraint("role IN ('chair', 'host', 'mediator', 'observer', 'participant')"),
        sa.CheckConstraint("basis IN ('named', 'office', 'delegation')"),
        sa.CheckConstraint("party_kind IN ('person', 'office', 'delegation', 'group')"),
        sa.CheckConstraint("presence IN ('attended', 'expected', 'invited', 'absent')"),
        _foreign("meeting_id", "meetings.meeting_id"),
        _foreign("person_id", "persons.person_id"),
        _foreign("organisation_id", "organisations.organisation_id"),
        _foreign("office_id", "offices.office_id"),
        _foreign("tenure_id", "tenures.tenure_id"),
        _foreign("stands_in_for_id", "persons.person_id"),
        _foreign("run_id", "runs.run_id"),
        comment="One row per party at a meeting, derived from its reports.",
    )
    op.create_table(
        "report_attendance",
        sa.Column("report_attendance_id", sa.String(), primary_key=True, comment="Report and party."),
        sa.Column("report_id", sa.String(), nullable=False, comment="Report."),
        sa.Column(
            "party_kind",
            sa.String(),
            nullable=False,
            comment="person, office (an individual given by office), delegation or group.",
        ),
        sa.Column("person_id", sa.String(), nullable=True, comment="Who; null for a delegation or group."),
        sa.Column(
            "organisation_id",
            sa.String(),
            nullable=True,
            comment="What the person represents, or the delegation itself; null where not known.",
        ),
        sa.Column(
            "capacity",
            sa.String(),
            nullable=True,
            comment="Office in which the party took part, as said; null where not said.",
        ),
        sa.Column("office_id", sa.String(), nullable=True, comment="Office held on that date; null where not known."),
        sa.Column("tenure_id", sa.String(), nullable=True, comment="Spell in that office; null where not known."),
        sa.Column("role", sa.String(), nullable=False, comment="chair, host, mediator, observer or participant."),
        sa.Column("presence", sa.String(), nullable=False, comment="attended, expected, invited or absent."),
        sa.Column(
            "basis",
            sa.String(),
            nullable=False,
            comment="named, office (holder inferred from the office) or delegation.",
        ),
        sa.Column(
            "stands_in_for_id", sa.String(), nullable=True, comment="Person for whom the party came; null where none."
        ),
        sa.Column("confidence", sa.Double(), nullable=False, comment="0 to 1."),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that last added or changed this row."),
        sa.CheckConstraint("party_kind IN ('person', 'office', 'delegation', 'group')"),
        sa.CheckConstraint("role IN ('chair', 'host', 'mediator', 'observer', 'participant')"),
        sa.CheckConstraint("presence IN ('attended', 'expected', 'invited', 'absent')"),
        sa.CheckConstraint("basis IN ('named', 'office', 'delegation')"),
        _foreign("report_id", "meeting_reports.report_id"),
        _foreign("person_id", "persons.person_id"),
        _foreign("organisation_id", "organisations.organisation_id"),
        _foreign("office_id", "offices.office_id"),
        _foreign("tenure_id", "tenures.tenure_id"),
        _foreign("stands_in_for_id", "persons.person_id"),
        _foreign("run_id", "runs.run_id"),
        comment="One row per party as one article reports it.",
    )
    op.create_table(
        "evidence",
        sa.Column("evidence_id", sa.String(), primary_key=True, comment="Report, party, field and span."),
        sa.Column("article_id", sa.String(), nullable=False, comment="Article quoted."),
        sa.Column("report_id", sa.String(), nullable=False, comment="Report supported."),
        sa.Column(
            "report_attendance_id",
            sa.String(),
            nullable=True,
            comment="Party supported; null for evidence on the meeting.",
        ),
        sa.Column(
            "field",
            sa.String(),
            nullable=False,
            comment="attendance, date, place, status, channel, meeting, format, level, name, parent or topic.",
        ),
        sa.Column("start_offset", sa.Integer(), nullable=False, comment="First code point of the span, from 0."),
        sa.Column("end_offset", sa.Integer(), nullable=False, comment="Code point after the span."),
        sa.Column("quote", sa.String(), nullable=False, comment="The words, at most 500 characters."),
        sa.Column("rule", sa.String(), nullable=False, comment="Rule that read them."),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that last added or changed this row."),
        _foreign("article_id", "articles.article_id"),
        _foreign("report_id", "meeting_reports.report_id"),
        _foreign("report_attendance_id", "report_attendance.report_attendance_id"),
        _foreign("run_id", "runs.run_id"),
        comment="One row per span of an article that supports a field of a report.",
    )
    if op.get_bind().dialect.name == "postgresql":
        for table, column in INDEXES:
            op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    """Drop the tables, those that refer to others first."""
    for table in reversed(TABLES):
        op.drop_table(table)
