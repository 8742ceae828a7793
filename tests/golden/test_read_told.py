"""How texts arrange meetings: headlines, schedules, tickers, round-ups, several in one sentence, one inside another.

The articles are of Wednesday 15 May 2024 unless said; `tests.compact` says how rows are written.
"""

from collections.abc import Callable

import pytest

from tests.compact import rows
from tests.story import Story

Tell = Callable[..., Story]

HEADLINES = [
    (
        "Kishida, Scholz to meet in Tokyo",
        "Japanese Prime Minister Fumio Kishida and German Chancellor Olaf Scholz will meet in Tokyo on Friday.",
        "planned in_person 2024-05-17 Tokyo/JP | Fumio Kishida (JP); Olaf Scholz (DE)",
    ),
    (
        "Erdogan meets Mitsotakis in Ankara",
        "Turkish President Recep Tayyip Erdogan hosted Greek Prime Minister Kyriakos Mitsotakis in Ankara on Monday.",
        "held in_person 2024-05-13 Ankara/TR | Kyriakos Mitsotakis (GR); Recep Tayyip Erdogan (TR) host",
    ),
    (
        "Blinken, Wang Yi hold talks in Beijing",
        "US Secretary of State Antony Blinken and Chinese Foreign Minister Wang Yi held talks in Beijing on Friday. "
        "Blinken called them candid.",
        "held in_person 2024-05-10 Beijing/CN | Antony Blinken (US); Wang Yi (CN)",
    ),
    (
        "Duda in Rome for talks with Mattarella",
        "Polish President Andrzej Duda arrived in Rome on Friday. He met Italian President Sergio Mattarella there.",
        "held in_person 2024-05-10 Rome/IT | Andrzej Duda (PL); Sergio Mattarella (IT)",
    ),
    (
        "Macron-Scholz talks in Berlin",
        "French President Emmanuel Macron and German Chancellor Olaf Scholz met in Berlin on Monday.",
        "held in_person 2024-05-13 Berlin/DE | Emmanuel Macron (FR); Olaf Scholz (DE)",
    ),
    (
        "EU leaders discuss aid at Brussels summit",
        "European Union leaders met in Brussels on Thursday.",
        "held in_person 2024-05-09 Brussels/BE european-union | european-union",
    ),
]


@pytest.mark.parametrize(("title", "text", "row"), HEADLINES)
def test_a_headline_tells_of_the_meeting_below_it(tell: Tell, title: str, text: str, row: str) -> None:
    assert rows(tell(text, title=title)) == [row]


def test_a_schedule_without_verbs(tell: Tell) -> None:
    told = tell(
        "Monday 4 March",
        "10:00 Meeting with Finnish Foreign Minister Elina Valtonen\n"
        "12:30 Lunch with Latvian Foreign Minister Krisjanis Karins\n"
        "16:00 Phone call with Polish Foreign Minister Radoslaw Sikorski",
        title="Weekly schedule of Estonian Foreign Minister Margus Tsahkna",
        published="2024-03-04",
    )
    assert rows(told) == [
        "planned in_person 2024-03-04 | Elina Valtonen (FI); Margus Tsahkna (EE)",
        "planned in_person 2024-03-04 | Krisjanis Karins (LV); Margus Tsahkna (EE)",
        "planned phone 2024-03-04 | Margus Tsahkna (EE); Radoslaw Sikorski (PL)",
    ]


def test_a_ticker(tell: Tell) -> None:
    told = tell(
        "09:15 German Foreign Minister Annalena Baerbock met Moldovan Foreign Minister Mihai Popsoi in Chisinau on "
        "Tuesday.",
        "10:40 Hungarian Foreign Minister Peter Szijjarto spoke by phone with Serbian Foreign Minister Marko Duric.",
        "12:05 The UN Security Council held an emergency session on Haiti.",
        title="Latest updates",
    )
    assert rows(told) == [
        "held in_person 2024-05-14 Chișinău/MD | Annalena Baerbock (DE); Mihai Popsoi (MD)",
        "held phone | Marko Duric (RS); Peter Szijjarto (HU)",
        "held in_person un-security-council | un-security-council",
    ]


def test_items_of_a_round_up_lend_one_another_nothing(tell: Tell) -> None:
    told = tell(
        "* Chinese Premier Li Qiang received Malaysian Prime Minister Anwar Ibrahim in Beijing on Tuesday.",
        "* Kazakh President Kassym-Jomart Tokayev will host Uzbek President Shavkat Mirziyoyev in Astana on Friday.",
        "* Talks between Ethiopia and Somalia in Ankara have been postponed.",
        "* Ghana and Togo held talks.",
        title="World in brief",
    )
    assert rows(told) == [
        "held in_person 2024-05-14 Beijing/CN | Anwar Ibrahim (MY); Li Qiang (CN) host",
        "planned in_person 2024-05-17 Astana/KZ | Kassym-Jomart Tokayev (KZ) host; Shavkat Mirziyoyev (UZ)",
        "postponed in_person Ankara/TR | ET; SO",
        "held in_person | GH; TG",
    ]


def test_items_about_one_traveller_share_the_day(tell: Tell) -> None:
    told = tell(
        "Omani Foreign Minister Badr Albusaidi arrived in Vienna on Monday.",
        "* Albusaidi met Austrian Foreign Minister Alexander Schallenberg.",
        "* Albusaidi met IAEA Director General Rafael Grossi.",
    )
    assert rows(told) == [
        "held in_person 2024-05-13 Vienna/AT | Alexander Schallenberg (AT); Badr Albusaidi (OM)",
        "held in_person 2024-05-13 Vienna/AT | Badr Albusaidi (OM); Rafael Grossi (iaea)",
    ]


def test_two_stops_in_one_sentence(tell: Tell) -> None:
    told = tell(
        "On Monday Indian Foreign Minister Subrahmanyam Jaishankar met Omani Foreign Minister Badr Albusaidi in "
        "Muscat before flying to Doha for talks with Qatari Prime Minister Mohammed bin Abdulrahman Al Thani on "
        "Tuesday."
    )
    assert rows(told) == [
        "held in_person 2024-05-13 Muscat/OM | Badr Albusaidi (OM); Subrahmanyam Jaishankar (IN)",
        "held in_person 2024-05-14 Doha/QA | Mohammed bin Abdulrahman Al Thani (QA); Subrahmanyam Jaishankar (IN)",
    ]


def test_separate_meetings_of_one_host(tell: Tell) -> None:
    told = tell(
        "In Vienna, IAEA Director General Rafael Grossi held separate meetings with Iranian envoy Mohsen Naziri and "
        "with French envoy Pauline Carmona."
    )
    assert rows(told) == [
        "held in_person Vienna/AT | Mohsen Naziri (IR); Rafael Grossi (iaea)",
        "held in_person Vienna/AT | Pauline Carmona (FR); Rafael Grossi (iaea)",
    ]


def test_one_after_the_other(tell: Tell) -> None:
    told = tell(
        "Thai Prime Minister Srettha Thavisin met separately with Italian Prime Minister Giorgia Meloni and French "
        "President Emmanuel Macron on Monday."
    )
    assert rows(told) == [
        "held in_person 2024-05-13 | Giorgia Meloni (IT); Srettha Thavisin (TH)",
        "held in_person 2024-05-13 | Emmanuel Macron (FR); Srettha Thavisin (TH)",
    ]


def test_a_call_and_the_meeting_agreed_in_it(tell: Tell) -> None:
    told = tell(
        "British Prime Minister Rishi Sunak spoke by phone with Indian Prime Minister Narendra Modi on Monday.",
        "Sunak and Modi agreed to meet in Delhi in June.",
    )
    pair = "Narendra Modi (IN); Rishi Sunak (GB)"
    assert rows(told) == [f"held phone 2024-05-13 | {pair}", f"planned in_person 2024-06 New Delhi/IN | {pair}"]


NESTED = [
    (
        "On the sidelines of the summit of the African Union in Addis Ababa on Saturday, Kenyan President William "
        "Ruto met Ghanaian President Nana Akufo-Addo.",
        [
            "held in_person 2024-05-11 Addis Ababa/ET african-union | William Ruto (KE); african-union",
            "held in_person 2024-05-11 Addis Ababa/ET ^0 | Nana Akufo-Addo (GH); William Ruto (KE)",
        ],
    ),
    (
        "At the summit of the Pacific Islands Forum in Rarotonga on Thursday, Australian Prime Minister Anthony "
        "Albanese held a bilateral meeting with Fijian Prime Minister Sitiveni Rabuka.",
        [
            "held in_person 2024-05-09 Rarotonga/CK pacific-islands-forum | Anthony Albanese (AU); "
            "pacific-islands-forum",
            "held in_person 2024-05-09 Rarotonga/CK ^0 | Anthony Albanese (AU); Sitiveni Rabuka (FJ)",
        ],
    ),
    (
        "Ahead of the G7 summit in Fasano in June, Italian Prime Minister Giorgia Meloni spoke by phone with British "
        "Prime Minister Rishi Sunak on Tuesday.",
        [
            "planned in_person 2024-06 Fasano/IT g7 | g7",
            "held phone 2024-05-14 | Giorgia Meloni (IT); Rishi Sunak (GB)",
        ],
    ),
    (
        "Following a meeting with Swedish Prime Minister Ulf Kristersson in Stockholm on Tuesday, Danish Prime "
        "Minister Mette Frederiksen praised the Nordic partnership.",
        ["held in_person 2024-05-14 Stockholm/SE | Mette Frederiksen (DK); Ulf Kristersson (SE)"],
    ),
    (
        "Danish Prime Minister Mette Frederiksen met Swedish Prime Minister Ulf Kristersson in Stockholm on Tuesday. "
        "Earlier, she held talks with Norwegian Prime Minister Jonas Gahr Store in Oslo.",
        [
            "held in_person 2024-05-14 Stockholm/SE | Mette Frederiksen (DK); Ulf Kristersson (SE)",
            "held in_person Oslo/NO | Jonas Gahr Store (NO); Mette Frederiksen (DK)",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NESTED)
def test_meetings_in_before_and_after_others(tell: Tell, text: str, expected: list[str]) -> None:
    assert rows(tell(text)) == expected
