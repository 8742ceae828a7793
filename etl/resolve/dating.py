"""When each reported meeting took place or is to, as far as its article alone supports."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType

import msgspec

from etl.dates.edtf import ONE_DAY, Days, format_days, intersect, one_day, width
from etl.dates.evaluate import evaluate
from etl.dates.expression import DateExpression
from etl.dates.infer import candidates, day_of_year
from etl.model.base import Record
from etl.model.reading import DateBasis, Evidence, Report
from etl.resolve.bounds import SLACK, Bounds

_LONG = 30
"""Days above which an interval says in which term a meeting lies rather than on which day."""
NEWS = timedelta(days=31)
"""How old the news of an article can be where it does not date it."""
_MARGIN = SLACK + ONE_DAY
_LEAP_DAY = (2, 29)
_LEAP_YEAR = 2024
_YEARS = (2023, _LEAP_YEAR)
"""One of each kind: days counted from a day without its year must be the same in both."""


class Dated(Record, kw_only=True):
    """The days of a report, what they rest on, and the words that set them."""

    days: Days
    edtf: str | None
    basis: DateBasis
    source: str
    """stated, inferred or none."""
    weekday: int | None = None
    yearless: tuple[int, int] | None = None
    """Month and day that are said without the year, which nothing fixes."""
    evidence: tuple[Evidence, ...] = ()
    """Beyond what the reading already quotes."""


class Window(Record, kw_only=True):
    """Closed days for which to ask who held an office."""

    start: date
    end: date
    is_open: bool
    """The last day is only how far the tables vouch for those who are named."""

    @property
    def days(self) -> Days:
        """The days as an interval."""
        return Days(start=self.start, end=self.end)


Floor = Callable[[int], date | None]
"""Report → first day on which its parties all held the offices that the article gives them."""


def date_reports(
    reports: Sequence[Report], bounds: Bounds, floor: Floor, lent: Mapping[int, Days] = MappingProxyType({})
) -> list[Dated]:
    """Date every report; one that counts from another ("a day earlier") comes after it; circles are cut.

    `lent` are days of reports as other articles know them: what counts from these reports counts from those days.
    """
    done: dict[int, Dated] = {}
    for at in range(len(reports)):
        _date(at, reports, bounds, floor, lent, done, frozenset())
    return [done[at] for at in range(len(reports))]


def _date(
    at: int,
    reports: Sequence[Report],
    bounds: Bounds,
    floor: Floor,
    lent: Mapping[int, Days],
    done: dict[int, Dated],
    pending: frozenset[int],
) -> Dated:
    if at in done:
        return done[at]
    report = reports[at]

    def other(number: int | None) -> Dated | None:
        if number is None or not 0 <= number < len(reports) or number in pending or number == at:
            return None
        dated = _date(number, reports, bounds, floor, lent, done, pending | {at})
        return _sharpened(dated, lent.get(number))

    room = _room(report, bounds, floor(at))
    anchor = None
    if report.date is not None:
        anchor = other(report.date.report) if report.date.anchor == "report" else None
        is_adrift = report.date.anchor == "report" and (anchor is None or anchor.edtf is None)
        dated = None if is_adrift else _by_words(report.date, bounds, anchor, room)
    else:
        around = other(report.parent)
        dated = _within(around, room) if around is not None else None
    if dated is not None and _is_after(dated, report, bounds):
        dated = None
    dated = dated or _by_bounds(bounds, room, _weekday(report.date))
    done[at] = _of_any_year(dated, report.date, anchor.yearless if anchor is not None else bounds.yearless)
    return done[at]


def _is_after(dated: Dated, report: Report, bounds: Bounds) -> bool:
    """Whether words date what was held later than the article that tells of it: then they were misread."""
    start, end = dated.days.start, bounds.days.end
    return report.status == "held" and start is not None and end is not None and start > end + timedelta(days=1)


def _sharpened(dated: Dated, lent: Days | None) -> Dated:
    """Narrow the days of a report to what other articles know of them."""
    both = intersect(dated.days, lent) if lent is not None else None
    return dated if both is None or both == dated.days else _inferred(both, None, dated.evidence)


def _room(report: Report, bounds: Bounds, floor: date | None) -> Days:
    """Return the days that status, publication and offices leave: what is held lies before, what is planned ahead.

    What an undated article tells as its news, without a date, is taken to be of the month before it appeared.
    """
    if report.status == "held":
        end = bounds.days.end
        starts = [floor] if floor is not None and (end is None or floor <= end) else []
        is_news = report.date is None and report.salience != "passing" and bounds.basis == "inferred"
        if is_news and bounds.days.start is not None:
            starts.append(bounds.days.start - NEWS)
        return Days(start=max(starts, default=None), end=end)
    return Days(start=bounds.days.start) if report.status == "planned" else Days()


def _by_words(expression: DateExpression, bounds: Bounds, anchor: Dated | None, room: Days) -> Dated | None:
    """Evaluate the words; those of an undated article are narrowed by what offices and publication leave."""
    is_dated = bounds.basis == "explicit"
    if is_dated or expression.anchor == "absolute" or (anchor is not None and anchor.source == "stated"):
        days = evaluate(expression, anchor.days if anchor is not None else bounds.days)
        return None if days is None else _stated(days, expression, anchor)
    if expression.month is not None and expression.unit is None and anchor is None:
        days = _in_some_year(expression, bounds, room)
    else:
        days = evaluate(expression, anchor.days if anchor is not None else bounds.days)
        days = None if days is None else intersect(days, room) or days
    if days is None or format_days(days) is None:
        return None
    evidence = anchor.evidence if anchor is not None else bounds.evidence
    return _inferred(days, _weekday(expression), evidence)


def _stated(days: Days, expression: DateExpression, anchor: Dated | None) -> Dated | None:
    edtf = format_days(days)
    if edtf is None:
        return None
    is_explicit = anchor is None and (expression.edtf is not None or expression.month is not None)
    return Dated(
        days=days,
        edtf=edtf,
        basis="explicit" if is_explicit else "relative",
        source="stated",
        weekday=None if width(days) == 1 else _weekday(expression),
    )


def _in_some_year(expression: DateExpression, bounds: Bounds, room: Days) -> Days | None:
    """Return the month and day in the years that are left; how far the tables vouch only chooses between years."""
    reach = evaluate(expression, bounds.likely)
    within = intersect(reach, room) if reach is not None else None
    years = candidates(expression, within) if within is not None else ()
    if not years:
        return None
    is_open = bounds.days.end is None and len(years) > 1
    return Days(start=years[0].start, end=None if is_open else years[-1].end)


def _within(around: Dated, room: Days) -> Dated | None:
    """Date a meeting on the sidelines of an event by the days of the event."""
    if around.edtf is None or width(around.days) is None:
        return None
    return _inferred(intersect(around.days, room) or around.days, around.weekday, around.evidence)


def _by_bounds(bounds: Bounds, room: Days, weekday: int | None) -> Dated:
    """Leave a date that nothing speaks of empty; in an undated article say between which days it must lie."""
    if bounds.basis != "inferred" or format_days(room) is None:
        return Dated(days=room, edtf=None, basis="none", source="none", weekday=weekday)
    return _inferred(room, weekday, bounds.evidence)


def _weekday(expression: DateExpression | None) -> int | None:
    """Return the one weekday that the words name."""
    return expression.weekday if expression is not None and expression.end_weekday is None else None


def _of_any_year(dated: Dated, expression: DateExpression | None, said_on: tuple[int, int] | None) -> Dated:
    """Keep the day of the year where the words give it and nothing gives the year."""
    if width(dated.days) == 1:
        return dated
    return msgspec.structs.replace(dated, yearless=_yearless(expression, said_on))


def _yearless(expression: DateExpression | None, said_on: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return the day of the year that words name, or count from such a day: "yesterday" from that of a dateline."""
    if expression is None:
        return None
    if said_on is None or expression.unit != "day" or expression.end_offset is not None:
        return day_of_year(expression)
    years = [year for year in _YEARS if said_on != _LEAP_DAY or year == _LEAP_YEAR]
    counted = [evaluate(expression, one_day(date(year, *said_on))) for year in years]
    told = {days.start for days in counted if days is not None}
    found = {(day.month, day.day) for day in told if day is not None}
    return found.pop() if len(found) == 1 else None


def _inferred(days: Days, weekday: int | None, evidence: tuple[Evidence, ...]) -> Dated:
    return Dated(
        days=days,
        edtf=format_days(days),
        basis="inferred",
        source="inferred",
        weekday=None if width(days) == 1 else weekday,
        evidence=evidence,
    )


def window(dated: Dated, report: Report, bounds: Bounds, lent: Days | None = None) -> Window | None:
    """Return the days for which to ask who held an office: those that other articles know, else the report's own, else
    those of the publication.

    Long inferred days are asked about without their first and last few, which only allow for tables and press that
    disagree on a handover: the two holders of that day would otherwise stand in each other's way. An undated article
    is taken to be from the time that the tables vouch for.
    """
    if lent is not None and lent.start is not None and lent.end is not None:
        return Window(start=lent.start, end=lent.end, is_open=False)
    days, is_open = dated.days, False
    has_words = dated.edtf is not None and (report.date is not None or report.parent is not None)
    if not has_words and report.salience != "passing":
        days, is_open = bounds.likely, bounds.days.end is None
        if bounds.basis == "explicit" and report.status == "held" and days.start is not None:
            days = Days(start=days.start - NEWS, end=days.end)
    elif days.end is None and days.start is not None and bounds.likely.end is not None:
        days, is_open = Days(start=days.start, end=max(days.start, bounds.likely.end)), True
    if days.start is None or days.end is None:
        return None
    is_long = bounds.basis == "inferred" and (days.end - days.start).days > _LONG
    margin = _MARGIN if is_long else timedelta()
    return Window(start=days.start + margin, end=days.end - margin, is_open=is_open)
