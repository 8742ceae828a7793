"""Runs the stages in order."""

from collections.abc import Iterable, Sequence

import msgspec

from etl.model.base import Record
from etl.model.reading import ArticleText, Entity, Mention
from etl.read.entities import (
    acronyms,
    anaphora,
    apposed,
    bodies,
    described,
    houses,
    lexical,
    marks,
    names,
    organisations,
    phrases,
    propagation,
)
from etl.read.entities.candidates import Candidate
from etl.read.entities.drafts import Drafts
from etl.read.entities.lexical import Hit, Lexical, LexiconMatch
from etl.read.entities.tokens import Line
from etl.read.entities.tokens import line as tokenised
from etl.read.phrases import Phrase, Sentence


class Found(Record, kw_only=True):
    """Entities in order of first mention, their mentions and the phrases, both in order of position."""

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    phrases: tuple[Phrase, ...]


def find_entities(article: ArticleText, sentences: Sequence[Sentence], matches: Iterable[LexiconMatch]) -> Found:
    """Everything the sentences say about who there is; `matches` is `lexicon.scan(article.text)`."""
    known = lexical.sort(matches, article.text)
    drafts = Drafts()
    letterhead = _letterhead(article, known, drafts)
    lines = [_line(article, s, known) for s in sentences]
    lines = _organisations(lines, sentences, known, drafts, article.dateline)
    lines = _persons(lines, sentences, known, drafts)
    lines = described.place(lines, drafts)
    found = [item for number, line in enumerate(lines) for item in phrases.find(line, number, drafts, known)]
    resolved = houses.filled(anaphora.resolve(found, drafts, letterhead), article.text)
    entities, mentions, index = drafts.finished()
    return Found(entities=entities, mentions=mentions, phrases=tuple(_renumbered(phrase, index) for phrase in resolved))


def _line(article: ArticleText, sentence: Sentence, known: Lexical) -> Line:
    is_prose = article.blocks[sentence.block].kind == "paragraph" or article.text[sentence.end - 1] in ".!?"
    return tokenised(article.text, sentence.start, sentence.end, known.cuts, may_be_headline=not is_prose)


def _letterhead(article: ArticleText, known: Lexical, drafts: Drafts) -> list[Candidate]:
    """Whoever issues the article, where a line beside it says so: the text calls the body "the Ministry", and speaks
    of "the President".
    """
    if article.publisher is None:
        return []
    for block in article.blocks:
        start = article.text.find(article.publisher, block.start, block.end)
        if block.kind == "furniture" and start >= 0:
            line = tokenised(article.text, start, start + len(article.publisher), known.cuts)
            hits = [
                hit for hit in known.organisations if start <= hit.start and hit.end <= start + len(article.publisher)
            ]
            placed = bodies.place(organisations.place(line, hits, drafts, None), drafts)
            return phrases.find(marks.place(placed), 0, drafts, known)
    return []


def _organisations(
    lines: list[Line], sentences: Sequence[Sentence], known: Lexical, drafts: Drafts, dateline: str | None
) -> list[Line]:
    hits = _by_sentence(sentences, known.organisations)
    lines = [organisations.place(line, inside, drafts, dateline) for line, inside in zip(lines, hits, strict=True)]
    lines = [bodies.place(line, drafts) for line in lines]
    lines = [apposed.place(line, drafts) for line in lines]
    return [acronyms.place(line, drafts) for line in lines]


def _persons(lines: list[Line], sentences: Sequence[Sentence], known: Lexical, drafts: Drafts) -> list[Line]:
    hits = _by_sentence(sentences, known.persons)
    lines = [names.place_known(line, inside, drafts) for line, inside in zip(lines, hits, strict=True)]
    lines = [marks.place(line) for line in lines]
    lines = [names.place_strangers(line, drafts) for line in lines]
    return propagation.place_short_forms(lines, known.surnames, drafts)


def _by_sentence(sentences: Sequence[Sentence], hits: Sequence[Hit]) -> list[list[Hit]]:
    inside: list[list[Hit]] = [[] for _ in sentences]
    index = 0
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        while index < len(sentences) and sentences[index].end <= hit.start:
            index += 1
        if index < len(sentences) and sentences[index].start <= hit.start and hit.end <= sentences[index].end:
            inside[index].append(hit)
    return inside


def _renumbered(phrase: Phrase, index: dict[int, int]) -> Phrase:
    return msgspec.structs.replace(
        phrase,
        person=None if phrase.person is None else index.get(phrase.person),
        organisations=tuple(index[number] for number in phrase.organisations if number in index),
    )
