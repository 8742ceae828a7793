"""The reader: one document and the lexicon in, one reading out."""

import msgspec

from etl.dates.expression import DateExpression
from etl.model.documents import Document
from etl.model.reading import ArticleText, Reading
from etl.read.entities import find_entities
from etl.read.meetings import read_meetings
from etl.read.sentences import split
from etl.read.surroundings import Surroundings
from etl.read.text import extract
from etl.read.text.signature import signature
from etl.reference.lexicon import Lexicon


def read(document: Document, lexicon: Lexicon) -> Reading:
    """Return what a document says; raise RejectedDocument where it cannot be read.

    A pure function of the document, its origin and what `lexicon.scan` finds in its text.
    """
    article = extract(document)
    sentences = split(article)
    found = find_entities(article, sentences, lexicon.scan(article.text))
    surroundings = Surroundings(article.text, sentences)
    declared = article.published or document.origin.published
    dated = msgspec.structs.replace(article, published=declared)
    reports = read_meetings(dated, sentences, found.entities, found.mentions, found.phrases, surroundings)
    return Reading(
        article_id=document.article_id,
        article=article,
        entities=found.entities,
        mentions=found.mentions,
        reports=reports,
        dates=_background(article, surroundings),
        signature=signature(article.text),
    )


def _background(article: ArticleText, surroundings: Surroundings) -> tuple[DateExpression, ...]:
    """Return the absolute dates of an undated article; a dated one needs no bounds."""
    return () if article.published is not None else surroundings.absolute_dates()
