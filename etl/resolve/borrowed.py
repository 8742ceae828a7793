"""When an undated article appeared, from the days that other articles give the meetings it tells of."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from etl.dates.edtf import Days, intersect, width
from etl.dates.expression import DateExpression
from etl.dates.infer import anchors
from etl.model.base import Record
from etl.model.reading import Evidence, Reading, Report
from etl.resolve.bounds import Bounds
from etl.resolve.dating import NEWS
from etl.resolve.keys import report_id
from etl.resolve.records import Lent

_LONGEST = {"day": 1, "weekend": 7, "week": 7, "month": 31, "quarter": 92, "year": 366}
"""Days of a unit."""


class _Clue(Record, kw_only=True):
    """Days on which the article can have appeared, since it tells of a meeting as it does."""

    days: Days
    evidence: Evidence
    lenders: tuple[str, ...]


def lent_to(reading: Reading, lent: Mapping[str, Lent]) -> dict[int, Lent]:
    """Return what is lent to the reports of one article, by position.

    A day that is known dates the report from which its words count as well: the Friday of "the same day".
    """
    reports = reading.reports
    ids = (report_id(reading.article_id, report) for report in reports) if lent else ()
    mine = {at: lent[key] for at, key in enumerate(ids) if key in lent}
    waiting = sorted(mine, reverse=True)
    while waiting:
        at = waiting.pop()
        words = reports[at].date
        base = words.report if words is not None and words.anchor == "report" else None
        if words is None or base is None or base in mine or not 0 <= base < len(reports):
            continue
        event = mine[at].days
        days = anchors(words, event, _around(event, words))
        if days is not None:
            mine[base] = Lent(days=days, article_ids=mine[at].article_ids)
            waiting.append(base)
    return mine


def borrow(bounds: Bounds, reading: Reading, lent: Mapping[int, Lent]) -> Bounds:
    """Narrow the days of publication; the sharpest clue first, and none that contradicts what stands already.

    `lent` holds what meetings tell, by position of the report. A stated day stays as it is.
    """
    if bounds.basis == "explicit" and width(bounds.days) == 1:
        return bounds
    days, used = bounds.days, list[_Clue]()
    clues = list(_clues(bounds, reading, lent))
    for clue in sorted(clues, key=lambda each: (width(each.days) or 10**7, each.evidence.start)):
        both = intersect(days, clue.days)
        if both is not None and both != days:
            days = both
            used.append(clue)
    if not used:
        return bounds
    lenders = {lender for clue in used for lender in clue.lenders}
    return Bounds(
        days=days,
        vouched_until=bounds.vouched_until,
        basis="explicit" if bounds.basis == "explicit" else "inferred",
        evidence=(*bounds.evidence, *(clue.evidence for clue in used)),
        lenders=tuple(sorted(lenders)),
    )


def _clues(bounds: Bounds, reading: Reading, lent: Mapping[int, Lent]) -> Iterator[_Clue]:
    for at, known in sorted(lent.items()):
        report = reading.reports[at]
        days = _published(report, known.days, bounds.days)
        if days is not None:
            words = report.date or report.trigger
            evidence = Evidence(field="date", start=words.start, end=words.end, rule="other-article")
            yield _Clue(days=days, evidence=evidence, lenders=known.article_ids)


def _published(report: Report, event: Days, bounds: Days) -> Days | None:
    """Return the days from which the words of a report point to a meeting of the days `event`."""
    room = _room(report, event)
    words = report.date
    if words is None:
        is_news = report.status == "held" and report.salience == "main"
        return Days(start=event.start, end=_later(event.end, NEWS)) if is_news else room
    if words.anchor != "publication":
        return room
    nearby = _around(event, words)
    within = intersect(intersect(room, nearby) or nearby, bounds)
    return anchors(words, event, within) if within is not None else None


def _room(report: Report, event: Days) -> Days:
    """Return the days that the status leaves: what was held lies before, what is planned ahead."""
    if report.status == "held":
        return Days(start=event.start)
    return Days(end=event.end) if report.status == "planned" else Days()


def _around(event: Days, words: DateExpression) -> Days:
    """Return the days from which such words can point to the event: "on Friday" some days, "on 5 March" a year."""
    steps = max(abs(words.offset or 0), abs(words.end_offset or 0)) + 1
    unit = "year" if words.month is not None or words.day is not None else words.unit or "week"
    reach = timedelta(days=_LONGEST[unit] * steps + 7)
    return Days(start=_later(event.start, -reach), end=_later(event.end, reach))


def _later(day: date | None, by: timedelta) -> date | None:
    """Move a day, no further than the calendar goes."""
    if day is None:
        return None
    room = date.max - day if by > timedelta() else date.min - day
    return day + (min(by, room) if by > timedelta() else max(by, room))
