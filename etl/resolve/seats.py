"""Who sits in a grouping that is no more than a few states: "the Quad foreign ministers" are four people."""

from datetime import date

from etl.reference.reference import Reference
from etl.resolve.affiliation import SINGULAR_RANKS

_FEW = 4
"""States up to which whoever speaks of a grouping's ministers speaks of each of them."""


def seats(reference: Reference, organisation_id: str, rank: str | None, start: date, end: date) -> tuple[str, ...]:
    """Return the states of a grouping whose ministers or leaders are said to meet, by code.

    None where it has members of its own kind of body, more than a few, or others on the last day than on the first.
    """
    body = reference.organisation(organisation_id)
    if body is None or body.kind != "grouping" or rank not in SINGULAR_RANKS | {"leader"}:
        return ()
    members = reference.members(organisation_id, start)
    is_settled = members == reference.members(organisation_id, end)
    are_states = all(reference.state(member) is not None for member in members)
    return members if is_settled and are_states and 1 < len(members) <= _FEW else ()
