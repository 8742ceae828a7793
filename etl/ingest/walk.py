"""From the paths given to the files below them, in an order that depends on names only."""

import stat
from collections.abc import Iterator
from pathlib import Path

from etl.charsets import printable
from etl.ingest.records import Rejected, Skipped
from etl.model.base import Record

SUFFIXES = {
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".jsonl": "lines",
    ".ndjson": "lines",
    ".csv": "table",
}


class File(Record, kw_only=True):
    """A regular file of a kind that is read."""

    path: Path
    uri: str
    kind: str
    """text, html, json, lines or table."""


def walk(path: Path) -> Iterator[File | Rejected | Skipped]:
    """Yield the file at `path`, or the files below it sorted by name; what cannot be read is rejected, never raised."""
    yield from _at(path, (), is_named=True)


def uri_of(path: Path) -> str:
    """Return the path as it was given, with `/`, printable, whatever bytes its name is made of."""
    return printable(path.as_posix())


def unreadable(path: Path, error: OSError) -> Rejected:
    """Return the rejection of a file or folder that the system does not let us read."""
    reason = error.strerror or type(error).__name__
    message = f"cannot be read: {reason}; check that it exists and that you may read it"
    return Rejected(uri=uri_of(path), reason="unreadable", message=message, content=None)


def _at(path: Path, above: tuple[tuple[int, int], ...], *, is_named: bool) -> Iterator[File | Rejected | Skipped]:
    """Yield the file at `path`, or what lies below it; `above` identifies the folders it lies in."""
    try:
        status = path.stat()
    except OSError as error:
        yield unreadable(path, error)
        return
    if not stat.S_ISDIR(status.st_mode):
        yield _file(path, status.st_mode, is_named=is_named)
    elif (identity := (status.st_dev, status.st_ino)) in above:
        yield Skipped(uri=uri_of(path), why="a link to a folder that it lies in")
    else:
        yield from _below(path, (*above, identity))


def _below(folder: Path, within: tuple[tuple[int, int], ...]) -> Iterator[File | Rejected | Skipped]:
    """Walk a folder; `within` identifies it and those it lies in, so that a link to one of them ends the descent."""
    try:
        members = sorted(folder.iterdir(), key=lambda member: member.name)
    except OSError as error:
        yield unreadable(folder, error)
        return
    for member in members:
        if member.name.startswith("."):
            yield Skipped(uri=uri_of(member), why="hidden")
        else:
            yield from _at(member, within, is_named=False)


def _file(path: Path, mode: int, *, is_named: bool) -> File | Rejected | Skipped:
    if not stat.S_ISREG(mode):
        return Skipped(uri=uri_of(path), why="not a regular file")
    kind = SUFFIXES.get(path.suffix.lower())
    if kind is not None:
        return File(path=path, uri=uri_of(path), kind=kind)
    known = ", ".join(SUFFIXES)
    if is_named:
        message = f"not one of the types that are read; rename it if it is one of {known}"
        return Rejected(uri=uri_of(path), reason="unsupported-type", message=message, content=None)
    return Skipped(uri=uri_of(path), why=f"not one of {known}")
