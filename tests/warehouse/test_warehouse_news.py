"""What a run changed, named: new, changed and removed meetings, on both engines."""

import json
from pathlib import Path
from typing import Any

from tests.commands import Desk

OSLO = "OSLO, 5 May 2015 - Norwegian Prime Minister Ada Nordmann met Polish President Jan Kowalski in Oslo on Monday.\n"
VIENNA = "VIENNA, 7 April 2015 - Armenian President Armen Petrosyan met Polish President Jan Kowalski in Vienna.\n"


def _inbox(desk: Desk) -> Path:
    folder = desk.folder / "inbox"
    folder.mkdir(exist_ok=True)
    return folder


def _run(desk: Desk, *words: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(desk.must("run", "inbox", "--log", "json", *words))
    return told


def test_a_run_names_the_meetings_that_it_changed(desk: Desk) -> None:
    inbox = _inbox(desk)
    (inbox / "oslo.txt").write_text(OSLO)
    first = _run(desk)
    assert (first["meetings"]["new"], first["meetings"]["changed"], first["meetings"]["removed"]) == (1, 0, 0)
    (oslo,) = first["meetings"]["named"]
    assert oslo["change"] == "new"
    assert "Oslo, bilateral meeting: Ada Nordmann, Jan" in oslo["label"]
    (inbox / "vienna.txt").write_text(VIENNA)
    second = _run(desk)
    assert [one["label"].split(", ")[1] for one in second["meetings"]["named"]] == ["Vienna"]
    assert second["meetings"]["named"][0]["meeting_id"] != oslo["meeting_id"]
    (inbox / "oslo.txt").write_text("OSLO, 5 May 2015 - The harbour of Oslo is open again.\n")
    third = _run(desk)
    assert (third["meetings"]["new"], third["meetings"]["changed"], third["meetings"]["removed"]) == (0, 0, 1)
    assert third["meetings"]["named"] == [oslo | {"change": "removed"}]
    assert _run(desk)["meetings"] == {"new": 0, "changed": 0, "removed": 0, "named": []}


def test_a_meeting_that_one_more_article_tells_of_is_changed(desk: Desk) -> None:
    inbox = _inbox(desk)
    (inbox / "b.txt").write_text(OSLO)
    _run(desk)
    told = OSLO.replace("met", "received").replace("Monday", "Monday, and dined with him")
    (inbox / "a.txt").write_text(f"{told}The harbour was closed for the day, and the weather was fair.\n")
    meetings = _run(desk)["meetings"]
    assert desk.ask("SELECT count(*) FROM meetings") == ["1"]
    assert (meetings["new"], meetings["changed"], meetings["removed"]) == (0, 1, 0)
    assert meetings["named"][0]["change"] == "changed"


def test_the_page_for_people_names_a_few_and_counts_the_rest(duckdb_desk: Desk) -> None:
    desk = duckdb_desk
    inbox = _inbox(desk)
    (inbox / "oslo.txt").write_text(OSLO)
    assert "  meetings: 1 new\n" in desk.must("run", "inbox")
    for number in range(1, 8):
        (inbox / f"{number}.txt").write_text(
            OSLO.replace("5 May 2015", f"{number} June 2016").replace(" on Monday", "")
        )
    text = desk.must("run", "inbox")
    assert "meetings: 7 new" in text
    assert text.count("\n    new  ") == 5
    assert "and 2 more: readout sql" in text
