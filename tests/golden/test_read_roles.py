"""As what somebody takes part: chairs, hosts, mediators and observers, each with the weightiest role."""

from collections.abc import Callable

import pytest

from tests.story import Story

Tell = Callable[..., Story]

PAIR = "Prime Minister Nikol Pashinyan and President Ilham Aliyev"


@pytest.mark.parametrize(
    ("paragraphs", "name", "role"),
    [
        (
            (f"{PAIR} held talks in Brussels on Sunday under the mediation of Charles Michel.",),
            "Charles Michel",
            "mediator",
        ),
        ((f"{PAIR} held talks in Brussels on Sunday, with Charles Michel mediating.",), "Charles Michel", "mediator"),
        ((f"{PAIR} met in Geneva on Sunday under the auspices of the United Nations.",), "United Nations", "mediator"),
        (
            (f"{PAIR} met on Sunday.", "The talks were brokered by Prime Minister Irakli Kobakhidze."),
            "Irakli Kobakhidze",
            "mediator",
        ),
        ((f"{PAIR} held talks in Berlin on Sunday, with Olaf Scholz as host.",), "Olaf Scholz", "host"),
        ((f"{PAIR} held talks in Rome on Sunday, with Oman acting as mediator.",), "Oman", "mediator"),
        ((f"{PAIR} held talks in Rome on Sunday, mediated by Charles Michel.",), "Charles Michel", "mediator"),
        (
            (f"{PAIR} held talks on Sunday.", "A declaration was read out by the host, Prime Minister Edi Rama."),
            "Edi Rama",
            "host",
        ),
        ((f"{PAIR} held talks on Sunday.", "Olaf Scholz, who was the host, praised both."), "Olaf Scholz", "host"),
        ((f"{PAIR} held talks on Sunday.", "The meeting was hosted by Chancellor Olaf Scholz."), "Olaf Scholz", "host"),
        (
            (f"{PAIR} held talks on Sunday.", "EU envoy Toivo Klaar followed the talks as an observer."),
            "Toivo Klaar",
            "observer",
        ),
        (
            ("The summit of Mercosur was held in Rio on Thursday.", "Luis Abinader was in the chair."),
            "Luis Abinader",
            "chair",
        ),
        (
            ("Luis Abinader presided over the summit of Mercosur in Rio de Janeiro on Thursday.",),
            "Luis Abinader",
            "chair",
        ),
        (("The summit of Mercosur, held in Rio on Thursday, was chaired by Luis Abinader.",), "Luis Abinader", "chair"),
        (
            ("A summit of Mercosur took place on Thursday under the chairmanship of Luis Abinader.",),
            "Luis Abinader",
            "chair",
        ),
        (("Olaf Scholz was received by Luis Abinader in Santo Domingo on Monday.",), "Luis Abinader", "host"),
    ],
)
def test_the_role_that_words_give(tell: Tell, paragraphs: tuple[str, ...], name: str, role: str) -> None:
    told = tell(*paragraphs)
    roles = {n: r for report in told.reading.reports for n, (r, _) in told.parties(told.quote(report)).items()}
    assert roles[name] == role


def test_two_chair_together_and_the_host_does_not(tell: Tell) -> None:
    told = tell(
        "The summit of the Southern African Development Community was co-chaired on Monday by William Ruto and "
        "Emmerson Mnangagwa, with Samia Suluhu Hassan as host."
    )
    roles = {name: role for name, (role, _) in told.parties("summit").items()}
    assert roles["William Ruto"] == roles["Emmerson Mnangagwa"] == "chair"
    assert roles["Samia Suluhu Hassan"] == "host"


def test_one_chairs_with_another(tell: Tell) -> None:
    told = tell(
        "President William Ruto co-chaired with President Emmerson Mnangagwa a summit of the East African Community."
    )
    assert {name for name, (role, _) in told.parties("summit").items() if role == "chair"} == {
        "William Ruto",
        "Emmerson Mnangagwa",
    }


def test_the_last_one_named_is_the_host_of_whom_a_clause_speaks(tell: Tell) -> None:
    told = tell("Ulf Kristersson and Viktor Orban, who hosted the talks in Budapest on Friday, signed an agreement.")
    assert {n: role for n, (role, _) in told.parties("talks").items()} == {
        "Ulf Kristersson": "participant",
        "Viktor Orban": "host",
    }


def test_who_chairs_a_bloc_need_not_chair_the_meeting(tell: Tell) -> None:
    told = tell("Luis Abinader, who chairs the presidency of the bloc, met Olaf Scholz in Berlin on Monday.")
    assert told.parties("met")["Luis Abinader"][0] == "participant"


def test_thanks_for_hosting_make_the_thanked_one_host(tell: Tell) -> None:
    told = tell(
        "Prime Minister Nikol Pashinyan and President Ilham Aliyev met in Ohrid on Saturday.",
        "The European Union thanked North Macedonia for hosting the meeting.",
    )
    roles = {name: role for name, (role, _) in told.parties("Ohrid").items()}
    assert roles["North Macedonia"] == "host"
    assert "European Union" not in roles


def test_who_brokered_a_truce_need_not_be_at_the_talks_on_it(tell: Tell) -> None:
    """Nor is the host of talks with one guest at those with another."""
    assert tell(f"{PAIR} met on Sunday to discuss a truce brokered by Qatar.").people("truce") == {
        "Nikol Pashinyan",
        "Ilham Aliyev",
    }
    told = tell(
        f"{PAIR} held talks in Tirana on Sunday. On Monday the host, Prime Minister Edi Rama, met Olaf Scholz there."
    )
    assert told.people("held talks") == {"Nikol Pashinyan", "Ilham Aliyev"}
