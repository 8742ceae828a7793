"""Intervals of days and their text: EDTF (ISO 8601-2) levels 0 and 1, as far as days go.

Read: years, months and days; `X` for unknown digits from the right (`201X`, `2019-XX`); the qualifiers `~ ? %`, which
leave the bounds as they are; intervals; open or unknown ends (`../2019-12`, `2019-12/`); a time of day, which is
dropped. Seasons, exponents and years outside 1 to 9999 are refused.
"""

import calendar
import re
from datetime import date, timedelta

import msgspec

from etl.errors import ReadoutError

ONE_DAY = timedelta(days=1)
_OPEN_ENDS = {"", ".."}
_QUALIFIERS = str.maketrans("", "", "~?%")
_DATE = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX|\dXXX)(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX)(?:T[0-9:.,]+(?:Z|[+-][0-9:]+)?)?)?)?",
    re.ASCII,
)


class InvalidEdtf(ReadoutError):
    """A text that is not a date in the part of EDTF that is read here."""


class Days(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An interval of calendar days, both ends included; None leaves a side open."""

    start: date | None = None
    end: date | None = None

    def __post_init__(self) -> None:
        """Refuse an interval that ends before it begins (ValueError)."""
        if self.start is not None and self.end is not None and self.start > self.end:
            raise ValueError(f"interval ends before it begins: {self.start} to {self.end}")


def one_day(day: date) -> Days:
    """Return the interval of one day."""
    return Days(start=day, end=day)


def parse_edtf(text: str) -> Days:
    """Return the bounds of an EDTF text; raise InvalidEdtf where it is none or ends before it begins."""
    halves = text.strip().translate(_QUALIFIERS).split("/")
    if len(halves) > 2 or halves == [""]:
        raise _invalid(text)
    try:
        if len(halves) == 1:
            return _bounds(halves[0])
        start = None if halves[0] in _OPEN_ENDS else _bounds(halves[0]).start
        end = None if halves[1] in _OPEN_ENDS else _bounds(halves[1]).end
        return Days(start=start, end=end)
    except ValueError as error:
        raise _invalid(text) from error


def format_days(days: Days) -> str | None:
    """Return the shortest EDTF with exactly these bounds, None for an interval open on both sides."""
    start, end = days.start, days.end
    if start is None or end is None:
        if start is None and end is None:
            return None
        return f"{start or '..'}/{end or '..'}"
    if start == end:
        return start.isoformat()
    first, last = _whole_units(start, end)
    return first if first == last else f"{first}/{last}"


def intersect(left: Days, right: Days) -> Days | None:
    """Return the days in both, None where there are none."""
    start = _pick(left.start, right.start, latest=True)
    end = _pick(left.end, right.end, latest=False)
    if start is not None and end is not None and start > end:
        return None
    return Days(start=start, end=end)


def enclose(left: Days, right: Days) -> Days:
    """Return the least interval that contains both."""
    start = None if left.start is None or right.start is None else min(left.start, right.start)
    end = None if left.end is None or right.end is None else max(left.end, right.end)
    return Days(start=start, end=end)


def contains(outer: Days, inner: Days) -> bool:
    """Say whether every day of `inner` is in `outer`."""
    starts = outer.start is None or (inner.start is not None and outer.start <= inner.start)
    ends = outer.end is None or (inner.end is not None and inner.end <= outer.end)
    return starts and ends


def width(days: Days) -> int | None:
    """Return the number of days, None for an interval with an open side."""
    if days.start is None or days.end is None:
        return None
    return (days.end - days.start).days + 1


def month_days(year: int, month: int) -> Days:
    """Return the days of a month; ValueError outside years 1 to 9999."""
    return Days(start=date(year, month, 1), end=date(year, month, calendar.monthrange(year, month)[1]))


def _whole_units(start: date, end: date) -> tuple[str, str]:
    """Write both ends as years or months where the interval consists of whole ones, else as days."""
    if start.day != 1 or (end != date.max and (end + ONE_DAY).day != 1):
        return start.isoformat(), end.isoformat()
    if start.month == 1 and end.month == 12:
        return start.isoformat()[:4], end.isoformat()[:4]
    return start.isoformat()[:7], end.isoformat()[:7]


def _bounds(text: str) -> Days:
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year, month, day = match["year"], match["month"], match["day"]
    if "X" in year:
        if month is not None:
            raise ValueError(text)
        return Days(
            start=date(max(1, int(year.replace("X", "0"))), 1, 1), end=date(int(year.replace("X", "9")), 12, 31)
        )
    if month is None or (month == "XX" and day in {None, "XX"}):
        return Days(start=date(int(year), 1, 1), end=date(int(year), 12, 31))
    if day is None or day == "XX":
        return month_days(int(year), int(month))
    return one_day(date(int(year), int(month), int(day)))


def _pick(left: date | None, right: date | None, *, latest: bool) -> date | None:
    if left is None or right is None:
        return right if left is None else left
    return max(left, right) if latest else min(left, right)


def _invalid(text: str) -> InvalidEdtf:
    return InvalidEdtf(
        f"not an EDTF date: {text!r}", remedy="write YYYY, YYYY-MM, YYYY-MM-DD, or two of them joined by a slash"
    )
