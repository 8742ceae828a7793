"""The reports of one article with every day, party, level and format settled."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

import msgspec

from etl.dates.edtf import format_days, intersect, one_day
from etl.dates.evaluate import evaluate
from etl.dates.expression import DateExpression
from etl.model.base import Record
from etl.model.decisions import Decision
from etl.model.reading import Reading, Report
from etl.reference.records import Tenure
from etl.reference.reference import Reference
from etl.resolve.affiliation import affiliations, fits, side
from etl.resolve.bounds import SLACK, Bounds
from etl.resolve.corrections import corrected
from etl.resolve.dating import Dated, date_reports, window
from etl.resolve.incumbents import Incumbents
from etl.resolve.keys import report_id
from etl.resolve.levels import level, meeting_format
from etl.resolve.links import Links, current_claims
from etl.resolve.parties import Setting, resolve_parties
from etl.resolve.records import Lent, ResolvedReport
from etl.resolve.repute import Repute


class Article(Record, kw_only=True):
    """One article, its final links and when it appeared."""

    reading: Reading
    links: Links
    bounds: Bounds
    lent: Mapping[int, Lent] = MappingProxyType({})
    """What other articles know of the days of its reports, by position."""


def resolve_reports(
    article: Article,
    reference: Reference,
    reputes: Mapping[str, Repute],
    incumbents: Incumbents,
    decisions: Mapping[str, Sequence[Decision]],
) -> list[ResolvedReport]:
    """Return the reports of an article, after the decisions that correct or reject them."""
    reports = [_counted(report, article, reference) for report in article.reading.reports]
    days = {at: lent.days for at, lent in article.lent.items()}
    dated = date_reports(reports, article.bounds, lambda at: _floor(reports[at], article, reference), days)
    dated = [_inferred(each, report) for each, report in zip(dated, article.reading.reports, strict=True)]
    spoken_of = frozenset(side(reference, link.target) for link in article.links.organisations.values())
    return [
        corrected(_resolved(at, each, article, spoken_of, reputes, incumbents, reference), decisions)
        for at, each in enumerate(dated)
    ]


def _counted(report: Report, article: Article, reference: Reference) -> Report:
    """Put days in the place of "first week in office", where one spell in the office that the article gives fits."""
    expression = report.date
    if expression is None or expression.anchor != "tenure" or expression.entity is None:
        return report
    starts = {
        tenure.first
        for tenure in _claimed(expression.entity, article, reference)
        if tenure.start.first == tenure.start.last and intersect(one_day(tenure.first), article.bounds.days)
    }
    days = evaluate(expression, one_day(starts.pop())) if len(starts) == 1 else None
    edtf = format_days(days) if days is not None else None
    date = (
        DateExpression(anchor="absolute", edtf=edtf, start=expression.start, end=expression.end)
        if edtf is not None
        else None
    )
    return msgspec.structs.replace(report, date=date)


def _claimed(person: int, article: Article, reference: Reference) -> list[Tenure]:
    """Return the spells of a person in the offices that the article gives him or her."""
    person_id = article.links.person_id(person)
    if person_id is None:
        return []
    held = affiliations(reference, person_id)
    return [
        each.tenure
        for claim in current_claims(article.reading, person)
        for each in held
        if fits(reference, each.office, claim, article.links.organisation_id(claim.organisation))
    ]


def _inferred(dated: Dated, report: Report) -> Dated:
    """Mark days that were counted from the start of an office: the article does not state them."""
    counted = report.date is not None and report.date.anchor == "tenure" and dated.edtf is not None
    return msgspec.structs.replace(dated, basis="inferred", source="inferred") if counted else dated


def _resolved(
    at: int,
    dated: Dated,
    article: Article,
    spoken_of: frozenset[str],
    reputes: Mapping[str, Repute],
    incumbents: Incumbents,
    reference: Reference,
) -> ResolvedReport:
    reading, report = article.reading, article.reading.reports[at]
    lent = article.lent.get(at)
    asked = window(dated, report, article.bounds, lent.days if lent is not None else None)
    likely = article.bounds.likely
    setting = Setting(
        reading=reading,
        links=article.links,
        spoken_of=spoken_of,
        reputes=reputes,
        incumbents=incumbents,
        report=report,
        window=asked,
        days=asked.days if asked is not None else likely if likely.end is not None else None,
    )
    found = resolve_parties(setting, reference)
    parties = tuple(each.party for each in found)
    took_part = [each.rank for each in found if each.rank is not None and each.party.presence != "absent"]
    parent = None if report.parent is None else report_id(reading.article_id, reading.reports[report.parent])
    return ResolvedReport(
        report_id=report_id(reading.article_id, report),
        article_id=reading.article_id,
        trigger=report.trigger,
        name=report.name,
        series_id=report.series if report.series and reference.organisation(report.series) else None,
        status=report.status,
        channel=report.channel,
        format=meeting_format(report, [each.party for each in found if not each.is_seat], reference),
        level=level(report, took_part, reference),
        days=dated.days,
        date_edtf=dated.edtf,
        date_basis=dated.basis,
        date_source=dated.source,
        weekday=dated.weekday,
        yearless=dated.yearless,
        place=report.place,
        parent_report_id=parent,
        salience=report.salience,
        parties=parties,
        topics=report.topics,
        evidence=(*report.evidence, *dated.evidence),
        reasons=(*_reasons(dated, article.bounds), *(each.reason for each in found if each.reason is not None)),
    )


def _reasons(dated: Dated, bounds: Bounds) -> tuple[str, ...]:
    """Say which other articles date the article, where its dates rest on that."""
    if not bounds.lenders or dated.source == "none":
        return ()
    return (f"its article is dated by meetings that it has in common with {', '.join(bounds.lenders)}",)


def _floor(report: Report, article: Article, reference: Reference) -> date | None:
    """Return the first day on which everybody named as taking part held the office that the article gives them."""
    starts = []
    for party in report.parties:
        person_id = article.links.person_id(party.person)
        if party.person is None or person_id is None or party.presence not in ("attended", "expected"):
            continue
        held = affiliations(reference, person_id)
        for claim in current_claims(article.reading, party.person):
            owner = article.links.organisation_id(claim.organisation)
            begun = [each.tenure.first for each in held if fits(reference, each.office, claim, owner)]
            if begun:
                starts.append(min(begun) - SLACK)
    return max(starts, default=None)
