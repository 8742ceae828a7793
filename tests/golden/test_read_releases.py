"""Schedules and read-outs that offices give out; the articles are of Wednesday 15 May 2024."""

from collections.abc import Callable

import pytest

from tests.compact import rows
from tests.story import Story

Tell = Callable[..., Story]


def test_a_public_schedule_tells_what_is_to_be_on_its_day(tell: Tell) -> None:
    told = tell(
        "***THE DAILY PUBLIC SCHEDULE MAY CHANGE***",
        "SECRETARY ANTONY J. BLINKEN",
        "9:30 a.m. Secretary Blinken meets with Danish Foreign Minister Lars Lokke Rasmussen at the Department of "
        "State.",
        "(CLOSED PRESS COVERAGE)",
        "Call time for cameras is 9:00 a.m. from the 23rd Street entrance.",
        "2:00 p.m. Secretary Blinken participates in a meeting with Latvian Foreign Minister Baiba Braze.",
        title="Public Schedule – May 14, 2024",
        published="2024-05-14",
    )
    found = [(report.status, told.day(report)) for report in told.reading.reports]
    assert found == [("planned", "2024-05-14")] * 2


def test_what_such_a_schedule_tells_of_the_past_has_been(tell: Tell) -> None:
    told = tell(
        "SECRETARY ANTONY J. BLINKEN",
        "Secretary Blinken met with Danish Foreign Minister Lars Lokke Rasmussen in Copenhagen on Monday.",
        title="Public Schedule – May 15, 2024",
    )
    assert [(report.status, told.day(report)) for report in told.reading.reports] == [("held", "2024-05-13")]


def test_the_secretary_general_of_a_read_out_is_that_of_the_united_nations(tell: Tell) -> None:
    told = tell(
        "The Secretary-General met today with H.E. Mr. Bassirou Diomaye Faye, President of the Republic of Senegal.",
        "They also discussed the rains in the valley.",
        title="Readout of the Secretary-General’s meeting with the President of the Republic of Senegal",
    )
    (report,) = told.reading.reports
    assert {party.offices for party in report.parties if party.person is None} == {
        ("united-nations-secretary-general",)
    }
    assert len(report.parties) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The Secretary-General met Senegal's President Bassirou Diomaye Faye on Monday.",
        "The Commonwealth was represented. The Secretary-General met Senegal's President Bassirou Diomaye Faye on "
        "Monday.",
    ],
)
def test_elsewhere_nobody_knows_which_secretary_general_it_is(tell: Tell, text: str) -> None:
    told = tell(text)
    assert not any(party.offices for report in told.reading.reports for party in report.parties)


def test_conversations_with_several_are_one_each(tell: Tell) -> None:
    told = tell(
        "Omani Foreign Minister Badr Albusaidi held telephone conversations with Jordanian Foreign Minister Ayman "
        "Safadi and Iraqi Foreign Minister Fuad Hussein on Monday."
    )
    assert rows(told) == [
        "held phone 2024-05-13 | Ayman Safadi (JO); Badr Albusaidi (OM)",
        "held phone 2024-05-13 | Badr Albusaidi (OM); Fuad Hussein (IQ)",
    ]


def test_participants_are_listed_in_a_sentence_of_their_own(tell: Tell) -> None:
    told = tell(
        "US Secretary of State Antony Blinken met with leaders of the Pacific Islands Forum in Suva on Monday.",
        "Participants in the meeting included Prime Minister Sitiveni Rabuka of Fiji, President Surangel Whipps of "
        "Palau, and Prime Minister Mark Brown of the Cook Islands.",
    )
    assert {"Sitiveni Rabuka", "Surangel Whipps", "Mark Brown"} <= told.people("Blinken")


def test_who_accompanied_the_president_was_there(tell: Tell) -> None:
    told = tell(
        "Chilean President Gabriel Boric received Swiss President Viola Amherd in Santiago on Monday.",
        "Accompanying the President at the meeting was Foreign Minister Alberto van Klaveren.",
    )
    assert told.people("Boric") == {"Gabriel Boric", "Viola Amherd", "Alberto van Klaveren"}


def test_a_further_office_behind_a_name_is_no_further_person(tell: Tell) -> None:
    told = tell(
        "Norwegian Foreign Minister Espen Barth Eide was received by President Mohamed Ould Ghazouani, and Chairperson "
        "of the African Union, where they talked about grain."
    )
    assert told.people("received") == {"Espen Barth Eide", "Mohamed Ould Ghazouani"}


def test_the_chairperson_is_who_is_called_so(tell: Tell) -> None:
    told = tell(
        "The Chairperson of the African Union Commission, Moussa Faki Mahamat, was received on Monday by President "
        "Cyril Ramaphosa, and current Chair of the African Union.",
        "The Chairperson later held talks with Mozambican Foreign Minister Veronica Macamo.",
    )
    assert told.people("later") == {"Moussa Faki Mahamat", "Veronica Macamo"}


def test_who_welcomed_is_the_one_named_last(tell: Tell) -> None:
    told = tell(
        "The deals were signed after talks between Serbian President Aleksandar Vucic and Hungarian Prime Minister "
        "Viktor Orban, who welcomed Slovak Prime Minister Robert Fico in Budapest on Monday."
    )
    assert {"Viktor Orban", "Robert Fico"} in [
        {told._name(party) for party in report.parties} for report in told.reading.reports
    ]


def test_a_title_in_capitals_has_verbs_that_are_no_names(tell: Tell) -> None:
    told = tell(
        "Moroccan Foreign Minister Nasser Bourita received Belgian Foreign Minister Hadja Lahbib in Rabat on Monday.",
        title="Foreign Minister Receives Belgian Counterpart Today",
    )
    assert told.people("eceive") == {"Nasser Bourita", "Hadja Lahbib"}
