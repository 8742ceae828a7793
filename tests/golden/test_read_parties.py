"""Who takes part: lists, companions, control, clauses above, bodies; and who is spoken of without taking part."""

from collections.abc import Callable

import pytest

from tests.compact import rows
from tests.story import Story

Tell = Callable[..., Story]


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        (
            "Jordan's King Abdullah II and Foreign Minister Ayman Safadi held talks with President Luis Abinader.",
            {"King Abdullah II", "Ayman Safadi", "Luis Abinader"},
        ),
        (
            "According to Dmitry Peskov, Foreign Minister Ayman Safadi and President Luis Abinader met on Monday.",
            {"Ayman Safadi", "Luis Abinader"},
        ),
        (
            "At a meeting with Foreign Minister Ararat Mirzoyan on Friday, Deputy Secretary Richard Verma praised him.",
            {"Ararat Mirzoyan", "Richard Verma"},
        ),
        (
            "President Prabowo Subianto arrived in Ankara on Sunday for talks with President Recep Tayyip Erdogan.",
            {"Prabowo Subianto", "Recep Tayyip Erdogan"},
        ),
        (
            "A phone conversation between Prime Minister Donald Tusk and President Luis Abinader was held on Monday.",
            {"Donald Tusk", "Luis Abinader"},
        ),
        (
            "Pham Minh Chinh met with the President of the World Bank, Ajay Banga, and the Managing Director of the "
            "International Monetary Fund, Kristalina Georgieva, in Hanoi on Monday.",
            {"Pham Minh Chinh", "Ajay Banga", "Kristalina Georgieva"},
        ),
        (
            "King Abdullah II received in Amman on Saturday a delegation led by Senator Lindsey Graham.",
            {"King Abdullah II", "Lindsey Graham"},
        ),
        (
            "Prime Minister Donald Tusk, together with Defence Minister Pal Jonson, met President Alexander Stubb.",
            {"Donald Tusk", "Pal Jonson", "Alexander Stubb"},
        ),
    ],
)
def test_who_meets(tell: Tell, sentence: str, people: set[str]) -> None:
    assert people <= tell(sentence).people(sentence[:12])


def test_a_weekday_before_a_surname_hides_nobody(tell: Tell) -> None:
    told = tell(
        "Prime Minister Donald Tusk arrived in Vilnius, where President Gitanas Nauseda awaited him.",
        "On Monday Tusk and Nauseda met at the castle.",
    )
    assert told.people("On Monday") == {"Donald Tusk", "Gitanas Nauseda"}


def test_with_each_in_turn_makes_as_many_meetings(tell: Tell) -> None:
    told = tell("Prime Minister Donald Tusk met separately with President Luis Abinader and with King Abdullah II.")
    assert [len(report.parties) for report in told.reading.reports] == [2, 2]


def test_an_informal_meeting_with_several_is_one(tell: Tell) -> None:
    told = tell(
        "Prime Minister Donald Tusk held an informal meeting with President Luis Abinader, King Abdullah II "
        "and Chancellor Olaf Scholz on Monday."
    )
    assert [len(report.parties) for report in told.reading.reports] == [4]


def test_who_is_met_where_a_clause_says_where_the_body_goes(tell: Tell) -> None:
    told = tell(
        "The North Atlantic Council moves on to Batumi on Thursday, where a meeting with Prime Minister "
        "Irakli Kobakhidze is foreseen."
    )
    assert told.people("North Atlantic") == {"North Atlantic Council", "Irakli Kobakhidze"}


def test_those_whom_a_session_brought_together(tell: Tell) -> None:
    told = tell(
        "The session, hosted by India, took place on 17 February and brought creditors such as China and France "
        "together with borrowers including Ghana and Zambia."
    )
    assert told.people("The session") == {"India", "China", "France", "Ghana", "Zambia"}


def test_the_office_beside_a_name_is_no_second_party(tell: Tell) -> None:
    told = tell(
        "Serdar Kilic, who once was ambassador in Washington, and Ruben Rubinyan, the young deputy speaker of the "
        "Armenian parliament, sat down together in Moscow on 14 January 2022."
    )
    assert told.people("Moscow") == {"Serdar Kilic", "Ruben Rubinyan"}


def test_ministers_of_those_who_met_are_named_by_their_states(tell: Tell) -> None:
    told = tell(
        "The President of Türkiye and the President of Armenia met in Prague on Monday.",
        "The foreign ministers of both countries were also present.",
    )
    assert told.people("Prague") == {
        "[Türkiye head_of_state]",
        "[Armenia head_of_state]",
        "[Türkiye foreign_minister]",
        "[Armenia foreign_minister]",
    }


def test_a_body_holds_a_session_and_a_national_one_does_not(tell: Tell) -> None:
    assert tell("The UN Security Council met on Friday at the request of France.").people("met") == {
        "UN Security Council"
    }
    assert not tell("Iraq's National Security Council met on Sunday in Baghdad.").reading.reports


@pytest.mark.parametrize(
    "sentence",
    [
        "Chancellor Olaf Scholz congratulated Prime Minister Petteri Orpo on his victory.",
        "President Alexander Stubb received the credentials of Ambassador Howard Brodie on Friday.",
        "The President of the Dominican Republic, Luis Abinader, welcomed on Monday the statement made by the King.",
    ],
)
def test_no_meeting_is_made_of_words_and_papers(tell: Tell, sentence: str) -> None:
    assert not tell(sentence).reading.reports


def test_the_spokesperson_who_tells_of_talks_takes_no_part(tell: Tell) -> None:
    told = tell(
        "The talks between Foreign Minister Sergei Lavrov and Foreign Minister Badr Albusaidi in Moscow on Friday went "
        "well, said Maria Zakharova, the spokeswoman of the ministry."
    )
    assert told.people("talks") == {"Sergei Lavrov", "Badr Albusaidi"}


def test_every_party_is_quoted_with_words_that_name_it(tell: Tell) -> None:
    told = tell(
        "Officials of Finland and Sweden prepared the visit.",
        "Senior officials from the two countries met in Turku on Monday.",
    )
    text = told.reading.article.text
    for party in told.report("Turku").parties:
        quotes = " ".join(text[e.start : e.end] for e in party.evidence)
        assert party.organisation is not None
        assert told.reading.entities[party.organisation].name in quotes


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        (
            "President Luis Abinader received Premier Donald Tusk on May 6, press service of the palace told it.",
            {"Luis Abinader": ("host", "attended"), "Donald Tusk": ("participant", "attended")},
        ),
        (
            "Luis Abinader and Donald Tusk had a phone call on Monday, according to the Polish premier's office.",
            {"Luis Abinader": ("participant", "attended"), "Donald Tusk": ("participant", "attended")},
        ),
        (
            "According to Jan Zdarek, press secretary of the Ministry of Foreign Affairs of Poland, talks between "
            "Donald Tusk and Luis Abinader began on Monday.",
            {"Donald Tusk": ("participant", "attended"), "Luis Abinader": ("participant", "attended")},
        ),
        (
            "Donald Tusk travelled to Tirana on Sunday for talks with the leadership of Albania.",
            {"Donald Tusk": ("participant", "attended"), "Albania": ("participant", "attended")},
        ),
        (
            "NATO ministers met in Oslo under the leadership of Jens Stoltenberg.",
            {"NATO": ("participant", "attended"), "Jens Stoltenberg": ("chair", "attended")},
        ),
        (
            "Luis Abinader held a meeting with Prime Minister Donald Tusk – Oval Office",
            {"Luis Abinader": ("participant", "attended"), "Donald Tusk": ("participant", "attended")},
        ),
        (
            "Donald Tusk met his counterpart from Albania, Edi Rama, and discussed trade.",
            {"Donald Tusk": ("participant", "attended"), "Edi Rama": ("participant", "attended")},
        ),
        (
            "Luis Abinader met the Assistant to the President and National Security Advisor, Ambassador Tobias Wendel.",
            {"Luis Abinader": ("participant", "attended"), "Tobias Wendel": ("participant", "attended")},
        ),
        (
            "During talks in Oslo last Friday, President Luis Abinader reportedly urged Premier Donald Tusk to go.",
            {"Luis Abinader": ("participant", "attended"), "Donald Tusk": ("participant", "attended")},
        ),
        (
            "Aides said the chief negotiator, Tobias Wendel, had met Premier Donald Tusk in Oslo on Monday.",
            {"Tobias Wendel": ("participant", "attended"), "Donald Tusk": ("participant", "attended")},
        ),
        (
            "At the talks in Oslo with Donald Tusk, Luis Abinader told Edi Rama that it rained.",
            {"Luis Abinader": ("participant", "attended"), "Donald Tusk": ("participant", "attended")},
        ),
        (
            "During a meeting with the foreign minister and deputy premier of Albania, Donald Tusk discussed trade.",
            {"[Albania foreign_minister]": ("participant", "attended"), "Donald Tusk": ("participant", "attended")},
        ),
        (
            "During a meeting with the prime minister of Albania, Edi Rama, Donald Tusk discussed trade.",
            {"Edi Rama": ("participant", "attended"), "Donald Tusk": ("participant", "attended")},
        ),
        (
            "In attendance at the summit in Oslo were the Prime Minister of Albania, Dr. the Honourable Edi Rama; the "
            "Prime Minister of Poland, the Rt. Hon. Donald Tusk; and the President, His Excellency Luis Abinader.",
            {
                "Edi Rama": ("participant", "attended"),
                "Donald Tusk": ("participant", "attended"),
                "Luis Abinader": ("participant", "attended"),
            },
        ),
    ],
)
def test_exactly_these_take_part(tell: Tell, sentence: str, parties: dict[str, tuple[str, str]]) -> None:
    assert tell(sentence).parties(sentence[:12]) == parties


def test_ambassadors_who_are_named_are_not_there_a_second_time(tell: Tell) -> None:
    told = tell(
        "Foreign Minister Ararat Mirzoyan received Ambassador Jorge Prado, the new ambassador of Peru, and Ambassador "
        "Ana Tolmar, the new ambassador of Chile, on Monday, the two ambassadors of their countries to Armenia."
    )
    assert told.people("received") == {"Ararat Mirzoyan", "Jorge Prado", "Ana Tolmar"}
    assert len(told.report("received").parties) == 3


def test_where_an_ambassador_is_posted_is_not_where_he_is_received(tell: Tell) -> None:
    told = tell("Jorge Prado, the ambassador of Peru in Baghdad, met Prime Minister Donald Tusk on Monday.")
    assert told.report("met").place.city is None


def test_who_accompanies_a_guest_is_with_him_and_not_at_the_session_before(tell: Tell) -> None:
    told = tell(
        "The visit comes after the 12th session of the African Union Council, which was held by video on 9 May.",
        "Foreign Minister Ayman Safadi, who was accompanied by Ambassador Jorge Prado, was received by President Luis "
        "Abinader on 12 May. Safadi briefed the President on the talks.",
    )
    assert "Jorge Prado" not in told.people("session")
    assert told.people("received") == {"Ayman Safadi", "Luis Abinader", "Jorge Prado"}
    assert len(told.reading.reports) == 2


def test_who_is_only_the_source_of_the_news_takes_no_part(tell: Tell) -> None:
    told = tell(
        "It was Iran that called off talks with Iraq set for Monday, according to Foreign Minister Ararat Mirzoyan.",
        "Mirzoyan told parliament so. Mirzoyan denied that it mattered. Mirzoyan said no more.",
    )
    assert "Ararat Mirzoyan" not in told.people("talks")


@pytest.mark.parametrize("words", ["on his presidency of the 79th session of", "as president of the 79th session of"])
def test_a_session_that_somebody_only_presides_over_is_no_meeting(tell: Tell, words: str) -> None:
    assert not tell(f"Luis Abinader congratulated Philemon Yang {words} the General Assembly.").reading.reports


def test_who_presides_over_a_session_acts_for_the_body(tell: Tell) -> None:
    told = tell("Dennis Francis, President of the 78th session of UN General Assembly, met Ayman Safadi on Monday.")
    assert rows(told) == ["held in_person 2024-05-13 | Ayman Safadi; Dennis Francis (un-general-assembly)"]


def test_a_state_for_which_somebody_acts_is_no_second_party(tell: Tell) -> None:
    told = tell("US Secretary of State Antony Blinken and a US delegation met Ayman Safadi of Jordan on Monday.")
    assert told.people("met") == {"Antony Blinken", "Ayman Safadi"}


def test_who_chairs_a_body_that_others_hold_is_not_at_their_meeting(tell: Tell) -> None:
    told = tell(
        "Foreign Minister Ararat Mirzoyan met Foreign Minister Ayman Safadi on Monday. The ministers prepared the "
        "Northern Joint Council to be chaired by Presidents Luis Abinader and Alexander Stubb."
    )
    assert told.people("Monday") == {"Ararat Mirzoyan", "Ayman Safadi"}


def test_the_last_two_of_a_sentence_are_both_met_whatever_comma_parts_them(tell: Tell) -> None:
    told = tell(
        "Luis Abinader held talks with the Finnish President, Alexander Stubb, and Jordanian Foreign Minister, Ayman "
        "Safadi."
    )
    assert told.people("talks") == {"Luis Abinader", "Alexander Stubb", "Ayman Safadi"}


def test_counterparts_are_of_the_rank_of_whose_they_are(tell: Tell) -> None:
    told = tell(
        "Foreign Minister Ararat Mirzoyan held talks with his counterparts from Peru and Chile, and US Special Envoy "
        "Steve Witkoff."
    )
    assert {"[Peru foreign_minister]", "[Chile foreign_minister]", "Steve Witkoff"} < told.people("talks")


def test_talks_that_somebody_named_goes_to_are_not_those_of_others_before(tell: Tell) -> None:
    told = tell(
        "Foreign Minister Ararat Mirzoyan met Ambassador Jorge Prado on Monday. Ayman Safadi was due to visit Rome for "
        "talks on trade."
    )
    assert [report.status for report in told.reading.reports] == ["held"]


def test_who_receives_is_seen_behind_a_date_and_his_office(tell: Tell) -> None:
    told = tell(
        "On Monday, May 13, 2024, the Prime Minister of Poland, Donald Tusk, received Mr. Jorge Prado, the Ambassador "
        "of Peru to Poland."
    )
    assert told.parties("received") == {"Donald Tusk": ("host", "attended"), "Jorge Prado": ("participant", "attended")}


def test_whoever_is_left_out_of_talks_has_none(tell: Tell) -> None:
    told = tell("Left out of US-Iran talks, Polish Prime Minister Donald Tusk met President Luis Abinader on Monday.")
    assert [{told._name(party) for party in report.parties} for report in told.reading.reports] == [
        {"Donald Tusk", "Luis Abinader"}
    ]
