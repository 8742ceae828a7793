"""Whom an office speaks for: ministers speak for their state, heads of a union's executive for the union."""

from functools import lru_cache

from etl.model.base import Record
from etl.model.reading import OfficeClaim
from etl.reference.records import Office, Tenure
from etl.reference.reference import Reference
from etl.resolve.names import tokens

SPEAKS_FOR_PARENT = frozenset({"european-council", "european-commission", "eeas"})
"""Bodies whose heads represent their union abroad (Treaty on European Union, articles 15, 17 and 27)."""
LEADER_RANKS = frozenset({"head_of_state", "head_of_government", "head_of_organisation"})
SINGULAR_RANKS = LEADER_RANKS | {
    *("deputy_head", "foreign_minister", "defence_minister", "finance_minister", "interior_minister"),
}
"""Ranks that name an office by themselves; of ministers and envoys a state has many."""
NATIONAL_LEADERS = frozenset({"head_of_state", "head_of_government"})
_ORDER = (
    "head_of_state",
    "head_of_government",
    "head_of_organisation",
    "foreign_minister",
    "defence_minister",
    "finance_minister",
    "interior_minister",
    "deputy_head",
    "minister",
    "deputy_head_of_organisation",
    "security_adviser",
    "envoy",
    "ambassador",
    "other",
)
_PLACE = {rank: place for place, rank in enumerate(_ORDER)}


class Affiliated(Record, kw_only=True):
    """A spell in an office, and the state or organisation that its holder stands for."""

    tenure: Tenure
    office: Office
    represents: str


def precedence(rank: str) -> int:
    """Return how early a rank comes when several offices are held at once, 0 for the first.

    A deputy prime minister who is foreign minister as well meets others as foreign minister.
    """
    return _PLACE.get(rank, len(_ORDER))


@lru_cache(maxsize=1 << 14)
def side(reference: Reference, organisation_id: str) -> str:
    """Return the party an organisation belongs to: a ministry to its state, a union's executive to the union."""
    seen = {organisation_id}
    while (organisation := reference.organisation(organisation_id)) is not None and organisation.parent_id is not None:
        if organisation.kind != "government" and organisation_id not in SPEAKS_FOR_PARENT:
            break
        organisation_id = organisation.parent_id
        if organisation_id in seen:
            break
        seen.add(organisation_id)
    return organisation_id


def represented(reference: Reference, office: Office) -> str:
    """Return what the holder of an office stands for; commissioners for the Commission, its head for the Union."""
    return spoken_for(reference, office.organisation_id, office.rank)


def spoken_for(reference: Reference, organisation_id: str, rank: str | None) -> str:
    """Return what somebody of a rank in an organisation stands for; without a known rank, the organisation itself."""
    if organisation_id in SPEAKS_FOR_PARENT and rank != "head_of_organisation":
        return organisation_id
    return side(reference, organisation_id)


@lru_cache(maxsize=1 << 14)
def affiliations(reference: Reference, person_id: str) -> tuple[Affiliated, ...]:
    """Return all spells of a person in office with whom they stand for, by start."""
    found = []
    for tenure in reference.tenures_of_person(person_id):
        if (office := reference.office(tenure.office_id)) is not None:
            found.append(Affiliated(tenure=tenure, office=office, represents=represented(reference, office)))
    return tuple(found)


def fits(reference: Reference, office: Office, claim: OfficeClaim, organisation_id: str | None) -> bool:
    """Say whether an office that somebody held is the one an article gives that person.

    A rank alone ("President Lind") fits any office of that rank if a state or organisation has only one such;
    where an organisation is said, it must be the same.
    """
    if office.office_id in claim.offices:
        return True
    is_rank = _is_rank(office, claim.rank, reference) or is_titled(office, claim.title, claim.rank)
    if organisation_id is None:
        return office.rank in SINGULAR_RANKS and is_rank
    is_minister = claim.rank == "minister" and office.rank.endswith("_minister")
    if not is_minister and not is_rank:
        return False
    return side(reference, office.organisation_id) == side(reference, organisation_id)


def is_titled(office: Office, title: str | None, rank: str | None) -> bool:
    """Say whether a leader's title is that of the office: presidents head the state here and the government there."""
    if title is None or office.rank not in NATIONAL_LEADERS or rank not in NATIONAL_LEADERS:
        return False
    said = tokens(title)
    begins = tokens(office.title)[: len(said)]
    return bool(said) and begins[:-1] == said[:-1] and begins[-1] == said[-1].removesuffix("s")


def _is_rank(office: Office, claimed: str | None, reference: Reference) -> bool:
    """Compare ranks; the foreign policy chief of a union is one of its heads."""
    if office.rank == claimed or (claimed == "leader" and office.rank in LEADER_RANKS):
        return True
    is_chief = office.rank == "foreign_minister" and claimed == "head_of_organisation"
    return is_chief and reference.state(side(reference, office.organisation_id)) is None
