"""A warehouse in a DuckDB file: runs write a copy beside it that takes its place in one step.

DuckDB lets either one writer or many readers open a file. So no run ever opens the published file for writing, and
readers keep the file they opened, even after a newer one has taken its name.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
from sqlalchemy import Connection

from etl.errors import ReadoutError
from etl.model.ledger import RunRecord
from etl.warehouse.backend import nothing_there, require_readable
from etl.warehouse.engines import STORAGE_VERSION, duckdb_engine
from etl.warehouse.lock import file_lock
from etl.warehouse.trouble import explained

_FEW_BLOCKS = 32
"""8 MB: to write a small file anew takes longer than to copy what is free in it."""


class FileStore:
    """The backend for DuckDB."""

    def __init__(self, path: str) -> None:
        """Follow links: it is the file that is replaced, not a link to it."""
        self.where = path
        self._path = Path(path).resolve()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open the published file read-only."""
        if not self._path.exists():
            raise nothing_there(self.where)
        with explained(self.where), duckdb_engine(self._path, read_only=True).connect() as connection:
            require_readable(connection, self.where)
            yield connection

    @contextmanager
    def locked(self, run: RunRecord) -> Iterator[RunRecord | None]:
        """Hold the lock file; under it, remove what killed runs left behind."""
        if not self._path.parent.is_dir():
            raise ReadoutError("the folder does not exist", where=str(self._path.parent), remedy="create it")
        with explained(self.where), file_lock(self._path.with_name(f"{self._path.name}.lock"), run) as killed:
            self._remove_leftovers(f".{self._path.name}.")
            self._refuse_writers()
            yield killed

    @contextmanager
    def working(self, run: RunRecord) -> Iterator[Connection]:
        """Open a copy of the published file, or a new file, that no one else knows of."""
        work = self._path.with_name(f".{self._path.name}.{run.run_id}.work")
        try:
            if self._path.exists():
                shutil.copyfile(self._path, work)
                shutil.copymode(self._path, work)
            with explained(self.where), duckdb_engine(work).connect() as connection:
                yield connection
        finally:
            self._remove_leftovers(work.name)

    def save(self, connection: Connection) -> None:
        """Commit: the copy is private, and other connections to it see what is committed only."""
        connection.commit()

    def settle(self, connection: Connection) -> None:
        """Write everything from the log into the file."""
        connection.commit()
        connection.exec_driver_sql("CHECKPOINT")
        connection.commit()

    def publish(self, connection: Connection, *, is_rewritten: bool) -> None:
        """Bring the copy to the disk and rename it; refuse where someone has been writing to the published file."""
        self.settle(connection)
        work = Path(connection.engine.url.database or "")
        is_bloated = _is_bloated(connection)
        connection.close()
        if is_rewritten or is_bloated:
            work = _rewrite(work)
        if Path(f"{work}.wal").exists():
            raise ReadoutError(
                "the log of the new file could not be written into it", where=str(work), remedy="run again"
            )
        self._refuse_writers()
        _sync(work)
        work.replace(self._path)
        _sync(self._path.parent)

    def announce(self, connection: Connection, run: RunRecord) -> None:
        """Do nothing: the lock file tells the next run of a killed one."""

    def withdraw(self, run: RunRecord) -> None:
        """Do nothing: nothing was announced."""

    def _remove_leftovers(self, prefix: str) -> None:
        """Remove working files, with the logs and folders that DuckDB keeps beside them."""
        for leftover in self._path.parent.iterdir():
            if leftover.name.startswith(prefix) and ".work" in leftover.name:
                _remove(leftover)

    def _refuse_writers(self) -> None:
        """Stop where another program has the published file open for writing, or left a log beside it.

        DuckDB takes any log of the right name for that of the file beside it, and would replay it into the new one.
        """
        log = Path(f"{self._path}.wal")
        if log.exists():
            raise ReadoutError(
                "a write-ahead log lies beside the warehouse: someone opened it for writing, perhaps still has it open",
                where=str(log),
                remedy=f'close that program; then keep its changes with `duckdb "{self._path}" -c CHECKPOINT`, or drop '
                "them by deleting the log; then run again. Nothing was published",
            )
        if not self._path.exists():
            return
        with self._path.open("rb") as file:
            try:
                fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except OSError:
                with explained(self.where):
                    # DuckDB's own refusal names the process.
                    duckdb.connect(str(self._path), read_only=True).close()


def _is_bloated(connection: Connection) -> bool:
    """Tell whether more than a quarter of the file is free, and a few megabytes: every run copies all of it."""
    free, total = connection.exec_driver_sql("SELECT free_blocks, total_blocks FROM pragma_database_size()").one()
    return int(free) > max(int(total) // 4, _FEW_BLOCKS)


def _rewrite(work: Path) -> Path:
    """Copy all that is in the file into a new one: what was deleted lingers in the old one's free blocks."""
    fresh = work.with_name(f"{work.name}.rewritten")
    with duckdb.connect() as both:
        for path, name, options in ((work, "old", "READ_ONLY"), (fresh, "new", f"STORAGE_VERSION '{STORAGE_VERSION}'")):
            quoted = str(path).replace("'", "''")
            both.execute(f"ATTACH '{quoted}' AS {name} ({options})")
        both.execute("COPY FROM DATABASE old TO new")
    shutil.copymode(work, fresh)
    return fresh


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
