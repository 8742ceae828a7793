"""Who took part in a meeting: the parties of its reports, each once.

An individual is one party; so is a delegation. A delegation is left out where an individual represents the same
organisation, unless some report names both (then they are two), or it is the body whose session it is.

| field | rule |
|---|---|
| organisation | best supported; a state, then the furthest down its line, then by id |
| role | the strongest that any report gives: mediator > chair > host > observer > participant |
| presence | see below |
| basis, kind | named > office > delegation; person > office > delegation > group |
| office and tenure | best supported pair, known before not known |
| capacity, stands in for | best supported; the longest, then by alphabet |
| confidence | the best |

Presence: of a meeting that was held, what reports of the held meeting say goes before what was expected; then the
latest by stated day of publication; best supported; attended > absent > expected > invited. Nobody attended a meeting
that was called off or is still ahead: expected.
"""

from collections.abc import Iterable

from etl.merge.keys import party_key
from etl.merge.support import Seat, Telling, best, latest
from etl.merge.world import World
from etl.model.base import Record
from etl.model.reading import Basis, PartyKind, Presence, Role, Status
from etl.resolve.records import ResolvedParty

_ROLE: tuple[Role, ...] = ("mediator", "chair", "host", "observer", "participant")
_PRESENCE: tuple[Presence, ...] = ("attended", "absent", "expected", "invited")
_BASIS: tuple[Basis, ...] = ("named", "office", "delegation")
_KIND: tuple[PartyKind, ...] = ("person", "office", "delegation", "group")


class Attendee(Record, kw_only=True):
    """One party with one value per field; columns of attendance and report_attendance."""

    key: str
    """`p:` and the person or `o:` and the organisation."""
    party_kind: PartyKind
    person_id: str | None
    organisation_id: str | None
    capacity: str | None
    office_id: str | None
    tenure_id: str | None
    role: Role
    presence: Presence
    basis: Basis
    stands_in_for_id: str | None
    confidence: float


def attendees(told: Iterable[Telling], status: Status, world: World, series_id: str | None) -> tuple[Attendee, ...]:
    """Return the parties of a meeting of that status, sorted by key."""
    seats = _seats(told)
    dropped = _represented(seats, world.line(series_id) if series_id else ())
    return tuple(_attendee(key, seats[key], status, world) for key in sorted(seats) if key not in dropped)


def reported(telling: Telling, world: World) -> tuple[Attendee, ...]:
    """Return the parties as one report has them, each once, sorted by key."""
    seats = _seats([telling])
    return tuple(_attendee(key, seats[key], None, world) for key in sorted(seats))


def _seats(told: Iterable[Telling]) -> dict[str, list[Seat]]:
    """Gather the parties that can be told apart; a group without person or organisation cannot."""
    seats: dict[str, list[Seat]] = {}
    for telling in told:
        for party in telling.report.parties:
            key = party_key(party.person_id, party.organisation_id)
            if key is not None:
                seats.setdefault(key, []).append(Seat(telling=telling, party=party))
    return seats


def _represented(seats: dict[str, list[Seat]], bodies: tuple[str, ...]) -> set[str]:
    """Return the delegations for which an individual stands and which no report names beside one."""
    speakers: dict[str, set[str]] = {}
    for seat in (seat for group in seats.values() for seat in group):
        if seat.party.person_id is not None and seat.party.organisation_id is not None:
            speakers.setdefault(seat.party.organisation_id, set()).add(seat.telling.report.report_id)
    return {
        key
        for key, group in seats.items()
        if (organisation := group[0].party.organisation_id) in speakers
        and group[0].party.person_id is None
        and organisation not in bodies
        and not speakers[organisation] & {seat.telling.report.report_id for seat in group}
    }


def _attendee(key: str, seats: list[Seat], status: Status | None, world: World) -> Attendee:
    parties = [(seat.party, seat.telling.voice) for seat in seats]
    offices = [((party.office_id, party.tenure_id), voice) for party, voice in parties if party.office_id]
    office_id, tenure_id = best(offices, lambda pair: (pair[1] is None, str(pair))) or (None, None)
    if len(seats) == 1:
        return _as_told(key, seats[0].party, status)
    return Attendee(
        key=key,
        party_kind=min((party.kind for party, _ in parties), key=_KIND.index),
        person_id=seats[0].party.person_id,
        organisation_id=best(
            ((party.organisation_id, voice) for party, voice in parties if party.organisation_id),
            lambda name: (not world.is_state(name), -len(world.line(name)), name),
        ),
        capacity=best(((party.capacity, voice) for party, voice in parties if party.capacity), _longest),
        office_id=office_id,
        tenure_id=tenure_id,
        role=min((party.role for party, _ in parties), key=_ROLE.index),
        presence=_presence(seats, status),
        basis=min((party.basis for party, _ in parties), key=_BASIS.index),
        stands_in_for_id=best(
            ((party.stands_in_for_id, voice) for party, voice in parties if party.stands_in_for_id), _longest
        ),
        confidence=max(party.confidence for party, _ in parties),
    )


def _as_told(key: str, party: ResolvedParty, status: Status | None) -> Attendee:
    """Return the party of whom one report tells: there is nothing to weigh."""
    return Attendee(
        key=key,
        party_kind=party.kind,
        person_id=party.person_id,
        organisation_id=party.organisation_id,
        capacity=party.capacity or None,
        office_id=party.office_id or None,
        tenure_id=party.tenure_id if party.office_id else None,
        role=party.role,
        presence=_as_held(party.presence, status),
        basis=party.basis,
        stands_in_for_id=party.stands_in_for_id or None,
        confidence=party.confidence,
    )


def _presence(seats: list[Seat], status: Status | None) -> Presence:
    """Decide on presence; `status` None leaves it as one report says."""
    after = [seat for seat in seats if seat.telling.report.status == "held"] if status == "held" else []
    last = latest(seat.telling for seat in after or seats)
    votes = [(seat.party.presence, seat.telling.voice) for seat in after or seats if seat.telling in last]
    presence = best(votes, _PRESENCE.index) or "expected"
    return _as_held(presence, status)


def _as_held(presence: Presence, status: Status | None) -> Presence:
    return "expected" if presence == "attended" and status not in ("held", None) else presence


def _longest(text: str) -> tuple[int, str]:
    return -len(text), text
