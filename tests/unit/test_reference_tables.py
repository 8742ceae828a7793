"""The project's own tables: they load, they hold together, and every name in them is found."""

from datetime import date

import msgspec
import pytest

from etl.reference import files
from etl.reference.check import check
from etl.reference.files import TableFile
from etl.reference.lexicon import Lexicon
from etl.reference.load import load
from etl.reference.names import organisation_names, state_names
from etl.reference.reference import Reference, Tables
from etl.resources import reference_dir
from tests.reference_tables import TABLES

_CONTESTED = {"ci-president", "ci-prime-minister"}
"""Two governments after the election of November 2010."""
_WITHOUT_LEADER = {
    *("AI", "AS", "AW", "AX", "BM", "CW", "FO", "GI", "GL", "GU", "HK", "KY", "MO", "MP", "MS", "NC", "PF", "PR"),
    *("SX", "TC", "TK", "VG", "WF", "X1", "X2", "X3", "X4", "X6"),
}
"""Territories and unrecognised states whose leaders the tables do not list."""


@pytest.fixture(scope="module")
def reference() -> Reference:
    return load()


@pytest.fixture(scope="module")
def lexicon(reference: Reference) -> Lexicon:
    return Lexicon(reference)


def ids(lexicon: Lexicon, text: str) -> set[str]:
    """Return the ids of all readings of the whole of a text."""
    whole = len(text.rstrip("."))
    return {i for m in lexicon.scan(text) if m.start == 0 and m.end >= whole for e in m.entries for i in e.ids}


def test_the_tables_contradict_themselves_nowhere(reference: Reference) -> None:
    assert {finding.subject for finding in check(reference) if finding.severity == "warn"} == _CONTESTED


def test_the_tables_are_as_broad_as_promised(reference: Reference) -> None:
    def with_holders(rank: str) -> set[str]:
        offices = (office for office in reference.offices if office.rank == rank)
        return {office.organisation_id for office in offices if reference.tenures_of_office(office.office_id)}

    assert len(reference.states) >= 195
    assert len(reference.organisations) >= 250
    assert len(with_holders("foreign_minister")) >= 120
    assert len(with_holders("head_of_organisation")) >= 50


def test_a_leader_is_known_for_every_state(reference: Reference) -> None:
    assert {state.iso2 for state in reference.states if not reference.principal_leader(state.iso2)} == _WITHOUT_LEADER


def test_every_member_of_the_european_council_has_one_seat(reference: Reference) -> None:
    day = date(2024, 3, 21)
    for member in reference.members("european-union", day):
        (office,) = reference.principal_leader(member, day, day, "european-council")
        (holder,) = reference.holders(office.office_id, day, day)
        assert holder.person_id


@pytest.mark.parametrize(
    ("organisation", "day", "count"),
    [
        ("european-union", date(2003, 1, 1), 15),
        ("european-union", date(2012, 1, 1), 27),
        ("european-union", date(2015, 1, 1), 28),
        ("european-union", date(2024, 1, 1), 27),
        ("nato", date(2016, 1, 1), 28),
        ("nato", date(2024, 6, 1), 32),
        ("g7", date(2024, 1, 1), 7),
        ("un-security-council", date(2024, 6, 1), 15),
        ("asean", date(2024, 1, 1), 10),
        ("united-nations", date(2024, 1, 1), 193),
    ],
)
def test_blocs_have_the_members_they_had(reference: Reference, organisation: str, day: date, count: int) -> None:
    states = [member for member in reference.members(organisation, day) if reference.state(member)]
    assert len(states) == count


def test_every_person_is_found_by_name_in_either_order(reference: Reference, lexicon: Lexicon) -> None:
    lost = [person.name for person in reference.persons if person.person_id not in ids(lexicon, person.name)]
    turned = [
        name
        for person in reference.persons
        if person.given_name and person.family_name
        for name in (f"{person.family_name} {person.given_name}", f"{person.given_name} {person.family_name}")
        if person.person_id not in ids(lexicon, name)
    ]
    assert (lost, turned) == ([], [])


def test_every_state_and_organisation_is_found_by_every_name(reference: Reference, lexicon: Lexicon) -> None:
    common = {medium.media_id for medium in reference.media if medium.is_common}
    lost = [
        name for state in reference.states for name, _ in state_names(state) if state.iso2 not in ids(lexicon, name)
    ]
    lost += [
        name
        for organisation in reference.organisations
        for name, form in organisation_names(organisation)
        if organisation.organisation_id not in ids(lexicon, name)
        and not (organisation.organisation_id in common and form == "name")
    ]
    assert lost == []


def test_every_set_phrase_hides_a_name_and_none_is_one(reference: Reference, lexicon: Lexicon) -> None:
    bare = Lexicon(Reference(msgspec.structs.replace(reference.tables, phrases=())))
    for phrase in reference.phrases:
        assert bare.scan(phrase.phrase), phrase
        assert not ids(bare, phrase.phrase), phrase
        assert not lexicon.scan(phrase.phrase), phrase


def test_no_title_hides_the_name_of_a_state_or_organisation(reference: Reference) -> None:
    bare = Lexicon(Reference(msgspec.structs.replace(reference.tables, titles=(), phrases=())))
    hidden = {
        term.surface
        for term in reference.titles
        for match in bare.scan(term.surface)
        if any(entry.kind in ("state", "organisation") for entry in match.entries)
    }
    assert hidden == set()


def test_the_readme_names_every_file_and_column() -> None:
    readme = (reference_dir() / "README.md").read_text(encoding="utf-8")
    rows = {line.split("|")[1].strip(): line for line in readme.splitlines() if line.startswith("| `")}
    for file in vars(files).values():
        if isinstance(file, TableFile):
            listed = rows[f"`{file.name}`"].split("|")[3].replace("`", "").split()
            assert listed == [*file.required, *file.optional]


def test_the_example_tables_have_the_files_of_the_project() -> None:
    assert set(TABLES) == {f"{name}.csv" for name in Tables.__struct_fields__}
