"""Meetings in the formats of others: as schema.org and PLOVER have events, on both engines."""

import json
from pathlib import Path
from typing import Any

import pytest

from etl.export import Form, write_export
from etl.progress import Reporter
from etl.warehouse import Reader
from tests.engines import ENGINES

Lines = dict[str, dict[str, Any]]
SCHEMA = "https://schema.org"


def _lines(reader: Reader, form: Form, folder: Path, file: str) -> Lines:
    write_export(reader, folder / form, form, Reporter(is_quiet=True))
    lines = map(json.loads, (folder / form / file).read_text(encoding="utf-8").splitlines())
    return {line.get("id") or line["@id"].removeprefix("urn:readout:meeting:"): line for line in lines}


@pytest.fixture(params=ENGINES)
def events(worlds: dict[str, Reader], request: pytest.FixtureRequest, tmp_path: Path) -> Lines:
    """Return the events of schema.org, by the key of the meeting."""
    return _lines(worlds[request.param], "schema-org", tmp_path, "events.jsonl")


@pytest.fixture(params=ENGINES)
def consults(worlds: dict[str, Reader], request: pytest.FixtureRequest, tmp_path: Path) -> Lines:
    """Return the records of PLOVER, by their id."""
    return _lines(worlds[request.param], "plover", tmp_path, "consult.jsonl")


def test_a_visit_is_an_event_with_who_where_when_and_who_says_so(events: Lines) -> None:
    ada = {
        "@type": "Person",
        "@id": "urn:readout:person:ada-berg",
        "name": "Ada Berg",
        "jobTitle": "Foreign Minister of Norway",
        "affiliation": {"@type": "Country", "@id": "urn:readout:organisation:NO", "name": "Norway"},
        "sameAs": "https://www.wikidata.org/entity/Q1",
    }
    bo = {
        "@type": "Person",
        "@id": "urn:readout:person:bo-lind",
        "name": "Bo Lind",
        "jobTitle": "president",
        "affiliation": {"@type": "Country", "@id": "urn:readout:organisation:PL", "name": "Poland"},
    }
    assert events["m-visit"] == {
        "@context": SCHEMA,
        "@type": "Event",
        "@id": "urn:readout:meeting:m-visit",
        "name": "bilateral meeting",
        "eventStatus": f"{SCHEMA}/EventScheduled",
        "eventAttendanceMode": f"{SCHEMA}/OfflineEventAttendanceMode",
        "startDate": "2024-03-07",
        "endDate": "2024-03-07",
        "location": {
            "@type": "Place",
            "name": "Warsaw",
            "address": {"@type": "PostalAddress", "addressLocality": "Warsaw", "addressCountry": "PL"},
            "geo": {"@type": "GeoCoordinates", "latitude": 52.25, "longitude": 21.0},
        },
        "attendee": [ada, bo],
        "organizer": [bo],
        "about": ["fish"],
        "subjectOf": [
            {
                "@type": "Article",
                "identifier": "in/one.txt",
                "headline": "Berg in Warsaw",
                "datePublished": "2024-03-08",
                "inLanguage": "en",
                "publisher": {"@type": "Organization", "name": "Government of Norway"},
            },
            {
                "@type": "NewsArticle",
                "identifier": "in/two.html",
                "url": "https://fjord.example/2",
                "headline": '"Fish", =1+1',
                "datePublished": "2024-03",
                "inLanguage": "en",
                "publisher": {"@type": "Organization", "name": "Fjord Post"},
            },
        ],
    }


def test_every_meeting_is_an_event_of_its_status_mode_and_dates(events: Lines) -> None:
    said = {
        key: (
            event["eventStatus"].removeprefix(f"{SCHEMA}/Event"),
            event.get("eventAttendanceMode", "").removeprefix(f"{SCHEMA}/").removesuffix("EventAttendanceMode"),
            event.get("startDate"),
            event.get("endDate"),
            [one["name"] for one in event.get("attendee", [])],
        )
        for key, event in events.items()
    }
    assert said == {
        "m-call": ("Scheduled", "Online", "2024-03", "2024-03", ["Ada Berg", "Bo Lind"]),
        "m-council": ("Scheduled", "Mixed", "2023-12-31", "2024-01-02", ["Norway", "Abkhazia", "Çiy Holm"]),
        "m-margin": ("Scheduled", "Offline", "2024-01-01", "2024-01-01", ["Norway", "Poland"]),
        "m-mediated": ("Scheduled", "Online", "2024-05-02", "2024-05-02", ["Norway", "Poland", "Çiy Holm"]),
        "m-none": ("Scheduled", "", None, None, ["Norway", "Poland"]),
        "m-off": ("Cancelled", "Offline", "2025-01-01", "2025-01-01", ["Ada Berg"]),
        "m-plan": ("Scheduled", "Offline", "2025-02-01", "2025-02-01", ["Ada Berg"]),
        "m-visit": ("Scheduled", "Offline", "2024-03-07", "2024-03-07", ["Ada Berg", "Bo Lind"]),
        "m-wide": ("Scheduled", "Online", None, None, ["Norway", "Poland"]),
    }
    assert events["m-margin"]["superEvent"]["name"] == "Fish summit"
    assert [one["name"] for one in events["m-council"]["organizer"]] == ["Çiy Holm"], "the chair, as no host is named"
    assert events["m-wide"]["description"] == "Date, EDTF: 2024-03-07/2024-06-30"


def test_a_visit_is_a_consult_of_visitor_and_host(consults: Lines) -> None:
    assert consults["m-visit"] == {
        "id": "m-visit",
        "date": "2024-03-07",
        "event": ["CONSULT"],
        "mode": ["visit"],
        "actor": [
            {
                "code": "NOR",
                "sector": "GOV",
                "identifier_id": "Q1",
                "identifier_text": "Ada Berg",
                "office": "Foreign Minister of Norway",
                "gender": "f",
            }
        ],
        "recipient": [
            {"code": "POL", "sector": "GOV", "identifier_text": "Bo Lind", "office": "president", "gender": "m"}
        ],
        "event_loc": {
            "resolved_place": "Warsaw",
            "lat": 52.25,
            "lon": 21.0,
            "city": "Warsaw",
            "country": "Poland",
            "country_code": "POL",
            "resolution": 4,
        },
        "cite_info": {
            "citation": "in/one.txt",
            "title": "Berg in Warsaw",
            "language": "en",
            "publication": "Government of Norway",
        },
        "further_citations": [
            {
                "citation": "in/two.html",
                "url": "https://fjord.example/2",
                "title": '"Fish", =1+1',
                "language": "en",
                "publication": "Fjord Post",
            }
        ],
        "date_edtf": "2024-03-07",
    }


def test_modes_and_codes_of_all_that_was_held_and_is_dated_to_a_week(consults: Lines) -> None:
    said = {
        key: (record.get("mode"), [(one.get("code"), one.get("sector")) for one in record["actor"]])
        for key, record in consults.items()
    }
    assert said == {
        "m-council": (["multilateral"], [("NOR", "GOV"), ("GEO", "GOVPRE"), ("IGO", None)]),
        "m-margin": (["multilateral"], [("NOR", "GOV"), ("POL", "GOV")]),
        "m-mediated": (["phone", "third-party"], [("NOR", "GOV"), ("POL", "GOV"), ("IGO", None)]),
        "m-visit": (["visit"], [("NOR", "GOV")]),
    }
    assert (consults["m-council"]["date"], consults["m-council"]["enddate"]) == ("2023-12-31", "2024-01-02")
    assert consults["m-margin"]["link"] == "m-council"
