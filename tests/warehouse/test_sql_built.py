"""Tables that are built before a publication hold what their queries answer, at any time, on both engines."""

from collections.abc import Iterator

import msgspec
import pytest
from sqlalchemy import Connection, text

from etl.model.findings import Finding
from etl.model.ledger import Versions
from etl.model.rows import AttendanceRow, DerivedTables
from etl.warehouse import Warehouse
from etl.warehouse.built import build, built_tables
from etl.warehouse.engines import make_engine
from etl.warehouse.migrate import migrate
from etl.warehouse.schema import built, metadata
from etl.warehouse.views import remove
from tests.rows import fill
from tests.warehouse_samples import VERSIONS, attendance, meeting, person

NAMES = [table.name for table in vars(built).values() if getattr(table, "metadata", None) is metadata]
PEOPLE = ("ada", "bo", "cy")
ROWS = {
    "sources": "source_id\nherald",
    "articles": """
article_id | is_current | source_id | published_edtf
a1 | true | herald | 2020-03-06
a2 | true | |""",
    "organisations": "organisation_id | name\nFI | Finland\nNO | Norway\nSE | Sweden",
    "persons": "person_id\nada\nbo\ncy",
    "meetings": """
meeting_id | status | channel | format | level | date_edtf | report_count
m1 | held | in_person | bilateral | minister | 2020-03-05 | 3
m2 | held | phone | plurilateral | leader | 2021-03-05 | 1
m3 | planned | in_person | bilateral | leader | 2022-03-05 | 1""",
    "attendance": """
attendance_id | meeting_id | person_id | organisation_id | role | presence
t1 | m1 | ada | NO | host | attended
t2 | m1 | bo | SE | participant | attended
t3 | m2 | ada | NO | participant | attended
t4 | m2 | bo | SE | participant | attended
t5 | m2 | cy | FI | participant | attended
t6 | m3 | ada | NO | participant | expected""",
    "meeting_reports": """
report_id | meeting_id | article_id | level | status
r1 | m1 | a1 | minister | held
r2 | m1 | a1 | minister | held
r3 | m1 | a2 | leader | held
r4 | m2 | a1 | leader | held
r5 | m3 | a1 | leader | planned""",
    "report_attendance": """
report_attendance_id | report_id | person_id
p1 | r1 | ada
p2 | r2 | ada
p3 | r2 | bo
p4 | r3 | ada""",
}
CHANGES = (
    "UPDATE meetings SET status = 'cancelled' WHERE meeting_id = 'm1'",
    "UPDATE meetings SET date_start_on = NULL, date_end_on = NULL WHERE meeting_id = 'm2'",
    "UPDATE attendance SET presence = 'absent' WHERE attendance_id = 't5'",
    "DELETE FROM attendance WHERE meeting_id = 'm2'",
    "UPDATE organisations SET kind = 'igo' WHERE organisation_id = 'NO'",
    "UPDATE articles SET is_current = FALSE WHERE article_id = 'a1'",
)


@pytest.fixture
def connection(database_url: str) -> Iterator[Connection]:
    """Return a connection to a small warehouse, within a transaction that is taken back."""
    with make_engine(database_url).connect() as connection:
        migrate(connection)
        fill(connection, ROWS)
        yield connection
        connection.rollback()


def test_there_is_one_query_for_each_table() -> None:
    assert sorted(table.name for table in built_tables()) == sorted(NAMES)


def test_tables_come_after_those_that_they_are_made_from() -> None:
    order = [table.name for table in built_tables()]
    assert order.index("meeting_states") < order.index("state_pairs")


def test_every_table_is_made_of_something(connection: Connection) -> None:
    build(connection)
    for name, rows in _content(connection).items():
        assert rows, name


def test_only_what_is_made_from_changed_tables_is_built(connection: Connection) -> None:
    build(connection)
    for name in NAMES:
        connection.execute(text(f"DELETE FROM {name}"))
    build(connection, {"report_attendance"})
    assert {name for name, rows in _content(connection).items() if rows} == {"repeated_parties"}
    build(connection, {"places"})
    filled = {name for name, rows in _content(connection).items() if rows}
    assert {"meeting_states", "state_pairs"} <= filled, "the pairs are made from the states"
    assert "person_pairs" not in filled


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change[:40])
def test_building_again_after_a_change_equals_building_anew(connection: Connection, change: str) -> None:
    build(connection)
    before = _content(connection)
    connection.execute(text(change))
    build(connection)
    again = _content(connection)
    for name in NAMES:
        connection.execute(text(f"DELETE FROM {name}"))
    build(connection)
    assert again == _content(connection)
    assert again != before


def test_a_warehouse_of_an_older_schema_is_filled_when_it_is_migrated(database_url: str) -> None:
    with make_engine(database_url).connect() as connection:
        migrate(connection, "0005")
        fill(connection, {"runs": "run_id\nr1"})
        fill(connection, {name: ROWS[name] for name in ("persons", "organisations", "meetings", "attendance")})
        connection.commit()
    warehouse = Warehouse(database_url)
    with warehouse.run("migrate", VERSIONS) as run:
        run.publish_unchanged()
    assert _pairs(warehouse) == [("ada", "bo", 2), ("ada", "cy", 1), ("bo", "cy", 1)]
    with make_engine(database_url).connect() as connection:
        remove(connection)
        migrate(connection, "0005")
        assert connection.execute(text("SELECT count(*) FROM attendance")).scalar_one() == 6
        connection.commit()


def test_a_run_builds_where_what_they_are_made_from_has_changed(database_url: str) -> None:
    warehouse = Warehouse(database_url)
    _load(warehouse, _met("m1", "ada", "bo"))
    assert _pairs(warehouse) == [("ada", "bo", 1)]
    _load(warehouse, _met("m1", "ada", "bo", "cy"))
    assert _pairs(warehouse) == [("ada", "bo", 1), ("ada", "cy", 1), ("bo", "cy", 1)]


def test_a_run_builds_nothing_where_nothing_has_changed_but_with_other_software(database_url: str) -> None:
    warehouse = Warehouse(database_url)
    _load(warehouse, _met("m1", "ada", "bo"))
    with make_engine(database_url).begin() as connection:
        connection.execute(text("DELETE FROM person_pairs"))
    _load(warehouse, _met("m1", "ada", "bo"))
    assert _pairs(warehouse) == []
    _load(warehouse, _met("m1", "ada", "bo"), msgspec.structs.replace(VERSIONS, software_version="2.0"))
    assert _pairs(warehouse) == [("ada", "bo", 1)]


def test_a_run_that_is_not_published_leaves_them_as_they_were(database_url: str) -> None:
    warehouse = Warehouse(database_url)
    _load(warehouse, _met("m1", "ada", "bo"))
    with warehouse.run("run", VERSIONS) as run:
        run.load(_met("m1", "ada", "bo", "cy"))
    assert _pairs(warehouse) == [("ada", "bo", 1)]


def _content(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of all built tables, sorted."""
    return {
        name: sorted((tuple(row) for row in connection.execute(metadata.tables[name].select())), key=repr)
        for name in NAMES
    }


def _met(meeting_id: str, *people: str) -> DerivedTables:
    """Make an answer in which some people met once."""

    rows: list[AttendanceRow] = [attendance(f"{meeting_id}:p:{one}", meeting_id, one) for one in people]
    return DerivedTables(persons=tuple(map(person, PEOPLE)), meetings=(meeting(meeting_id),), attendance=tuple(rows))


def _load(warehouse: Warehouse, derived: DerivedTables, versions: Versions = VERSIONS) -> None:
    def clean(connection: Connection) -> list[Finding]:
        return []

    with warehouse.run("run", versions) as run:
        run.load(derived)
        run.publish(clean)


def _pairs(warehouse: Warehouse) -> list[tuple[object, ...]]:
    query = "SELECT person_a_id, person_b_id, meeting_count FROM person_pairs ORDER BY 1, 2"
    with warehouse.read() as reader:
        return [tuple(row) for row in reader.connection.execute(text(query))]
