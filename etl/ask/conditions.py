"""From filters to the conditions of a WHERE clause, with parameters, for the columns that a view has."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from etl.ask.choice import short
from etl.ask.columns import Holder, Types, When, holders, when
from etl.ask.filters import Comparison, Entity, Filters
from etl.dates.edtf import Days
from etl.errors import UsageError
from etl.warehouse.catalog import quoted
from etl.warehouse.viewfiles import ViewFile

_STANDS_FOR: dict[str, tuple[str, ...]] = {
    "person": ("person", "entity"),
    "state": ("state", "organisation", "entity"),
    "organisation": ("organisation", "entity"),
    "country": ("country",),
    "source": ("source",),
}
"""Kinds of columns that can identify an entity; the first that a view has decides."""
_ENTITY_KINDS = {"person": "'person'", "state": "'state', 'organisation'", "organisation": "'organisation'"}
"""What a column entity_kind says of an entity."""
_TOOK_PART = {"person": "person_id", "state": "state_id", "organisation": "organisation_id"}
"""Columns of v_attendance that say who took part in a meeting."""


class Conditions:
    """Conditions of one query: all of `parts` must hold; `told` says the same to people."""

    def __init__(self, view: ViewFile, types: Types) -> None:
        """Begin with none."""
        self._view, self._types, self._holders = view, types, holders(types)
        self.parts: list[str] = []
        self.told: list[str] = []
        self.values: dict[str, Any] = {}

    def between(self, one: Entity, other: Entity) -> None:
        """Keep pairs of these two, in either order, or meetings in which both took part."""
        if any(holder.side for holder in self._holders):
            straight, crossed = (
                f"{self._on_side(first, 'a')} AND {self._on_side(second, 'b')}"
                for first, second in ((one, other), (other, one))
            )
            self.parts.append(f"({straight} OR {crossed})")
        else:
            self.parts += [self._took_part([entity], "--between") for entity in (one, other)]
        self.told.append(f"between {one.name} and {other.name}")

    def about(self, entities: Sequence[Entity]) -> None:
        """Keep rows about any of these, all of one kind."""
        kind = entities[0].kind
        if found := self._of(kind):
            self.parts.append("(" + " OR ".join(self._is(holder, entities) for holder in found) + ")")
        else:
            self.parts.append(self._took_part(entities, f"--{kind}"))
        names = " or ".join(entity.name for entity in entities)
        self.told.append(f"{kind} {names}" if kind in ("country", "source") else names)

    def dated(self, filters: Filters) -> None:
        """Keep rows that can have been within these days; what has no date is left out."""
        if filters.since is None and filters.until is None:
            return
        found = when(self._types)
        if found is None:
            raise self._cannot("--since" if filters.since else "--until", "has no date")
        if filters.since and filters.since.start:
            self._bound(found, found.last, ">=", filters.since.start)
            self.told.append(f"since {_written(filters.since)}{_by(found.last)}")
        if filters.until and filters.until.end:
            self._bound(found, found.first, "<=", filters.until.end)
            self.told.append(f"until {_written(filters.until)}{_by(found.first)}")

    def compared(self, comparisons: Iterable[Comparison]) -> None:
        """Keep rows for which any of these comparisons of one column holds; all of them, where they exclude."""
        alike = list(comparisons)
        glue = " OR " if alike[0].operator in ("=", "~") else " AND "
        self.parts.append("(" + glue.join(map(self._comparison, alike)) + ")")
        self.told.append((" or " if glue == " OR " else " and ").join(each.told for each in alike))

    def _comparison(self, each: Comparison) -> str:
        column = quoted(each.column)
        if each.value is None:
            return f"{column} IS {'' if each.operator == '=' else 'NOT '}NULL"
        if each.operator == "~":
            return f"position(lower({self._value(each.value)}) IN lower({column})) > 0"
        return f"{column} {each.operator if each.operator != '!=' else '<>'} {self._value(each.value)}"

    def _bound(self, found: When, column: str, operator: str, bound: date) -> None:
        """Compare the column that says when a row was with a day."""
        value: Any = bound
        if found.form == "year":
            value = bound.year
        elif found.form == "month":
            value = bound.replace(day=1)
        elif found.form == "moment":
            is_end = operator == "<="
            operator = "<" if is_end else operator
            value = datetime.combine(bound + timedelta(days=is_end), time())
        self.parts.append(f"{quoted(column)} {operator} {self._value(value)}")

    def _of(self, kind: str) -> list[Holder]:
        """Return the columns that can identify an entity of a kind."""
        for standing in _STANDS_FOR[kind]:
            if found := [holder for holder in self._holders if holder.kind == standing]:
                return found
        return []

    def _on_side(self, entity: Entity, side: str) -> str:
        """Say that an entity is on one side of a pair."""
        found = [holder for holder in self._of(entity.kind) if holder.side == side]
        if not found:
            raise self._cannot("--between", f"has no pairs of which {entity.name} could be one")
        return self._is(found[0], [entity])

    def _is(self, holder: Holder, entities: Sequence[Entity]) -> str:
        """Say that a column identifies one of these."""
        condition = f"{quoted(holder.column)} IN ({', '.join(self._value(entity.id) for entity in entities)})"
        if holder.kind != "entity":
            return condition
        return f"({condition} AND entity_kind IN ({_ENTITY_KINDS[entities[0].kind]}))"

    def _took_part(self, entities: Sequence[Entity], option: str) -> str:
        """Say that one of these took part in the meeting that a row is about."""
        kind = entities[0].kind
        if "meeting_id" not in self._types or kind not in _TOOK_PART:
            raise self._cannot(option, f"does not say which {kind} a row is about")
        listed = ", ".join(self._value(entity.id) for entity in entities)
        return f"meeting_id IN (SELECT t.meeting_id FROM v_attendance AS t WHERE t.{_TOOK_PART[kind]} IN ({listed}))"

    def _value(self, value: object) -> str:
        """Return the parameter that stands for a value."""
        name = f"v{len(self.values)}"
        self.values[name] = value
        return f":{name}"

    def _cannot(self, option: str, why: str) -> UsageError:
        return UsageError(
            f"{short(self._view)} {why}",
            where=option,
            remedy=f"leave it out, or use --where with one of its columns: {', '.join(self._types)}",
        )


def _by(column: str) -> str:
    """Name the column that a bound is about, where that is not the day of a meeting."""
    return "" if column.startswith("date_") else f" (by {column})"


def _written(days: Days) -> str:
    """Write a year, month or day as it was meant."""
    if days.start is None or days.end is None or days.start == days.end:
        return str(days.start or days.end)
    return f"{days.start:%Y}" if (days.end - days.start).days > 31 else f"{days.start:%Y-%m}"
