"""The door of the step: the readings of all articles in, everything identified out."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from etl.dates.edtf import Days
from etl.model.decisions import Decision
from etl.model.reading import EntityKind, Reading
from etl.reference.reference import Reference
from etl.resolve import dimensions
from etl.resolve.articles import article_rows, stated_publication
from etl.resolve.borrowed import borrow, lent_to
from etl.resolve.bounds import Bounds, infer, sharpen, stated
from etl.resolve.corrections import by_report
from etl.resolve.decided import decided_links, decided_mentions
from etl.resolve.entities import (
    article_names,
    mention_rows,
    provisional_organisations,
    provisional_persons,
    spoken_of,
)
from etl.resolve.identities import Local, identify
from etl.resolve.incumbents import incumbents
from etl.resolve.judgements import standing
from etl.resolve.links import Link, Links
from etl.resolve.organisations import link_organisations
from etl.resolve.persons import link_persons
from etl.resolve.records import ArticleInput, Lent, Resolved
from etl.resolve.reports import Article, resolve_reports
from etl.resolve.repute import reputes
from etl.resolve.sources import Sources


def resolve(
    articles: Iterable[ArticleInput],
    reference: Reference,
    decisions: Iterable[Decision] = (),
    lent: Mapping[str, Lent] = MappingProxyType({}),
) -> Resolved:
    """Identify every person, organisation, office and day of all articles, whatever order they come in.

    `lent` are the days of meetings that undated articles report, by report, as other articles know them (see
    `etl.merge.lending`): they bound when those articles appeared, and tell who held the offices that these speak of.
    Raises DecisionError where a decision on a report names no field or a value that does not fit it.
    """
    given = sorted(articles, key=lambda article: article.reading.article_id)
    judged = standing(decisions)
    nodes = decided_mentions((article.reading for article in given), judged)
    decided = decided_links(judged, nodes, reference)
    mine = [lent_to(article.reading, lent) for article in given]
    found = [_local(article, reference, decided, borrowed) for article, borrowed in zip(given, mine, strict=True)]
    links = identify([local for local, _ in found], judged, nodes, reference)
    known = [
        Article(
            reading=local.reading,
            links=links[local.reading.article_id],
            bounds=bounds,
            lent=borrowed,
        )
        for (local, bounds), borrowed in zip(found, mine, strict=True)
    ]
    return _assemble(given, known, reference, judged)


def _local(
    article: ArticleInput,
    reference: Reference,
    decided: Mapping[str, Mapping[int, Link | None]],
    lent: Mapping[int, Lent],
) -> tuple[Local, Bounds]:
    """Link what one article speaks of; offices bound the date of an undated one, which then tells namesakes apart."""
    reading = article.reading
    mine = decided.get(reading.article_id, {})
    publication = stated_publication(article)
    days = publication[1] if publication is not None else Days()
    organisations = _overruled(link_organisations(reading, reference, days), mine, reading, "organisation")
    persons = _overruled(link_persons(reading, organisations, days, reference), mine, reading, "person")
    if publication is not None:
        bounds = borrow(stated(days), reading, lent)
    else:
        bounds = infer(reading, Links(organisations=organisations, persons=persons), reference)
        bounds = sharpen(borrow(bounds, reading, lent), reading)
        persons = _overruled(link_persons(reading, organisations, bounds.days, reference), mine, reading, "person")
    local = Local(
        reading=reading,
        links=Links(organisations=organisations, persons=persons),
        days=bounds.days,
        rejected=frozenset(at for at, link in mine.items() if link is None),
    )
    return local, bounds


def _assemble(
    given: Sequence[ArticleInput], articles: Sequence[Article], reference: Reference, judged: Sequence[Decision]
) -> Resolved:
    sources = Sources(given, reference)
    rows = article_rows(given, {article.reading.article_id: article.bounds for article in articles}, sources)
    spoken = list(spoken_of(articles))
    organisations = (*dimensions.organisation_rows(reference), *provisional_organisations(spoken))
    persons = (*dimensions.person_rows(reference), *provisional_persons(spoken))
    names = {**article_names(spoken), **dimensions.name_rows(reference)}
    corrections = by_report(judged)
    known = reputes(((article.reading, article.links) for article in articles), reference)
    in_office = incumbents(((article.reading, article.links, article.bounds.days) for article in articles), reference)
    reports = [
        report for article in articles for report in resolve_reports(article, reference, known, in_office, corrections)
    ]
    return Resolved(
        sources=tuple(sources.rows(row.source_id for row in rows if row.source_id is not None)),
        articles=tuple(rows),
        organisations=tuple(sorted(organisations, key=lambda row: row.organisation_id)),
        persons=tuple(sorted(persons, key=lambda row: row.person_id)),
        entity_names=tuple(row for _, row in sorted(names.items())),
        offices=dimensions.office_rows(reference),
        tenures=dimensions.tenure_rows(reference),
        memberships=dimensions.membership_rows(reference),
        mentions=tuple(
            sorted((row for article in articles for row in mention_rows(article)), key=lambda row: row.mention_id)
        ),
        reports=tuple(sorted(reports, key=lambda report: report.report_id)),
    )


def _overruled(
    links: dict[int, Link], mine: Mapping[int, Link | None], reading: Reading, kind: EntityKind
) -> dict[int, Link]:
    """Return the links of one kind with what people decided in place of what was found."""
    for at, link in mine.items():
        if reading.entities[at].kind == kind:
            links.pop(at, None)
            if link is not None:
                links[at] = link
    return links
