"""Articles that tell of nobody in an official capacity: whoever meets in them, it is no meeting that counts.

Most news of sports, weather, markets and crime is of this kind. A state, a public body, somebody whom the reference
tables know, or an office of state anywhere in the article is enough to have it read on; and where there is none, talks
are still told of by their day alone.
"""

from collections.abc import Iterable

from etl.model.reading import Entity
from etl.read.phrases import Phrase

_PRIVATE_KINDS = frozenset({None, "bank", "company", "media"})
"""Kinds, as their words suggest, of organisations that the reference tables do not know and that are of no state."""
_PRIVATE_RANKS = frozenset({None, "counterpart", "official", "other", "spokesperson"})
"""Ranks that say nothing of a state by themselves: of coaches, judges and directors, "the team" and its spokeswoman."""


def has_officials(entities: Iterable[Entity], phrases: Iterable[Phrase]) -> bool:
    """Say whether an article tells of anybody who may meet others in an official capacity."""
    return any(map(_is_public, entities)) or any(map(_has_office, phrases))


def _is_public(entity: Entity) -> bool:
    return bool(entity.candidates) or (entity.kind == "organisation" and entity.organisation_kind not in _PRIVATE_KINDS)


def _has_office(phrase: Phrase) -> bool:
    return bool(phrase.offices) or phrase.rank not in _PRIVATE_RANKS
