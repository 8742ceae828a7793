"""Turning the cells of one row into typed values; a bad cell notes a problem and reads as a harmless value."""

import re
from datetime import date, timedelta
from typing import get_args

from etl.reference.records import LeaderRank, Leadership, PartialDate
from etl.reference.table import Problem, Row

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_DOMAIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_NO_DATE = PartialDate(text="", first=date.min, last=date.min)
EARLIEST, LATEST = 1000, 2100


class Cells:
    """The cells of one row, read one by one; `is_good` tells whether all were in order."""

    def __init__(self, file: str, row: Row, problems: list[Problem]) -> None:
        """Read `row` of `file`, noting what is wrong in `problems`."""
        self._file, self._row, self._problems = file, row, problems
        self._before = len(problems)

    @property
    def is_good(self) -> bool:
        """Whether no problem was noted so far."""
        return len(self._problems) == self._before

    def note(self, column: str, what: str, remedy: str) -> None:
        """Note a problem of this row."""
        problem = Problem(file=self._file, line=self._row.line, column=column, what=what, remedy=remedy)
        self._problems.append(problem)

    def raw(self, column: str) -> str:
        """Return the cell as it stands."""
        return self._row.cell(column)

    def text(self, column: str) -> str:
        """Return a cell that must not be empty."""
        value = self.raw(column)
        if not value:
            self.note(column, "is empty", "fill it in")
        if "|" in value:
            self.note(column, f"holds several values: {value}", "keep one")
        return value

    def text_or_none(self, column: str) -> str | None:
        """Return a cell, None where it is empty."""
        return self.raw(column) or None

    def several(self, column: str) -> tuple[str, ...]:
        """Return the values between `|`, in order, without doubles and blanks."""
        return tuple(dict.fromkeys(value for part in self.raw(column).split("|") if (value := part.strip())))

    def slug(self, column: str) -> str:
        """Return an id of lower-case ASCII words joined by hyphens."""
        value = self.raw(column)
        if not _SLUG.fullmatch(value):
            self.note(column, f"{value!r} is not an id", "use lower-case ASCII letters and digits joined by hyphens")
        return value

    def matching(self, column: str, pattern: str, meaning: str) -> str:
        """Return a cell that a pattern describes wholly."""
        value = self.raw(column)
        if not re.fullmatch(pattern, value):
            self.note(column, f"{value!r} is not {meaning}", f"give {meaning}")
        return value

    def one_of(self, column: str, allowed: tuple[str, ...]) -> str:
        """Return one of a list of values."""
        value = self.raw(column)
        if value not in allowed:
            self.note(column, f"{value!r} is not known", f"use one of {', '.join(allowed)}")
        return value

    def one_of_or_none(self, column: str, allowed: tuple[str, ...]) -> str | None:
        """Return one of a list of values, None where the cell is empty."""
        return self.one_of(column, allowed) if self.raw(column) else None

    def domain(self, column: str) -> str | None:
        """Return a web domain, None where the cell is empty."""
        value = self.raw(column)
        if value and (not _DOMAIN.fullmatch(value) or value.startswith("www.")):
            self.note(column, f"{value!r} is not a domain", "give it in lower case, without https:// and www.")
        return value or None

    def flag(self, column: str) -> bool:
        """Return a truth value written 0 or 1."""
        return self.one_of(column, ("0", "1")) == "1"

    def day(self, column: str) -> PartialDate | None:
        """Return a date as precise as given, None where the cell is empty."""
        value = self.raw(column)
        return self._date(column, value) if value else None

    def needed_day(self, column: str) -> PartialDate:
        """Return a date that must be there."""
        return self._date(column, self.raw(column))

    def leadership(self, column: str) -> tuple[Leadership, ...]:
        """Return the parts of `head_of_government|2018-04-09 head_of_state`: from which day on who leads."""
        ranks: dict[str, LeaderRank] = {rank: rank for rank in get_args(LeaderRank)}
        found = []
        for part in self.several(column):
            since, _, rank = part.rpartition(" ")
            if rank not in ranks:
                self.note(column, f"{rank!r} is not known", f"use one of {', '.join(ranks)}")
                continue
            day = self._date(column, since).first if since else None
            found.append(Leadership(rank=ranks[rank], since=day))
        days = [part.since or date.min for part in found]
        if self.is_good and (not found or found[0].since is not None or days != sorted(set(days))):
            self.note(column, "does not say who leads from the beginning on", "begin with a rank without a date")
        return tuple(found)

    def _date(self, column: str, value: str) -> PartialDate:
        """Return the bounds of `2019`, `2019-12` or `2019-12-01`."""
        match = _DATE.fullmatch(value)
        try:
            if match is None:
                raise ValueError
            year, month, day = (int(part) if part else 0 for part in match.groups())
            first = date(year, month or 1, day or 1)
        except ValueError:
            self.note(column, f"{value!r} is not a date", "write 2019-12-01, 2019-12 or 2019")
            return _NO_DATE
        if not EARLIEST <= year <= LATEST:
            self.note(column, f"{value} is out of the question", f"give a year from {EARLIEST} to {LATEST}")
            return _NO_DATE
        following = date(year + (month == 12), month % 12 + 1, 1) if month else date(year + 1, 1, 1)
        return PartialDate(text=value, first=first, last=first if day else following - timedelta(days=1))
