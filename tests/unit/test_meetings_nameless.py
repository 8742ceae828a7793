"""Which sentences are not even parsed, and which are for all that they name nobody."""

import pytest

from etl.model.reading import ArticleText, Block
from etl.read.meetings import parser, read_meetings
from etl.read.phrases import Phrase, Sentence
from etl.read.surroundings import Surroundings


class ParsedError(Exception):
    """The parser was asked."""


def _read(monkeypatch: pytest.MonkeyPatch, *sentences: str, people: tuple[str, ...] = ()) -> object:
    """Read sentences, each a block; the parser ends the reading."""

    def refuse(*_: object) -> None:
        raise ParsedError

    monkeypatch.setattr(parser, "parse", refuse)
    text = "\n".join(sentences)
    starts = [text.index(sentence) for sentence in sentences]
    spans = [(start, start + len(sentence)) for start, sentence in zip(starts, sentences, strict=True)]
    article = ArticleText(text=text, blocks=tuple(Block(start=s, end=e, kind="paragraph") for s, e in spans))
    found = [Sentence(start=s, end=e, block=at) for at, (s, e) in enumerate(spans)]
    phrases = [
        Phrase(start=at, end=at + len(who), head_start=at, head_end=at + len(who), kind="office", offices=(who,))
        for who in people
        for at in [text.index(who)]
    ]
    return read_meetings(article, found, (), (), phrases, Surroundings(text, found))


@pytest.mark.parametrize(
    "text", ["The group is in talks about a sale.", "The summit of the season was a race.", "No talks were its aim."]
)
def test_talk_of_nobody_is_not_parsed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    assert _read(monkeypatch, text) == ()


@pytest.mark.parametrize(
    ("sentences", "people"),
    [
        (("The talks open in Bergen on 4 May.",), ()),
        (("Their talks went on.",), ()),
        (("It met for talks.",), ()),
        (("The talks of the mayor went on.",), ("the mayor",)),
        (("The pope and the king were there.", "Talks went on."), ("The pope", "the king")),
    ],
)
def test_a_day_or_words_that_point_at_somebody_are_parsed(
    monkeypatch: pytest.MonkeyPatch, sentences: tuple[str, ...], people: tuple[str, ...]
) -> None:
    with pytest.raises(ParsedError):
        _read(monkeypatch, *sentences, people=people)
