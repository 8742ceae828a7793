"""The time of day, for the ledger only: no answer depends on it."""

from datetime import UTC, datetime


def now() -> datetime:
    """Return the present in UTC without a zone, to the microsecond, as the ledger keeps it."""
    return datetime.now(UTC).replace(tzinfo=None)
