"""Which person of the reference tables each local entity is; a wrong one is worse than none."""

from collections.abc import Callable, Mapping, Sequence

from etl.dates.edtf import Days
from etl.model.reading import Entity, Reading
from etl.reference.reference import Reference
from etl.resolve.affiliation import side
from etl.resolve.candidates import Fit, fit, may_overlap
from etl.resolve.links import Link
from etl.resolve.names import may_be_spelling


def link_persons(
    reading: Reading, organisations: Mapping[int, Link], days: Days, reference: Reference
) -> dict[int, Link]:
    """Link the person entities of an article that appeared within `days`; strangers and doubtful ones stay out."""
    spoken_of = frozenset(side(reference, link.target) for link in organisations.values())
    links = {}
    for at, entity in enumerate(reading.entities):
        if entity.kind != "person":
            continue
        people = [person for person in map(reference.person, entity.candidates) if person is not None]
        fits = [fit(person, entity, organisations, days, reference, spoken_of) for person in people]
        link = _by_name(fits) or _by_spelling(entity, organisations, days, reference)
        if link is not None:
            links[at] = link
    return links


def _by_name(fits: Sequence[Fit]) -> Link | None:
    viable = [each for each in fits if not each.is_contradicted]
    full = [each for each in viable if each.is_full_name]
    return _by_full_name(full) if full else _by_surname(viable)


def _by_full_name(full: Sequence[Fit]) -> Link | None:
    """Decide by the full name where one person bears it, unless the office said is another state's; else by office."""
    at_home = [each for each in full if each.is_active or each.in_claimed_office or not each.is_foreign]
    if len(full) == 1 and at_home:
        return Link(target=full[0].person_id, rule="full name")
    best = _single_best(at_home)
    if best is None:
        return None
    reason = "office said" if best.in_claimed_office else "office held then"
    return Link(
        target=best.person_id,
        rule=f"of several namesakes, the one of the {reason}",
        is_certain=best.in_claimed_office,
    )


def _by_surname(viable: Sequence[Fit]) -> Link | None:
    """Decide by the surname only with an office said, or held then for a state or organisation that is spoken of."""
    rules: tuple[tuple[str, Callable[[Fit], bool]], ...] = (
        ("surname and the office said, held then", lambda each: each.in_claimed_office),
        ("surname and the office said, held once", lambda each: each.ever_in_claimed_office),
        (
            "surname, and the only one in office then for those spoken of",
            lambda each: each.is_active and each.is_at_home and not each.is_foreign,
        ),
    )
    for rule, holds in rules:
        supported = [each for each in viable if holds(each) and not each.is_wrong_gender]
        if len(supported) > 1:
            return None
        if supported:
            chosen = supported[0]
            return Link(target=chosen.person_id, rule=rule, is_certain=chosen.in_claimed_office)
    return None


def _by_spelling(entity: Entity, organisations: Mapping[int, Link], days: Days, reference: Reference) -> Link | None:
    """A full name spelt a little differently, with the very office that one person of such a name held then."""
    found = set()
    for claim in entity.claims:
        offices = set(claim.offices)
        if claim.rank is not None and claim.organisation is not None and claim.organisation in organisations:
            target = side(reference, organisations[claim.organisation].target)
            offices |= {office.office_id for office in reference.offices_of(target, claim.rank)}
        for tenure in (tenure for office in offices for tenure in reference.tenures_of_office(office)):
            person = reference.person(tenure.person_id)
            if person is None or not (may_overlap(tenure, days) or claim.is_former):
                continue
            if any(may_be_spelling(entity.name, known) for known in (person.name, *person.aliases)):
                found.add(person.person_id)
    if len(found) != 1:
        return None
    return Link(target=found.pop(), rule="spelling close to the name, with the office held then", is_certain=False)


def _single_best(fits: Sequence[Fit]) -> Fit | None:
    ranked = sorted(fits, key=lambda each: (-each.support, each.person_id))
    if not ranked or (len(ranked) > 1 and ranked[0].support == ranked[1].support):
        return None
    return ranked[0]
