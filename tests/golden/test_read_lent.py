"""Days and towns that belong to something else than a meeting: better none than a wrong one."""

from collections.abc import Callable

import pytest

from tests.story import Story

Tell = Callable[..., Story]


@pytest.mark.parametrize(
    "words",
    [
        "Olaf Scholz met Emmanuel Macron ahead of Monday's vote in parliament.",
        "Olaf Scholz met Emmanuel Macron following Monday's attack on the embassy in Nairobi.",
        "Olaf Scholz met Emmanuel Macron two days after the election in Lithuania on Sunday.",
        "Olaf Scholz discussed with Emmanuel Macron the treaty signed on Sunday in Aachen.",
        "Olaf Scholz told parliament on Tuesday that he had met Emmanuel Macron.",
        "Following their talks, Olaf Scholz and Emmanuel Macron will travel to Lyon on Friday.",
        "Olaf Scholz and Emmanuel Macron agreed on Monday to meet.",
    ],
)
def test_a_day_and_town_of_something_else_in_the_sentence_are_not_taken(tell: Tell, words: str) -> None:
    told = tell(words)
    assert (told.date("Emmanuel Macron"), told.where("Emmanuel Macron")[0]) == (None, None)


@pytest.mark.parametrize(
    "words",
    [
        "Olaf Scholz met Emmanuel Macron in Lyon on Monday before leaving for Kyiv.",
        "Olaf Scholz met Emmanuel Macron after his arrival in Lyon on Monday.",
        "Olaf Scholz met Emmanuel Macron in Lyon on Monday after a week of strikes.",
        "Olaf Scholz and Emmanuel Macron discussed the treaty in Lyon on Monday.",
        "Olaf Scholz flew to Lyon on Monday to meet Emmanuel Macron.",
        "Olaf Scholz was in Lyon on Monday to hold talks with Emmanuel Macron.",
    ],
)
def test_its_own_day_and_town_are(tell: Tell, words: str) -> None:
    told = tell(words)
    assert (told.date("Emmanuel Macron"), told.where("Emmanuel Macron")[0]) == ("2024-05-13", "Lyon")


@pytest.mark.parametrize(
    "before",
    [
        "Olaf Scholz spoke of his shock following Monday's floods in Valencia.",
        "Olaf Scholz mourned the miners that died in Valencia on Monday.",
        "Olaf Scholz spoke of the flood that drove 20,000 people from Valencia on Monday.",
        "Olaf Scholz thanked the envoy who read out the charter in Valencia on Monday.",
        "The letter is to be kept until Monday.",
        "A spokesman announced on Monday that flights would be free.",
        "The bank defended itself in a Monday statement.",
    ],
)
def test_the_story_lends_no_day_or_town_of_an_aside(tell: Tell, before: str) -> None:
    told = tell(f"{before} He held talks with Emmanuel Macron and Donald Tusk.")
    assert (told.date("Donald Tusk"), told.where("Donald Tusk")[0]) == (None, None)


@pytest.mark.parametrize(
    "before",
    [
        "Olaf Scholz, who is on a visit to Warsaw, opened a school on Monday.",
        "Olaf Scholz travelled to Warsaw on Monday.",
        "When Olaf Scholz came to Warsaw on Monday, it was raining.",
    ],
)
def test_the_story_lends_the_day_and_town_of_a_journey(tell: Tell, before: str) -> None:
    told = tell(f"{before} He held talks with Donald Tusk.")
    assert (told.date("Donald Tusk"), told.where("Donald Tusk")[0]) == ("2024-05-13", "Warsaw")


def test_a_meeting_in_another_town_is_of_another_day(tell: Tell) -> None:
    told = tell(
        "Olaf Scholz met Emmanuel Macron in Lyon on Monday. Earlier, Olaf Scholz met Donald Tusk in Warsaw.",
    )
    assert (told.date("Emmanuel Macron"), told.date("Donald Tusk")) == ("2024-05-13", None)


def test_what_is_told_far_below_is_another_matter(tell: Tell) -> None:
    told = tell(
        "The visit was long overdue.",
        "German Chancellor Olaf Scholz was received by Polish Prime Minister Donald Tusk, who thanked him for coming.",
        "He spoke at length of coal and of steel.",
        "Olaf Scholz opened a school in Gdansk on Monday.",
    )
    assert (told.date("Donald Tusk"), told.where("Donald Tusk")[0]) == (None, None)


def test_the_next_paragraph_may_tell_the_day(tell: Tell) -> None:
    told = tell(
        "The visit was long overdue.",
        "German Chancellor Olaf Scholz was received by Polish Prime Minister Donald Tusk, who thanked him for coming.",
        "The chancellor arrived in Warsaw on Monday.",
    )
    assert (told.date("Donald Tusk"), told.where("Donald Tusk")[0]) == ("2024-05-13", "Warsaw")


def test_the_next_of_a_series_is_not_of_the_day_or_town_of_this_one(tell: Tell) -> None:
    told = tell(
        "The summit of the Caribbean Community begins in Georgetown on Thursday. "
        "The leaders are to choose a date for the next summit of the Caribbean Community."
    )
    days = {told.day(report) for report in told.reading.reports if "next" in told.quote(report)}
    assert days <= {None}


def test_items_of_a_diary_begin_with_their_towns(tell: Tell) -> None:
    told = tell(
        "Diary of political events",
        "** STOCKHOLM - A minister said on Sunday that the budget was safe.",
        "** BERLIN - German Chancellor Olaf Scholz receives Polish Prime Minister Donald Tusk at the chancellery.",
    )
    assert told.date("Donald Tusk") is None
    assert told.where("Donald Tusk")[0] == "Berlin"


def test_a_plan_is_not_of_the_day_before_the_journey_went_on(tell: Tell) -> None:
    told = tell(
        "Olaf Scholz will visit Gdansk on Friday and then be in Warsaw until Monday. He will meet Polish Prime "
        "Minister Donald Tusk."
    )
    assert told.date("Donald Tusk") is None


def test_talks_still_going_on_are_of_all_the_days_since(tell: Tell) -> None:
    told = tell("Envoys of Kenya and Ghana opened talks in Accra on Saturday. They were still going on on Wednesday.")
    assert told.date("Kenya") == "2024-05-11/2024-05-15"


def test_talks_that_began_on_a_day_are_of_that_day(tell: Tell) -> None:
    told = tell("Envoys of Kenya and Ghana opened talks in Accra on Saturday. They were short.")
    assert told.date("Kenya") == "2024-05-11"


def test_one_more_meeting_may_be_of_the_day_before(tell: Tell) -> None:
    told = tell(
        "German Chancellor Olaf Scholz met French President Emmanuel Macron in Lyon on Wednesday.",
        "The chancellor has also met Spanish Prime Minister Pedro Sanchez. A meeting with Polish Prime Minister Donald "
        "Tusk took place as well.",
    )
    assert told.date("Emmanuel Macron") == "2024-05-15"
    assert told.date("Donald Tusk") == "2024-05-14/2024-05-15"


@pytest.mark.parametrize("published", ["2024-05-15", None])
def test_one_more_meeting_of_others_may_be_of_any_day_of_the_journey(tell: Tell, published: str | None) -> None:
    told = tell(
        "On 11 May, German Chancellor Olaf Scholz met French President Emmanuel Macron in Lyon. On 13 May, German "
        "Chancellor Olaf Scholz met Spanish Prime Minister Pedro Sanchez in Lyon.",
        "German Foreign Minister Annalena Baerbock also met Polish Foreign Minister Radoslaw Sikorski.",
        published=published,
    )
    date = told.report("Sikorski").date
    assert date is not None
    said = (date.month, date.day, date.end_month, date.end_day)
    assert date.edtf == "2024-05-11/2024-05-13" if published else said == (5, 11, 5, 13)


def test_a_counted_session_spoken_of_does_not_date_a_reception(tell: Tell) -> None:
    told = tell(
        "On 10 May, Foreign Minister Annalena Baerbock received the Ambassador Extraordinary and Plenipotentiary of "
        "the Republic of Cuba to Germany Juan Perez.",
        "During the meeting, the two sides spoke of what was agreed during the 4th consultative meeting held on "
        "2 May 2024.",
        title="Foreign minister meets Cuban ambassador",
    )
    assert told.date("meets Cuban ambassador") == "2024-05-10"
