"""Held meetings, as FollowTheMoney has them: events, who was involved, and the words that say so."""

from collections.abc import Iterator
from itertools import chain

from sqlalchemy import Connection

from etl.export.beside import Row
from etl.export.frames import rows
from etl.export.ftm_entity import country, entity, identifier
from etl.export.gathered import Gathered, days, gathered, plain
from etl.export.lines import Line

_SHOWN = 4
"""Names in the name of an event that has no name of its own."""
_QUOTES = """
SELECT DISTINCT e.meeting_id, e.evidence_id, e.article_id, e.field, e.quote, e.start_offset, e.end_offset
FROM v_article_evidence AS e
JOIN v_meetings AS m ON m.meeting_id = e.meeting_id AND m.status = 'held'
JOIN v_articles AS a ON a.article_id = e.article_id
"""


def events(connection: Connection) -> Iterator[Line]:
    """Stream all held meetings, each with its links to those who attended."""
    held = (found for found in gathered(connection) if found.meeting["status"] == "held")
    return chain.from_iterable(map(_event, held))


def quotes(connection: Connection) -> Iterator[Line]:
    """Stream the words that say so."""
    for row in rows(connection, _QUOTES, ["meeting_id", "evidence_id"]):
        yield entity(
            "Documentation",
            f"readout-evidence-{row['evidence_id']}-{row['meeting_id']}",
            document=identifier("article", row["article_id"]),
            entity=identifier("meeting", row["meeting_id"]),
            role=row["field"],
            summary=row["quote"],
            description=f"code points {row['start_offset']} to {row['end_offset']}",
        )


def _event(found: Gathered) -> Iterator[Line]:
    meeting = found.meeting
    parties = [party for party in found.parties if party["presence"] == "attended"]
    place = [meeting["venue"], meeting["city"], meeting["country_name"]]
    first, last = days(meeting) or (None, None)
    kinds = [meeting[name] for name in ("channel", "format", "level") if meeting[name] != "unknown"]
    key = f"readout-meeting-{meeting['meeting_id']}"
    yield entity(
        "Event",
        key,
        name=_name(meeting, parties),
        startDate=first,
        endDate=last,
        date=plain(meeting["date_edtf"]),
        location=", ".join(filter(None, place)),
        country=country(meeting["country_code"]),
        involved=[_who(party) for party in parties],
        organizer=[_who(party) for party in parties if party["role"] == "host"],
        keywords=[*found.topics, *kinds],
        proof=[identifier("article", article["article_id"]) for article in found.articles],
    )
    for party in parties:
        yield entity(
            "UnknownLink",
            f"readout-attendance-{party['attendance_id']}",
            subject=_who(party),
            object=key,
            role=party["role"],
            summary=party["capacity"],
        )


def _who(party: Row) -> str | None:
    return identifier("person", party["person_id"]) or identifier("organisation", party["organisation_id"])


def _name(meeting: Row, parties: list[Row]) -> str:
    if meeting["meeting_name"] or not parties:
        return str(meeting["label"])
    names = list(dict.fromkeys(party["person_name"] or party["organisation_name"] for party in parties))
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return f"{meeting['label']}: {', '.join(names[:_SHOWN])}{more}"
