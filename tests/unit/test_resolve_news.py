"""Undated articles: what their news and their past say of when they appeared."""

from etl.resolve.resolve import resolve
from tests.readings import Draft
from tests.resolve_world import WORLD


def test_the_day_of_the_news_is_that_of_the_only_year_within_a_season() -> None:
    """In office from September 2020 to April 2021: the news of 10 April is not that of the April before."""
    draft = Draft("news")
    arland, bornia = draft.organisation("Arland", "AL"), draft.organisation("Bornia", "BO")
    minister = draft.person("Ida Holm", "ida-holm", office=("Foreign Minister", "foreign_minister", arland))
    premier = draft.person("Mara Lind", "mara-lind", office=("Prime Minister", "head_of_government", bornia))
    draft.meeting(draft.party(minister), draft.party(premier), date=draft.when(direction="past", month=4, day=10))
    draft.meeting(draft.party(minister), date=draft.when(direction="past", month=4, day=8), salience="minor")
    resolved = resolve([draft.article()], WORLD)
    row = resolved.articles[0]
    assert (str(row.published_start_on), str(row.published_end_on)) == ("2021-04-10", "2021-05-03")
    assert [report.date_edtf for report in resolved.reports] == ["2021-04-10", "2021-04-08"]


def test_a_day_mentioned_in_passing_does_not_date_the_article() -> None:
    """It may be of any year before."""
    draft = Draft("passing")
    arland, bornia = draft.organisation("Arland", "AL"), draft.organisation("Bornia", "BO")
    minister = draft.person("Ida Holm", "ida-holm", office=("Foreign Minister", "foreign_minister", arland))
    premier = draft.person("Mara Lind", "mara-lind", office=("Prime Minister", "head_of_government", bornia))
    when = draft.when(direction="past", month=4, day=10)
    draft.meeting(draft.party(minister), draft.party(premier), date=when, salience="passing")
    row = resolve([draft.article()], WORLD).articles[0]
    assert str(row.published_start_on) == "2020-09-07"


def test_a_meeting_told_as_past_outweighs_the_term_of_one_who_is_spoken_of() -> None:
    """A look back names a president of another time and a meeting held later: only the later day counts."""
    draft = Draft("back")
    arland = draft.organisation("Arland", "AL")
    draft.person("Anton Berg", "anton-berg-junior", office=("President", "head_of_state", arland))
    draft.meeting(draft.party(organisation=arland), date=draft.when(anchor="absolute", edtf="2024-05"))
    row = resolve([draft.article()], WORLD).articles[0]
    assert (str(row.published_start_on), row.published_end_on) == ("2024-05-01", None)


def test_a_weekday_in_an_article_that_nothing_bounds_is_handed_on() -> None:
    """Other reports may say which Tuesday it was."""
    draft = Draft("nothing")
    arland = draft.organisation("Arland", "AL")
    draft.meeting(draft.party(organisation=arland), date=draft.when(direction="past", weekday=1))
    (report,) = resolve([draft.article()], WORLD).reports
    assert (report.date_edtf, report.weekday) == (None, 1)


def test_a_day_without_a_year_is_handed_on_until_a_year_is_found() -> None:
    """Known to be 11 July of some year; a day that is settled needs no more."""
    draft = Draft("july")
    union = draft.organisation("Union of States", "union")
    draft.meeting(draft.party(organisation=union), date=draft.when(direction="past", month=7, day=11))
    (report,) = resolve([draft.article()], WORLD).reports
    assert report.yearless == (7, 11)
    dated = Draft("dated", "2024-07-12")
    union = dated.organisation("Union of States", "union")
    dated.meeting(dated.party(organisation=union), date=dated.when(direction="past", month=7, day=11))
    (report,) = resolve([dated.article()], WORLD).reports
    assert (report.date_edtf, report.yearless) == ("2024-07-11", None)


def _visit(name: str, words: str, weekday: int) -> tuple[str, list[str]]:
    """Publication and days of meetings in news of 9 November, of a year from 2020 to 2022, and a weekday ahead."""
    draft = Draft(name)
    arland, bornia = draft.organisation("Arland", "AL"), draft.organisation("Bornia", "BO")
    premier = draft.person("Mara Lind", "mara-lind", office=("Prime Minister", "head_of_government", bornia))
    draft.say("The news is this.")
    first = draft.when(direction="past", month=11, day=9)
    draft.say(words)
    draft.meeting(draft.party(premier), draft.party(organisation=arland), date=first)
    ahead = draft.when(direction="future", weekday=weekday)
    draft.meeting(draft.party(premier), draft.party(organisation=arland), status="planned", date=ahead)
    resolved = resolve([draft.article()], WORLD)
    row = resolved.articles[0]
    published = f"{row.published_start_on}/{row.published_end_on}"
    return published, sorted(str(report.date_edtf) for report in resolved.reports)


def test_a_weekday_ahead_within_a_visit_tells_the_year_of_its_first_day() -> None:
    """9 November was a Wednesday in 2022 only: of a visit of two days, Thursday is the second."""
    assert _visit("stay", "for a visit of two days.", 3) == ("2022-11-09/2022-11-09", ["2022-11-09", "2022-11-10"])
    assert _visit("trip", "for a two-day trip.", 3) == ("2022-11-09/2022-11-09", ["2022-11-09", "2022-11-10"])


def test_a_weekday_ahead_beyond_the_visit_or_of_several_years_tells_no_year() -> None:
    """Of four days from 9 November, Thursday may be the fourth in 2020, the third in 2021 or the second in 2022."""
    for words, weekday in (
        ("for a visit of two days.", 6),
        ("for a visit of four days.", 3),
        ("and stayed away for two days.", 3),
        ("in Bornia. It was the end of a visit of two days.", 3),
    ):
        published, _ = _visit(words, words, weekday)
        assert not published.startswith("2022-11-09"), words
