"""Days counted from the start of an office."""

import pytest

from etl.dates.grammar import find_dates
from etl.resolve.records import ResolvedReport
from tests.readings import Draft
from tests.resolve_world import report_of


@pytest.mark.parametrize(
    ("words", "days"),
    [("first week in office", (0, 6)), ("second week in office", (7, 13)), ("first day on the job", (0, 0))],
)
def test_the_words_count_from_an_office(words: str, days: tuple[int, int]) -> None:
    text = f"They met during her {words}."
    (found,) = find_dates(text, 0, len(text))
    assert (found.anchor, found.offset, found.end_offset) == ("tenure", *days)


def test_a_first_week_of_something_else_does_not() -> None:
    text = "They met in the first week of the campaign."
    assert all(each.anchor != "tenure" for each in find_dates(text, 0, len(text)))


def _dated(person: str, office: tuple[str, str, str]) -> ResolvedReport:
    """Return the report of a meeting in the first week in office of somebody."""
    title, rank, state = office
    draft = Draft("inauguration")
    owner = draft.organisation(state, {"Bornia": "BO", "Arland": "AL"}[state])
    entity = draft.person(person.replace("-", " ").title(), person, office=(title, rank, owner))
    date = draft.when(anchor="tenure", entity=entity, unit="day", offset=0, end_offset=6)
    draft.meeting(draft.party(entity), date=date)
    return report_of(draft)


def test_the_start_in_the_tables_dates_the_meeting_as_inferred() -> None:
    report = _dated("mara-lind", ("Prime Minister", "head_of_government", "Bornia"))
    assert (report.date_edtf, report.date_basis, report.date_source) == (
        "2020-09-10/2020-09-16",
        "inferred",
        "inferred",
    )


def test_a_start_known_to_the_month_only_dates_nothing() -> None:
    report = _dated("olav-holm", ("Foreign Minister", "foreign_minister", "Bornia"))
    assert report.date_basis in ("inferred", "none") and report.date_edtf != "2023-02-01/2023-02-07"
