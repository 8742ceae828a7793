"""What the articles together say of persons whom the tables do not know: whom they stand for, in which rank."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from etl.model.base import Record
from etl.model.reading import Reading
from etl.reference.reference import Reference
from etl.resolve.affiliation import spoken_for
from etl.resolve.links import Links, current_claims

_MOST = 2 / 3
"""Share of the articles that must agree, where they speak of an office at all."""


class Repute(Record, kw_only=True):
    """What an article that is silent on it takes from the others."""

    organisation_id: str | None
    rank: str | None


def reputes(articles: Iterable[tuple[Reading, Links]], reference: Reference) -> dict[str, Repute]:
    """Return the affiliation and rank of every provisional person on which most of the articles agree."""
    owners: dict[str, Counter[str]] = defaultdict(Counter)
    ranks: dict[str, Counter[str]] = defaultdict(Counter)
    for reading, links in articles:
        for entity, link in links.persons.items():
            if link.target.startswith("x-"):
                found = _offices(reading, links, entity, reference)
                owners[link.target].update({owner for _, owner in found if owner is not None})
                ranks[link.target].update({rank for rank, _ in found if rank is not None})
    return {
        person_id: Repute(organisation_id=_agreed(owners[person_id]), rank=_agreed(ranks[person_id]))
        for person_id in sorted({*owners, *ranks})
    }


def _offices(reading: Reading, links: Links, entity: int, reference: Reference) -> list[tuple[str | None, str | None]]:
    found = []
    for claim in current_claims(reading, entity):
        owner = links.organisation_id(claim.organisation)
        found.append((claim.rank, spoken_for(reference, owner, claim.rank) if owner is not None else None))
    return found


def _agreed(said: Counter[str]) -> str | None:
    if not said:
        return None
    best = min(said, key=lambda value: (-said[value], value))
    return best if said[best] >= _MOST * said.total() else None
