"""The reference tables in memory, with the lookups that reading, resolving and merging ask for."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from etl.model.base import Record
from etl.reference.records import (
    Leadership,
    Medium,
    Membership,
    Office,
    Organisation,
    Person,
    Phrase,
    Seat,
    State,
    Tenure,
    TitleTerm,
)
from etl.reference.spells import covered

T = TypeVar("T")


class Tables(Record, kw_only=True):
    """The content of all files, each sorted by its key."""

    states: tuple[State, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    memberships: tuple[Membership, ...] = ()
    offices: tuple[Office, ...] = ()
    persons: tuple[Person, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    titles: tuple[TitleTerm, ...] = ()
    media: tuple[Medium, ...] = ()
    seats: tuple[Seat, ...] = ()
    phrases: tuple[Phrase, ...] = ()


class Reference:
    """Validated tables; build it with `etl.reference.load.load`. Nothing here changes after it was built."""

    def __init__(self, tables: Tables) -> None:
        """Index the tables."""
        self.tables = tables
        self.states, self.persons, self.offices = tables.states, tables.persons, tables.offices
        self.tenures, self.memberships, self.titles = tables.tenures, tables.memberships, tables.titles
        self.media, self.seats, self.phrases = tables.media, tables.seats, tables.phrases
        media = (_as_organisation(medium) for medium in tables.media)
        self.organisations = tuple(sorted((*tables.organisations, *media), key=lambda o: o.organisation_id))
        self._states = {state.iso2: state for state in self.states}
        self._organisations = {organisation.organisation_id: organisation for organisation in self.organisations}
        self._offices = {office.office_id: office for office in self.offices}
        self._persons = {person.person_id: person for person in self.persons}
        self._media = {medium.media_id: medium for medium in self.media}
        self._domains = {known.domain: known for known in self.organisations if known.domain}
        by_start = sorted(self.tenures, key=lambda t: (t.first, t.last, t.tenure_id))
        self._tenures_of_office = _grouped(by_start, lambda tenure: tenure.office_id)
        self._tenures_of_person = _grouped(by_start, lambda tenure: tenure.person_id)
        self._offices_of = _grouped(self.offices, lambda office: office.organisation_id)
        self._members = _grouped(self.memberships, lambda membership: membership.organisation_id)
        self._memberships_of = _grouped(self.memberships, lambda membership: membership.member_id)
        self._seats = {(seat.iso2, seat.organisation_id): seat for seat in self.seats}

    def state(self, iso2: str) -> State | None:
        """Return a state by code."""
        return self._states.get(iso2)

    def organisation(self, organisation_id: str) -> Organisation | None:
        """Return an organisation or medium by id; states are not among them."""
        return self._organisations.get(organisation_id)

    def office(self, office_id: str) -> Office | None:
        """Return an office by id."""
        return self._offices.get(office_id)

    def person(self, person_id: str) -> Person | None:
        """Return a person by id."""
        return self._persons.get(person_id)

    def medium(self, media_id: str) -> Medium | None:
        """Return a medium by id."""
        return self._media.get(media_id)

    def publisher_by_domain(self, domain: str) -> Organisation | None:
        """Return the organisation or medium whose site a host belongs to: `news.example.org` is `example.org`'s."""
        labels = domain.lower().rstrip(".").split(".")
        for first in range(len(labels) - 1):
            if known := self._domains.get(".".join(labels[first:])):
                return known
        return None

    def tenures_of_office(self, office_id: str) -> tuple[Tenure, ...]:
        """Return the spells of all holders, by start."""
        return self._tenures_of_office.get(office_id, ())

    def tenures_of_person(self, person_id: str) -> tuple[Tenure, ...]:
        """Return a person's spells in all offices, by start."""
        return self._tenures_of_person.get(person_id, ())

    def holders(self, office_id: str, start: date, end: date) -> tuple[Tenure, ...]:
        """Return the spells of all who may have held an office on some day from `start` to `end`, by start.

        A partial date widens (`2019-12` may begin on any of 31 days); nobody is vouched for after `known_until`.
        On the day of a handover both holders are given.
        """
        return tuple(tenure for tenure in self.tenures_of_office(office_id) if tenure.may_overlap(start, end))

    def is_vouched(self, office_id: str, start: date, end: date) -> bool:
        """Return whether the table leaves no day from `start` to `end` without a holder, so that none is unknown."""
        return covered([(tenure.first, tenure.last) for tenure in self.tenures_of_office(office_id)], start, end)

    def state_of(self, organisation_id: str) -> str | None:
        """Return the iso2 of the state that an organisation belongs to through its parents; of a state itself."""
        seen: set[str] = set()
        current: str | None = organisation_id
        while current is not None and current not in seen:
            if current in self._states:
                return current
            seen.add(current)
            organisation = self._organisations.get(current)
            current = organisation.parent_id if organisation else None
        return None

    def states_of_person(self, person_id: str) -> frozenset[str]:
        """Return the iso2 codes of the states in whose offices a person ever was."""
        offices = (self._offices[tenure.office_id] for tenure in self.tenures_of_person(person_id))
        return frozenset(state for office in offices if (state := self.state_of(office.organisation_id)))

    def offices_of(self, organisation_id: str, rank: str | None = None) -> tuple[Office, ...]:
        """Return the offices of an organisation or state, of one rank or all, by id."""
        offices = self._offices_of.get(organisation_id, ())
        return tuple(office for office in offices if rank is None or office.rank == rank)

    def principal_leader(
        self, iso2: str, start: date | None = None, end: date | None = None, forum: str | None = None
    ) -> tuple[Office, ...]:
        """Return what "the leader of" a state may mean from `start` to `end`, by id.

        More than one office where practice does not settle it or changed in that time; none for a state without such
        offices in the tables. `forum` is the organisation at whose summit the leader sits, where that is known.
        """
        state = self._states.get(iso2)
        if state is None:
            return ()
        seat = self._seats.get((iso2, forum)) if forum else None
        wanted = {seat.rank} if seat else {part.rank for part in _between(state.leader, start, end)}
        ranks = {"head_of_state", "head_of_government"} if "either" in wanted else wanted
        return tuple(office for office in self._offices_of.get(iso2, ()) if office.rank in ranks)

    def members(self, organisation_id: str, day: date, status: str = "member") -> tuple[str, ...]:
        """Return who may have belonged to an organisation on a day: iso2 codes and organisation ids, sorted."""
        spells = self._members.get(organisation_id, ())
        return tuple(sorted({spell.member_id for spell in spells if spell.status == status and _holds(spell, day)}))

    def memberships_of(self, member_id: str) -> tuple[Membership, ...]:
        """Return the spells of membership of a state or organisation, by id."""
        return self._memberships_of.get(member_id, ())


def _grouped(records: Iterable[T], key: Callable[[T], str]) -> dict[str, tuple[T, ...]]:
    """Return records by key, in their order."""
    groups: dict[str, list[T]] = {}
    for record in records:
        groups.setdefault(key(record), []).append(record)
    return {name: tuple(group) for name, group in groups.items()}


def _holds(spell: Membership, day: date) -> bool:
    """Whether a spell may include a day; an open end is taken to last."""
    return (spell.start is None or spell.start.first <= day) and (spell.end is None or day <= spell.end.last)


def _between(parts: tuple[Leadership, ...], start: date | None, end: date | None) -> list[Leadership]:
    """Return the parts that hold on some day from `start` to `end`."""
    ends = [part.since for part in parts[1:]]
    found = []
    for part, until in zip(parts, (*ends, None), strict=True):
        begins_in_time = part.since is None or end is None or part.since <= end
        is_over = until is not None and start is not None and until <= start
        if begins_in_time and not is_over:
            found.append(part)
    return found


def _as_organisation(medium: Medium) -> Organisation:
    """Return a medium as the organisation that it also is."""
    return Organisation(
        organisation_id=medium.media_id,
        name=medium.name,
        acronyms=(),
        kind="media",
        parent_id=None,
        aliases=medium.aliases,
        former_names=(),
        founded=None,
        dissolved=None,
        seat_city=None,
        seat_country_code=medium.country_code,
        metonyms=(),
        domain=medium.domain,
    )
