"""Entities of FollowTheMoney: what they say, that none refers to nothing, and that its own software takes them."""

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from etl.export import write_export
from etl.progress import Reporter
from etl.warehouse import Reader
from tests.engines import ENGINES

LINKS = {"parent", "organization", "holder", "post", "member", "agent", "client", "proof", "involved", "organizer"}
LINKS |= {"subject", "object", "document", "entity"}
Entities = dict[str, dict[str, Any]]


@pytest.fixture(params=ENGINES)
def entities(worlds: dict[str, Reader], request: pytest.FixtureRequest, tmp_path: Path) -> Entities:
    """Return all entities by their id without its beginning; every property with its values."""
    write_export(worlds[request.param], tmp_path / "ftm", "ftm", Reporter(is_quiet=True))
    lines = (tmp_path / "ftm" / "entities.ftm.json").read_text(encoding="utf-8").splitlines()
    found = [json.loads(line) for line in lines]
    assert len({one["id"] for one in found}) == len(found)
    return {one["id"].removeprefix("readout-"): one for one in found}


def _said(entity: dict[str, Any]) -> dict[str, Any]:
    return {"schema": entity["schema"], **entity["properties"]}


def test_those_who_meet_are_entities(entities: Entities) -> None:
    assert _said(entities["person-ada-berg"]) == {
        "schema": "Person",
        "name": ["Ada Berg"],
        "alias": ["A. Berg"],
        "firstName": ["Ada"],
        "lastName": ["Berg"],
        "gender": ["female"],
        "wikidataId": ["Q1"],
    }
    assert _said(entities["organisation-NO"]) == {
        "schema": "PublicBody",
        "name": ["Norway"],
        "alias": ["Kingdom of Norway"],
        "country": ["no"],
        "topics": ["gov.national"],
    }
    schemas = {
        key.removeprefix("organisation-"): one["schema"] for key, one in entities.items() if "organisation" in key
    }
    assert {key: schemas[key] for key in ("no-mfa", "fish", "fish-council", "shoal")} == {
        "no-mfa": "PublicBody",
        "fish": "Organization",
        "fish-council": "Organization",
        "shoal": "Company",
    }
    assert entities["organisation-X2"]["properties"]["country"] == ["ge-ab"]
    assert entities["organisation-no-mfa"]["properties"]["parent"] == ["readout-organisation-NO"]


def test_how_they_belong_together(entities: Entities) -> None:
    assert _said(entities["tenure-t1"]) == {
        "schema": "Occupancy",
        "holder": ["readout-person-ada-berg"],
        "post": ["readout-office-no-fm"],
        "startDate": ["2021-10"],
    }
    assert _said(entities["office-no-fm"])["organization"] == ["readout-organisation-NO"]
    assert _said(entities["membership-m1"]) == {
        "schema": "Membership",
        "member": ["readout-organisation-NO"],
        "organization": ["readout-organisation-fish"],
        "role": ["member"],
        "startDate": ["1990"],
    }
    stood = [_said(one) for one in entities.values() if one["schema"] == "Representation"]
    assert {(one["agent"][0], one["client"][0]) for one in stood} == {
        ("readout-person-ada-berg", "readout-organisation-NO"),
        ("readout-person-ada-berg", "readout-organisation-no-mfa"),
        ("readout-person-bo-lind", "readout-organisation-PL"),
        ("readout-person-bo-lind", "readout-organisation-shoal"),
        ("readout-person-cy-holm", "readout-organisation-fish"),
        ("readout-person-cy-holm", "readout-organisation-fish-council"),
    }


def test_a_held_meeting_is_an_event_with_its_words(entities: Entities) -> None:
    assert _said(entities["meeting-m-visit"]) == {
        "schema": "Event",
        "name": ["bilateral meeting: Ada Berg, Bo Lind"],
        "startDate": ["2024-03-07"],
        "endDate": ["2024-03-07"],
        "date": ["2024-03-07"],
        "location": ["Warsaw, Poland"],
        "country": ["pl"],
        "involved": ["readout-person-ada-berg", "readout-person-bo-lind"],
        "organizer": ["readout-person-bo-lind"],
        "keywords": ["fish", "in_person", "bilateral", "minister"],
        "proof": ["readout-article-a1", "readout-article-a2"],
    }
    assert _said(entities["attendance-v2"]) == {
        "schema": "UnknownLink",
        "subject": ["readout-person-bo-lind"],
        "object": ["readout-meeting-m-visit"],
        "role": ["host"],
        "summary": ["president"],
    }
    assert _said(entities["evidence-e1-m-visit"]) == {
        "schema": "Documentation",
        "document": ["readout-article-a1"],
        "entity": ["readout-meeting-m-visit"],
        "role": ["meeting"],
        "summary": ["Ada Berg met Bo Lind."],
        "description": ["code points 0 to 21"],
    }
    assert _said(entities["meeting-m-call"])["date"] == ["2024-03"]
    events = {key for key, one in entities.items() if one["schema"] == "Event"}
    assert events == {
        f"meeting-m-{name}" for name in ("call", "council", "margin", "mediated", "none", "visit", "wide")
    }
    assert "attendance-v3" not in entities, "absent"


def test_no_entity_refers_to_nothing(entities: Entities) -> None:
    known = {one["id"] for one in entities.values()}
    named = {
        value
        for one in entities.values()
        for name, values in one["properties"].items()
        if name in LINKS
        for value in values
    }
    assert named <= known
    assert len(named) > 15


@pytest.mark.skipif(importlib.util.find_spec("followthemoney") is None, reason="followthemoney is not installed")
def test_followthemoney_takes_every_value_of_every_entity(entities: Entities) -> None:
    from followthemoney import model  # type: ignore[import-not-found]

    for entity in entities.values():
        proxy = model.get_proxy(entity, cleaned=False)
        kept = {name: sorted(values) for name, values in proxy.to_dict()["properties"].items()}
        given = {name: sorted(values) for name, values in entity["properties"].items()}
        assert kept == given
        proxy.schema.validate(entity)
