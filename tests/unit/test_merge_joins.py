"""Which reports are one meeting, and which hard negatives stay apart."""

from typing import Any

import pytest

from etl.merge.merge import merge
from etl.model.reading import Place
from etl.resolve.records import ResolvedReport
from tests.resolved import article, party, report, report_id, resolved

PAIR = ("GB Starmer", "FR Macron")
TALKS = ("RU Lavrov", "TR Fidan", "GB Lammy", "FR Barrot")
LONDON = Place(city="London", country="GB")
PARIS = Place(city="Paris", country="FR")


def meetings_of(*reports: ResolvedReport) -> dict[str, str | None]:
    """Return the meeting that each report was joined to."""
    return {row.report_id: row.meeting_id for row in merge(resolved(*reports), ()).meeting_reports}


def are_one(left: ResolvedReport, right: ResolvedReport, *others: ResolvedReport) -> bool:
    """Say whether the first two reports were joined."""
    found = meetings_of(left, right, *others)
    return found[left.report_id] == found[right.report_id]


JOINED: dict[str, tuple[ResolvedReport, ResolvedReport]] = {
    "same pair and day": (report("a", PAIR, "2025-03-07"), report("b", PAIR, "2025-03-07")),
    "a day within a week": (report("a", PAIR, "2025-03-07"), report("b", PAIR, "2025-03-03/2025-03-09")),
    "a delegation for an individual": (report("a", PAIR, "2025-03-07"), report("b", ("GB", "FR"), "2025-03-07")),
    "unknown channel": (
        report("a", PAIR, "2025-03-07", channel="video"),
        report("b", PAIR, "2025-03-07", channel="unknown"),
    ),
    "planned, then held": (
        report("a", PAIR, "2025-03-07", status="planned"),
        report("b", PAIR, "2025-03-07", status="held"),
    ),
    "planned, then cancelled": (
        report("a", PAIR, "2025-03-07", status="planned"),
        report("b", PAIR, "2025-03-07", status="cancelled"),
    ),
    "with and without the mediator": (
        report("a", PAIR, "2025-03-07"),
        report("b", (*PAIR, party("TR Fidan", role="mediator")), "2025-03-07"),
    ),
    "many or few of the parties named": (
        report("a", TALKS, "2025-03-07", place=LONDON),
        report("b", TALKS[:3], "2025-03-07", place=LONDON),
    ),
    "a body and its members' leaders": (
        report("a", ("union",), "2025-03-06", series_id="union-council", name="Union Council"),
        report("b", ("FR Macron", "DE Merz"), "2025-03-06", series_id="union-council", name="Union Council"),
    ),
    "a body and the union it belongs to": (
        report("a", ("union",), "2025-03-06", series_id="union", name="Union summit"),
        report("b", ("union-council",), "2025-03-06", series_id="union-council"),
    ),
}

APART: dict[str, tuple[ResolvedReport, ResolvedReport]] = {
    "same pair a day later": (report("a", PAIR, "2025-03-07"), report("b", PAIR, "2025-03-08")),
    "consecutive rounds of talks": (
        report("a", TALKS, "2025-03-07", place=LONDON),
        report("b", TALKS, "2025-03-09", place=LONDON),
    ),
    "same body a year later": (
        report("a", ("alliance",), "2024-07-10", series_id="alliance", name="Alliance summit"),
        report("b", ("alliance",), "2025-07-10", series_id="alliance", name="Alliance summit"),
    ),
    "another number in the series": (
        report("a", ("league",), "2025", series_id="league", name="42nd League Summit"),
        report("b", ("league",), "2025", series_id="league", name="43rd League Summit"),
    ),
    "a call and a meeting on one day": (
        report("a", PAIR, "2025-03-07", channel="phone"),
        report("b", PAIR, "2025-03-07", channel="in_person"),
    ),
    "the meeting of two and the summit around it": (
        report("a", ("GB Starmer", "TR Erdogan"), "2025-07-10"),
        report("b", ("alliance", "GB Starmer", "TR Erdogan"), "2025-07-10", series_id="alliance"),
    ),
    "one individual meets two others": (
        report("a", ("GB Starmer", "FR Macron"), "2025-03-07", place=LONDON),
        report("b", ("GB Starmer", "TR Erdogan"), "2025-03-07", place=LONDON),
    ),
    "other individuals of the same states": (
        report("a", ("GB Starmer", "FR Macron"), "2025-03-07", place=LONDON),
        report("b", ("GB Lammy", "FR Barrot"), "2025-03-07", place=LONDON, level="minister"),
    ),
    "the pair and the talks of three it is part of": (
        report("a", ("TR Fidan", "RU Lavrov"), "2025-03-07", place=LONDON),
        report("b", (party("TR Fidan", role="host"), "RU Lavrov", "UA Sybiha"), "2025-03-07", place=LONDON),
    ),
    "two cities on one day": (
        report("a", PAIR, "2025-03-07", place=LONDON),
        report("b", PAIR, "2025-03-07", place=PARIS),
    ),
    "two weekdays of one week": (
        report("a", PAIR, "2025-03-03/2025-03-09", weekday=0),
        report("b", PAIR, "2025-03-03/2025-03-09", weekday=4),
    ),
    "a weekday that the day is not": (
        report("a", PAIR, "2025-03-07"),
        report("b", PAIR, "2025-03-03/2025-03-09", weekday=0),
    ),
    "leaders and ministers of one body on one day": (
        report("a", ("alliance",), "2025-07-10", series_id="alliance", name="Alliance summit"),
        report("b", ("alliance",), "2025-07-10", series_id="alliance", name="Alliance foreign ministers' meeting"),
    ),
    "two bodies of one union on one day": (
        report("a", ("union",), "2025-03-06", series_id="union-council"),
        report("b", ("union",), "2025-03-06", series_id="union-ministers", level="minister"),
    ),
    "delegations known to the month": (
        report("a", ("GB", "RU"), "2025-03"),
        report("b", ("GB", "RU"), "2025-03"),
    ),
    "two reports of one article": (
        report("a:0", TALKS, "2025-03-07/2025-03-08", place=LONDON),
        report("a:50", TALKS, "2025-03-07/2025-03-08", place=LONDON),
    ),
}


@pytest.mark.parametrize("case", JOINED)
def test_reports_of_one_meeting_are_joined(case: str) -> None:
    assert are_one(*JOINED[case])


@pytest.mark.parametrize("case", APART)
def test_hard_negatives_stay_apart(case: str) -> None:
    assert not are_one(*APART[case])


def test_one_article_telling_the_same_twice_tells_of_one_meeting() -> None:
    assert are_one(report("a:0", PAIR, "2025-03-07"), report("a:50", PAIR, "2025-03-07"))


def test_a_meeting_is_never_joined_with_the_event_around_it() -> None:
    summit: dict[str, Any] = {"series_id": "alliance", "name": "Alliance summit"}
    inner = report(
        "a:50",
        ("alliance", "TR Erdogan", "GB Starmer"),
        "2025-07-10",
        format="plenary",
        parent_report_id=report_id("a:0"),
    )
    around = report("a:0", ("alliance", "TR Erdogan"), "2025-07-10", **summit)
    elsewhere = report("b", ("alliance", "TR Erdogan", "GB Starmer"), "2025-07-10", **summit)
    found = meetings_of(inner, around, elsewhere)
    assert found[around.report_id] == found[elsewhere.report_id] != found[inner.report_id]


def test_a_vague_report_does_not_chain_two_meetings() -> None:
    monday, friday = report("a", PAIR, "2025-03-03"), report("b", PAIR, "2025-03-07")
    week = report("c", PAIR, "2025-03-03/2025-03-09")
    found = meetings_of(monday, friday, week)
    assert len({found[monday.report_id], found[friday.report_id], found[week.report_id]}) == 3


def test_near_copies_with_equal_parties_are_joined_without_a_date() -> None:
    left, right = report("a", PAIR, place=LONDON), report("b", PAIR, place=LONDON)
    copies = [article("a"), article("b", duplicate_of_id="a")]
    rows = merge(resolved(left, right, articles=copies), ()).meeting_reports
    assert len({row.meeting_id for row in rows}) == 1
    assert not are_one(left, right)


def test_many_reports_of_one_summit_are_one_meeting() -> None:
    names = [f"a{number}" for number in range(60)]
    summit = [report(name, ("alliance",), "2025-07-10", series_id="alliance", name="Alliance summit") for name in names]
    assert len(set(meetings_of(*summit).values())) == 1
