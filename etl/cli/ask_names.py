"""From names that people type to the persons, states, organisations and publishers of a warehouse."""

import re

from rapidfuzz import fuzz, process
from sqlalchemy import Connection, text

from etl.ask import Entity
from etl.cli.lookup import NotFound, current_id
from etl.errors import UsageError

_CODE = re.compile(r"[A-Za-z][A-Za-z0-9]")
_ANY = "no person, state or organisation of the warehouse is called so"


def person(connection: Connection, given: str) -> Entity:
    """Return a person by id, its beginning, or any name."""
    found = current_id(connection, "person", given)
    name = connection.execute(text("SELECT name FROM persons WHERE person_id = :id"), {"id": found}).scalar_one()
    return Entity(kind="person", id=found, name=name)


def organisation(connection: Connection, given: str) -> Entity:
    """Return a state or organisation by id, code in any case, its beginning, or any name."""
    code = given.upper() if _CODE.fullmatch(given) else given
    found = current_id(connection, "organisation", code)
    query = text("SELECT name, kind FROM organisations WHERE organisation_id = :id")
    name, kind = connection.execute(query, {"id": found}).one()
    return Entity(kind="state" if kind == "state" else "organisation", id=found, name=name)


def state(connection: Connection, given: str) -> Entity:
    """Return a state; UsageError where the name is that of another organisation."""
    found = organisation(connection, given)
    if found.kind != "state":
        raise UsageError(f"{found.name} is no state", where=given, remedy="use --organisation")
    return found


def country(connection: Connection, given: str) -> Entity:
    """Return the state whose code is that of a country."""
    found = state(connection, given)
    return Entity(kind="country", id=found.id, name=found.name)


def anybody(connection: Connection, given: str) -> Entity:
    """Return the state, organisation or person of a name."""
    try:
        return organisation(connection, given)
    except NotFound as as_organisation:
        try:
            return person(connection, given)
        except NotFound as as_person:
            hints = [error.remedy for error in (as_person, as_organisation) if error.remedy.startswith("did you mean")]
            raise NotFound(_ANY, where=given, remedy=next(iter(hints), "check the spelling")) from as_person


def source(connection: Connection, given: str) -> Entity:
    """Return a publisher by id or name."""
    rows = connection.execute(text("SELECT source_id, name FROM sources ORDER BY 1")).all()
    for source_id, name in rows:
        if given.lower() in (source_id, name.lower()):
            return Entity(kind="source", id=source_id, name=name)
    near = process.extract(given, [row.name for row in rows], scorer=fuzz.ratio, processor=str.lower, limit=3)
    hint = f"did you mean {' or '.join(name for name, _, _ in near)}?" if near else "no publisher is known yet"
    raise NotFound("there is no such publisher", where=given, remedy=hint)
