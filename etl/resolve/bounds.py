"""When an article appeared: as stated, or bounded by the offices, dates and datelines it speaks of."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

import msgspec

from etl.dates.edtf import Days, enclose, intersect, parse_edtf
from etl.dates.evaluate import evaluate
from etl.dates.expression import DateExpression
from etl.dates.infer import candidates, day_of_year
from etl.model.base import Record
from etl.model.reading import Evidence, Reading
from etl.reference.reference import Reference
from etl.resolve.affiliation import affiliations, fits
from etl.resolve.links import Links, current_claims
from etl.resolve.visits import days_of_visit

SLACK = timedelta(days=3)
"""How far the tables and the press may disagree on the day an office was taken or left."""
_SEASON = timedelta(days=92)


class Bounds(Record, kw_only=True):
    """The days on which an article can have appeared."""

    days: Days
    vouched_until: date | None = None
    """Day up to which the tables vouch for the offices named: chooses between years, proves nothing."""
    basis: Literal["explicit", "inferred", "none"]
    evidence: tuple[Evidence, ...] = ()
    """For `inferred`: the words that set the first and the last day."""
    lenders: tuple[str, ...] = ()
    """Other articles whose dates of a common meeting narrowed the days, sorted."""
    yearless: tuple[int, int] | None = None
    """Month and day of a dateline of which the year is not known."""

    @property
    def likely(self) -> Days:
        """The days, closed by what the tables vouch for where nothing else closes them."""
        if self.days.end is not None or self.vouched_until is None:
            return self.days
        if self.days.start is not None and self.vouched_until < self.days.start:
            return self.days
        return Days(start=self.days.start, end=self.vouched_until)


class _Term(Record, kw_only=True):
    """The spells in which a person held the office that an article gives him or her."""

    spells: tuple[Days, ...]
    """Open where still running when last known."""
    vouched_until: date | None
    claim: Evidence
    is_plain: bool
    """The office is said with its state or organisation."""


def stated(days: Days) -> Bounds:
    """Return the bounds of an article that states its date."""
    return Bounds(days=days, basis="explicit")


def infer(reading: Reading, links: Links, reference: Reference) -> Bounds:
    """Bound an undated article by what it says; the answer is never narrower than that supports."""
    bounds = _after_the_past(_by_offices(list(_terms(reading, links, reference))), reading)
    return sharpen(bounds, reading)


def sharpen(bounds: Bounds, reading: Reading) -> Bounds:
    """Narrow bounds by the days that the article names without a year: its dateline's, and that of its news."""
    if reading.article.dateline_date is not None:
        bounds = _on_dateline(bounds, reading.article.dateline_date)
    return _on_a_visit(_after_the_news(bounds, reading), reading)


def _by_offices(terms: list[_Term]) -> Bounds:
    """Intersect the terms of everyone named with an office; where they exclude one another the last start counts.

    A title without its state ("President Lind") narrows only what the offices said in full leave.
    """
    plain = [term for term in terms if term.is_plain]
    possible = [Days()]
    for term in plain:
        possible = _met(possible, term)
    if not possible:
        terms = plain
        possible = [Days(start=max(spell.start for term in terms for spell in term.spells[:1] if spell.start))]
    else:
        for term in (term for term in terms if not term.is_plain):
            possible = _met(possible, term) or possible
    days = possible[0]
    for other in possible[1:]:
        days = enclose(days, other)
    if days == Days():
        return Bounds(days=days, basis="none")
    vouched = [term.vouched_until for term in terms if term.vouched_until is not None]
    decisive = [term.claim for term in terms if _decides(term, days)]
    return Bounds(days=days, vouched_until=min(vouched, default=None), basis="inferred", evidence=tuple(decisive))


def _met(possible: list[Days], term: _Term) -> list[Days]:
    met = [intersect(known, spell) for known in possible for spell in term.spells]
    return list({days: None for days in met if days is not None})


def _decides(term: _Term, days: Days) -> bool:
    starts = any(days.start is not None and spell.start == days.start for spell in term.spells)
    return starts or any(days.end is not None and spell.end == days.end for spell in term.spells)


def _terms(reading: Reading, links: Links, reference: Reference) -> Iterator[_Term]:
    """Yield a term for every office that the article gives a person now, where the tables know it."""
    for entity, link in sorted(links.persons.items()):
        if not link.is_certain:
            continue
        held = affiliations(reference, link.target)
        for claim in current_claims(reading, entity):
            organisation = links.organisation_id(claim.organisation)
            tenures = [each.tenure for each in held if fits(reference, each.office, claim, organisation)]
            if tenures:
                spells = [(t.first - SLACK, t.last + SLACK if t.end else None) for t in tenures]
                is_plain = bool(claim.offices) or claim.organisation is not None
                yield _Term(
                    is_plain=is_plain,
                    spells=tuple(Days(start=start, end=end) for start, end in sorted(spells, key=lambda s: s[0])),
                    vouched_until=min((t.last for t in tenures if not t.end), default=None),
                    claim=Evidence(field="date", start=claim.start, end=claim.end, rule="office-term"),
                )


def _after_the_past(bounds: Bounds, reading: Reading) -> Bounds:
    """Move the first day to the last thing told as past; what lies beyond the latest likely day is a plan.

    Where a meeting that was held lies after the terms of those named, these are the offices of an earlier time.
    """
    told = [report.date for report in reading.reports if report.status == "held" and report.date is not None]
    background = [each for each in reading.dates if each.direction != "future"]
    latest, words, limit = bounds.days.start, None, bounds.likely.end
    for expression in (*told, *background):
        first = parse_edtf(expression.edtf).start if expression.anchor == "absolute" and expression.edtf else None
        if first is None or (latest is not None and first <= latest):
            continue
        is_past = expression.direction == "past" if limit is None else first <= limit
        if is_past or expression in told:
            latest, words = first, expression
    if words is None or latest is None:
        return bounds
    end = bounds.days.end
    return Bounds(
        days=Days(start=latest, end=end if end is None or latest <= end else None),
        vouched_until=bounds.vouched_until,
        basis="inferred",
        evidence=(*bounds.evidence, _evidence(words, "past-date")),
    )


def _after_the_news(bounds: Bounds, reading: Reading) -> Bounds:
    """Move the first day to that of the news, where one year only leaves its day within a season before.

    "On 19 February", in an article of some day from December to April.
    """
    for report in reading.reports:
        words, start, end = report.date, bounds.days.start, bounds.days.end
        if words is None or start is None or end is None or report.status != "held" or report.salience == "passing":
            continue
        is_day = words.day is not None and words.unit is None and words.anchor == "publication"
        years = candidates(words, Days(start=start - _SEASON, end=end)) if is_day else ()
        first = years[0].start if len(years) == 1 else None
        if first is not None and first > start:
            bounds = msgspec.structs.replace(
                bounds,
                days=Days(start=first, end=end),
                basis="inferred",
                evidence=(*bounds.evidence, _evidence(words, "news-date")),
            )
    return bounds


def _on_a_visit(bounds: Bounds, reading: Reading) -> Bounds:
    """Narrow bounds to the days of a visit that is under way, where these tell the year."""
    told = days_of_visit(reading, bounds.likely) if bounds.basis == "inferred" else None
    both = intersect(bounds.days, told[0]) if told is not None else None
    if told is None or both is None:
        return bounds
    return msgspec.structs.replace(bounds, days=both, evidence=(*bounds.evidence, _evidence(told[1], "visit")))


def _on_dateline(bounds: Bounds, dateline: DateExpression) -> Bounds:
    """Narrow bounds to the years in which the dateline's day falls inside them."""
    days: Days | None
    yearless = None
    if dateline.anchor == "absolute":
        days = evaluate(dateline, bounds.days)
    else:
        years = candidates(dateline, bounds.likely)
        days = Days(start=years[0].start, end=years[-1].end) if years else None
        yearless = day_of_year(dateline) if len(years) != 1 else None
    if days is None:
        return msgspec.structs.replace(bounds, yearless=yearless)
    evidence = tuple(dict.fromkeys((*bounds.evidence, _evidence(dateline, "dateline"))))
    return Bounds(days=days, basis="inferred", evidence=evidence, lenders=bounds.lenders, yearless=yearless)


def _evidence(words: DateExpression, rule: str) -> Evidence:
    return Evidence(field="date", start=words.start, end=words.end, rule=rule)
