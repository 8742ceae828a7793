"""Records and tables say the same: names, nulls and values allowed."""

import typing
from datetime import date, datetime

import pytest
from sqlalchemy import CheckConstraint, Table

from etl.model import reading
from etl.model.base import Record
from etl.model.decisions import Decision
from etl.model.findings import Finding
from etl.model.ledger import Reject, RunStep, Tombstone
from etl.model.rows import DerivedTables
from etl.warehouse.schema import inputs, ledger, meetings, metadata

_HINTS = typing.get_type_hints(DerivedTables)
_PAIRS: list[tuple[type[Record], Table]] = [
    *((typing.get_args(_HINTS[name])[0], metadata.tables[name]) for name in DerivedTables.__struct_fields__),
    (Decision, inputs.decisions),
    (Reject, inputs.rejects),
    (Tombstone, inputs.forgotten),
]
_VALUES = {
    "status": reading.Status,
    "channel": reading.Channel,
    "format": reading.Format,
    "level": reading.Level,
    "date_basis": reading.DateBasis,
    "party_kind": reading.PartyKind,
    "role": reading.Role,
    "presence": reading.Presence,
    "basis": reading.Basis,
}


@pytest.mark.parametrize(("record", "table"), _PAIRS, ids=lambda item: getattr(item, "name", ""))
def test_a_record_has_the_columns_of_its_table(record: type[Record], table: Table) -> None:
    hints = typing.get_type_hints(record)
    columns = [column for column in table.columns if column.name != "run_id"]
    assert set(hints) == {column.name for column in columns}
    for column in columns:
        options = typing.get_args(hints[column.name]) or (hints[column.name],)
        assert (type(None) in options) == bool(column.nullable), column
        kinds = {option if isinstance(option, type) else str for option in options} - {type(None)}
        assert kinds == {column.type.python_type}, column


def test_ledger_records_have_columns_too() -> None:
    assert {"run_id", *RunStep.__struct_fields__} == set(ledger.run_steps.columns.keys())
    assert {"run_id", *Finding.__struct_fields__} - {"title"} == set(ledger.findings.columns.keys())


@pytest.mark.parametrize("table", [meetings.meetings, meetings.meeting_reports, meetings.attendance], ids=str)
def test_tables_allow_the_values_that_readings_use(table: Table) -> None:
    allowed = {}
    for check in (one for one in table.constraints if isinstance(one, CheckConstraint)):
        column, _, values = str(check.sqltext).partition(" IN ")
        allowed[column] = {value.strip("' ") for value in values.strip("()").split(",")}
    shared = allowed.keys() & _VALUES.keys()
    assert shared
    for column in shared:
        assert allowed[column] == set(typing.get_args(_VALUES[column])), column


def test_every_table_and_column_says_what_it_is() -> None:
    for table in metadata.tables.values():
        assert table.comment is not None
        assert table.comment.startswith("One row per "), table.name
        for column in table.columns:
            assert column.comment, column
            if column.type.python_type is date:
                assert column.name.endswith("_on"), column
            if column.type.python_type is datetime:
                assert column.name.endswith("_at"), column
            if column.type.python_type is bool:
                assert column.name.startswith("is_"), column
