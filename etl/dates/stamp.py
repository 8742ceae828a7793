"""Dates as metadata and page headers state them: time stamps, "19. Sep 2023.", "Published: 3 March 2024"."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

import msgspec

MONTHS = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}

_MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_FORMS = tuple(
    re.compile(form, re.I)
    for form in (
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)",
        rf"(?<![\w.]){_DAY}(?:\s+of)?[\s/-]+{_MONTH},?[\s/-]+{_YEAR}",
        rf"\b{_MONTH}\s*{_DAY}(?:,\s*|\s+){_YEAR}",
        r"(?<![\d.])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>(?:19|20)\d\d)(?!\d)",
        r"(?<![\d/])(?P<first>\d{1,2})(?P<sep>[/-])(?P<second>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d\d)(?!\d)",
    )
)
_EARLIEST, _LATEST = 1900, 2100


class Stamp(msgspec.Struct, frozen=True, kw_only=True):
    """A full date found in a text."""

    edtf: str
    start: int
    end: int


def find_stamp(text: str) -> Stamp | None:
    """Return the first full date written in `text`, None where there is none.

    `05/03/2024` may be March or May: where both fit, only the year is certain, and only the year is returned.
    """
    found = [stamp for form in _FORMS if (match := form.search(text)) and (stamp := _stamp(match))]
    return min(found, key=lambda stamp: (stamp.start, -stamp.end), default=None)


def read_stamp(value: object) -> str | None:
    """Return the EDTF of a time stamp in metadata (ISO 8601, RFC 2822, seconds or milliseconds since 1970), or None.

    The calendar day is the one written, in the writer's own time zone.
    """
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _from_epoch(value)
    if not isinstance(value, str):
        return None
    text = value.strip()
    if text.isdecimal() and len(text) in {10, 13}:
        return _from_epoch(int(text))
    if text.isdecimal() and len(text) == 8:
        return _day(int(text[:4]), int(text[4:6]), int(text[6:]))
    if re.fullmatch(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?", text):
        return text
    if stamp := find_stamp(text):
        return stamp.edtf
    try:
        return _plausible(parsedate_to_datetime(text).date())
    except (TypeError, ValueError, OverflowError):
        return None


def is_sharpened(stated: str | None, other: str) -> bool:
    """Say whether `other` is to be believed rather than `stated`.

    It is where nothing is stated, and where a 1 January is: that is what collections write where they know the year
    only, so a full date of the same year is worth more.
    """
    return stated is None or (stated.endswith("-01-01") and other.startswith(stated[:5]) and len(other) == len(stated))


def _stamp(match: re.Match[str]) -> Stamp | None:
    parts = match.groupdict()
    year = int(parts["year"])
    if "first" in parts:
        edtf = _ambiguous(year, int(parts["first"]), int(parts["second"]))
    else:
        month = parts["month"].lower()
        edtf = _day(year, int(month) if month.isdecimal() else MONTHS[month], int(parts["day"]))
    return Stamp(edtf=edtf, start=match.start(), end=match.end()) if edtf else None


def _ambiguous(year: int, first: int, second: int) -> str | None:
    """Read day and month in the only order that fits, or both where they are equal; else only the year."""
    readings = {_day(year, second, first), _day(year, first, second)} - {None}
    return readings.pop() if len(readings) == 1 else str(year) if readings else None


def _from_epoch(seconds: float) -> str | None:
    try:
        return _plausible(datetime.fromtimestamp(seconds / 1000 if abs(seconds) > 1e11 else seconds, UTC).date())
    except (ValueError, OverflowError, OSError):
        return None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return _plausible(date(year, month, day))
    except ValueError:
        return None


def _plausible(day: date) -> str | None:
    return day.isoformat() if _EARLIEST <= day.year <= _LATEST else None
