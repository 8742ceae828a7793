"""What plural phrases belong to, lists against appositions, and words that only look like people."""

import pytest

from tests.entity_reading import read


@pytest.mark.parametrize(
    ("text", "words", "kind", "sides"),
    [
        (
            "The foreign ministers of Chad and Sudan came, called by the President of Qatar. Qatar was hopeful. "
            "The delegations of the two warring countries sat apart.",
            "The delegations of the two warring countries",
            "delegation",
            ("TD", "SD"),
        ),
        (
            "The President of Chad met the President of Mali and the Prime Minister of Togo. "
            "The foreign ministers of the three countries were there.",
            "The foreign ministers of the three countries",
            "offices",
            ("TD", "ML", "TG"),
        ),
        (
            "A summit of SADC and ECOWAS opened on Friday. Ministers of the two blocs had prepared it.",
            "Ministers of the two blocs",
            "delegation",
            ("sadc", "ecowas"),
        ),
        ("BRICS has grown. Its leaders met in May.", "Its leaders", "delegation", ("brics",)),
        ("NATO has grown. Leaders of the 32 allies met.", "Leaders of the 32 allies", "delegation", ("nato",)),
        (
            "The delegation of Chad arrived. Members of the delegation went to Mali.",
            "Members of the delegation",
            "delegation",
            ("TD",),
        ),
        ("Envoys of the two countries met.", "Envoys of the two countries", "group", ()),
    ],
)
def test_plural_phrases_get_what_they_point_back_to(text: str, words: str, kind: str, sides: tuple[str, ...]) -> None:
    found = read(text)
    assert (found.phrase(words).kind, found.sides(words)) == (kind, sides)


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        (
            "The Secretary General, Erdoglu and Kristens met; Mr Ragip Erdoglu and Mr Olof Kristens smiled.",
            ["The Secretary General", "Erdoglu", "Kristens", "Mr Ragip Erdoglu", "Mr Olof Kristens"],
        ),
        (
            "The Secretary General, Mr Ragip Erdoglu, and Mr Olof Kristens met.",
            ["The Secretary General, Mr Ragip Erdoglu", "Mr Olof Kristens"],
        ),
        ("The two were joined by the Turkish president.", ["The two", "the Turkish president"]),
        ("She brought the two together; the four launched a plan.", ["She", "the two", "the four"]),
        ("They met in the two towns.", ["They"]),
        ("Later the three Europeans were received.", ["the three Europeans"]),
        ("Mr Olof Kristens, who heads the mission, left.", ["Mr Olof Kristens"]),
        ("Norway will host and Sweden is to chair it.", ["Norway", "Sweden"]),
        ("It was published in the Official Journal at the official residence.", []),
        (
            "The secretary of Armenia's Security Council met him.",
            ["The secretary of Armenia's Security Council", "him"],
        ),
    ],
)
def test_lists_pairs_and_lookalikes(text: str, phrases: list[str]) -> None:
    assert [words for words, _ in read(text).phrases()] == phrases


@pytest.mark.parametrize(
    ("text", "words", "sides"),
    [
        ("He met the Polish ambassador to NATO, Jan Kowalik.", "the Polish ambassador to NATO, Jan Kowalik", ("PL",)),
        ("He met the ambassador to China, Jan Kowalik.", "the ambassador to China, Jan Kowalik", ()),
        (
            "She saw his Emirati and Indian opposite numbers, Tahir bin Zaman and Ajoy Dovan.",
            "Ajoy Dovan",
            ("IN",),
        ),
        (
            "With his Iranian and Tajik colleagues, Hamid Amirol and Sadri Muhrin, Petr Sijart spoke.",
            "Petr Sijart",
            (),
        ),
        ("She saw her counterparts from Finland Pekko Haavio and from Estonia Eva Limo.", "Estonia Eva Limo", ("EE",)),
        ("He met Secretary-General Antero Guterra in Ethiopia.", "Secretary-General Antero Guterra", ()),
    ],
)
def test_who_sends_is_who_is_represented(text: str, words: str, sides: tuple[str, ...]) -> None:
    assert read(text).sides(words) == sides


@pytest.mark.parametrize(
    ("text", "words", "person"),
    [
        (
            "President Alek Vukic met President Marko Kola of Albania. The president left.",
            "The president",
            "Alek Vukic",
        ),
        (
            "President Alek Vukic met Marko Kola, the President of Albania. Our President left.",
            "Our President",
            "Alek Vukic",
        ),
        ("President Alek Vukic mourned the president of the transition.", "the president", None),
        ("President Alek Vukic mourned the president and the prime minister of the transition.", "the president", None),
    ],
)
def test_bare_offices_mean_the_issuers_own(text: str, words: str, person: str | None) -> None:
    assert read(text).person(words) == person
