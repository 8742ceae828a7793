"""What becomes of meetings and as what people take part: plans, failures, denials, roles, channels, days.

The articles are of Wednesday 15 May 2024; `tests.compact` says how rows are written.
"""

from collections.abc import Callable

import pytest

from tests.compact import rows
from tests.story import Story

Tell = Callable[..., Story]

STATUS = [
    (
        "Ukrainian Foreign Minister Dmytro Kuleba is due to meet Spanish Foreign Minister Jose Manuel Albares in "
        "Madrid on Friday.",
        "planned in_person 2024-05-17 Madrid/ES | Dmytro Kuleba (UA); Jose Manuel Albares (ES)",
    ),
    (
        "Ukrainian Foreign Minister Dmytro Kuleba will visit Madrid on Friday, where he will hold talks with Spanish "
        "Foreign Minister Jose Manuel Albares.",
        "planned in_person 2024-05-17 Madrid/ES | Dmytro Kuleba (UA); Jose Manuel Albares (ES)",
    ),
    (
        "Hungary's Viktor Orban is expected to meet Ukraine's Volodymyr Zelensky in Kyiv on Thursday.",
        "planned in_person 2024-05-16 Kyiv/UA | Viktor Orban (HU); Volodymyr Zelensky (UA)",
    ),
    (
        "A meeting between Venezuelan President Nicolas Maduro and Guyanese President Irfaan Ali, scheduled for "
        "Thursday in Kingstown, has been postponed.",
        "postponed in_person 2024-05-16 Kingstown/VC | Irfaan Ali (GY); Nicolas Maduro (VE)",
    ),
    (
        "Talks between Sudan and South Sudan planned for Monday in Juba were called off.",
        "cancelled in_person 2024-05-13 Juba/SS | SD; SS",
    ),
    (
        "Hungarian Prime Minister Viktor Orban cancelled his meeting with Slovenian Prime Minister Robert Golob in "
        "Ljubljana, which had been planned for Monday.",
        "cancelled in_person 2024-05-13 Ljubljana/SI | Robert Golob (SI); Viktor Orban (HU) absent",
    ),
    (
        "Plans for a summit between Finnish President Alexander Stubb and Norwegian Prime Minister Jonas Gahr Store in "
        "Oslo were dropped on Sunday.",
        "cancelled in_person Oslo/NO | Alexander Stubb (FI); Jonas Gahr Store (NO)",
    ),
    (
        "British Prime Minister Rishi Sunak will host President Volodymyr Zelensky in London on Thursday.",
        "planned in_person 2024-05-16 London/GB | Rishi Sunak (GB) host; Volodymyr Zelensky",
    ),
    (
        "Talks between Kosovo and Serbia in Brussels collapsed on Thursday.",
        "held in_person 2024-05-09 Brussels/BE | RS; XK",
    ),
    (
        "Argentine President Javier Milei has been invited to the G7 summit in Fasano in June, which Italian Prime "
        "Minister Giorgia Meloni will host.",
        "planned in_person 2024-06 Fasano/IT g7 | Giorgia Meloni (IT) host; Javier Milei (AR) invited; g7",
    ),
    (
        "Indian Prime Minister Narendra Modi did not attend the SCO summit in Astana on Monday, sending Foreign "
        "Minister S. Jaishankar instead.",
        "held in_person 2024-05-13 Astana/KZ sco | Narendra Modi (IN) absent; S. Jaishankar for Narendra Modi; sco",
    ),
    (
        "The summit of the Arab League opened in Manama on Tuesday. Syrian President Bashar al-Assad attended, but "
        "Algerian President Abdelmadjid Tebboune did not attend.",
        "held in_person 2024-05-14 Manama/BH arab-league | "
        "Abdelmadjid Tebboune (DZ) absent; Bashar al-Assad (SY); arab-league",
    ),
    (
        "The summit of the Arab League opened in Manama on Tuesday. Algeria was represented by its foreign minister, "
        "Ahmed Attaf.",
        "held in_person 2024-05-14 Manama/BH arab-league | Ahmed Attaf (DZ); arab-league",
    ),
    (
        "Mexican President Andres Manuel Lopez Obrador did not attend the summit of the CELAC in Kingstown on 1 March "
        "2024.",
        "held in_person 2024-03-01 Kingstown/VC celac | Andres Manuel Lopez Obrador (MX) absent; celac",
    ),
]


@pytest.mark.parametrize(("text", "row"), STATUS)
def test_plans_failures_and_absences(tell: Tell, text: str, row: str) -> None:
    assert rows(tell(text)) == [row]


def test_who_pays_a_visit_that_is_cancelled_is_he_of_its_clause(tell: Tell) -> None:
    told = tell(
        "The visit of Turkish Foreign Minister Hakan Fidan to Islamabad, where he was to meet Pakistani Foreign "
        "Minister Ishaq Dar on Monday, was cancelled."
    )
    assert told.people("visit") == {"Hakan Fidan", "Ishaq Dar"}
    assert told.report("visit").status == "cancelled"


DENIED = [
    "The Kremlin denied that Russian President Vladimir Putin had met Syrian President Bashar al-Assad on Monday.",
    "The Kremlin denied that a meeting between Vladimir Putin and Bashar al-Assad had taken place on Monday.",
    "Reports of a meeting between Belarusian President Alexander Lukashenko and Pope Francis on Monday are untrue.",
    "Reports that French President Emmanuel Macron had met Kenyan President William Ruto on Monday are false.",
    "French President Emmanuel Macron denied reports of a meeting with Kenyan President William Ruto in Paris.",
    "Ghanaian President Nana Akufo-Addo refused to meet Togolese President Faure Gnassingbe.",
    "There was no meeting between Alexander Lukashenko and Edgars Rinkevics in Minsk on Monday.",
]


@pytest.mark.parametrize("text", DENIED)
def test_what_is_denied_is_no_meeting(tell: Tell, text: str) -> None:
    assert rows(tell(text)) == []


ROLES = [
    (
        "South African President Cyril Ramaphosa chaired a summit of the Southern African Development Community in "
        "Luanda on Saturday.",
        "held in_person 2024-05-11 Luanda/AO sadc | Cyril Ramaphosa (ZA) chair; sadc",
    ),
    (
        "A donors' conference on Sudan in Paris on 15 April was co-chaired by French Foreign Minister Stephane "
        "Sejourne and German Foreign Minister Annalena Baerbock.",
        "held in_person 2024-04-15 Paris/FR | Annalena Baerbock (DE) chair; Stephane Sejourne (FR) chair",
    ),
    (
        "Qatari Prime Minister Mohammed bin Abdulrahman Al Thani mediated talks between Rwandan President Paul Kagame "
        "and Burundian President Evariste Ndayishimiye in Doha on Tuesday.",
        "held in_person 2024-05-14 Doha/QA | "
        "Evariste Ndayishimiye (BI); Mohammed bin Abdulrahman Al Thani (QA) mediator; Paul Kagame (RW)",
    ),
    (
        "Polish Foreign Minister Radoslaw Sikorski co-chaired a meeting with Latvian Foreign Minister Baiba Braze in "
        "Riga on Monday.",
        "held in_person 2024-05-13 Riga/LV | Baiba Braze (LV) chair; Radoslaw Sikorski (PL) chair",
    ),
    (
        "Emmanuel Macron and Giorgia Meloni hosted Ukrainian President Volodymyr Zelensky at a dinner in Rome on "
        "Monday.",
        "held in_person 2024-05-13 Rome/IT | Emmanuel Macron host; Giorgia Meloni host; Volodymyr Zelensky (UA)",
    ),
]


@pytest.mark.parametrize(("text", "row"), ROLES)
def test_chairs_mediators_and_hosts(tell: Tell, text: str, row: str) -> None:
    assert rows(tell(text)) == [row]


CHANNELS = [
    (
        "Peruvian President Dina Boluarte and Ecuadorian President Daniel Noboa held a video conference on Monday.",
        "held video 2024-05-13 | Daniel Noboa (EC); Dina Boluarte (PE)",
    ),
    (
        "Peruvian Foreign Minister Javier Gonzalez-Olaechea spoke with Ecuadorian Foreign Minister Gabriela "
        "Sommerfeld by phone.",
        "held phone | Gabriela Sommerfeld (EC); Javier Gonzalez-Olaechea (PE)",
    ),
    (
        "The finance ministers of the G20 met in Sao Paulo on Monday and Tuesday in hybrid format.",
        "held hybrid 2024-05-13/2024-05-14 São Paulo/BR g20 | g20",
    ),
    (
        "The finance ministers of the G20 met in Sao Paulo on Monday; Indian Finance Minister Nirmala Sitharaman "
        "joined by video link.",
        "held hybrid 2024-05-13 São Paulo/BR g20 | Nirmala Sitharaman (IN); g20",
    ),
    (
        "Estonian President Alar Karis will meet Latvian President Edgars Rinkevics in Riga on Friday; Finnish "
        "President Alexander Stubb will join by video.",
        "planned hybrid 2024-05-17 Riga/LV | Alar Karis (EE); Alexander Stubb (FI); Edgars Rinkevics (LV)",
    ),
]


@pytest.mark.parametrize(("text", "row"), CHANNELS)
def test_video_telephone_and_both(tell: Tell, text: str, row: str) -> None:
    assert rows(tell(text)) == [row]


PAIR = "Portuguese Prime Minister Luis Montenegro met Angolan President Joao Lourenco in Lisbon"
DAYS = [
    ("on 22 April 2024", "2024-04-22"),
    ("on April 22", "2024-04-22"),
    ("on Tuesday", "2024-05-14"),
    ("this morning", "2024-05-15"),
    ("yesterday", "2024-05-14"),
    ("three days ago", "2024-05-12"),
    ("last weekend", "2024-05-11/2024-05-12"),
    ("last month", "2024-04"),
    ("in May 2023", "2023-05"),
    ("from 6 to 8 May 2024", "2024-05-06/2024-05-08"),
    ("on Monday and Tuesday", "2024-05-13/2024-05-14"),
    ("earlier this month", "2024-05-01/2024-05-15"),
]


@pytest.mark.parametrize(("words", "day"), DAYS)
def test_days(tell: Tell, words: str, day: str) -> None:
    assert rows(tell(f"{PAIR} {words}.")) == [
        f"held in_person {day} Lisbon/PT | Joao Lourenco (AO); Luis Montenegro (PT)"
    ]


def test_a_day_earlier_counts_from_the_meeting_told(tell: Tell) -> None:
    told = tell(
        f"{PAIR} on Sunday.", "A day earlier he had received Cape Verdean Prime Minister Ulisses Correia e Silva."
    )
    assert rows(told)[1].startswith("held in_person 2024-05-11")


def test_a_meeting_of_two_days_is_one(tell: Tell) -> None:
    told = tell(
        "ASEAN foreign ministers opened a two-day meeting in Luang Prabang on Sunday, 28 January 2024.",
        "The meeting ended on Monday with a joint statement.",
    )
    assert rows(told) == ["held in_person 2024-01-28/2024-01-29 Luang Prabang/LA asean | asean"]


def test_a_verb_may_tell_of_two_meetings_each_with_its_day_and_town(tell: Tell) -> None:
    told = tell(
        "Austrian Chancellor Karl Nehammer met Hungarian Prime Minister Viktor Orban in Budapest on Monday and Serbian "
        "President Aleksandar Vucic in Belgrade on Tuesday."
    )
    assert rows(told) == [
        "held in_person 2024-05-13 Budapest/HU | Karl Nehammer (AT); Viktor Orban (HU)",
        "held in_person 2024-05-14 Belgrade/RS | Aleksandar Vucic (RS); Karl Nehammer (AT)",
    ]


@pytest.mark.parametrize("threat", ["threatened to call off", "may yet postpone"])
def test_a_meeting_that_may_be_called_off_is_still_to_be(tell: Tell, threat: str) -> None:
    told = tell(f"Armenian Prime Minister Nikol Pashinyan {threat} the talks with Azerbaijan planned for Friday.")
    assert [(report.status, told.day(report)) for report in told.reading.reports] == [("planned", "2024-05-17")]


def test_his_meeting_that_is_something_is_the_one_to_come(tell: Tell) -> None:
    told = tell(
        "Fijian Prime Minister Sitiveni Rabuka is to meet New Zealand Prime Minister Christopher Luxon on Friday.",
        "Rabuka said that his meeting with Luxon is a sign of trust.",
    )
    assert [report.status for report in told.reading.reports] == ["planned"]


def test_what_is_told_first_became_of_it(tell: Tell) -> None:
    told = tell(
        "Japan and South Korea have postponed a summit planned for Friday, Japanese Foreign Minister Yoko Kamikawa "
        "said.",
        "The summit cannot take place on that day, she said.",
    )
    assert [report.status for report in told.reading.reports] == ["postponed"]


def test_what_was_to_be_is_what_was_called_off(tell: Tell) -> None:
    told = tell(
        "Talks between Maltese Prime Minister Robert Abela and Italian Prime Minister Giorgia Meloni were cancelled on "
        "Monday.",
        "Abela was due to meet Meloni and Italian Foreign Minister Antonio Tajani in Rome.",
    )
    assert [report.status for report in told.reading.reports] == ["cancelled"]


def test_what_they_were_to_discuss_is_no_further_meeting(tell: Tell) -> None:
    told = tell(
        "Zambian President Hakainde Hichilema and Malawian President Lazarus Chakwera held talks in Lusaka on Monday.",
        "They were expected to discuss the railway during their talks.",
        "The two leaders will meet the press on Tuesday.",
    )
    assert [report.status for report in told.reading.reports] == ["held"]


def test_an_upcoming_meeting_is_not_the_one_of_today(tell: Tell) -> None:
    told = tell(
        "The foreign ministers of Croatia, Slovenia and Austria held a trilateral meeting in Zagreb on Monday.",
        "The Croatian minister, Gordan Grlic Radman, said the talks prepared the upcoming trilateral meeting of "
        "presidents, which will be held in Vienna on Friday.",
    )
    assert told.reading.reports[0].status == "held"


def test_the_practice_of_meetings_is_no_plan(tell: Tell) -> None:
    told = tell(
        "Croatian Foreign Minister Gordan Grlic Radman participated today in the second trilateral meeting of the "
        "foreign ministers of Croatia, Slovenia and Austria.",
        "He said that it was important to continue with the practice of trilateral meetings of Croatia, Slovenia and "
        "Austria.",
    )
    assert [(report.status, told.day(report)) for report in told.reading.reports] == [("held", "2024-05-15")]


def test_a_day_and_its_date_are_one(tell: Tell) -> None:
    told = tell(
        "Croatian Foreign Minister Gordan Grlic Radman met Slovenian Foreign Minister Tanja Fajon today, Thursday 18th "
        "May 2023, in Zagreb.",
        published=None,
    )
    assert [told.day(report) for report in told.reading.reports] == ["2023-05-18"]


def test_the_text_says_whether_what_a_title_tells_has_been(tell: Tell) -> None:
    told = tell(
        "Malawian President Lazarus Chakwera flew to Lusaka on Tuesday ahead of the COMESA summit later this week.",
        title="COMESA leaders meet in Lusaka for summit",
    )
    assert [report.status for report in told.reading.reports] == ["planned"]


def test_what_follows_something_ahead_lies_ahead(tell: Tell) -> None:
    told = tell(
        "The welcoming ceremony will be held in Lusaka, followed by talks between Zambian President Hakainde Hichilema "
        "and Malawian President Lazarus Chakwera."
    )
    assert [report.status for report in told.reading.reports] == ["planned"]


def test_who_sends_somebody_else_elsewhere_is_where_he_hosts(tell: Tell) -> None:
    told = tell(
        "Rwandan President Paul Kagame will not attend the COMESA summit in Lusaka on Friday, an official said.",
        '"The president will be hosting Zambian President Hakainde Hichilema," said the official, adding that Kagame '
        "will be represented by Infrastructure minister James Musoni.",
    )
    assert told.people("hosting") == {"Paul Kagame", "Hakainde Hichilema"}


def test_what_was_called_off_is_the_meeting_and_not_the_session_around_it(tell: Tell) -> None:
    told = tell(
        "The meeting between Ararat Mirzoyan and Ayman Safadi was to take place on the sidelines of a session in Rome.",
        "The ministry said the talks were called off.",
    )
    assert told.report("meeting between").status == "cancelled"
