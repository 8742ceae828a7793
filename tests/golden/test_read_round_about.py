"""Meetings told in a roundabout way: beside another event, in clauses set off by commas, by their number."""

from collections.abc import Callable

from tests.story import Story

Tell = Callable[..., Story]


def _at_summit(told: Story) -> set[str]:
    """Names of those at the meeting that the word "summit" tells of."""
    text, entities = told.reading.article.text, told.reading.entities
    found = next(r for r in told.reading.reports if text[r.trigger.start : r.trigger.end] == "summit")
    sides = [p.person if p.person is not None else p.organisation for p in found.parties]
    return {entities[side].name for side in sides if side is not None}


def test_who_meets_others_on_the_margins_is_at_the_event_told_before(tell: Tell) -> None:
    told = tell(
        "NATO holds its annual summit in Vilnius on Tuesday and Wednesday.",
        "Joe Biden is expected to see Recep Tayyip Erdogan on the margins.",
    )
    assert told.report("Erdogan").parent == 0
    assert told.parties("summit")["Joe Biden"] == ("participant", "expected")


def test_margins_of_nothing_told_before_are_of_no_event(tell: Tell) -> None:
    told = tell("Joe Biden saw Recep Tayyip Erdogan on the margins on Monday.", "NATO held its summit in Vilnius.")
    assert told.report("Erdogan").parent is None
    assert "Joe Biden" not in told.people("summit")


def test_margins_of_what_is_still_ahead_are_not_of_what_was(tell: Tell) -> None:
    told = tell(
        "NATO will hold its summit in Vilnius on Thursday.", "Joe Biden saw Olaf Scholz on the margins on Monday."
    )
    assert told.report("Scholz").parent is None


def test_a_suffix_with_its_full_stop_parts_nobody_from_the_state(tell: Tell) -> None:
    told = tell("Anwar Ibrahim met Ferdinand Marcos Jr. of the Philippines and Thailand's Srettha Thavisin on Monday.")
    assert told.people("Srettha") == {"Anwar Ibrahim", "Ferdinand Marcos Jr", "Srettha Thavisin"}


def test_a_clause_set_off_by_commas_says_who_chaired_and_the_subject_was_there(tell: Tell) -> None:
    told = tell(
        "From the summit of the African Union in Addis Ababa, chaired by Félix Tshisekedi on Monday, Cyril Ramaphosa "
        "went straight home."
    )
    parties = told.parties("summit")
    assert parties["Félix Tshisekedi"] == ("chair", "attended")
    assert parties["Cyril Ramaphosa"] == ("participant", "attended")


def test_a_clause_behind_another_meeting_says_nothing_of_the_first(tell: Tell) -> None:
    told = tell(
        "After the summit of the African Union in Addis Ababa on Monday came a dinner with ministers, hosted by "
        "Cyril Ramaphosa."
    )
    assert "Cyril Ramaphosa" not in told.people("summit")


def test_what_is_counted_apart_is_two(tell: Tell) -> None:
    told = tell(
        "Bilawal Bhutto Zardari hosted the 5th trilateral dialogue with Qin Gang and Hakan Fidan in Lahore on Monday.",
        "The same day he and Qin Gang co-chaired the 4th round of the strategic dialogue.",
    )
    assert told.people("trilateral") == {"Bilawal Bhutto Zardari", "Qin Gang", "Hakan Fidan"}
    assert told.people("4th round") == {"Bilawal Bhutto Zardari", "Qin Gang"}


def test_what_bears_one_number_is_one(tell: Tell) -> None:
    told = tell(
        "Qin Gang and Hakan Fidan held the 4th round of the strategic dialogue in Ankara on Monday.",
        "Ministers Qin Gang, Hakan Fidan and Ali Yerlikaya were all at the 4th round.",
    )
    assert len([report for report in told.reading.reports if report.status == "held"]) == 1


def test_a_joint_session_is_of_all_its_bodies_and_the_next_one_too(tell: Tell) -> None:
    told = tell(
        "William Ruto chaired a virtual joint summit of the East African Community and the African Union on Monday.",
        "It heard the report of the joint ministerial meeting which was held in Harare on March 17.",
    )
    bodies = {"East African Community", "African Union"}
    assert bodies < told.people("virtual")
    assert told.people("Harare") == bodies
    assert told.report("Harare").level == "minister"
    assert told.date("Harare") == "2024-03-17"


def test_a_joint_meeting_of_nobody_told_is_of_no_body(tell: Tell) -> None:
    told = tell(
        "William Ruto chaired a summit of the East African Community on Monday.",
        "The report of the joint ministerial meeting which was held in Harare on March 17 was adopted.",
    )
    assert all("Harare" not in told.quote(r) or not r.parties for r in told.reading.reports)


def test_the_one_elsewhere_is_of_the_same_body(tell: Tell) -> None:
    told = tell(
        "William Ruto chaired an online summit of the East African Community on Monday.",
        "The summit was a follow-up of the one in Arusha on February 8, where presidents of the region met.",
    )
    assert told.people("Arusha") == {"East African Community"}
    assert told.report("Arusha").series == "eac"
    assert told.report("Arusha").name is None
    assert (told.date("Arusha"), told.where("Arusha")[0]) == ("2024-02-08", "Arusha")
    assert told.where("online")[0] is None


def test_where_two_met_is_another_meeting_than_the_summit(tell: Tell) -> None:
    told = tell("Olaf Scholz attended the summit in Rome on Monday, where Emmanuel Macron met Giorgia Meloni.")
    assert [len(r.parties) for r in told.reading.reports] == [1, 2]


def test_both_are_the_two_named_before(tell: Tell) -> None:
    told = tell("Olaf Scholz received Narendra Modi on Friday in Berlin, where both take part in a summit of the G20.")
    assert {"Olaf Scholz", "Narendra Modi"} < _at_summit(told)


def test_both_of_three_are_nobody(tell: Tell) -> None:
    told = tell(
        "Olaf Scholz received Narendra Modi and Joe Biden on Friday in Berlin, where both take part in a G20 summit."
    )
    assert not _at_summit(told) & {"Olaf Scholz", "Narendra Modi", "Joe Biden"}


def test_the_council_of_the_leaders_of_a_body_is_its_summit(tell: Tell) -> None:
    told = tell(
        "Narendra Modi took part in the summit of the Shanghai Cooperation Organisation (SCO) in Samarkand on Friday.",
        "The 22nd Meeting of the Council of Heads of State of the SCO was opened by Xi Jinping.",
    )
    assert len(told.reading.reports) == 1


def test_a_council_of_ministers_of_a_body_is_not_its_summit(tell: Tell) -> None:
    told = tell(
        "Narendra Modi took part in the summit of the Shanghai Cooperation Organisation (SCO) in Samarkand on Friday.",
        "The 5th Meeting of the Council of Foreign Ministers of the SCO was opened by Qin Gang.",
    )
    assert len(told.reading.reports) == 2


def test_who_was_never_there_before_is_not_said_to_be_absent(tell: Tell) -> None:
    told = tell(
        "Olaf Scholz took part in the summit of the G20 in Rome on Friday.",
        "Vienna has sent observers since 2012, but never before was Austria represented by its president.",
    )
    assert "Austria" not in _at_summit(told)


def test_a_choice_of_days_is_of_one_meeting_only(tell: Tell) -> None:
    told = tell(
        "Joe Biden is expected at the summit of the G7 in Hiroshima.",
        "He will meet Olaf Scholz there on Saturday or Sunday.",
    )
    assert told.date("Scholz") == "2024-05-18/2024-05-19"
    assert told.report("summit").date is None


def test_a_clause_counts_its_day_from_the_meeting_it_hangs_on(tell: Tell) -> None:
    told = tell(
        "Two days after Olaf Scholz received Narendra Modi in Berlin, Emmanuel Macron met Wang Yi in Paris on Monday.",
        "On 2 March 2024 Keir Starmer hosted Donald Tusk, a week before Hakan Fidan had talks with Wang Yi in Ankara.",
    )
    days = {report.place.city: told.day(report) for report in told.reading.reports}
    assert days["Berlin"] == "2024-05-11"
    assert days["Paris"] == "2024-05-13"
    assert days["Ankara"] == "2024-03-09"


def test_a_clause_counts_nothing_where_the_other_has_no_day(tell: Tell) -> None:
    told = tell("Two days after Olaf Scholz received Narendra Modi in Berlin, Emmanuel Macron met Joe Biden in Paris.")
    assert [report.date for report in told.reading.reports] == [None, None]


def test_a_clause_that_only_dates_another_meeting_lends_no_day(tell: Tell) -> None:
    told = tell(
        "Two days before Donald Trump sits down with Vladimir Putin, Friedrich Merz saw Donald Tusk on Wednesday.",
        "Emmanuel Macron will receive Keir Starmer in Paris at 4:30 p.m.",
    )
    assert told.date("Putin") == "2024-05-17"
    assert told.date("Starmer") == "2024-05-15"


def test_who_came_when_it_was_for_a_session_was_there(tell: Tell) -> None:
    told = tell("When Hakan Fidan flew to Egypt on Monday, it was for a summit of the African Union in Cairo.")
    assert "Hakan Fidan" in _at_summit(told)


def test_who_spoke_when_it_was_time_for_a_summit_was_not_there(tell: Tell) -> None:
    told = tell("When Hakan Fidan spoke on Monday, the world was waiting for the summit of the African Union in Cairo.")
    assert all("Hakan Fidan" not in told.people(told.quote(report)) for report in told.reading.reports)


def test_a_video_conference_is_one_meeting_from_its_title_to_who_stood_in_for_whom(tell: Tell) -> None:
    told = tell(
        "European Council President Charles Michel and European Commission President Ursula von der Leyen briefed the "
        "leaders of Britain, Canada, Norway and Turkey by video conference on Monday on the outcome of Friday's "
        "European Council.",
        "The call was also joined by NATO Secretary General Jens Stoltenberg. The Turkish president was represented by "
        "Foreign Minister Hakan Fidan.",
        title="EU chiefs brief the leaders of Britain, Canada and Turkey",
    )
    call, council = told.reading.reports
    assert (call.channel, council.channel) == ("video", "in_person")
    names = {told._name(party): party.presence for party in call.parties}
    assert names["Jens Stoltenberg"] == names["Hakan Fidan"] == names["Charles Michel"] == "attended"
    assert "absent" in names.values()
    assert len(council.parties) == 1
