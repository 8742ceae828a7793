"""Answers are streamed: in one order on both engines, and never held whole."""

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest

from etl.export import frames, tables
from etl.export.beside import Beside
from etl.warehouse import Reader
from tests.engines import ENGINES

MANY = 200_000


@pytest.mark.parametrize("engine", ENGINES)
def test_a_long_answer_is_never_held_whole(
    worlds: dict[str, Reader], engine: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frames, "BATCH", 2000)
    monkeypatch.setattr(tables, "GROUP", 5000)
    query = f"SELECT n, md5(cast(n AS varchar)) AS words FROM generate_series(1, {MANY}) AS t(n)"
    before, most = pa.total_allocated_bytes(), 0
    with frames.streamed(worlds[engine].connection, query, ["words"]) as (schema, batches):

        def watched() -> Iterator[object]:
            nonlocal most
            for batch in batches:
                most = max(most, pa.total_allocated_bytes() - before)
                yield batch

        assert tables._write(tmp_path / "many", schema, watched(), "parquet") == MANY
    assert most < MANY * 40 / 4, "bytes at once, of some 40 a row"


@pytest.mark.parametrize("engine", ENGINES)
def test_the_order_is_by_code_points_with_nulls_last_and_total(worlds: dict[str, Reader], engine: str) -> None:
    values = "('b', 2), ('a', 1), (NULL, 1), ('B', 1), ('é', 1), ('b', 1), ('b-', 0), ('z', NULL)"
    query = f"SELECT * FROM (VALUES {values}) AS t(name, number)"
    found = [(row["name"], row["number"]) for row in frames.rows(worlds[engine].connection, query, ["name"])]
    assert found == [("B", 1), ("a", 1), ("b", 1), ("b", 2), ("b-", 0), ("z", None), ("é", 1), (None, 1)]


@pytest.mark.parametrize("engine", ENGINES)
def test_several_answers_are_read_side_by_side(worlds: dict[str, Reader], engine: str) -> None:
    connection = worlds[engine].connection
    parties = Beside(frames.rows(connection, "SELECT * FROM attendance", ["meeting_id"]), "meeting_id")
    counts = {
        row["meeting_id"]: len(parties.of(row["meeting_id"]))
        for row in frames.rows(connection, "SELECT * FROM meetings", ["meeting_id"])
        if row["meeting_id"] != "m-council"
    }
    assert counts["m-visit"] == 3, "after some that nobody asked for"
    assert sum(counts.values()) == 17
