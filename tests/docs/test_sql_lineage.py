"""What the columns of views are made of: found out by parsing, and true of the live schema on both engines."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection

from etl.errors import ReadoutError
from etl.warehouse import catalog
from etl.warehouse.dictionary.entries import Entry, table_entries, view_entries
from etl.warehouse.dictionary.lineage import Origin, ends, read_lineage
from etl.warehouse.dictionary.tracing import Made, trace
from etl.warehouse.engines import make_engine
from etl.warehouse.migrate import migrate
from etl.warehouse.viewfiles import view_files
from etl.warehouse.views import deploy
from tests.commands import Desk

LINEAGE = read_lineage()
TABLES = {"a": {"x": "varchar", "y": "bigint", "d": "date"}, "b": {"x": "varchar", "z": "varchar"}}


def _origin(sql: str) -> Origin:
    """Trace the only column, c, of a query."""
    types = {**TABLES, "v": {"c": "varchar"}}
    return trace([Made(name="v", sql=sql, columns=("c",))], types)["v"]["c"]


@pytest.mark.parametrize(
    ("sql", "sources", "kept"),
    [
        ("SELECT x AS c FROM a", ["a.x"], True),
        ("SELECT p.z AS c FROM a JOIN b AS p ON p.x = a.x WHERE a.y > 3", ["b.z"], True),
        ("SELECT coalesce(a.x, b.z) AS c FROM a JOIN b ON b.x = a.x", ["a.x", "b.z"], True),
        ("SELECT a.x || b.z AS c FROM a JOIN b ON b.x = a.x", ["a.x", "b.z"], False),
        ("SELECT max(x) FILTER (WHERE y > 1) AS c FROM a", ["a.x"], True),
        ("SELECT lag(x) OVER (ORDER BY y) AS c FROM a", ["a.x"], True),
        ("SELECT row_number() OVER (ORDER BY y) AS c FROM a", ["a.y"], False),
        ("SELECT count(*) AS c FROM a", ["a"], False),
        ("SELECT count(DISTINCT x) AS c FROM a", ["a.x"], False),
        ("SELECT y > 3 AS c FROM a", ["a.y"], False),
        ("SELECT EXISTS (SELECT 1 FROM b WHERE b.x = a.x) AS c FROM a", ["b"], False),
        ("SELECT (SELECT min(b.z) FROM b WHERE b.x = a.x) AS c FROM a", ["b.z"], True),
        ("SELECT (SELECT substr(a.x, b.y) FROM (SELECT 1 AS one) AS o) AS c FROM a, a AS b", ["a.x", "a.y"], False),
        ("WITH w AS (SELECT z AS q FROM b) SELECT q AS c FROM w", ["b.z"], True),
        ("WITH w AS (SELECT * FROM b) SELECT z AS c FROM w", ["b.z"], True),
        ("SELECT x AS c FROM a UNION ALL SELECT z FROM b", ["a.x", "b.z"], True),
        ("SELECT p.n AS c FROM a LEFT JOIN LATERAL (SELECT max(z) AS n FROM b) AS p ON TRUE", ["b.z"], True),
        ("WITH RECURSIVE w AS (SELECT x AS q FROM a UNION ALL SELECT q FROM w) SELECT q AS c FROM w", ["a.x"], True),
        ("SELECT CASE WHEN y > 3 THEN x END AS c FROM a", ["a.x"], True),
    ],
)  # fmt: skip
def test_values_are_followed_and_what_chooses_rows_is_not(sql: str, sources: list[str], kept: bool) -> None:
    found = _origin(sql)
    assert list(found.sources) == sources
    assert (found.kept == found.sources) if kept else (found.kept is None)


def test_words_of_the_query_are_values_of_their_own() -> None:
    found = _origin("SELECT CASE WHEN y > 3 THEN 'many' WHEN y > 0 THEN 'few' END AS c FROM a")
    assert (found.literals, found.sources, found.kept) == (("few", "many"), ("a.y",), ())
    mixed = _origin("SELECT 'none' AS c FROM a UNION ALL SELECT z FROM b")
    assert (mixed.literals, mixed.sources, mixed.kept) == (("none",), ("b.z",), ("b.z",))
    assert _origin("SELECT x || ' call' AS c FROM a").literals == ()


def test_a_query_that_gives_other_columns_than_declared_is_refused() -> None:
    with pytest.raises(ReadoutError, match="gives x; declared are c") as caught:
        _origin("SELECT x FROM a")
    assert caught.value.where == "v"


def test_sources_are_followed_to_their_ends() -> None:
    lineage = {
        "v": {"c": Origin(type="varchar", sources=("w.q", "b.z")), "n": Origin(type="bigint", sources=("w",))},
        "w": {"q": Origin(type="varchar", sources=("a.x",))},
    }
    assert ends(lineage, "v.c") == ("a.x", "b.z")
    assert ends(lineage, "v.n") == ("a",)
    assert ends(lineage, "a.x") == ("a.x",)


@pytest.fixture
def connection(database_url: str) -> Iterator[Connection]:
    """Return a connection to a warehouse without rows, on each engine."""
    with make_engine(database_url).begin() as connection:
        migrate(connection)
        deploy(connection)
        yield connection


def test_the_dictionary_is_that_of_the_live_schema_and_every_end_exists(connection: Connection) -> None:
    live = {key for key in catalog.comments(connection) if key[0] != "alembic_version"}
    entries = (*table_entries(), *view_entries())
    assert live == {(entry.name, name) for entry in entries for name in (None, *(c.name for c in entry.columns))}
    reached = {
        end for view in view_files() for column in view.columns for end in ends(LINEAGE, f"{view.name}.{column.name}")
    }
    tables = {entry.name for entry in table_entries()}
    assert {end.partition(".")[0] for end in reached} <= tables
    assert {(table, column or None) for table, _, column in (end.partition(".") for end in reached)} <= live


@pytest.mark.parametrize("entry", view_entries(), ids=lambda entry: entry.name)
def test_what_is_said_of_nulls_and_values_holds_for_sample_rows(shown: Desk, entry: Entry) -> None:
    with make_engine(shown.url, read_only=True).connect() as connection:
        result = connection.exec_driver_sql(f"SELECT * FROM {entry.name}")
        for row in result.mappings():
            for column in entry.columns:
                value = row[column.name]
                assert value is not None or column.null, f"{column.name} is null: say when, after '; null'"
                assert value is None or not column.values or value in column.values, (column.name, value)
