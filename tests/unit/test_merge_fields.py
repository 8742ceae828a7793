"""One value per field of a meeting: status history, best supported values, attendance."""

from typing import Any

from etl.merge.merge import merge
from etl.model.reading import Place
from etl.model.rows import ArticleRow, AttendanceRow, DerivedTables, MeetingRow
from etl.resolve.records import ResolvedReport
from tests.resolved import article, party, report, report_id, resolved, topic

PAIR = ("GB Starmer", "FR Macron")
DAY = "2025-03-07"
LONDON = Place(city="London", country="GB")


def tables_of(*reports: ResolvedReport, articles: tuple[ArticleRow, ...] = ()) -> DerivedTables:
    return merge(resolved(*reports, articles=articles), ())


def meeting_of(*reports: ResolvedReport, articles: tuple[ArticleRow, ...] = ()) -> MeetingRow:
    (meeting,) = tables_of(*reports, articles=articles).meetings
    return meeting


def attendance_of(*reports: ResolvedReport, articles: tuple[ArticleRow, ...] = ()) -> dict[str, AttendanceRow]:
    tables = tables_of(*reports, articles=articles)
    assert len(tables.meetings) == 1
    return {row.person_id or row.organisation_id or "": row for row in tables.attendance}


def test_the_latest_dated_report_gives_the_status() -> None:
    articles = (article("a", "2025-03-01"), article("b", "2025-03-05"), article("c", "2025-03-03"))
    reports = (
        report("a", PAIR, DAY, status="planned"),
        report("b", PAIR, DAY, status="cancelled"),
        report("c", PAIR, DAY, status="postponed"),
    )
    assert meeting_of(*reports, articles=articles).status == "cancelled"


def test_an_undated_report_never_overrides_a_dated_status() -> None:
    articles = (article("a", "2025-03-01"), article("b"), article("c"))
    reports = (report("a", PAIR, DAY, status="planned"), report("b", PAIR, DAY), report("c", PAIR, DAY))
    assert meeting_of(*reports, articles=articles).status == "planned"


def test_undated_reports_alone_go_by_support() -> None:
    statuses: tuple[Any, ...] = ("planned", "planned", "held")
    reports = [report(name, PAIR, DAY, status=status) for name, status in zip("abc", statuses, strict=True)]
    assert meeting_of(*reports).status == "planned"
    assert meeting_of(*reports[1:]).status == "held"


def test_reports_keep_what_they_said() -> None:
    articles = (article("a", "2025-03-01"), article("b", "2025-03-08"))
    reports = (report("a", PAIR, DAY, status="planned"), report("b", PAIR, DAY, channel="unknown"))
    rows = {row.article_id: row for row in tables_of(*reports, articles=articles).meeting_reports}
    assert (rows["a"].status, rows["b"].status, rows["b"].channel) == ("planned", "held", "unknown")


def test_one_publisher_counts_once() -> None:
    articles = tuple(
        article(name, source=source) for name, source in zip("abc", ("times", "times", "post"), strict=True)
    )
    meeting = meeting_of(*(report(name, PAIR, DAY) for name in "abc"), articles=articles)
    assert (meeting.report_count, meeting.source_count) == (3, 2)


def test_a_copy_counts_with_its_original() -> None:
    articles = (article("a"), article("b", duplicate_of_id="a"), article("c", duplicate_of_id="b"))
    assert meeting_of(*(report(name, PAIR, DAY) for name in "abc"), articles=articles).source_count == 1


def test_more_independent_sources_outweigh_more_reports() -> None:
    articles = (*(article(name, source="times") for name in "abc"), article("d"), article("e"))
    repeated = [report(name, PAIR, DAY, level="minister") for name in "abc"]
    independent = [report(name, PAIR, DAY, level="leader") for name in "de"]
    assert meeting_of(*repeated, *independent, articles=articles).level == "leader"


def test_what_is_known_outweighs_what_is_not() -> None:
    meeting = meeting_of(
        report("a", PAIR, DAY, channel="unknown", level="unknown"),
        report("b", PAIR, DAY, channel="unknown", level="unknown"),
        report("c", PAIR, DAY, channel="video", level="leader"),
    )
    assert (meeting.channel, meeting.level) == ("video", "leader")


def test_the_place_is_completed_and_a_call_has_none() -> None:
    with_venue = report("a", PAIR, DAY, place=Place(city="London", country="GB", venue="Lancaster House"))
    with_city = report("b", PAIR, DAY, place=LONDON)
    assert meeting_of(with_venue, with_city).place_id == "gb/london/lancaster-house"
    assert meeting_of(report("a", PAIR, DAY, channel="phone", place=LONDON)).place_id is None


def test_the_commonest_name_is_shown() -> None:
    names = ("League summit", "League summit", "Extraordinary League Summit")
    reports = [report(a, ("league",), DAY, series_id="league", name=name) for a, name in zip("abc", names, strict=True)]
    assert meeting_of(*reports).name == "League summit"


def test_the_event_around_a_meeting_is_a_meeting() -> None:
    summit = [report(f"{name}:0", ("alliance",), DAY, series_id="alliance", name="Alliance summit") for name in "ab"]
    pair = report("a:50", PAIR, DAY, parent_report_id=report_id("a:0"))
    tables = tables_of(*summit, pair)
    around = {row.meeting_id for row in tables.meetings if row.series_id == "alliance"}
    (inner,) = (row for row in tables.meetings if row.series_id is None)
    assert {inner.parent_meeting_id} == around


def test_events_around_each_other_are_not_a_circle() -> None:
    one = report("a:0", ("league",), DAY, series_id="league", parent_report_id=report_id("a:50"))
    other = report("a:50", ("GB Starmer", "FR Macron", "US Trump"), DAY, parent_report_id=report_id("a:0"))
    parents = {row.meeting_id: row.parent_meeting_id for row in tables_of(one, other).meetings}
    assert sum(parent is not None for parent in parents.values()) == 1


def test_attendance_is_the_union_and_an_individual_stands_for_the_delegation() -> None:
    rows = attendance_of(report("a", ("GB Starmer", "FR"), DAY), report("b", ("GB", "FR Macron"), DAY))
    assert sorted(rows) == ["macron", "starmer"]
    assert rows["macron"].organisation_id == "FR"


def test_a_delegation_named_beside_an_individual_stays() -> None:
    rows = attendance_of(report("a", ("GB Starmer", "GB", "FR Macron"), DAY), report("b", PAIR, DAY))
    assert sorted(rows) == ["GB", "macron", "starmer"]


def test_the_body_whose_session_it_is_stays() -> None:
    session: dict[str, Any] = {"series_id": "alliance", "name": "Alliance summit"}
    rows = attendance_of(
        report("a", ("alliance",), DAY, **session), report("b", ("alliance Rutte", "US Trump"), DAY, **session)
    )
    assert sorted(rows) == ["alliance", "rutte", "trump"]


def test_the_strongest_role_and_the_best_basis_hold() -> None:
    rows = attendance_of(
        report(
            "a", (party("GB Starmer", role="host", basis="office", kind="office", confidence=0.5), "FR Macron"), DAY
        ),
        report("b", (party("GB Starmer", role="chair", confidence=0.9), "FR Macron"), DAY),
    )
    starmer = rows["starmer"]
    assert (starmer.role, starmer.basis, starmer.party_kind, starmer.confidence) == ("chair", "named", "person", 0.9)


def test_after_the_fact_who_attended_counts() -> None:
    articles = (article("a", "2025-03-05"), article("b", "2025-03-08"))
    reports = (
        report(
            "a",
            (party("GB Starmer", presence="expected"), party("FR Macron", presence="expected")),
            DAY,
            status="planned",
        ),
        report("b", ("GB Starmer", party("FR Macron", presence="absent")), DAY),
    )
    rows = attendance_of(*reports, articles=articles)
    assert (rows["starmer"].presence, rows["macron"].presence) == ("attended", "absent")


def test_nobody_attended_a_cancelled_meeting() -> None:
    articles = (article("a", "2025-03-05"), article("b", "2025-03-06"))
    absent = report("b", (party("GB Starmer", presence="absent"), "FR Macron"), DAY, status="cancelled")
    rows = attendance_of(report("a", PAIR, DAY), absent, articles=articles)
    assert (rows["starmer"].presence, rows["macron"].presence) == ("absent", "expected")


def test_subjects_are_gathered_per_report() -> None:
    tables = tables_of(
        report("a", PAIR, DAY, topics=(topic("Grain corridor"), topic("grain corridor"))),
        report("b", PAIR, DAY, topics=(topic("Grain corridor"),)),
    )
    assert [(row.topic_id, row.name) for row in tables.topics] == [("grain-corridor", "Grain corridor")]
    assert [row.report_id for row in tables.meeting_topics] == ["a:0-3", "b:0-3"]
