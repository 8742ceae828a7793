"""Tables for answers that take too long when asked; the next run, or `readout migrate`, fills them."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

TABLES = (
    "meeting_states",
    "state_pairs",
    "person_pairs",
    "repeated_reports",
    "repeated_parties",
    "first_tellings",
    "source_totals",
    "announcements",
    "exclusive_articles",
    "disputed_fields",
)
INDEXES = (
    ("meeting_states", "meeting_id"),
    ("meeting_states", "state_id"),
    ("state_pairs", "state_a_id"),
    ("state_pairs", "state_b_id"),
    ("person_pairs", "person_a_id"),
    ("person_pairs", "person_b_id"),
    ("repeated_reports", "report_id"),
    ("repeated_parties", "report_attendance_id"),
    ("first_tellings", "meeting_id"),
    ("first_tellings", "source_id"),
    ("source_totals", "source_id"),
    ("announcements", "meeting_id"),
    ("exclusive_articles", "meeting_id"),
    ("exclusive_articles", "article_id"),
    ("disputed_fields", "meeting_id"),
)
"""On PostgreSQL, which looks rows up by them."""


def _count(name: str, comment: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=False, comment=comment)


def _dated() -> list[sa.Column[object]]:
    """Columns that both tables of pairs share."""
    return [
        sa.Column("first_meeting_id", sa.String(), nullable=True, comment="First dated meeting; null where none is."),
        sa.Column(
            "first_on",
            sa.Date(),
            nullable=True,
            comment="First day on which that can have begun; null where none is dated.",
        ),
        sa.Column("last_meeting_id", sa.String(), nullable=True, comment="Last dated meeting; null where none is."),
        sa.Column(
            "last_on",
            sa.Date(),
            nullable=True,
            comment="Last day on which that can have ended; null where none is dated.",
        ),
        sa.Column(
            "longest_gap_days",
            sa.Integer(),
            nullable=True,
            comment="Most days from the end of a dated meeting to the beginning of the next; null below two.",
        ),
        sa.Column(
            "highest_level",
            sa.String(),
            nullable=False,
            comment="leader, minister, ambassador, official or unknown.",
        ),
    ]


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "meeting_states",
        sa.Column("meeting_id", sa.String(), nullable=False, comment="Meeting held."),
        sa.Column("state_id", sa.String(), nullable=False, comment="State represented at it."),
        sa.Column(
            "host_basis",
            sa.String(),
            nullable=True,
            comment="role or place where the state was the host; null where it was not.",
        ),
        sa.CheckConstraint("host_basis IN ('role', 'place')"),
        comment="One row per held meeting and state represented at it.",
    )
    op.create_table(
        "state_pairs",
        sa.Column("state_a_id", sa.String(), nullable=False, comment="The one, whose id is smaller."),
        sa.Column("state_b_id", sa.String(), nullable=False, comment="The other."),
        _count("meeting_count", "Held meetings of the two."),
        _count("bilateral_count", "Bilateral ones among them."),
        _count("in_person_count", "Those that were no calls."),
        _count("a_host_count", "Those that the one hosted."),
        _count("b_host_count", "Those that the other hosted."),
        _count("dated_count", "Those whose date is certain enough for a month."),
        *_dated(),
        sa.CheckConstraint("highest_level IN ('leader', 'minister', 'ambassador', 'official', 'unknown')"),
        comment="One row per pair of states that met.",
    )
    op.create_table(
        "person_pairs",
        sa.Column("person_a_id", sa.String(), nullable=False, comment="The one, whose id is smaller."),
        sa.Column("person_b_id", sa.String(), nullable=False, comment="The other."),
        _count("meeting_count", "Held meetings that both attended."),
        _count("bilateral_count", "Bilateral ones among them."),
        _count("same_side_count", "Those at which both represented the same organisation."),
        _count("dated_count", "Those whose date is certain enough for a month."),
        *_dated(),
        sa.CheckConstraint("highest_level IN ('leader', 'minister', 'ambassador', 'official', 'unknown')"),
        comment="One row per pair of persons who met.",
    )
    op.create_table(
        "repeated_reports",
        sa.Column("report_id", sa.String(), nullable=False, comment="Report."),
        comment="One row per report of a meeting of which the same article tells elsewhere, too.",
    )
    op.create_table(
        "repeated_parties",
        sa.Column("report_attendance_id", sa.String(), nullable=False, comment="Party of a report."),
        comment="One row per party of a report that the same article names for the same meeting elsewhere, too.",
    )
    op.create_table(
        "first_tellings",
        sa.Column(
            "meeting_id", sa.String(), nullable=False, comment="Meeting held, whose days are known within a week."
        ),
        sa.Column("source_id", sa.String(), nullable=False, comment="Publisher that reported it as held."),
        sa.Column(
            "reported_on",
            sa.Date(),
            nullable=False,
            comment="Day on which its first article that says so appeared, as stated.",
        ),
        sa.Column("is_first", sa.Boolean(), nullable=False, comment="True where no other publisher was earlier."),
        _count("publisher_count", "Publishers of the meeting in this table."),
        comment="One row per held meeting and publisher that reported it as held, where both days are known.",
    )
    op.create_table(
        "source_totals",
        sa.Column("source_id", sa.String(), nullable=False, comment="Publisher."),
        _count("report_count", "Reports of meetings, those rejected by a decision left out."),
        _count("rejected_count", "Reports rejected by a decision."),
        _count("meeting_count", "Meetings reported."),
        _count("exclusive_count", "Those that no other independent source reports."),
        _count("dated_count", "Reports that date the meeting at all."),
        _count("exact_date_count", "Reports that date it to the day."),
        _count("placed_count", "Reports that say where it was."),
        _count("channel_count", "Reports that tell how it was held."),
        _count("level_count", "Reports that tell at which level."),
        _count("passing_count", "Reports that mention it in passing."),
        _count("contradicted_count", "Reports whose date cannot be that of the merged meeting."),
        sa.Column(
            "mean_join_score",
            sa.Double(),
            nullable=True,
            comment="Mean of how well the reports fit their meetings, three decimals; null where all are rejected.",
        ),
        comment="One row per publisher with a report of a meeting in an article that is no near copy.",
    )
    op.create_table(
        "announcements",
        sa.Column(
            "meeting_id",
            sa.String(),
            nullable=False,
            comment="Meeting that an article announced while it was still ahead.",
        ),
        sa.Column(
            "announced_on",
            sa.Date(),
            nullable=True,
            comment="First day on which an article announced it; null where no such article states its day.",
        ),
        sa.Column(
            "date_edtf",
            sa.String(),
            nullable=True,
            comment="Date that announcement gave, EDTF; null where it gave none.",
        ),
        sa.Column("day_on", sa.Date(), nullable=True, comment="That date where it is one day; null where it is not."),
        _count("plan_count", "Reports that announce it."),
        comment="One row per meeting that articles announced while it was still ahead.",
    )
    op.create_table(
        "exclusive_articles",
        sa.Column("meeting_id", sa.String(), nullable=False, comment="Meeting."),
        sa.Column(
            "article_id",
            sa.String(),
            nullable=False,
            comment="Article that speaks for it: no copy where there is one, of the earliest day.",
        ),
        comment="One row per meeting that a single independent source reports.",
    )
    op.create_table(
        "disputed_fields",
        sa.Column("meeting_id", sa.String(), nullable=False, comment="Meeting."),
        sa.Column(
            "field", sa.String(), nullable=False, comment="status, channel, format, level, date, city or country."
        ),
        sa.CheckConstraint("field IN ('status', 'channel', 'format', 'level', 'date', 'city', 'country')"),
        comment="One row per meeting and field on which its reports contradict one another.",
    )
    if op.get_bind().dialect.name == "postgresql":
        for table, column in INDEXES:
            op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    """Drop the tables: what they held can be built again."""
    for table in reversed(TABLES):
        op.drop_table(table)
