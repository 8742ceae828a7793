"""The day or days of a meeting from what its reports say.

1. The days that all reports leave in common. Where decisions joined reports that have none in common, reports are
   heeded in order of basis (explicit, relative, inferred), number of independent sources, narrowness.
2. A session of a body lasts both days where some reports name the one, some the next; one that a report states to last
   two to seven days keeps them, although others name one of the days.
3. A weekday that a report names, or a day of the year, narrows to the one such day, where there is one only.

The basis is that of the report which says just this, the best of them; `inferred` where only their combination does.
"""

from datetime import date, timedelta

from etl.dates.edtf import ONE_DAY, Days, contains, enclose, format_days, intersect, one_day, width
from etl.merge.support import Telling
from etl.merge.yearless import on_day_of_year
from etl.model.base import Record
from etl.model.reading import DateBasis

_BASES: tuple[DateBasis, ...] = ("explicit", "relative", "inferred", "none")


class When(Record, kw_only=True):
    """Day or days of a meeting."""

    days: Days
    edtf: str | None
    basis: DateBasis


def when(told: tuple[Telling, ...], form: str) -> When:
    """Return the days of a meeting of format `form`."""
    ordered = _in_order(told)
    days = Days()
    for telling in ordered:
        days = intersect(days, telling.report.days) or days
    days = _whole_session(days, told) if form == "plenary" else days
    for weekday in sorted({telling.report.weekday for telling in ordered if telling.report.weekday is not None}):
        days = _narrow(days, weekday)
    for named in sorted({telling.report.yearless for telling in ordered if telling.report.yearless is not None}):
        days = on_day_of_year(days, named)
    return _described(days, ordered)


def _in_order(told: tuple[Telling, ...]) -> list[Telling]:
    """Order by basis, independent sources of the same days, narrowness, report."""
    voices: dict[Days, set[str]] = {}
    for telling in told:
        voices.setdefault(telling.report.days, set()).add(telling.voice)

    def rank(telling: Telling) -> tuple[int, int, int, str]:
        report = telling.report
        basis = _BASES.index(report.date_basis)
        return basis, -len(voices[report.days]), width(report.days) or 10**7, report.report_id

    return sorted(told, key=rank)


def _whole_session(days: Days, told: tuple[Telling, ...]) -> Days:
    """Return the longest stated duration of two to seven days around the days, else these."""
    days = _with_next_day(days, told)
    stated = [
        telling.report.days
        for telling in told
        if telling.report.date_source == "stated" and 2 <= (width(telling.report.days) or 0) <= 7
    ]
    around = [said for said in stated if contains(said, days)]
    return max(around, key=lambda said: (width(said) or 0, str(said.start)), default=days)


def _with_next_day(days: Days, told: tuple[Telling, ...]) -> Days:
    """Return the days and the ones next to them that other reports name instead."""
    singles = {telling.report.days.start for telling in told if width(telling.report.days) == 1} - {None}
    if width(days) != 1 or days.start is None:
        return days
    for day in (days.start - ONE_DAY, days.start + ONE_DAY):
        if day in singles:
            days = enclose(days, one_day(day))
    return days


def _narrow(days: Days, weekday: int) -> Days:
    """Return the one day of that weekday among the days, else the days."""
    span = width(days)
    if span is None or span > 13 or days.start is None:
        return days
    named = [day for day in _each(days.start, span) if day.weekday() == weekday]
    return one_day(named[0]) if len(named) == 1 else days


def _each(start: date, span: int) -> list[date]:
    return [start + timedelta(days=offset) for offset in range(span)]


def _described(days: Days, ordered: list[Telling]) -> When:
    """Add text and basis: those of the best report that says just these days, else inferred from several."""
    for telling in ordered:
        report = telling.report
        if report.days == days and report.date_edtf is not None:
            return When(days=days, edtf=report.date_edtf, basis=report.date_basis)
    edtf = format_days(days)
    return When(days=days, edtf=edtf, basis="none" if edtf is None else "inferred")
