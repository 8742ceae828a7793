"""Who is said to hold offices whose holders the tables do not know: what articles of the time say, one another told."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from etl.dates.edtf import Days, intersect
from etl.model.base import Record
from etl.model.reading import OfficeClaim, Reading
from etl.reference.records import Office
from etl.reference.reference import Reference
from etl.resolve.affiliation import SINGULAR_RANKS, fits, side
from etl.resolve.links import Links, current_claims

_RANKS = SINGULAR_RANKS | {"leader"}
_NEAR = timedelta(days=31)
"""How far from the article that names a holder the same person is taken to hold the office."""


class Incumbent(Record, kw_only=True):
    """A stranger to whom one article gives an office, and the days on which the article can have appeared."""

    person_id: str
    article_id: str
    claim: OfficeClaim
    owner: str
    """State or organisation whose office it is."""
    days: Days


class InOffice(Record, kw_only=True):
    """Who is meant by an office, and the article that says so: the one that speaks of the office, if it does."""

    person_id: str
    office: Office
    article_id: str


class Incumbents(Record, kw_only=True):
    """What all articles say of strangers in office, by the state or organisation served."""

    of: Mapping[str, tuple[Incumbent, ...]]

    def holder(self, reference: Reference, offices: Sequence[Office], days: Days, article_id: str) -> InOffice | None:
        """Return the only stranger said to hold one of the offices about these days.

        An article vouches for its own news whenever it appeared, others for a month around their days, where these are
        known. None where they name more than one: they may be of two terms, or one of them misread.
        """
        found = [
            InOffice(person_id=each.person_id, office=office, article_id=each.article_id)
            for office in offices
            for each in self.of.get(side(reference, office.organisation_id), ())
            if _is_near(each, days, article_id) and fits(reference, office, each.claim, each.owner)
        ]
        if len({each.person_id for each in found}) != 1:
            return None
        return min(found, key=lambda each: (each.office.office_id, each.article_id != article_id, each.article_id))


def incumbents(articles: Iterable[tuple[Reading, Links, Days]], reference: Reference) -> Incumbents:
    """Gather the offices that articles, with the days of their publication, give persons whom no table knows."""
    found: dict[str, list[Incumbent]] = defaultdict(list)
    for reading, links, days in articles:
        for entity, link in links.persons.items():
            if reference.person(link.target) is not None:
                continue
            for claim in current_claims(reading, entity):
                owner = links.organisation_id(claim.organisation)
                if owner is not None and claim.rank in _RANKS:
                    found[side(reference, owner)].append(
                        Incumbent(
                            person_id=link.target, article_id=reading.article_id, claim=claim, owner=owner, days=days
                        )
                    )
    return Incumbents(of={owner: tuple(told) for owner, told in sorted(found.items())})


def _is_near(each: Incumbent, days: Days, article_id: str) -> bool:
    """Say whether an article that names a holder is of the time that is asked about."""
    start, end = each.days.start, each.days.end
    if start is None or end is None or end - start > _NEAR:
        return each.article_id == article_id and intersect(each.days, days) is not None
    return intersect(Days(start=start - _NEAR, end=end + _NEAR), days) is not None and _is_short(days)


def _is_short(days: Days) -> bool:
    return days.start is not None and days.end is not None and days.end - days.start <= 2 * _NEAR
