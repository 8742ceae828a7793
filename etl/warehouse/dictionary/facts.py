"""What the dictionary says of one column: for a table as it is declared, for a view as its values come from elsewhere.

A comment is a meaning and, after "; null", when the column is null. Allowed values that a comment names in its prose
need not be listed again.
"""

import re
from collections.abc import Mapping

import msgspec
from sqlalchemy import Column

from etl.model.base import Record
from etl.warehouse.dictionary.lineage import Origin
from etl.warehouse.viewfiles import ViewColumn

_NULL = "; null "
_MOMENT = "2024-03-05 08:15:00"
_EXAMPLES = {
    "boolean": "true",
    "date": "2024-03-05",
    "datetime": _MOMENT,
    "timestamp": _MOMENT,
    "bigint": "3",
    "integer": "3",
    "double": "0.5",
    "year": "2024",
    "year_month": "2024-03",
}
"""Examples by type, and of what bears its name."""
_UNITS = (
    (re.compile(r"meeting_count|(?:\w+_)?meetings"), "meetings"),
    (re.compile(r"\w+_count"), "count"),
    (re.compile(r"(?:\w+_)?days(?:_\w+)?"), "days"),
    (re.compile(r"(?:\w+_)?share"), "0 to 1"),
    (re.compile(r"(?:\w+_)?seconds"), "s"),
    (re.compile(r"\w+_per_second"), "per s"),
    (re.compile(r"(?:\w+_)?km"), "km"),
)
"""What the names of computed columns say of their unit."""


class ColumnEntry(Record, kw_only=True):
    """A column of a table or view."""

    name: str
    type: str
    """SQL type, lower-case."""
    comment: str
    """Meaning, and when it is null, as declared."""
    null: str = ""
    """When it is null, such as "where not known"; empty where it never is."""
    unit: str = ""
    values: tuple[str, ...] = ()
    """All values it can have, where they are listed."""
    example: str = ""
    is_key: bool = False
    is_nullable: bool = True
    """For a view: whether its header says when it is null."""
    refers_to: str | None = None
    """`table.column` that it is a foreign key to."""
    sources: tuple[str, ...] = ()
    """What a view's column is made of: see `Origin`."""

    @property
    def meaning(self) -> str:
        """Return the comment without its last clause."""
        head, null, _ = self.comment.partition(_NULL)
        return head + "." if null else head

    @property
    def unnamed_values(self) -> tuple[str, ...]:
        """Return the allowed values, unless the comment names them all."""
        return () if _named(self.values, self.comment) == self.values else self.values

    @property
    def told(self) -> str:
        """Return all of it in one text: the comment in the database."""
        is_unit_named = self.unit.lower() in self.comment.lower()
        unit = f" Unit: {self.unit}." if self.unit and not is_unit_named else ""
        unnamed = self.unnamed_values
        values = f" One of: {', '.join(unnamed)}." if unnamed else ""
        example = f" Example: {self.example}" if self.example and self.example not in self.values else ""
        return self.comment + unit + values + example


def declared(
    column: Column[object], values: tuple[str, ...], origin: Origin, known: Mapping[str, ColumnEntry]
) -> ColumnEntry:
    """Describe a column of a table; `values` are those that a constraint allows.

    For one that a query makes from columns of `known`, what is not declared is taken from there.
    """
    target = next(iter(column.foreign_keys), None)
    comment = column.comment or ""
    made = derived(ViewColumn(name=column.name, comment=comment), origin, known)
    return msgspec.structs.replace(
        made,
        type=str(column.type).lower(),
        unit=column.info.get("unit") or made.unit,
        values=values or column.info.get("values") or made.values,
        example=_example(column, values) or made.example,
        is_key=column.primary_key,
        is_nullable=bool(column.nullable),
        refers_to=target.target_fullname if target else made.refers_to,
    )


def derived(column: ViewColumn, origin: Origin, known: Mapping[str, ColumnEntry]) -> ColumnEntry:
    """Describe a column of a view, by its own comment and by those `relation.column` that its values come from."""
    kept = [known[source] for source in origin.kept or () if source in known]
    is_same = len(kept) == 1 and not origin.literals
    units = {each.unit for each in kept}
    null = _null(column.comment)
    values = _allowed(origin, kept, column.comment)
    return ColumnEntry(
        name=column.name,
        type=origin.type,
        comment=column.comment,
        null=null,
        unit=units.pop() if len(units) == 1 else _unit(column.name, origin, known),
        values=values,
        example=next(iter(values), "") or _taken(column.name, origin, known),
        is_nullable=bool(null),
        refers_to=kept[0].refers_to if is_same else None,
        sources=origin.sources,
    )


def _null(comment: str) -> str:
    return comment.partition(_NULL)[2].rstrip(".")


def _example(column: Column[object], values: tuple[str, ...]) -> str:
    """Return an example: the column's own, an allowed value, that of what it refers to, or one of its type."""
    own = column.info.get("example")
    if own is not None:
        return str(own)
    if listed := values or column.info.get("values"):
        return str(listed[0])
    for key in column.foreign_keys:
        return _example(key.column, ())
    return _EXAMPLES.get(str(column.type).lower(), "")


def _allowed(origin: Origin, kept: list[ColumnEntry], comment: str) -> tuple[str, ...]:
    """Return the values a view's column can have; of those, only the ones its comment names, where it names most."""
    if origin.kept is None or not (origin.literals or kept) or not all(each.values for each in kept):
        return ()
    values = tuple(dict.fromkeys([value for each in kept for value in each.values] + list(origin.literals)))
    named = _named(values, comment)
    return named if 2 * len(named) > len(values) else values


def _named(values: tuple[str, ...], comment: str) -> tuple[str, ...]:
    """Return those values that stand in a comment as words."""
    said = (value for value in values if value in comment)
    return tuple(value for value in said if re.search(rf"(?<!\w){re.escape(value)}(?!\w)", comment))


def _unit(name: str, origin: Origin, known: Mapping[str, ColumnEntry]) -> str:
    """Return the unit of what is computed: by its name, or that of the only column it is computed from."""
    if origin.type not in ("bigint", "integer", "double"):
        return ""
    found = next((unit for pattern, unit in _UNITS if pattern.fullmatch(name)), "")
    only = known.get(origin.sources[0]) if len(origin.sources) == 1 else None
    return found or (only.unit if only else "")


def _taken(name: str, origin: Origin, known: Mapping[str, ColumnEntry]) -> str:
    """Return an example: of what the column takes over, of its name or type, or of a text that it is made from."""
    if origin.kept:
        return known[origin.kept[0]].example if origin.kept[0] in known else ""
    if name in _EXAMPLES or origin.type != "varchar":
        return _EXAMPLES.get(name) or _EXAMPLES.get(origin.type, "")
    parts = [known[source] for source in origin.sources if source in known]
    made = (part.example for part in parts if part.type == "varchar" and not part.values)
    return next(made, "") or next(iter(origin.literals), "")
