"""A meeting of two told with a third beside them: when that is one meeting, and when it is another."""

import pytest

from etl.merge.merge import merge
from etl.model.reading import Place
from etl.model.rows import MeetingReportRow
from etl.resolve.records import ResolvedReport
from tests.resolved import party, report, resolved

DAY = "2025-03-07"
PAIR = ("RU Lavrov", "TR Fidan")
LONDON = Place(city="London", country="GB")
OSLO = Place(city="Oslo", country="NO")
BRUSSELS = Place(city="Brussels", country="BE")


def rows_of(*reports: ResolvedReport) -> dict[str, MeetingReportRow]:
    return {row.article_id: row for row in merge(resolved(*reports), ()).meeting_reports}


def are_one(left: ResolvedReport, right: ResolvedReport) -> bool:
    found = rows_of(left, right)
    return found["a"].meeting_id == found["b"].meeting_id


ONE = {
    "whom the place belongs to": (
        report("a", PAIR, DAY, place=LONDON),
        report("b", (*PAIR, "GB Lammy"), DAY, place=LONDON),
    ),
    "an organisation where it has its seat": (
        report("a", PAIR, DAY, place=BRUSSELS),
        report("b", (*PAIR, "union Kallas"), DAY, place=BRUSSELS),
    ),
    "an organisation that mediates elsewhere on that day": (
        report("a", PAIR, DAY, place=OSLO),
        report("b", (*PAIR, "league Moussa"), DAY, place=OSLO),
    ),
    "an organisation on a call": (
        report("a", PAIR, DAY, channel="video"),
        report("b", (*PAIR, "league Moussa"), DAY, channel="video"),
    ),
    "companions of whom nothing is known": (
        report("a", PAIR, DAY, place=LONDON),
        report("b", (*PAIR, "- Petrov", "- Kaya"), DAY, place=LONDON),
    ),
}
TWO = {
    "another state abroad": (
        report("a", PAIR, DAY, place=LONDON),
        report("b", (*PAIR, "UA Sybiha"), DAY, place=LONDON),
    ),
    "an organisation at home where one of the two is at home as well": (
        report("a", ("alliance Rutte", "TR Fidan"), DAY, place=BRUSSELS),
        report("b", ("alliance Rutte", "TR Fidan", "union Kallas"), DAY, place=BRUSSELS),
    ),
    "an organisation, the day not known": (
        report("a", PAIR, "2025-03", place=OSLO),
        report("b", (*PAIR, "league Moussa"), DAY, place=OSLO),
    ),
    "an organisation, the place not known": (
        report("a", PAIR, DAY),
        report("b", (*PAIR, "league Moussa"), DAY, place=OSLO),
    ),
    "a third in office whose state is not known": (
        report("a", PAIR, DAY, place=LONDON),
        report("b", (*PAIR, party("- Sybiha", office_id="UA minister")), DAY, place=LONDON),
    ),
    "delegations only, with an organisation": (
        report("a", ("RU", "TR"), DAY, place=OSLO),
        report("b", ("RU", "TR", "league"), DAY, place=OSLO),
    ),
}


@pytest.mark.parametrize("name", ONE)
def test_one_meeting_whether_the_third_is_told_of_or_not(name: str) -> None:
    assert are_one(*ONE[name])


@pytest.mark.parametrize("name", TWO)
def test_two_meetings_where_the_third_makes_another_of_it(name: str) -> None:
    assert not are_one(*TWO[name])


def test_of_an_article_that_tells_both_the_meeting_of_two_is_chosen() -> None:
    alone = report("a", PAIR, DAY, place=LONDON)
    both = report("b", PAIR, DAY, place=LONDON), report("b:50", (*PAIR, "GB Lammy"), DAY, place=LONDON)
    found = {row.report_id: row.meeting_id for row in merge(resolved(alone, *both), ()).meeting_reports}
    assert found[alone.report_id] == found[both[0].report_id] != found[both[1].report_id]


def test_better_parties_go_before_a_better_known_place() -> None:
    """The article that knows the city of the larger meeting only, still has told of the smaller one."""
    alone = report("a", PAIR, DAY, place=OSLO)
    both = report("b", PAIR, DAY), report("b:50", (*PAIR, "league Moussa"), DAY, place=OSLO)
    found = {row.report_id: row.meeting_id for row in merge(resolved(alone, *both), ()).meeting_reports}
    assert found[alone.report_id] == found[both[0].report_id] != found[both[1].report_id]


def test_the_third_is_given_as_a_reason() -> None:
    row = rows_of(*ONE["whom the place belongs to"])["a"]
    assert "one names a third beside the two" in (row.join_reasons or "")
