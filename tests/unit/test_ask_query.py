"""From what is typed to a view, its columns and one SELECT with parameters."""

from datetime import date, datetime

import pytest

from etl.ask import Entity, Filters, Query, build, meant
from etl.ask.columns import Types, holders, is_of_meetings, label, measures, readable, when
from etl.ask.filters import day
from etl.errors import UsageError
from etl.warehouse.viewfiles import ViewFile

PAIRS: Types = {
    "state_a_id": "text",
    "state_a_name": "text",
    "state_b_id": "text",
    "state_b_name": "text",
    "meeting_count": "number",
    "first_on": "day",
    "last_on": "day",
}
MEETINGS: Types = {
    "meeting_id": "text",
    "label": "text",
    "date_edtf": "text",
    "date_start_on": "day",
    "date_end_on": "day",
    "country_code": "text",
    "series_id": "text",
    "is_exact_date": "truth",
    "report_count": "number",
}
MONTHS: Types = {"month_on": "day", "year": "number", "level": "text", "meeting_count": "number"}
LINKS: Types = {
    "entity_kind": "text",
    "source": "text",
    "source_label": "text",
    "target": "text",
    "target_label": "text",
}
NO = Entity(kind="state", id="NO", name="Norway")
FI = Entity(kind="state", id="FI", name="Finland")
ADA = Entity(kind="person", id="ada", name="Ada Lind")
NATO = Entity(kind="organisation", id="nato", name="NATO")


def _view(name: str) -> ViewFile:
    return ViewFile(
        name=f"v_{name}",
        family="pairs",
        question="What?",
        grain="One row per pair.",
        notes="",
        columns=(),
        example="",
        body="SELECT 1",
        digest="",
    )


def _where(types: Types, filters: Filters) -> tuple[str, dict[str, object], tuple[str, ...]]:
    query = build(_view("pairs"), types, filters)
    lines = query.sql.split("\n")
    where = next((line for line in lines if line.startswith("WHERE ")), "WHERE ").removeprefix("WHERE ")
    return where, query.values, query.told


def _refused(types: Types, filters: Filters) -> UsageError:
    with pytest.raises(UsageError) as caught:
        build(_view("pairs"), types, filters)
    return caught.value


def test_a_view_is_meant_by_its_name_or_words_of_it() -> None:
    views = [_view(name) for name in ("meetings", "meetings_wide", "state_first_meetings", "person_first_meetings")]
    assert [view.name for view in meant(views, "meetings")] == ["v_meetings"], "the whole name comes first"
    assert [view.name for view in meant(views, "V_Meetings-Wide")] == ["v_meetings_wide"]
    assert [view.name for view in meant(views, "first-meetings")] == [
        "v_state_first_meetings",
        "v_person_first_meetings",
    ]
    for unknown in ("irst", "", "nothing"):
        with pytest.raises(UsageError, match="no such view"):
            meant(views, unknown)
    with pytest.raises(UsageError) as caught:
        meant(views, "meetngs")
    assert "did you mean meetings" in caught.value.remedy


def test_columns_say_by_their_names_what_they_hold() -> None:
    assert [(h.column, h.kind, h.side) for h in holders(PAIRS)] == [
        ("state_a_id", "state", "a"),
        ("state_b_id", "state", "b"),
    ]
    assert [h.kind for h in holders(MEETINGS)] == ["country"], "a series is no party"
    assert [(h.column, h.kind, h.side) for h in holders(LINKS)] == [
        ("source", "entity", "a"),
        ("target", "entity", "b"),
    ]
    assert [h.kind for h in holders({"source_id": "text", "host_state_id": "text"})] == ["source", "state"]


def test_the_days_of_the_meeting_come_before_all_others() -> None:
    published: Types = {"published_start_on": "day", "published_end_on": "day"}
    found = when({**published, **MEETINGS})
    assert found is not None and (found.first, found.last) == ("date_start_on", "date_end_on")
    assert [(f.first, f.last, f.form) for f in map(when, (PAIRS, MONTHS, published)) if f] == [
        ("first_on", "last_on", "day"),
        ("month_on", "month_on", "month"),
        ("published_start_on", "published_end_on", "day"),
    ]
    assert when({"name": "text"}) is None
    assert is_of_meetings(MEETINGS) and is_of_meetings(MONTHS) and not is_of_meetings(PAIRS)


def test_numbers_that_order_or_place_are_no_measures() -> None:
    types: Types = {"year": "number", "latitude": "number", "position": "number", "meeting_count": "number"}
    assert measures(types) == ("meeting_count",)


def test_people_see_names_and_dates_as_written() -> None:
    assert readable(MEETINGS) == ("date_edtf", "label", "country_code", "is_exact_date", "report_count")
    assert readable(LINKS) == ("entity_kind", "source_label", "target_label")
    assert readable({"meeting_id": "text", "state_id": "text"}) == ("meeting_id", "state_id"), "there are no names"
    assert label(PAIRS) == "state_a_name"


def test_a_pair_is_found_in_either_order() -> None:
    where, values, told = _where(PAIRS, Filters(between=(NO, FI)))
    assert where == (
        '("state_a_id" IN (:v0) AND "state_b_id" IN (:v1) OR "state_a_id" IN (:v2) AND "state_b_id" IN (:v3))'
    )
    assert list(values.values()) == ["NO", "FI", "FI", "NO"]
    assert told == ("between Norway and Finland",)


def test_a_view_of_meetings_is_asked_who_took_part() -> None:
    where, values, _ = _where(MEETINGS, Filters(between=(NO, ADA)))
    assert where.count("meeting_id IN (SELECT t.meeting_id FROM v_attendance AS t WHERE t.") == 2
    assert "t.state_id IN (:v0)" in where and "t.person_id IN (:v1)" in where
    assert list(values.values()) == ["NO", "ada"]


def test_filters_of_one_kind_are_alternatives_and_different_ones_must_all_hold() -> None:
    where, values, told = _where(
        PAIRS, Filters(about=(NO, FI), where=("meeting_count>=2", "state_a_name=Oz", "state_a_name=Id"))
    )
    assert where == (
        '("state_a_id" IN (:v0, :v1) OR "state_b_id" IN (:v2, :v3)) AND ("meeting_count" >= :v4) '
        'AND ("state_a_name" = :v5 OR "state_a_name" = :v6)'
    )
    assert list(values.values()) == ["NO", "FI", "NO", "FI", 2, "Oz", "Id"]
    assert told == ("Norway or Finland", "meeting_count >= 2", "state_a_name = Oz or state_a_name = Id")


def test_entities_of_a_network_are_told_apart_by_their_kind() -> None:
    where, values, _ = _where(LINKS, Filters(about=(ADA,)))
    assert where == (
        "((\"source\" IN (:v0) AND entity_kind IN ('person')) OR (\"target\" IN (:v1) AND entity_kind IN ('person')))"
    )
    assert list(values.values()) == ["ada", "ada"]


@pytest.mark.parametrize(
    ("types", "where", "values"),
    [
        (MEETINGS, '"date_end_on" >= :v0 AND "date_start_on" <= :v1', [date(2024, 2, 1), date(2024, 12, 31)]),
        (PAIRS, '"last_on" >= :v0 AND "first_on" <= :v1', [date(2024, 2, 1), date(2024, 12, 31)]),
        (MONTHS, '"month_on" >= :v0 AND "month_on" <= :v1', [date(2024, 2, 1), date(2024, 12, 1)]),
        ({"year": "number"}, '"year" >= :v0 AND "year" <= :v1', [2024, 2024]),
        (
            {"started_at": "moment"},
            '"started_at" >= :v0 AND "started_at" < :v1',
            [datetime(2024, 2, 1), datetime(2025, 1, 1)],
        ),
    ],
    ids=["meetings", "pairs", "months", "years", "moments"],
)  # fmt: skip
def test_days_bound_what_says_when_a_row_was(types: Types, where: str, values: list[object]) -> None:
    filters = Filters(since=day("2024-02", "--since"), until=day("2024", "--until"))
    assert _where(types, filters)[:2] == (where, dict(zip(("v0", "v1"), values, strict=True)))


def test_what_a_bound_is_about_is_told_where_it_is_not_the_meeting() -> None:
    filters = Filters(since=day("2024-02", "--since"), until=day("2024-03-05", "--until"))
    assert _where(MEETINGS, filters)[2] == ("since 2024-02", "until 2024-03-05")
    assert _where(PAIRS, filters)[2] == ("since 2024-02 (by last_on)", "until 2024-03-05 (by first_on)")


@pytest.mark.parametrize(
    ("given", "condition", "value"),
    [
        ("label=G7 = the summit", '("label" = :v0)', "G7 = the summit"),
        ("label!=x", '("label" <> :v0)', "x"),
        ("label~sum", '(position(lower(:v0) IN lower("label")) > 0)', "sum"),
        ("report_count < 1.5", '("report_count" < :v0)', 1.5),
        ("is_exact_date=True", '("is_exact_date" = :v0)', True),
        ("date_start_on>2024-03-05", '("date_start_on" > :v0)', date(2024, 3, 5)),
        ("label=x' OR '1'='1", '("label" = :v0)', "x' OR '1'='1"),
    ],
)
def test_any_column_can_be_compared_with_a_value_of_its_type(given: str, condition: str, value: object) -> None:
    assert _where(MEETINGS, Filters(where=(given,)))[:2] == (condition, {"v0": value})


def test_an_empty_value_stands_for_null() -> None:
    assert _where(MEETINGS, Filters(where=("label=", "country_code!=")))[::2] == (
        '("label" IS NULL) AND ("country_code" IS NOT NULL)',
        ("label is null", "country_code is not null"),
    )


@pytest.mark.parametrize(
    ("given", "what", "remedy"),
    [
        ("lable=x", "no column lable", "did you mean label?"),
        ('label" = 1; --=x', "compares nothing", "COLUMN=VALUE"),
        ("report_count=many", "holds something else", "write a number"),
        ("date_start_on=2024", "holds something else", "a day such as"),
        ("is_exact_date=yes", "holds something else", "true or false"),
        ("report_count~3", "is no text", "compare it"),
        ("report_count<", "value is missing", "only = and !="),
        ("label", "compares nothing", "COLUMN=VALUE"),
    ],
)
def test_a_comparison_that_makes_no_sense_is_named(given: str, what: str, remedy: str) -> None:
    error = _refused(MEETINGS, Filters(where=(given,)))
    assert what in error.what and remedy in error.remedy and error.where.startswith("--where ")


def test_what_a_view_does_not_hold_cannot_be_asked_for() -> None:
    assert "does not say which person" in _refused(PAIRS, Filters(about=(ADA,))).what
    assert "no pairs of which NATO could be one" in _refused(PAIRS, Filters(between=(NO, NATO))).what
    assert "has no date" in _refused({"name": "text"}, Filters(since=day("2024", "--since"))).what
    for given in ("spring", "2024/..", "../2024"):
        with pytest.raises(UsageError, match="date"):
            day(given, "--since")


def _query(types: Types, sort: tuple[str, ...] = (), limit: int = 0) -> Query:
    return build(_view("pairs"), types, Filters(), sort=sort, limit=limit)


def test_the_latest_rows_come_first_or_those_that_count_most() -> None:
    assert 'ORDER BY "date_end_on" DESC NULLS LAST, "meeting_id" COLLATE "C" NULLS LAST' in _query(MEETINGS).sql
    assert 'ORDER BY "meeting_count" DESC NULLS LAST, "state_a_id" COLLATE "C"' in _query(PAIRS).sql
    assert 'ORDER BY "source_label" COLLATE "C" DESC NULLS LAST, "entity_kind"' in _query(LINKS, ("-source_label",)).sql
    assert _query(PAIRS, limit=7).sql.endswith("\nLIMIT 7")
    with pytest.raises(UsageError, match="no column first") as caught:
        _query(PAIRS, ("first",))
    assert "first_on" in caught.value.remedy
