"""Forms that agencies, ministries and calendars have: calls taken, arrivals, schedules, titles before names."""

from collections.abc import Callable

import pytest

from tests.story import Story

Tell = Callable[..., Story]


@pytest.mark.parametrize(
    "sentence",
    [
        "President Emmanuel Macron received a phone call on Monday from Chancellor Olaf Scholz.",
        "President Emmanuel Macron took a call on Monday from his German counterpart, Chancellor Olaf Scholz.",
        "President Emmanuel Macron made a phone call to Chancellor Olaf Scholz on Monday.",
    ],
)
def test_who_calls_and_who_is_called_speak(tell: Tell, sentence: str) -> None:
    told = tell(sentence)
    assert {"Emmanuel Macron", "Olaf Scholz"} <= told.people("call")
    assert told.report("call").channel == "phone"


def test_a_greeting_at_the_airport_is_no_meeting(tell: Tell) -> None:
    told = tell("Foreign Minister Hakan Fidan was received at the airport by Foreign Minister Wang Yi on Monday.")
    assert not told.reading.reports
    told = tell("Foreign Minister Wang Yi received Foreign Minister Hakan Fidan in Beijing on Monday.")
    assert told.people("received") == {"Wang Yi", "Hakan Fidan"}


def test_what_somebody_calls_a_meeting_makes_no_host(tell: Tell) -> None:
    told = tell("Volodymyr Zelenskyy called the meeting between Olaf Scholz and Emmanuel Macron a step forward.")
    assert all(role != "host" for report in told.reading.reports for role in (p.role for p in report.parties))


def test_accession_negotiations_are_no_occasion(tell: Tell) -> None:
    assert not tell("Johannes Hahn hopes that Albania will open accession negotiations in June 2024.").reading.reports


def test_a_meeting_that_somebody_tries_to_arrange_has_not_been(tell: Tell) -> None:
    told = tell("Mediators are trying to organise a meeting between Hakan Fidan and Wang Yi later this month.")
    assert [report.status for report in told.reading.reports] in ([], ["planned"])


def test_a_schedule_gives_its_items_the_day_and_the_one_whose_it_is(tell: Tell) -> None:
    told = tell(
        "Monday 3 June 2024",
        "10.00 Meeting with Prime Minister Donald Tusk\n14.30 Phone call with Chancellor Olaf Scholz",
        "Tuesday 4 June 2024\nDublin (local time)\n12.30 Meeting with Prime Minister Simon Harris",
        title="Weekly schedule of President Charles Michel",
        published=None,
    )
    assert told.reading.article.published is None
    for words, day in (("Tusk", "2024-06-03"), ("Scholz", "2024-06-03"), ("Harris", "2024-06-04")):
        assert told.date(words) == day
        assert told.report(words).status == "planned"
        assert "Charles Michel" in told.people(words)


def test_items_that_tell_in_the_past_are_not_put_ahead(tell: Tell) -> None:
    told = tell(
        "Monday 6 May 2024",
        "10.00 Charles Michel held talks with Prime Minister Donald Tusk",
        title="Diary of the talks",
    )
    assert told.report("Tusk").status == "held"
    assert told.date("Tusk") == "2024-05-06"


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Olaf Scholz met US Assistant Secretary of State for European Affairs Jane Dorn on Monday.", "Jane Dorn"),
        ("Olaf Scholz met Saxon Minister for European and Federal Affairs Melda Huber on Monday.", "Melda Huber"),
        ("Olaf Scholz met FM Hakan Fidan on Monday.", "Hakan Fidan"),
    ],
)
def test_a_name_begins_where_the_portfolio_ends(tell: Tell, sentence: str, name: str) -> None:
    assert tell(sentence).people("met") == {"Olaf Scholz", name}


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Olaf Scholz met Emmanuel Macron Monday in Nice.", "2024-05-13"),
        ("Chancellor Olaf Scholz met his French colleague Emmanuel Macron Tuesday in Nice.", "2024-05-14"),
        ("French President Emmanuel Macron Tuesday met in Nice with German Chancellor Olaf Scholz.", "2024-05-14"),
    ],
)
def test_a_weekday_right_after_a_name_is_no_part_of_it(tell: Tell, sentence: str, day: str) -> None:
    told = tell(sentence)
    assert told.people("met") == {"Olaf Scholz", "Emmanuel Macron"}
    assert told.date("met") == day


def test_what_an_envoy_is_for_is_not_told_as_a_meeting(tell: Tell) -> None:
    told = tell("Olaf Scholz met Edita Tahiri, the chief negotiator of Kosovo in the dialogue with Serbia, on Monday.")
    assert [told.quote(report) for report in told.reading.reports] == [told.quote(told.report("Tahiri"))]


def test_a_meeting_that_will_go_on_until_a_day_has_begun(tell: Tell) -> None:
    told = tell("The summit that will take place until Friday in Port of Spain is being attended by António Guterres.")
    assert told.report("summit").status == "held"


def test_their_meeting_is_of_those_of_whom_the_sentence_speaks(tell: Tell) -> None:
    told = tell(
        "Olaf Scholz and Emmanuel Macron spoke to the press.",
        "At their meeting today, the two leaders exchanged opinions on trade, the chancellor told reporters.",
    )
    assert told.people("their meeting") == {"Olaf Scholz", "Emmanuel Macron"}


def test_a_time_between_the_verb_and_the_other_side_parts_them_not(tell: Tell) -> None:
    told = tell("The German chancellor met earlier in the day with his French colleague, Emmanuel Macron.")
    assert told.people("met") == {"[German head_of_government]", "Emmanuel Macron"}


@pytest.mark.parametrize(
    ("sentence", "form"),
    [
        ("Olaf Scholz took part in the second Lakes Summit in Nice on Monday.", "plenary"),
        ("Olaf Scholz called an emergency summit in Nice on Monday.", "plenary"),
        ("Olaf Scholz attended a youth summit in Nice on Monday.", "plurilateral"),
        ("On Thursday Olaf Scholz goes to Oslo for a meeting with the Nordic leaders.", "plurilateral"),
        ("International talks on fisheries are to open in Nice on June 15.", "plurilateral"),
        ("Olaf Scholz met Emmanuel Macron in Nice on Monday.", None),
        ("Olaf Scholz held a summit with Emmanuel Macron in Nice on Monday.", None),
    ],
)
def test_where_hardly_anybody_is_named_the_words_tell_the_format(tell: Tell, sentence: str, form: str | None) -> None:
    assert [report.format for report in tell(sentence).reading.reports] == [form]
