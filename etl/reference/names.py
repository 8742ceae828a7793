"""The names of states, organisations, offices and titles, each with what kind of name it is."""

import re
from collections.abc import Iterator
from typing import Literal

from etl.reference.records import Office, Organisation, State, TitleTerm

StateForm = Literal["name", "official", "alias", "acronym", "demonym", "capital", "metonym"]
OrganisationForm = Literal["name", "alias", "former", "acronym", "metonym"]

_ARTICLE = re.compile(r"^the (?=[\w'])", re.IGNORECASE)
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,5}")


def state_names(state: State) -> Iterator[tuple[str, StateForm]]:
    """Yield the names of a state; a capital that is no metonym of it comes as `capital`."""
    yield state.name, "name"
    yield state.official_name, "official"
    for alias in state.aliases:
        yield alias, "acronym" if _ACRONYM.fullmatch(alias) else "alias"
    for demonym in state.demonyms:
        yield demonym, "demonym"
    for metonym in state.metonyms:
        yield metonym, "metonym"
    if state.capital not in (*state.metonyms, state.name):
        yield state.capital, "capital"


def organisation_names(organisation: Organisation) -> Iterator[tuple[str, OrganisationForm]]:
    """Yield the names of an organisation, without a leading "the" but for media called by one word."""
    yield _bare(organisation.name, organisation.kind), "name"
    for acronym in organisation.acronyms:
        yield acronym, "acronym"
    for alias in organisation.aliases:
        yield _bare(alias, organisation.kind), "alias"
    for former in organisation.former_names:
        yield _ARTICLE.sub("", former), "former"
    for metonym in organisation.metonyms:
        yield _ARTICLE.sub("", metonym), "metonym"


def _bare(name: str, kind: str) -> str:
    """Return a name without its article; "The Guardian" keeps it, for guardians are many."""
    bare = _ARTICLE.sub("", name)
    return name if kind == "media" and " " not in bare else bare


def office_names(office: Office) -> Iterator[str]:
    """Yield the ways of calling an office with its organisation, or by a word that means no other ("Taoiseach")."""
    for surface in (office.title, *office.aliases):
        bare = _ARTICLE.sub("", surface)
        if " " in bare or (bare.isalpha() and not bare.isupper()):
            yield bare


def title_names(term: TitleTerm) -> Iterator[tuple[str, bool]]:
    """Yield a title's singular and plural, and whether it is the plural."""
    yield term.surface, False
    if term.plural:
        yield term.plural, True
