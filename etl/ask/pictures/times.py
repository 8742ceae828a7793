"""Pictures of time: events in their order, or counts by month or year."""

from datetime import date, datetime
from typing import Any

from etl.ask.columns import When
from etl.ask.pictures.charts import Event, Events, Periods
from etl.ask.pictures.table import Row, Table

MONTHS_SHOWN = 48
"""Longer spans are counted by year."""
SERIES = 5
"""Series of names; those that count least are put together."""
_GROUPS = ("level", "status", "channel", "format", "presence", "outcome")
_NAMES = ("topic_name", "organisation_name")
_WORDS = 64
"""Letters of an event that are shown."""


def periods(table: Table, time: When, counted: str | None) -> Periods | None:
    """Count by month or year; None where no row has a date that is certain enough."""
    dated = [(row, found) for row in table.rows if (found := _period(row, time)) is not None]
    if not dated:
        return None
    first, last = min(day for _, day in dated), max(day for _, day in dated)
    months = 12 * (last.year - first.year) + last.month - first.month + 1
    is_yearly = time.form == "year" or months > MONTHS_SHOWN
    starts = _starts(first, last, is_yearly)
    at = {start: position for position, start in enumerate(starts)}
    group, names = _series(table, counted)

    def place(row: Row) -> tuple[str, int] | None:
        day = _period(row, time)
        name = "" if group is None else row[group] if row[group] in names else "others"
        return (name, at[date(day.year, 1 if is_yearly else day.month, 1)]) if day else None

    sums = table.sums(counted, place)
    undated = sums.pop(None, 0)
    series = {
        name: tuple(sums.get((name, position), 0.0) for position in range(len(starts))) for name in (*names, "others")
    }
    kept = {name: values for name, values in series.items() if any(values)}
    note = f"{undated:,.0f} whose date is too uncertain are left out." if undated else ""
    return Periods(starts=starts, is_yearly=is_yearly, series=kept, unit=table.unit(counted), note=note)


def events(table: Table, time: When) -> Events | None:
    """Put rows in the order of their days; None where none has a day."""
    group = next((name for name in _GROUPS if len({row.get(name) for row in table.rows}) > 1), None)
    found = []
    for row in table.rows:
        first, last = _day(row[time.first]), _day(row[time.last])
        if first and last:
            found.append(Event(first=first, last=last, words=_words(row), group=str(row[group]) if group else ""))
    if not found:
        return None
    found.sort(key=lambda event: (event.first, event.last, event.words))
    groups = table.ordered(group, {event.group for event in found}) if group else [""]
    left = len(table.rows) - len(found)
    note = f"{left:,} without a date are left out." if left else ""
    return Events(events=tuple(found), groups=tuple(groups), note=note)


def _period(row: Row, time: When) -> date | None:
    """Return a day of the month or year that a row counts in; None where its days lie in more than one month."""
    if time.form == "year":
        return date(row["year"], 1, 1) if row["year"] else None
    first, last = _day(row[time.first]), _day(row[time.last])
    if first is None or last is None or (first.year, first.month) != (last.year, last.month):
        return _day(row.get("month_on"))
    return first


def _starts(first: date, last: date, is_yearly: bool) -> tuple[date, ...]:
    """Return the first days of all periods from one day to another."""
    if is_yearly:
        return tuple(date(year, 1, 1) for year in range(first.year, last.year + 1))
    months = range(12 * first.year + first.month - 1, 12 * last.year + last.month)
    return tuple(date(month // 12, month % 12 + 1, 1) for month in months)


def _series(table: Table, counted: str | None) -> tuple[str | None, list[str]]:
    """Return the column that tells series apart and their names: a class of meetings, or names that count most."""
    for column in _GROUPS:
        values = {row[column] for row in table.rows} if column in table.types else set()
        if len(values) > 1:
            return column, table.ordered(column, values)
    named = next((name for name in table.types if name in _NAMES), None)
    sums = table.sums(counted, lambda row: str(row[named])) if named else {}
    if len(sums) < 2:
        return None, [""]
    return named, [name for name, _ in sorted(sums.items(), key=lambda each: (-each[1], each[0]))[:SERIES]]


def _day(value: Any) -> date | None:
    return value.date() if isinstance(value, datetime) else value


def _words(row: Row) -> str:
    """Say what an event was: with whom, or what it was called, and where."""
    two = [row.get(f"person_{side}_name") or row.get(f"state_{side}_name") for side in "ab"]
    with_whom = row.get("counterparts") or row.get("persons") or row.get("states")
    named = row.get("meeting_label") or row.get("label") or row.get("title")
    who = " and ".join(map(str, two)) if all(two) else with_whom or named or ""
    if row.get("from_city") and row.get("to_city"):
        return f"{row['from_city']} to {row['to_city']}"
    where = row.get("city")
    words = str(who) if len(str(who)) <= _WORDS else str(who)[: _WORDS - 1].rstrip(" ;,") + "…"
    return f"{words}, {where}" if where and words else str(words or where or "")
