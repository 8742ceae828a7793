"""What runs leave behind: the ledger, findings, changes, forwarding of ids."""

from sqlalchemy import BigInteger, Column, Integer, String, Table

from etl.warehouse.schema.common import foreign, key, key_ref, metadata, moment, number, one_of, ref, text

runs = Table(
    "runs",
    metadata,
    key("run_id", "Start time and a random suffix."),
    text("command", "run, retry, decide, forget, prune or migrate."),
    text("outcome", "published, unchanged, failed."),
    text("message", "Why it failed; null where it did not.", nullable=True),
    moment("started_at", "UTC."),
    moment("finished_at", "UTC; null where it was killed.", nullable=True),
    text("software_version", "Version of readout."),
    text("reader_version", "Version of the reading code."),
    text("model_digest", "Digest of the language model."),
    text("lexicon_digest", "Digest of names and titles."),
    text("reference_digest", "Digest of the reference tables."),
    one_of("outcome", "published", "unchanged", "failed"),
    comment="One row per run that took the lock.",
)

run_steps = Table(
    "run_steps",
    metadata,
    key_ref("run_id", "runs.run_id", "Run."),
    Column("step", String, primary_key=True, comment="ingest, read, resolve, merge, load, audit or publish."),
    Column("position", Integer, nullable=False, comment="Order in the run, from 1."),
    number("seconds", "Wall time, s."),
    Column("rows_in", BigInteger, nullable=False, comment="What it was given."),
    Column("rows_out", BigInteger, nullable=False, comment="What it handed on."),
    comment="One row per step of a run.",
)

findings = Table(
    "findings",
    metadata,
    key_ref("run_id", "runs.run_id", "Run."),
    Column("check_name", String, primary_key=True, comment="File name of the check, without suffix."),
    Column("position", Integer, primary_key=True, comment="Number of the failing row, from 1."),
    text("severity", "fail (stops the publication) or warn."),
    text("failing_row", "The failing row as JSON."),
    one_of("severity", "fail", "warn"),
    comment="One row per failing row of a check.",
)

changes = Table(
    # Without a key: written whole from one comparison per table, so unique as it comes; a key would cost a third of
    # the time of a first load.
    "changes",
    metadata,
    Column("run_id", String, foreign("runs.run_id"), nullable=False, comment="Run."),
    text("table_name", "Table changed."),
    text("row_key", "Key of the row; parts of a compound key joined by |."),
    text("change", "added, changed or removed."),
    one_of("change", "added", "changed", "removed"),
    comment="One row per row of a derived table that the last run to load an answer added, changed or removed.",
)

id_history = Table(
    "id_history",
    metadata,
    Column("entity_kind", String, primary_key=True, comment="meeting or person."),
    Column("old_id", String, primary_key=True, comment="Id that once stood for it."),
    text("new_id", "Id that stands for it now; null where nothing does.", nullable=True),
    ref("run_id", "runs.run_id", "Run that forwarded it."),
    one_of("entity_kind", "meeting", "person"),
    comment="One row per meeting or person id that was replaced; outside the order-free law.",
)
