"""Meetings told side by side: which words make two of them, and who belongs to which.

The articles are of Wednesday 15 May 2024.
"""

from collections.abc import Callable

import pytest

from tests.story import Story

Tell = Callable[..., Story]


def people(told: Story) -> list[set[str]]:
    return [{told._name(party) for party in report.parties} for report in told.reading.reports]


def test_the_gathering_on_whose_margins_they_met_is_another_meeting(tell: Tell) -> None:
    told = tell(
        "Serbian President Aleksandar Vucic and Kosovan Prime Minister Albin Kurti were brought together in Granada by "
        "Spanish Prime Minister Pedro Sanchez.",
        "The three met on the margins of the third gathering of the European Political Community on Monday.",
    )
    inner, around = told.reading.reports
    assert (inner.parent, inner.series, inner.name) == (1, None, None)
    assert (around.series, around.format) == ("european-political-community", "plenary")
    assert "European Political Community" in (around.name or "")


def test_those_who_joined_two_people_hours_earlier_were_at_another_meeting(tell: Tell) -> None:
    told = tell(
        "Serbian President Aleksandar Vucic and Kosovan Prime Minister Albin Kurti were brought together in Granada by "
        "French President Emmanuel Macron and European Council President Charles Michel.",
        "On Tuesday Kurti also met Albanian Prime Minister Edi Rama.",
        "Hours earlier the two, joined by Vucic, Macron and Hungary's Viktor Orban, had talks in a foyer.",
    )
    assert not any("Viktor Orban" in found and "Charles Michel" in found for found in people(told))


def test_talking_face_to_face_is_not_the_call_of_months_before(tell: Tell) -> None:
    told = tell(
        "In March 2024 Armenian Prime Minister Nikol Pashinyan and Turkish President Recep Tayyip Erdogan talked face "
        "to face in Geneva; two months before they had only spoken on the telephone."
    )
    found = [(report.channel, told.day(report)) for report in told.reading.reports]
    assert found == [("in_person", "2024-03"), ("phone", "2024-01")]
    assert people(told) == [{"Nikol Pashinyan", "Recep Tayyip Erdogan"}] * 2


def test_each_of_two_leaders_is_met_alone(tell: Tell) -> None:
    told = tell(
        "Serbian President Aleksandar Vucic and Kosovan Prime Minister Albin Kurti came to Ohrid on Monday.",
        "European Union foreign policy chief Josep Borrell had bilateral meetings with each of the two leaders.",
    )
    assert people(told) == [{"Josep Borrell", "Aleksandar Vucic"}, {"Josep Borrell", "Albin Kurti"}]


def test_many_who_are_not_named_make_it_a_meeting_of_several(tell: Tell) -> None:
    told = tell(
        "British Prime Minister Keir Starmer gathered Ukraine's Volodymyr Zelenskyy and some fifteen heads of "
        "government in London on Sunday.",
        "On Monday Starmer met Ukrainian President Volodymyr Zelenskyy alone.",
    )
    assert [report.format for report in told.reading.reports] == ["plurilateral", None]


def test_who_was_beside_somebody_belongs_to_what_that_one_did(tell: Tell) -> None:
    told = tell(
        "Before Finnish President Alexander Stubb saw Turkish President Recep Tayyip Erdogan in Ankara, German "
        "Chancellor Olaf Scholz, with Polish Prime Minister Donald Tusk beside him, held talks with Moldovan President "
        "Maia Sandu in Berlin."
    )
    assert {"Alexander Stubb", "Recep Tayyip Erdogan"} in people(told)
    assert not any({"Recep Tayyip Erdogan", "Donald Tusk"} <= found for found in people(told))


def test_the_participants_of_a_session_are_not_those_who_met_before(tell: Tell) -> None:
    told = tell(
        "Vietnam's Pham Minh Chinh met Malaysian Prime Minister Anwar Ibrahim in Labuan Bajo on Monday.",
        "The 44th ASEAN summit, of which Indonesian President Joko Widodo received the participants on Monday, went on "
        "with a session on Tuesday.",
    )
    assert people(told)[0] == {"Pham Minh Chinh", "Anwar Ibrahim"}
    summit = told.report("44th ASEAN summit")
    assert told.day(summit) == "2024-05-13/2024-05-14"
    assert "Joko Widodo" in told.people("44th ASEAN summit")


def test_a_summit_of_last_year_is_not_the_meeting_of_this_week(tell: Tell) -> None:
    told = tell(
        "Serbian President Aleksandar Vucic had a closed meeting with Montenegrin President Jakov Milatovic.",
        "The last summit was hosted by Turkish President Recep Tayyip Erdogan in Istanbul on 24 April last year.",
    )
    assert {"Aleksandar Vucic", "Jakov Milatovic"} in people(told)
    assert told.day(told.report("closed meeting")) != "2023-04-24"


def test_the_session_of_a_council_unknown_to_the_tables_is_of_the_body_that_it_names(tell: Tell) -> None:
    told = tell(
        "Indian Prime Minister Narendra Modi attended the 22nd meeting of the Grand Council of Elders of the Shanghai "
        "Cooperation Organisation in Samarkand on Monday."
    )
    assert told.reading.reports[0].series == "sco"


def test_summits_of_two_bodies_are_two_meetings_however_long_the_names(tell: Tell) -> None:
    """A name of several words is not seen whole by its last word alone."""
    told = tell(
        "French President Emmanuel Macron met German Chancellor Olaf Scholz on Monday at the European Union summit. "
        "They talked about the NATO summit to be held in Vilnius next month.",
    )
    found = {(report.series, report.status, report.place.city) for report in told.reading.reports}
    assert found == {("european-union", "held", None), (None, "held", None), ("nato", "planned", "Vilnius")}


def test_the_title_names_its_own_summit_and_not_one_to_come(tell: Tell) -> None:
    told = tell(
        "Hakainde Hichilema arrived on Monday. He spoke of the NATO summit to be held in Vilnius next month.",
        title="Talks at the African Union summit",
    )
    assert "African Union summit" in {report.name for report in told.reading.reports}
    assert all(report.status == "planned" for report in told.reading.reports if report.series == "nato")


def test_who_saw_some_one_by_one_also_saw_others_so(tell: Tell) -> None:
    told = tell(
        "Turkish Foreign Minister Hakan Fidan held separate meetings with his counterparts in Antalya on Monday.",
        "He also met Serbian Foreign Minister Marko Djuric and Montenegrin Foreign Minister Filip Ivanovic.",
    )
    assert people(told)[-2:] == [{"Hakan Fidan", "Marko Djuric"}, {"Hakan Fidan", "Filip Ivanovic"}]


def test_others_may_have_met_all_at_once(tell: Tell) -> None:
    told = tell(
        "Turkish Foreign Minister Hakan Fidan opened a forum in Antalya on Monday.",
        "He also met Serbian Foreign Minister Marko Djuric and Montenegrin Foreign Minister Filip Ivanovic.",
    )
    assert people(told)[-1] == {"Hakan Fidan", "Marko Djuric", "Filip Ivanovic"}


def test_headings_part_those_whom_a_sentence_names_together(tell: Tell) -> None:
    told = tell(
        "Armenian Foreign Minister Ararat Mirzoyan arrived in Tbilisi on Monday. Mirzoyan met with Georgian Prime "
        "Minister Irakli Kobakhidze and Georgian Foreign Minister Maka Botchorishvili.",
        "Meeting with Prime Minister Kobakhidze",
        "The sides spoke about roads and bridges at some length, and about the railway that links their towns.",
        "Meeting with Foreign Minister Botchorishvili",
        "The sides spoke about visas at some length, and about the consulates that both countries would like to open.",
        title="Armenian minister visits Georgia",
    )
    assert {"Ararat Mirzoyan", "Irakli Kobakhidze", "Maka Botchorishvili"} not in people(told)
    assert {"Ararat Mirzoyan", "Irakli Kobakhidze"} in people(told)


def test_bilaterals_beside_a_meeting_of_three_leave_it(tell: Tell) -> None:
    told = tell(
        "Armenian Foreign Minister Ararat Mirzoyan met Georgian Foreign Minister Maka Botchorishvili and Iranian "
        "Foreign Minister Abbas Araghchi in Yerevan on Monday.",
        "On Tuesday Mirzoyan met Botchorishvili. On Wednesday Mirzoyan met Araghchi.",
    )
    assert {"Ararat Mirzoyan", "Maka Botchorishvili", "Abbas Araghchi"} in people(told)


def test_the_summit_held_somewhere_that_talks_go_back_to_is_not_the_talks(tell: Tell) -> None:
    told = tell(
        "Finnish Foreign Minister Elina Valtonen spoke by phone with her Estonian counterpart, Margus Tsahkna.",
        "The talks were a follow-up to the results of the summit held in Riga on May 6.",
    )
    assert [(report.place.city, told.day(report)) for report in told.reading.reports] == [
        (None, None),
        ("Riga", "2024-05-06"),
    ]


def test_the_conversation_with_one_of_two_is_the_one_told_before(tell: Tell) -> None:
    told = tell(
        "Finnish Foreign Minister Elina Valtonen held telephone conversations with her Estonian counterpart, Margus "
        "Tsahkna, and Latvian Foreign Minister Baiba Braze.",
        "The conversation with Tsahkna was about the sea.",
        "Braze said that she had told Valtonen of the border. Valtonen thanked Braze.",
    )
    assert people(told) == [{"Elina Valtonen", "Margus Tsahkna"}, {"Elina Valtonen", "Baiba Braze"}]


def test_what_people_came_to_a_summit_to_discuss_is_no_second_meeting(tell: Tell) -> None:
    told = tell(
        "Finnish President Alexander Stubb, Estonian President Alar Karis and Latvian President Edgars Rinkevics came "
        "together for a Riga summit to discuss the sea."
    )
    assert len(told.reading.reports) == 1


def test_they_of_two_calls_have_no_call_of_three(tell: Tell) -> None:
    told = tell(
        "Finnish Foreign Minister Elina Valtonen held telephone conversations with Estonian Foreign Minister Margus "
        "Tsahkna, as well as with Latvian Foreign Minister Baiba Braze. The politicians discussed the sea.",
        "Valtonen and Tsahkna also discussed the border.",
    )
    assert people(told) == [{"Elina Valtonen", "Margus Tsahkna"}, {"Elina Valtonen", "Baiba Braze"}]


def test_a_counted_meeting_with_somebody_else_is_another(tell: Tell) -> None:
    told = tell(
        "Finnish President Alexander Stubb met Estonian Prime Minister Kaja Kallas in Helsinki on Tuesday.",
        "She was in Helsinki for the 18th regular meeting with Finnish Prime Minister Petteri Orpo.",
    )
    assert {"Alexander Stubb", "Kaja Kallas"} in people(told)
    assert not any({"Alexander Stubb", "Petteri Orpo"} <= each for each in people(told))


def test_those_whom_a_sentence_spells_out_after_bilateral_meetings_are_met_one_by_one(tell: Tell) -> None:
    told = tell(
        "President Luis Abinader held several bilateral meetings on the margins of the forum. He met his Finnish "
        "counterpart, Alexander Stubb, and Jordanian Foreign Minister Ayman Safadi."
    )
    assert [len(report.parties) for report in told.reading.reports] == [2, 2]


def test_without_such_meetings_they_are_met_together(tell: Tell) -> None:
    told = tell("President Luis Abinader met Finnish President Alexander Stubb and Jordanian King Abdullah II in Rome.")
    assert [len(report.parties) for report in told.reading.reports] == [3]


@pytest.mark.parametrize(
    "words",
    [
        "Olaf Scholz received Donald Tusk, Giorgia Meloni and, separately, Pedro Sanchez.",
        "Olaf Scholz received Donald Tusk and, later, Giorgia Meloni.",
        "Olaf Scholz met Donald Tusk and later Giorgia Meloni.",
        "Olaf Scholz met with Donald Tusk, as well as with Giorgia Meloni, in Berlin.",
    ],
)
def test_guests_who_came_one_after_the_other_were_not_together(tell: Tell, words: str) -> None:
    told = tell(words)
    guests = [told._name(party) for report in told.reading.reports for party in report.parties[1:]]
    assert all(len(report.parties) == 2 for report in told.reading.reports)
    assert sorted(guests) == sorted(n for n in ("Donald Tusk", "Giorgia Meloni", "Pedro Sanchez") if n in words)


def test_what_one_did_later_parts_no_guests(tell: Tell) -> None:
    told = tell("Olaf Scholz met Donald Tusk and Giorgia Meloni and later went to Bonn.")
    assert told.people("met") == {"Olaf Scholz", "Donald Tusk", "Giorgia Meloni"}
    assert told.where("met")[0] is None


def test_one_more_guest_as_well(tell: Tell) -> None:
    told = tell("Olaf Scholz held talks with Donald Tusk, as well as Giorgia Meloni, in Berlin.")
    assert told.people("talks") == {"Olaf Scholz", "Donald Tusk", "Giorgia Meloni"}


def test_an_office_between_two_names_is_that_of_the_first_where_the_second_has_a_state(tell: Tell) -> None:
    told = tell(
        "Paul Kagame separately received Jean-Noel Barrot, the foreign minister of France, Annalena Baerbock of "
        "Germany and Ajay Banga."
    )
    sides = {
        told.reading.entities[p.person].name: told.reading.entities[p.organisation].name
        for report in told.reading.reports
        for p in report.parties
        if p.person is not None and p.organisation is not None
    }
    assert (sides["Jean-Noel Barrot"], sides["Annalena Baerbock"]) == ("France", "Germany")


def test_the_call_between_two_states_is_that_of_those_who_act_for_them(tell: Tell) -> None:
    told = tell(
        "Finnish Foreign Minister Elina Valtonen held telephone conversations with Estonian Foreign Minister Margus "
        "Tsahkna and Latvian Foreign Minister Baiba Braze.",
        "The conversation between Finland and Estonia came at a time of storms.",
    )
    assert people(told) == [{"Elina Valtonen", "Margus Tsahkna"}, {"Elina Valtonen", "Baiba Braze"}]
