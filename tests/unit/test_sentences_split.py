"""Where sentences begin and end."""

import pytest

from etl.model.reading import BlockKind
from etl.read.sentences import split
from tests.entity_reading import article


def sentences(*blocks: str | tuple[BlockKind, str]) -> list[str]:
    text = article(*blocks)
    return [text.text[s.start : s.end] for s in split(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Vidmar met Gen. Osman Tarik on Feb. 27 in St. Gallen.",
        "The U.S. President called the U.K. Foreign Secretary at 5 p.m. GMT.",
        "J. R. Velthuis and A. B. Moreau, i.e. the two envoys, spoke.",
        "See Art. 5 and No. 12 of the accord, e.g. the annex.",
        "Growth of 1.7 per cent was forecast.",
        "1. On Monday the ministers met.",
    ],
)
def test_full_stops_of_abbreviations_end_nothing(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("They met. They spoke.", ["They met.", "They spoke."]),
        ("He said: “We agree.” The talks go on.", ["He said: “We agree.”", "The talks go on."]),
        ("She flew to the U.S. The visit was short.", ["She flew to the U.S.", "The visit was short."]),
        ("Did they meet? “Yes.” So he said!", ["Did they meet?", "“Yes.”", "So he said!"]),
        ("The meeting ended at 9 p.m. Velthuis left.", ["The meeting ended at 9 p.m.", "Velthuis left."]),
        ("She said no. Both left.", ["She said no.", "Both left."]),
    ],
)
def test_sentences_end_where_a_reader_would_stop(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_blocks_are_apart_and_furniture_has_no_sentences() -> None:
    blocks: list[tuple[BlockKind, str]] = [
        ("title", "Ministers meet in Riga"),
        ("furniture", "Share this. Print this."),
        ("item", "First point"),
        ("item", "Second point"),
    ]
    assert sentences(*blocks) == ["Ministers meet in Riga", "First point", "Second point"]


def test_every_sentence_lies_in_its_block() -> None:
    text = article(("title", "Talks"), "One. Two.\n\nThree. ")
    for sentence in split(text):
        block = text.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end


def test_what_is_too_long_for_a_sentence_is_cut_between_words() -> None:
    found = sentences("the delegation of A. Velthuis, " * 10_000)
    assert all(len(sentence) <= 3000 for sentence in found)
    assert " ".join(found).split() == ("the delegation of A. Velthuis, " * 10_000).split()
    assert sum(map(len, sentences("x" * 10_000))) == 10_000
