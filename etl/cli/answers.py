"""Answers of queries as a table, CSV or JSON."""

import csv
import json
import math
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from rich.cells import cell_len

from etl.cli.page import Page, shown

Row = tuple[Any, ...]


def write_table(names: Sequence[str], rows: Iterable[Row]) -> None:
    """Write aligned columns; as records where the terminal is too narrow for them. Nothing is cut."""
    page = Page()
    answer = list(rows)
    cells = [[shown(text_of(value)) for value in row] for row in answer]
    widths = [max([cell_len(name), *(cell_len(row[at]) for row in cells)]) for at, name in enumerate(names)]
    is_number = [_is_numeric(row[at] for row in answer) for at in range(len(names))]
    if page.is_terminal and sum(widths) + 2 * (len(widths) - 1) > page.width:
        _records(page, names, cells)
    else:
        page.line(*((words, "bold") for words in _aligned(names, widths, is_number)))
        page.line(("  ".join("─" * width for width in widths), "dim"))
        for row in cells:
            sys.stdout.write("".join(_aligned(row, widths, is_number)).rstrip() + "\n")
    if page.is_terminal:
        page.line((f"{len(cells):,} row{'s' * (len(cells) != 1)}", "dim"))


def write_csv(names: Sequence[str], rows: Iterable[Row]) -> None:
    """Write CSV with a header; NULL is an empty field."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(names)
    for row in rows:
        writer.writerow([text_of(value) for value in row])


def write_json(names: Sequence[str], rows: Iterable[Row]) -> None:
    """Write one array with an object for every row, a row a line."""
    sys.stdout.write("[")
    for position, row in enumerate(rows):
        sys.stdout.write(",\n " if position else "\n ")
        values = {name: _finite(value) for name, value in zip(names, row, strict=True)}
        sys.stdout.write(json.dumps(values, ensure_ascii=False, default=_plain))
    sys.stdout.write("\n]\n")


WRITERS: dict[str, Callable[[Sequence[str], Iterable[Row]], None]] = {
    "table": write_table,
    "csv": write_csv,
    "json": write_json,
}


def _records(page: Page, names: Sequence[str], cells: Iterable[Sequence[str]]) -> None:
    width = max(map(cell_len, names))
    for number, row in enumerate(cells, start=1):
        page.line((f"── {number} ", "dim"))
        for name, value in zip(names, row, strict=True):
            page.prose(value, lead=[(name + " " * (width - cell_len(name)), "bold"), "  "])


def _aligned(cells: Sequence[str], widths: Sequence[int], is_number: Sequence[bool]) -> list[str]:
    padded = []
    for at, cell in enumerate(cells):
        space = " " * (widths[at] - cell_len(cell))
        padded.append((space + cell if is_number[at] else cell + space) + "  ")
    return padded


def _is_numeric(values: Iterable[Any]) -> bool:
    known = [value for value in values if value is not None]
    return bool(known) and all(isinstance(v, int | float | Decimal) and not isinstance(v, bool) for v in known)


def text_of(value: Any) -> str:
    """Return a value as text; NULL is empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, bytes | memoryview):
        return bytes(value).hex()
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False, default=_plain)
    return str(value)


def _finite(value: Any) -> Any:
    """Return a number as it is, or the name of one that JSON cannot write."""
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value


def _plain(value: Any) -> Any:
    """Return what JSON has no type for: dates as ISO 8601, exact numbers as numbers, bytes in hexadecimal."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else text_of(value)
