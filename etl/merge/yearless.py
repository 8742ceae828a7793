"""Days that articles name without the year: "on 11 July" in an article that states no date of its own."""

from collections.abc import Iterator
from datetime import date

from etl.dates.edtf import Days, one_day
from etl.merge.profiles import Profile

LONGEST = 366
"""Days among which a day of the year need not lie, or may lie more than once."""
MONTH = 31


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
    return 0.35 if dated.days <= 2 else 0.15 if dated.days <= MONTH else 0.0


def months_of_year(profile: Profile) -> frozenset[int]:
    """Return the month of a day named without its year, or the months of what is known to a month."""
    if profile.yearless is not None:
        return frozenset((profile.yearless[0],))
    days = (profile.first, profile.last) if profile.days <= MONTH else ()
    return frozenset(day.month for day in map(date.fromordinal, days))


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
