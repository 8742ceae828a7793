"""Whom "he", "she", "him" and "her" mean, and which titles of one rank part their holders."""

import pytest

from etl.read.entities.given_names import gender_of, opens_name
from tests.entity_reading import read


@pytest.mark.parametrize(
    ("text", "person"),
    [
        (
            "In the meeting with Dutch Foreign Minister Kees Vermaas, Mr Liu Wenbo asked for patience. He left.",
            "Liu Wenbo",
        ),
        ("When Mr Pavel Brezina phoned, Mr Ivo Kamber answered at once. He agreed.", "Ivo Kamber"),
        ("“The paper was praised by all,” said Mr Ivo Kamber. He agreed.", "Ivo Kamber"),
        ("Voters had elected Mr Ivo Kamber. He agreed.", "Ivo Kamber"),
        ("Mr Ivo Kamber opened the session. Trade was the topic. He agreed.", "Ivo Kamber"),
        ("Talks between Mr Ivo Kamber and Mr Pavel Brezina ended. He agreed.", None),
        ("Mr Ivo Kamber left early. A special envoy spoke instead. He agreed.", None),
    ],
)
def test_he_is_who_the_sentence_before_is_about(text: str, person: str | None) -> None:
    assert read(text).person("He") == person


@pytest.mark.parametrize(
    ("text", "words", "person"),
    [
        ("Mr Ivo Kamber spoke some hours after Mr Pavel Brezina announced that he was ill.", "he", "Pavel Brezina"),
        ("Mr Ivo Kamber told Mr Pavel Brezina that he was ill.", "he", "Ivo Kamber"),
        ("Mr Ivo Kamber left with Mr Pavel Brezina, who told reporters he was ill.", "he", "Pavel Brezina"),
        ("Mr Ivo Kamber smiled. A visit of Mr Pavel Brezina is planned, he said.", "he", "Ivo Kamber"),
        ("Mr Ivo Kamber flew to Graz, where Mr Pavel Brezina received him.", "him", "Ivo Kamber"),
        ("Mr Ivo Kamber met Mr Pavel Brezina in Graz and told him so.", "him", "Pavel Brezina"),
        ("Mr Ivo Kamber opened the session, with Mr Pavel Brezina beside him.", "him", "Ivo Kamber"),
        ("Mr Ivo Kamber opened the session, with Mr Pavel Brezina next to him.", "him", "Ivo Kamber"),
        ("Mrs Eva Kamber opened the session, and Mr Pavel Brezina sat beside her.", "her", "Eva Kamber"),
    ],
)
def test_clauses_decide_inside_a_sentence(text: str, words: str, person: str) -> None:
    assert read(text).person(words) == person


def test_given_names_show_gender_where_nothing_else_does() -> None:
    found = read("Marion Kamber greeted Anna Kamberova. Anna Kamberova spoke after Peter Brezina spoke. She was glad.")
    assert found.person("She") == "Anna Kamberova"


@pytest.mark.parametrize(
    ("word", "is_opener", "gender"),
    [
        ("Peter", True, "m"),
        ("Łukasz", True, "m"),
        ("Anna-Lotta", True, "f"),
        ("Nikola", True, None),
        ("Nguyễn", True, None),
        ("Ministry", False, None),
    ],
)
def test_given_names_are_known_whatever_their_marks(word: str, is_opener: bool, gender: str | None) -> None:
    assert (opens_name(word), gender_of(word)) == (is_opener, gender)


def test_a_style_without_a_name_means_the_one_spoken_of() -> None:
    found = read("His Excellency Ivo Kamber met Mr Pavel Brezina. His Excellency was glad.")
    assert found.person("His Excellency") == "Ivo Kamber"


def test_her_before_a_noun_is_no_pronoun_of_its_own() -> None:
    found = read("Mrs Eva Kamber opened her session; he thanked them.")
    assert [words for words, kind in found.phrases() if kind == "pronoun"] == ["he", "them"]


def test_a_pronoun_for_an_office_is_that_office() -> None:
    phrase = read("The President of Finland took part. On Monday he had talks.").phrase("he")
    assert (phrase.kind, phrase.rank, phrase.person) == ("office", "head_of_state", None)


def test_titles_of_one_rank_part_their_holders() -> None:
    found = read(
        "NATO Secretary General Joost Stolber met High Representative Jordi Borrella. The Secretary General left. "
        "The High Representative stayed."
    )
    assert found.person("The Secretary General") == "Joost Stolber"
    assert found.person("The High Representative") == "Jordi Borrella"
