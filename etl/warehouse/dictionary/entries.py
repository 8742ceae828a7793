"""What the dictionary says of tables, views and columns, gathered from the schema and the view files."""

from sqlalchemy import Column, Table

from etl.model.base import Record
from etl.warehouse.schema import entities, inputs, ledger, meetings, metadata
from etl.warehouse.viewfiles import ViewFile, view_files

TABLE_FAMILIES = {
    "meetings": "Meetings, who took part, and the words that say so",
    "entities": "Who and what is spoken of",
    "inputs": "What a run takes in",
    "ledger": "What runs leave behind",
}
VIEW_FAMILIES = {
    "contract": "What one article reports",
    "analysis": "What all articles add up to",
}
_MODULES = {"meetings": meetings, "entities": entities, "inputs": inputs, "ledger": ledger}


class ColumnEntry(Record, kw_only=True):
    """A column of a table or view."""

    name: str
    type: str
    """SQL type; empty for a view, whose columns have the types of what they show."""
    comment: str
    is_key: bool = False
    is_nullable: bool = True
    refers_to: str | None = None
    """`table.column` that it is a foreign key to."""


class Entry(Record, kw_only=True):
    """A table or view."""

    name: str
    family: str
    """A key of TABLE_FAMILIES or VIEW_FAMILIES."""
    grain: str
    """Begins "One row per"."""
    question: str = ""
    """What a view answers; empty for a table."""
    notes: str = ""
    example: str = ""
    columns: tuple[ColumnEntry, ...]


def table_entries() -> tuple[Entry, ...]:
    """Return all tables, families in the order of TABLE_FAMILIES, tables as declared."""
    families = {id(value): name for name, module in _MODULES.items() for value in vars(module).values()}
    tables = [_table(table, families[id(table)]) for table in metadata.tables.values()]
    return tuple(entry for family in TABLE_FAMILIES for entry in tables if entry.family == family)


def view_entries() -> tuple[Entry, ...]:
    """Return all views, families in the order of VIEW_FAMILIES, views by name."""
    views = [_view(view) for view in sorted(view_files(), key=lambda view: view.name)]
    return tuple(entry for family in VIEW_FAMILIES for entry in views if entry.family == family)


def _table(table: Table, family: str) -> Entry:
    """Describe a table."""
    columns = tuple(_column(column) for column in table.columns)
    return Entry(name=table.name, family=family, grain=table.comment or "", columns=columns)


def _column(column: Column[object]) -> ColumnEntry:
    """Describe a column of a table."""
    target = next(iter(column.foreign_keys), None)
    return ColumnEntry(
        name=column.name,
        type=str(column.type).lower(),
        comment=column.comment or "",
        is_key=column.primary_key,
        is_nullable=bool(column.nullable),
        refers_to=target.target_fullname if target else None,
    )


def _view(view: ViewFile) -> Entry:
    """Describe a view."""
    return Entry(
        name=view.name,
        family=view.family,
        grain=view.grain,
        question=view.question,
        notes=view.notes,
        example=view.example,
        columns=tuple(ColumnEntry(name=column.name, type="", comment=column.comment) for column in view.columns),
    )
