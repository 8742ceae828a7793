"""Days that articles name without the year: "on 11 July" in an article that states no date of its own."""

from collections.abc import Iterator
from datetime import date

from etl.dates.edtf import Days, one_day
from etl.merge.profiles import Profile

LONGEST = 366
"""Days among which a day of the year need not lie, or may lie more than once."""


def yearless_conflict(left: Profile, right: Profile) -> bool:
    """Say whether the one names a day of the year that the other names otherwise or cannot have been on."""
    if left.yearless is not None and right.yearless is not None:
        return left.yearless != right.yearless
    return not (_may_be_on(left, right) and _may_be_on(right, left))


def yearless_points(left: Profile, right: Profile) -> float:
    """Return points for a day of the year that both name, or that falls into the other's few days."""
    if left.yearless is None and right.yearless is None:
        return 0.0
    if left.yearless == right.yearless:
        return 0.35
    dated = right if left.yearless is not None else left
    return 0.35 if dated.days <= 2 else 0.15 if dated.days <= 31 else 0.0


def days_of_year(profile: Profile) -> frozenset[tuple[int, int]]:
    """Return month and day of what a report names without its year, or of the one or two days that it knows."""
    if profile.yearless is not None:
        return frozenset((profile.yearless,))
    days = range(profile.first, profile.last + 1) if profile.days <= 2 else range(0)
    return frozenset((day.month, day.day) for day in map(date.fromordinal, days))


def on_day_of_year(days: Days, named: tuple[int, int]) -> Days:
    """Return the one such day among the days, the days themselves where there are several or none."""
    if days.start is None or days.end is None:
        return days
    found = list(_occurrences(days.start, days.end, named))
    return one_day(found[0]) if len(found) == 1 else days


def _may_be_on(said: Profile, other: Profile) -> bool:
    if said.yearless is None or other.days >= LONGEST:
        return True
    first, last = date.fromordinal(other.first), date.fromordinal(other.last)
    return any(True for _ in _occurrences(first, last, said.yearless))


def _occurrences(first: date, last: date, named: tuple[int, int]) -> Iterator[date]:
    """Yield the days of that month and number from `first` to `last`; 29 February only in leap years."""
    for year in range(first.year, last.year + 1):
        try:
            day = date(year, *named)
        except ValueError:
            continue
        if first <= day <= last:
            yield day
