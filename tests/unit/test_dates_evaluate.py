"""Laws of evaluation: what holds for every expression and every anchor."""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from etl.dates.duration import find_duration, lasting
from etl.dates.edtf import Days, contains, format_days, intersect, one_day, parse_edtf
from etl.dates.evaluate import evaluate, with_direction
from etl.dates.expression import DateExpression
from etl.dates.grammar import find_dates

DIRECTIONS = st.sampled_from(["past", "future", "nearest"])
WEEKDAYS = st.integers(0, 6)
DAYS = st.dates(date(1950, 1, 1), date(2080, 12, 31))


@st.composite
def expressions(draw: st.DrawFn) -> DateExpression:
    """Draw any combination of constraints that the grammar may make, and some it does not."""
    fields: dict[str, object] = {"direction": draw(DIRECTIONS)}
    shapes = draw(st.sets(st.sampled_from(["weekday", "calendar", "unit"]), min_size=1))
    if "weekday" in shapes:
        fields |= {"weekday": draw(WEEKDAYS), "end_weekday": draw(st.none() | WEEKDAYS)}
    if "calendar" in shapes:
        fields |= {"month": draw(st.integers(1, 12)), "day": draw(st.none() | st.integers(1, 31))}
        fields |= {"end_month": draw(st.none() | st.integers(1, 12)), "end_day": draw(st.none() | st.integers(1, 31))}
    if "unit" in shapes:
        fields |= {"unit": draw(st.sampled_from(["day", "weekend", "week", "month", "quarter", "year"]))}
        offsets = sorted(draw(st.tuples(st.integers(-30, 30), st.integers(-30, 30))))
        fields |= {"offset": offsets[0], "end_offset": draw(st.sampled_from([None, offsets[1]]))}
    return msgspec.convert({**fields, "start": 0, "end": 1}, DateExpression)


@settings(deadline=None)
@given(expressions(), DAYS, st.integers(0, 60), st.data())
def test_an_undated_article_never_gives_less_than_the_truth(
    expression: DateExpression, first: date, length: int, data: st.DataObject
) -> None:
    anchor = Days(start=first, end=first + timedelta(days=length))
    day = data.draw(st.dates(first, first + timedelta(days=length)))
    truth, enclosing = evaluate(expression, one_day(day)), evaluate(expression, anchor)
    if truth is not None:
        assert enclosing is not None
        assert contains(enclosing, truth)


@settings(deadline=None)
@given(expressions(), DAYS, st.integers(0, 400), st.sampled_from(["start", "end", "both"]))
def test_an_open_anchor_encloses_every_closed_one(
    expression: DateExpression, first: date, length: int, open_side: str
) -> None:
    closed = Days(start=first, end=first + timedelta(days=length))
    opened = Days(
        start=None if open_side in {"start", "both"} else closed.start,
        end=None if open_side in {"end", "both"} else closed.end,
    )
    inner, outer = evaluate(expression, closed), evaluate(expression, opened)
    if inner is not None:
        assert outer is not None
        assert contains(outer, inner)


@settings(deadline=None)
@given(expressions(), DAYS)
def test_a_later_anchor_never_means_earlier_days(expression: DateExpression, day: date) -> None:
    now = evaluate(expression, one_day(day))
    later = evaluate(expression, one_day(day + timedelta(days=1)))
    assume(now is not None and later is not None)
    assert now is not None and later is not None
    assert now.start is not None and later.start is not None and now.start <= later.start
    assert now.end is not None and later.end is not None and now.end <= later.end


@settings(deadline=None)
@given(WEEKDAYS, DIRECTIONS, DAYS)
def test_seven_days_later_a_weekday_is_seven_days_later(weekday: int, direction: str, day: date) -> None:
    expression = msgspec.convert({"weekday": weekday, "direction": direction, "start": 0, "end": 6}, DateExpression)
    week = timedelta(days=7)
    now, later = evaluate(expression, one_day(day)), evaluate(expression, one_day(day + week))
    assert now is not None and now.start is not None and now.start == now.end
    assert later == one_day(now.start + week)
    assert now.start.weekday() == weekday
    gap = (now.start - day).days
    assert 0 <= gap <= 6 if direction == "future" else -6 <= gap <= 0


@settings(deadline=None)
@given(WEEKDAYS, st.integers(1, 12), st.integers(1, 28), DIRECTIONS, DAYS)
def test_weekday_and_day_of_month_hold_together_or_there_is_no_answer(
    weekday: int, month: int, number: int, direction: str, day: date
) -> None:
    expression = msgspec.convert(
        {"weekday": weekday, "month": month, "day": number, "direction": direction, "start": 0, "end": 6},
        DateExpression,
    )
    found = evaluate(expression, one_day(day))
    possible = [date(year, month, number) for year in (day.year - 1, day.year, day.year + 1)]
    if found is None:
        assert all(each.weekday() != weekday for each in possible)
    else:
        assert found.start in possible
        assert found.start.weekday() == weekday


@settings(deadline=None)
@given(DAYS, DAYS)
def test_an_absolute_date_depends_on_no_anchor(day: date, anchor: date) -> None:
    expression = DateExpression(anchor="absolute", edtf=day.isoformat(), start=0, end=10)
    assert evaluate(expression, one_day(anchor)) == evaluate(expression, Days()) == one_day(day)


def test_a_weekday_that_contradicts_the_stated_day_gives_nothing() -> None:
    friday = DateExpression(anchor="absolute", edtf="2025-03-07", weekday=4, start=0, end=1)
    assert evaluate(friday, Days()) == parse_edtf("2025-03-07")
    assert evaluate(msgspec.structs.replace(friday, weekday=3), Days()) is None


def test_nothing_lies_beyond_the_calendar() -> None:
    tomorrow = DateExpression(unit="day", offset=1, start=0, end=1)
    assert evaluate(tomorrow, one_day(date.max)) is None
    assert evaluate(tomorrow, Days(start=date.max - timedelta(days=1), end=date.max)) == one_day(date.max)


@pytest.mark.parametrize(
    ("words", "direction", "days"),
    [
        ("on Thursday", "past", "2025-03-06"),
        ("on Thursday", "future", "2025-03-13"),
        ("on Saturday", "past", "2025-03-08"),
        ("on Saturday", "future", "2025-03-08"),
        ("on 12 December", "past", "2024-12-12"),
        ("on 12 December", "future", "2025-12-12"),
        ("in April", "past", "2024-04"),
        ("in April", "future", "2025-04"),
        ("this week", "past", "2025-03-03/2025-03-08"),
        ("this week", "future", "2025-03-08/2025-03-09"),
        ("over the weekend", "past", "2025-03-08"),
        ("over the weekend", "future", "2025-03-08/2025-03-09"),
        ("last Thursday", "future", "2025-03-06"),
        ("next month", "past", "2025-04"),
        ("later this month", "past", "2025-03-08/2025-03-31"),
        ("on Monday and Tuesday", "future", "2025-03-10/2025-03-11"),
        ("on Friday and Saturday", "future", "2025-03-07/2025-03-08"),
    ],
)
def test_tense_decides_where_the_words_do_not(words: str, direction: str, days: str) -> None:
    (expression,) = find_dates(words, 0, len(words))
    told = with_direction(expression, "past" if direction == "past" else "future")
    assert _edtf(evaluate(told, parse_edtf("2025-03-08"))) == days


@pytest.mark.parametrize(
    ("words", "anchor", "days"),
    [
        ("on Friday", "2025-03-03/2025-03-09", "2025-02-28/2025-03-07"),
        ("on Friday", "2025-03-07/2025-03-09", "2025-03-07"),
        ("yesterday", "2025-03", "2025-02-28/2025-03-30"),
        ("last week", "2025-03-10/2025-03-16", "2025-03-03/2025-03-09"),
        ("on 18 March", "2023-01/2023-05", "2023-03-18"),
        ("on Saturday, 18 March", "2021/2025", "2023-03-18"),
        ("on 7 March 2025", "..", "2025-03-07"),
        ("on Friday", "../2025-03-09", "../2025-03-07"),
        ("on Friday", "2025-03-09/..", "2025-03-07/.."),
        ("on Friday", "..", None),
        ("the following day", "2022-04-06/2022-04-07", "2022-04-07/2022-04-08"),
    ],
)
def test_interval_anchors(words: str, anchor: str, days: str | None) -> None:
    (expression,) = find_dates(words, 0, len(words))
    assert _edtf(evaluate(expression, Days() if anchor == ".." else parse_edtf(anchor))) == days


@pytest.mark.parametrize(
    ("words", "count", "ends", "days"),
    [
        ("a two-day summit opens on Thursday", 2, False, "2025-03-06/2025-03-07"),
        ("a two-day summit ended on Thursday", 2, True, "2025-03-05/2025-03-06"),
        ("the three-day meeting began on March 4", 3, False, "2025-03-04/2025-03-06"),
        ("the three-day meeting closed on Thursday, March 6", 3, True, "2025-03-04/2025-03-06"),
        ("the 2-day talks began on 31 January 2025", 2, False, "2025-01-31/2025-02-01"),
        ("a four-day session starts tomorrow", 4, False, "2025-03-09/2025-03-12"),
        ("the two-day meeting of March 4-5", 2, False, "2025-03-04/2025-03-05"),
        ("the two-day meeting next month", 2, False, "2025-04"),
    ],
)
def test_events_of_several_days(words: str, count: int, ends: bool, days: str) -> None:
    (expression,) = find_dates(words, 0, len(words))
    assert find_duration(words, 0, len(words)) == count
    assert _edtf(evaluate(lasting(expression, count, ends=ends), parse_edtf("2025-03-08"))) == days


@pytest.mark.parametrize("words", ["two days ago", "a one-day visit", "a 30-day truce", "two delegations"])
def test_other_numbers_are_no_durations(words: str) -> None:
    assert find_duration(words, 0, len(words)) is None


def _edtf(days: Days | None) -> str | None:
    """Return the text of days; the empty answer and the unbounded one differ."""
    assert days is not None
    assert intersect(days, Days()) == days
    return format_days(days)
