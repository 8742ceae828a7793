"""The reference tables as rows of the warehouse, each table sorted by its key.

A run asks for them in every round of resolving, so they are kept for as long as the tables are in use.
"""

from collections.abc import Mapping
from functools import lru_cache
from operator import attrgetter
from types import MappingProxyType

from anyascii import anyascii

from etl.model.rows import EntityNameRow, MembershipRow, OfficeRow, OrganisationRow, PersonRow, TenureRow
from etl.reference.records import Organisation, Person, State
from etl.reference.reference import Reference

_kept = lru_cache(maxsize=2)


@_kept
def organisation_rows(reference: Reference) -> tuple[OrganisationRow, ...]:
    """Return a row for every state, organisation and medium of the tables."""
    states = [_state_row(state) for state in reference.states]
    organisations = [_organisation_row(organisation) for organisation in reference.organisations]
    return tuple(sorted(states + organisations, key=attrgetter("organisation_id")))


@_kept
def person_rows(reference: Reference) -> tuple[PersonRow, ...]:
    """Return a row for every person of the tables."""
    rows = [
        PersonRow(
            person_id=person.person_id,
            name=person.name,
            sort_name=sort_name(person.given_name, person.family_name, person.name),
            given_name=person.given_name,
            family_name=person.family_name,
            gender=person.gender,
            wikidata_id=None,
            is_provisional=False,
        )
        for person in reference.persons
    ]
    return tuple(sorted(rows, key=attrgetter("person_id")))


@_kept
def name_rows(reference: Reference) -> Mapping[tuple[str, str, str], EntityNameRow]:
    """Return a row for every name in the tables by its key; of two kinds of one name the first listed counts."""
    rows: dict[tuple[str, str, str], EntityNameRow] = {}
    groups: list[tuple[str, str, list[tuple[str, tuple[str, ...]]]]] = [
        *(("organisation", state.iso2, _state_names(state)) for state in reference.states),
        *(("organisation", o.organisation_id, _organisation_names(o)) for o in reference.organisations),
        *(("person", person.person_id, _person_names(person)) for person in reference.persons),
    ]
    for entity_kind, entity_id, named in groups:
        for name_kind, names in named:
            for name in names:
                row = EntityNameRow(entity_kind=entity_kind, entity_id=entity_id, name=name, name_kind=name_kind)
                rows.setdefault((entity_kind, entity_id, name), row)
    return MappingProxyType(rows)


@_kept
def office_rows(reference: Reference) -> tuple[OfficeRow, ...]:
    """Return a row for every office."""
    rows = [
        OfficeRow(office_id=o.office_id, title=o.title, organisation_id=o.organisation_id, rank=o.rank)
        for o in reference.offices
    ]
    return tuple(sorted(rows, key=attrgetter("office_id")))


@_kept
def tenure_rows(reference: Reference) -> tuple[TenureRow, ...]:
    """Return a row for every spell in an office."""
    rows = [
        TenureRow(
            tenure_id=tenure.tenure_id,
            person_id=tenure.person_id,
            office_id=tenure.office_id,
            start_edtf=tenure.start.text,
            start_on=tenure.start.first,
            end_edtf=tenure.end.text if tenure.end else None,
            end_on=tenure.end.last if tenure.end else None,
            is_acting=tenure.is_acting,
            known_until_on=tenure.known_until.last if tenure.known_until else None,
        )
        for tenure in reference.tenures
    ]
    return tuple(sorted(rows, key=attrgetter("tenure_id")))


@_kept
def membership_rows(reference: Reference) -> tuple[MembershipRow, ...]:
    """Return a row for every spell of membership."""
    rows = [
        MembershipRow(
            membership_id=spell.membership_id,
            member_id=spell.member_id,
            organisation_id=spell.organisation_id,
            start_edtf=spell.start.text if spell.start else None,
            start_on=spell.start.first if spell.start else None,
            end_edtf=spell.end.text if spell.end else None,
            end_on=spell.end.last if spell.end else None,
            status=spell.status,
        )
        for spell in reference.memberships
    ]
    return tuple(sorted(rows, key=attrgetter("membership_id")))


def sort_name(given: str | None, family: str | None, name: str) -> str:
    """Return the name with the family name first, in ASCII; the last word counts as such where nothing is known."""
    if family is None:
        given, _, family = name.rpartition(" ")
    return anyascii(f"{family}, {given}" if given else family)


def _state_row(state: State) -> OrganisationRow:
    return OrganisationRow(
        organisation_id=state.iso2,
        name=state.name,
        kind="state",
        iso2=state.iso2,
        iso3=state.iso3,
        acronym=None,
        parent_id=None,
        seat_city=state.capital,
        seat_country_code=state.iso2,
        founded_edtf=None,
        dissolved_edtf=None,
        wikidata_id=None,
        is_provisional=False,
    )


def _organisation_row(organisation: Organisation) -> OrganisationRow:
    return OrganisationRow(
        organisation_id=organisation.organisation_id,
        name=organisation.name,
        kind=organisation.kind,
        iso2=None,
        iso3=None,
        acronym=organisation.acronyms[0] if organisation.acronyms else None,
        parent_id=organisation.parent_id,
        seat_city=organisation.seat_city,
        seat_country_code=organisation.seat_country_code,
        founded_edtf=organisation.founded.text if organisation.founded else None,
        dissolved_edtf=organisation.dissolved.text if organisation.dissolved else None,
        wikidata_id=None,
        is_provisional=False,
    )


def _state_names(state: State) -> list[tuple[str, tuple[str, ...]]]:
    return [
        ("short", (state.name,)),
        ("official", (state.official_name,)),
        ("alias", state.aliases),
        ("demonym", state.demonyms),
        ("metonym", state.metonyms),
    ]


def _organisation_names(organisation: Organisation) -> list[tuple[str, tuple[str, ...]]]:
    return [
        ("official", (organisation.name,)),
        ("acronym", organisation.acronyms),
        ("alias", organisation.aliases),
        ("former", organisation.former_names),
        ("metonym", organisation.metonyms),
    ]


def _person_names(person: Person) -> list[tuple[str, tuple[str, ...]]]:
    return [("official", (person.name,)), ("alias", person.aliases)]
