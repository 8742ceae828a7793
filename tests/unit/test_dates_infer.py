"""Bounds for undated articles: narrowing with reasons, years for days, publication from what was told."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from etl.dates.edtf import Days, contains, one_day, parse_edtf
from etl.dates.evaluate import evaluate
from etl.dates.expression import DateExpression
from etl.dates.grammar import find_dates
from etl.dates.infer import OPEN, Constraint, anchors, candidates, fix_year, narrow

HALF_A_YEAR = timedelta(days=183)


def _date(words: str) -> DateExpression:
    (expression,) = find_dates(words, 0, len(words))
    return expression


def test_constraints_narrow_one_another_and_say_why() -> None:
    found = narrow(
        OPEN,
        [
            Constraint(parse_edtf("2019-12-01/.."), "C. Michel heads the Council"),
            Constraint(parse_edtf("../2023-06-30"), "the summit is still ahead"),
            Constraint(parse_edtf("2010/.."), "says nothing new"),
            Constraint(parse_edtf("2008"), "a year of another story"),
        ],
    )
    assert found.days == parse_edtf("2019-12-01/2023-06-30")
    assert found.reasons == (
        "C. Michel heads the Council (2019-12-01/..)",
        "the summit is still ahead (../2023-06-30)",
    )
    assert found.dropped == ("a year of another story",)


@given(st.lists(st.tuples(st.dates(), st.dates()), max_size=6))
def test_narrowing_never_leaves_the_bounds(pairs: list[tuple[date, date]]) -> None:
    bounds = parse_edtf("1990/2030")
    found = narrow(bounds, [Constraint(Days(start=min(p), end=max(p)), "drawn") for p in pairs])
    assert contains(bounds, found.days)
    assert len(found.reasons) + len(found.dropped) <= len(pairs)


def test_a_weekday_leaves_one_year_out_of_many() -> None:
    bounds = parse_edtf("2019/2024")
    assert len(candidates(_date("on 18 March"), bounds)) == 6
    fixed = fix_year(_date("on Saturday, 18 March"), bounds)
    assert fixed is not None
    assert fixed.days == parse_edtf("2023-03-18")
    assert "only year" in fixed.reasons[0]


def test_several_years_are_enclosed_and_named() -> None:
    fixed = fix_year(_date("on Friday, 7 March"), parse_edtf("2010/2026"))
    assert fixed is not None
    assert fixed.days == parse_edtf("2014-03-07/2025-03-07")
    assert fixed.reasons == ("one of the years 2014, 2025",)


def test_no_year_fits() -> None:
    assert fix_year(_date("on Friday, 7 March"), parse_edtf("2015/2020")) is None
    assert candidates(_date("on Friday"), parse_edtf("2015/2020")) == ()
    assert candidates(_date("on 7 March"), parse_edtf("2015/..")) == ()


def test_a_dated_meeting_bounds_the_article_that_tells_of_it() -> None:
    monday = _date("on Monday")
    assert anchors(monday, parse_edtf("2023-03-20"), parse_edtf("2023-03")) == parse_edtf("2023-03-20/2023-03-26")
    assert anchors(_date("yesterday"), parse_edtf("2023-03-20"), parse_edtf("2023")) == parse_edtf("2023-03-21")
    assert anchors(monday, parse_edtf("2023-03-20"), parse_edtf("2023-05")) is None
    assert anchors(monday, parse_edtf("2023-03-20"), OPEN) is None


@settings(deadline=None)
@given(st.dates(date(2001, 1, 1), date(2030, 12, 31)), st.sampled_from(["on Tuesday", "last week", "5 May", "in June"]))
def test_the_publication_is_among_the_anchors_found_for_what_it_told(published: date, words: str) -> None:
    told = evaluate(_date(words), one_day(published))
    assert told is not None
    found = anchors(_date(words), told, Days(start=published - HALF_A_YEAR, end=published + HALF_A_YEAR))
    assert found is not None
    assert contains(found, one_day(published))
