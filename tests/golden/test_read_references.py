"""Who is meant by "the leaders of A and B", "the two presidents", "both sides", "they" and "the minister".

The articles are of Wednesday 15 May 2024; `tests.compact` says how rows are written.
"""

from collections.abc import Callable

import pytest

from tests.compact import rows
from tests.story import Story

Tell = Callable[..., Story]

GROUPS = [
    (
        "The leaders of France, Germany and Poland met in Berlin on Monday.",
        "held in_person 2024-05-13 Berlin/DE | [leader] (DE); [leader] (FR); [leader] (PL)",
    ),
    (
        "Heads of state and government from the EU's 27 countries met in Brussels on Monday.",
        "held in_person 2024-05-13 Brussels/BE european-union | european-union",
    ),
    (
        "The presidents of Chile and Peru held a phone call on Monday.",
        "held phone 2024-05-13 | [head_of_state] (CL); [head_of_state] (PE)",
    ),
    (
        "A summit of the leaders of Japan, China and South Korea will be held in Seoul on 26-27 May 2024.",
        "planned in_person 2024-05-26/2024-05-27 Seoul/KR | [leader] (CN); [leader] (JP); [leader] (KR)",
    ),
    (
        "Polish Foreign Minister Radoslaw Sikorski and Lithuanian Foreign Minister Gabrielius Landsbergis arrived in "
        "Riga on Monday. They met Latvian Prime Minister Evika Silina.",
        "held in_person 2024-05-13 Riga/LV | Evika Silina (LV); Gabrielius Landsbergis (LT); Radoslaw Sikorski (PL)",
    ),
    (
        "Spanish Foreign Minister Jose Manuel Albares flew to Rabat on Monday. "
        "The minister met Moroccan Prime Minister Aziz Akhannouch.",
        "held in_person 2024-05-13 Rabat/MA | Aziz Akhannouch (MA); Jose Manuel Albares (ES)",
    ),
    (
        "Foreign Minister Radoslaw Sikorski flew to Riga on Monday. Latvian Foreign Minister Baiba Braze invited him. "
        "He hopes that Foreign Minister Baiba Braze knows. The foreign minister also met Prime Minister Evika Silina.",
        "held in_person 2024-05-13 Riga/LV | Evika Silina; Radoslaw Sikorski",
    ),
    (
        "Polish President Andrzej Duda arrived in Rome on Friday. He met Italian President Sergio Mattarella at the "
        "Quirinale Palace.",
        "held in_person 2024-05-10 Quirinal Palace/Rome/IT | Andrzej Duda (PL); Sergio Mattarella (IT)",
    ),
]


@pytest.mark.parametrize(("text", "row"), GROUPS)
def test_groups_and_pronouns(tell: Tell, text: str, row: str) -> None:
    assert rows(tell(text)) == [row]


def test_the_two_presidents_meet_again(tell: Tell) -> None:
    told = tell(
        "Serbian President Aleksandar Vucic and Hungarian President Tamas Sulyok met in Budapest on Monday.",
        "The two presidents met again in Belgrade on Tuesday.",
    )
    pair = "Aleksandar Vucic (RS); Tamas Sulyok (HU)"
    assert rows(told) == [
        f"held in_person 2024-05-13 Budapest/HU | {pair}",
        f"held in_person 2024-05-14 Belgrade/RS | {pair}",
    ]


def test_both_sides_are_the_delegations(tell: Tell) -> None:
    told = tell("Armenian and Azerbaijani delegations met in Almaty on Friday.", "Both sides met again on Saturday.")
    assert rows(told) == [
        "held in_person 2024-05-10 Almaty/KZ | AM; AZ",
        "held in_person 2024-05-11 Almaty/KZ | AM; AZ",
    ]


def test_they_are_the_body_whose_session_somebody_joins(tell: Tell) -> None:
    told = tell(
        "The ASEAN foreign ministers met in Luang Prabang on 28-29 January 2024.",
        "On the second day they were joined by Indian Foreign Minister Subrahmanyam Jaishankar.",
    )
    assert rows(told) == [
        "held in_person 2024-01-28/2024-01-29 Luang Prabang/LA asean | Subrahmanyam Jaishankar (IN); asean"
    ]


def test_they_are_both_leaders_of_the_same_sentence(tell: Tell) -> None:
    told = tell(
        "Surinamese President Chan Santokhi and French President Emmanuel Macron held talks in Paramaribo on Monday.",
        "Colombian Foreign Minister Luis Gilberto Murillo and Panamanian Foreign Minister Janaina Tewaney praised it.",
        "Both leaders signed a treaty and they will meet again in Paris in June.",
    )
    assert rows(told)[1:] == ["planned in_person 2024-06 Paris/FR | Chan Santokhi (SR); Emmanuel Macron (FR)"]


def test_the_minister_is_the_counterpart_of_whom_the_story_went_on(tell: Tell) -> None:
    told = tell(
        "Armenian Foreign Minister Ararat Mirzoyan held talks with his Jordanian counterpart Ayman Safadi on Monday.",
        "The Jordanian minister also saw students. Safadi ends his visit on Wednesday. The Foreign Minister met "
        "Speaker Alen Simonyan on Tuesday.",
    )
    assert told.people("Speaker") == {"Ayman Safadi", "Alen Simonyan"}
