"""What the lexicon found in the text, sorted by what the stages ask for."""

import re
from collections.abc import Iterable
from typing import Protocol

import msgspec

from etl.model.reading import MentionForm
from etl.read.entities.title_words import SPECIFIERS
from etl.read.entities.vocabulary import NO_NAME
from etl.read.entities.words import word_set


class LexiconEntry(Protocol):
    """One reading of a match; see `etl.reference`."""

    @property
    def kind(self) -> str: ...
    @property
    def form(self) -> str: ...
    @property
    def ids(self) -> tuple[str, ...]: ...


class LexiconMatch(Protocol):
    """A span of the text with all its readings; see `etl.reference`."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def entries(self) -> tuple[LexiconEntry, ...]: ...


class Hit(msgspec.Struct, frozen=True):
    """A span that names a state or organisation, or a person."""

    start: int
    end: int
    form: MentionForm
    ids: tuple[str, ...]
    is_state: bool = False


class Lexical(msgspec.Struct, frozen=True):
    """The matches of one article."""

    organisations: tuple[Hit, ...]
    persons: tuple[Hit, ...]
    """Full names and aliases."""
    surnames: tuple[Hit, ...]
    offices: tuple[tuple[int, int, tuple[str, ...]], ...]
    """(start, end, office ids) of named offices in order."""
    cuts: frozenset[int]
    """Edges of matches, where words such as "EU-facilitated" are cut."""


_FORMS: dict[str, MentionForm] = {
    "name": "name", "official": "name", "alias": "name", "former": "name", "acronym": "acronym", "demonym": "demonym",
    "capital": "metonym", "metonym": "metonym",
}  # fmt: skip


_GENERIC = word_set(
    """
    leaders ministers countries nations states summit summits meeting meetings chiefs governors allies members
    partners headquarters area and of finance foreign defence defense central bank
    """
)
_CAPITAL_TOO = word_set("Summit Headquarters Leaders")
_EVENT = re.compile(r"\w+[-–]\w+ (?:[Dd]ialogue|[Ss]ummit|[Tt]alks|[Pp]rocess)|(?i:co-chairs) of .*|.* (?i:co-chairs)")
"""Talks between two named sides, and people: no bodies."""
_NATIONAL = re.compile(r"(?!un-|eu-|au-commission)[a-z][a-z0-9]-")
_OWNS = re.compile(r"['’]?s? ")
_OF = re.compile(r" of (?:the )?")
_EU, _EU_SEAT = "european-union", "brussels"


def sort(matches: Iterable[LexiconMatch], text: str) -> Lexical:
    """Matches by kind. A span that names both a person in full and a state is a person's."""
    organisations: list[Hit] = []
    persons: list[Hit] = []
    surnames: list[Hit] = []
    offices: list[tuple[int, int, tuple[str, ...]]] = []
    for match in matches:
        kinds = {entry.kind for entry in match.entries}
        full: tuple[str, ...] = ()
        if "person" in kinds:
            full = _ids(match, "person", ("name", "alias")) or _ids(match, "person", ("partial",))
            if full:
                persons.append(Hit(match.start, match.end, "name", full))
            surname = _ids(match, "person", ("surname",))
            if surname:
                surnames.append(Hit(match.start, match.end, "surname", surname))
        hit = _organisation(match, text) if not full and ("state" in kinds or "organisation" in kinds) else None
        if hit:
            organisations.extend(_without_generic_words(hit, text))
        office = _ids(match, "office", ("office",)) if "office" in kinds else ()
        if office:
            offices.append((match.start, match.end, office))
    organisations = _settled(organisations, text)
    cuts = frozenset(edge for hit in organisations for edge in (hit.start, hit.end))
    return Lexical(
        tuple(organisations),
        tuple(persons),
        tuple(surnames),
        tuple(sorted(offices)),
        cuts,
    )


def _ids(match: LexiconMatch, kind: str, forms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        sorted({name for entry in match.entries if entry.kind == kind and entry.form in forms for name in entry.ids})
    )


def _organisation(match: LexiconMatch, text: str) -> Hit | None:
    """The state of a span where it names one, else the organisations; capitals that abbreviate one are its own."""
    is_acronym = text[match.start : match.end].isupper() and bool(_ids(match, "organisation", ("acronym",)))
    for kind in ("organisation", "state") if is_acronym else ("state", "organisation"):
        for forms in (("name", "official", "alias", "former"), ("acronym",), ("demonym",), ("capital", "metonym")):
            ids = _ids(match, kind, forms)
            if ids:
                form = next(entry.form for entry in match.entries if entry.kind == kind and entry.form in forms)
                return Hit(match.start, match.end, _FORMS[form], ids, kind == "state")
    return None


def _without_generic_words(hit: Hit, text: str) -> tuple[Hit, ...]:
    """ "G7 leaders" is people of the G7; names made of an adjective and a plural ("Nordic countries") are no body."""
    words = text[hit.start : hit.end].split()
    kept = list(words)
    if not hit.is_state and _EVENT.fullmatch(text, hit.start, hit.end):
        return ()
    while kept and (kept[-1].islower() or kept[-1] in _CAPITAL_TOO) and kept[-1].lower() in _GENERIC:
        kept.pop()
    if len(kept) == len(words) or hit.is_state:
        return (hit,)
    if len(kept) != 1 or not kept[0].isupper():
        return ()
    ids = tuple(name for name in hit.ids if name.split("-")[0] == kept[0].lower()) and (kept[0].lower(),)
    known = hit.ids if not any("-" in name for name in hit.ids) else ids
    return (Hit(hit.start, hit.start + len(kept[0]), "acronym", known),) if known else ()


def _settled(hits: list[Hit], text: str) -> list[Hit]:
    """Ambiguous hits for the one of their ids that the article names elsewhere without doubt."""
    sure = {hit.ids[0] for hit in hits if len(hit.ids) == 1 and hit.form != "metonym"}
    states = {hit.ids[0] for hit in hits if hit.is_state}
    settled = []
    for index, hit in enumerate(hits):
        owner = _owner(hits, index, text)
        kept = hit if hit.is_state or not _is_common(hit, text) else _of_state(hit, owner, states)
        if kept is not None:
            settled.append(_settle(kept, sure, text))
    return settled


def _is_common(hit: Hit, text: str) -> bool:
    """Has many a state a body of that name ("Security Council", "Foreign Office")?"""
    words = text[hit.start : hit.end].lower().split()
    return all(word in NO_NAME or word in SPECIFIERS or word in ("of", "and", "for") for word in words)


def _owner(hits: list[Hit], index: int, text: str) -> str | None:
    """The state right before the hit ("Armenia's", "Turkish") or right after it ("of Georgia")."""
    hit = hits[index]
    if index and hits[index - 1].is_state and _OWNS.fullmatch(text, hits[index - 1].end, hit.start):
        return hits[index - 1].ids[0]
    if index + 1 < len(hits) and hits[index + 1].is_state and _OF.fullmatch(text, hit.end, hits[index + 1].start):
        return hits[index + 1].ids[0]
    return None


def _of_state(hit: Hit, owner: str | None, states: set[str]) -> Hit | None:
    """The hit with the ids that fit its owner or the article's states, with which the ids of national bodies begin."""
    national = {name for name in hit.ids if _NATIONAL.match(name)}
    if owner is not None:
        ids = tuple(name for name in hit.ids if name.startswith(owner.lower() + "-"))
    else:
        ids = tuple(name for name in hit.ids if name not in national or name[:2].upper() in states)
    return Hit(hit.start, hit.end, hit.form, ids) if ids else None


def _settle(hit: Hit, sure: set[str], text: str) -> Hit:
    if (
        hit.form == "metonym"
        and text[hit.start : hit.end].lower() == _EU_SEAT
        and _EU in sure
        and not sure & set(hit.ids)
    ):
        return Hit(hit.start, hit.end, "metonym", (_EU,), is_state=False)
    fitting = tuple(name for name in hit.ids if name in sure)
    return Hit(hit.start, hit.end, hit.form, fitting, hit.is_state) if len(hit.ids) > 1 and len(fitting) == 1 else hit
