"""Small hand-written rows for tests of SQL: tables as text, and defaults for columns that a test does not care about.

A table is written as people read it: a line of column names, then one line per row, cells parted by `|`; an empty
cell is null. Bounds of a date are derived from its EDTF text. Rows need no rows that they refer to, as long as the
transaction is never committed.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Boolean, Connection, Date, DateTime, Double, Integer, LargeBinary, Table

from etl.dates.edtf import parse_edtf
from etl.warehouse.schema import metadata

Row = dict[str, Any]

_USUAL: Row = {
    "run_id": "r1",
    "status": "held",
    "channel": "unknown",
    "format": "bilateral",
    "level": "unknown",
    "date_basis": "none",
    "date_source": "none",
    "salience": "main",
    "join_score": 1.0,
    "join_reasons": "[]",
    "report_count": 1,
    "source_count": 1,
    "party_kind": "person",
    "role": "participant",
    "presence": "attended",
    "basis": "named",
    "confidence": 1.0,
    "published_basis": "none",
    "is_current": True,
    "language": "en",
    "media_type": "text/plain",
    "outcome": "published",
    "command": "run",
    "entity_kind": "person",
    "severity": "warn",
    "change": "added",
    "verdict": "same",
    "subject_kind": "report",
}
_BY_TABLE: dict[str, Row] = {
    "memberships": {"status": "member"},
    "organisations": {"kind": "state"},
    "sources": {"kind": "media"},
    "entity_names": {"name_kind": "alias"},
    "fetches": {"kind": "feed", "outcome": "fetched"},
}


def parse_table(text: str) -> list[dict[str, str | None]]:
    """Read a table written as text."""
    lines = [[cell.strip() or None for cell in line.split("|")] for line in text.strip().splitlines()]
    head = [str(name) for name in lines[0]]
    for line in lines:
        assert len(line) == len(head), f"{len(head)} cells expected: {line}"
    return [dict(zip(head, line, strict=True)) for line in lines[1:]]


def fill(connection: Connection, tables: dict[str, str]) -> None:
    """Insert the rows of several tables, each written as text."""
    for name, text in tables.items():
        table = metadata.tables[name]
        rows = [complete(table, row) for row in parse_table(text)]
        connection.execute(table.insert(), rows)


def complete(table: Table, row: dict[str, str | None]) -> Row:
    """Type the cells of a row and give it what every row must have."""
    unknown = set(row) - set(table.columns.keys())
    assert not unknown, f"{table.name} has no {unknown}"
    full = {column.name: _typed(column.type, row.get(column.name)) for column in table.columns}
    for prefix in ("date", "published", "start", "end"):
        if edtf := full.get(f"{prefix}_edtf"):
            days = parse_edtf(edtf)
            if prefix in ("start", "end"):
                full[f"{prefix}_on"] = days.start if prefix == "start" else days.end
            else:
                full[f"{prefix}_start_on"], full[f"{prefix}_end_on"] = days.start, days.end
                full[f"{prefix}_basis"] = full[f"{prefix}_basis"] or "explicit"
                if "date_source" in full:
                    full["date_source"] = full["date_source"] or "stated"
    usual = {**_USUAL, **_BY_TABLE.get(table.name, {})}
    for column in table.columns:
        if full[column.name] is None and (not column.nullable or column.name in usual):
            full[column.name] = usual.get(column.name, _plain(column.type, column.name, full))
    return full


def _typed(kind: Any, cell: str | None) -> Any:
    """Return the value of a cell."""
    if cell is None:
        return None
    if isinstance(kind, Boolean):
        return {"true": True, "false": False}[cell]
    if isinstance(kind, DateTime):
        return datetime.fromisoformat(cell)
    if isinstance(kind, Date):
        return date.fromisoformat(cell)
    if isinstance(kind, Integer):
        return int(cell)
    return float(cell) if isinstance(kind, Double) else cell


def _plain(kind: Any, name: str, row: Row) -> Any:
    """Return a value for a column that must have one and has no usual one."""
    if isinstance(kind, Boolean):
        return False
    if isinstance(kind, DateTime):
        return datetime(2024, 1, 1)
    if isinstance(kind, Integer | Double):
        return 0
    if isinstance(kind, LargeBinary):
        return b""
    if isinstance(kind, Date):
        return date(2024, 1, 1)
    key = next(iter(row.values())) or ""
    return key if name in ("name", "sort_name", "article_uri", "sha256") else ""
