"""Noun phrases that may stand for a party, and whom they stand for."""

from itertools import pairwise

import pytest

from tests.entity_reading import read


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("On Monday Turkish Foreign Minister Hakim Fidanli left.", "Turkish Foreign Minister Hakim Fidanli", "person"),
        (
            "Kristin Frostad, prime minister of Iceland, attended.",
            "Kristin Frostad, prime minister of Iceland,",
            "person",
        ),
        ("He saw Marko Ruttema (the Netherlands) there.", "Marko Ruttema (the Netherlands)", "person"),
        ("She met the Turkish president.", "the Turkish president", "office"),
        ("She met the head of the European Commission.", "the head of the European Commission", "office"),
        ("She met Poland's top diplomat.", "Poland's top diplomat", "office"),
        ("She met the leaders of Britain, Canada and Turkey.", "the leaders of Britain, Canada and Turkey", "offices"),
        ("She met the Finnish and Swedish foreign ministers.", "the Finnish and Swedish foreign ministers", "offices"),
        ("She met the leaders of Samoa and of Fiji.", "the leaders of Samoa and of Fiji", "offices"),
        ("She met NATO allies.", "NATO allies", "delegation"),
        ("She met ambassadors of the PSC.", "ambassadors of the PSC", "delegation"),
        ("She met a Russian delegation.", "a Russian delegation", "delegation"),
        ("She met senior officials from Finland and Sweden.", "senior officials from Finland and Sweden", "delegation"),
        ("The two leaders spoke.", "The two leaders", "group"),
        ("She told both sides so.", "both sides", "group"),
        ("The foreign ministers of the three countries left.", "The foreign ministers of the three countries", "group"),
        ("She left.", "She", "pronoun"),
        ("On Monday Turkey agreed.", "Turkey", "organisation"),
    ],
)
def test_phrases_are_whole_and_of_their_kind(text: str, words: str, kind: str) -> None:
    assert (words, kind) in read(text).phrases()


def test_conjoined_people_are_a_phrase_each() -> None:
    found = read("The President of France and the President of the European Council met Anton Kowal and Maria Kowal.")
    assert found.phrases() == [
        ("The President of France", "office"),
        ("the President of the European Council", "office"),
        ("Anton Kowal", "person"),
        ("Maria Kowal", "person"),
    ]


def test_phrases_never_overlap() -> None:
    found = read(
        "EU chiefs Antero Costello and Ursel von der Lahn briefed the leaders of Turkey, Norway and Iceland, Canada's "
        "prime minister, Justus Trudel, and his Norwegian counterpart on the two ministers' talks with NATO allies."
    )
    ends = [(p.start, p.end) for p in found.found.phrases]
    assert all(before[1] <= after[0] for before, after in pairwise(ends))
    assert len(ends) >= 6


@pytest.mark.parametrize(
    ("text", "words", "person"),
    [
        ("Serbian President Alek Vukic came. The Serbian president spoke.", "The Serbian president", "Alek Vukic"),
        ("Minister Ivko Dachev came. The minister spoke.", "The minister", "Ivko Dachev"),
        ("Mr Alek Vukic came. He spoke.", "He", "Alek Vukic"),
        ("Mrs Marta Bachel met Mr Alek Vukic. She spoke.", "She", "Marta Bachel"),
        ("Serbian President Alek Vukic came. The Turkish president spoke.", "The Turkish president", None),
        ("German Chancellor Anja Merklin came. The prime minister spoke.", "The prime minister", None),
        ("Serbian President Alek Vukic met the former president.", "the former president", None),
        (
            "The Prime Minister, Anton Albanel, met Prime Minister Manas Sogav of Fiji. The Prime Minister left.",
            "The Prime Minister",
            "Anton Albanel",
        ),
    ],
)
def test_offices_and_pronouns_have_an_antecedent_only_where_it_is_clear(
    text: str, words: str, person: str | None
) -> None:
    assert read(text).person(words) == person


@pytest.mark.parametrize(
    ("text", "words", "sides"),
    [
        (
            "Chilean President Marta Bachel sent her foreign minister, Alejo Foxer.",
            "her foreign minister, Alejo Foxer",
            ("CL",),
        ),
        ("Serbian President Alek Vukic left. Vukic agreed.", "Vukic", ("RS",)),
        ("She met the presidents of Serbia and Turkey.", "the presidents of Serbia and Turkey", ("RS", "TR")),
        ("She met the president and prime minister of Kosovo.", "the president", ("XK",)),
        ("Finland was ready. Its delegation left.", "Its delegation", ("FI",)),
    ],
)
def test_phrases_say_what_they_represent(text: str, words: str, sides: tuple[str, ...]) -> None:
    assert read(text).sides(words) == sides


def test_reference_offices_are_taken_over_from_the_words() -> None:
    found = read("She met the NATO Secretary General.")
    assert found.phrase("the NATO Secretary General").offices == ("nato-secretary-general",)


def test_predicates_are_no_party() -> None:
    assert read("He was elected chairman and spoke as president of the club.").phrases() == [("He", "pronoun")]


def test_counts_are_kept() -> None:
    assert read("The two presidents met.").phrase("The two presidents").count == 2
    assert read("All 27 EU member states agreed.").phrases()[0][1] == "delegation"
