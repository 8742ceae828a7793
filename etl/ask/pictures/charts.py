"""The kinds of pictures there are, as data: what is drawn, before anything is drawn."""

from collections.abc import Mapping
from datetime import date

from etl.model.base import Record


class Bars(Record, kw_only=True):
    """Names and how much each counts, the most first."""

    names: tuple[str, ...]
    values: tuple[float, ...]
    unit: str
    note: str = ""


class Periods(Record, kw_only=True):
    """How much is counted month by month or year by year, in one or several series."""

    starts: tuple[date, ...]
    """First days of all periods from the first to the last, empty ones included."""
    is_yearly: bool
    series: Mapping[str, tuple[float, ...]]
    """A number for each period, by name of the series; without several, the name is empty."""
    unit: str
    note: str = ""


class Event(Record, kw_only=True):
    """Something that can have been on any of these days."""

    first: date
    last: date
    words: str
    group: str


class Events(Record, kw_only=True):
    """What was when, in order of time."""

    events: tuple[Event, ...]
    groups: tuple[str, ...]
    """All groups that occur, in the order of the legend; one that is empty has no legend."""
    note: str = ""


class Matrix(Record, kw_only=True):
    """How much is counted for each pair."""

    names: tuple[str, ...]
    values: Mapping[tuple[str, str], float]
    """By both names, in either order."""
    unit: str
    note: str = ""


class Shares(Record, kw_only=True):
    """Parts of a whole, for several wholes."""

    names: tuple[str, ...]
    parts: Mapping[str, tuple[float, ...]]
    """Share of each whole, 0 to 1, by what the part is called."""
    note: str = ""


Chart = Bars | Periods | Events | Matrix | Shares
