"""Where meetings are and how they are held, as short articles of Wednesday 15 May 2024 tell it."""

from collections.abc import Callable

import pytest

from tests.story import Story

Tell = Callable[..., Story]

PLACES = [
    ("Olaf Scholz met Emmanuel Macron in Madrid on Monday.", ("Madrid", "ES", None)),
    ("Olaf Scholz met Emmanuel Macron in the Spanish capital on Monday.", ("Madrid", "ES", None)),
    ("Olaf Scholz met Emmanuel Macron at NATO Headquarters on Monday.", ("Brussels", "BE", "NATO Headquarters")),
    ("Olaf Scholz and Emmanuel Macron closed ranks at a Lisbon summit on Monday.", ("Lisbon", "PT", None)),
    ("Olaf Scholz met Emmanuel Macron at the Munich Security Conference.", ("Munich", "DE", None)),
    ("Before travelling to Kyiv, Olaf Scholz met Emmanuel Macron in Vilnius.", ("Vilnius", "LT", None)),
    ("Olaf Scholz left for Tunis, where he will meet Emmanuel Macron on Friday.", ("Tunis", "TN", None)),
    ("Olaf Scholz met Emmanuel Macron and they talked about the climate for business in Georgia.", (None, None, None)),
    ("Olaf Scholz and Emmanuel Macron held talks on the war in Sudan.", (None, None, None)),
    ("Olaf Scholz is to meet Emmanuel Macron not in Madrid but in Lisbon.", ("Lisbon", "PT", None)),
    ("Cairo hosted talks between Olaf Scholz and Emmanuel Macron on Monday.", ("Cairo", "EG", None)),
    ("A man born in Cairo hosted talks between Olaf Scholz and Emmanuel Macron.", (None, None, None)),
]


@pytest.mark.parametrize(("sentence", "place"), PLACES)
def test_a_sentence_places_its_own_meeting(
    tell: Tell, sentence: str, place: tuple[str | None, str | None, str | None]
) -> None:
    assert tell(sentence).where("Olaf Scholz") == place


def test_the_town_of_the_story_places_what_is_told_next(tell: Tell) -> None:
    told = tell(
        "Olaf Scholz arrived in Ankara on Monday.",
        "He held talks with Recep Tayyip Erdogan. Afterwards he saw Hakan Fidan.",
    )
    assert told.where("Recep Tayyip Erdogan")[:2] == ("Ankara", "TR")


def test_the_town_of_another_day_is_not_lent(tell: Tell) -> None:
    told = tell(
        "Olaf Scholz met Emmanuel Macron in Paris on 2 May.",
        "On 14 May he received Donald Tusk.",
    )
    assert told.where("Donald Tusk") == (None, None, None)


def test_a_dateline_places_the_story_unless_the_story_has_a_town(tell: Tell) -> None:
    told = tell("VIENNA (XX) - Olaf Scholz and Emmanuel Macron held talks on Tuesday.")
    assert told.where("Olaf Scholz")[:2] == ("Vienna", "AT")
    told = tell("VIENNA (XX) - Olaf Scholz and Emmanuel Macron held talks in Oslo on Tuesday.")
    assert told.where("Olaf Scholz")[:2] == ("Oslo", "NO")


def test_here_and_there_point_to_towns(tell: Tell) -> None:
    told = tell(
        "HANOI, May 14 (XX) - Olaf Scholz will meet Emmanuel Macron here on Friday.",
        "He arrived in Jakarta on Tuesday. Joko Widodo received him there.",
    )
    assert told.where("Emmanuel Macron")[:2] == ("Hanoi", "VN")
    assert told.where("Joko Widodo")[:2] == ("Jakarta", "ID")


def test_every_item_of_a_digest_has_its_own_town(tell: Tell) -> None:
    told = tell(
        "* SEOUL. Kenyan President William Ruto was received by President Yoon Suk Yeol on Sunday.",
        "* CAIRO. Turkish Foreign Minister Hakan Fidan met his Egyptian counterpart Sameh Shoukry on Monday.",
    )
    assert told.where("William Ruto")[:2] == ("Seoul", "KR")
    assert told.where("Hakan Fidan")[:2] == ("Cairo", "EG")


CHANNELS = [
    ("Olaf Scholz spoke by phone with Emmanuel Macron.", "phone"),
    ("Olaf Scholz and Emmanuel Macron talked on the telephone on Monday.", "phone"),
    ("Olaf Scholz and Emmanuel Macron spoke via video call on Monday.", "video"),
    ("Olaf Scholz and Emmanuel Macron held a virtual summit on Monday.", "video"),
    ("The leaders of France and Germany held a summit on Monday, a video conference hosted by Olaf Scholz.", "video"),
    ("Olaf Scholz spoke with Emmanuel Macron.", "unknown"),
    ("Olaf Scholz spoke with Emmanuel Macron. They discussed the sea.", "unknown"),
    ("Olaf Scholz and Emmanuel Macron held talks on Monday.", "in_person"),
    ("Olaf Scholz met G7 finance ministers in Rome on Monday; Emmanuel Macron joined by video link.", "hybrid"),
    ("The meeting of Olaf Scholz and Emmanuel Macron had been called by the Italian presidency.", "in_person"),
]


@pytest.mark.parametrize(("sentence", "channel"), CHANNELS)
def test_a_sentence_tells_how_a_meeting_was_held(tell: Tell, sentence: str, channel: str) -> None:
    assert tell(sentence).reading.reports[0].channel == channel


def test_a_call_has_no_place_and_the_next_call_is_a_call(tell: Tell) -> None:
    told = tell(
        "ROME (XX) - Giorgia Meloni spoke by phone with Olaf Scholz on Monday.",
        "She then spoke to Emmanuel Macron.",
    )
    assert told.report("Emmanuel Macron").channel == "phone"
    assert told.where("Olaf Scholz") == (None, None, None)
    assert told.where("Emmanuel Macron") == (None, None, None)
