"""How well a person of the reference tables fits what one article says of somebody."""

from collections.abc import Mapping

from etl.dates.edtf import Days
from etl.model.base import Record
from etl.model.reading import Entity
from etl.reference.records import Person, Tenure
from etl.reference.reference import Reference
from etl.resolve.affiliation import Affiliated, affiliations, fits, side
from etl.resolve.links import Link
from etl.resolve.names import agrees, fold, is_full

_STATE_RANKS = frozenset(
    {
        *("head_of_state", "head_of_government", "deputy_head", "foreign_minister", "defence_minister"),
        *("finance_minister", "interior_minister", "minister"),
    }
)
"""Ranks that one holds in one's own country only."""


class Fit(Record, kw_only=True):
    """What speaks for and against one candidate."""

    person_id: str
    is_full_name: bool
    """The article calls the person by more than the family name, and this is one of the candidate's names."""
    is_contradicted: bool
    """The article calls the person by a full name, which is none of the candidate's."""
    in_claimed_office: bool
    """Held an office that the article gives the person when the article appeared (before, for a former office)."""
    ever_in_claimed_office: bool
    is_active: bool
    """Held any office when the article appeared."""
    is_at_home: bool
    """The article speaks of a state or organisation for which the candidate held office then."""
    is_foreign: bool
    """The article gives the person an office of a state other than the candidate's."""
    is_wrong_gender: bool

    @property
    def support(self) -> int:
        """How much speaks for the candidate, to compare namesakes."""
        for_it = 4 * self.in_claimed_office + self.ever_in_claimed_office + self.is_active + self.is_at_home
        return for_it - 3 * self.is_foreign - 2 * self.is_wrong_gender


def fit(
    person: Person,
    entity: Entity,
    organisations: Mapping[int, Link],
    days: Days,
    reference: Reference,
    spoken_of: frozenset[str],
) -> Fit:
    """Compare a candidate with an entity of an article that appeared within `days`."""
    names = (person.name, *person.aliases)
    known = {fold(name) for name in names}
    full = [name for name in entity.names if is_full(name, person.family_name) or fold(name) in known]
    matching = [name for name in full if fold(name) in known or any(agrees(name, other) for other in names)]
    held = affiliations(reference, person.person_id)
    in_time = [each for each in held if may_overlap(each.tenure, days)]
    now, ever = _claimed_offices(entity, organisations, held, days, reference)
    return Fit(
        person_id=person.person_id,
        is_full_name=bool(matching),
        is_contradicted=bool(full) and not matching,
        in_claimed_office=now,
        ever_in_claimed_office=ever,
        is_active=bool(in_time),
        is_at_home=any(each.represents in spoken_of for each in in_time),
        is_foreign=_is_foreign(entity, organisations, held, reference),
        is_wrong_gender=None not in (entity.gender, person.gender) and entity.gender != person.gender,
    )


def may_overlap(tenure: Tenure, days: Days) -> bool:
    """Say whether a spell may fall on some of the days; one still running when last known is taken to run on."""
    if days.end is not None and tenure.first > days.end:
        return False
    return tenure.end is None or days.start is None or tenure.last >= days.start


def _claimed_offices(
    entity: Entity, organisations: Mapping[int, Link], held: tuple[Affiliated, ...], days: Days, reference: Reference
) -> tuple[bool, bool]:
    now = ever = False
    for claim in entity.claims:
        target = None if claim.organisation is None else organisations.get(claim.organisation)
        for each in held:
            if fits(reference, each.office, claim, target.target if target else None):
                ever = True
                begun = days.end is None or each.tenure.first <= days.end
                now = now or (begun if claim.is_former else may_overlap(each.tenure, days))
    return now, ever


def _is_foreign(
    entity: Entity, organisations: Mapping[int, Link], held: tuple[Affiliated, ...], reference: Reference
) -> bool:
    homes = {each.represents for each in held if reference.state(each.represents) is not None}
    claimed = {
        side(reference, organisations[claim.organisation].target)
        for claim in entity.claims
        if claim.rank in _STATE_RANKS and claim.organisation is not None and claim.organisation in organisations
    }
    states = {organisation for organisation in claimed if reference.state(organisation) is not None}
    return bool(homes and states and not homes & states)
