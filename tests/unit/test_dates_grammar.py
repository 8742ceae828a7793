"""Words of news prose, as printed in an article of Saturday 8 March 2025, and the days they mean."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.dates.edtf import format_days, parse_edtf
from etl.dates.evaluate import evaluate
from etl.dates.grammar import find_dates

PUBLISHED = parse_edtf("2025-03-08")

ABSOLUTE = [
    ("The two met on 2025-03-07 in Vienna", "2025-03-07", "2025-03-07"),
    ("Dated 2025/03/07 and filed", "2025/03/07", "2025-03-07"),
    ("The call of 7 March 2025 was short", "7 March 2025", "2025-03-07"),
    ("On March 7, 2025, envoys met", "March 7, 2025", "2025-03-07"),
    ("On March 7 2025 envoys met", "March 7 2025", "2025-03-07"),
    ("Published 07.03.2025 at noon", "07.03.2025", "2025-03-07"),
    ("Belgrade, 02. 03. 2023.", "02. 03. 2023", "2023-03-02"),
    ("19. Sep 2023 statement", "19. Sep 2023", "2023-09-19"),
    ("On the 7th of March, 2024 they met", "the 7th of March, 2024", "2024-03-07"),
    ("on 1st February 2024", "1st February 2024", "2024-02-01"),
    ("signed on Friday, 7 March 2025", "Friday, 7 March 2025", "2025-03-07"),
    ("the ministers sat on 6–7 April 2022", "6–7 April 2022", "2022-04-06/2022-04-07"),
    ("from 3 to 5 May 2023 in Oslo", "3 to 5 May 2023", "2023-05-03/2023-05-05"),
    ("on 30 April–2 May 2024", "30 April–2 May 2024", "2024-04-30/2024-05-02"),
    ("from 30 December to 2 January 2024", "30 December to 2 January 2024", "2023-12-30/2024-01-02"),
    ("June 28-30, 2022, in the capital", "June 28-30, 2022", "2022-06-28/2022-06-30"),
    ("between 28 February and 2 March 2024", "28 February and 2 March 2024", "2024-02-28/2024-03-02"),
    ("a visit in June 2024", "June 2024", "2024-06"),
    ("as agreed in November 2009", "November 2009", "2009-11"),
    ("as of December, 2019", "December, 2019", "2019-12"),
    ("in early March 2024 he flew", "early March 2024", "2024-03-01/2024-03-10"),
    ("by mid-March 2024", "mid-March 2024", "2024-03-10/2024-03-20"),
    ("in late February 2023", "late February 2023", "2023-02-20/2023-02-28"),
    ("at the end of May 2021", "the end of May 2021", "2021-05-20/2021-05-31"),
    ("rounds held in March–April 2024", "March–April 2024", "2024-03/2024-04"),
    ("between December 2023 and February 2024", "December 2023 and February 2024", "2023-12/2024-02"),
    ("in 2019 the sides", "2019", "2019"),
    ("in early 2023", "early 2023", "2023-01/2023-04"),
    ("in the second half of 2024", "the second half of 2024", "2024-07/2024-12"),
    ("in the spring of 2022", "spring of 2022", "2022-03/2022-06"),
    ("winter 2021 talks", "winter 2021", "2021-12/2022-03"),
    ("at the 2022 NATO summit in Madrid", "2022", "2022"),
    ("at the Riga summit in 2006", "2006", "2006"),
    ("between 2014 and 2019 they met often", "2014 and 2019", "2014/2019"),
    ("closed since 1993", "1993", "1993-01-01/.."),
    ("at war since 24 February 2022", "24 February 2022", "2022-02-24/.."),
    ("on 14/03/2025", "14/03/2025", "2025-03-14"),
    ("on 3/14/2025", "3/14/2025", "2025-03-14"),
    ("on 29 February 2024", "29 February 2024", "2024-02-29"),
    ("MARCH 7, 2025", "MARCH 7, 2025", "2025-03-07"),
]
DAYS_WITHOUT_YEAR = [
    ("on the 7th of March", "the 7th of March", "2025-03-07"),
    ("on 9 November", "9 November", "2024-11-09"),
    ("BERLIN, Feb. 27 (XX)", "Feb. 27", "2025-02-27"),
    ("a summit on March 23-24", "March 23-24", "2025-03-23/2025-03-24"),
    ("on June 28 and 29 in Turin", "June 28 and 29", "2025-06-28/2025-06-29"),
    ("between 3 and 7 May", "3 and 7 May", "2025-05-03/2025-05-07"),
    ("April 30-May 2", "April 30-May 2", "2025-04-30/2025-05-02"),
    ("on 4, 5 and 6 March", "4, 5 and 6 March", "2025-03-04/2025-03-06"),
    ("on Friday, March 7, she", "Friday, March 7", "2025-03-07"),
    ("on Friday 7 March", "Friday 7 March", "2025-03-07"),
    ("on Thursday (March 6) he", "Thursday (March 6", "2025-03-06"),
    ("on March 6 (Thursday)", "March 6 (Thursday)", "2025-03-06"),
    ("on Thursday and Friday, 6-7 March", "Thursday and Friday, 6-7 March", "2025-03-06/2025-03-07"),
    ("on 18 March last year", "18 March last year", "2024-03-18"),
    ("on July 3 of this year", "July 3 of this year", "2025-07-03"),
    ("on Friday, 8 March", "Friday, 8 March", "2024-03-08"),
    ("starting 3 January", "3 January", "2025-01-03"),
    ("on May 10 ministers march on", "May 10", "2025-05-10"),
    ("on June 28 and 29 countries signed", "June 28", "2025-06-28"),
]
MONTHS = [
    ("last November he came", "last November", "2024-11"),
    ("in February they met", "February", "2025-02"),
    ("last March he came", "last March", "2024-03"),
    ("next March she goes", "next March", "2026-03"),
    ("by the end of October", "by the end of October", "2025-03-08/2025-10-31"),
    ("by June at the latest", "by June", "2025-03-08/2025-06-30"),
    ("in early February", "early February", "2025-02-01/2025-02-10"),
    ("late in January", "late in January", "2025-01-20/2025-01-31"),
    ("in the first week of April", "the first week of April", "2025-04-01/2025-04-08"),
    ("in June last year", "June last year", "2024-06"),
    ("in December of this year", "December of this year", "2025-12"),
    ("ahead of the June summit of the bloc", "June", "2025-06"),
    ("in January or February", "January or February", "2025-01/2025-02"),
    ("in May the sides", "May", "2025-05"),
    ("at the end of last month", "the end of last month", "2025-02-20/2025-02-28"),
    ("early next month", "early next month", "2025-04-01/2025-04-10"),
]
WEEKDAYS = [
    ("on Friday the sides met", "Friday", "2025-03-07"),
    ("he said Saturday", "Saturday", "2025-03-08"),
    ("a statement on Sunday said", "Sunday", "2025-03-02"),
    ("late on Saturday", "late on Saturday", "2025-03-08"),
    ("on Friday evening", "Friday evening", "2025-03-07"),
    ("early Monday in Tokyo", "early Monday", "2025-03-03"),
    ("Friday's meeting was brief", "Friday", "2025-03-07"),
    ("Thursday’s summit", "Thursday", "2025-03-06"),
    ("on Wednesday and Thursday", "Wednesday and Thursday", "2025-03-05/2025-03-06"),
    ("a Tuesday-Wednesday session", "Tuesday-Wednesday", "2025-03-04/2025-03-05"),
    ("from Monday to Wednesday", "Monday to Wednesday", "2025-03-03/2025-03-05"),
    ("last Friday", "last Friday", "2025-03-07"),
    ("last Saturday", "last Saturday", "2025-03-01"),
    ("next Friday", "next Friday", "2025-03-14"),
    ("this coming Tuesday", "this coming Tuesday", "2025-03-11"),
    ("this Monday", "this Monday", "2025-03-10"),
    ("on Monday last week", "Monday last week", "2025-02-24"),
    ("Friday of next week", "Friday of next week", "2025-03-14"),
    ("next week, on Thursday", "next week, on Thursday", "2025-03-13"),
    ("on Tuesday this week", "Tuesday this week", "2025-03-04"),
    ("overnight into Friday", "overnight into Friday", "2025-03-06/2025-03-07"),
    ("must reply by Tuesday", "by Tuesday", "2025-03-08/2025-03-11"),
    ("on Tuesday two weeks ago", "Tuesday two weeks ago", "2025-02-18"),
    ("MINSK, FRIDAY: talks", "FRIDAY", "2025-03-07"),
]
RELATIVE = [
    ("met today in Bern", "today", "2025-03-08"),
    ("yesterday evening he", "yesterday evening", "2025-03-07"),
    ("Yesterday's talks", "Yesterday", "2025-03-07"),
    ("tomorrow morning", "tomorrow morning", "2025-03-09"),
    ("the day before yesterday", "the day before yesterday", "2025-03-06"),
    ("the day after tomorrow", "the day after tomorrow", "2025-03-10"),
    ("they dine tonight", "tonight", "2025-03-08"),
    ("this morning the envoys", "this morning", "2025-03-08"),
    ("last night she called", "last night", "2025-03-07"),
    ("the talks went on overnight", "overnight", "2025-03-07/2025-03-08"),
    ("this week in Rome", "this week", "2025-03-03/2025-03-09"),
    ("last week in Rome", "last week", "2025-02-24/2025-03-02"),
    ("next week in Rome", "next week", "2025-03-10/2025-03-16"),
    ("earlier this week", "earlier this week", "2025-03-03/2025-03-08"),
    ("later this week", "later this week", "2025-03-08/2025-03-09"),
    ("early next week", "early next week", "2025-03-10/2025-03-12"),
    ("at the end of next week", "the end of next week", "2025-03-13/2025-03-16"),
    ("the week before last", "the week before last", "2025-02-17/2025-02-23"),
    ("later this month", "later this month", "2025-03-08/2025-03-31"),
    ("this month", "this month", "2025-03"),
    ("next month", "next month", "2025-04"),
    ("later in the year", "later in the year", "2025-03-08/2025-12-31"),
    ("earlier this year", "earlier this year", "2025-01-01/2025-03-08"),
    ("last year", "last year", "2024"),
    ("in the first months of last year", "the first months of last year", "2024-01/2024-04"),
    ("late last year", "late last year", "2024-09/2024-12"),
    ("by the end of the year", "the end of the year", "2025-10/2025-12"),
    ("next quarter", "next quarter", "2025-04/2025-06"),
    ("last weekend", "last weekend", "2025-03-01/2025-03-02"),
    ("over the weekend", "over the weekend", "2025-03-08/2025-03-09"),
    ("this weekend", "this weekend", "2025-03-08/2025-03-09"),
    ("next weekend", "next weekend", "2025-03-15/2025-03-16"),
    ("two days ago", "two days ago", "2025-03-06"),
    ("10 days ago", "10 days ago", "2025-02-26"),
    ("three weeks ago", "three weeks ago", "2025-02-10/2025-02-16"),
    ("a couple of months ago", "a couple of months ago", "2025-01"),
    ("a year ago", "a year ago", "2024"),
    ("40 years ago to the day", "40 years ago to the day", "1985"),
    ("a few days ago", "a few days ago", "2025-02-22/2025-03-07"),
    ("they meet again in two weeks", "in two weeks", "2025-03-17/2025-03-23"),
    ("in ten days' time", "in ten days' time", "2025-03-18"),
    ("within five days", "within five days", "2025-03-08/2025-03-13"),
    ("within the next three months", "within the next three months", "2025-03-08/2025-06-07"),
    ("within the next two days", "within the next two days", "2025-03-09/2025-03-10"),
    ("over the next two days", "over the next two days", "2025-03-09/2025-03-10"),
    ("in the coming days", "in the coming days", "2025-03-08/2025-03-14"),
    ("in the coming weeks", "in the coming weeks", "2025-03-08/2025-04-20"),
    ("in recent days", "in recent days", "2025-03-01/2025-03-08"),
    ("over the past two weeks", "over the past two weeks", "2025-02-22/2025-03-08"),
    ("last summer", "last summer", "2024-06/2024-09"),
]
FROM_A_REPORT = [
    ("a day earlier the two", "a day earlier", "2025-03-07"),
    ("the day before, in Lima", "the day before", "2025-03-07"),
    ("the previous day", "the previous day", "2025-03-07"),
    ("the following day", "the following day", "2025-03-09"),
    ("on the next day", "on the next day", "2025-03-09"),
    ("the day after, in Lima", "the day after", "2025-03-09"),
    ("two days later", "two days later", "2025-03-10"),
    ("on the same day", "on the same day", "2025-03-08"),
    ("later that day", "later that day", "2025-03-08"),
    ("earlier in the day", "earlier in the day", "2025-03-08"),
    ("that evening they dined", "that evening", "2025-03-08"),
    ("a week later", "a week later", "2025-03-10/2025-03-16"),
    ("the following week", "the following week", "2025-03-10/2025-03-16"),
    ("a month later", "a month later", "2025-04"),
    ("three months before", "three months before", "2024-12"),
    ("three weeks before they had only spoken", "three weeks before", "2025-02-10/2025-02-16"),
    ("two weeks before the summit", "two weeks before", "2025-02-17/2025-02-23"),
    ("the following Monday", "the following Monday", "2025-03-10"),
    ("the previous Saturday", "the previous Saturday", "2025-03-01"),
    ("on 24 April of the same year", "24 April of the same year", "2025-04-24"),
]
NO_DATES = [
    "Theresa May said she may march on",
    "a motion tabled by May",
    "the 2030 Agenda, Article 5, the G20 and resolution 1325",
    "flight MH17, 2 000 soldiers and version 3.1.2",
    "NATO 2022 Strategic Concept",
    "at 2 p.m. or 10:00, 14.30 local time",
    "in the 1990s and in the 19th century",
    "every Friday and each Monday",
    "the sides meet every year, twice a week",
    "in 2000 soldiers' homes",
    "since Monday",
    "on 31 June and June 31",
    "the third meeting in two weeks",
    "two days after the attack",
    "today's world",
    "Good Friday and the Sunday Times",
    "a 45-year-old with 20 years of service",
    "second, they agreed; one day they will",
    "on 7/3/2025",
    "he will march 7 miles, the dec 5 way",
    "the September 11 attacks",
    "a two-day visit of 12 hours",
    "COVID-19 March figures 19-23",
    "it fell by 7.5 May be",
    "between 2 and 3 percent, 2,025 people",
]
ALL = [*ABSOLUTE, *DAYS_WITHOUT_YEAR, *MONTHS, *WEEKDAYS, *RELATIVE, *FROM_A_REPORT]


@pytest.mark.parametrize(("sentence", "words", "days"), ALL)
def test_finds_the_words_and_their_days(sentence: str, words: str, days: str) -> None:
    (found,) = find_dates(sentence, 0, len(sentence))
    told = evaluate(found, PUBLISHED)
    assert told is not None
    assert (sentence[found.start : found.end], format_days(told)) == (words, days)


@pytest.mark.parametrize(
    ("anchor", "sentences"),
    [
        ("absolute", ABSOLUTE),
        ("publication", [*DAYS_WITHOUT_YEAR, *MONTHS, *WEEKDAYS, *RELATIVE]),
        ("report", FROM_A_REPORT),
    ],
)
def test_says_what_a_date_counts_from(anchor: str, sentences: list[tuple[str, str, str]]) -> None:
    for sentence, _, _ in sentences:
        assert {each.anchor for each in find_dates(sentence, 0, len(sentence))} == {anchor}, sentence


@pytest.mark.parametrize("sentence", NO_DATES)
def test_leaves_other_words_alone(sentence: str) -> None:
    assert find_dates(sentence, 0, len(sentence)) == ()


def test_finds_several_in_order_and_only_within_the_offsets() -> None:
    text = "On Monday they spoke; on 5 May 2024, and again last week, they met. Tomorrow: nothing."
    sentence_end = text.index("Tomorrow")
    found = find_dates(text, 0, sentence_end)
    assert [text[each.start : each.end] for each in found] == ["Monday", "5 May 2024", "last week"]
    assert [text[each.start : each.end] for each in find_dates(text, sentence_end, len(text))] == ["Tomorrow"]


@settings(deadline=None)
@given(st.lists(st.sampled_from([sentence for sentence, _, _ in ALL] + NO_DATES), max_size=8), st.sampled_from(". ;\n"))
def test_dates_never_overlap_and_lie_inside(sentences: list[str], mark: str) -> None:
    text = f"{mark} ".join(sentences)
    found = find_dates(text, 0, len(text))
    edges = [0, *(edge for each in found for edge in (each.start, each.end)), len(text)]
    assert edges == sorted(edges)
    assert all(each.start < each.end for each in found)


@settings(deadline=None)
@given(st.text())
def test_any_text_can_be_searched(text: str) -> None:
    assert all(0 <= each.start < each.end <= len(text) for each in find_dates(text, 0, len(text)))
