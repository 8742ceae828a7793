"""The files of `sql/views`: a comment header that explains the view, and the query that it is.

The header is made of paragraphs, parted by empty comment lines: the question the view answers; its grain ("One row
per ..."); any notes; one line per column (name, two spaces or more, meaning; further lines indented deeper); and
"Example:" with a query.
"""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol, TypeVar

from etl.errors import ReadoutError
from etl.model.base import Record
from etl.resources import sql_dir

_COLUMN = re.compile(r"^ {3}(\w+) {2,}(\S.*)$")
_FURTHER = re.compile(r"^ {4,}(\S.*)$")
_NOT_NAMES = re.compile(r"--[^\n]*|'(?:[^']|'')*'")
_WORD = re.compile(r"[A-Za-z_]\w*")


class ViewColumn(Record, kw_only=True):
    """A column of a view."""

    name: str
    comment: str


class ViewFile(Record, kw_only=True):
    """A view as its file declares it."""

    name: str
    """Stem of the file name."""
    family: str
    """Folder, such as `contract` or `pairs`."""
    question: str
    grain: str
    """Begins "One row per"."""
    notes: str
    """Rules worth knowing; may be empty."""
    columns: tuple[ViewColumn, ...]
    example: str
    """A query to try."""
    body: str
    """The SELECT statement."""
    digest: str
    """First 12 hexadecimal digits of the SHA-256 of the whole file."""


class Query(Protocol):
    """Something made by a query, under a name that others may use."""

    @property
    def name(self) -> str:
        """Name of what is made."""

    @property
    def body(self) -> str:
        """SELECT statement."""


_Query = TypeVar("_Query", bound=Query)


class BadViewFile(ReadoutError):
    """A view file whose header or name breaks the rules."""


def view_files(folder: Path | None = None) -> tuple[ViewFile, ...]:
    """Read every view, ordered so that each comes after those it uses."""
    root = folder or sql_dir() / "views"
    return in_order(_parse(path) for path in sorted(root.glob("*/*.sql")))


def in_order(views: Iterable[_Query]) -> tuple[_Query, ...]:
    """Order queries by the names that they use; raise BadViewFile on a circle."""
    waiting = {view.name: view for view in views}
    ordered: list[_Query] = []
    while waiting:
        ready = sorted(name for name, view in waiting.items() if not uses(view, waiting))
        if not ready:
            raise BadViewFile("views use each other in a circle", where=", ".join(sorted(waiting)), remedy="break it")
        ordered += [waiting.pop(name) for name in ready]
    return tuple(ordered)


def uses(view: Query, names: Iterable[str]) -> set[str]:
    """Return those of `names`, other than the view's own, that occur in its query."""
    return (set(_WORD.findall(_NOT_NAMES.sub(" ", view.body))) & set(names)) - {view.name}


def _parse(path: Path) -> ViewFile:
    """Split one file into header and query."""
    text = path.read_text(encoding="utf-8")
    lines = text.splitlines()
    end = next((i for i, line in enumerate(lines) if not line.startswith("--")), len(lines))
    paragraphs = _paragraphs([line[2:] for line in lines[:end]])
    columns = [paragraph for paragraph in paragraphs if _COLUMN.match(paragraph[0])]
    prose = [" ".join(line.strip() for line in p) for p in paragraphs if not _COLUMN.match(p[0])]
    if len(columns) != 1 or len(prose) < 3 or not prose[1].startswith("One row per") or prose[-1][:8] != "Example:":
        raise BadViewFile(
            "the header needs a question, 'One row per ...', its columns and 'Example: ...', in this order",
            where=str(path),
            remedy="see the other files of the folder",
        )
    return ViewFile(
        name=path.stem,
        family=path.parent.name,
        question=prose[0],
        grain=prose[1],
        notes=" ".join(prose[2:-1]),
        columns=tuple(_columns(columns[0], path)),
        example=prose[-1].removeprefix("Example:").strip(),
        body="\n".join(lines[end:]).strip().removesuffix(";"),
        digest=hashlib.sha256(text.encode()).hexdigest()[:12],
    )


def _paragraphs(lines: list[str]) -> list[list[str]]:
    """Group comment lines between empty ones."""
    groups: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    return [group for group in groups if group]


def _columns(lines: list[str], path: Path) -> list[ViewColumn]:
    """Read the column lines; a deeper indented line goes on with the column above."""
    columns: list[ViewColumn] = []
    for line in lines:
        if match := _COLUMN.match(line):
            columns.append(ViewColumn(name=match[1], comment=match[2].strip()))
        elif match := _FURTHER.match(line):
            last = columns.pop()
            columns.append(ViewColumn(name=last.name, comment=f"{last.comment} {match[1].strip()}"))
        else:
            raise BadViewFile(f"not a column line: {line.strip()}", where=str(path), remedy="indent it by three spaces")
    return columns
