"""Reading one reference file: encoding, delimiter, header and cells, with every problem noted and none raised."""

import csv
import io
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from etl.model.base import Record

_SPREADSHEET = "save it as 'CSV UTF-8 (comma delimited)'"


class Problem(Record, kw_only=True):
    """One fault of one cell, row or file."""

    file: str
    line: int
    """Line of the file, from 1; 0 for the file as a whole."""
    column: str
    """Empty for a row or file as a whole."""
    what: str
    remedy: str

    def __str__(self) -> str:
        """Return `file:line, column: what → remedy`."""
        line = f":{self.line}" if self.line else ""
        column = f", column {self.column}" if self.column else ""
        return f"{self.file}{line}{column}: {self.what} → {self.remedy}"


class Row(Record, kw_only=True):
    """One row of a file: its line and its cells, stripped."""

    line: int
    places: dict[str, int]
    """Where the cell of each column stands, the same in all rows of a table."""
    cells: list[str]
    """In the order of the table's columns, whatever order the file has."""

    def cell(self, column: str) -> str:
        """Return the cell of a column."""
        return self.cells[self.places[column]]


def read_table(path: Path, required: tuple[str, ...], optional: tuple[str, ...], problems: list[Problem]) -> list[Row]:
    """Return the rows of a file; a column of `optional` that is missing reads as empty."""
    text = _decode(path, problems)
    if text is None:
        return []
    header_line = text.splitlines()[0] if text.strip() else ""
    delimiter = max(",;\t", key=header_line.count)
    lines = _records(path.name, text, delimiter, problems)
    header = next(lines, (1, []))[1]
    while header and not header[-1]:
        header.pop()
    if not _header_is_right(path.name, header, required, optional, problems):
        return []
    columns = (*required, *optional)
    places = {column: place for place, column in enumerate(columns)}
    is_in_order = tuple(header) == columns
    rows = []
    for line, values in lines:
        while len(values) > len(header) and not values[-1]:
            values.pop()
        if not any(values):
            continue
        if len(values) > len(header):
            remedy = "put double quotes around a cell that holds the delimiter"
            what = f"{len(values)} cells where the header has {len(header)}"
            problems.append(Problem(file=path.name, line=line, column="", what=what, remedy=remedy))
            continue
        if len(values) < len(header):
            values += [""] * (len(header) - len(values))
        if not is_in_order:
            told = dict(zip(header, values, strict=True))
            values = [told.get(column, "") for column in columns]
        rows.append(Row(line=line, places=places, cells=values))
    return rows


def _decode(path: Path, problems: list[Problem]) -> str | None:
    """Return the file's text without a byte order mark, or None with the reason noted."""

    def note(line: int, what: str, remedy: str) -> None:
        problems.append(Problem(file=path.name, line=line, column="", what=what, remedy=remedy))

    try:
        content = path.read_bytes()
    except FileNotFoundError:
        note(0, f"is missing from {path.parent}", "put it back, or point to a folder that has it")
        return None
    except OSError as error:
        note(0, f"cannot be read: {error.strerror}", "check that it is a file and may be read")
        return None
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        note(0, "is UTF-16 ('Unicode text')", _SPREADSHEET)
        return None
    if content.startswith(b"PK\x03\x04"):
        note(0, "is a spreadsheet workbook, not text", _SPREADSHEET)
        return None
    if b"\0" in content:
        note(content[: content.index(b"\0")].count(b"\n") + 1, "holds a NUL byte", "remove it")
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        note(content[: error.start].count(b"\n") + 1, f"byte 0x{content[error.start]:02x} is not UTF-8", _SPREADSHEET)
        return None


def _records(file: str, text: str, delimiter: str, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    """Yield the first line and the stripped cells of every record, up to a broken one."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    before = 0
    try:
        for values in reader:
            yield before + 1, [value.strip() for value in values]
            before = reader.line_num
    except csv.Error as error:
        remedy = "close the double quotes and double those inside a quoted cell"
        problems.append(Problem(file=file, line=before + 1, column="", what=f"broken CSV: {error}", remedy=remedy))


def _header_is_right(
    file: str, header: list[str], required: tuple[str, ...], optional: tuple[str, ...], problems: list[Problem]
) -> bool:
    """Note columns that are missing, unknown or there twice."""
    known = (*required, *optional)

    def note(column: str, what: str, remedy: str) -> None:
        problems.append(Problem(file=file, line=1, column=column, what=what, remedy=remedy))

    before = len(problems)
    for column in sorted({name for name in header if header.count(name) > 1}):
        note(column, "is there twice", "remove one of the two")
    for column in [name for name in header if name not in known]:
        near = get_close_matches(column, known, n=1)
        note(column, "is not a column of this table", f"did you mean {near[0]}?" if near else "remove it")
    for column in [name for name in required if name not in header]:
        note(column, "is missing", f"the header must be {','.join(known)}")
    return len(problems) == before
