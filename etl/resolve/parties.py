"""The parties of a report: persons with what they stood for, offices with their holders, delegations."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from etl.dates.edtf import Days
from etl.model.base import Record
from etl.model.reading import Basis, Evidence, Party, Presence, Reading, Report
from etl.reference.records import Office
from etl.reference.reference import Reference
from etl.resolve.affiliation import LEADER_RANKS, SINGULAR_RANKS, represented
from etl.resolve.dating import Window
from etl.resolve.holders import candidates, holder, offices_said
from etl.resolve.incumbents import Incumbents
from etl.resolve.levels import Rank
from etl.resolve.links import Links, current_claims
from etl.resolve.records import ResolvedParty
from etl.resolve.repute import Repute
from etl.resolve.seats import seats
from etl.resolve.standing import Said, Standing, said_affiliation, standing

_ROLES = ("mediator", "chair", "host", "observer", "participant")
_PRESENCES = ("absent", "attended", "expected", "invited")
_COLLEGES = (SINGULAR_RANKS - LEADER_RANKS) | {"minister", "ambassador"}
"""Ranks of those who make up a body of a bloc; its "leaders" may be just those of its heads who are named."""


class Resolved(Record, kw_only=True):
    """A party, and the rank in which it takes part."""

    party: ResolvedParty
    rank: Rank | None
    is_seat: bool = False
    """Sits in a body that takes part itself, and is no further side."""
    is_college: bool = False
    """The ministers or ambassadors of a bloc, for all of whom none of its heads stands."""
    reason: str | None = None
    """In words, which other article tells who held the office."""


class Setting(Record, kw_only=True):
    """What the parties of one report have in common."""

    reading: Reading
    links: Links
    spoken_of: frozenset[str]
    """States and organisations that the article mentions."""
    reputes: Mapping[str, Repute]
    """What other articles say of persons whom the tables do not know."""
    incumbents: Incumbents
    """Such persons in the offices that articles give them."""
    report: Report
    window: Window | None
    """Days for which to ask who held an office; None where nothing bounds them."""
    days: Days | None
    """Days for which to ask what a named person stood for: wider, since the name already says who it is."""


def resolve_parties(setting: Setting, reference: Reference) -> list[Resolved]:
    """Return the parties of a report, each once, in the order of the article."""
    people = {
        at: _person(party, party.person, setting, reference)
        for at, party in enumerate(setting.report.parties)
        if party.person is not None
    }
    peer = _peer_rank(each.rank for each in people.values() if each is not None)
    found = [
        people[at] if at in people else _party(party, setting, peer, reference)
        for at, party in enumerate(setting.report.parties)
    ]
    found += [seat for party in setting.report.parties for seat in _seated(party, setting, reference)]
    return _without_represented(_merged([each for each in found if each is not None]), setting.report.series)


def _peer_rank(ranks: Iterable[Rank | None]) -> str | None:
    """Return the one rank of those named, which "his counterpart" or "the minister" of another state then shares."""
    found = {rank.rank for rank in ranks if rank is not None and rank.rank in SINGULAR_RANKS}
    return found.pop() if len(found) == 1 else None


def _party(party: Party, setting: Setting, peer: str | None, reference: Reference) -> Resolved | None:
    organisation_id = setting.links.organisation_id(party.organisation)
    if party.kind == "office":
        if peer is not None and not party.offices and _is_vague(party.rank, peer):
            party = msgspec.structs.replace(party, rank=peer)
        return _office(party, organisation_id, setting, reference)
    if organisation_id is None:
        return None
    row = _row(party, setting, None, Standing(organisation_id=organisation_id), "delegation")
    is_college = party.rank in _COLLEGES and reference.state(organisation_id) is None
    return Resolved(party=row, rank=None, is_college=is_college)


def _person(party: Party, entity: int, setting: Setting, reference: Reference) -> Resolved | None:
    person_id = setting.links.person_id(entity)
    if person_id is None:
        return None
    claims = current_claims(setting.reading, entity)
    said = Said(
        organisation_id=_owner(party.organisation, setting),
        claims=tuple((claim, _owner(claim.organisation, setting)) for claim in claims),
        spoken_of=setting.spoken_of,
    )
    repute = setting.reputes.get(person_id)
    if reference.person(person_id) is not None:
        stood = standing(reference, person_id, said, setting.days)
    else:
        reputed = repute.organisation_id if repute else None
        stood = Standing(organisation_id=said_affiliation(reference, said) or reputed)
    claimed = next((claim.rank for claim in claims if claim.rank), party.rank or (repute.rank if repute else None))
    rank = stood.office.rank if stood.office else claimed
    owner = stood.office.organisation_id if stood.office else stood.organisation_id
    office_id = stood.office.office_id if stood.office else None
    row = _row(party, setting, person_id, stood, "named")
    return Resolved(party=row, rank=Rank(rank=rank, organisation_id=owner, office_id=office_id) if rank else None)


def _owner(entity: int | None, setting: Setting) -> str | None:
    """Return the organisation of an entity; of a ministry that the tables do not know, the state that it serves."""
    found = setting.links.organisation_id(entity)
    if entity is None or found is None or not found.startswith("x-"):
        return found
    body = setting.reading.entities[entity]
    parent = setting.links.organisation_id(body.parent) if body.organisation_kind == "government" else None
    return parent or found


def _is_vague(rank: str | None, peer: str) -> bool:
    return rank == "counterpart" or (rank == "minister" and peer.endswith("_minister"))


def _office(party: Party, organisation_id: str | None, setting: Setting, reference: Reference) -> Resolved | None:
    """Name the holder where only one is left; else what is known is that the state or organisation took part."""
    offices = offices_said(reference, party, organisation_id, setting.window, setting.report.series)
    named = _named_in_office(setting)
    found = holder(reference, offices, setting.window, named)
    if found is None:
        stranger = _stranger_in_office(party, offices, setting, named, reference)
        return stranger or _nobody(party, organisation_id, offices, setting, reference)
    office = found.office
    stood = Standing(organisation_id=represented(reference, office), office=office, tenure=found.tenure)
    row = _held(_row(party, setting, found.person_id, stood, "office"), named, setting)
    return Resolved(party=row, rank=_rank_of(office))


def _stranger_in_office(
    party: Party, offices: list[Office], setting: Setting, named: frozenset[str], reference: Reference
) -> Resolved | None:
    """Name a holder whom only the articles know, where the tables know of none."""
    if setting.window is None or candidates(reference, offices, setting.window):
        return None
    found = setting.incumbents.holder(reference, offices, setting.window.days, setting.reading.article_id)
    if found is None:
        return None
    stood = Standing(organisation_id=represented(reference, found.office), office=found.office)
    row = _held(_row(party, setting, found.person_id, stood, "office"), named, setting)
    reason = f"article {found.article_id} names the {found.office.title}"
    is_told_here = found.article_id == setting.reading.article_id
    return Resolved(party=row, rank=_rank_of(found.office), reason=None if is_told_here else reason)


def _held(row: ResolvedParty, named: frozenset[str], setting: Setting) -> ResolvedParty:
    """Return the party of a holder; where the article names that person elsewhere, with those words."""
    if row.person_id is None or row.person_id not in named:
        return row
    return msgspec.structs.replace(row, basis="named", evidence=(*row.evidence, *_naming(row.person_id, setting)))


def _nobody(
    party: Party, organisation_id: str | None, offices: list[Office], setting: Setting, reference: Reference
) -> Resolved | None:
    """Return the state or organisation in place of a holder who is not known, with all who can be meant."""
    owners = {represented(reference, office) for office in offices}
    owner = organisation_id or (owners.pop() if len(owners) == 1 else None)
    if owner is None:
        return None
    row = _row(party, setting, None, Standing(organisation_id=owner), "delegation")
    possible = {each.person_id for each in candidates(reference, offices, setting.window)}
    rank = Rank(rank=party.rank, organisation_id=organisation_id) if party.rank else None
    return Resolved(
        party=msgspec.structs.replace(row, may_be=tuple(sorted(possible))),
        rank=_rank_of(offices[0]) if len(offices) == 1 else rank,
    )


def _seated(party: Party, setting: Setting, reference: Reference) -> list[Resolved]:
    """Name the few who make a grouping's "foreign ministers", where every one of them is known."""
    organisation_id = setting.links.organisation_id(party.organisation)
    if party.kind != "delegation" or organisation_id is None or setting.window is None:
        return []
    states = seats(reference, organisation_id, party.rank, setting.window.start, setting.window.end)
    each = msgspec.structs.replace(party, kind="office")
    found = [_office(each, state, setting, reference) for state in states]
    named = [seat for seat in found if seat is not None and seat.party.person_id is not None]
    return [msgspec.structs.replace(seat, is_seat=True) for seat in named] if len(named) == len(states) else []


def _rank_of(office: Office) -> Rank:
    return Rank(rank=office.rank, organisation_id=office.organisation_id, office_id=office.office_id)


def _naming(person_id: str, setting: Setting) -> tuple[Evidence, ...]:
    """Return the first words that name a person whom the party's own words give by office only."""
    entities = {at for at, link in setting.links.persons.items() if link.target == person_id}
    first = next((mention for mention in setting.reading.mentions if mention.entity in entities), None)
    return (Evidence(field="attendance", start=first.start, end=first.end, rule="named"),) if first else ()


def _named_in_office(setting: Setting) -> frozenset[str]:
    """Return the persons whom the article names, but for those of whom it only gives former offices."""
    entities = setting.reading.entities
    return frozenset(
        link.target
        for at, link in setting.links.persons.items()
        if not entities[at].claims or any(not claim.is_former for claim in entities[at].claims)
    )


def _row(party: Party, setting: Setting, person_id: str | None, stood: Standing, basis: Basis) -> ResolvedParty:
    return ResolvedParty(
        kind=party.kind,
        person_id=person_id,
        organisation_id=stood.organisation_id,
        capacity=party.capacity or party.title,
        office_id=stood.office.office_id if stood.office else None,
        tenure_id=stood.tenure.tenure_id if stood.tenure else None,
        role=party.role,
        presence=_presence(party.presence, setting.report),
        basis=basis,
        stands_in_for_id=setting.links.person_id(party.stands_in_for),
        confidence=party.confidence,
        evidence=party.evidence,
    )


def _presence(presence: Presence, report: Report) -> Presence:
    """Nobody has attended what has not taken place."""
    return "expected" if presence == "attended" and report.status != "held" else presence


def _merged(found: Sequence[Resolved]) -> list[Resolved]:
    """Make one party of those that name one person, or one organisation without a person."""
    parties: dict[tuple[str | None, str | None], Resolved] = {}
    for each in found:
        party = each.party
        key = (party.person_id, None if party.person_id else party.organisation_id)
        if key in parties:
            known = parties[key]
            each = Resolved(
                party=_union(known.party, party),
                rank=known.rank or each.rank,
                is_seat=known.is_seat and each.is_seat,
                is_college=known.is_college or each.is_college,
                reason=known.reason or each.reason,
            )
        parties[key] = each
    return list(parties.values())


def _union(left: ResolvedParty, right: ResolvedParty) -> ResolvedParty:
    """Keep the outranking role, an absence before anything else, and the words for both."""
    return msgspec.structs.replace(
        left if left.office_id or not right.office_id else right,
        kind=left.kind if left.basis == "named" else right.kind,
        may_be=tuple(sorted({*left.may_be, *right.may_be})),
        organisation_id=left.organisation_id or right.organisation_id,
        capacity=left.capacity or right.capacity,
        role=min(left.role, right.role, key=_ROLES.index),
        presence=min(left.presence, right.presence, key=_PRESENCES.index),
        basis="named" if "named" in (left.basis, right.basis) else left.basis,
        stands_in_for_id=left.stands_in_for_id or right.stands_in_for_id,
        confidence=max(left.confidence, right.confidence),
        evidence=tuple(dict.fromkeys((*left.evidence, *right.evidence))),
    )


def _without_represented(found: list[Resolved], series: str | None) -> list[Resolved]:
    """Drop the bare organisation for which a person takes part: it is then not a second party.

    A body stays at its own session, since there the person does not stand for all of it; so do "EU foreign ministers".
    """
    persons = [each.party for each in found if each.party.person_id is not None and each.party.presence != "absent"]
    taken = {party.organisation_id for party in persons} - {series}
    return [
        each
        for each in found
        if each.party.person_id is not None or each.is_college or each.party.organisation_id not in taken
    ]
