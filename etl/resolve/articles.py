"""Articles: where each is shown, what it replaced, what it copies, when it appeared."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from etl.dates.edtf import Days, InvalidEdtf, format_days, parse_edtf
from etl.model.base import Record
from etl.model.documents import Location
from etl.model.locations import shown_location
from etl.model.rows import ArticleRow
from etl.resolve.bounds import Bounds
from etl.resolve.duplicates import Copyable, originals
from etl.resolve.records import ArticleInput
from etl.resolve.sources import Sources, imprint


class Lineage(Record, kw_only=True):
    """Which article took the place of which."""

    current: frozenset[str]
    """Articles that are the latest at one location at least."""
    replaced: dict[str, str]
    """Article → the one whose place it took."""


def lineage(articles: Sequence[ArticleInput]) -> Lineage:
    """Follow the versions at every location; bytes that come back after others do not replace those."""
    by_uri: dict[str, dict[int, str]] = defaultdict(dict)
    for article in articles:
        for location in article.locations:
            by_uri[location.uri][location.version] = location.article_id
    current, replaced = set(), {}
    for uri in sorted(by_uri):
        order = [article_id for _, article_id in sorted(by_uri[uri].items())]
        current.add(order[-1])
        for before, after in pairwise(order):
            if after != before and order.index(after) > order.index(before) and after not in replaced:
                replaced[after] = before
    return Lineage(current=frozenset(current), replaced=_without_cycles(replaced))


def stated_publication(article: ArticleInput) -> tuple[str, Days] | None:
    """Return the date an article says it appeared, or that came with it; None where neither does or it is no date."""
    for edtf in (article.reading.article.published, shown_location(article.locations).origin.published):
        if edtf:
            try:
                return edtf, parse_edtf(edtf)
            except InvalidEdtf:
                continue
    return None


def article_rows(articles: Sequence[ArticleInput], bounds: Mapping[str, Bounds], sources: Sources) -> list[ArticleRow]:
    """Return the row of every article."""
    history = lineage(articles)
    copies = originals(
        Copyable(
            article_id=article.reading.article_id,
            text=article.reading.article.text,
            signature=article.reading.signature,
            published=stated[1].start if (stated := stated_publication(article)) else None,
        )
        for article in articles
        if article.reading.article_id in history.current
    )
    return [_row(article, bounds[article.reading.article_id], sources, history, copies) for article in articles]


def _row(
    article: ArticleInput, bounds: Bounds, sources: Sources, history: Lineage, copies: Mapping[str, str]
) -> ArticleRow:
    said, article_id = article.reading.article, article.reading.article_id
    return ArticleRow(
        article_id=article_id,
        article_uri=shown_location(_own(article)).uri,
        source_id=sources.source_id(imprint(article)),
        agency=sources.agency(said.agency),
        title=said.title,
        author=said.author,
        canonical_url=said.url,
        dateline=said.dateline,
        published_edtf=_published_edtf(article, bounds),
        published_start_on=bounds.days.start,
        published_end_on=bounds.days.end,
        published_basis=bounds.basis,
        language=said.language,
        sha256=article.sha256,
        text=said.text,
        revision_of_id=history.replaced.get(article_id),
        duplicate_of_id=copies.get(article_id),
        is_current=article_id in history.current,
    )


def _own(article: ArticleInput) -> list[Location]:
    own = [location for location in article.locations if location.article_id == article.reading.article_id]
    return own or list(article.locations)


def _published_edtf(article: ArticleInput, bounds: Bounds) -> str | None:
    """Return what is stated as it is stated, else the day that was found; wider bounds stand in their own columns."""
    if (stated := stated_publication(article)) is not None:
        return stated[0]
    return format_days(bounds.days) if bounds.days.start is not None and bounds.days.start == bounds.days.end else None


def _without_cycles(replaced: dict[str, str]) -> dict[str, str]:
    """Drop what would make an article replace itself in the end (two locations that swapped their contents)."""
    kept: dict[str, str] = {}
    for after in sorted(replaced):
        seen, at = {after}, replaced[after]
        while at in kept and at not in seen:
            seen.add(at)
            at = kept[at]
        if at not in seen:
            kept[after] = replaced[after]
    return kept
