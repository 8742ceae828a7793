"""Which picture an answer makes: what its view holds decides, and who is in all of its rows."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from etl.ask.choice import short
from etl.ask.columns import Types, holders, known_as, label, measures, when
from etl.ask.pictures.charts import Bars, Chart, Matrix, Shares
from etl.ask.pictures.table import Table
from etl.ask.pictures.times import events, periods
from etl.ask.query import Query
from etl.errors import UsageError

BARS_SHOWN = 20
PAIRED = 18
"""Names along a side of a matrix."""
EVENTS_SHOWN = 32
"""More than that is counted by month or year."""


def chart_of(query: Query, types: Types, rows: Sequence[Sequence[Any]]) -> Chart:
    """Return the picture of an answer; UsageError where it makes none."""
    table = Table(query, types, rows)
    if not rows:
        raise UsageError("there is nothing to draw: no row fits", where=short(query.view), remedy="widen the filters")
    if measures(table.types) and len({row.get("entity_kind") for row in table.rows}) > 1:
        raise UsageError(
            "persons and states are two networks", where=short(query.view), remedy="add --where entity_kind=state"
        )
    for kind in (_shares, _counts, _over_time, _paired, _events, _ranked):
        if chart := kind(table):
            return chart
    raise UsageError(
        "this answer makes no picture: it holds neither days nor pairs nor counts",
        where=short(query.view),
        remedy="write a .csv file instead",
    )


def _shares(table: Table) -> Chart | None:
    """Parts of wholes: a view with a share; its first text names the whole, the one that tells least apart the part."""
    texts = {name: {row[name] for row in table.rows} for name, type_ in table.types.items() if type_ == "text"}
    if "share" not in table.types or len(texts) < 2:
        return None
    whole, *others = texts
    part = min(others, key=lambda name: len(texts[name]))
    names = tuple(dict.fromkeys(row[whole] for row in table.rows))
    found = table.sums("share", lambda row: (row[whole], row[part]))
    parts = {
        value: tuple(found.get((name, value), 0.0) for name in names) for value in table.ordered(part, texts[part])
    }
    return Shares(names=names, parts=parts)


def _counts(table: Table) -> Chart | None:
    """One row: what it counts."""
    counted = [name for name in measures(table.types) if name.endswith("_count") and name != "dated_count"]
    if len(table.rows) > 1 or len(counted) < 2:
        return None
    (row,) = table.rows
    names, values = tuple(map(table.meaning, counted)), tuple(float(row[name] or 0) for name in counted)
    return Bars(names=names, values=values, unit="Number")


def _over_time(table: Table) -> Chart | None:
    """Months or years with a count."""
    time, counted = when(table.types), measures(table.types)
    return periods(table, time, counted[0]) if time and time.form in ("month", "year") and counted else None


def _paired(table: Table) -> Chart | None:
    """Pairs: whom the one met that is in all of them, else everybody against everybody."""
    pair = _pair(table.types)
    if pair is None:
        return None
    sides = [tuple(row[name] for name in pair) for row in table.rows]
    common = set(sides[0]).intersection(*map(set, sides[1:]))
    if len(common) > 1:
        return None
    counted = next(iter(measures(table.types)), None) if not table.is_of_meetings else None
    sums = table.sums(counted, lambda row: tuple(sorted(str(row[name]) for name in pair)))
    if common:
        (one,) = common
        others: dict[str, float] = defaultdict(float)
        for names, value in sums.items():
            others[next((name for name in names if name != one), one)] += value
        return _bars(table, others, counted)
    if len(sums) <= BARS_SHOWN:
        return _bars(table, {" and ".join(names): value for names, value in sums.items()}, counted)
    return _matrix(sums, table.unit(counted))


def _matrix(sums: Mapping[tuple[str, ...], float], unit: str) -> Matrix:
    """Show those who are in the pairs that count most, as many as fit."""
    shown: list[str] = []
    for names, _ in sorted(sums.items(), key=lambda each: (-each[1], each[0])):
        more = [name for name in names if name not in shown]
        if len(shown) + len(more) <= PAIRED:
            shown += more
    values = {(one, other): value for (one, other), value in sums.items() if {one, other} <= set(shown)}
    among = len({name for names in sums for name in names})
    note = f"The {len(shown)} of {among:,} whose pairs count most." if among > len(shown) else ""
    return Matrix(names=tuple(shown), values=values, unit=unit, note=note)


def _pair(types: Types) -> tuple[str, str] | None:
    """Return the columns that name the two of a pair."""
    for one in holders(types):
        for other in holders(types):
            if (one.side, other.side, one.kind) == ("a", "b", other.kind):
                names = known_as(one.column, types), known_as(other.column, types)
                return (names[0], names[1]) if names[0] and names[1] else None
    return None


def _events(table: Table) -> Chart | None:
    """What was when; counted by month or year where it is too much for a line each."""
    if not table.is_of_meetings and measures(table.types) and label(table.types):
        return None
    time = when(table.types)
    if time is None:
        return None
    return events(table, time) if len(table.rows) <= EVENTS_SHOWN else periods(table, time, None)


def _ranked(table: Table) -> Chart | None:
    """Names with a count."""
    name, counted = label(table.types), measures(table.types)
    if name is None or not counted:
        return None
    return _bars(table, table.sums(counted[0], lambda row: str(row[name])), counted[0])


def _bars(table: Table, sums: Mapping[str, float], counted: str | None) -> Bars:
    ranked = sorted(sums.items(), key=lambda each: (-each[1], each[0]))
    note = f"The first {BARS_SHOWN} of {len(ranked):,}." if len(ranked) > BARS_SHOWN else ""
    names, values = zip(*ranked[:BARS_SHOWN], strict=True)
    return Bars(names=names, values=tuple(float(value) for value in values), unit=table.unit(counted), note=note)
