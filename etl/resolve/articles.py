"""Articles: where each is shown, what it replaced, what it copies, when it appeared."""

from collections.abc import Mapping, Sequence

from etl.dates.edtf import Days, InvalidEdtf, parse_edtf
from etl.model.base import Record
from etl.model.locations import latest_versions, revisions, shown_location
from etl.model.rows import ArticleRow
from etl.resolve.bounds import Bounds
from etl.resolve.duplicates import Copyable, originals
from etl.resolve.records import ArticleInput
from etl.resolve.sources import Sources, imprint


class Kinship(Record, kw_only=True):
    """How an article stands to the others."""

    revision_of_id: str | None
    duplicate_of_id: str | None
    is_current: bool


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
    locations = [location for article in articles for location in article.locations]
    current = {location.article_id for location in latest_versions(locations).values()}
    replaced = revisions(locations)
    copies = originals(
        Copyable(
            article_id=article.reading.article_id,
            text=article.reading.article.text,
            signature=article.reading.signature,
            published=stated[1].start if (stated := stated_publication(article)) else None,
        )
        for article in articles
        if article.reading.article_id in current
    )
    return [
        _row(
            article,
            bounds[article.reading.article_id],
            sources,
            Kinship(
                revision_of_id=replaced.get(article.reading.article_id),
                duplicate_of_id=copies.get(article.reading.article_id),
                is_current=article.reading.article_id in current,
            ),
        )
        for article in articles
    ]


def _row(article: ArticleInput, bounds: Bounds, sources: Sources, kinship: Kinship) -> ArticleRow:
    said, article_id = article.reading.article, article.reading.article_id
    return ArticleRow(
        article_id=article_id,
        article_uri=shown_location(article.locations).uri,
        source_id=sources.source_id(imprint(article)),
        agency=sources.agency(said.agency),
        title=said.title,
        author=said.author,
        canonical_url=said.url,
        dateline=said.dateline,
        published_edtf=stated[0] if (stated := stated_publication(article)) is not None else None,
        published_start_on=bounds.days.start,
        published_end_on=bounds.days.end,
        published_basis=bounds.basis,
        language=said.language,
        sha256=article.sha256,
        text=said.text,
        revision_of_id=kinship.revision_of_id,
        duplicate_of_id=kinship.duplicate_of_id,
        is_current=kinship.is_current,
    )
