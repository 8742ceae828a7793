"""What the local entities of one article stand for."""

from collections.abc import Mapping

from etl.model.base import Record
from etl.model.reading import OfficeClaim, Reading


class Link(Record, kw_only=True):
    """A person or organisation that an entity stands for, and why."""

    target: str
    """person_id or organisation_id."""
    rule: str
    is_certain: bool = True
    """False where the article's date was needed to tell namesakes apart, or the person is a stranger."""


class Links(Record, kw_only=True):
    """Entity → what it stands for; entities that stand for nothing known are missing."""

    organisations: Mapping[int, Link]
    persons: Mapping[int, Link]

    def organisation_id(self, entity: int | None) -> str | None:
        """Return the organisation an entity stands for."""
        link = None if entity is None else self.organisations.get(entity)
        return link.target if link else None

    def person_id(self, entity: int | None) -> str | None:
        """Return the person an entity stands for."""
        link = None if entity is None else self.persons.get(entity)
        return link.target if link else None


def current_claims(reading: Reading, entity: int) -> tuple[OfficeClaim, ...]:
    """Return the offices that the article gives a person, without former ones."""
    return tuple(claim for claim in reading.entities[entity].claims if not claim.is_former)
