"""What the two engines must be able to do, so that everything above them is written once."""

from contextlib import AbstractContextManager
from typing import Protocol

from sqlalchemy import Connection

from etl.errors import ReadoutError
from etl.model.ledger import RunRecord
from etl.warehouse.revisions import current_revision, pending


class Backend(Protocol):
    """One warehouse on one engine."""

    where: str
    """What messages call it."""

    def reading(self) -> AbstractContextManager[Connection]:
        """Open what is published, read-only."""

    def locked(self, run: RunRecord) -> AbstractContextManager[RunRecord | None]:
        """Hold the lock for a run; yield the run that was killed while it held it, where that is only known now."""

    def working(self, run: RunRecord) -> AbstractContextManager[Connection]:
        """Open a fresh working state of what is published; whatever is not published is gone after the block."""

    def save(self, connection: Connection) -> None:
        """Make what was written to the working state visible to its other connections, if it has any."""

    def settle(self, connection: Connection) -> None:
        """Do the heavy part of the publication: all but the last rows of the ledger."""

    def publish(self, connection: Connection, *, is_rewritten: bool) -> None:
        """Put the working state in the place of what is published, all at once; the connection ends.

        `is_rewritten` asks for a state in which nothing is left of deleted rows.
        """

    def announce(self, connection: Connection, run: RunRecord) -> None:
        """Leave a row of the ledger that stays even if the run is killed, where the engine can."""

    def withdraw(self, run: RunRecord) -> None:
        """Take the announced row back: the run leaves no trace."""


def require_readable(connection: Connection, where: str) -> None:
    """Refuse to read where there is no warehouse, or one of another schema."""
    if current_revision(connection) is None:
        raise nothing_there(where)
    if missing := pending(connection):
        raise ReadoutError(
            f"the warehouse has an older schema; it lacks {', '.join(missing)}",
            where=where,
            remedy="bring it up to date with `readout migrate`",
        )


def nothing_there(where: str) -> ReadoutError:
    """Say that nothing was published yet."""
    return ReadoutError("there is no warehouse yet", where=where, remedy="make one with `readout run`")
