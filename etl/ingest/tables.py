"""Files of records: JSON, JSON lines, CSV. One bad record never spoils the others."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from etl.charsets import decode, looks_binary
from etl.ingest.documents import as_record, too_large
from etl.ingest.fields import canonical_bytes, meaning
from etl.ingest.records import Found, Rejected

RECORDS_PER_FILE = 50
"""A JSON file is read whole, so its size has a limit too: this many times that of a document."""
_HEAD = 65536


def json_file(uri: str, stream: BinaryIO, max_bytes: int) -> Iterator[Found | Rejected]:
    """Yield the one object of a file, or the records of its array."""
    content = stream.read(RECORDS_PER_FILE * max_bytes + 1)
    if len(content) > RECORDS_PER_FILE * max_bytes:
        yield too_large(uri, RECORDS_PER_FILE * max_bytes)
        return
    try:
        data = _parse(decode(content))
    except ValueError as error:
        yield _invalid(uri, content, error)
        return
    if not isinstance(data, list):
        yield as_record(uri, data, content, max_bytes)
        return
    for number, record in enumerate(data, 1):
        raw = json.dumps(record, ensure_ascii=True).encode()
        yield as_record(f"{uri}#{number}", record, raw, max_bytes)


def json_lines(uri: str, stream: BinaryIO, max_bytes: int) -> Iterator[Found | Rejected]:
    """Yield the record of every line; empty lines count but are passed over."""
    for number, raw in enumerate(_lines(stream, max_bytes), 1):
        place = f"{uri}#{number}"
        if raw is None:
            yield too_large(place, max_bytes)
        elif raw.strip(b"\xef\xbb\xbf \t\r\n"):
            yield one_record(place, raw, max_bytes)


def one_record(uri: str, raw: bytes, max_bytes: int) -> Found | Rejected:
    """Return the document that a record in JSON is."""
    try:
        record = _parse(decode(raw))
    except ValueError as error:
        return _invalid(uri, raw, error)
    return as_record(uri, record, raw, max_bytes)


def csv_file(uri: str, stream: BinaryIO, max_bytes: int) -> Iterator[Found | Rejected]:
    """Yield the record of every row below the header, numbered from 1."""
    content = stream.read(RECORDS_PER_FILE * max_bytes + 1)
    if len(content) > RECORDS_PER_FILE * max_bytes:
        yield too_large(uri, RECORDS_PER_FILE * max_bytes)
        return
    if looks_binary(content):
        message = "no table but binary data; save it as CSV first"
        yield Rejected(uri=uri, reason="binary", message=message, content=content)
        return
    text = decode(content)
    csv.field_size_limit(max(max_bytes, 1 << 17))
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text[:_HEAD]))
    try:
        header = next(rows, [])
        if "text" not in map(meaning, header):
            yield _no_header(uri, content)
            return
        for number, row in enumerate((row for row in rows if any(map(str.strip, row))), 1):
            yield _row(f"{uri}#{number}", header, row, max_bytes)
    except csv.Error as error:
        yield _invalid(uri, content, error)


def _row(uri: str, header: list[str], row: list[str], max_bytes: int) -> Found | Rejected:
    record = {name: value for name, value in zip(header, row, strict=False) if value.strip()}
    if len(row) > len(header):
        message = f"the row has {len(row)} fields, the header {len(header)}; put quotes around text with commas"
        return Rejected(uri=uri, reason="invalid-record", message=message, content=canonical_bytes({"row": row}))
    return as_record(uri, record, canonical_bytes(record), max_bytes)


def _lines(stream: BinaryIO, max_bytes: int) -> Iterator[bytes | None]:
    """Yield the lines of a stream, None for one over the limit; a file in UTF-16 is read whole."""
    head = stream.read(2)
    if head in (b"\xff\xfe", b"\xfe\xff"):
        yield from (line.encode("utf-8", "replace") for line in decode(head + stream.read()).splitlines())
        return
    pending = head
    while line := pending + stream.readline(max_bytes + 1):
        pending = b""
        is_too_long = len(line.rstrip(b"\r\n")) > max_bytes
        rest = line
        while not rest.endswith(b"\n") and (rest := stream.readline(max_bytes)):
            is_too_long = True
        yield None if is_too_long else line


def _parse(text: str) -> Any:
    """Parse JSON as the standard has it; ValueError for anything else, however deep or long."""
    try:
        return json.loads(text.lstrip("\ufeff"), parse_constant=_refuse)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is not JSON")


def _delimiter(head: str) -> str:
    """Return the separator that occurs most often in the header line."""
    line = head.split("\n", 1)[0]
    return max(",;\t|", key=line.count)


def _invalid(uri: str, content: bytes, error: Exception) -> Rejected:
    message = f"not valid: {error}; correct it and load it again"
    kind = "invalid-csv" if isinstance(error, csv.Error) else "invalid-json"
    return Rejected(uri=uri, reason=kind, message=message, content=content)


def _no_header(uri: str, content: bytes) -> Rejected:
    message = "the first line is no header with a column `text`; add one"
    return Rejected(uri=uri, reason="no-text-column", message=message, content=content)
