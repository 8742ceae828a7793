"""From phrases to members: the individuals and sides that a telling brings to a meeting."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec
from msgspec.structs import replace

from etl.model.reading import Entity, PartyKind, Presence, Role
from etl.read.meetings.events import Part, Side
from etl.read.meetings.wordset import word_set
from etl.read.phrases import Phrase

Key = tuple[str, int, str]
"""Identity within the article: ("p", person, ""), ("o", organisation, rank), ("d", organisation, "") or, for an office
that is known without its organisation ("the Pope"), ("f", 0, offices)."""

PORTFOLIOS = word_set("foreign_minister defence_minister finance_minister interior_minister")
"""Ranks of which each state at a meeting has one."""
ROLE_ORDER: dict[Role, int] = {"mediator": 4, "chair": 3, "host": 2, "observer": 1, "participant": 0}


class Member(msgspec.Struct, frozen=True):
    """One party of a meeting as the article knows it."""

    key: Key
    kind: PartyKind
    phrase: int | None
    """Phrase that brings it in, for evidence."""
    span: tuple[int, int] | None = None
    """Words that bring it in where no phrase does."""
    side: Side = "member"
    batch: int = 0
    """Tells apart the objects of several prepositions ("with A and with B")."""
    person: int | None = None
    organisation: int | None = None
    rank: str | None = None
    title: str | None = None
    offices: tuple[str, ...] = ()
    role: Role = "participant"
    presence: Presence | None = None
    stands_in_for: int | None = None

    def merged(self, other: "Member") -> "Member":
        """Keep the words of the first naming and the weightier role."""
        role = max(self.role, other.role, key=lambda role: ROLE_ORDER[role])
        return replace(
            self,
            role=role,
            organisation=self.organisation if self.organisation is not None else other.organisation,
            rank=self.rank if self.rank is not None or self.kind != "delegation" else other.rank,
            presence=other.presence or self.presence,
            stands_in_for=self.stands_in_for if self.stands_in_for is not None else other.stands_in_for,
        )


class Cast:
    """Turns the phrases of one article into members."""

    def __init__(self, phrases: Sequence[Phrase], entities: Sequence[Entity]) -> None:
        """Take the article's phrases and entities."""
        self.phrases = phrases
        self.entities = entities
        self._named = _holders(entities)

    def is_group(self, index: int) -> bool:
        """Whether a phrase only points back to parties told of before."""
        phrase = self.phrases[index]
        return phrase.kind in ("group", "pronoun") and phrase.person is None

    def is_host(self, index: int) -> bool:
        """Whether a phrase is "the host" of the meeting just told."""
        phrase = self.phrases[index]
        return phrase.kind == "office" and phrase.person is None and (phrase.title or "").lower() == "host"

    def members(self, part: Part, rank_of_others: str | None) -> list[Member]:
        """Return the members of one part; none for a phrase that only points back."""
        phrase = self.phrases[part.phrase]
        stands_in = self.phrases[part.stands_in_for].person if part.stands_in_for is not None else None
        base = Member(
            key=("", 0, ""),
            kind="person",
            phrase=part.phrase,
            side=part.side,
            batch=part.batch,
            role=part.role,
            presence=part.presence,
            stands_in_for=stands_in,
            title=phrase.title,
        )
        if phrase.person is not None:
            organisation = phrase.organisations[0] if phrase.organisations else None
            return [
                replace(
                    base,
                    key=("p", phrase.person, ""),
                    person=phrase.person,
                    organisation=organisation,
                    rank=phrase.rank,
                )
            ]
        if phrase.is_former:
            return []
        rank = phrase.rank if phrase.rank != "counterpart" else rank_of_others or phrase.rank
        if part.on_behalf and phrase.kind == "group":
            sides = [org for p in part.on_behalf for org in self.phrases[p].organisations]
            return [self._office(base, org, rank, phrase) for org in sides]
        if self.is_group(part.phrase):
            return []
        if phrase.kind in ("office", "offices"):
            if phrase.kind == "offices" and rank not in LEADERS and rank != "leader":
                blocs = [org for org in phrase.organisations if not self.is_state(org)]
                if len(blocs) == len(phrase.organisations):
                    return [replace(base, key=("d", org, ""), kind="delegation", organisation=org) for org in blocs]
            if not phrase.organisations and phrase.offices and " " not in (phrase.title or ""):
                key = ("f", 0, " ".join(phrase.offices))
                return [replace(base, key=key, kind="office", rank=rank, offices=phrase.offices)]
            return [self._office(base, org, rank, phrase) for org in phrase.organisations]
        base = replace(base, kind="delegation", rank=rank)
        return [self._sent(base, org) for org in phrase.organisations]

    def _sent(self, base: Member, organisation: int) -> Member:
        """Return the delegation of a side, or its envoy where "the ambassadors of A and B" are named elsewhere."""
        person = self._named.get((organisation, base.rank)) if base.rank in ("ambassador", "envoy") else None
        if person is None:
            return replace(base, key=("d", organisation, ""), organisation=organisation)
        return replace(base, key=("p", person, ""), kind="person", person=person, organisation=organisation)

    def _office(self, base: Member, organisation: int, rank: str | None, phrase: Phrase) -> Member:
        """Return the holder where the article names him or her anywhere, else the office."""
        person = self._named.get((organisation, rank or ""))
        if person is not None:
            return replace(base, key=("p", person, ""), person=person, organisation=organisation, rank=rank)
        key = ("o", organisation, rank or "")
        return replace(base, key=key, kind="office", organisation=organisation, rank=rank, offices=phrase.offices)

    def colleagues(self, part: Part, present: Iterable[Member]) -> list[Member]:
        """Return the holders of an office in the states of those present: "the foreign ministers of both countries"."""
        phrase = self.phrases[part.phrase]
        if phrase.rank not in PORTFOLIOS:
            return []
        sides = {m.organisation: m for m in present if m.organisation is not None and self.is_state(m.organisation)}
        if phrase.count not in (None, len(sides)):
            return []
        base = Member(
            key=("", 0, ""), kind="person", phrase=part.phrase, side=part.side, role=part.role, title=phrase.title
        )
        return [self._office(base, side, phrase.rank, phrase) for side in sides]

    def rank(self, part: Part) -> str | None:
        """Return the rank that a part's person or office holds according to the article."""
        phrase = self.phrases[part.phrase]
        if phrase.rank and phrase.rank != "counterpart":
            return phrase.rank
        if phrase.person is not None:
            claims = self.entities[phrase.person].claims
            return next((claim.rank for claim in claims if claim.rank and not claim.is_former), None)
        return None

    def is_state(self, organisation: int) -> bool:
        """Whether an organisation is a state of the reference tables (their ids are two capitals)."""
        return any(
            (len(candidate) == 2 and candidate.isupper()) or candidate in ("X1", "X2", "X3", "X4", "X5", "X6")
            for candidate in self.entities[organisation].candidates
        )


LEADERS = ("head_of_state", "head_of_government", "head_of_organisation")


def _holders(entities: Sequence[Entity]) -> dict[tuple[int, str], int]:
    """Return who the article says holds an office now, by organisation and rank; nobody where it says two."""
    found: dict[tuple[int, str], set[int]] = {}
    for index, entity in enumerate(entities):
        for claim in entity.claims:
            if claim.organisation is not None and claim.rank and not claim.is_former:
                found.setdefault((claim.organisation, claim.rank), set()).add(index)
                if claim.rank in LEADERS:
                    found.setdefault((claim.organisation, "leader"), set()).add(index)
    return {key: next(iter(people)) for key, people in found.items() if len(people) == 1}


def without_doubles(members: Mapping[Key, Member], cast: Cast) -> dict[Key, Member]:
    """Leave out the state or its delegation beside somebody who acts for it: that row says it already."""
    acting = {(m.organisation, m.presence) for m in members.values() if m.kind != "delegation"}
    return {
        key: m
        for key, m in members.items()
        if m.kind != "delegation"
        or m.organisation is None
        or not cast.is_state(m.organisation)
        or (m.organisation, m.presence) not in acting
    }


def settle_absence(members: list[Member]) -> list[Member]:
    """Let the absence of a state ("called off by Baku") be that of the person who acts for it."""
    away = {m.organisation for m in members if m.kind == "delegation" and m.presence == "absent"}
    acting = {m.organisation for m in members if m.kind != "delegation"} & away
    return [
        replace(m, presence="absent") if m.organisation in acting else m
        for m in members
        if m.kind != "delegation" or m.organisation not in acting
    ]
