"""One run at a time: the second one is told who holds the warehouse, and a killed run holds nothing."""

import fcntl
import os
import shlex
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import msgspec
from sqlalchemy import Connection, text

from etl.errors import ReadoutError
from etl.model.base import Record
from etl.model.ledger import RunRecord

_NAMESPACE = 0x7264_6F75
"""First half of PostgreSQL's lock number: "rdou"; the second half stands for the schema."""

_held_here: set[Path] = set()
_guard = threading.Lock()


class Holder(Record, kw_only=True):
    """Who holds the lock of a DuckDB warehouse, as written into the lock file."""

    pid: int
    host: str
    command_line: str
    run: RunRecord

    def __str__(self) -> str:
        """Say who it is in words."""
        started = self.run.started_at.isoformat(sep=" ", timespec="seconds")
        return f"process {self.pid} on {self.host} (`{self.command_line}`), since {started} UTC"


class WarehouseLocked(ReadoutError):
    """Another run holds the warehouse."""

    def __init__(self, holder: str, where: str, since: datetime | None = None) -> None:
        """Name the holder and what can be done; `since` is UTC without a zone."""
        self.since = since
        super().__init__(
            f"another run holds the warehouse: {holder}",
            where=where,
            remedy="wait until it has finished, or end that process; nothing was changed",
        )


@contextmanager
def file_lock(path: Path, run: RunRecord) -> Iterator[RunRecord | None]:
    """Hold the lock file; yield the run that was killed while it held it, None where there is none.

    The operating system drops the lock with the process, however it ends. It is a POSIX record lock, which forked
    children do not inherit: workers that outlive a killed run must not keep the next one out. Such a lock does not
    exclude its own process, hence the set beside it. The file stays, as removing it would race with the next run.
    """
    key = path.absolute()
    with _guard:
        if key in _held_here:
            raise WarehouseLocked(f"this very process, {os.getpid()}", str(path))
        _held_here.add(key)
    descriptor = -1
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        _take(descriptor, path)
        killed = _read(descriptor)
        _write(descriptor, msgspec.json.encode(_this_process(run)))
        try:
            yield killed.run if killed else None
        finally:
            _write(descriptor, b"")
    finally:
        # Only now: closing any descriptor of the file would drop the lock.
        if descriptor >= 0:
            os.close(descriptor)
        _held_here.discard(key)


@contextmanager
def server_lock(connection: Connection, where: str) -> Iterator[None]:
    """Hold an advisory lock of this database and schema for as long as the connection lives.

    The server drops it with the connection, so a killed run holds nothing once its socket is closed.
    """
    number = {"a": _NAMESPACE}
    taken = connection.execute(text("SELECT pg_try_advisory_lock(:a, hashtext(current_schema()))"), number).scalar_one()
    if not taken:
        row = connection.execute(text(_HOLDER_QUERY), number).first()
        connection.rollback()
        if row is None:
            raise WarehouseLocked("a session that has just ended", where)
        raise WarehouseLocked(str(row[0]), where, row[1])
    connection.commit()
    try:
        yield
    finally:
        if not connection.closed and not connection.invalidated:
            connection.rollback()
            connection.execute(text("SELECT pg_advisory_unlock(:a, hashtext(current_schema()))"), number)
            connection.commit()


_HOLDER_QUERY = """
SELECT format('%s, server process %s of user %s, since %s', nullif(a.application_name, ''), a.pid, a.usename,
              date_trunc('second', a.backend_start)),
       a.backend_start AT TIME ZONE 'UTC'
FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
WHERE l.locktype = 'advisory' AND l.granted AND l.classid = :a
  AND l.objid::bigint = (hashtext(current_schema())::bigint & 4294967295)
  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""


def application_name(command: str) -> str:
    """Name this process for the server's list of sessions, which shows it to a second run."""
    return f"readout {command}, process {os.getpid()} on {socket.gethostname()}"


def _take(descriptor: int, path: Path) -> None:
    try:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        holder = _read(descriptor)
        since = holder.run.started_at if holder is not None else None
        raise WarehouseLocked(str(holder or "a process that has not said who it is"), str(path), since) from None


def _this_process(run: RunRecord) -> Holder:
    return Holder(pid=os.getpid(), host=socket.gethostname(), command_line=shlex.join(sys.argv), run=run)


def _read(descriptor: int) -> Holder | None:
    size = os.fstat(descriptor).st_size
    try:
        return msgspec.json.decode(os.pread(descriptor, size, 0), type=Holder)
    except msgspec.DecodeError:
        return None


def _write(descriptor: int, content: bytes) -> None:
    os.ftruncate(descriptor, 0)
    os.pwrite(descriptor, content, 0)
