"""Reports that do not know their day: joined where one meeting only can be meant, dated by the others."""

from datetime import date
from typing import Any

from etl.dates.edtf import Days
from etl.merge.merge import merge
from etl.model.reading import Place
from etl.resolve.records import ResolvedReport
from tests.resolved import party, report, resolved

QUARTET = ("GB Starmer", "FR Macron", "TR Erdogan", "US Trump")
LONDON = Place(city="London", country="GB")
OSLO = Place(city="Oslo", country="NO")


def meeting_of(*reports: ResolvedReport) -> list[str | None]:
    rows = {row.report_id: row.meeting_id for row in merge(resolved(*reports), ()).meeting_reports}
    return [rows[one.report_id] for one in reports]


def test_an_undated_report_attaches_to_the_only_meeting_it_fits() -> None:
    dated = report("a", QUARTET, "2025-03-07", place=OSLO)
    undated = report("b", QUARTET, place=OSLO)
    one, other = meeting_of(dated, undated)
    assert one == other


def test_an_undated_report_that_fits_two_meetings_stays_alone() -> None:
    first, second = (report(name, QUARTET, day, place=OSLO) for name, day in (("a", "2025-03-07"), ("c", "2025-05-02")))
    undated = report("b", QUARTET, place=OSLO)
    assert len(set(meeting_of(first, second, undated))) == 3


def test_what_it_could_have_been_is_said() -> None:
    first, second = (report(name, QUARTET, day, place=OSLO) for name, day in (("a", "2025-03-07"), ("c", "2025-05-02")))
    rows = merge(resolved(first, second, report("b", QUARTET, place=OSLO)), ()).meeting_reports
    (undated,) = (row for row in rows if row.article_id == "b")
    assert "fits more than one meeting" in undated.join_reasons
    assert "a:0-3" in undated.join_reasons and "c:0-3" in undated.join_reasons


def test_bounds_choose_between_two_meetings() -> None:
    spring, autumn = (
        report(name, QUARTET, day, place=OSLO) for name, day in (("a", "2025-03-07"), ("c", "2025-10-02"))
    )
    bounded = report("b", QUARTET, "2025-02/2025-06", place=OSLO, date_basis="inferred", date_source="inferred")
    one, other, third = meeting_of(spring, autumn, bounded)
    assert third == one != other


def test_a_city_where_nobody_is_at_home_and_no_organisation_sits_is_enough_for_a_pair() -> None:
    def are_one(place: Place) -> bool:
        dated, undated = report("a", QUARTET[:2], "2025-03-07", place=place), report("b", QUARTET[:2], place=place)
        return len(set(meeting_of(dated, undated))) == 1

    assert are_one(OSLO)
    assert not are_one(LONDON)
    assert not are_one(Place(city="Hub", country="CH"))


def test_a_pair_without_day_and_place_is_too_little() -> None:
    dated, undated = report("a", QUARTET[:2], "2025-03-07"), report("b", QUARTET[:2])
    assert len(set(meeting_of(dated, undated))) == 2


def test_sessions_of_a_body_at_its_seat_need_more_than_the_body() -> None:
    seat = Place(city="Brussels", country="BE")
    dated = report(
        "a", ("alliance",), "2025-02-13", series_id="alliance", place=seat, name="Alliance ministerial meeting"
    )
    undated = report("b", ("alliance",), series_id="alliance", place=seat, name="Alliance ministerial meeting")
    assert len(set(meeting_of(dated, undated))) == 2


def test_a_number_in_the_series_is_enough_for_an_undated_session() -> None:
    dated = report("a", ("league",), "2025-02-13", series_id="league", name="42nd League Summit")
    undated = report("b", ("league",), series_id="league", name="42nd League Summit")
    assert len(set(meeting_of(dated, undated))) == 1


APRIL = {"series_id": "league", "place": OSLO}


def are_one(left: ResolvedReport, right: ResolvedReport) -> bool:
    one, other = meeting_of(left, right)
    return one == other


def test_a_session_told_with_its_day_of_the_year_is_the_one_of_that_month() -> None:
    def of_years(years: str, yearless: tuple[int, int], **fields: Any) -> ResolvedReport:
        return report("b", ("league",), years, yearless=yearless, **{**APRIL, **fields})

    known = report("a", ("league",), "2021-04", **APRIL)
    assert are_one(known, of_years("2015/2024", (4, 24)))
    assert not are_one(known, of_years("2015/2024", (5, 24)))
    assert not are_one(known, of_years("2015/2020", (4, 24)))
    assert not are_one(known, of_years("2015/2024", (4, 24), series_id="alliance"))
    assert not are_one(known, report("b", ("league",), "2015/2024", series_id="league"))


def test_a_call_told_with_its_day_of_the_year_is_the_one_of_that_month_for_the_same_two() -> None:
    pair, call = QUARTET[:2], {"channel": "phone"}

    def told(parties: tuple[str, ...] = pair, yearless: tuple[int, int] = (7, 11), **fields: Any) -> ResolvedReport:
        return report("b", parties, "2018/2025", yearless=yearless, **{**call, **fields})

    known = report("a", pair, "2022-07", **call)
    assert are_one(known, told())
    assert not are_one(known, told(yearless=(8, 11)))
    assert not are_one(known, told(("GB", "FR")))
    assert not are_one(known, told(channel="in_person"))
    assert not are_one(known, report("b", pair, "2018/2025", **call))


def test_a_session_that_may_be_of_two_years_stays_alone() -> None:
    known = [report(name, ("league",), f"{year}-04", **APRIL) for name, year in (("a", 2021), ("c", 2022))]
    told = report("b", ("league",), "2015/2024", yearless=(4, 24), **APRIL)
    assert len(set(meeting_of(*known, told))) == 3


def test_articles_with_a_meeting_in_common_share_the_next_one() -> None:
    main = [report(f"{name}:0", QUARTET, "2025-03-07", place=OSLO) for name in "ab"]
    pair = ("GB Starmer", "FR Macron")
    dated, bounded = report("a:50", pair, "2025-03-06", place=LONDON), report("b:50", pair, "2025", place=LONDON)
    _, _, one, other = meeting_of(*main, dated, bounded)
    assert one == other
    one, other = meeting_of(dated, bounded)
    assert one != other


def test_articles_with_a_meeting_in_common_may_tell_of_two_sessions_of_a_body_in_years() -> None:
    main = [report(f"{name}:0", QUARTET, "2025-03-07", place=OSLO) for name in "ab"]
    spring = report("a:50", ("league",), "2025-01-29", series_id="league", name="League summit")
    open_ended = report("b:50", ("league",), "2022/2026", series_id="league", name="League summit")
    _, _, one, other = meeting_of(*main, spring, open_ended)
    assert one != other


def test_a_meeting_takes_the_day_of_the_report_that_knows_it() -> None:
    tables = merge(resolved(report("a", QUARTET, "2025-03-07", place=OSLO), report("b", QUARTET, place=OSLO)), ())
    (meeting,) = tables.meetings
    assert (meeting.date_edtf, meeting.date_basis) == ("2025-03-07", "explicit")
    undated = next(row for row in tables.meeting_reports if row.article_id == "b")
    assert (undated.date_edtf, undated.date_source) == (None, "none")


def test_bounds_of_several_reports_are_intersected() -> None:
    early = report("a", QUARTET, "2025-03-01/2025-03-08", place=OSLO)
    late = report("b", QUARTET, "2025-03-06/2025-03-12", place=OSLO)
    (meeting,) = merge(resolved(early, late), ()).meetings
    assert (meeting.date_edtf, meeting.date_basis) == ("2025-03-06/2025-03-08", "inferred")


def test_a_weekday_narrows_the_days_of_the_meeting() -> None:
    week = report("a", QUARTET, "2025-03-03/2025-03-09", place=OSLO, date_basis="relative")
    friday = report("b", QUARTET, "2025-03", place=OSLO, weekday=4, date_basis="inferred", date_source="inferred")
    (meeting,) = merge(resolved(week, friday), ()).meetings
    assert (meeting.date_start_on, meeting.date_end_on) == (date(2025, 3, 7), date(2025, 3, 7))
    assert meeting.date_basis == "inferred"


def test_a_session_of_a_body_keeps_its_stated_duration() -> None:
    both = report("a", ("league",), "2025-07-10/2025-07-11", series_id="league", place=OSLO)
    first = report("b", ("league", party("GB Starmer")), "2025-07-10", series_id="league", place=OSLO)
    (meeting,) = merge(resolved(both, first), ()).meetings
    assert meeting.date_edtf == "2025-07-10/2025-07-11"


def test_open_bounds_are_written_with_an_open_end() -> None:
    since = report("a", QUARTET, days=Days(start=date(2025, 3, 1)), date_edtf=None)
    (meeting,) = merge(resolved(since), ()).meetings
    assert meeting.date_edtf == "2025-03-01/.."
