"""When meetings are, as short articles of Wednesday 15 May 2024 tell it."""

from collections.abc import Callable

import pytest

from tests.story import Story

Tell = Callable[..., Story]

MET = "Finnish President Alexander Stubb met Estonian President Alar Karis"

OWN = [
    (f"{MET} in Tallinn on Tuesday.", "2024-05-14"),
    (f"{MET} on 3 May 2024.", "2024-05-03"),
    (f"{MET} yesterday.", "2024-05-14"),
    (f"{MET} to discuss the sea on Saturday.", "2024-05-11"),
    ("On Saturday Finnish President Alexander Stubb is to meet Estonian President Alar Karis.", "2024-05-18"),
    (f"Latvian President Edgars Rinkevics will be in Turku on May 17. {MET} on Monday.", "2024-05-13"),
    (
        "Finnish President Alexander Stubb had a call with Estonian President Alar Karis to discuss the sea on Monday.",
        "2024-05-13",
    ),
    (f"{MET} on Saturday, an aide told USA Today.", "2024-05-11"),
    (
        "Finnish President Alexander Stubb and Estonian President Alar Karis began two days of talks on Saturday.",
        "2024-05-11/2024-05-12",
    ),
    (
        "Finnish President Alexander Stubb and Estonian President Alar Karis ended a three-day meeting on Monday.",
        "2024-05-11/2024-05-13",
    ),
    (
        "Finnish President Alexander Stubb, who arrived in Riga on Tuesday, is due to hold talks with Latvian "
        "President Edgars Rinkevics later in the day.",
        "2024-05-14",
    ),
    (f"{MET} on Friday after two days of talks between their aides.", "2024-05-10"),
    (f"{MET} in September. The two had not seen each other before.", "2023-09"),
    (f"At the end of April, {MET} in Tallinn.", "2024-04-20/2024-04-30"),
    (f"{MET} on Tuesday evening; the dinner went on until after midnight.", "2024-05-14/2024-05-15"),
    ("Finnish President Alexander Stubb meets Estonian President Alar Karis in Turku on Friday.", "2024-05-17"),
    ("Finnish President Alexander Stubb will travel to Riga next week, where he will meet Edgars Rinkevics.", None),
    (
        "Finnish President Alexander Stubb flew to Tallinn on Monday to meet Estonian President Alar Karis.",
        "2024-05-13",
    ),
    ("On Saturday Finnish President Alexander Stubb went on to Riga, where he met Edgars Rinkevics.", "2024-05-11"),
]
"""A sentence and the date of the meeting it tells of."""


@pytest.mark.parametrize(("sentence", "date"), OWN)
def test_a_sentence_dates_its_own_meeting(tell: Tell, sentence: str, date: str | None) -> None:
    told = tell(sentence)
    expected = date or "2024-05-20/2024-05-26"
    assert told.date("Alexander Stubb") == expected


def test_the_day_of_the_story_dates_what_is_told_next(tell: Tell) -> None:
    told = tell(
        "French President Emmanuel Macron received German Chancellor Olaf Scholz in Paris on Monday.",
        "He also met Polish Prime Minister Donald Tusk.",
    )
    assert told.date("Donald Tusk") == "2024-05-13"


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("He also met Polish Prime Minister Donald Tusk.", "2024-05-14/2024-05-15"),
        ("He met Polish Prime Minister Donald Tusk.", "2024-05-14"),
        ("On the same day he also met Polish Prime Minister Donald Tusk.", "2024-05-14"),
    ],
)
def test_one_more_meeting_of_another_paragraph_may_be_of_the_next_day(tell: Tell, words: str, date: str) -> None:
    first = "French President Emmanuel Macron received German Chancellor Olaf Scholz in Paris on Tuesday."
    assert tell(first, words).date("Donald Tusk") == date
    assert tell(f"{first} {words}").date("Donald Tusk") == "2024-05-14"


def test_the_day_of_a_meeting_beside_a_session_may_not_be_its_last(tell: Tell) -> None:
    told = tell(
        "Finnish minister Elina Valtonen took part in the 31st meeting of the OSCE Ministerial Council in Vienna.",
        "On Tuesday Valtonen met Estonian Foreign Minister Margus Tsahkna.",
    )
    assert told.date("Tsahkna") == "2024-05-14"
    assert told.date("31st meeting") == "2024-05-14/2024-05-15"


def test_one_more_plan_is_not_of_the_day_of_the_last(tell: Tell) -> None:
    told = tell(
        "French President Emmanuel Macron will receive German Chancellor Olaf Scholz in Paris on Saturday.",
        "He will also meet Polish Prime Minister Donald Tusk.",
    )
    assert told.date("Olaf Scholz") == "2024-05-18"
    assert told.date("Donald Tusk") is None


def test_a_plan_elsewhere_is_not_of_the_day_of_another_plan(tell: Tell) -> None:
    told = tell(
        "French President Emmanuel Macron will receive German Chancellor Olaf Scholz in Paris on Saturday.",
        "Polish Prime Minister Donald Tusk is to host Czech Prime Minister Petr Fiala in Krakow.",
    )
    assert told.date("Donald Tusk") is None


def test_a_plan_that_tells_the_hour_only_is_of_the_day_of_publication_or_of_the_plan_before_it(tell: Tell) -> None:
    hour = "Macron will sit down with Polish Prime Minister Donald Tusk at 5 p.m."
    friday = "French President Emmanuel Macron will receive German Chancellor Olaf Scholz in Paris on Friday."
    assert tell(hour.replace("Macron", "French President Emmanuel Macron"), friday).date("Donald Tusk") == "2024-05-15"
    assert tell(friday, hour).date("Donald Tusk") == "2024-05-17"


def test_the_year_of_something_else_dates_no_plan(tell: Tell) -> None:
    told = tell(
        "French President Emmanuel Macron, whose country takes over the presidency next year, will receive German "
        "Chancellor Olaf Scholz in Paris.",
        "Polish Prime Minister Donald Tusk will meet Czech Prime Minister Petr Fiala.",
    )
    assert told.date("Donald Tusk") is None


@pytest.mark.parametrize("words", ["will open in Oslo at the end of May", "must be over by 20 May"])
def test_the_term_of_something_else_dates_no_meeting_of_an_undated_article(tell: Tell, words: str) -> None:
    told = tell(
        "French President Emmanuel Macron received German Chancellor Olaf Scholz in Paris.",
        f"An exhibition of paintings {words}.",
        published=None,
    )
    assert told.date("Olaf Scholz") is None


def test_earlier_in_the_day_counts_from_the_story_and_not_from_its_background(tell: Tell) -> None:
    told = tell(
        "French President Emmanuel Macron and German Chancellor Olaf Scholz struck a deal in Paris on Monday.",
        "The two leaders had last met in Berlin on 2 March.",
        "Earlier in the day Macron held talks with Polish Prime Minister Donald Tusk.",
    )
    assert told.date("Donald Tusk") == "2024-05-13"
    assert told.date("last met") == "2024-03-02"


def test_a_day_later_counts_from_the_event_told_before(tell: Tell) -> None:
    told = tell(
        "German Foreign Minister Annalena Baerbock arrived in Ankara on Monday.",
        "She held talks with her Turkish counterpart, Hakan Fidan.",
        "A day later she travelled to Cairo to meet Egyptian Foreign Minister Sameh Shoukry.",
    )
    assert told.date("Hakan Fidan") == "2024-05-13"
    assert told.date("Sameh Shoukry") == "2024-05-14"


def test_a_meeting_on_the_sidelines_takes_the_days_of_the_summit(tell: Tell) -> None:
    told = tell(
        "EU leaders gathered in Brussels on Thursday for a two-day summit.",
        "On the sidelines of the summit, Greek Prime Minister Kyriakos Mitsotakis met Cypriot President "
        "Nikos Christodoulides.",
    )
    assert told.date("Nikos Christodoulides") == "2024-05-09/2024-05-10"


def test_weekdays_of_a_late_account_count_from_the_day_it_tells_of(tell: Tell) -> None:
    told = tell(
        "Norwegian Prime Minister Jonas Gahr Store landed in Nairobi on Thursday, 18 April.",
        "On Friday morning he met Kenyan President William Ruto.",
    )
    assert told.date("William Ruto") == "2024-04-19"


def test_what_fell_through_was_to_be_on_the_nearest_such_day(tell: Tell) -> None:
    gone = tell("The meeting of Olaf Scholz and Emmanuel Macron which was due on Tuesday has been called off.")
    coming = tell("The meeting of Olaf Scholz and Emmanuel Macron which was due on Thursday has been called off.")
    assert gone.date("Olaf Scholz") == "2024-05-14"
    assert coming.date("Olaf Scholz") == "2024-05-16"


def test_a_date_of_another_clause_is_not_taken(tell: Tell) -> None:
    told = tell(
        "Olaf Scholz, who was elected in December 2021, met Emmanuel Macron on Monday to discuss the war which began "
        "on 24 February 2022."
    )
    assert told.date("Olaf Scholz") == "2024-05-13"


def test_no_date_after_the_article_is_given_to_what_was_held(tell: Tell) -> None:
    told = tell("Olaf Scholz met Emmanuel Macron in Berlin and they agreed to publish a paper on 30 May.")
    assert told.date("Emmanuel Macron") is None


def test_an_undated_article_keeps_its_words(tell: Tell) -> None:
    told = tell("Olaf Scholz and Emmanuel Macron held talks in Berlin today.", published=None)
    date = told.report("Olaf Scholz").date
    assert date is not None
    assert (date.unit, date.offset, date.anchor) == ("day", 0, "publication")


def test_every_date_has_its_words(tell: Tell) -> None:
    told = tell(
        "Olaf Scholz received Emmanuel Macron in Berlin on Monday.",
        "Later he had talks with Donald Tusk. The day before he had met Giorgia Meloni.",
    )
    for report in told.reading.reports:
        assert report.date is not None
        assert any(e.field == "date" and e.start < e.end for e in report.evidence)


def test_a_month_in_which_a_body_met_says_nothing_of_other_meetings(tell: Tell) -> None:
    told = tell(
        "Finnish President Alexander Stubb met Estonian President Alar Karis in Tallinn on Monday to discuss the "
        "decisions taken at the NATO Summit in July. During his visit, he also met Foreign Minister Margus Tsahkna."
    )
    assert told.date("Margus Tsahkna") == "2024-05-13"


@pytest.mark.parametrize(
    "earlier",
    [
        "talks with Latvian President Edgars Rinkevics in Riga",
        "he met Latvian President Edgars Rinkevics in Riga",
        "a meeting with Latvian President Edgars Rinkevics",
    ],
)
def test_a_day_after_another_meeting_dates_that_one_too(tell: Tell, earlier: str) -> None:
    told = tell(f"{MET} in Tallinn on Tuesday, two days after {earlier}.")
    assert [told.day(report) for report in told.reading.reports] == ["2024-05-14", "2024-05-12"]


def test_today_is_never_what_a_sentence_looks_back_to(tell: Tell) -> None:
    told = tell(
        "Estonian President Alar Karis, on his first visit since the election, came to Turku earlier today.",
        "Later in the day he is to meet Finnish President Alexander Stubb.",
    )
    assert told.day(told.reading.reports[0]) == "2024-05-15"


def test_the_day_of_what_follows_makes_no_second_meeting(tell: Tell) -> None:
    told = tell("President Luis Abinader and Foreign Minister Ayman Safadi met on Monday ahead of a vote next week.")
    assert [told.day(report) for report in told.reading.reports] == ["2024-05-13"]
