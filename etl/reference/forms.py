"""The forms in which print names a person: full, in either order, shortened, by family name alone."""

import re
from collections.abc import Iterator
from typing import Literal

from rapidfuzz.fuzz import ratio

from etl.reference.records import Person
from etl.reference.spellings import respell, without_article
from etl.reference.tokens import fold, word_set

PersonForm = Literal["name", "alias", "partial", "surname"]
Named = tuple[str, PersonForm]

_PARTICLES = word_set(
    "al el bin ibn bint ben ould ag abu aboul bou von van der den de di da do dos das del della la le lo du st "
    "zu ter ten af mac mc o y e i ul ud uz wa"
)
_WORDS = word_set(
    "he she it we you they me my us his her our an a the do did does to so no not or and but if in on is as at by be "
    "am are was of up go oh all any for from new one two who why how then than this that will would can could "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december said say due day fall work store key note parts fast long little page link "
    "mark blank holder meta slot card hook silk power grant green gray saint lake tea west english la"
)
"""Never a surname by themselves: capitals at the start of sentences and in titles are what they look like. Their
bearers are known on second mention by their full names."""

_BY_GIVEN_NAME = word_set("TH ET ER MY BN ID")
"""States whose people print calls by their given name on second mention."""
_BY_LAST_WORD = frozenset({"VN"})
_COMMON_GIVEN = word_set("muhammad mohammed mohamad mohd abdul abdullah ahmad ahmed sri sultan tengku tuanku lord")
_ALIKE = 66.0
"""Likeness in percent from which the end of an alias is another spelling of the family name."""
_SUFFIX = re.compile(r",? (?:Jr|Sr)\.?$")
_NUMERAL = re.compile(r" [IVX]+$")
_REALM = re.compile(r"(?:, .*| of .*)$")


def person_forms(person: Person, states: frozenset[str]) -> Iterator[Named]:
    """Yield every form that may name a person, doubles included; `states` are those the person acted for (iso2)."""
    surnames = [surname for surname in _surnames(person, states) if fold(surname) not in _WORDS]
    alone = {fold(surname) for surname in surnames}
    yield person.name, "name"
    for base in (person.name, *(alias for alias in person.aliases if fold(alias) not in alone)):
        yield base, "alias"
        for spelling in _joined_initials(base):
            yield spelling, "alias"
    for full in _orders(person):
        yield full, "alias"
        for spelling in respell(full, states):
            yield spelling, "alias"
    for part in _shortened(person):
        yield part, "partial"
    for surname in surnames:
        yield surname, "surname"
        for spelling in respell(surname, states):
            yield spelling, "surname"


def _joined_initials(name: str) -> Iterator[str]:
    """Yield "AK Antony" for "A. K. Antony"."""
    joined = re.sub(r"\b([A-Z])\. ?(?=[A-Z]\.)", r"\1", name)
    if joined != name:
        yield re.sub(r"\b([A-Z]{2,})\.", r"\1", joined)


def _orders(person: Person) -> Iterator[str]:
    """Yield the name in both orders, its given names joined and its Arabic article left out."""
    given, family = person.given_name, person.family_name
    yield person.name
    if not given or not family:
        return
    yield f"{given} {family}"
    yield f"{family} {given}"
    if person.name_order == "family-given" and re.search("[ -]", given):
        joined = re.sub("[ -]", "", given).capitalize()
        yield f"{family} {joined}"
        yield f"{joined} {family}"
    if bare := without_article(family):
        yield f"{given} {bare}"
    if "-" in family:
        yield f"{given} {_run_together(family)}"


def _shortened(person: Person) -> Iterator[str]:
    """Yield names without middle names, initials, second family names, "Jr." and realms."""
    stem = _SUFFIX.sub("", person.name)
    realm = _REALM.sub("", stem)
    yield from {stem, realm, _NUMERAL.sub("", stem)} - {person.name, *realm.split()}
    given, family = (person.given_name or "").split(), (person.family_name or "").split()
    if not given or not family or person.name_order == "family-given":
        return
    plain = [word for word in given if len(word.rstrip(".")) > 1]
    if len(plain) > 1 and not any(fold(word) in _PARTICLES for word in given):
        yield " ".join([plain[0], *family])
        yield " ".join([plain[-1], *family])
    if plain and len(plain) < len(given):
        yield " ".join([*plain, *family])
    if plain and _is_double(family):
        yield " ".join([*plain, family[0]])
        yield " ".join([*plain, family[-1]])


def _surnames(person: Person, states: frozenset[str]) -> Iterator[str]:
    """Yield the single names by which a person goes on second mention."""
    given, family = person.given_name, person.family_name
    if not family:
        yield _NUMERAL.sub("", _REALM.sub("", given or person.name))
        yield _REALM.sub("", given or person.name)
        return
    yield family
    if given and (patronym := re.search(r" (bin|ibn) .*", given)):
        yield patronym.group().strip()
    if bare := without_article(family):
        yield bare
    if "-" in family:
        yield _run_together(family)
    yield from _respelt(person, family)
    parts = family.split()
    if _is_double(parts):
        yield parts[0]
        yield parts[-1]
    if given and states & _BY_GIVEN_NAME and fold(first := given.split()[0]) not in _COMMON_GIVEN and len(first) > 2:
        yield first
    if given and states & _BY_LAST_WORD:
        yield given.split()[-1]


def _respelt(person: Person, family: str) -> Iterator[str]:
    """Yield the family name as the person's aliases spell it: "Araqchi" from "Abbas Araqchi"."""
    length = len(family.split())
    for alias in person.aliases:
        parts = _SUFFIX.sub("", alias).split()
        tail = " ".join(parts[:length] if person.name_order == "family-given" else parts[-length:])
        if len(parts) > length and fold(tail) != fold(family) and ratio(fold(tail), fold(family)) >= _ALIKE:
            yield tail
            if bare := without_article(tail):
                yield bare


def _is_double(family: list[str]) -> bool:
    """Whether a family name is two names, such as "García Linera"."""
    return len(family) == 2 and all(len(word) > 2 and fold(word) not in _PARTICLES for word in family)


def _run_together(family: str) -> str:
    """Return "Amirabdollahian" for "Amir-Abdollahian"."""
    first, *others = family.split("-")
    return first + "".join(other.lower() for other in others)
