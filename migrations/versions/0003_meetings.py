"""Meetings, and what each article reports of them."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

TABLES = (
    "topics",
    "meetings",
    "meeting_reports",
    "meeting_topics",
)
"""In the order of their references."""

INDEXES = (
    ("meetings", "parent_meeting_id"),
    ("meetings", "place_id"),
    ("meetings", "series_id"),
    ("meeting_reports", "article_id"),
    ("meeting_reports", "meeting_id"),
    ("meeting_reports", "parent_report_id"),
    ("meeting_reports", "place_id"),
    ("meeting_reports", "series_id"),
    ("meeting_topics", "report_id"),
    ("meeting_topics", "topic_id"),
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
        "topics",
        sa.Column("topic_id", sa.String(), primary_key=True, comment="Slug of the name."),
        sa.Column("name", sa.String(), nullable=False, comment="Short noun phrase."),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that last added or changed this row."),
        _foreign("run_id", "runs.run_id"),
        comment="One row per subject talked about.",
    )
    op.create_table(
        "meetings",
        sa.Column("meeting_id", sa.String(), primary_key=True, comment="Made from the smallest of its reports."),
        sa.Column("name", sa.String(), nullable=True, comment="Proper name; null where it has none."),
        sa.Column(
            "series_id",
            sa.String(),
            nullable=True,
            comment="Body or bloc whose session or summit it is; null where none.",
        ),
        sa.Column(
            "status", sa.String(), nullable=False, comment="held, planned (still ahead), cancelled or postponed."
        ),
        sa.Column("channel", sa.String(), nullable=False, comment="in_person, video, phone, hybrid or unknown."),
        sa.Column(
            "format",
            sa.String(),
            nullable=False,
            comment="bilateral (two sides), plurilateral (more, ad hoc) or plenary (standing body, summit of a bloc).",
        ),
        sa.Column(
            "level",
            sa.String(),
            nullable=False,
            comment="Highest level that took part: leader, minister, ambassador, official or unknown.",
        ),
        sa.Column(
            "date_edtf",
            sa.String(),
            nullable=True,
            comment="Local calendar day or days, EDTF; null where nothing can be said.",
        ),
        sa.Column(
            "date_start_on", sa.Date(), nullable=True, comment="First day it can have begun; null where unbounded."
        ),
        sa.Column("date_end_on", sa.Date(), nullable=True, comment="Last day it can have ended; null where unbounded."),
        sa.Column(
            "date_basis",
            sa.String(),
            nullable=False,
            comment="explicit (stated), relative (counted from the publication), inferred or none.",
        ),
        sa.Column("place_id", sa.String(), nullable=True, comment="Where; null for a call or where not known."),
        sa.Column("parent_meeting_id", sa.String(), nullable=True, comment="Event around it; null where none."),
        sa.Column("report_count", sa.Integer(), nullable=False, comment="Reports of it."),
        sa.Column(
            "source_count",
            sa.Integer(),
            nullable=False,
            comment="Independent sources: copies and revisions count once.",
        ),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that last added or changed this row."),
        sa.CheckConstraint("status IN ('held', 'planned', 'cancelled', 'postponed')"),
        sa.CheckConstraint("level IN ('leader', 'minister', 'ambassador', 'official', 'unknown')"),
        sa.CheckConstraint("format IN ('bilateral', 'plurilateral', 'plenary')"),
        sa.CheckConstraint("date_basis IN ('explicit', 'relative', 'inferred', 'none')"),
        sa.CheckConstraint("channel IN ('in_person', 'video', 'phone', 'hybrid', 'unknown')"),
        _foreign("series_id", "organisations.organisation_id"),
        _foreign("place_id", "places.place_id"),
        _foreign("parent_meeting_id", "meetings.meeting_id"),
        _foreign("run_id", "runs.run_id"),
        comment="One row per real meeting, held or not, across all its reports.",
    )
    op.create_table(
        "meeting_reports",
        sa.Column("report_id", sa.String(), primary_key=True, comment="Article and span of the words that tell of it."),
        sa.Column(
            "meeting_id",
            sa.String(),
            nullable=True,
            comment="Meeting it supports; null where it supports none: rejected, or its article was superseded.",
        ),
        sa.Column("article_id", sa.String(), nullable=False, comment="Article that reports it."),
        sa.Column("name", sa.String(), nullable=True, comment="Proper name; null where it has none."),
        sa.Column(
            "series_id",
            sa.String(),
            nullable=True,
            comment="Body or bloc whose session or summit it is; null where none.",
        ),
        sa.Column(
            "status", sa.String(), nullable=False, comment="held, planned (still ahead), cancelled or postponed."
        ),
        sa.Column("channel", sa.String(), nullable=False, comment="in_person, video, phone, hybrid or unknown."),
        sa.Column(
            "format",
            sa.String(),
            nullable=False,
            comment="bilateral (two sides), plurilateral (more, ad hoc) or plenary (standing body, summit of a bloc).",
        ),
        sa.Column(
            "level",
            sa.String(),
            nullable=False,
            comment="Highest level that took part: leader, minister, ambassador, official or unknown.",
        ),
        sa.Column(
            "date_edtf",
            sa.String(),
            nullable=True,
            comment="Local calendar day or days, EDTF; null where nothing can be said.",
        ),
        sa.Column(
            "date_start_on", sa.Date(), nullable=True, comment="First day it can have begun; null where unbounded."
        ),
        sa.Column("date_end_on", sa.Date(), nullable=True, comment="Last day it can have ended; null where unbounded."),
        sa.Column(
            "date_basis",
            sa.String(),
            nullable=False,
            comment="explicit (stated), relative (counted from the publication), inferred or none.",
        ),
        sa.Column("place_id", sa.String(), nullable=True, comment="Where; null for a call or where not known."),
        sa.Column(
            "date_source",
            sa.String(),
            nullable=False,
            comment="stated, inferred or none: how this article alone dates it.",
        ),
        sa.Column(
            "parent_report_id",
            sa.String(),
            nullable=True,
            comment="Report of the event around it in the same article; null where none.",
        ),
        sa.Column("salience", sa.String(), nullable=False, comment="main, minor or passing."),
        sa.Column(
            "is_rejected",
            sa.Boolean(),
            nullable=False,
            comment="True where a decision rejects it; it then supports nothing.",
        ),
        sa.Column("join_score", sa.Double(), nullable=False, comment="How well it fits its meeting, 0 to 1."),
        sa.Column(
            "join_reasons",
            sa.String(),
            nullable=False,
            comment="Why it was joined, and what dates its article, JSON list of sentences.",
        ),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that last added or changed this row."),
        sa.CheckConstraint("status IN ('held', 'planned', 'cancelled', 'postponed')"),
        sa.CheckConstraint("channel IN ('in_person', 'video', 'phone', 'hybrid', 'unknown')"),
        sa.CheckConstraint("level IN ('leader', 'minister', 'ambassador', 'official', 'unknown')"),
        sa.CheckConstraint("format IN ('bilateral', 'plurilateral', 'plenary')"),
        sa.CheckConstraint("date_source IN ('stated', 'inferred', 'none')"),
        sa.CheckConstraint("date_basis IN ('explicit', 'relative', 'inferred', 'none')"),
        _foreign("meeting_id", "meetings.meeting_id"),
        _foreign("article_id", "articles.article_id"),
        _foreign("series_id", "organisations.organisation_id"),
        _foreign("place_id", "places.place_id"),
        _foreign("parent_report_id", "meeting_reports.report_id"),
        _foreign("run_id", "runs.run_id"),
        comment="One row per meeting as one article reports it.",
    )
    op.create_table(
        "meeting_topics",
        sa.Column("meeting_id", sa.String(), primary_key=True, comment="Meeting."),
        sa.Column("topic_id", sa.String(), primary_key=True, comment="Subject."),
        sa.Column("report_id", sa.String(), primary_key=True, comment="Report that says so."),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that last added or changed this row."),
        _foreign("meeting_id", "meetings.meeting_id"),
        _foreign("topic_id", "topics.topic_id"),
        _foreign("report_id", "meeting_reports.report_id"),
        _foreign("run_id", "runs.run_id"),
        comment="One row per subject, meeting and report that says it was discussed.",
    )
    if op.get_bind().dialect.name == "postgresql":
        for table, column in INDEXES:
            op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    """Drop the tables, those that refer to others first."""
    for table in reversed(TABLES):
        op.drop_table(table)
