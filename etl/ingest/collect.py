"""From what a person names (files, folders, standard input) to documents."""

import hashlib
import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from etl.errors import UsageError
from etl.ingest.documents import as_document, too_large
from etl.ingest.records import Found, Outcome, Rejected
from etl.ingest.tables import csv_file, json_file, json_lines, one_record
from etl.ingest.walk import SUFFIXES, File, unreadable, walk
from etl.model.documents import MediaType

STANDARD_INPUT = "-"
STDIN = "stdin:"
"""Begins the places of what came through standard input."""
MAX_BYTES = 20_000_000
_READERS = {"json": json_file, "lines": json_lines, "table": csv_file}
_MEDIA: dict[str, MediaType] = {"text": "text/plain", "html": "text/html"}


def collect(
    paths: Iterable[str | Path], *, max_bytes: int = MAX_BYTES, stdin: BinaryIO | None = None
) -> Iterator[Outcome]:
    """Return what is at `paths`: documents, rejections and names passed over, in an order that depends on names only.

    `-` is standard input: HTML, JSON, JSON lines or plain text, told apart by its beginning. Nothing at or below a
    path is ever an exception; a path that does not exist is a UsageError at once.
    """
    given = [str(path) for path in paths]
    for path in given:
        if path != STANDARD_INPUT and not _exists(Path(path)):
            raise UsageError("there is no such file or folder", where=path, remedy="check the spelling of the path")
    return _collect(list(dict.fromkeys(given)), max_bytes, stdin)


def _exists(path: Path) -> bool:
    try:
        return path.exists() or path.is_symlink()
    except OSError:
        return True


def _collect(paths: list[str], max_bytes: int, stdin: BinaryIO | None) -> Iterator[Outcome]:
    for path in paths:
        if path == STANDARD_INPUT:
            yield from _standard_input(stdin or sys.stdin.buffer, max_bytes)
            continue
        for item in walk(Path(path)):
            if isinstance(item, File):
                yield from _from_file(item, max_bytes)
            else:
                yield item


def _from_file(file: File, max_bytes: int) -> Iterator[Found | Rejected]:
    try:
        with file.path.open("rb") as stream:
            if reader := _READERS.get(file.kind):
                yield from reader(file.uri, stream, max_bytes)
            else:
                content = stream.read(max_bytes + 1)
                yield as_document(file.uri, content, _MEDIA[file.kind], max_bytes)
    except OSError as error:
        yield unreadable(file.path, error)


def _standard_input(stream: BinaryIO, max_bytes: int) -> Iterator[Found | Rejected]:
    """Standard input is no place that could be looked at again, so what came through it is named by its content."""
    content = stream.read(max_bytes + 1)
    uri = f"{STDIN}{hashlib.sha256(content).hexdigest()[:12]}"
    if len(content) > max_bytes:
        yield too_large(uri, max_bytes)
        return
    yield from _unnamed(uri, content, max_bytes)


def read_again(uri: str, content: bytes, max_bytes: int = MAX_BYTES) -> Iterator[Found | Rejected]:
    """Return what bytes kept from a place are, just as if they still stood there: a whole file, or one record of it."""
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
