"""The tables as a whole: no orphan, no duplicate, sorted, and every quote is the text at its span."""

import json
from typing import Any

from etl.merge.merge import merge
from etl.merge.rows import LONGEST_QUOTE
from etl.model.base import Record
from etl.model.reading import Evidence, Place, Span
from etl.model.rows import DerivedTables
from etl.resolve.records import Resolved
from etl.warehouse.schema import metadata
from tests.resolved import TEXT, article, party, report, report_id, resolved, topic

PAIR = ("GB Starmer", "FR Macron")
INPUTS = {"documents", "runs"}
"""Tables that are not derived; their keys are not among the derived rows."""


def everything() -> Resolved:
    """A bit of all that may occur: parents, places, rejected and superseded reports, groups, stand-ins, copies."""
    place = Place(city="Córdoba", country="AR", venue="Palacio Ferreyra")
    group = party("- x", kind="group", person_id=None)
    return resolved(
        report(
            "a:0", ("alliance", "GB Starmer"), "2025-03-07", series_id="alliance", name="Alliance summit", place=place
        ),
        report("a:50", PAIR, "2025-03-07", parent_report_id=report_id("a:0"), topics=(topic("Grain"),)),
        report("b:0", (*PAIR, group), "2025-03-07", channel="phone"),
        report("c:0", (party("GB Lammy", stands_in_for_id="starmer"), "FR Macron", "FR Macron"), "2025-03-09"),
        report("d:0", PAIR, "2025-03-07", is_rejected=True, topics=(topic("Rejected"),)),
        report("d:50", PAIR, "2025-03-08", parent_report_id=report_id("d:0")),
        report("e:0", PAIR, "2025-03-07", place=Place(city="Cordoba", country="AR")),
        articles=(article("c", duplicate_of_id="b"), article("e", is_current=False)),
    )


def rows_of(tables: DerivedTables) -> dict[str, tuple[Record, ...]]:
    return {name: getattr(tables, name) for name in DerivedTables.__struct_fields__}


def key_of(name: str, row: Record) -> tuple[Any, ...]:
    return tuple(getattr(row, column.name) for column in metadata.tables[name].primary_key)


def test_every_foreign_key_resolves() -> None:
    rows = rows_of(merge(everything(), ()))
    checked = 0
    for name, table_rows in rows.items():
        for key in metadata.tables[name].foreign_keys:
            if key.column.table.name in INPUTS:
                continue
            known = {getattr(row, key.column.name) for row in rows[key.column.table.name]}
            used = {getattr(row, key.parent.name) for row in table_rows} - {None}
            assert used <= known, (name, key.parent.name, used - known)
            checked += len(used)
    assert checked > 40


def test_rows_are_sorted_by_key_without_repeats() -> None:
    for name, rows in rows_of(merge(everything(), ())).items():
        keys = [key_of(name, row) for row in rows]
        assert keys == sorted(set(keys)), name


def test_values_are_those_the_schema_allows() -> None:
    for name, rows in rows_of(merge(everything(), ())).items():
        needed = [
            column.name for column in metadata.tables[name].columns if not column.nullable and column.name != "run_id"
        ]
        for row in rows:
            assert all(getattr(row, column) is not None for column in needed), (name, row)


def test_a_superseded_article_keeps_its_reports_but_supports_nothing() -> None:
    tables = merge(everything(), ())
    (row,) = (row for row in tables.meeting_reports if row.article_id == "e")
    assert (row.meeting_id, row.is_rejected) == (None, False)
    assert any(row.report_id == report_id("e:0") for row in tables.evidence)


def test_only_supporting_reports_give_subjects() -> None:
    assert [row.topic_id for row in merge(everything(), ()).topics] == ["grain"]


def test_a_group_that_names_nobody_is_no_party() -> None:
    parties = [row.party_kind for row in merge(everything(), ()).report_attendance if row.report_id == report_id("b:0")]
    assert parties == ["person", "person"]


def test_a_party_named_twice_by_a_report_is_one_row() -> None:
    rows = [row for row in merge(everything(), ()).report_attendance if row.report_id == report_id("c:0")]
    assert [row.person_id for row in rows] == ["lammy", "macron"]


def test_quotes_are_the_text_at_their_span() -> None:
    long = Evidence(field="date", start=100, end=1000, rule="test")
    odd = Evidence(field="place", start=len(TEXT), end=len(TEXT) + 5, rule="test")
    one = report("a:900", PAIR, "2025-03-07", evidence=(long, odd, Evidence(field="meeting", start=5, end=9, rule="b")))
    rows = merge(resolved(one), ()).evidence
    assert {row.field for row in rows} == {"date", "meeting", "attendance"}
    assert all(row.quote == TEXT[row.start_offset : row.end_offset] for row in rows)
    assert max(len(row.quote) for row in rows) == LONGEST_QUOTE


def test_a_long_quote_keeps_the_words_that_tell_of_the_meeting() -> None:
    long = Evidence(field="meeting", start=100, end=1000, rule="test")
    (row,) = (
        row
        for row in merge(resolved(report("a:900", PAIR, "2025-03-07", evidence=(long,))), ()).evidence
        if row.field == "meeting"
    )
    trigger = Span(start=900, end=903)
    assert row.start_offset <= trigger.start and trigger.end <= row.end_offset
    assert row.end_offset - row.start_offset == LONGEST_QUOTE


def test_places_share_a_row_across_spellings_and_take_coordinates() -> None:
    def gazetteer(city: str, country: str | None) -> tuple[float, float] | None:
        return (-31.4, -64.2) if (city, country) == ("Córdoba", "AR") else None

    rows = {row.place_id: row for row in merge(everything(), (), gazetteer).places}
    assert sorted(rows) == ["ar/cordoba", "ar/cordoba/palacio-ferreyra"]
    assert rows["ar/cordoba/palacio-ferreyra"].latitude == -31.4
    assert rows["ar/cordoba"].longitude is None


def test_a_meeting_is_called_after_its_smallest_report() -> None:
    alone = merge(resolved(report("b", PAIR, "2025-03-07")), ()).meetings[0].meeting_id
    joined = merge(resolved(report("b", PAIR, "2025-03-07"), report("c", PAIR, "2025-03-07")), ()).meetings
    assert [row.meeting_id for row in joined] == [alone]


def test_joins_are_explained() -> None:
    tables = merge(resolved(report("a", PAIR, "2025-03-07"), report("b", PAIR, "2025-03-07")), ())
    for row in tables.meeting_reports:
        reasons = json.loads(row.join_reasons)
        assert 0.6 <= row.join_score <= 1.0
        assert any("Macron, Starmer" in reason for reason in reasons)
        assert any("the same day" in reason for reason in reasons)
