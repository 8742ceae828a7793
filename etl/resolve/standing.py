"""What a person stood for at a meeting: the state or organisation, the office and the spell in it."""

from collections.abc import Sequence
from datetime import date

from etl.dates.edtf import Days
from etl.model.base import Record
from etl.model.reading import OfficeClaim
from etl.reference.records import Office, Tenure
from etl.reference.reference import Reference
from etl.resolve.affiliation import NATIONAL_LEADERS, Affiliated, affiliations, fits, precedence, side, spoken_for
from etl.resolve.candidates import may_overlap


class Standing(Record, kw_only=True):
    """The organisation represented, with office and spell where the tables vouch for them."""

    organisation_id: str | None
    office: Office | None = None
    tenure: Tenure | None = None


class Said(Record, kw_only=True):
    """What the article says of a person's affiliation."""

    organisation_id: str | None
    """Represented, as said with the meeting."""
    claims: tuple[tuple[OfficeClaim, str | None], ...]
    """Offices the article gives the person now, each with its organisation."""
    spoken_of: frozenset[str] = frozenset()
    """States and organisations that the article mentions."""


def standing(reference: Reference, person_id: str, said: Said, days: Days | None) -> Standing:
    """Return what a person stood for on the days of a meeting: as said, where the offices held then do not belie it.

    A head of state or government represents the state, even while presiding over a bloc; the two offices said or
    possible may however be of different times, and then the organisation that is said decides. Words that give a person
    another affiliation than the offices held then count only where the article also gives an office there. Without
    days only an office that the article gives tells which of a career is meant.
    """
    career = affiliations(reference, person_id)
    in_time = career if days is None else [each for each in career if may_overlap(each.tenure, days)]
    claimed = [each for each in in_time if any(fits(reference, each.office, *claim) for claim in said.claims)]
    spells = _meant(reference, claimed, claimed if days is None else in_time, said)
    if spells:
        return _chosen(spells, claimed, days)
    return Standing(organisation_id=said_affiliation(reference, said) or _home(reference, career, said))


def said_affiliation(reference: Reference, said: Said) -> str | None:
    """Return what a person stood for by the article alone: as said with the meeting, else by the office it gives."""
    ranks = {owner: claim.rank for claim, owner in reversed(said.claims) if owner is not None}
    owner = said.organisation_id or next(iter(reversed(ranks)), None)
    return spoken_for(reference, owner, ranks.get(owner)) if owner is not None else None


def _home(reference: Reference, career: Sequence[Affiliated], said: Said) -> str | None:
    """Return the only state or organisation that a person ever served; of several the only one that is spoken of."""
    leading = [each for each in career if each.office.rank in NATIONAL_LEADERS]
    served = {each.represents for each in career if each in leading or not _at_once(each, leading)}
    homes = sorted(served if len(served) == 1 else served & said.spoken_of)
    return homes[0] if len(homes) == 1 else None


def _at_once(each: Affiliated, others: Sequence[Affiliated]) -> bool:
    """Say whether an office was held beside one of the others, as the presidency of a bloc beside that of a state."""
    return any(each.tenure.may_overlap(other.tenure.first, other.tenure.last) for other in others)


def _meant(
    reference: Reference, claimed: Sequence[Affiliated], held: Sequence[Affiliated], said: Said
) -> Sequence[Affiliated]:
    """Return the spells among which the one meant is; none where the article's own words are to be taken."""
    stated = side(reference, said.organisation_id) if said.organisation_id is not None else None
    there = [each for each in held if stated is not None and side(reference, each.represents) == stated]
    leading = [each for each in claimed or held if each.office.rank in NATIONAL_LEADERS]
    is_other_time = any(not _at_once(each, leading) for each in there)
    if leading and (claimed or not (is_other_time or (stated is not None and reference.state(stated) is not None))):
        return leading
    if there:
        return [each for each in there if each in claimed] or there
    is_confirmed = any(owner is not None and side(reference, owner) == stated for _, owner in said.claims)
    is_known = stated is not None and not stated.startswith("x-")
    return [] if is_known and is_confirmed else claimed or held


def _chosen(spells: Sequence[Affiliated], claimed: Sequence[Affiliated], days: Days | None) -> Standing:
    """Take the highest office, of equals the one begun last; name it only as far as tables or article vouch for it."""
    ordered = sorted(spells, key=lambda each: (each.tenure.first, each.tenure.tenure_id), reverse=True)
    best = min(ordered, key=lambda each: precedence(each.office.rank))
    first, last = (days.start or date.min, days.end or date.max) if days is not None else (date.min, date.max)
    if best not in claimed and not best.tenure.may_overlap(first, last):
        return Standing(organisation_id=best.represents)
    is_only = sum(each.office.office_id == best.office.office_id for each in spells) == 1
    return Standing(organisation_id=best.represents, office=best.office, tenure=best.tenure if is_only else None)
