"""Everything the lexicon knows: folded name, rule of case, reading and id of every surface form of the reference."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import get_args

from etl.reference import casing
from etl.reference.casing import Rule
from etl.reference.entries import LexiconEntry
from etl.reference.forms import PersonForm, person_forms
from etl.reference.names import office_names, organisation_names, state_names, title_names
from etl.reference.records import Organisation
from etl.reference.reference import Reference
from etl.reference.tokens import Word, key, words

Surface = tuple[str, Rule, LexiconEntry, str]
"""Folded words, rule, reading without ids, id (empty for titles and phrases)."""
_PERSONS: dict[PersonForm, LexiconEntry] = {form: LexiconEntry("person", form) for form in get_args(PersonForm)}
_LETTER_AND_FIGURES = re.compile(r"([A-Z])(\d+)")


def surfaces(reference: Reference) -> Iterator[Surface]:
    """Yield every surface form; of several readings of one form as one thing the strongest comes first."""
    yield from _persons(reference)
    for state in reference.states:
        for name, state_form in state_names(state):
            rules = casing.acronym if state_form == "acronym" else casing.country
            yield from _written(name, rules, LexiconEntry("state", state_form), state.iso2)
    for organisation in reference.organisations:
        yield from _organisation(reference, organisation)
    for office in reference.offices:
        for name in office_names(office):
            yield from _written(name, casing.loose, LexiconEntry("office", "office"), office.office_id)
    yield from _titles(reference)
    for phrase in reference.phrases:
        yield from _written(phrase.phrase, casing.leading, LexiconEntry("phrase", "phrase"), "")


def _persons(reference: Reference) -> Iterator[Surface]:
    """Yield the forms of all persons."""
    for person in reference.persons:
        forms: dict[str, PersonForm] = {}
        for name, form in person_forms(person, reference.states_of_person(person.person_id)):
            forms.setdefault(name, form)
        for name, form in forms.items():
            yield from _written(name, casing.proper, _PERSONS[form], person.person_id)


def _organisation(reference: Reference, organisation: Organisation) -> Iterator[Surface]:
    """Yield the names of an organisation; "G7" comes as "G-7" too, a medium called by an ordinary word not at all."""
    medium = reference.medium(organisation.organisation_id)
    for name, form in organisation_names(organisation):
        if medium is not None and medium.is_common and form == "name":
            continue
        rules = casing.acronym if form == "acronym" else casing.titled if medium else casing.leading
        entry = LexiconEntry("organisation", form)
        yield from _written(name, rules, entry, organisation.organisation_id)
        if match := _LETTER_AND_FIGURES.fullmatch(name):
            yield from _written("-".join(match.groups()), rules, entry, organisation.organisation_id)


def _titles(reference: Reference) -> Iterator[Surface]:
    """Yield titles and honorifics; one written with a capital in the table must have it in the text."""
    for term in reference.titles:
        kind, rank = ("honorific", None) if term.rank == "honorific" else ("title", term.rank)
        for name, is_plural in title_names(term):
            if kind == "honorific":
                entry = LexiconEntry("honorific", "honorific", gender=term.gender, is_plural=is_plural)
            else:
                entry = LexiconEntry("title", "title", rank=rank, gender=term.gender, is_plural=is_plural)
            yield from _written(name, casing.proper, entry, "")


def _written(
    name: str, rules: Callable[[Sequence[Word]], tuple[Rule, ...]], entry: LexiconEntry, entry_id: str
) -> Iterator[Surface]:
    """Yield a name under each of its rules."""
    found = words(name)
    folded = key(found)
    for rule in rules(found):
        yield folded, rule, entry, entry_id
