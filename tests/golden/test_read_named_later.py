"""Who is told first by office and then by name, and what surrounds a meeting; of Wednesday 15 May 2024."""

from collections.abc import Callable

from tests.compact import rows
from tests.story import Story

Tell = Callable[..., Story]


def test_envoys_named_next_take_the_place_of_their_offices(tell: Tell) -> None:
    told = tell(
        "The nuclear envoys of South Korea and Japan held talks on Monday.",
        "Lee Jun-il met with his Japanese counterpart, Hiroyuki Namazu, in Seoul on Monday.",
    )
    assert [told.people("envoys")] == [{"Lee Jun-il", "Hiroyuki Namazu"}]


def test_others_named_next_do_not(tell: Tell) -> None:
    told = tell(
        "The foreign ministers of Chile and Peru held talks in Lima on Monday.",
        "Canadian Foreign Minister Melanie Joly met Kenyan President William Ruto in Nairobi on Tuesday.",
    )
    assert {"[Chile foreign_minister]", "[Peru foreign_minister]"} == told.people("Lima")


def test_a_political_consultation_is_a_meeting(tell: Tell) -> None:
    told = tell(
        "Vietnamese Deputy Foreign Minister Nguyen Minh Vu and his Lao counterpart Phoxay Khaykhamphithoune co-chaired "
        "the seventh political consultation in Vientiane on Monday."
    )
    (report,) = told.reading.reports
    assert {party.role for party in report.parties} == {"chair"}
    assert told.day(report) == "2024-05-13"


def test_who_receives_unnamed_is_not_whom_the_article_is_about(tell: Tell) -> None:
    told = tell(
        "Former Nigerian leader Abdulsalami Abubakar flew to Niamey on Monday. Abubakar spoke to reporters.",
        "Days before the junta had received Togolese Foreign Minister Robert Dussey.",
    )
    assert not any("Abdulsalami Abubakar" in told.people("junta") for _ in told.reading.reports)


def test_the_delegation_is_the_one_told_before(tell: Tell) -> None:
    told = tell(
        "An ECOWAS delegation arrived in Niamey on Monday.",
        "The delegation met with Nigerien Prime Minister Ali Lamine Zeine.",
    )
    assert told.people("Zeine") == {"ECOWAS", "Ali Lamine Zeine"}


def test_those_received_are_the_two_who_meet_their_host_again(tell: Tell) -> None:
    told = tell(
        "Ghanaian President Nana Akufo-Addo and Ivorian President Alassane Ouattara were received in Conakry on Monday "
        "by Guinean leader Mamady Doumbouya.",
        "The deposed Alpha Conde is in detention.",
        "Reports said that Senegalese President Macky Sall stayed at home.",
        "The two leaders met with Doumbouya at the palace.",
    )
    assert not any("Macky Sall" in {told._name(p) for p in r.parties} for r in told.reading.reports)


def test_being_seen_with_somebody_is_no_meeting(tell: Tell) -> None:
    told = tell("Former Nigerian minister Sanusi Lamido Sanusi was seen with Nigerian President Bola Tinubu on Monday.")
    assert rows(told) == []


def test_who_supervises_holds_no_session(tell: Tell) -> None:
    told = tell("Michel Barnier will lead the negotiations under the close supervision of the European Council.")
    assert not any(report.series for report in told.reading.reports)


def test_he_is_who_holds_an_office_that_names_its_state(tell: Tell) -> None:
    told = tell(
        "The Taoiseach will visit Brussels on Thursday.",
        "He will meet European Parliament President Roberta Metsola.",
    )
    assert len(told.report("Metsola").parties) == 2


def test_what_a_trip_was_for_took_place(tell: Tell) -> None:
    told = tell(
        "Ghanaian President John Mahama visited Abuja on Monday. He said that his trip was to brief Nigerian President "
        "Bola Tinubu.",
        title="Mahama briefs Tinubu",
    )
    assert [report.status for report in told.reading.reports] == ["held"]


def test_who_describes_a_meeting_was_there(tell: Tell) -> None:
    told = tell(
        "Brazilian Foreign Minister Mauro Vieira described the meeting with Argentina's Diana Mondino on Monday as "
        "useful."
    )
    assert rows(told) == ["held in_person 2024-05-13 | Diana Mondino (AR); Mauro Vieira (BR)"]


def test_a_telephone_communication_is_a_call(tell: Tell) -> None:
    told = tell(
        "South Korean envoy Lee Do-hoon held a telephone communication with US envoy Sung Kim on Monday and had a "
        "further telephone call with Japanese envoy Kenji Kanasugi on Tuesday."
    )
    assert [(report.channel, told.day(report)) for report in told.reading.reports] == [
        ("phone", "2024-05-13"),
        ("phone", "2024-05-14"),
    ]


def test_meetings_in_two_towns_are_two(tell: Tell) -> None:
    told = tell(
        "Irish Prime Minister Simon Harris held bilateral meetings with French President Emmanuel Macron in Paris and "
        "German Chancellor Olaf Scholz in Dublin."
    )
    assert rows(told) == [
        "held in_person Paris/FR | Emmanuel Macron (FR); Simon Harris (IE)",
        "held in_person Dublin/IE | Olaf Scholz (DE); Simon Harris (IE)",
    ]


def test_the_day_of_saying_is_not_that_of_the_meeting(tell: Tell) -> None:
    told = tell("US Treasury Secretary Janet Yellen said on Monday she would meet Chinese Vice Premier He Lifeng.")
    assert [(report.status, report.date) for report in told.reading.reports] == [("planned", None)]


def test_a_visit_comes_ahead_of_what_is_to_be(tell: Tell) -> None:
    told = tell("The talks in Dublin come ahead of the meeting of the European Council on Friday.")
    assert [(report.status, told.day(report)) for report in told.reading.reports] == [("planned", "2024-05-17")]
    told = tell("The talks at Government Buildings in the city come prior to the meeting of the EU27 on Friday.")
    assert [report.status for report in told.reading.reports] == ["planned"]


def test_the_chairman_of_a_body_does_not_chair_the_meeting(tell: Tell) -> None:
    told = tell(
        "Nigerian President Bola Tinubu and Ghanaian President John Mahama held talks in Abuja on Monday.",
        "Mahama is the Chairman of the Volta River Users Union.",
    )
    assert {party.role for report in told.reading.reports for party in report.parties} == {"participant"}


def test_a_videoconference_may_be_the_form_of_a_meeting(tell: Tell) -> None:
    told = tell(
        "Vietnamese Deputy Foreign Minister To Anh Dung and German State Secretary Miguel Berger co-chaired the sixth "
        "meeting of the management group held in the form of videoconference on Monday."
    )
    (report,) = told.reading.reports
    assert (report.channel, told.day(report)) == ("video", "2024-05-13")
    assert told.people("co-chaired") == {"To Anh Dung", "Miguel Berger"}
