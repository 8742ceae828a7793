"""Laws: the order of the input changes nothing; nothing is lost; no article is joined with itself."""

import random
from collections import Counter
from datetime import timedelta
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.merge.merge import merge
from etl.model.decisions import Decision, Verdict
from etl.model.reading import Place
from etl.resolve.records import Resolved, ResolvedReport
from tests.resolved import article, decide, report, resolved

PEOPLE = ("GB Starmer", "GB", "FR Macron", "FR Barrot", "TR Erdogan", "US Trump", "alliance", "union-council")
WHEN = (None, "2025-03-07", "2025-03-08", "2025-03-03/2025-03-09", "2025-03", "2025", "../2025-03-07")


@st.composite
def reports(draw: st.DrawFn) -> list[ResolvedReport]:
    """Reports of one small world, so that many of them meet."""
    made = []
    for number in range(draw(st.integers(2, 12))):
        name = f"{draw(st.sampled_from('abcd'))}:{number * 10}"
        series = draw(st.sampled_from((None, None, "alliance")))
        made.append(
            report(
                name,
                draw(st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=4, unique=True)),
                draw(st.sampled_from(WHEN)),
                series_id=series,
                channel=draw(st.sampled_from(("in_person", "unknown", "phone"))),
                status=draw(st.sampled_from(("held", "planned", "cancelled"))),
                place=draw(st.sampled_from((Place(), Place(city="Oslo", country="NO")))),
                weekday=draw(st.sampled_from((None, None, None, 4))),
            )
        )
    return made


@st.composite
def decisions(draw: st.DrawFn, made: list[ResolvedReport]) -> tuple[Decision, ...]:
    """Up to three judgements on pairs of these reports."""
    names = [one.report_id for one in made]
    verdicts: list[Verdict] = draw(st.lists(st.sampled_from(("same", "different", "reject")), max_size=3))
    return tuple(
        decide(
            sequence,
            verdict,
            draw(st.sampled_from(names)),
            None if verdict == "reject" else draw(st.sampled_from(names)),
        )
        for sequence, verdict in enumerate(verdicts, start=1)
    )


def shuffled(made: Resolved, seed: int) -> Resolved:
    """Return the same with every table, and the parties of every report, in another order."""
    chance = random.Random(seed)

    def mixed(rows: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(chance.sample(rows, len(rows)))

    tables = {name: mixed(getattr(made, name)) for name in Resolved.__struct_fields__}
    reports = (msgspec.structs.replace(one, parties=mixed(one.parties)) for one in tables["reports"])
    return Resolved(**(tables | {"reports": tuple(reports)}))


ARTICLES = (article("a", "2025-03-06"), article("b", "2025-03-10"), article("c", duplicate_of_id="b"))


@settings(max_examples=150, deadline=None)
@given(st.data(), reports(), st.integers(0, 1000))
def test_order_changes_nothing(data: st.DataObject, made: list[ResolvedReport], seed: int) -> None:
    judged = data.draw(decisions(made))
    everything = resolved(*made, articles=ARTICLES)
    assert merge(everything, judged) == merge(shuffled(everything, seed), tuple(reversed(judged)))


@settings(max_examples=100, deadline=None)
@given(reports())
def test_every_report_is_in_one_meeting_and_every_meeting_has_its_reports(made: list[ResolvedReport]) -> None:
    tables = merge(resolved(*made, articles=ARTICLES), ())
    counted = Counter(row.meeting_id for row in tables.meeting_reports)
    assert sum(counted.values()) == len(made)
    assert counted == {row.meeting_id: row.report_count for row in tables.meetings}


@settings(max_examples=100, deadline=None)
@given(reports())
def test_joined_reports_leave_a_day_in_common(made: list[ResolvedReport]) -> None:
    tables = merge(resolved(*made, articles=ARTICLES), ())
    for meeting in tables.meetings:
        rows = [row for row in tables.meeting_reports if row.meeting_id == meeting.meeting_id]
        starts = [row.date_start_on for row in rows if row.date_start_on]
        ends = [row.date_end_on for row in rows if row.date_end_on]
        # Of a body's session some reports may name the first day, some the second.
        apart = timedelta(days=1 if meeting.series_id is not None else 0)
        assert not starts or not ends or max(starts) <= min(ends) + apart
