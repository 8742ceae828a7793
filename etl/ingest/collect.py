"""From what a person names (files, folders, standard input) to documents."""

import hashlib
import io
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from etl.errors import UsageError
from etl.ingest.documents import as_document, too_large
from etl.ingest.records import Found, Outcome, Rejected, Skipped
from etl.ingest.settling import Settling, identity, whole_lines
from etl.ingest.tables import RECORDS_PER_FILE, csv_file, json_file, json_lines, one_record
from etl.ingest.walk import SUFFIXES, File, unreadable, walk
from etl.ingest.web import is_web_address, web_document
from etl.model.documents import MediaType, Origin

STANDARD_INPUT = "-"
STDIN = "stdin:"
"""Begins the places of what came through standard input."""
MAX_BYTES = 20_000_000
_READERS = {"json": json_file, "lines": json_lines, "table": csv_file}
_MEDIA: dict[str, MediaType] = {"text": "text/plain", "html": "text/html"}


def collect(
    paths: Iterable[str | Path],
    *,
    max_bytes: int = MAX_BYTES,
    settle_seconds: float = 0,
    stdin: BinaryIO | None = None,
) -> Iterator[Outcome]:
    """Return what is at `paths`: documents, rejections and names passed over, in an order that depends on names only.

    `-` is standard input: HTML, JSON, JSON lines or plain text, told apart by its beginning. Nothing at or below a
    path is ever an exception; a path that does not exist is a UsageError at once. A file that was written to within
    `settle_seconds` is waited for, once; one that is still being written then is left for another time.
    """
    given = [str(path) for path in paths]
    for path in given:
        if path != STANDARD_INPUT and not _exists(Path(path)):
            raise UsageError("there is no such file or folder", where=path, remedy="check the spelling of the path")
    return _collect(list(dict.fromkeys(given)), max_bytes, Settling(settle_seconds), stdin)


def _exists(path: Path) -> bool:
    try:
        return path.exists() or path.is_symlink()
    except OSError:
        return True


def _collect(paths: list[str], max_bytes: int, settling: Settling, stdin: BinaryIO | None) -> Iterator[Outcome]:
    for path in paths:
        if path == STANDARD_INPUT:
            yield from _standard_input(stdin or sys.stdin.buffer, max_bytes)
            continue
        for item in walk(Path(path)):
            if isinstance(item, File):
                yield from _from_file(item, max_bytes, settling)
            else:
                yield item


def _from_file(file: File, max_bytes: int, settling: Settling) -> Iterator[Outcome]:
    try:
        is_settled = settling.is_settled(file.path)
        with file.path.open("rb") as stream:
            if file.kind == "lines":
                yield from _from_lines(file, stream, max_bytes, is_settled=is_settled)
                return
            content = _unchanged(stream, max_bytes * (RECORDS_PER_FILE if file.kind in _READERS else 1))
        if content is None or not is_settled:
            yield Skipped(uri=file.uri, why="still being written", is_unfinished=True)
        elif reader := _READERS.get(file.kind):
            yield from reader(file.uri, io.BytesIO(content), max_bytes)
        else:
            yield as_document(file.uri, content, _MEDIA[file.kind], max_bytes)
    except OSError as error:
        yield unreadable(file.path, error)


def _unchanged(stream: BinaryIO, max_bytes: int) -> bytes | None:
    """Return the content, one byte more than allowed at most; None where it changed while it was read."""
    before = os.fstat(stream.fileno())
    # A limit far above the size would have room made for all of it; some file systems do not know a size.
    content = stream.read(min(before.st_size or max_bytes, max_bytes) + 1)
    return content if identity(os.fstat(stream.fileno())) == identity(before) else None


def _from_lines(file: File, stream: BinaryIO, max_bytes: int, *, is_settled: bool) -> Iterator[Outcome]:
    """A file of lines may grow for ever: its whole lines can be read at any time."""
    has_more = False
    if not is_settled:
        stream, has_more = whole_lines(stream)
    yield from json_lines(file.uri, stream, max_bytes)
    if has_more:
        yield Skipped(uri=file.uri, why="its last line is still being written", is_unfinished=True)


def _standard_input(stream: BinaryIO, max_bytes: int) -> Iterator[Found | Rejected]:
    """Standard input is no place that could be looked at again, so what came through it is named by its content."""
    content = stream.read(max_bytes + 1)
    uri = f"{STDIN}{hashlib.sha256(content).hexdigest()[:12]}"
    if len(content) > max_bytes:
        yield too_large(uri, max_bytes)
        return
    yield from _unnamed(uri, content, max_bytes)


def read_again(
    uri: str, content: bytes, max_bytes: int = MAX_BYTES, origin: Origin | None = None
) -> Iterator[Found | Rejected]:
    """Return what bytes kept from a place are, just as if they still stood there: a whole file, or one record of it.

    `origin` is what was known of a web page when it was fetched.
    """
    if is_web_address(uri):
        yield web_document(uri, content, "", origin or Origin(), max_bytes)
        return
    name, hash_sign, number = uri.rpartition("#")
    kind = SUFFIXES.get(PurePosixPath(uri).suffix.lower())
    if hash_sign and number.isdigit() and (name.startswith(STDIN) or PurePosixPath(name).suffix.lower() in SUFFIXES):
        yield one_record(uri, content, max_bytes)
    elif reader := _READERS.get(kind or ""):
        yield from reader(uri, io.BytesIO(content), max_bytes)
    elif uri.startswith(STDIN):
        yield from _unnamed(uri, content, max_bytes)
    else:
        yield as_document(uri, content, _MEDIA[kind or "text"], max_bytes)


def _unnamed(uri: str, content: bytes, max_bytes: int) -> Iterator[Found | Rejected]:
    """Tell by their beginning what bytes without the name of a file are."""
    start = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"["):
        yield from json_file(uri, io.BytesIO(content), max_bytes)
    elif start.startswith(b"{"):
        lines = sum(line.lstrip().startswith(b"{") for line in content.splitlines()) > 1
        reader = json_lines if lines and content.count(b"}\n") else json_file
        yield from reader(uri, io.BytesIO(content), max_bytes)
    else:
        is_html = start.startswith((b"<!doctype html", b"<html", b"<?xml", b"<head", b"<body"))
        yield as_document(uri, content, "text/html" if is_html else "text/plain", max_bytes)
