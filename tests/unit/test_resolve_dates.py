"""When an article appeared and when its meetings were, where the text does not simply say so."""

from typing import Any

import pytest

from etl.model.rows import ArticleRow
from etl.resolve.records import Resolved, ResolvedReport
from etl.resolve.resolve import resolve
from tests.readings import Draft
from tests.resolve_world import WORLD


def undated(**article: Any) -> tuple[Draft, int, int]:
    """Return an undated article that names Arland's foreign minister and Bornia's prime minister with their offices."""
    draft = Draft("undated", **article)
    arland, bornia = draft.organisation("Arland", "AL"), draft.organisation("Bornia", "BO")
    minister = draft.person("Ida Holm", "ida-holm", office=("Foreign Minister", "foreign_minister", arland))
    premier = draft.person("Mara Lind", "mara-lind", office=("Prime Minister", "head_of_government", bornia))
    return draft, minister, premier


def only(draft: Draft) -> tuple[ArticleRow, ResolvedReport]:
    """Return the row and the only report of an article."""
    resolved = resolve([draft.article()], WORLD)
    return resolved.articles[0], resolved.reports[0]


def test_an_undated_article_lies_where_the_terms_of_those_it_names_overlap() -> None:
    """Both were in office from September 2020 to April 2021; tables and press may differ by three days."""
    draft, minister, premier = undated()
    draft.meeting(draft.party(minister), draft.party(premier))
    row, report = only(draft)
    assert (str(row.published_start_on), str(row.published_end_on)) == ("2020-09-07", "2021-05-03")
    assert (row.published_edtf, row.published_basis) == (None, "inferred")
    assert (report.date_edtf, report.date_basis, report.date_source) == (
        "2020-09-07/2021-05-03",
        "inferred",
        "inferred",
    )
    quoted = [row.text[each.start : each.end] for each in report.evidence if each.field == "date"]
    assert sorted(quoted) == ["Foreign Minister", "Prime Minister"]


def test_former_offices_bound_nothing() -> None:
    """A former minister may be spoken of at any time after."""
    draft = Draft("former")
    arland = draft.organisation("Arland", "AL")
    claim = draft.claim("former Foreign Minister", "foreign_minister", arland, is_former=True)
    draft.meeting(draft.party(draft.person("Ida Holm", "ida-holm", claims=(claim,))))
    row, report = only(draft)
    assert (row.published_start_on, row.published_end_on, row.published_basis) == (None, None, "none")
    assert report.date_edtf is None


def test_terms_that_exclude_one_another_leave_the_last_beginning_only() -> None:
    """A look back names holders of different times; it was written after all of them took office."""
    draft = Draft("history")
    arland, union = draft.organisation("Arland", "AL"), draft.organisation("Union of States", "union")
    draft.person("Ida Holm", "ida-holm", office=("Foreign Minister", "foreign_minister", arland))
    draft.person("Mara Lind", "mara-lind", office=("Secretary General", "head_of_organisation", union))
    row = resolve([draft.article()], WORLD).articles[0]
    assert (str(row.published_start_on), row.published_end_on) == ("2023-05-29", None)


def test_a_term_known_to_a_month_widens_to_the_whole_month() -> None:
    """Olav Holm took office on some day of February 2023."""
    draft = Draft("month")
    bornia = draft.organisation("Bornia", "BO")
    draft.person("Olav Holm", "olav-holm", office=("Foreign Minister", "foreign_minister", bornia))
    row = resolve([draft.article()], WORLD).articles[0]
    assert (str(row.published_start_on), str(row.published_end_on)) == ("2023-01-29", "2024-10-18")


def test_a_dateline_without_a_year_is_fixed_by_the_only_year_that_fits() -> None:
    """Of all 6 Novembers, one lies within both terms."""
    draft, minister, premier = undated(dateline_date=Draft("").when(direction="past", month=11, day=6))
    draft.meeting(draft.party(minister), draft.party(premier), date=draft.when(direction="past", weekday=3))
    row, report = only(draft)
    assert (str(row.published_start_on), str(row.published_end_on)) == ("2020-11-06", "2020-11-06")
    assert (row.published_edtf, row.published_basis) == (None, "inferred")
    assert (report.date_edtf, report.date_basis) == ("2020-11-05", "inferred")


def test_a_dateline_that_fits_two_years_keeps_both() -> None:
    """Never narrower than the truth."""
    draft = Draft("two", dateline_date=Draft("").when(direction="past", month=3, day=1))
    arland = draft.organisation("Arland", "AL")
    draft.person("Ida Holm", "ida-holm", office=("Foreign Minister", "foreign_minister", arland))
    row = resolve([draft.article()], WORLD).articles[0]
    assert (str(row.published_start_on), str(row.published_end_on), row.published_edtf) == (
        "2019-03-01",
        "2021-03-01",
        None,
    )


@pytest.mark.parametrize(
    ("dateline", "offset", "expected"),
    [((4, 24), 0, (4, 24)), ((4, 24), -1, (4, 23)), ((3, 1), -1, None), ((2, 29), 0, (2, 29)), ((2, 29), -1, (2, 28))],
)
def test_days_counted_from_a_dateline_of_any_year_know_their_day_of_the_year(
    dateline: tuple[int, int], offset: int, expected: tuple[int, int] | None
) -> None:
    """The day before 1 March depends on the year."""
    draft = Draft("years", dateline_date=Draft("").when(direction="past", month=dateline[0], day=dateline[1]))
    arland = draft.organisation("Arland", "AL")
    president = draft.person("Peer Strand", "peer-strand", office=("President", "head_of_state", arland))
    draft.meeting(draft.party(president), date=draft.when(direction="past", unit="day", offset=offset))
    row, report = only(draft)
    assert (row.published_start_on, report.yearless) != (row.published_end_on, None) or expected is None
    assert report.yearless == expected


def test_the_day_after_a_day_without_its_year_is_known_without_it_too() -> None:
    """As "on the same day" is."""
    draft = Draft("counted")
    arland = draft.organisation("Arland", "AL")
    president = draft.party(draft.person("Peer Strand", "peer-strand", office=("President", "head_of_state", arland)))
    first = draft.meeting(president, date=draft.when(direction="past", month=7, day=11))
    after = draft.when(anchor="report", report=first, direction="future", unit="day", offset=1)
    draft.meeting(president, date=after)
    found = {report.report_id: report.yearless for report in resolve([draft.article()], WORLD).reports}
    assert (found[draft.report_id(0)], found[draft.report_id(1)]) == ((7, 11), (7, 12))


@pytest.mark.parametrize(("month", "day", "expected"), [(12, 24, "2020-12-24"), (9, 1, None)])
def test_a_day_without_a_year_is_fixed_by_the_terms(month: int, day: int, expected: str | None) -> None:
    """24 December lies in the bounds once; 1 September never does, and then the bounds are all that is known."""
    draft, minister, premier = undated()
    draft.meeting(draft.party(minister), draft.party(premier), date=draft.when(direction="past", month=month, day=day))
    _, report = only(draft)
    assert report.date_edtf == (expected or "2020-09-07/2021-05-03")
    assert report.date_basis == "inferred"


@pytest.mark.parametrize(("month", "expected"), [(8, "2025-08-20"), (1, "2025-01-20/..")])
def test_how_far_the_tables_vouch_only_chooses_between_years(month: int, expected: str) -> None:
    """In office until last known, in January 2026, and written after August 2025: one August fits, of Januaries two."""
    draft = Draft("open")
    union = draft.organisation("Union of States", "union")
    chief = draft.person("Mara Lind", "mara-lind", office=("Secretary General", "head_of_organisation", union))
    draft.background(anchor="absolute", edtf="2025-09-01")
    draft.meeting(draft.party(chief), date=draft.when(direction="past", month=month, day=20))
    row, report = only(draft)
    assert (str(row.published_start_on), row.published_end_on) == ("2025-09-01", None)
    assert (report.date_edtf, report.date_basis) == (expected, "inferred")


def test_a_weekday_that_no_date_fixes_is_handed_on() -> None:
    """Other reports of the meeting may fix it."""
    draft, minister, premier = undated()
    draft.meeting(draft.party(minister), draft.party(premier), date=draft.when(direction="past", weekday=4))
    _, report = only(draft)
    assert report.weekday == 4
    assert (report.date_edtf, report.date_basis) == ("2020-09-07/2021-04-30", "inferred")


def dated(**report: object) -> tuple[Draft, Resolved]:
    """Return an article of Saturday 8 March 2025 with one meeting."""
    draft = Draft("dated", "2025-03-08")
    bornia = draft.organisation("Bornia", "BO")
    draft.meeting(draft.party(organisation=bornia), **report)
    return draft, resolve([draft.article()], WORLD)


def test_relative_words_count_from_the_publication() -> None:
    """On Friday, said on a Saturday, is the day before."""
    draft = Draft("")
    _, resolved = dated(date=draft.when(direction="past", weekday=4))
    (report,) = resolved.reports
    assert (report.date_edtf, report.date_basis, report.date_source) == ("2025-03-07", "relative", "stated")


def test_a_day_with_its_month_is_explicit() -> None:
    """The year is the publication's."""
    _, resolved = dated(date=Draft("").when(direction="past", month=2, day=27))
    (report,) = resolved.reports
    assert (report.date_edtf, report.date_basis) == ("2025-02-27", "explicit")


@pytest.mark.parametrize(
    ("status", "expected"),
    [("held", (None, "2025-03-08")), ("planned", ("2025-03-08", None)), ("cancelled", (None, None))],
)
def test_without_a_date_a_dated_article_only_bounds_the_meeting(
    status: str, expected: tuple[str | None, str | None]
) -> None:
    """The day of publication is not assumed; what is held lies before, what is planned after."""
    _, resolved = dated(status=status)
    (report,) = resolved.reports
    days = tuple(str(day) if day else None for day in (report.days.start, report.days.end))
    assert (report.date_edtf, report.date_basis, days) == (None, "none", expected)


def test_days_count_from_another_report_of_the_article_and_circles_end() -> None:
    """ "A day earlier" than a summit that is told later; two that count from one another are dated by nothing."""
    draft = Draft("chain", "2025-03-08")
    bornia = draft.organisation("Bornia", "BO")
    earlier = draft.when(anchor="report", report=1, unit="day", offset=-1)
    draft.meeting(draft.party(organisation=bornia), date=earlier)
    draft.meeting(draft.party(organisation=bornia), date=draft.when(direction="past", weekday=4))
    draft.meeting(draft.party(organisation=bornia), date=draft.when(anchor="report", report=3, unit="day", offset=-1))
    draft.meeting(draft.party(organisation=bornia), date=draft.when(anchor="report", report=2, unit="day", offset=1))
    dates = {report.report_id: report.date_edtf for report in resolve([draft.article()], WORLD).reports}
    assert [dates[draft.report_id(number)] for number in (0, 1)] == ["2025-03-06", "2025-03-07"]
    assert [dates[draft.report_id(number)] for number in (2, 3)] == [None, None]


def test_a_meeting_on_the_sidelines_lies_within_the_days_of_the_event() -> None:
    """Inferred from the event around it."""
    draft = Draft("sidelines", "2025-03-08")
    bornia = draft.organisation("Bornia", "BO")
    draft.meeting(draft.party(organisation=bornia), date=draft.when(anchor="absolute", edtf="2025-03-06/2025-03-07"))
    draft.meeting(draft.party(organisation=bornia), parent=0)
    reports = {report.report_id: report for report in resolve([draft.article()], WORLD).reports}
    child = reports[draft.report_id(1)]
    assert (child.date_edtf, child.date_source) == ("2025-03-06/2025-03-07", "inferred")
    assert child.parent_report_id == draft.report_id(0)
