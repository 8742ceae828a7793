"""States and organisations in a text."""

import pytest

from tests.entity_reading import read


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Turkish and Greek ministers met at NATO.", {"TR", "GR", "nato"}),
        ("Kyiv said it would answer Moscow.", {"UA", "RU"}),
        ("They gathered in Kyiv for the Moscow conference.", set()),
        ("Talks between Belgrade and Pristina went on.", {"RS", "XK"}),
        ("EU-facilitated talks were held.", {"european-union"}),
        ("The presidents of South America met.", set()),
        ("Congolese troops moved, the Democratic Republic of the Congo said.", {"CD"}),
    ],
)
def test_states_and_blocs_are_what_the_lexicon_knows(text: str, ids: set[str]) -> None:
    assert read(text).organisations() == ids


@pytest.mark.parametrize(
    ("text", "name", "kind", "parent"),
    [
        ("The Global Orchard Council met.", "Global Orchard Council", "body", None),
        ("The Directorate of Orchards of Georgia wrote.", "Directorate of Orchards of Georgia", "government", "GE"),
        ("They asked Armenia's parliament.", "parliament", "government", "AM"),
        ("The Baltic Seed Development Bank lends.", "Baltic Seed Development Bank", "bank", None),
        ("It was told by ORCHA, a news agency, on Monday.", "ORCHA", "media", None),
        ("Armenia's Security Council met.", "Security Council", "body", "AM"),
    ],
)
def test_bodies_of_no_table_are_found_by_their_words(text: str, name: str, kind: str, parent: str | None) -> None:
    found = read(text)
    entity = found.entity(name)
    assert (entity.kind, entity.candidates, entity.organisation_kind) == ("organisation", (), kind)
    owner = None if entity.parent is None else found.found.entities[entity.parent].candidates[0]
    assert owner == parent


def test_an_abbreviation_in_brackets_names_the_body_from_then_on() -> None:
    found = read("The Global Orchard Council (GORC) met. GORC members left.")
    assert found.mentions("Global Orchard Council") == ["Global Orchard Council", "GORC", "GORC"]


@pytest.mark.parametrize(
    ("text", "words", "known"),
    [
        ("The European Union agreed. The bloc waits.", "bloc", "european-union"),
        ("NATO agreed. The alliance waits.", "alliance", "nato"),
        ("The Pacific Islands Forum met. The Forum agreed.", "Forum", "pacific-islands-forum"),
    ],
)
def test_descriptions_stand_for_the_organisation_told_of(text: str, words: str, known: str) -> None:
    found = read(text)
    assert found.organisations() == {known}
    assert [found.article.text[m.start : m.end] for m in found.found.mentions if m.form == "description"] == [words]


def test_the_issuing_ministry_is_the_ministry() -> None:
    issuer = "Ministry of Foreign Affairs of Japan"
    found = read(("furniture", issuer), "He was received at the Ministry in Tokyo.", publisher=issuer)
    assert "jp-foreign-ministry" in found.organisations()


def test_titles_of_papers_are_not_portfolios() -> None:
    found = read("The Minister of Foreign Affairs spoke about the Atlantic.")
    assert found.organisations() == set()


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        ("They met at NATO Headquarters and at the G7 Summit.", {"nato", "g7"}),
        ("The Belgrade-Pristina Dialogue went on.", set()),
        ("The formats of GUAM were praised.", {"guam"}),
        ("Talks about the zones adjacent to South Ossetia and Abkhazia were held.", set()),
        ("South Ossetia agreed, said the leader of Abkhazia.", {"X3", "X2"}),
    ],
)
def test_events_seats_and_bare_territories_are_no_organisations(text: str, organisations: set[str]) -> None:
    assert read(text).organisations() == organisations


def test_a_body_ends_before_the_town_and_day_of_its_session() -> None:
    found = read("He chaired the Cabinet Committee on Fisheries in New Delhi on Sunday.")
    assert "Cabinet Committee on Fisheries" in found.organisations()
    assert (
        "Organisation for Press Freedom in Europe"
        in read("The Organisation for Press Freedom in Europe met.").organisations()
    )


def test_what_people_are_called_is_no_acronym() -> None:
    found = read("Shia cleric Moqtada Sadr came. Diana and Olaf were there. The SADR and OLAF were mentioned.")
    assert found.mentions("SADR") == ["SADR"]
    assert found.mentions("OLAF") == ["OLAF"]


def test_a_mission_that_somebody_heads_is_a_body() -> None:
    told = read("The head of the UN mission spoke.", "The head of the United Nations peacekeeping mission was silent.")
    assert told.organisations() == {"united-nations", "UN mission"}
    assert read("The UN mission was to count ballots.").organisations() == {"united-nations"}


def test_a_body_is_named_in_full() -> None:
    told = read("He left the Ostrow Executive Affairs Authority. He joined the Urban Planning and Works Department.")
    assert told.organisations() == {
        "Ostrow Executive Affairs Authority",
        "Urban Planning and Works Department",
    }


def test_a_body_ends_before_the_next_title() -> None:
    told = read("She is chair of the Council of Ministers and Foreign Minister of Peru.")
    assert told.organisations() == {"Council of Ministers", "PE"}
