"""Each view answers what its golden file says, on both engines.

A file holds rows in (`# table NAME`) and rows out (`# view NAME`, or `# view NAME WHERE ...` for some of them, of the
columns named there); both are written as `tests/rows.py` reads them. Tables that are built from others before a
publication are built from the rows in.
"""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from etl.warehouse.built import build
from etl.warehouse.engines import make_engine
from etl.warehouse.migrate import migrate
from etl.warehouse.viewfiles import ViewFile, view_files
from etl.warehouse.views import deploy, remove
from tests.engines import ENGINES
from tests.rows import fill, parse_table

CASES = sorted((Path(__file__).parent / "views").glob("*.txt"))


@pytest.fixture(scope="module", params=ENGINES)
def warehouse(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """Return a connection to an empty warehouse with its views; every test takes back what it did."""
    if request.param == "duckdb":
        url = f"duckdb:///{tmp_path_factory.mktemp('views') / 'warehouse.duckdb'}"
    else:
        url = str(request.getfixturevalue("postgres_server"))
    with make_engine(url).connect() as connection:
        with connection.begin():
            migrate(connection)
            deploy(connection)
        yield connection
        with connection.begin():
            remove(connection)
            migrate(connection, "base")


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_view_answers_what_its_golden_file_says(warehouse: Connection, case: Path) -> None:
    sections = [part.split("\n", 1) for part in ("\n" + case.read_text(encoding="utf-8")).split("\n# ")[1:]]
    tables = {head.split()[1]: body for head, body in sections if head.startswith("table ")}
    wanted = [(head.removeprefix("view "), body) for head, body in sections if head.startswith("view ")]
    assert wanted, "the file asks nothing"
    transaction = warehouse.begin()
    try:
        fill(warehouse, tables)
        build(warehouse)
        for view, body in wanted:
            columns = [name.strip() for name in body.strip().splitlines()[0].split("|")]
            rows = warehouse.exec_driver_sql(f"SELECT {', '.join(columns)} FROM {view}")
            found = sorted(([_shown(cell) for cell in row] for row in rows), key=repr)
            expected = sorted((list(row.values()) for row in parse_table(body)), key=repr)
            assert found == expected, view
    finally:
        transaction.rollback()


def test_every_view_has_a_golden_file() -> None:
    asked = {line.split()[2] for case in CASES for line in case.read_text().splitlines() if line.startswith("# view ")}
    assert asked == {view.name for view in view_files()}


@pytest.mark.parametrize("view", view_files(), ids=lambda view: view.name)
def test_the_example_of_every_view_runs(warehouse: Connection, view: ViewFile) -> None:
    transaction = warehouse.begin()
    try:
        warehouse.exec_driver_sql(view.example)
    finally:
        transaction.rollback()


def _shown(value: Any) -> str | None:
    """Write a value as the golden files do."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date | datetime):
        return value.isoformat()
    return f"{value:g}"
