"""Which sentences are not even parsed, and which are for all that they name nobody."""

import pytest

from etl.model.reading import ArticleText, Block, Entity
from etl.read.meetings import parser, read_meetings
from etl.read.phrases import Phrase, Sentence
from etl.read.surroundings import Surroundings


class ParsedError(Exception):
    """The parser was asked."""


_STATE = Entity(kind="organisation", name="Norway", names=("Norway",), candidates=("NO",))


def _read(
    monkeypatch: pytest.MonkeyPatch,
    *sentences: str,
    people: tuple[tuple[str, str], ...] = (),
    known: tuple[Entity, ...] = (_STATE,),
) -> object:
    """Read sentences, each a block, of an article that knows some entities; the parser ends the reading."""

    def refuse(*_: object) -> None:
        raise ParsedError

    monkeypatch.setattr(parser, "parse", refuse)
    text = "\n".join(sentences)
    starts = [text.index(sentence) for sentence in sentences]
    spans = [(start, start + len(sentence)) for start, sentence in zip(starts, sentences, strict=True)]
    article = ArticleText(text=text, blocks=tuple(Block(start=s, end=e, kind="paragraph") for s, e in spans))
    found = [Sentence(start=s, end=e, block=at) for at, (s, e) in enumerate(spans)]
    phrases = [
        Phrase(
            start=at,
            end=at + len(who),
            head_start=at,
            head_end=at + len(who),
            kind="office",
            rank=rank,
            offices=offices,
        )
        for who, rank in people
        for offices in ((who,) if rank != "other" else (),)
        for at in [text.index(who)]
    ]
    return read_meetings(article, found, known, (), phrases, Surroundings(text, found))


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
        (("The talks of the mayor went on.",), (("the mayor", "other"),)),
        (
            ("The pope and the king were there.", "Talks went on."),
            (("The pope", "head_of_state"), ("the king", "head_of_state")),
        ),
    ],
)
def test_a_day_or_words_that_point_at_somebody_are_parsed(
    monkeypatch: pytest.MonkeyPatch, sentences: tuple[str, ...], people: tuple[tuple[str, str], ...]
) -> None:
    with pytest.raises(ParsedError):
        _read(monkeypatch, *sentences, people=people)


def test_where_nobody_holds_an_office_only_talks_of_a_day_are_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    coach = (("The coach", "other"),)
    assert _read(monkeypatch, "The coach met her team for talks.", people=coach, known=()) == ()
    for people, known, text in (
        ((("The king", "head_of_state"),), (), "The king met her team for talks."),
        (coach, (_STATE,), "The coach met her team for talks."),
        (coach, (), "The coach opened talks on 4 May."),
    ):
        with pytest.raises(ParsedError):
            _read(monkeypatch, text, people=people, known=known)
