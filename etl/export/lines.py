"""Exports that are lines of JSON of another community's making: one file, one object a line."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection

from etl.export.manifest import Content, Written
from etl.model.base import Record

Line = dict[str, Any]


class Collection(Record, kw_only=True):
    """What is exported in such a format."""

    name: str
    """Of the content in the manifest."""
    file: str
    question: str
    grain: str
    """Begins "One line per"."""
    lines: Callable[[Connection], Iterator[Line]]


def write_lines(connection: Connection, collection: Collection, folder: Path) -> tuple[Content, list[Written]]:
    """Write all lines to a file, one after the other; return what it is."""
    encoder, count = msgspec.json.Encoder(), 0
    with (folder / collection.file).open("wb") as file:
        for line in collection.lines(connection):
            file.write(encoder.encode(line) + b"\n")
            count += 1
    content = Content(question=collection.question, grain=collection.grain, columns=())
    return content, [Written(name=collection.file, content=collection.name, rows=count)]


def told(**values: Any) -> Line:
    """Return an object of those values that say something: no None, no empty text, list or object."""
    return {name: value for name, value in values.items() if value not in (None, "", [], {})}
