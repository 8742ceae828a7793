"""An answer as pictures need it: rows by column, sums by group, and what columns mean."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, TypeVar

from etl.ask.columns import Types, is_of_meetings
from etl.ask.query import Query
from etl.warehouse.dictionary.entries import view_entries

Row = dict[str, Any]
Group = TypeVar("Group", bound=Hashable)


class Table:
    """Rows of an answer, with the types and meanings of the columns that were asked for."""

    def __init__(self, query: Query, types: Types, rows: Sequence[Sequence[Any]]) -> None:
        """Name the cells."""
        self.types: Types = {name: types[name] for name in query.columns}
        self.rows: list[Row] = [dict(zip(query.columns, row, strict=True)) for row in rows]
        self.is_of_meetings = is_of_meetings(self.types)
        entry = next(entry for entry in view_entries() if entry.name == query.view.name)
        self._columns = {column.name: column for column in entry.columns}

    def meaning(self, column: str) -> str:
        """Return what a column means, for an axis."""
        return self._columns[column].meaning.rstrip(".")

    def unit(self, column: str | None) -> str:
        """Return what is counted: the meaning of a column, or what the rows are."""
        if column is not None:
            return self.meaning(column)
        return "Meetings" if "meeting_id" in self.types else "Rows"

    def ordered(self, column: str, values: Iterable[str]) -> list[str]:
        """Return values in the order of the dictionary, others by name, "unknown" last."""
        known = {value: at for at, value in enumerate(self._columns[column].values)}
        return sorted(values, key=lambda value: (value == "unknown", known.get(value, len(known)), value))

    def sums(self, column: str | None, group: Callable[[Row], Group]) -> dict[Group, float]:
        """Return by group the sum of a column; without one, the number of different meetings, or of rows."""
        if column is not None:
            added: dict[Group, float] = defaultdict(float)
            for row in self.rows:
                added[group(row)] += float(row[column] or 0)
            return dict(added)
        members: dict[Group, set[object]] = defaultdict(set)
        for at, row in enumerate(self.rows):
            members[group(row)].add(row.get("meeting_id", at))
        return {name: len(found) for name, found in members.items()}
