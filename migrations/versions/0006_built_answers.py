"""Tables for answers that take too long when asked; the next run, or `readout migrate`, fills them."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

TABLES = ("meeting_states", "state_pairs", "person_pairs", "repeated_reports", "repeated_parties")
INDEXES = (
    ("meeting_states", "meeting_id"),
    ("meeting_states", "state_id"),
    ("state_pairs", "state_a_id"),
    ("state_pairs", "state_b_id"),
    ("person_pairs", "person_a_id"),
    ("person_pairs", "person_b_id"),
    ("repeated_reports", "report_id"),
    ("repeated_parties", "report_attendance_id"),
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
    if op.get_bind().dialect.name == "postgresql":
        for table, column in INDEXES:
            op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    """Drop the tables: what they held can be built again."""
    for table in reversed(TABLES):
        op.drop_table(table)
