"""What a headline announces and the text tells is one meeting; what is told without a day keeps some latitude."""

from collections.abc import Callable

import pytest

from tests.story import Story

Tell = Callable[..., Story]


@pytest.mark.parametrize(
    ("title", "lead", "names"),
    [
        (
            "Foreign ministers of Turkey, China discuss trade",
            "Foreign Minister Hakan Fidan met with his Chinese counterpart in Ankara on Monday.",
            {"Hakan Fidan", "[China foreign_minister]"},
        ),
        (
            "Serbian, Kosovo PMs meet Ashton",
            "Catherine Ashton met Serbian Prime Minister Ivica Dacic and Kosovo Prime Minister Hashim Thaci.",
            {"Catherine Ashton", "Ivica Dacic", "Hashim Thaci"},
        ),
        (
            "German chancellor receives Emmanuel Macron",
            "Chancellor Olaf Scholz received President Emmanuel Macron in Berlin on Monday.",
            {"Olaf Scholz", "Emmanuel Macron"},
        ),
    ],
)
def test_the_text_says_more_exactly_what_the_title_announces(
    tell: Tell, title: str, lead: str, names: set[str]
) -> None:
    told = tell(lead, title=title)
    assert len(told.reading.reports) == 1
    assert told.people(title) == names


def test_the_text_decides_whether_what_a_title_tells_lies_ahead(tell: Tell) -> None:
    told = tell("Olaf Scholz will host Emmanuel Macron in Berlin on Friday.", title="Scholz, Macron meet in Berlin")
    assert [report.status for report in told.reading.reports] == ["planned"]


def test_a_title_about_others_is_another_meeting(tell: Tell) -> None:
    told = tell("Hakan Fidan was due to meet Abbas Araghchi in Ankara.", title="Foreign ministers of Iran, Egypt meet")
    assert "Hakan Fidan" not in told.people("Egypt")


def test_what_has_been_by_the_publication_was_that_day_or_the_day_before(tell: Tell) -> None:
    story = ("Olaf Scholz received Emmanuel Macron on Wednesday.", "He has also met Mark Rutte.")
    assert tell(*story).date("received") == "2024-05-15"
    assert tell(*story).date("has also met") == "2024-05-14/2024-05-15"
    assert tell(story[0], "He also met Mark Rutte.").date("also met") == "2024-05-15"


def test_a_day_right_after_the_name_of_a_session_is_its_day(tell: Tell) -> None:
    told = tell(
        "Charles Michel met Mark Rutte on Wednesday to explain the decisions taken at the European Council Monday and "
        "his meeting with Olaf Scholz."
    )
    days = {told.day(report) for report in told.reading.reports if report.series == "european-council"}
    assert days == {"2024-05-13"}


def test_whoever_comes_along_with_others_attends_the_same_meeting(tell: Tell) -> None:
    told = tell(
        "Charles Michel and Donald Tusk met on Monday.",
        "Kaja Kallas also attended the meeting, along with Mark Rutte and Olaf Scholz.",
    )
    assert len(told.reading.reports) == 1
    assert {"Kaja Kallas", "Mark Rutte", "Olaf Scholz"} < told.people("met")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Kenya, Ghana hold 2nd round of talks in Accra",
            "The second round of talks between the foreign ministers of Kenya and Ghana was held in Accra on Monday. "
            "The 3rd round of talks will be held in Nairobi.",
        ),
        (
            "President holds talks with France's President",
            "President Frank-Walter Steinmeier, who is on a visit to France, has held talks with his counterpart "
            "Emmanuel Macron.",
        ),
    ],
)
def test_title_and_text_tell_of_one_meeting(tell: Tell, title: str, text: str) -> None:
    told = tell(text, title=title)
    held = [report for report in told.reading.reports if report.status == "held"]
    assert len(held) == 1
    assert len(held[0].parties) == 2


def test_a_title_begins_with_two_states(tell: Tell) -> None:
    told = tell("It was snowing.", title="Kenya, Ghana hold 2nd round of talks in Accra")
    assert told.people("hold 2nd round") == {"Kenya", "Ghana"}


def test_rounds_that_are_counted_differently_are_two(tell: Tell) -> None:
    told = tell(
        "The second round of talks between Kenya and Ghana was held in Accra. The 3rd round of talks between Kenya and "
        "Ghana was held in Nairobi in April."
    )
    assert len(told.reading.reports) == 2
