"""Entities of FollowTheMoney: what investigators' tools (Aleph, OpenAleph, yente) read. JSON Lines, one entity a line.

| schema | from |
|---|---|
| Person | a person, with other names as aliases |
| PublicBody, Company, Organization | a state, ministry, agency, mission or court; a company; any other organisation |
| Position, Occupancy | an office; who held it from when to when |
| Membership | who belongs to which organisation; `role` where as less than a member |
| Representation | a person (`agent`) who stood for an organisation (`client`) at a held meeting |
| Article | an article: title, address, publisher, date, never its text |
| Event | a held meeting; `involved` are those who attended, `organizer` the hosts among them |
| UnknownLink | one of them and the event, with the role, and the capacity as `summary` |
| Documentation | the words: an article and the event, `summary` the quote, `role` the field that it supports |

Plans and cancelled meetings are left out: an Event is taken for something that happened. `startDate` and `endDate` of
an event are its first and last day, where it is dated to a week at most; `date` is the day, month or year where it is
just that.
"""

from collections.abc import Iterator

from sqlalchemy import Connection

from etl.export.ftm_articles import articles
from etl.export.ftm_events import events, quotes
from etl.export.ftm_parties import memberships, occupancies, organisations, persons, positions, representations
from etl.export.lines import Collection, Line

_PARTS = (organisations, persons, positions, occupancies, memberships, representations, articles, events, quotes)


def entities(connection: Connection) -> Iterator[Line]:
    """Stream all entities, those first that others refer to."""
    for part in _PARTS:
        yield from part(connection)


COLLECTION = Collection(
    name="entities",
    file="entities.ftm.json",
    question="Who met whom, as entities of FollowTheMoney?",
    grain="One line per entity: id, schema, and lists of values by property.",
    lines=entities,
)
