"""Which organisation or state each local entity is."""

from collections.abc import Iterable

from etl.dates.edtf import Days
from etl.model.reading import Entity, Reading
from etl.reference.records import Organisation
from etl.reference.reference import Reference
from etl.resolve.keys import provisional_id
from etl.resolve.links import Link
from etl.resolve.names import fold

_FULL_NAME, _PARENT, _SEAT = 4, 2, 1
"""Weights of what speaks for one of several organisations of one acronym."""


def link_organisations(reading: Reading, reference: Reference, published: Days) -> dict[int, Link]:
    """Link every organisation entity: to the tables where one fits, else to a provisional row of its own name."""
    entities = [(at, entity) for at, entity in enumerate(reading.entities) if entity.kind == "organisation"]
    links: dict[int, Link] = {}
    for at, entity in entities:
        if len(entity.candidates) == 1:
            links[at] = Link(target=entity.candidates[0], rule="only organisation of that name")
    known = {link.target for link in links.values()}
    homes = _homes(reading, reference)
    for at, entity in entities:
        if len(entity.candidates) < 2:
            continue
        if (link := _choose(entity, links, known, homes, reference, published)) is not None:
            links[at] = link
    for at, entity in entities:
        if at not in links:
            links[at] = _provisional(entity, links)
    return links


def _homes(reading: Reading, reference: Reference) -> set[str]:
    """Return the states of the people whom the article names beyond doubt: "Congo" is that of its president."""
    people = (e.candidates[0] for e in reading.entities if e.kind == "person" and len(e.candidates) == 1)
    return {state for person in people for state in reference.states_of_person(person)}


def _choose(
    entity: Entity, links: dict[int, Link], known: set[str], homes: set[str], reference: Reference, published: Days
) -> Link | None:
    """Take the candidate that most speaks for; none where two are equal."""
    parent = links[entity.parent].target if entity.parent in links else None
    scored = []
    for candidate in entity.candidates:
        organisation = reference.organisation(candidate)
        if organisation is None:
            score = 0
            if reference.state(candidate) is not None:
                score = _FULL_NAME * (candidate in known) + _SEAT * (candidate in homes)
            scored.append((score, candidate))
        elif _existed(organisation, published):
            scored.append((_support(organisation, entity.names, parent, known), candidate))
    scored.sort(key=lambda pair: (-pair[0], pair[1]))
    if not scored or (len(scored) > 1 and scored[0][0] == scored[1][0]):
        return None
    return Link(target=scored[0][1], rule="of several of that name, the one the article's context speaks for")


def _support(organisation: Organisation, names: Iterable[str], parent: str | None, known: set[str]) -> int:
    full = {fold(name) for name in (organisation.name, *organisation.aliases)}
    score = _FULL_NAME * any(fold(name) in full for name in names)
    score += _PARENT * (organisation.parent_id is not None and organisation.parent_id in known | {parent})
    return score + _SEAT * (organisation.seat_country_code in known)


def _existed(organisation: Organisation, published: Days) -> bool:
    """Say whether it can have been spoken of: a body may be told of after its end, not before its beginning."""
    founded = organisation.founded
    return founded is None or published.end is None or founded.first <= published.end


def _provisional(entity: Entity, links: dict[int, Link]) -> Link:
    """Name and parent make a provisional organisation: the "Foreign Ministry" of two states are two."""
    parent = links[entity.parent].target if entity.parent in links else ""
    rule = "ambiguous in the reference tables" if entity.candidates else "not in the reference tables"
    return Link(target=provisional_id(f"{fold(entity.name)}|{parent}"), rule=f"provisional: {rule}", is_certain=False)
