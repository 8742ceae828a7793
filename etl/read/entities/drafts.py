"""Entities of one article while they are being put together."""

import re
from collections.abc import Iterable
from typing import Literal

import msgspec

from etl.model.reading import Entity, EntityKind, Mention, MentionForm, OfficeClaim
from etl.read.entities.words import word_set

_NATIONAL = re.compile(r"([a-z][a-z0-9])-")
"""How the reference id of a national body begins: with the code of its state."""
_OF_ITS_OWN = re.compile(r"(?:Party|Movement|Alliance|Coalition|Association|Federation|Foundation|University|Company)$")
"""Bodies that no state is represented by, though its name be a part of theirs."""
_NAMING: frozenset[str] = word_set("name surname acronym demonym metonym")


class Draft(msgspec.Struct):
    """One person or organisation; grows as stages find out more."""

    kind: EntityKind
    name: str
    candidates: tuple[str, ...] = ()
    form: MentionForm | None = None
    """Form of the mention that gave an organisation its name."""
    is_state: bool = False
    organisation_kind: str | None = None
    parent: int | None = None
    gender: Literal["m", "f"] | None = None
    claims: list[OfficeClaim] = msgspec.field(default_factory=list)
    mentions: list[tuple[int, int, MentionForm, str]] = msgspec.field(default_factory=list)
    aliases: set[str] = msgspec.field(default_factory=set)
    """Further names that the article's words give, beside the surfaces of its mentions."""
    affiliations: list[int] = msgspec.field(default_factory=list)
    """Organisations or states that the article puts beside a person's name."""
    words: tuple[str, ...] = ()
    """Folded words of a person's fullest name."""


class Drafts:
    """All drafts of an article; the number of a draft is its place in `all`."""

    def __init__(self) -> None:
        self.all: list[Draft] = []
        self._by_key: dict[str, int] = {}
        self.has_abbreviations = False
        """Whether the article's own words say what one stands for."""

    def __getitem__(self, number: int) -> Draft:
        return self.all[number]

    def add(self, draft: Draft, key: str | None = None) -> int:
        """A new draft, or the one already known by the key."""
        if key is not None and key in self._by_key:
            return self._by_key[key]
        self.all.append(draft)
        if key is not None:
            self._by_key[key] = len(self.all) - 1
        return len(self.all) - 1

    def known(self, key: str) -> int | None:
        return self._by_key.get(key)

    def alias(self, key: str, number: int) -> None:
        self._by_key.setdefault(key, number)
        self.has_abbreviations |= key.startswith("abbreviation:")

    def side(self, number: int) -> int:
        """The organisation itself, or the state that a national body of it belongs to, where the article names it."""
        draft = self.all[number]
        if draft.is_state or _OF_ITS_OWN.search(draft.name):
            return number
        if draft.parent is not None and self.all[draft.parent].is_state:
            return draft.parent
        national = _NATIONAL.match(draft.candidates[0]) if len(draft.candidates) == 1 else None
        state = self._by_key.get(national.group(1).upper()) if national else None
        return number if state is None else state

    def mention(self, number: int, start: int, end: int, form: MentionForm, surface: str) -> None:
        self.all[number].mentions.append((start, end, form, surface))

    def persons(self) -> Iterable[tuple[int, Draft]]:
        return ((number, draft) for number, draft in enumerate(self.all) if draft.kind == "person")

    def finished(self) -> tuple[tuple[Entity, ...], tuple[Mention, ...], dict[int, int]]:
        """Entities with at least one mention in order of first mention, their mentions, and draft -> entity numbers."""
        live = [number for number, draft in enumerate(self.all) if draft.mentions]
        live.sort(key=lambda number: min(mention[:2] for mention in self.all[number].mentions))
        index = {number: position for position, number in enumerate(live)}
        entities = tuple(_entity(self.all[number], index) for number in live)
        mentions = sorted(
            (
                Mention(entity=index[number], start=start, end=end, form=form)
                for number in live
                for start, end, form, _ in set(self.all[number].mentions)
            ),
            key=lambda mention: (mention.start, mention.end, mention.entity),
        )
        return entities, tuple(mentions), index


def _entity(draft: Draft, index: dict[int, int]) -> Entity:
    names = sorted({surface for _, _, form, surface in draft.mentions if form in _NAMING} | draft.aliases)
    return Entity(
        kind=draft.kind,
        name=draft.name,
        names=tuple(names) or (draft.name,),
        candidates=draft.candidates,
        organisation_kind=draft.organisation_kind,
        parent=None if draft.parent is None else index.get(draft.parent),
        gender=draft.gender,
        claims=tuple(sorted((_claim(claim, index) for claim in draft.claims), key=lambda c: (c.start, c.end, c.title))),
    )


def _claim(claim: OfficeClaim, index: dict[int, int]) -> OfficeClaim:
    organisation = None if claim.organisation is None else index.get(claim.organisation)
    return OfficeClaim(
        title=claim.title,
        rank=claim.rank,
        organisation=organisation,
        offices=claim.offices,
        is_former=claim.is_former,
        start=claim.start,
        end=claim.end,
    )
