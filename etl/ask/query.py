"""From a view and filters to one SELECT with parameters, the same on both engines."""

from collections.abc import Iterable, Sequence
from typing import Any

from etl.ask.choice import near
from etl.ask.columns import Types, is_of_meetings, measures, when
from etl.ask.conditions import Conditions
from etl.ask.filters import Filters, comparison
from etl.errors import UsageError
from etl.model.base import Record
from etl.warehouse.catalog import quoted
from etl.warehouse.viewfiles import ViewFile


class Query(Record, kw_only=True):
    """A query that only reads."""

    view: ViewFile
    columns: tuple[str, ...]
    sql: str
    """With parameters `:name`."""
    values: dict[str, Any]
    told: tuple[str, ...]
    """The filters, as people read them."""


def build(
    view: ViewFile,
    types: Types,
    filters: Filters,
    *,
    columns: Sequence[str] = (),
    sort: Sequence[str] = (),
    limit: int = 0,
) -> Query:
    """Build the query; without `columns` it asks for all, and a limit of 0 is none.

    `sort` names columns, with `-` in front for the highest first; without it, the latest rows come first, or those
    that count most. Raise UsageError where a filter is about something that the view does not hold.
    """
    conditions = Conditions(view, types)
    if filters.between:
        conditions.between(*filters.between)
    for kind in dict.fromkeys(entity.kind for entity in filters.about):
        conditions.about([entity for entity in filters.about if entity.kind == kind])
    conditions.dated(filters)
    compared = [comparison(given, types) for given in filters.where]
    for key in dict.fromkeys((each.column, each.operator) for each in compared):
        conditions.compared(each for each in compared if (each.column, each.operator) == key)
    chosen = tuple(_known(name, types, "--columns") for name in columns) or tuple(types)
    lines = [f"SELECT {', '.join(map(quoted, chosen))}", f"FROM {quoted(view.name)}"]
    if conditions.parts:
        lines.append(f"WHERE {' AND '.join(conditions.parts)}")
    lines.append(f"ORDER BY {', '.join(_order(sort, types))}")
    if limit:
        lines.append(f"LIMIT {limit}")
    return Query(view=view, columns=chosen, sql="\n".join(lines), values=conditions.values, told=tuple(conditions.told))


def _order(sort: Sequence[str], types: Types) -> Iterable[str]:
    """Return what rows are sorted by: what is asked for, else what people look for first, then all columns."""
    wanted = {_known(name.removeprefix("-"), types, "--sort"): name.startswith("-") for name in sort} or _usual(types)
    for name in (*wanted, *(name for name in types if name not in wanted)):
        collation = ' COLLATE "C"' if types[name] == "text" else ""
        yield f"{quoted(name)}{collation}{' DESC' if wanted.get(name) else ''} NULLS LAST"


def _usual(types: Types) -> dict[str, bool]:
    """Return the latest first, in views of meetings and of times; elsewhere what counts most."""
    found, counted = when(types), measures(types)
    if found and (is_of_meetings(types) or not counted):
        return {found.last: True}
    return {counted[0]: True} if counted else {}


def _known(name: str, types: Types, option: str) -> str:
    """Return the name of a column; UsageError where the view has none of that name."""
    if name in types:
        return name
    close = near(name, types)
    hint = f"did you mean {' or '.join(close)}?" if close else f"it has {', '.join(types)}"
    raise UsageError(f"the view has no column {name}", where=f"{option} {name}", remedy=hint)
