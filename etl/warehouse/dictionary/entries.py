"""What the dictionary says of tables and views, gathered from the schema, the view files and the lineage."""

from collections.abc import Iterable
from importlib import import_module

from sqlalchemy import CheckConstraint, Table

from etl.model.base import Record
from etl.warehouse.dictionary.facts import ColumnEntry, declared, derived
from etl.warehouse.dictionary.lineage import Lineage, Origin, read_lineage
from etl.warehouse.schema import metadata
from etl.warehouse.viewfiles import ViewFile, view_files

TABLE_FAMILIES = {
    "meetings": "Meetings, who took part, and the words that say so",
    "entities": "Who and what is spoken of",
    "inputs": "What a run takes in",
    "ledger": "What runs leave behind",
    "web": "Addresses that were fetched",
    "built": "Answers built for views",
}
"""Titles of the modules of `etl.warehouse.schema`."""
VIEW_FAMILIES = {
    "contract": "What one article reports",
    "meetings": "Meetings and who took part",
    "pairs": "Who met whom",
    "persons": "Persons",
    "organisations": "Organisations and bodies",
    "places": "Places and travel",
    "topics": "Topics",
    "sources": "Sources and how they differ",
    "quality": "Quality, and what to look at",
    "runs": "Runs and what they changed",
    "calendar": "Days",
}
"""Titles of the folders of `sql/views`; a folder that is not among them comes last, by its own name."""
_UNTRACED = Origin(type="")


class Entry(Record, kw_only=True):
    """A table or view."""

    name: str
    family: str
    """A key of TABLE_FAMILIES, or the folder of a view."""
    grain: str
    """Begins "One row per"."""
    question: str = ""
    """What a view answers; empty for a table."""
    notes: str = ""
    example: str = ""
    columns: tuple[ColumnEntry, ...]


def family_title(family: str, *, is_table: bool) -> str:
    """Return what a family of tables or views is about, to be read after "Views:"; a new folder by its name."""
    title = (TABLE_FAMILIES if is_table else VIEW_FAMILIES).get(family, family)
    return title[0].lower() + title[1:]


def table_entries(lineage: Lineage | None = None) -> tuple[Entry, ...]:
    """Return all tables, families in the order of TABLE_FAMILIES, tables as declared."""
    lineage = read_lineage() if lineage is None else lineage
    families = {value: name for name in TABLE_FAMILIES for value in _tables(name)}
    known: dict[str, ColumnEntry] = {}
    entries = []
    for table in metadata.tables.values():
        entry = _table(table, families[table], lineage.get(table.name, {}), known)
        known |= _by_name(entry)
        entries.append(entry)
    return tuple(entry for family in TABLE_FAMILIES for entry in entries if entry.family == family)


def _tables(module: str) -> list[Table]:
    """Return the tables that a module of the schema declares."""
    found = vars(import_module(f"etl.warehouse.schema.{module}")).values()
    return [value for value in found if isinstance(value, Table)]


def _by_name(entry: Entry) -> dict[str, ColumnEntry]:
    """Return columns by `relation.column`."""
    return {f"{entry.name}.{column.name}": column for column in entry.columns}


def view_entries(views: Iterable[ViewFile] | None = None, lineage: Lineage | None = None) -> tuple[Entry, ...]:
    """Return views, those of this release by default, families in the order of VIEW_FAMILIES, views by name.

    `views` come after those they use. A column that the lineage does not know is described by its header alone.
    """
    lineage = read_lineage() if lineage is None else lineage
    known = {name: column for table in table_entries(lineage) for name, column in _by_name(table).items()}
    entries = []
    for view in view_files() if views is None else views:
        entry = _view(view, lineage.get(view.name, {}), known)
        known |= _by_name(entry)
        entries.append(entry)
    order = {family: at for at, family in enumerate(VIEW_FAMILIES)}
    return tuple(sorted(entries, key=lambda entry: (order.get(entry.family, len(order)), entry.family, entry.name)))


def _table(table: Table, family: str, origins: dict[str, Origin], known: dict[str, ColumnEntry]) -> Entry:
    """Describe a table; `origins` are those of its columns, where a query makes it from other tables."""
    checks = [check.info for check in table.constraints if isinstance(check, CheckConstraint)]
    values = {info["column"]: info["values"] for info in checks if info}
    columns = tuple(
        declared(column, values.get(column.name, ()), origins.get(column.name, _UNTRACED), known)
        for column in table.columns
    )
    return Entry(name=table.name, family=family, grain=table.comment or "", columns=columns)


def _view(view: ViewFile, origins: dict[str, Origin], known: dict[str, ColumnEntry]) -> Entry:
    """Describe a view."""
    columns = tuple(derived(column, origins.get(column.name, _UNTRACED), known) for column in view.columns)
    return Entry(
        name=view.name,
        family=view.family,
        grain=view.grain,
        question=view.question,
        notes=view.notes,
        example=view.example,
        columns=columns,
    )
