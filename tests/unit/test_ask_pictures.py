"""Which picture an answer makes, and that its file is the same for the same answer."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from etl.ask import Filters, build
from etl.ask.columns import Types
from etl.ask.pictures.canvas import Caption
from etl.ask.pictures.charts import Bars, Chart, Events, Matrix, Periods, Shares
from etl.ask.pictures.choosing import BARS_SHOWN, chart_of
from etl.ask.pictures.printing import draw
from etl.errors import UsageError
from etl.warehouse.viewfiles import view_files

VIEWS = {view.name: view for view in view_files()}
TEXTS = ("text", "number", "day", "truth")


def _types(text: str) -> Types:
    """Read `name:type name:type`; text where no type is given."""
    pairs = [part.partition(":") for part in text.split()]
    return {name: next(known for known in TEXTS if known == (type_ or "text")) for name, _, type_ in pairs}  # type: ignore[misc]


def _chart(view: str, columns: str, rows: Sequence[Sequence[Any]]) -> Chart:
    types = _types(columns)
    return chart_of(build(VIEWS[view], types, Filters()), types, rows)


PAIRS = "state_a_id state_a_name state_b_id state_b_name meeting_count:number bilateral_count:number last_on:day"
DYADS = "meeting_id state_a_id state_a_name state_b_id state_b_name date_edtf date_start_on:day date_end_on:day level"
MONTHS = "month_on:day year:number level channel format meeting_count:number"


def _pair(one: str, other: str, count: int) -> tuple[Any, ...]:
    return (one[:2], one, other[:2], other, count, count, date(2024, 3, 5))


def test_few_pairs_are_ranked_and_many_make_a_matrix() -> None:
    few = _chart("v_state_engagement", PAIRS, [_pair("Norway", "Finland", 2), _pair("Poland", "Spain", 5)])
    assert isinstance(few, Bars)
    assert (few.names, few.values, few.unit) == (("Poland and Spain", "Finland and Norway"), (5, 2), "Meetings held")
    names = [f"State {letter}" for letter in "ABCDEFG"]
    rows = [_pair(one, other, 1) for at, one in enumerate(names) for other in names[at + 1 :]]
    many = _chart("v_state_engagement", PAIRS, [*rows, _pair("Elsewhere", "Nowhere", 9)])
    assert isinstance(many, Matrix)
    assert set(many.names) == {*names, "Elsewhere", "Nowhere"} and many.names[:2] == ("Elsewhere", "Nowhere")
    assert many.values["State A", "State B"] == 1


def test_a_matrix_shows_nobody_without_a_pair_in_it() -> None:
    rows = [_pair(f"North {n}", f"South {n % 5}", 1) for n in range(40)]
    chart = _chart("v_state_engagement", PAIRS, rows)
    assert isinstance(chart, Matrix)
    assert set(chart.names) == {name for pair in chart.values for name in pair}
    assert chart.note == "The 18 of 45 whose pairs count most."


def test_counterparts_of_one_are_ranked() -> None:
    rows = [_pair("Norway", "Finland", 2), _pair("Denmark", "Norway", 5)]
    chart = _chart("v_state_engagement", PAIRS, rows)
    assert isinstance(chart, Bars)
    assert (chart.names, chart.values) == (("Denmark", "Finland"), (5, 2))


def test_one_pair_shows_what_it_counts() -> None:
    chart = _chart("v_state_engagement", PAIRS, [_pair("Norway", "Finland", 2)])
    assert isinstance(chart, Bars)
    assert chart.names == ("Meetings held", "Bilateral ones among them")


def test_meetings_count_once_however_many_rows_tell_of_them() -> None:
    day = date(2024, 3, 5)
    rows = [("m1", "NO", "Norway", "FI", "Finland", "2024", day, day, "leader")] * 2
    rows += [("m2", "NO", "Norway", "SE", "Sweden", "2024", day, day, "leader")]
    chart = _chart("v_state_dyads", DYADS, rows)
    assert isinstance(chart, Bars)
    assert dict(zip(chart.names, chart.values, strict=True)) == {"Finland": 1, "Sweden": 1}


def test_meetings_of_one_pair_are_events_in_their_order() -> None:
    first, last = date(2024, 3, 5), date(2024, 2, 1)
    rows = [
        ("m1", "NO", "Norway", "FI", "Finland", "2024", first, first, "leader"),
        ("m2", "NO", "Norway", "FI", "Finland", "2024", last, first, "minister"),
        ("m3", "NO", "Norway", "FI", "Finland", None, None, None, "leader"),
    ]
    chart = _chart("v_state_dyads", DYADS, rows)
    assert isinstance(chart, Events)
    assert [(event.first, event.last, event.group) for event in chart.events] == [
        (last, first, "minister"),
        (first, first, "leader"),
    ]
    assert chart.groups == ("leader", "minister"), "as the dictionary orders them"
    assert chart.note == "1 without a date are left out."


def test_months_are_drawn_without_gaps_and_undated_rows_are_told_of() -> None:
    rows = [
        (date(2024, 1, 1), 2024, "leader", "phone", "bilateral", 2),
        (date(2024, 3, 1), 2024, "minister", "phone", "bilateral", 1),
        (date(2024, 3, 1), 2024, "unknown", "phone", "bilateral", 1),
        (None, None, "leader", "phone", "bilateral", 4),
    ]
    chart = _chart("v_frequency", MONTHS, rows)
    assert isinstance(chart, Periods)
    assert [start.month for start in chart.starts] == [1, 2, 3]
    assert dict(chart.series) == {"leader": (2, 0, 0), "minister": (0, 0, 1), "unknown": (0, 0, 1)}
    assert list(chart.series)[-1] == "unknown"
    assert chart.note == "4 whose date is too uncertain are left out."


def test_long_spans_are_counted_by_year() -> None:
    rows = [(date(year, 6, 1), year, "leader", "phone", "bilateral", 1) for year in (2010, 2016)]
    chart = _chart("v_frequency", MONTHS, rows)
    assert isinstance(chart, Periods)
    assert chart.is_yearly and len(chart.starts) == 7


def test_the_rest_of_many_names_is_put_together() -> None:
    rows = [("t", f"subject {n}", date(2024, 1, 1), 2024, 9 - n) for n in range(8)]
    chart = _chart("v_topic_trends", "topic_id topic_name month_on:day year:number meeting_count:number", rows)
    assert isinstance(chart, Periods)
    assert list(chart.series) == [*(f"subject {n}" for n in range(5)), "others"]
    assert chart.series["others"] == (4 + 3 + 2,)


def test_parts_of_wholes_are_shares() -> None:
    rows = [
        ("meeting date", "explicit", "stated", 1, 0.25),
        ("meeting date", "relative", "stated", 2, 0.5),
        ("meeting date", "none", "not known", 1, 0.25),
        ("party", "named", "stated", 9, 1.0),
    ]
    chart = _chart("v_basis_shares", "fact basis standing fact_count:number share:number", rows)
    assert isinstance(chart, Shares)
    assert chart.names == ("meeting date", "party")
    assert dict(chart.parts) == {"not known": (0.25, 0), "stated": (0.75, 1)}


def test_long_rankings_show_the_first_and_say_so() -> None:
    rows = [(f"p{n}", f"Place {n:02}", n, None, None) for n in range(50)]
    chart = _chart("v_venues", "place_id place_name meeting_count:number first_on:day last_on:day", rows)
    assert isinstance(chart, Bars)
    assert len(chart.names) == BARS_SHOWN and chart.names[0] == "Place 49"
    assert chart.note == "The first 20 of 50."


def test_what_makes_no_picture_is_refused() -> None:
    with pytest.raises(UsageError, match="nothing to draw"):
        _chart("v_frequency", MONTHS, [])
    with pytest.raises(UsageError, match="makes no picture"):
        _chart("v_entity_names", "entity_id name", [("NO", "Norway")])
    network = "entity_kind source source_label target target_label weight:number"
    rows = [("state", "NO", "Norway", "FI", "Finland", 1), ("person", "ada", "Ada", "jan", "Jan", 1)]
    with pytest.raises(UsageError, match="two networks") as caught:
        _chart("v_network_edges", network, rows)
    assert "entity_kind=state" in caught.value.remedy


@pytest.mark.parametrize("form", ["png", "svg"])
def test_the_same_answer_gives_the_same_bytes(form: str) -> None:
    types = _types(PAIRS)
    query = build(VIEWS["v_state_engagement"], types, Filters())
    rows = [_pair("Côte d'Ivoire", "$Weird$ _Name_", 2), _pair("Norway", "Finland", 1)]
    caption = Caption(told=("since 2022",), warehouse="warehouse.duckdb", run=None)
    first, second = (draw(query, types, rows, caption, form) for _ in range(2))
    assert first == second
    assert first.startswith(b"\x89PNG" if form == "png" else b"<?xml")
