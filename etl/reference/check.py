"""A deeper look at the reference tables than loading takes: what is well formed but probably wrong or missing."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations
from typing import Literal

from etl.model.base import Record
from etl.reference.records import Membership, Tenure
from etl.reference.reference import Reference
from etl.reference.spells import gaps
from etl.reference.tokens import key, words

Severity = Literal["warn", "note"]
_SHARED = ("minister", "deputy_head", "envoy", "ambassador", "other", "deputy_head_of_organisation")
"""Ranks of which an organisation may have several holders at once under one office."""
_HANDOVER = timedelta(days=31)
"""Holders who overlap less are taken for a handover, or for dates of two conventions."""
_GAP = timedelta(days=62)
"""A shorter stretch without a holder is taken for a change of government."""


class Finding(Record, kw_only=True):
    """Something to look at in the tables."""

    severity: Severity
    """`warn` for what contradicts itself, `note` for what is missing or unusual."""
    file: str
    subject: str
    """Id of the row or rows."""
    what: str
    remedy: str

    def __str__(self) -> str:
        """Return one line."""
        return f"{self.severity} {self.file} {self.subject}: {self.what} → {self.remedy}"


def check(reference: Reference) -> tuple[Finding, ...]:
    """Return what is doubtful in the tables, worst first, then by file and subject."""
    found = [
        *_overlaps(reference),
        *_same_person_twice(reference),
        *_gaps(reference),
        *_doubles(reference),
        *_membership_overlaps(reference),
        *_unused(reference),
    ]
    return tuple(sorted(found, key=lambda f: (f.severity != "warn", f.file, f.subject, f.what)))


def _overlaps(reference: Reference) -> Iterator[Finding]:
    """Two holders of an office that has one, at the same time for more than a handover."""
    for office in reference.offices:
        if office.is_joint or office.rank in _SHARED:
            continue
        for one, other in combinations(reference.tenures_of_office(office.office_id), 2):
            if one.person_id != other.person_id and not (one.is_acting or other.is_acting):
                start, end = max(one.start.last, other.start.last), min(_surely_to(one), _surely_to(other))
                if end - start > _HANDOVER:
                    yield Finding(
                        severity="warn",
                        file="tenures.csv",
                        subject=office.office_id,
                        what=f"{one.person_id} and {other.person_id} both hold it from {start} to {end}",
                        remedy="end the one when the other begins, or say why in an office of its own",
                    )


def _same_person_twice(reference: Reference) -> Iterator[Finding]:
    """Spells of one person in one office that overlap."""
    for person in reference.persons:
        for one, other in combinations(reference.tenures_of_person(person.person_id), 2):
            start, end = max(one.start.last, other.start.last), min(_surely_to(one), _surely_to(other))
            if one.office_id == other.office_id and start < end:
                yield Finding(
                    severity="warn",
                    file="tenures.csv",
                    subject=person.person_id,
                    what=f"holds {one.office_id} twice from {start} to {end}",
                    remedy="make one spell of the two",
                )


def _gaps(reference: Reference) -> Iterator[Finding]:
    """Stretches without a holder between two holders of a leading office."""
    for office in reference.offices:
        if office.rank in _SHARED:
            continue
        spells = [(tenure.first, tenure.last) for tenure in reference.tenures_of_office(office.office_id)]
        for start, end in gaps(spells):
            if end - start > _GAP:
                yield Finding(
                    severity="note",
                    file="tenures.csv",
                    subject=office.office_id,
                    what=f"nobody holds it from {start} to {end}",
                    remedy="add who did, unless the office was vacant",
                )


def _doubles(reference: Reference) -> Iterator[Finding]:
    """Two persons of one name, and two organisations of one name."""
    persons: dict[str, set[str]] = {}
    for person in reference.persons:
        for name in (person.name, *person.aliases):
            if " " in name:
                persons.setdefault(key(words(name)), set()).add(person.person_id)
    organisations: dict[str, set[str]] = {}
    for organisation in reference.organisations:
        organisations.setdefault(key(words(organisation.name)), set()).add(organisation.organisation_id)
    for file, names in (("persons.csv", persons), ("organisations.csv", organisations)):
        for name, ids in names.items():
            if len(ids) > 1:
                yield Finding(
                    severity="note",
                    file=file,
                    subject=" ".join(sorted(ids)),
                    what=f"share the name {name}",
                    remedy="make one of them, or tell them apart by other names if they are namesakes",
                )


def _membership_overlaps(reference: Reference) -> Iterator[Finding]:
    """Two spells of one member in one organisation with one status that overlap."""
    spells: dict[tuple[str, str, str], list[Membership]] = {}
    for membership in reference.memberships:
        what = (membership.member_id, membership.organisation_id, membership.status)
        spells.setdefault(what, []).append(membership)
    for (member, organisation, status), several in spells.items():
        for one, other in combinations(several, 2):
            start = max(one.start.last if one.start else date.min, other.start.last if other.start else date.min)
            end = min(one.end.first if one.end else date.max, other.end.first if other.end else date.max)
            if start < end:
                yield Finding(
                    severity="warn",
                    file="memberships.csv",
                    subject=f"{member} {organisation}",
                    what=f"is {status} twice from {start} on",
                    remedy="make one spell of the two",
                )


def _unused(reference: Reference) -> Iterator[Finding]:
    """Offices that nobody ever held, persons who never held one."""
    for office in reference.offices:
        if not reference.tenures_of_office(office.office_id):
            yield Finding(
                severity="note",
                file="offices.csv",
                subject=office.office_id,
                what="has no holder",
                remedy="add its holders to tenures.csv",
            )
    for person in reference.persons:
        if not reference.tenures_of_person(person.person_id):
            yield Finding(
                severity="note",
                file="persons.csv",
                subject=person.person_id,
                what="holds no office",
                remedy="add the offices to tenures.csv, unless the name alone is wanted",
            )


def _surely_to(tenure: Tenure) -> date:
    """Return the first day on which a spell may be over."""
    bound = tenure.end or tenure.known_until or tenure.start
    return bound.first
