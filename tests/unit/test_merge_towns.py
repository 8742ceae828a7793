"""A meeting that one report only calls after its town: when it is the one that others name the parties of."""

import pytest

from etl.merge.merge import merge
from etl.model.reading import Place
from etl.resolve.records import ResolvedReport
from tests.resolved import report, resolved

OSLO = Place(city="Oslo", country="NO")
SEVERAL = ("GB Starmer", "FR Macron", "TR Erdogan")
NAMED = report("a", (), "2025-03-01/2025-03-02", name="Oslo summit", place=OSLO, format="plurilateral")


def meeting_of(*reports: ResolvedReport) -> list[str | None]:
    rows = {row.report_id: row.meeting_id for row in merge(resolved(*reports), ()).meeting_reports}
    return [rows[one.report_id] for one in reports]


def test_it_is_where_several_met_in_that_town_on_one_of_the_days() -> None:
    one, other = meeting_of(NAMED, report("b", SEVERAL, "2025-03-02", place=OSLO))
    assert one == other


TWO = {
    "another town": report("b", SEVERAL, "2025-03-02", place=Place(city="Bergen", country="NO")),
    "another day": report("b", SEVERAL, "2025-03-03", place=OSLO),
    "a week in which it may have been": report("b", SEVERAL, "2025-02-24/2025-03-02", place=OSLO),
    "two who met beside it": report("b", SEVERAL[:2], "2025-03-02", place=OSLO),
    "a call": report("b", SEVERAL, "2025-03-02", channel="video"),
    "a session of a body": report("b", ("league",), "2025-03-02", place=OSLO, series_id="league"),
    "another level": report("b", SEVERAL, "2025-03-02", place=OSLO, level="official"),
}


@pytest.mark.parametrize("other", TWO.values(), ids=TWO.keys())
def test_it_is_not(other: ResolvedReport) -> None:
    first, second = meeting_of(NAMED, other)
    assert first != second


def test_it_stays_alone_where_several_met_there_twice() -> None:
    morning = report("b", SEVERAL, "2025-03-02", place=OSLO)
    evening = report("c", ("US Trump", "UA Zelensky", "DE Merz"), "2025-03-02", place=OSLO)
    assert len(set(meeting_of(NAMED, morning, evening))) == 3


def test_a_name_without_the_town_tells_nothing_of_it() -> None:
    other = report("b", SEVERAL, "2025-03-02", place=OSLO)
    peace = report("a", (), "2025-03-01/2025-03-02", name="peace summit", place=OSLO, format="plurilateral")
    first, second = meeting_of(peace, other)
    assert first != second
