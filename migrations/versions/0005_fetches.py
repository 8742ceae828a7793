"""Addresses on the web, and which run of an orchestrator a run belongs to."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

COMMANDS = "run, fetch, retry, decide, forget, prune or migrate."
COMMANDS_BEFORE = "run, retry, decide, forget, prune or migrate."


def _foreign(column: str, target: str) -> sa.ForeignKeyConstraint:
    """A foreign key on PostgreSQL, checked at commit; nothing on DuckDB."""
    constraint = sa.ForeignKeyConstraint([column], [target], deferrable=True, initially="DEFERRED")
    constraint.ddl_if(dialect="postgresql")
    return constraint


def upgrade() -> None:
    """Create the table, and the column."""
    op.execute(f"COMMENT ON COLUMN runs.command IS '{COMMANDS}'")
    op.add_column("runs", sa.Column("asked_by", sa.String(), nullable=True))
    op.execute(
        "COMMENT ON COLUMN runs.asked_by IS "
        "'Run of an orchestrator that asked for it, as NAME:ID; null where none did.'"
    )
    op.create_table(
        "fetches",
        sa.Column("url", sa.String(), primary_key=True, comment="Address as listed, or as a feed links to it."),
        sa.Column("source_code", sa.String(), nullable=False, comment="Source of the list by which it was asked."),
        sa.Column(
            "kind",
            sa.String(),
            nullable=False,
            comment="feed, page (an article of the list) or article (one that a feed told of).",
        ),
        sa.Column(
            "outcome",
            sa.String(),
            nullable=False,
            comment="What the last attempt brought: fetched, failed (may pass) or refused (would be the same again).",
        ),
        sa.Column("message", sa.String(), nullable=True, comment="Why it failed; null where it did not."),
        sa.Column(
            "http_status", sa.Integer(), nullable=True, comment="Status of the last answer; null where there was none."
        ),
        sa.Column("failures", sa.Integer(), nullable=False, comment="Failed attempts in a row."),
        sa.Column(
            "first_failed_at", sa.DateTime(), nullable=True, comment="First of these, UTC; null where there are none."
        ),
        sa.Column("asked_at", sa.DateTime(), nullable=False, comment="Last attempt, UTC."),
        sa.Column(
            "due_at", sa.DateTime(), nullable=True, comment="When it may be asked again, UTC; null for any time."
        ),
        sa.Column(
            "etag", sa.String(), nullable=True, comment="ETag of what was fetched; null where the server gave none."
        ),
        sa.Column(
            "last_modified",
            sa.String(),
            nullable=True,
            comment="Last-Modified of what was fetched, as the server wrote it; null where it gave none.",
        ),
        sa.Column(
            "stamp",
            sa.String(),
            nullable=True,
            comment="Title and dates that the feed gave the article: others are a reason to ask again; null for what "
            "no feed told of.",
        ),
        sa.Column(
            "declared_source", sa.String(), nullable=True, comment="Publisher by the list of sources; null for a feed."
        ),
        sa.Column(
            "declared_published_edtf",
            sa.String(),
            nullable=True,
            comment="Publication date by the feed, EDTF; null where it gave none.",
        ),
        sa.Column(
            "declared_url",
            sa.String(),
            nullable=True,
            comment="Where the address was redirected to; null where it was not.",
        ),
        sa.Column(
            "declared_charset",
            sa.String(),
            nullable=True,
            comment="Character set by the server; null where it named none.",
        ),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that last added or changed this row."),
        sa.CheckConstraint("kind IN ('feed', 'page', 'article')"),
        sa.CheckConstraint("outcome IN ('fetched', 'failed', 'refused')"),
        _foreign("run_id", "runs.run_id"),
        comment="One row per address on the web that was asked, with what the next time depends on.",
    )


def downgrade() -> None:
    """Forget the addresses, and who asked."""
    op.drop_table("fetches")
    op.drop_column("runs", "asked_by")
    op.execute(f"COMMENT ON COLUMN runs.command IS '{COMMANDS_BEFORE}'")
