"""Who was there too, who stayed away, whom somebody sent instead, and who was only invited."""

from collections.abc import Callable

import pytest

from tests.story import Story

Tell = Callable[..., Story]

SUMMIT = "The summit of Mercosur opened in Rio de Janeiro on Thursday, chaired by Luis Abinader."


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Also present were Javier Milei and Santiago Pena.", {"Javier Milei", "Santiago Pena"}),
        ("Javier Milei attended, as did Santiago Pena.", {"Javier Milei", "Santiago Pena"}),
        ("Javier Milei came in person. So did Santiago Pena.", {"Javier Milei", "Santiago Pena"}),
        ("Attending were also Javier Milei and Santiago Pena.", {"Javier Milei", "Santiago Pena"}),
        ("Javier Milei was accompanied by Santiago Pena.", {"Javier Milei", "Santiago Pena"}),
        ("Javier Milei was among the participants.", {"Javier Milei"}),
        ("At his side sat Javier Milei.", {"Javier Milei"}),
        ("Javier Milei joined online.", {"Javier Milei"}),
        ("Javier Milei followed it by video link.", {"Javier Milei"}),
        ("The delegation of Argentina was headed by Javier Milei.", {"Javier Milei"}),
        ("Heads of state attending: Javier Milei; Santiago Pena.", {"Javier Milei", "Santiago Pena"}),
        ("Argentina was represented by its vice president, Victoria Villarruel.", {"Victoria Villarruel"}),
        ("Guyana and Suriname were represented by delegates.", {"Guyana", "Suriname"}),
        ("Delegations of Guyana and Suriname were also seated.", {"Guyana", "Suriname"}),
    ],
)
def test_who_was_there_too(tell: Tell, sentence: str, names: set[str]) -> None:
    there = {name for name, (_, presence) in tell(SUMMIT, sentence).parties("Mercosur").items() if presence != "absent"}
    assert names <= there


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Javier Milei did not attend.", {"Javier Milei"}),
        ("Javier Milei stayed away, and so did Santiago Pena.", {"Javier Milei", "Santiago Pena"}),
        ("Neither Javier Milei nor Santiago Pena came to Rio.", {"Javier Milei", "Santiago Pena"}),
        ("Javier Milei skipped the summit.", {"Javier Milei"}),
        ("Javier Milei refused to take part.", {"Javier Milei"}),
        ("Javier Milei was absent.", {"Javier Milei"}),
        ("Guyana and Suriname were not represented.", {"Guyana", "Suriname"}),
        ("Javier Milei was not invited.", {"Javier Milei"}),
    ],
)
def test_who_stayed_away(tell: Tell, sentence: str, names: set[str]) -> None:
    away = {name for name, (_, presence) in tell(SUMMIT, sentence).parties("Mercosur").items() if presence == "absent"}
    assert away == names


@pytest.mark.parametrize(
    "sentence",
    [
        "Javier Milei did not travel and sent his foreign minister, Diana Mondino.",
        "Argentina sent its foreign minister, Diana Mondino, in place of Javier Milei.",
        "Javier Milei was invited but sent his foreign minister, Diana Mondino, instead.",
        "Javier Milei was represented by his foreign minister, Diana Mondino.",
        "Argentina was represented by its foreign minister, Diana Mondino, instead of Javier Milei.",
    ],
)
def test_whom_somebody_sent_instead(tell: Tell, sentence: str) -> None:
    told = tell(SUMMIT, sentence)
    entities = told.reading.entities
    presence = {name: p for name, (_, p) in told.parties("Mercosur").items()}
    assert (presence["Javier Milei"], presence["Diana Mondino"]) == ("absent", "attended")
    sent = next(p for p in told.report("Mercosur").parties if p.stands_in_for is not None)
    assert sent.stands_in_for is not None
    assert entities[sent.stands_in_for].name == "Javier Milei"


def test_a_summit_takes_place_without_those_who_will_not_attend(tell: Tell) -> None:
    told = tell("Neither Vladimir Putin nor Xi Jinping will attend the G20 summit in Bali next week, officials said.")
    report = told.report("Bali")
    assert report.status == "planned"
    assert {p for _, p in told.parties("Bali").values()} == {"absent", "expected"}


def test_who_calls_a_meeting_off_is_absent(tell: Tell) -> None:
    told = tell(
        "A meeting between Azerbaijani President Ilham Aliyev and Armenian Prime Minister Nikol Pashinyan which was "
        "due on Thursday has been called off by Baku."
    )
    assert {name: p for name, (_, p) in told.parties("due").items()} == {
        "Ilham Aliyev": "absent",
        "Nikol Pashinyan": "expected",
    }


def test_those_who_are_invited_have_not_come(tell: Tell) -> None:
    told = tell("Keir Starmer convenes a summit on Friday to which Mark Carney and Luis Abinader have been invited.")
    assert {name: p for name, (_, p) in told.parties("summit").items()}["Mark Carney"] == "invited"


def test_companions_belong_to_the_meeting_of_their_sentence(tell: Tell) -> None:
    told = tell(
        SUMMIT,
        "Accompanied by Foreign Minister Diana Mondino, Javier Milei met Olaf Scholz on Friday.",
    )
    assert told.people("Scholz") == {"Diana Mondino", "Javier Milei", "Olaf Scholz"}
    assert "Diana Mondino" not in told.people("Mercosur")


def test_who_is_listed_behind_taking_part_was_there(tell: Tell) -> None:
    """Whoever the list calls an observer is one."""
    told = tell(
        "President Joko Widodo opened the ASEAN summit in Jakarta on Wednesday. Taking part were the prime ministers "
        "Hun Sen and Anwar Ibrahim, and, as observer, the premier of Timor Leste, Taur Matan Ruak."
    )
    parties = told.parties("ASEAN summit")
    assert {"Hun Sen", "Anwar Ibrahim"} <= parties.keys()
    assert parties["Taur Matan Ruak"] == ("observer", "attended")


def test_for_a_side_somebody_attended_a_meeting(tell: Tell) -> None:
    """ "For" before the verb says for whom, not that a meeting is called for."""
    told = tell("For the Dutch side, Mark Rutte attended the meeting with Edi Rama in The Hague on Monday.")
    assert told.people("Dutch side") >= {"Mark Rutte", "Edi Rama"}
