"""A warehouse on a PostgreSQL server: a run is one transaction, so readers see all of it or nothing."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL, Connection, delete, text

from etl.errors import ReadoutError
from etl.model.ledger import RunRecord
from etl.warehouse import ledger
from etl.warehouse.backend import require_readable
from etl.warehouse.engines import label, postgresql_engine
from etl.warehouse.lock import application_name, server_lock
from etl.warehouse.revisions import pending
from etl.warehouse.schema.ledger import runs
from etl.warehouse.trouble import explained

_OLDEST = 150000
"""PostgreSQL 15, in the server's own numbers."""


class ServerStore:
    """The backend for PostgreSQL."""

    def __init__(self, url: URL) -> None:
        """Connect later."""
        self.where = label(url)
        self._url = url
        self._locked: Connection | None = None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a transaction that sees one published state throughout, and writes nothing."""
        engine = postgresql_engine(self._url, application="readout reader")
        with explained(self.where), engine.connect() as connection:
            connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"))
            require_readable(connection, self.where)
            yield connection

    @contextmanager
    def locked(self, run: RunRecord) -> Iterator[RunRecord | None]:
        """Hold the lock on the connection that the run works on."""
        engine = postgresql_engine(self._url, application=application_name(run.command))
        with explained(self.where), engine.connect() as connection:
            _require_capable(connection, self.where)
            with server_lock(connection, self.where):
                self._locked = connection
                try:
                    yield None
                finally:
                    self._locked = None

    @contextmanager
    def working(self, run: RunRecord) -> Iterator[Connection]:
        """Open a transaction on the connection that holds the lock; roll back what was not published."""
        if self._locked is None:
            raise RuntimeError("working without the lock")
        connection = self._locked
        try:
            yield connection
        finally:
            if not connection.closed and not connection.invalidated:
                connection.rollback()

    def save(self, connection: Connection) -> None:
        """Do nothing: all reading and writing is in one transaction."""

    def settle(self, connection: Connection) -> None:
        """Check all references now rather than at commit."""
        connection.execute(text("SET CONSTRAINTS ALL IMMEDIATE"))

    def publish(self, connection: Connection, *, is_rewritten: bool) -> None:
        """Commit; deleted rows are for the server's own vacuum, as rewriting tables would lock readers out."""
        connection.commit()

    def announce(self, connection: Connection, run: RunRecord) -> None:
        """Commit an unfinished row, if the schema is there; a migration is left to the run's own transaction."""
        if not pending(connection):
            ledger.write_run(connection, run)
        connection.commit()

    def withdraw(self, run: RunRecord) -> None:
        """Delete the unfinished row."""
        if self._locked is not None and not pending(self._locked):
            self._locked.execute(delete(runs).where(runs.c.run_id == run.run_id))
            self._locked.commit()


def _require_capable(connection: Connection, where: str) -> None:
    """Refuse servers too old and databases that cannot hold every character."""
    version = int(connection.execute(text("SHOW server_version_num")).scalar_one())
    if version < _OLDEST:
        raise ReadoutError(
            f"PostgreSQL {version // 10000} is too old", where=where, remedy="use PostgreSQL 15 or newer"
        )
    encoding = connection.execute(text("SHOW server_encoding")).scalar_one()
    if encoding != "UTF8":
        raise ReadoutError(
            f"the database's encoding is {encoding}",
            where=where,
            remedy="create it with ENCODING 'UTF8'",
        )
    connection.rollback()
