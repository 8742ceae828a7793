"""Laws of reading, whatever the text: a pure function of it, and every fact has words of the text."""

import re
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.errors import RejectedDocument
from etl.model.documents import Document, MediaType, Origin
from etl.model.reading import Evidence, Reading
from etl.read.reader import read
from etl.read.text import extract
from etl.reference.lexicon import Lexicon
from etl.resources import sample_documents_dir

LONGEST_QUOTE = 500
STATES = (
    "Norwegian Swedish Danish Finnish Estonian Latvian Lithuanian Polish German Dutch Belgian French Spanish "
    "Portuguese Italian Greek Bulgarian Romanian Hungarian Slovak Czech Austrian Slovenian Croatian Irish Maltese"
)
NAMES = (
    "Aberg Bolin Carling Dahlin Ekman Forsell Granat Holmen Ingman Jansa Kallio Lundin Malmen Nyberg Ostman Palmer "
    "Quist Rosen Sandel Tornros Ullman Vestin Wikman Yrsten Zander Ahlgren"
)
LONG_LIST = list(zip(STATES.split(), NAMES.split(), strict=True))
CUTS = settings(max_examples=40, deadline=None, derandomize=True)
"""Reading takes a while, and a failure must come back."""


def document(text: str, published: str | None) -> Document:
    """Return a plain text as a document."""
    return Document(
        article_id="0" * 24,
        sha256="0" * 64,
        content=text.encode(),
        media_type="text/plain",
        origin=Origin(published=published),
    )


@cache
def corpus() -> tuple[tuple[str, ...], ...]:
    """Return the sentences of each sample document, with the white space after them."""
    stories = []
    for path in sorted(sample_documents_dir().glob("D*")):
        media_type: MediaType = "text/html" if path.suffix == ".html" else "text/plain"
        kept = Document(
            article_id="0" * 24, sha256="0" * 64, content=path.read_bytes(), media_type=media_type, origin=Origin()
        )
        stories.append(tuple(re.findall(r".+?(?:[.!?]\s+|\n+|$)", extract(kept).text, re.DOTALL)))
    return tuple(stories)


@st.composite
def cuttings(draw: st.DrawFn) -> tuple[str, str | None]:
    """Draw a stretch of a sample document, begun and ended between sentences, or two of them one after the other."""
    text = ""
    for _ in range(draw(st.integers(1, 2))):
        sentences = draw(st.sampled_from(corpus()))
        start = draw(st.integers(0, len(sentences) - 1))
        text += "".join(sentences[start : start + draw(st.integers(1, 12))]) + "\n\n"
    return text, draw(st.sampled_from([None, "2023-10-11", "2024-02", "2025"]))


def reading(lexicon: Lexicon, cutting: tuple[str, str | None]) -> Reading | None:
    """Read a cutting; None where it holds nothing to read."""
    try:
        return read(document(*cutting), lexicon)
    except RejectedDocument:
        return None


def spans(told: Reading) -> Iterator[tuple[int, int]]:
    """Yield every span that a reading points at."""
    yield from ((mention.start, mention.end) for mention in told.mentions)
    yield from ((date.start, date.end) for date in told.dates)
    yield from ((claim.start, claim.end) for entity in told.entities for claim in entity.claims)
    for report in told.reports:
        yield report.trigger.start, report.trigger.end
        yield from ((topic.start, topic.end) for topic in report.topics)


def evidence(told: Reading) -> Iterator[Evidence]:
    """Yield all evidence of a reading."""
    for report in told.reports:
        yield from report.evidence
        yield from (each for party in report.parties for each in party.evidence)


@CUTS
@given(cutting=cuttings())
def test_whatever_is_read_has_its_words(lexicon: Lexicon, cutting: tuple[str, str | None]) -> None:
    told = reading(lexicon, cutting)
    if told is None:
        return
    text = told.article.text
    for start, end in spans(told):
        assert 0 <= start < end <= len(text)
        assert text[start:end].strip()
    for each in evidence(told):
        assert 0 <= each.start < each.end <= len(text)
        assert text[each.start : each.end].strip()
        assert each.end - each.start <= LONGEST_QUOTE


@CUTS
@given(cutting=cuttings())
def test_a_report_shows_words_for_what_it_states(lexicon: Lexicon, cutting: tuple[str, str | None]) -> None:
    told = reading(lexicon, cutting)
    for report in told.reports if told is not None else ():
        fields = {each.field for each in report.evidence}
        assert "meeting" in fields
        assert (report.date is None) or "date" in fields
        assert (report.place.city or report.place.country or report.place.venue) is None or "place" in fields
        assert report.name is None or "name" in fields
        assert all(any(each.field == "attendance" for each in party.evidence) for party in report.parties)


@CUTS
@given(cutting=cuttings())
def test_references_of_a_reading_hold(lexicon: Lexicon, cutting: tuple[str, str | None]) -> None:
    told = reading(lexicon, cutting)
    if told is None:
        return
    kinds = [entity.kind for entity in told.entities]
    triggers = [(r.trigger.start, r.trigger.end, r.ordinal) for r in told.reports]
    assert triggers == sorted(set(triggers))
    assert all(mention.entity < len(kinds) for mention in told.mentions)
    for number, report in enumerate(told.reports):
        assert report.parent is None or (report.parent != number and report.parent < len(told.reports))
        for party in report.parties:
            assert party.person is not None or party.organisation is not None or party.kind in ("office", "group")
            assert party.person is None or kinds[party.person] == "person"
            assert party.organisation is None or kinds[party.organisation] == "organisation"
        parties = [(p.person, p.organisation, p.rank) for p in report.parties]
        assert len(parties) == len(set(parties))


@CUTS
@given(cutting=cuttings(), other=cuttings())
def test_reading_is_a_function_of_the_document_alone(
    lexicon: Lexicon, cutting: tuple[str, str | None], other: tuple[str, str | None]
) -> None:
    alone = reading(lexicon, cutting)
    reading(lexicon, other)
    assert reading(lexicon, cutting) == alone


@pytest.mark.parametrize("published", [None, "2024-05-15"])
def test_an_empty_story_and_one_without_people(lexicon: Lexicon, published: str | None) -> None:
    told = reading(lexicon, ("It rained in the valley for three days, and the river rose.", published))
    assert told is not None
    assert told.reports == ()
    assert reading(lexicon, (" \n\n ", published)) is None


def test_a_sentence_too_long_to_quote_is_quoted_around_its_words(lexicon: Lexicon) -> None:
    ministers = ", ".join(f"{state} Foreign Minister Anna {name}" for state, name in LONG_LIST)
    attended = f"The talks in Oslo on Monday were attended by {ministers} and Hakan Fidan."
    around = "They had come at the request of the host, who had said that it was time for all of them to talk."
    told = reading(lexicon, (f"{attended} {around}", "2024-05-15"))
    assert told is not None
    assert len(told.reports[0].parties) > len(LONG_LIST)
    assert len(told.article.text) > 2 * LONGEST_QUOTE
    for each in evidence(told):
        assert each.end - each.start <= LONGEST_QUOTE
    for party in told.reports[0].parties:
        assert party.person is not None
        name = told.entities[party.person].name
        assert any(name in told.article.text[each.start : each.end] for each in party.evidence)
