"""Meetings as events of schema.org: JSON-LD, one document a line.

- `eventStatus`: held and planned are EventScheduled, cancelled EventCancelled, postponed EventPostponed.
- `eventAttendanceMode`: in person is offline, video and phone are online, hybrid is mixed.
- `startDate`, `endDate`: the day or days, where the date is known to a week; otherwise the month or year, where it is
  just that. Any other date is in `description` alone, in EDTF: wide bounds are no duration.
- `attendee`: who attended or was expected, not who was invited or absent; a person bears the office held, or
  the capacity as said, as `jobTitle` and what the person represents as `affiliation`. `organizer`: those of them in the
  role of host, without one of chair.
- `superEvent`: the meeting around it. `about`: its topics.
- `subjectOf`: the articles that report it: title, address, publisher and date, never their text.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection

from etl.export.beside import Row
from etl.export.gathered import Gathered, days, gathered, plain, web_address
from etl.export.lines import Collection, Line, told

_STATUS = {
    "held": "EventScheduled",
    "planned": "EventScheduled",
    "cancelled": "EventCancelled",
    "postponed": "EventPostponed",
}
_MODE = {
    "in_person": "OfflineEventAttendanceMode",
    "video": "OnlineEventAttendanceMode",
    "phone": "OnlineEventAttendanceMode",
    "hybrid": "MixedEventAttendanceMode",
}
_TYPES = {"state": "Country", "igo": "Organization", "company": "Corporation", "media": "NewsMediaOrganization"}
_GOVERNMENT = ("government", "agency", "mission", "court")


def events(connection: Connection) -> Iterator[Line]:
    """Stream all meetings as events."""
    yield from map(_event, gathered(connection))


COLLECTION = Collection(
    name="events",
    file="events.jsonl",
    question="Which meetings were there, as events of schema.org?",
    grain="One line per meeting: a JSON-LD document of type Event.",
    lines=events,
)


def _event(found: Gathered) -> Line:
    meeting = found.meeting
    coming = [party for party in found.parties if party["presence"] in ("attended", "expected")]
    mode = _MODE.get(meeting["channel"])
    return {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": _urn("meeting", meeting["meeting_id"]),
        **told(
            name=meeting["label"],
            eventStatus=f"https://schema.org/{_STATUS[meeting['status']]}",
            eventAttendanceMode=f"https://schema.org/{mode}" if mode else None,
            **_dates(meeting),
            location=_place(meeting),
            attendee=[_party(party) for party in coming],
            organizer=[_party(party) for party in _organizers(coming)],
            superEvent=_around(meeting),
            about=found.topics,
            subjectOf=[_article(article) for article in found.articles],
        ),
    }


def _urn(kind: str, key: str) -> str:
    return f"urn:readout:{kind}:{key}"


def _dates(meeting: Row) -> dict[str, Any]:
    edtf = meeting["date_edtf"]
    if known := days(meeting):
        return {"startDate": known[0], "endDate": known[1]}
    if coarse := plain(edtf):
        return {"startDate": coarse, "endDate": coarse}
    return {"description": f"Date, EDTF: {edtf}"} if edtf else {}


def _place(meeting: Row) -> Line:
    name = meeting["venue"] or meeting["city"] or meeting["country_name"]
    if not name:
        return {}
    address = told(addressLocality=meeting["city"], addressCountry=meeting["country_code"])
    point = told(latitude=meeting["latitude"], longitude=meeting["longitude"])
    return {
        "@type": "Place",
        **told(
            name=name,
            address={"@type": "PostalAddress", **address} if address else None,
            geo={"@type": "GeoCoordinates", **point} if point else None,
        ),
    }


def _party(party: Row) -> Line:
    organisation = _organisation(party)
    if party["person_id"] is None:
        return organisation
    return {
        "@type": "Person",
        "@id": _urn("person", party["person_id"]),
        **told(
            name=party["person_name"],
            jobTitle=party["office_title"] or party["capacity"],
            affiliation=organisation,
            sameAs=_wikidata(party["person_wikidata_id"]),
        ),
    }


def _organisation(party: Row) -> Line:
    if party["organisation_id"] is None:
        return {}
    kind = party["organisation_kind"]
    default = "GovernmentOrganization" if kind in _GOVERNMENT else "Organization"
    return {
        "@type": _TYPES.get(kind, default),
        "@id": _urn("organisation", party["organisation_id"]),
        **told(name=party["organisation_name"], sameAs=_wikidata(party["organisation_wikidata_id"])),
    }


def _organizers(parties: list[Row]) -> list[Row]:
    hosts = [party for party in parties if party["role"] == "host"]
    return hosts or [party for party in parties if party["role"] == "chair"]


def _around(meeting: Row) -> Line:
    key = meeting["parent_meeting_id"]
    return {"@type": "Event", "@id": _urn("meeting", key), "name": meeting["parent_label"]} if key else {}


def _article(article: Row) -> Line:
    publisher = article["source_name"]
    return {
        "@type": "NewsArticle" if article["source_kind"] in ("media", "agency") else "Article",
        **told(
            identifier=article["article_uri"],
            url=web_address(article),
            headline=article["title"],
            datePublished=plain(article["published_edtf"]),
            inLanguage=article["language"],
            publisher={"@type": "Organization", "name": publisher} if publisher else None,
        ),
    }


def _wikidata(key: str | None) -> str | None:
    return f"https://www.wikidata.org/entity/{key}" if key else None
