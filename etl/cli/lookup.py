"""From what a person types to the id of a meeting, person or organisation: forwarded ids, beginnings of ids, names."""

from typing import Any, Literal

from rapidfuzz import fuzz, process
from sqlalchemy import Connection, text

from etl.cli.page import Page
from etl.errors import UsageError

Kind = Literal["meeting", "person", "organisation"]
_TABLES = {"meeting": "meetings", "person": "persons", "organisation": "organisations"}
_SHORTEST = 4
"""Letters of an id that are taken for its beginning."""
_LISTED = 8
_NEAR = 80
"""Least likeness of a name that is offered where none fits, 0 to 100."""


class NotFound(UsageError):
    """Nothing in the warehouse bears this id or name."""


def current_id(connection: Connection, kind: Kind, given: str, page: Page | None = None) -> str:
    """Return the id that stands for it now, and say so where it is another; UsageError where there is none, or many."""
    if _exists(connection, kind, given):
        return given
    found = _ids(connection, "SELECT new_id FROM id_history WHERE entity_kind = :kind AND old_id = :given", kind, given)
    if found == [None]:
        raise UsageError(f"nothing stands for this {kind} any more: the articles that told of it are gone", where=given)
    new = found[0] if found else _by_name(connection, kind, given) or _by_beginning(connection, kind, given)
    if new is None:
        listing = "SELECT meeting_id, label FROM v_meetings" if kind == "meeting" else f"SELECT * FROM {_TABLES[kind]}"
        near = _near(connection, kind, given)
        remedy = f"did you mean {' or '.join(near)}?" if near else f'`readout sql "{listing}"` lists all'
        raise NotFound(f"there is no such {kind}", where=given, remedy=remedy)
    if page is not None and not new.startswith(given):
        page.line((f"{given} is {new} now" if found else f"{given} is {new}", "dim"))
        page.line()
    return new


def _exists(connection: Connection, kind: Kind, given: str) -> bool:
    query = f"SELECT {kind}_id FROM {_TABLES[kind]} WHERE {kind}_id = :given"
    return bool(_ids(connection, query, kind, given))


def _by_beginning(connection: Connection, kind: Kind, given: str) -> str | None:
    if len(given) < _SHORTEST:
        return None
    query = (
        f"SELECT {kind}_id FROM {_TABLES[kind]} WHERE substr({kind}_id, 1, {len(given)}) = :given "
        f"ORDER BY 1 LIMIT {_LISTED}"
    )
    return _only(_ids(connection, query, kind, given), given)


def _by_name(connection: Connection, kind: Kind, given: str) -> str | None:
    if kind == "meeting":
        return None
    query = f"""
        SELECT DISTINCT n.entity_id, EXISTS (SELECT 1 FROM mentions AS m WHERE m.{kind}_id = n.entity_id) AS is_met
        FROM v_entity_names AS n WHERE n.entity_kind = :kind AND lower(n.name) = lower(:given) ORDER BY 1"""
    rows = connection.execute(text(query), {"kind": kind, "given": given}).all()
    met = [row.entity_id for row in rows if row.is_met]
    return _only(met or [row.entity_id for row in rows], given)


def _near(connection: Connection, kind: Kind, given: str) -> list[str]:
    """Return up to three names that are spelt alike."""
    query = "SELECT DISTINCT name FROM v_entity_names WHERE entity_kind = :kind"
    names = [] if kind == "meeting" else _ids(connection, query, kind, given)
    found = process.extract(given, sorted(names), scorer=fuzz.ratio, processor=str.lower, score_cutoff=_NEAR, limit=3)
    return [name for name, _, _ in found]


def _only(ids: list[Any], given: str) -> str | None:
    if len(ids) > 1:
        more = ", ..." if len(ids) >= _LISTED else ""
        raise UsageError(
            f"this could be {len(ids)} of them: {', '.join(ids)}{more}", where=given, remedy="write one of these ids"
        )
    return ids[0] if ids else None


def _ids(connection: Connection, query: str, kind: Kind, given: str) -> list[Any]:
    values = {name: value for name, value in (("given", given), ("kind", kind)) if f":{name}" in query}
    return list(connection.execute(text(query), values).scalars())
