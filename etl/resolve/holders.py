"""Who held an office that an article speaks of without a name."""

from datetime import date

from etl.model.base import Record
from etl.model.reading import Party
from etl.reference.records import Office, Tenure
from etl.reference.reference import Reference
from etl.resolve.affiliation import SINGULAR_RANKS, side
from etl.resolve.dating import Window


class Holder(Record, kw_only=True):
    """The one person who can be meant, with the spell in office."""

    office: Office
    tenure: Tenure


def offices_said(
    reference: Reference, party: Party, organisation_id: str | None, window: Window | None
) -> list[Office]:
    """Return the offices that a party given by office may mean, by id."""
    named = [office for office in map(reference.office, party.offices) if office is not None]
    if organisation_id is not None:
        at_home = [o for o in named if side(reference, o.organisation_id) == side(reference, organisation_id)]
        named = at_home or named
    if named or organisation_id is None or party.rank is None:
        return named
    owner = side(reference, organisation_id)
    if party.rank == "leader" and reference.state(owner) is not None:
        start, end = (window.start, window.end) if window is not None else (None, None)
        return list(reference.principal_leader(owner, start, end))
    rank = "head_of_organisation" if party.rank == "leader" else party.rank
    if rank not in SINGULAR_RANKS:
        return []
    return list(reference.offices_of(organisation_id, rank) or reference.offices_of(owner, rank))


def holder(reference: Reference, offices: list[Office], window: Window | None) -> Holder | None:
    """Return the only person who can have held one of the offices on the days, as far as the tables vouch for it."""
    if window is None:
        return None
    found = []
    for office in offices:
        end = _horizon(reference, office, window)
        tenures = reference.holders(office.office_id, window.start, end)
        if tenures and not reference.is_vouched(office.office_id, window.start, end):
            return None
        found += [Holder(office=office, tenure=tenure) for tenure in tenures]
    return found[0] if len({each.tenure.person_id for each in found}) == 1 else None


def _horizon(reference: Reference, office: Office, window: Window) -> date:
    """Return the last day to ask about: where only the tables' horizon closes the days, this office's own at most."""
    tenures = reference.tenures_of_office(office.office_id)
    if not window.is_open or not tenures or tenures[-1].end is not None:
        return window.end
    return max(window.start, min(window.end, tenures[-1].last))
