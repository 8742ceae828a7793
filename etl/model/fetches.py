"""What is known of an address on the web from the last time it was asked."""

from datetime import datetime
from typing import Literal

from etl.model.base import Record
from etl.model.documents import Origin

Kind = Literal["feed", "page", "article"]
Outcome = Literal["fetched", "failed", "refused"]


class Fetch(Record, kw_only=True):
    """The outcome of asking an address, and what the next time depends on."""

    url: str
    """As listed, or as a feed links to it."""
    source_code: str
    kind: Kind
    """A feed, a page of the list of sources, or an article that a feed told of."""
    outcome: Outcome
    """Fetched, or as it was before; failed in a way that may pass; refused: asking again would change nothing."""
    message: str | None
    """Why it failed."""
    http_status: int | None
    failures: int
    """Failures in a row."""
    first_failed_at: datetime | None
    """UTC, without a zone."""
    asked_at: datetime
    """UTC, without a zone."""
    due_at: datetime | None
    """When it may be asked again, UTC, without a zone; None for any time."""
    etag: str | None = None
    last_modified: str | None = None
    stamp: str | None = None
    """What its feed said of the article; another stamp is a reason to ask again."""
    origin: Origin = Origin()
