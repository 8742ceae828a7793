"""Dates moved by days before it is known which days they are."""

import pytest

from etl.dates.edtf import format_days, parse_edtf
from etl.dates.evaluate import evaluate
from etl.dates.grammar import find_dates
from etl.dates.shift import shifted

PUBLISHED = parse_edtf("2025-03-08")

MOVED = [
    ("on Thursday", "a day earlier", "2025-03-05"),
    ("on Monday", "two days earlier", "2025-03-01"),
    ("on 7 March 2025", "three days later", "2025-03-10"),
    ("on 4 March", "the following day", "2025-03-05"),
    ("yesterday", "the same day", "2025-03-07"),
    ("yesterday", "a day earlier", "2025-03-06"),
]
"""A date, the words that count from it, and the day they mean."""


@pytest.mark.parametrize(("anchor", "by", "day"), MOVED)
def test_days_are_counted_from_a_date(anchor: str, by: str, day: str) -> None:
    date, distance = find_dates(anchor, 0, len(anchor))[0], find_dates(by, 0, len(by))[0]
    moved = shifted(date, distance)
    assert moved is not None
    days = evaluate(moved, PUBLISHED)
    assert days is not None
    assert format_days(days) == day


@pytest.mark.parametrize(
    ("anchor", "by"),
    [
        ("on 1 March", "a day earlier"),
        ("in June 2024", "a day earlier"),
        ("on Thursday", "two weeks later"),
        ("from 3 to 5 May 2023", "a day later"),
    ],
)
def test_what_needs_a_calendar_is_left_open(anchor: str, by: str) -> None:
    date, distance = find_dates(anchor, 0, len(anchor))[0], find_dates(by, 0, len(by))[0]
    assert shifted(date, distance) is None
