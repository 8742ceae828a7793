"""Which sentences are worth a parse."""

import pytest

from etl.read.meetings.candidates import is_candidate
from etl.read.phrases import Phrase, Sentence


def _is_chosen(text: str, *parties: str) -> bool:
    found = [
        Phrase(start=at, end=at + len(words), head_start=at, head_end=at + len(words), kind="person")
        for words in parties
        for at in [text.index(words)]
    ]
    return is_candidate(text, Sentence(start=0, end=len(text), block=0), found)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Anna Holt met Omar Brandt.", ("Anna Holt", "Omar Brandt")),
        ("Anna Holt will not come to Bergen.", ("Anna Holt",)),
        ("Anna Holt did not take part.", ("Anna Holt",)),
        ("Talks went on through the night.", ()),
        ("The annual session of the board lasted an hour.", ()),
        ("The 42nd session lasted an hour.", ()),
        ("It held a session on trade.", ()),
        ("(ii) With Anna Holt.", ("Anna Holt",)),
    ],
)
def test_sentences_that_may_tell_of_a_meeting_are_chosen(text: str, parties: tuple[str, ...]) -> None:
    assert _is_chosen(text, *parties)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Anna Holt did not sign the paper.", ("Anna Holt",)),
        ("The record was made together by Anna Holt and Omar Brandt.", ("Anna Holt", "Omar Brandt")),
        ("The president of the club thanked Anna Holt.", ("Anna Holt",)),
        ("Anna Holt looked at hours of video.", ("Anna Holt",)),
        ("Anna Holt saw the sea.", ("Anna Holt",)),
        ("The club rose in the table.", ()),
        ("The council saw the plans.", ()),
        ("The rain will not stop.", ()),
    ],
)
def test_words_of_any_news_do_not_make_a_sentence_worth_a_parse(text: str, parties: tuple[str, ...]) -> None:
    assert not _is_chosen(text, *parties)
