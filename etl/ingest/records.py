"""What collecting yields: documents found, things rejected, names passed over."""

from typing import Literal

from etl.model.base import Record
from etl.model.documents import Document


class Found(Record, kw_only=True):
    """A document at one place; its origin is what is declared there."""

    uri: str
    document: Document


class Rejected(Record, kw_only=True):
    """Something that was meant to be a document and is none."""

    uri: str
    reason: str
    """Code: lower-case words joined by `-`."""
    message: str
    """What is wrong and what to do."""
    content: bytes | None
    """None where the bytes could not be read, or exceed the limit."""
    stage: Literal["ingest", "read"] = "ingest"


class Skipped(Record, kw_only=True):
    """A name in a folder that is not looked at: hidden, of another type, a folder that contains itself, or not
    finished yet."""

    uri: str
    why: str
    is_unfinished: bool = False
    """Whether it is left for a later look, since somebody may still be writing it."""


Outcome = Found | Rejected | Skipped
