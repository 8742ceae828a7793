"""Finding names in text: which spellings, which letters, which readings, where."""

import pickle
from pathlib import Path

import pytest

from etl.reference.lexicon import Lexicon
from etl.reference.load import load
from etl.reference.sheets import read_sheets
from tests.reference_tables import TABLES, write_tables

_PEOPLE = """person_id,name,given,family,name_order,gender,aliases
ada-nordmann,Ada Nordmann,Ada,Nordmann,given-family,f,
ola-bjornsson,Ola Bjørnsson,Ola,Bjørnsson,given-family,m,
jan-kowalski,Jan Paweł Kowalski,Jan Paweł,Kowalski,given-family,m,
park-min-ho,Park Min-ho,Min-ho,Park,family-given,m,
park-ji-won,Park Ji-won,Ji-won,Park,family-given,f,
ahmed-al-rifai,Ahmed al-Rifai,Ahmed,al-Rifai,given-family,m,
petr-dolinsky,Petr Dolinsky,Petr,Dolinsky,given-family,m,PAD
ivan-obrien,Ivan O'Brien,Ivan,O'Brien,given-family,m,
lars-norway,Lars Norway,Lars,Norway,given-family,m,
he-wenbo,He Wenbo,Wenbo,He,family-given,m,
j-r-stone,J. R. Stone,J. R.,Stone,given-family,m,
magnus-ii,Magnus II of Norway,Magnus II,,given-family,m,King Magnus
"""
_STATES = TABLES["states.csv"] + "RU,RUS,Russia,Russian Federation,Moscow,Russian|Russians,,Kremlin,head_of_state\n"
_STATES += "CU,CUB,Cuba,Republic of Cuba,Havana,Cuban|Cubans,,Havana,head_of_state\n"
_TENURES = TABLES["tenures.csv"] + "petr-dolinsky,ru-president,2011,2012,0,\n"
_OFFICES = TABLES["offices.csv"] + "ru-president,President of Russia,RU,head_of_state,Russian President,\n"


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    folder = tmp_path_factory.mktemp("tables")
    return Lexicon(load(write_tables(folder, persons=_PEOPLE, states=_STATES, tenures=_TENURES, offices=_OFFICES)))


def found(lexicon: Lexicon, text: str) -> list[tuple[str, str, str, tuple[str, ...]]]:
    """Return (words, kind, form, ids) of every reading in a text."""
    return [
        (text[match.start : match.end], entry.kind, entry.form, entry.ids)
        for match in lexicon.scan(text)
        for entry in match.entries
    ]


def ids(lexicon: Lexicon, text: str) -> set[str]:
    """Return the ids of all readings in a text, offices aside."""
    return {i for match in lexicon.scan(text) for entry in match.entries if entry.kind != "office" for i in entry.ids}


@pytest.mark.parametrize(
    ("text", "words", "form", "person"),
    [
        ("Talks with Ola Bjørnsson ended.", "Ola Bjørnsson", "name", "ola-bjornsson"),
        ("Talks with Ola Bjornsson ended.", "Ola Bjornsson", "name", "ola-bjornsson"),
        ("Talks with Ola Bjo\u0308rnsson ended.", "Ola Bjo\u0308rnsson", "name", "ola-bjornsson"),
        ("Talks with Ola Bjoernsson ended.", "Ola Bjoernsson", "alias", "ola-bjornsson"),
        ("Talks with BJØRNSSON Ola ended.", "BJØRNSSON Ola", "alias", "ola-bjornsson"),
        ("Talks with Jan Kowalski ended.", "Jan Kowalski", "partial", "jan-kowalski"),
        ("Talks with Kowalski ended.", "Kowalski", "surname", "jan-kowalski"),
        ("Talks with Park Min-ho ended.", "Park Min-ho", "name", "park-min-ho"),
        ("Talks with Park Min Ho ended.", "Park Min Ho", "name", "park-min-ho"),
        ("Talks with Min-ho Park ended.", "Min-ho Park", "alias", "park-min-ho"),
        ("Talks with Park Minho ended.", "Park Minho", "alias", "park-min-ho"),
        ("Talks with Ahmad el-Rifai ended.", "Ahmad el-Rifai", "alias", "ahmed-al-rifai"),
        ("Talks with Ahmed Al Rifai ended.", "Ahmed Al Rifai", "name", "ahmed-al-rifai"),
        ("Talks with Rifai ended.", "Rifai", "surname", "ahmed-al-rifai"),
        ("Talks with Petr Dolinskiy ended.", "Petr Dolinskiy", "alias", "petr-dolinsky"),
        ("Talks with Dolinskyy ended.", "Dolinskyy", "surname", "petr-dolinsky"),
        ("Talks with PAD ended.", "PAD", "alias", "petr-dolinsky"),
        ("Talks with Ivan O’Brien ended.", "Ivan O’Brien", "name", "ivan-obrien"),
        ("Talks with Ada\nNordmann ended.", "Ada\nNordmann", "name", "ada-nordmann"),
        ("Talks with Ada\u00a0Nordmann ended.", "Ada\u00a0Nordmann", "name", "ada-nordmann"),
        ("Talks with ADA NORDMANN ended.", "ADA NORDMANN", "name", "ada-nordmann"),
        ("Talks with J.R. Stone ended.", "J.R. Stone", "alias", "j-r-stone"),
        ("Talks with JR Stone ended.", "JR Stone", "alias", "j-r-stone"),
        ("Talks with Magnus ended.", "Magnus", "surname", "magnus-ii"),
        ("Talks with Nordmann’s aides ended.", "Nordmann", "surname", "ada-nordmann"),
        ("NORDMANN: talks ended.", "NORDMANN", "surname", "ada-nordmann"),
    ],
)
def test_a_person_is_found_by_every_usual_spelling(
    lexicon: Lexicon, text: str, words: str, form: str, person: str
) -> None:
    assert (words, "person", form, (person,)) in found(lexicon, text)


@pytest.mark.parametrize(
    "text",
    [
        "They ada nordmann met.",
        "He said so.",
        "A pad of paper.",
        "In Nordmannsdalen it rained.",
        "Ada\n\nDahl",
        "The Briens and d'Ada-like ones.",
    ],
)
def test_what_only_looks_like_a_person_is_not_one(lexicon: Lexicon, text: str) -> None:
    assert ids(lexicon, text) == set()


def test_a_full_stop_or_a_blank_line_parts_names(lexicon: Lexicon) -> None:
    assert ("Nordmann", "person", "surname", ("ada-nordmann",)) in found(lexicon, "She thanked Ada. Nordmann left.")
    assert [words for words, *_ in found(lexicon, "Park\n\nMin-ho Park")] == ["Park", "Min-ho Park"]


def test_a_surname_lists_everybody_who_bears_it(lexicon: Lexicon) -> None:
    assert found(lexicon, "Park left.") == [("Park", "person", "surname", ("park-ji-won", "park-min-ho"))]


def test_a_span_carries_all_its_readings(lexicon: Lexicon) -> None:
    assert {(kind, form) for _, kind, form, _ in found(lexicon, "Norway agreed.")} == {
        ("person", "surname"),
        ("state", "name"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The US agreed.", {"US"}),
        ("The U.S.-led force", {"US"}),
        ("The U.S agreed", {"US"}),
        ("They told us that.", set()),
        ("THEY TOLD Us", set()),
        ("Who told the WHO?", {"who"}),
        ("Nato agreed, and NATO", {"nato"}),
        ("nato", set()),
        ("UN Security Council", {"un-security-council"}),
        ("U.N. security council", {"un-security-council"}),
        ("un security council", set()),
        ("The Poles agreed", {"PL"}),
        ("The poles of a magnet", set()),
        ("Norwegian foreign ministry", {"no-foreign-ministry"}),
        ("norwegian foreign ministry", set()),
        ("CUBA SAYS NO", {"CU"}),
        ("Washington, D.C., was told", {"US"}),
        ("Washington, DC was told", {"US"}),
        ("The Norway spruce", set()),
        ("Norway's Oslo", {"NO", "lars-norway"}),
        ("Fjord Post reported", {"fjord-post"}),
    ],
)
def test_letters_decide_what_is_a_name(lexicon: Lexicon, text: str, expected: set[str]) -> None:
    assert ids(lexicon, text) == expected


def test_titles_are_found_in_any_case_and_abbreviations_exactly(lexicon: Lexicon) -> None:
    text = "Prime Ministers and a prime minister met PM Nordmann at 3 pm; Mr. Park left."
    titles = [(text[m.start : m.end], e.rank, e.is_plural) for m in lexicon.scan(text) for e in m.entries if e.rank]
    assert titles == [
        ("Prime Ministers", "head_of_government", True),
        ("prime minister", "head_of_government", False),
        ("PM", "head_of_government", False),
    ]
    assert ("Mr", "honorific", "honorific", ()) in found(lexicon, text)


def test_offices_lie_over_the_names_they_are_made_of(lexicon: Lexicon) -> None:
    text = "Norwegian prime minister Ada Nordmann met the NATO secretary general."
    assert [(words, kind) for words, kind, *_ in found(lexicon, text)] == [
        ("Norwegian prime minister", "office"),
        ("Norwegian", "state"),
        ("prime minister", "title"),
        ("Ada Nordmann", "person"),
        ("NATO secretary general", "office"),
        ("NATO", "organisation"),
    ]


def test_offsets_count_code_points_of_the_original_text(lexicon: Lexicon) -> None:
    text = "\U0001f1f3\U0001f1f4 ﬁrst ß “Ola Bjørnsson’s” İ Norway…"
    assert [text[m.start : m.end] for m in lexicon.scan(text)] == ["Ola Bjørnsson", "Norway"]


def test_the_local_digest_changes_exactly_with_what_is_found(lexicon: Lexicon, tmp_path: Path) -> None:
    changed = _PEOPLE.replace("ada-nordmann,Ada Nordmann", "ada-dahl,Ada Nordmann")
    tenures = _TENURES.replace("ada-nordmann", "ada-dahl")
    tables = write_tables(tmp_path, persons=changed, states=_STATES, tenures=tenures, offices=_OFFICES)
    other = Lexicon(load(tables))
    assert other.local_digest("Ada Nordmann met Park.") != lexicon.local_digest("Ada Nordmann met Park.")
    assert other.local_digest("Ola Bjørnsson met Park.") == lexicon.local_digest("Ola Bjørnsson met Park.")


def test_the_digest_of_names_changes_with_whoever_holds_an_office_but_not_with_when(tmp_path: Path) -> None:
    def digest(**changed: str) -> str:
        tables = {"persons": _PEOPLE, "states": _STATES, "tenures": _TENURES, "offices": _OFFICES} | changed
        return read_sheets(write_tables(tmp_path, **tables)).names_digest

    before = digest()
    later = _TENURES.replace("ada-nordmann,no-prime-minister,2010-03-15", "ada-nordmann,no-prime-minister,2010-03-16")
    assert later != _TENURES
    assert digest(tenures=later) == before
    assert (
        digest(tenures=_TENURES.replace("ada-nordmann,no-prime-minister", "ola-bjornsson,no-prime-minister")) != before
    )
    assert digest(persons=_PEOPLE.replace("Ada Nordmann", "Ada Nordberg")) != before


def test_a_lexicon_travels_between_processes(lexicon: Lexicon) -> None:
    text = "Ada Nordmann met Park Min-ho in Oslo."
    copy = pickle.loads(pickle.dumps(lexicon))
    assert copy.scan(text) == lexicon.scan(text)
