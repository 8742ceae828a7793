"""EDTF text and intervals of days stand for one another."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.dates.edtf import Days, InvalidEdtf, contains, enclose, format_days, intersect, parse_edtf, width


@st.composite
def intervals(draw: st.DrawFn) -> Days:
    """Draw any interval, open ones included."""
    ends = sorted(draw(st.tuples(st.dates(), st.dates())))
    sides = draw(st.tuples(st.booleans(), st.booleans()))
    return Days(start=ends[0] if sides[0] else None, end=ends[1] if sides[1] else None)


@given(intervals())
def test_what_is_written_is_read_back(days: Days) -> None:
    text = format_days(days)
    assert (text is None) == (days == Days())
    assert parse_edtf(text or "../..") == days


@given(intervals(), intervals())
def test_intersection_is_in_both_and_enclosure_around_both(left: Days, right: Days) -> None:
    both = intersect(left, right)
    around = enclose(left, right)
    assert contains(around, left) and contains(around, right)
    if both is None:
        assert not contains(left, right) and not contains(right, left)
    else:
        assert contains(left, both) and contains(right, both)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2025-03-07", "2025-03-07", "2025-03-07"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2019", "2019-01-01", "2019-12-31"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2019-XX", "2019-01-01", "2019-12-31"),
        ("2019-XX-XX", "2019-01-01", "2019-12-31"),
        ("2019-05-XX", "2019-05-01", "2019-05-31"),
        ("2019-05~", "2019-05-01", "2019-05-31"),
        ("2019?", "2019-01-01", "2019-12-31"),
        ("2019-05-02%", "2019-05-02", "2019-05-02"),
        ("2022-04-06/2022-04-07", "2022-04-06", "2022-04-07"),
        ("2019-12/2020-01", "2019-12-01", "2020-01-31"),
        ("2019/2020-02", "2019-01-01", "2020-02-29"),
        ("../2019-12", None, "2019-12-31"),
        ("/2019-12", None, "2019-12-31"),
        ("2019-12/..", "2019-12-01", None),
        ("2019-12/", "2019-12-01", None),
        (" 2025-03-07T18:30:00Z ", "2025-03-07", "2025-03-07"),
        ("2025-03-07T18:30:00+01:00", "2025-03-07", "2025-03-07"),
    ],
)
def test_reads(text: str, start: str | None, end: str | None) -> None:
    days = parse_edtf(text)
    assert (str(days.start or "None"), str(days.end or "None")) == (str(start), str(end))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2025-13",
        "2025-02-30",
        "25-03-07",
        "2025-3-7",
        "0000",
        "2025-03-07/2025-03-06",
        "a/b",
        "1/2/3",
        "201X-05",
        "2025-21",
        "2025--",
        "２０２５",
    ],
)
def test_refuses_with_a_next_step(text: str) -> None:
    with pytest.raises(InvalidEdtf, match="YYYY-MM-DD"):
        parse_edtf(text)


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (date(2025, 3, 7), date(2025, 3, 7), "2025-03-07"),
        (date(2019, 12, 1), date(2019, 12, 31), "2019-12"),
        (date(2019, 1, 1), date(2019, 12, 31), "2019"),
        (date(2019, 12, 1), date(2020, 1, 31), "2019-12/2020-01"),
        (date(2019, 1, 1), date(2020, 12, 31), "2019/2020"),
        (date(2022, 4, 6), date(2022, 4, 7), "2022-04-06/2022-04-07"),
        (None, date(2019, 12, 31), "../2019-12-31"),
        (date(2019, 12, 1), None, "2019-12-01/.."),
        (None, None, None),
        (date(9999, 12, 1), date(9999, 12, 31), "9999-12"),
        (date(1, 1, 1), date(1, 1, 31), "0001-01"),
    ],
)
def test_writes_the_shortest_text(start: date | None, end: date | None, text: str | None) -> None:
    assert format_days(Days(start=start, end=end)) == text


def test_an_interval_never_ends_before_it_begins() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        Days(start=date(2025, 3, 8), end=date(2025, 3, 7))


def test_width_counts_days() -> None:
    assert width(parse_edtf("2024-02")) == 29
    assert width(parse_edtf("2024-02-01")) == 1
    assert width(parse_edtf("2024-02-01/..")) is None
