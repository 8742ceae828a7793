"""Whether meetings were held, lie ahead or fell through, as short articles of Wednesday 15 May 2024 tell it."""

from collections.abc import Callable

import pytest

from tests.story import Story

Tell = Callable[..., Story]

STATUS = [
    ("Olaf Scholz met Emmanuel Macron on Monday.", "held"),
    ("Olaf Scholz is to meet Emmanuel Macron on Friday.", "planned"),
    ("Olaf Scholz is due to meet Emmanuel Macron.", "planned"),
    ("Olaf Scholz and Emmanuel Macron agreed to meet in Rome next month.", "planned"),
    ("Olaf Scholz meets Emmanuel Macron on Friday.", "planned"),
    ("On Friday Olaf Scholz goes to Paris for a meeting with Emmanuel Macron.", "planned"),
    ("Olaf Scholz will fly to Paris and hold talks with Emmanuel Macron.", "planned"),
    ("A meeting of Olaf Scholz with Emmanuel Macron, to be held in Rome in June, was announced on Monday.", "planned"),
    ("A meeting of Olaf Scholz with Emmanuel Macron is scheduled for 20 May.", "planned"),
    ("A meeting of Olaf Scholz with Emmanuel Macron is foreseen.", "planned"),
    ("The meeting of Olaf Scholz with Emmanuel Macron has been called off.", "cancelled"),
    ("The meeting of Olaf Scholz with Emmanuel Macron is off.", "cancelled"),
    ("The meeting of Olaf Scholz with Emmanuel Macron did not take place.", "cancelled"),
    ("Olaf Scholz cancelled a visit to Paris, where he was to meet Emmanuel Macron.", "cancelled"),
    ("The meeting of Olaf Scholz with Emmanuel Macron planned for Monday was postponed.", "postponed"),
    ("The planned meeting of Olaf Scholz with Emmanuel Macron has been put off.", "postponed"),
    (
        "Talks between Olaf Scholz and Emmanuel Macron that were to take place in Nice on Monday fell through.",
        "cancelled",
    ),
    ("Talks between Olaf Scholz and Emmanuel Macron planned for Thursday have been shelved.", "postponed"),
    ("Olaf Scholz's visit to Nice on Friday, where he was to meet Emmanuel Macron, has been put off.", "postponed"),
    ("A visit of Olaf Scholz to Nice, during which he was to hold talks with Emmanuel Macron, is off.", "cancelled"),
    ("Olaf Scholz was to meet Emmanuel Macron in Nice on Friday but called off the trip.", "cancelled"),
    ("Olaf Scholz did not see fit to hold the meeting with Emmanuel Macron.", "cancelled"),
    ("Olaf Scholz will stop in Nice on Friday to meet Emmanuel Macron.", "planned"),
    ("Olaf Scholz has accepted an invitation to meet Emmanuel Macron in Nice.", "planned"),
    ("Olaf Scholz and Emmanuel Macron are meeting in Nice on Friday.", "planned"),
    ("Olaf Scholz and Emmanuel Macron are meeting in Nice on Wednesday.", "held"),
    ("Olaf Scholz visited Metz on Wednesday, a day before he meets Emmanuel Macron in Nice.", "planned"),
    ("Olaf Scholz is heading to Nice, where talks with Emmanuel Macron await him on Friday.", "planned"),
    ("After meeting Emmanuel Macron in Nice on Monday, Olaf Scholz will fly to Oslo.", "held"),
]


@pytest.mark.parametrize(("sentence", "status"), STATUS)
def test_a_sentence_tells_whether_a_meeting_is(tell: Tell, sentence: str, status: str) -> None:
    assert [report.status for report in tell(sentence).reading.reports] == [status]


UNREAL = [
    "Olaf Scholz should meet Emmanuel Macron.",
    "Olaf Scholz has not met Emmanuel Macron.",
    "Olaf Scholz called for a meeting with Emmanuel Macron.",
    "Olaf Scholz and Emmanuel Macron meet regularly.",
    "Olaf Scholz could meet Emmanuel Macron.",
    "Olaf Scholz hopes that he and Emmanuel Macron will meet this year.",
    "Analysts doubt that Olaf Scholz and Emmanuel Macron will meet in June.",
    "Analysts expect that Olaf Scholz and Emmanuel Macron will meet sooner or later.",
    "The opposition demands that Olaf Scholz meet Emmanuel Macron.",
    "A meeting between Olaf Scholz and Emmanuel Macron is possible in June, Charles Michel said.",
    "A meeting between Olaf Scholz and Emmanuel Macron would be useful, Charles Michel said.",
    "Olaf Scholz said a meeting with Emmanuel Macron was out of the question.",
    "There are no plans for a meeting between Olaf Scholz and Emmanuel Macron.",
    "There were no plans for Olaf Scholz to meet with Emmanuel Macron in the near future.",
    "Olaf Scholz has no intention of meeting Emmanuel Macron.",
    "It is too early to speak of a meeting between Olaf Scholz and Emmanuel Macron.",
    "Work is under way to arrange a meeting between Olaf Scholz and Emmanuel Macron.",
    "Olaf Scholz did not see fit to hold a meeting with Emmanuel Macron.",
    "Olaf Scholz has received an invitation to meet Emmanuel Macron in Nice.",
    "Olaf Scholz turned down an invitation to meet Emmanuel Macron in Nice.",
]


@pytest.mark.parametrize("sentence", UNREAL)
def test_wishes_and_habits_are_no_meetings(tell: Tell, sentence: str) -> None:
    assert not tell(sentence).reading.reports


def test_the_event_around_a_planned_meeting_lies_ahead_too(tell: Tell) -> None:
    told = tell(
        "Olaf Scholz was to meet Emmanuel Macron on Thursday on the sidelines of a summit of the European Political "
        "Community."
    )
    assert {report.status for report in told.reading.reports} == {"planned"}


def test_a_date_decides_where_the_words_leave_it_open(tell: Tell) -> None:
    told = tell("The visit comes ahead of the NATO summit in Washington in July.")
    assert [report.status for report in told.reading.reports] == ["planned"]


def test_a_call_that_fell_through_has_nobody_attending(tell: Tell) -> None:
    told = tell("The meeting of Olaf Scholz with Emmanuel Macron has been cancelled.")
    assert {presence for _, presence in told.parties("Olaf Scholz").values()} == {"expected"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Olaf Scholz's programme for Friday includes a meeting with Emmanuel Macron.",
        "On the agenda of Olaf Scholz for Friday is a meeting with Emmanuel Macron.",
    ],
)
def test_whose_programme_it_is_meets_whom_it_lists(tell: Tell, sentence: str) -> None:
    told = tell(sentence)
    assert told.people("meeting") == {"Olaf Scholz", "Emmanuel Macron"}
    assert told.report("meeting").status == "planned"


NEXT = ["The next round will be held in Oslo in June.", "A second meeting is to follow in Oslo in June."]


@pytest.mark.parametrize("sentence", NEXT)
def test_the_next_of_a_series_is_of_those_of_the_one_before(tell: Tell, sentence: str) -> None:
    told = tell("Olaf Scholz and Emmanuel Macron held talks in Nice on Monday.", sentence)
    assert [report.status for report in told.reading.reports] == ["held", "planned"]
    assert told.people(sentence) == {"Olaf Scholz", "Emmanuel Macron"}
    assert told.date(sentence) == "2024-06"


def test_the_next_session_of_something_else_is_not_theirs(tell: Tell) -> None:
    told = tell(
        "Olaf Scholz and Emmanuel Macron held talks in Nice on Monday.",
        "The next meeting of the working group on tariffs will be held in Oslo in June.",
    )
    assert len(told.reading.reports) == 1


def test_who_is_expected_as_well_is_expected_at_what_lies_ahead(tell: Tell) -> None:
    told = tell(
        "Olaf Scholz will meet Emmanuel Macron and Donald Tusk in Nice on Friday.",
        "Keir Starmer, who arrives from Oslo, is expected as well.",
    )
    assert told.parties("Olaf")["Keir Starmer"] == ("participant", "expected")


def test_a_meeting_called_off_after_talks_leaves_the_talks_held(tell: Tell) -> None:
    told = tell("The visit was called off after talks between Olaf Scholz and Emmanuel Macron in Nice on Monday.")
    assert [report.status for report in told.reading.reports] == ["held"]


def test_the_next_session_is_none_that_was_told_before(tell: Tell) -> None:
    told = tell(
        "Olaf Scholz is in Nice, where he takes part in the first summit of the European Political Community.",
        "The next session of the commissions on borders will be held in Oslo in June.",
    )
    assert [told.where(told.quote(report))[0] for report in told.reading.reports] == ["Nice"]


def test_who_will_not_come_stays_away_from_what_lies_ahead(tell: Tell) -> None:
    told = tell(
        "Olaf Scholz, Emmanuel Macron and Donald Tusk are to meet in Nice on Friday.",
        "The three leaders already met Keir Starmer in Oslo on May 2.",
        "Keir Starmer will not fly to Nice, diplomats said.",
    )
    assert told.parties("are to meet")["Keir Starmer"][1] == "absent"
    assert told.parties("already met")["Keir Starmer"][1] == "attended"


def test_who_departs_from_a_town_is_no_second_name_of_it(tell: Tell) -> None:
    told = tell(
        "President Emmanuel Macron is in Prague.",
        "From Prague the President departs for Oslo, to take part in the summit of the Nordic Council.",
    )
    assert told.parties("summit")["Emmanuel Macron"] == ("participant", "expected")


def test_those_in_a_role_are_those_who_had_it(tell: Tell) -> None:
    told = tell(
        "Olaf Scholz and Emmanuel Macron chaired a conference on Sudan in Nice on Monday, which Donald Tusk attended.",
        "The two chairs are to brief Keir Starmer within a week.",
    )
    assert told.people("brief") == {"Olaf Scholz", "Emmanuel Macron", "Keir Starmer"}


def test_the_four_leaders_may_be_named_one_sentence_after_another(tell: Tell) -> None:
    told = tell(
        "Prime Minister Keir Starmer was relieved. Chancellor Olaf Scholz and President Emmanuel Macron agreed with "
        "Prime Minister Donald Tusk.",
        "The four leaders will get together in Oslo on Saturday.",
    )
    assert told.people("together") == {"Keir Starmer", "Olaf Scholz", "Emmanuel Macron", "Donald Tusk"}


def test_a_call_of_a_body_is_its_session(tell: Tell) -> None:
    told = tell(
        "The day will close with a call of the African Union, chaired by Paul Kagame, in which Olaf Scholz is "
        "due to speak."
    )
    assert told.parties("call") == {
        "African Union": ("participant", "expected"),
        "Paul Kagame": ("chair", "expected"),
        "Olaf Scholz": ("participant", "expected"),
    }
    assert not tell("Olaf Scholz backed the call of the African Union to end the war.").reading.reports


@pytest.mark.parametrize(
    ("sentence", "presence"),
    [
        ("Olaf Scholz has returned from a NATO summit in Vilnius.", "attended"),
        ("Olaf Scholz will return from the NATO summit on Friday.", "expected"),
    ],
)
def test_who_returns_from_a_summit_was_at_it(tell: Tell, sentence: str, presence: str) -> None:
    assert tell(sentence).parties("summit")["Olaf Scholz"] == ("participant", presence)


def test_a_session_under_way_does_not_lie_ahead(tell: Tell) -> None:
    told = tell("Olaf Scholz spoke on Monday in Nice, where the summit of the African Union is under way.")
    assert told.report("summit").status == "held"


@pytest.mark.parametrize(("town", "kind"), [("in Nice ", "planned"), ("", None)])
def test_talks_of_nobody_named_are_known_by_their_day_and_town(tell: Tell, town: str, kind: str | None) -> None:
    told = tell(f"International talks on fisheries are to open {town}on June 15.")
    assert [report.status for report in told.reading.reports] == ([kind] if kind else [])


def test_who_is_asked_to_attend_is_invited(tell: Tell) -> None:
    told = tell("Olaf Scholz has been invited to attend the G7 summit in Fasano in June.")
    assert told.parties("summit")["Olaf Scholz"] == ("participant", "invited")


def test_what_a_meeting_follows_has_been(tell: Tell) -> None:
    told = tell(
        "Kenyan President William Ruto met Ugandan President Yoweri Museveni in Kampala on Tuesday.",
        "The meeting follows a phone conversation on May 2 in which the two leaders spoke of the border.",
    )
    assert [(report.status, report.channel) for report in told.reading.reports] == [
        ("held", "in_person"),
        ("held", "phone"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya filed a request to Uganda for a phone call between Presidents William Ruto and Yoweri Museveni.",
        "Kenyan President William Ruto made a proposal for talks with Ugandan President Yoweri Museveni.",
    ],
)
def test_a_meeting_that_is_only_asked_for_is_none(tell: Tell, sentence: str) -> None:
    assert tell(sentence).reading.reports == ()


def test_what_a_call_will_not_be_does_not_call_it_off(tell: Tell) -> None:
    told = tell(
        "The call with Ugandan President Yoweri Museveni will not be a negotiation, President William Ruto said."
    )
    assert all(report.status == "planned" for report in told.reading.reports)


def test_a_summit_that_somebody_is_looked_forward_to_attend_lies_ahead(tell: Tell) -> None:
    told = tell("Kenya is looking forward to Ugandan President Yoweri Museveni attending the African Union summit.")
    assert {report.status for report in told.reading.reports} <= {"planned"}
