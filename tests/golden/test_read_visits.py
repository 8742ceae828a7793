"""Calls that are paid in person, and forms of address that name nobody; the articles are of Wednesday 15 May 2024."""

from collections.abc import Callable

import pytest

from tests.compact import rows
from tests.story import Story

Tell = Callable[..., Story]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Norwegian Foreign Minister Espen Barth Eide called on Ghana's Nana Akufo-Addo in Accra on Monday.",
            "held in_person 2024-05-13 Accra/GH | Espen Barth Eide (NO); Nana Akufo-Addo (GH)",
        ),
        (
            "Norwegian Foreign Minister Espen Barth Eide will call on Ghanaian President Nana Akufo-Addo on Friday.",
            "planned in_person 2024-05-17 | Espen Barth Eide (NO); Nana Akufo-Addo (GH)",
        ),
        (
            "Norwegian Foreign Minister Espen Barth Eide paid a courtesy call on Ghanaian President Nana Akufo-Addo on "
            "Monday.",
            "held in_person 2024-05-13 | Espen Barth Eide (NO); Nana Akufo-Addo (GH)",
        ),
        (
            "Ghanaian President Nana Akufo-Addo had a courtesy call from Norwegian Foreign Minister Espen Barth Eide.",
            "held in_person | Espen Barth Eide (NO); Nana Akufo-Addo (GH)",
        ),
        (
            "Norwegian Foreign Minister Espen Barth Eide made a phone call to Ghanaian President Nana Akufo-Addo on "
            "Monday.",
            "held phone 2024-05-13 | Espen Barth Eide (NO); Nana Akufo-Addo (GH)",
        ),
    ],
)
def test_who_calls_on_somebody_visits_him(tell: Tell, text: str, row: str) -> None:
    assert rows(tell(text)) == [row]


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian Foreign Minister Espen Barth Eide called on Malian leader Assimi Goita to hold elections.",
        "Norwegian Foreign Minister Espen Barth Eide called on Malian leader Assimi Goita for an early vote.",
        "Norwegian Foreign Minister Espen Barth Eide called on Mali and Niger, saying that the detained must be freed.",
    ],
)
def test_who_calls_on_somebody_for_something_does_not_visit_him(tell: Tell, text: str) -> None:
    assert rows(tell(text)) == []


def test_a_style_with_a_title_is_nobody_else(tell: Tell) -> None:
    told = tell(
        "His Majesty the King of Jordan Abdullah II received Tunisian President Kais Saied in Amman on Monday.",
        "Separately, His Royal Highness the Crown Prince Al Hussein bin Abdullah II received Libyan envoy Abdoulaye "
        "Bathily.",
    )
    assert told.people("Separately") == {"Al Hussein bin Abdullah II", "Abdoulaye Bathily"}


def test_who_stands_between_a_title_and_a_known_name_is_part_of_it(tell: Tell) -> None:
    told = tell(
        "Thailand's Prime Minister Somdet Phraya Srettha Thavisin met French President Emmanuel Macron in Paris on "
        "Monday."
    )
    assert rows(told) == ["held in_person 2024-05-13 Paris/FR | Emmanuel Macron (FR); Srettha Thavisin (TH)"]


def test_a_spokeswoman_is_not_whom_their_meeting_speaks_of(tell: Tell) -> None:
    told = tell(
        "Estonian Foreign Minister Margus Tsahkna held talks with Finnish Foreign Minister Elina Valtonen on Monday.",
        "Spokeswoman Mari Tamm said that Tsahkna had noted the state of the border.",
        "Before their meeting, the minister said that he was glad of the visit.",
    )
    assert rows(told) == ["held in_person 2024-05-13 | Elina Valtonen (FI); Margus Tsahkna (EE)"]


def test_names_given_respectively_do_not_part_a_meeting(tell: Tell) -> None:
    told = tell(
        "Croatian Foreign Minister Gordan Grlic Radman hosted the foreign ministers of Slovenia and Austria, Tanja "
        "Fajon and Alexander Schallenberg, respectively."
    )
    assert [len(report.parties) for report in told.reading.reports] == [3]


def test_a_surname_that_is_a_day_dates_nothing(tell: Tell) -> None:
    told = tell(
        "Barbadian Prime Minister Mia Mottley met Saint Vincent's Prime Minister Godwin Friday in Kingstown.",
        published="2026-03-10",
    )
    assert [report.date for report in told.reading.reports] == [None]


def test_a_guest_may_be_named_behind_the_day(tell: Tell) -> None:
    told = tell(
        "His Highness the Crown Prince of Kuwait Sheikh Sabah Al-Khalid Al-Sabah received at the palace yesterday "
        "Omani Foreign Minister Badr Albusaidi.",
        "He phoned on Sunday Jordanian Foreign Minister Ayman Safadi.",
    )
    assert rows(told) == [
        "held in_person 2024-05-14 | Badr Albusaidi (OM); Sabah Al-Khalid Al-Sabah (KW) host",
        "held phone 2024-05-12 | Ayman Safadi (JO); Sabah Al-Khalid Al-Sabah (KW)",
    ]


def test_his_highness_alone_is_who_bears_the_title(tell: Tell) -> None:
    told = tell(
        "His Highness the Amir of Qatar Sheikh Tamim bin Hamad Al Thani opened a library on Monday.",
        "Later His Highness the Amir received Jordanian Foreign Minister Ayman Safadi.",
    )
    assert told.people("Later") == {"Tamim bin Hamad Al Thani", "Ayman Safadi"}


def test_the_official_of_a_title_is_the_minister_of_the_text(tell: Tell) -> None:
    told = tell(
        "Kuwaiti Prime Minister Ahmad Abdullah Al-Sabah met Iraqi Oil Minister Hayan Abdul-Ghani in Kuwait City on "
        "Monday.",
        title="Prime Minister Ahmad Abdullah Al-Sabah meets visiting Iraqi official",
    )
    assert [len(report.parties) for report in told.reading.reports] == [2]
