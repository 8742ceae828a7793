"""Turns what database drivers and the file system raise into errors with a place and a next step."""

import errno
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import duckdb
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from etl.errors import ReadoutError

_FULL = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT)
_FULL_WORDS = ("no space left", "file too large", "disk quota", "disk full", "out of space")
_HOLDER = re.compile(r"held in (?P<program>.*?) \(PID (?P<pid>\d+)\)")


@contextmanager
def explained(where: str) -> Iterator[None]:
    """Raise every error of a driver or of the file system in the block as ReadoutError about `where`."""
    try:
        yield
    except (ReadoutError, BrokenPipeError):
        # A broken pipe is whoever reads our output going away, which is no trouble of the warehouse.
        raise
    except OSError as error:
        raise _of_system(error, where) from error
    except _of_drivers() as error:
        raise of_database(error, where) from error


def _of_drivers() -> tuple[type[Exception], ...]:
    return SQLAlchemyError, duckdb.Error, *_of_psycopg()


def _of_psycopg() -> tuple[type[Exception], ...]:
    """Return the errors of a driver that takes long to import: where nobody has, it raised nothing."""
    return (sys.modules["psycopg"].Error,) if "psycopg" in sys.modules else ()


def of_database(error: Exception, where: str) -> ReadoutError:
    """Say what a driver's error means."""
    cause = error.orig if isinstance(error, DBAPIError) and error.orig is not None else error
    words = str(cause).strip()
    return (_of_duckdb(words, where) or _of_postgresql(cause, words, where)) or ReadoutError(
        f"the database refused: {_first_line(words)}",
        where=where,
        remedy="nothing was published; run the command again, and report this message if it comes back",
    )


def _of_system(error: OSError, where: str) -> ReadoutError:
    place = str(error.filename or where)
    if error.errno in _FULL:
        return _disk_full(place)
    if isinstance(error, PermissionError):
        return ReadoutError("permission denied", where=place, remedy="check the rights on it and on its folder")
    if isinstance(error, FileNotFoundError):
        return ReadoutError("no such file or folder", where=place, remedy="create it, or name another one")
    return ReadoutError(error.strerror or str(error), where=place, remedy="see to the file system and run again")


def _disk_full(where: str) -> ReadoutError:
    return ReadoutError(
        "no space left to write",
        where=where,
        remedy="free as much space as twice the warehouse takes; what was published before is untouched",
    )


def _of_duckdb(words: str, where: str) -> ReadoutError | None:
    low = words.lower()
    if any(sign in low for sign in _FULL_WORDS):
        return _disk_full(where)
    if "could not set lock" in low:
        holder = _HOLDER.search(words)
        who = f"process {holder['pid']} ({holder['program']})" if holder else "another process"
        return ReadoutError(
            f"the file is held open for writing by {who}",
            where=where,
            remedy="close that program, or let it open the file read-only",
        )
    if "not a valid duckdb database file" in low:
        return ReadoutError("not a DuckDB file", where=where, remedy="name another file, or move this one away")
    if "storage version" in low or "newer version of duckdb" in low:
        return ReadoutError(
            "the file was written by a DuckDB that this software cannot read",
            where=where,
            remedy="export it with the DuckDB that wrote it, or upgrade readout",
        )
    if low.startswith("io error: cannot open file"):
        return ReadoutError(_first_line(words), where=where, remedy="check that the folder exists and is yours")
    return None


def _of_postgresql(cause: BaseException, words: str, where: str) -> ReadoutError | None:
    if not isinstance(cause, _of_psycopg()):
        return None
    import psycopg

    if isinstance(cause, psycopg.errors.InsufficientPrivilege):
        return ReadoutError(
            _first_line(words),
            where=where,
            remedy="grant the user CREATE and USAGE on the schema, or name another user",
        )
    if isinstance(cause, psycopg.errors.ForeignKeyViolation):
        return ReadoutError(
            f"a row refers to one that does not exist: {' '.join(words.split())}",
            where=where,
            remedy="nothing was published; this is a defect of readout, please report it",
        )
    if isinstance(cause, psycopg.errors.DiskFull):
        return _disk_full(where)
    if isinstance(cause, psycopg.OperationalError):
        return ReadoutError(
            f"the server cannot be reached or refused: {_first_line(words)}",
            where=where,
            remedy="check that it runs, and that host, port, user, password and database in the URL are right",
        )
    return None


def _first_line(words: str) -> str:
    return words.splitlines()[0] if words else "no reason given"
