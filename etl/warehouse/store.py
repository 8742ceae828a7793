"""The door to a warehouse: read what is published, or run and publish."""

import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec
from sqlalchemy import URL, Connection

from etl.errors import ReadoutError
from etl.model.ledger import Command, RunRecord, Versions
from etl.warehouse import built, ledger, views
from etl.warehouse.backend import Backend
from etl.warehouse.clock import now
from etl.warehouse.engines import parse_url
from etl.warehouse.filestore import FileStore
from etl.warehouse.reader import Reader
from etl.warehouse.revisions import pending
from etl.warehouse.run import Log, Run
from etl.warehouse.trouble import explained

_log = logging.getLogger("readout.warehouse")


class Warehouse:
    """A warehouse on either engine; nothing is opened before it is needed."""

    def __init__(self, url: str) -> None:
        """Take a database URL; UsageError where it names nothing that can hold a warehouse."""
        self._backend = _backend(parse_url(url))
        self.where = self._backend.where

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """Read what is published; ReadoutError where nothing is."""
        with self._backend.reading() as connection:
            yield Reader(connection)

    def last_versions(self) -> Versions | None:
        """Return what the last run that left an answer was made with; None where that cannot be known."""
        try:
            with self.read() as reader:
                last = reader.last_run()
        except ReadoutError:
            return None
        return last.versions if last else None

    @contextmanager
    def run(self, command: Command, versions: Versions, asked_by: str | None = None) -> Iterator[Run]:
        """Take the lock and work on a migrated copy; see the package's docstring for what becomes of it.

        `asked_by` names a run of an orchestrator, as NAME:ID.
        """
        started = now()
        record = RunRecord(
            run_id=f"{started:%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}",
            command=command,
            outcome="failed",
            message=ledger.UNFINISHED,
            started_at=started,
            finished_at=None,
            versions=versions,
            asked_by=asked_by,
        )
        with explained(self.where), self._backend.locked(record) as killed:
            log = Log()
            try:
                with self._working(record, killed) as (connection, migrated):
                    run = Run(connection, self._backend, record, log, migrated)
                    yield run
                if not run.is_published:
                    self._backend.withdraw(record)
            except BaseException as error:
                self._publish_failure(record, killed, log, error)
                raise

    @contextmanager
    def _working(self, record: RunRecord, killed: RunRecord | None) -> Iterator[tuple[Connection, tuple[str, ...]]]:
        """Open a working state with the schema and views of this release and the rows of the ledger so far.

        Yield it and the revisions that it lacked.
        """
        with explained(self.where), self._backend.working(record) as connection:
            self._backend.announce(connection, record)
            if missing := pending(connection):
                # Here, as Alembic takes longer to import than a run without news takes.
                from etl.warehouse.migrate import migrate

                grants = views.remove(connection)
                migrate(connection)
                built.build(connection)
                views.deploy(connection, grants)
            else:
                last = Reader(connection).last_run()
                is_same = last is not None and last.versions.software_version == record.versions.software_version
                views.deploy(connection, is_checked=is_same)
            if killed:
                ledger.write_run(connection, killed)
            ledger.name_killed(connection)
            ledger.write_run(connection, record)
            self._backend.save(connection)
            yield connection, missing

    def _publish_failure(self, record: RunRecord, killed: RunRecord | None, log: Log, error: BaseException) -> None:
        """Publish ledger, findings and rejects on top of what was published before; a second failure is only logged."""
        message = str(error) or type(error).__name__
        failed = msgspec.structs.replace(record, message=message, finished_at=now())
        try:
            with self._working(record, killed) as (connection, _):
                log.write(connection, failed)
                self._backend.publish(connection, is_rewritten=False)
        except ReadoutError as second:
            _log.warning("the ledger of the failed run could not be written: %s", second)


def _backend(url: URL) -> Backend:
    """Return the store that a URL names, and import no more than that one's driver."""
    if url.drivername == "duckdb":
        return FileStore(url.database or "")
    from etl.warehouse.serverstore import ServerStore

    return ServerStore(url)
