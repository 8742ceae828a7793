"""Rounds of resolving and joining: dated articles date the undated ones that report the same meeting."""

from itertools import permutations
from typing import Any

from etl.merge.merge import merge
from etl.model.decisions import Decision
from etl.model.reading import Place
from etl.model.rows import ArticleRow, MeetingReportRow
from etl.pipeline.rounds import settle
from etl.resolve.records import ArticleInput, Resolved
from tests.readings import Draft
from tests.resolve_world import WORLD

ABROAD: dict[str, Any] = {"place": Place(city="Midport", country="BN"), "channel": "in_person"}


def dated(published: str = "2022-06-11", name: str = "dated") -> Draft:
    """Return an article that tells of a meeting of Zelenkov and Lind on Friday, 10 June 2022."""
    draft = Draft(name, published)
    minister, premier = _pair(draft)
    draft.meeting(draft.party(minister), draft.party(premier), date=draft.when(direction="past", weekday=4), **ABROAD)
    return draft


def undated(name: str = "undated") -> Draft:
    """Return one that tells of the same meeting "on Friday", and of another "the day before"."""
    draft = Draft(name)
    minister, premier = _pair(draft)
    arland = draft.organisation("Arland again", "AL")
    friday = draft.when(direction="past", weekday=4)
    draft.meeting(draft.party(minister), draft.party(premier), date=friday, **ABROAD)
    draft.meeting(
        draft.party(premier),
        draft.party(organisation=arland, kind="office", rank="head_of_state"),
        date=draft.when(anchor="report", report=0, direction="past", unit="day", offset=-1),
    )
    return draft


def _pair(draft: Draft) -> tuple[int, int]:
    arland, bornia = draft.organisation("Arland", "AL"), draft.organisation("Bornia", "BO")
    minister = draft.person("Yuri Zelenkov", "yuri-zelenkov", office=("Foreign Minister", "foreign_minister", arland))
    premier = draft.person("Mara Lind", "mara-lind", office=("Prime Minister", "head_of_government", bornia))
    return minister, premier


def settled(*articles: ArticleInput, decisions: tuple[Decision, ...] = ()) -> Resolved:
    """Return what the rounds end with."""
    return settle(articles, WORLD, decisions).resolved


def row_of(resolved: Resolved, draft: Draft) -> ArticleRow:
    """Return the row of an article."""
    (row,) = (row for row in resolved.articles if row.article_id == draft.article_id)
    return row


def test_words_of_the_undated_article_give_its_days_once_the_meeting_is_known() -> None:
    """ "On Friday" was written on that day or one of the six after it."""
    first, second = dated(), undated()
    row = row_of(settled(first.article(), second.article()), second)
    assert (str(row.published_start_on), str(row.published_end_on)) == ("2022-06-10", "2022-06-16")
    assert (row.published_edtf, row.published_basis) == (None, "inferred")


def test_what_counts_from_that_meeting_is_dated_and_its_office_has_a_holder() -> None:
    """Arland changed its president in March 2022; the day before the known Friday leaves one."""
    first, second = dated(), undated()
    alone = {report.report_id: report for report in settled(second.article()).reports}
    assert alone[second.report_id(1)].parties[1].person_id is None
    found = {report.report_id: report for report in settled(first.article(), second.article()).reports}
    report = found[second.report_id(1)]
    assert (report.date_edtf, report.date_basis) == ("2022-06-09", "inferred")
    assert (report.parties[1].person_id, report.parties[1].basis) == ("tove-rask", "office")


def test_the_article_that_dated_it_is_named_with_the_words_that_were_used() -> None:
    """Every inference says from what."""
    first, second = dated(), undated()
    resolved, meetings = settle([first.article(), second.article()], WORLD, ())
    rows: dict[str, MeetingReportRow] = {
        row.report_id: row for row in merge(resolved, (), None, meetings).meeting_reports
    }
    assert first.article_id in rows[second.report_id(0)].join_reasons
    evidence = {each.rule for each in resolved.reports[0].evidence} | {
        each.rule for report in resolved.reports for each in report.evidence if report.article_id == second.article_id
    }
    assert "other-article" in evidence


def test_a_known_day_dates_the_meeting_from_which_it_is_counted() -> None:
    """The dated article tells of the meeting that the other puts on "the same day" as one that it alone tells of."""
    first, second = dated(), Draft("same day")
    arland = second.organisation("Arland again", "AL")
    second.meeting(second.party(organisation=arland), date=second.when(direction="past", weekday=4))
    minister, premier = _pair(second)
    same = second.when(anchor="report", report=0, direction="past", unit="day", offset=0)
    second.meeting(second.party(minister), second.party(premier), date=same, **ABROAD)
    row = row_of(settled(first.article(), second.article()), second)
    assert (str(row.published_start_on), str(row.published_end_on)) == ("2022-06-10", "2022-06-16")


def test_a_plan_appeared_before_the_meeting_that_others_date() -> None:
    """ "Next week" points to that day from the week before it."""
    first, second = dated(), Draft("plan")
    minister, premier = _pair(second)
    week = second.when(direction="future", unit="week", offset=1)
    second.meeting(second.party(minister), second.party(premier), date=week, **ABROAD, status="planned")
    row = row_of(settled(first.article(), second.article()), second)
    assert (str(row.published_start_on), str(row.published_end_on)) == ("2022-05-30", "2022-06-05")


def test_a_stated_day_of_publication_stays() -> None:
    """It needs no help, whatever others say."""
    first, second = dated(), dated("2022-06-12", "other")
    row = row_of(settled(first.article(), second.article()), second)
    assert (str(row.published_start_on), row.published_basis) == ("2022-06-12", "explicit")


def test_without_a_meeting_in_common_nothing_is_lent() -> None:
    """A decision that these are two meetings takes the date back as well."""
    first, second = dated(), undated()
    apart = Decision(
        decision_id="d1",
        sequence=1,
        verdict="different",
        subject_kind="report",
        subject=first.report_id(0),
        other=second.report_id(0),
        author="tester",
        decided_at="2026-01-01T00:00:00Z",
        reason="two meetings",
    )
    alone = row_of(settled(second.article()), second)
    row = row_of(settled(first.article(), second.article(), decisions=(apart,)), second)
    assert (row.published_start_on, row.published_end_on) == (alone.published_start_on, alone.published_end_on)


def test_the_order_of_the_articles_changes_nothing() -> None:
    """Rounds are a pure function of what the articles say."""
    drafts = dated(), undated(), undated("second"), dated("2022-07-20", "later")
    outcomes = {
        str(settled(*(draft.article() for draft in order)).reports) for order in list(permutations(drafts))[::5]
    }
    assert len(outcomes) == 1
