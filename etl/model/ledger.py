"""What runs leave behind and what is kept of documents: the records that enter and leave the warehouse's ledger."""

from datetime import datetime
from typing import Literal

from etl.model.base import Record
from etl.model.reading import Reading

Command = Literal["run", "fetch", "retry", "decide", "forget", "prune", "migrate"]
Outcome = Literal["published", "unchanged", "failed"]
StepName = Literal["ingest", "read", "resolve", "merge", "load", "audit", "publish"]


class Versions(Record, kw_only=True):
    """All that an answer depends on beside documents, their origins and decisions."""

    software_version: str
    reader_version: str
    model_digest: str
    lexicon_digest: str
    reference_digest: str


class RunRecord(Record, kw_only=True):
    """One row of `runs`."""

    run_id: str
    command: str
    outcome: str
    message: str | None
    started_at: datetime
    """UTC, without a zone."""
    finished_at: datetime | None
    versions: Versions
    asked_by: str | None = None
    """Run of an orchestrator that asked for it, as NAME:ID."""


class RunStep(Record, kw_only=True):
    """One step of a run: what went in, what came out, how long it took."""

    step: str
    position: int
    """Order in the run, from 1."""
    seconds: float
    rows_in: int
    rows_out: int


class Reject(Record, kw_only=True):
    """A document that could not be read."""

    reject_id: str
    """SHA-256 prefix of uri and content."""
    uri: str
    reason: str
    message: str
    stage: Literal["ingest", "read"]
    content: bytes | None
    """None where the bytes could not be had or exceed the limit."""
    sha256: str | None


class Tombstone(Record, kw_only=True):
    """A document that was erased on request and must not be read again."""

    sha256: str
    uri: str
    forgotten_at: str
    """ISO 8601, UTC."""


class ReadingKey(Record, kw_only=True):
    """What a reading depended on: while all of it is the same, the article need not be read again."""

    article_id: str
    reader_version: str
    model_digest: str
    lexicon_digest: str
    """`Lexicon.local_digest` of the text: of the names and titles that occur in it."""
    origin_digest: str


class StoredReading(Record, kw_only=True):
    """A reading and what it depended on."""

    key: ReadingKey
    reading: Reading
