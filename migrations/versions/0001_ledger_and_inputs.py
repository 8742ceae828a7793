"""The ledger, and what a run takes in and keeps: documents, locations, readings, decisions."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0001"
down_revision: str | None = None
branch_labels: Sequence[str] | None = None
depends_on: Sequence[str] | None = None

TABLES = (
    "runs",
    "changes",
    "decisions",
    "documents",
    "findings",
    "forgotten",
    "id_history",
    "rejects",
    "run_steps",
    "article_locations",
    "readings",
)
"""In the order of their references."""

INDEXES = (
    ("id_history", "run_id"),
    ("article_locations", "article_id"),
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
        "runs",
        sa.Column("run_id", sa.String(), primary_key=True, comment="Start time and a random suffix."),
        sa.Column("command", sa.String(), nullable=False, comment="run, retry, decide, forget, prune or migrate."),
        sa.Column("outcome", sa.String(), nullable=False, comment="published, unchanged, failed."),
        sa.Column("message", sa.String(), nullable=True, comment="Why it failed; null where it did not."),
        sa.Column("started_at", sa.DateTime(), nullable=False, comment="UTC."),
        sa.Column("finished_at", sa.DateTime(), nullable=True, comment="UTC; null where it was killed."),
        sa.Column("software_version", sa.String(), nullable=False, comment="Version of readout."),
        sa.Column("reader_version", sa.String(), nullable=False, comment="Version of the reading code."),
        sa.Column("model_digest", sa.String(), nullable=False, comment="Digest of the language model."),
        sa.Column("lexicon_digest", sa.String(), nullable=False, comment="Digest of names and titles."),
        sa.Column("reference_digest", sa.String(), nullable=False, comment="Digest of the reference tables."),
        sa.CheckConstraint("outcome IN ('published', 'unchanged', 'failed')"),
        comment="One row per run that took the lock.",
    )
    op.create_table(
        "changes",
        sa.Column("run_id", sa.String(), nullable=False, comment="Run."),
        sa.Column("table_name", sa.String(), nullable=False, comment="Table changed."),
        sa.Column(
            "row_key", sa.String(), nullable=False, comment="Key of the row; parts of a compound key joined by |."
        ),
        sa.Column("change", sa.String(), nullable=False, comment="added, changed or removed."),
        sa.CheckConstraint("change IN ('added', 'changed', 'removed')"),
        _foreign("run_id", "runs.run_id"),
        comment="One row per row of a derived table that the last run to load an answer added, changed or removed.",
    )
    op.create_table(
        "decisions",
        sa.Column("decision_id", sa.String(), primary_key=True, comment="SHA-256 prefix of the content."),
        sa.Column("sequence", sa.Integer(), nullable=False, comment="Position in the append-only list, from 1."),
        sa.Column("verdict", sa.String(), nullable=False, comment="same, different, correct or reject."),
        sa.Column("subject_kind", sa.String(), nullable=False, comment="report or mention."),
        sa.Column("subject", sa.String(), nullable=False, comment="report_id or mention_id judged."),
        sa.Column(
            "other",
            sa.String(),
            nullable=True,
            comment="Second report or mention, or the entity a mention stands for; null where the verdict needs none.",
        ),
        sa.Column("field", sa.String(), nullable=True, comment="Column corrected; null unless the verdict is correct."),
        sa.Column(
            "value",
            sa.String(),
            nullable=True,
            comment="Right value as text; null where the field is not known or the verdict is not correct.",
        ),
        sa.Column("author", sa.String(), nullable=False, comment="Who decided."),
        sa.Column("decided_at", sa.String(), nullable=False, comment="When, ISO 8601, UTC."),
        sa.Column("reason", sa.String(), nullable=False, comment="Why."),
        sa.Column("revokes", sa.String(), nullable=True, comment="Decision that this one takes back; null where none."),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that last added or changed this row."),
        sa.CheckConstraint("subject_kind IN ('report', 'mention')"),
        sa.CheckConstraint("verdict IN ('same', 'different', 'correct', 'reject')"),
        sa.UniqueConstraint("sequence"),
        _foreign("run_id", "runs.run_id"),
        comment="One row per human judgement about reports or mentions; append-only.",
    )
    op.create_table(
        "documents",
        sa.Column(
            "article_id",
            sa.String(),
            primary_key=True,
            comment="First 24 hexadecimal digits of the SHA-256 of the bytes.",
        ),
        sa.Column("sha256", sa.String(), nullable=False, comment="SHA-256 of the bytes, hexadecimal."),
        sa.Column(
            "media_type",
            sa.String(),
            nullable=False,
            comment="text/plain, text/html, or application/json for one record.",
        ),
        sa.Column("content", sa.LargeBinary(), nullable=False, comment="The bytes as they came."),
        sa.Column("byte_count", sa.Integer(), nullable=False, comment="Length of the content, bytes."),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that last added or changed this row."),
        sa.CheckConstraint("media_type IN ('text/plain', 'text/html', 'application/json')"),
        sa.UniqueConstraint("sha256"),
        _foreign("run_id", "runs.run_id"),
        comment="One row per distinct content that was accepted: the raw bytes behind an article.",
    )
    op.create_table(
        "findings",
        sa.Column("run_id", sa.String(), primary_key=True, comment="Run."),
        sa.Column("check_name", sa.String(), primary_key=True, comment="File name of the check, without suffix."),
        sa.Column("position", sa.Integer(), primary_key=True, comment="Number of the failing row, from 1."),
        sa.Column("severity", sa.String(), nullable=False, comment="fail (stops the publication) or warn."),
        sa.Column("failing_row", sa.String(), nullable=False, comment="The failing row as JSON."),
        sa.CheckConstraint("severity IN ('fail', 'warn')"),
        _foreign("run_id", "runs.run_id"),
        comment="One row per failing row of a check.",
    )
    op.create_table(
        "forgotten",
        sa.Column("sha256", sa.String(), primary_key=True, comment="SHA-256 of the bytes that must not be read again."),
        sa.Column("uri", sa.String(), nullable=False, comment="Location that was asked to be forgotten."),
        sa.Column("forgotten_at", sa.String(), nullable=False, comment="When, ISO 8601, UTC."),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that last added or changed this row."),
        _foreign("run_id", "runs.run_id"),
        comment="One row per erased document: a tombstone without its text.",
    )
    op.create_table(
        "id_history",
        sa.Column("entity_kind", sa.String(), primary_key=True, comment="meeting or person."),
        sa.Column("old_id", sa.String(), primary_key=True, comment="Id that once stood for it."),
        sa.Column("new_id", sa.String(), nullable=True, comment="Id that stands for it now; null where nothing does."),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that forwarded it."),
        sa.CheckConstraint("entity_kind IN ('meeting', 'person')"),
        _foreign("run_id", "runs.run_id"),
        comment="One row per meeting or person id that was replaced; outside the order-free law.",
    )
    op.create_table(
        "rejects",
        sa.Column("reject_id", sa.String(), primary_key=True, comment="SHA-256 prefix of uri and content."),
        sa.Column("uri", sa.String(), nullable=False, comment="Where the document was found."),
        sa.Column("reason", sa.String(), nullable=False, comment="Reason code."),
        sa.Column("message", sa.String(), nullable=False, comment="What is wrong and what to do."),
        sa.Column("stage", sa.String(), nullable=False, comment="ingest or read."),
        sa.Column(
            "content",
            sa.LargeBinary(),
            nullable=True,
            comment="The bytes, for replay; null where they could not be read or exceed the limit.",
        ),
        sa.Column(
            "sha256", sa.String(), nullable=True, comment="SHA-256 of the bytes; null where they could not be read."
        ),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that last added or changed this row."),
        _foreign("run_id", "runs.run_id"),
        comment="One row per document that could not be read.",
    )
    op.create_table(
        "run_steps",
        sa.Column("run_id", sa.String(), primary_key=True, comment="Run."),
        sa.Column(
            "step", sa.String(), primary_key=True, comment="ingest, read, resolve, merge, load, audit or publish."
        ),
        sa.Column("position", sa.Integer(), nullable=False, comment="Order in the run, from 1."),
        sa.Column("seconds", sa.Double(), nullable=False, comment="Wall time, s."),
        sa.Column("rows_in", sa.BigInteger(), nullable=False, comment="What it was given."),
        sa.Column("rows_out", sa.BigInteger(), nullable=False, comment="What it handed on."),
        _foreign("run_id", "runs.run_id"),
        comment="One row per step of a run.",
    )
    op.create_table(
        "article_locations",
        sa.Column(
            "location_id",
            sa.String(),
            primary_key=True,
            comment="SHA-256 prefix of uri and version, so that both together are unique.",
        ),
        sa.Column(
            "uri", sa.String(), nullable=False, comment="Path or address as given; file.jsonl#N for record N of a file."
        ),
        sa.Column(
            "version",
            sa.Integer(),
            nullable=False,
            comment="1 for the first bytes seen at this uri, 2 for those that replaced them, ...",
        ),
        sa.Column("article_id", sa.String(), nullable=False, comment="Content found there."),
        sa.Column(
            "declared_source",
            sa.String(),
            nullable=True,
            comment="Publisher declared with the document; null where none was.",
        ),
        sa.Column(
            "declared_published_edtf",
            sa.String(),
            nullable=True,
            comment="Publication date declared with the document, EDTF; null where none was.",
        ),
        sa.Column(
            "declared_url",
            sa.String(),
            nullable=True,
            comment="Web address declared with the document; null where none was.",
        ),
        sa.Column(
            "declared_charset",
            sa.String(),
            nullable=True,
            comment="Character set declared in transport; null where none was.",
        ),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that last added or changed this row."),
        _foreign("article_id", "documents.article_id"),
        _foreign("run_id", "runs.run_id"),
        comment="One row per place a document was found, and per version of what was found there.",
    )
    op.create_table(
        "readings",
        sa.Column("article_id", sa.String(), primary_key=True, comment="Document that was read."),
        sa.Column("reader_version", sa.String(), nullable=False, comment="Version of the reading code."),
        sa.Column("model_digest", sa.String(), nullable=False, comment="Digest of the language model."),
        sa.Column(
            "lexicon_digest",
            sa.String(),
            nullable=False,
            comment="Digest of those names and titles of the lexicon that occur in the article.",
        ),
        sa.Column(
            "origin_digest", sa.String(), nullable=False, comment="Digest of the origin the document was read with."
        ),
        sa.Column("reading", sa.String(), nullable=False, comment="The whole reading as JSON."),
        sa.Column("run_id", sa.String(), nullable=False, comment="Run that last added or changed this row."),
        _foreign("article_id", "documents.article_id"),
        _foreign("run_id", "runs.run_id"),
        comment="One row per document: the latest reading, so that resolving and merging need not read again.",
    )
    if op.get_bind().dialect.name == "postgresql":
        for table, column in INDEXES:
            op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    """Drop the tables, those that refer to others first."""
    for table in reversed(TABLES):
        op.drop_table(table)
