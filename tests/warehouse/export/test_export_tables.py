"""Views as Parquet, CSV and JSON Lines: read back, by whomever, they are the rows that the views show."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pyarrow.csv
import pyarrow.dataset
import pyarrow.parquet
import pytest

from etl.export import FORMATS, write_export
from etl.export.tables import GROUP, UNDATED
from etl.progress import Reporter
from etl.warehouse import Reader
from etl.warehouse.viewfiles import view_files
from tests.engines import ENGINES

QUIET = Reporter(is_quiet=True)
VIEWS = sorted(view.name for view in view_files())
Rows = list[tuple[Any, ...]]


def _rows(found: Iterable[Iterable[Any]]) -> Rows:
    return sorted((tuple(map(_plain, row)) for row in found), key=repr)


def _plain(value: Any) -> Any:
    """Return a value as JSON has it; a number as a float, whatever its type."""
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value if value is None or isinstance(value, bool | str) else float(value)


def _records(records: Iterable[Mapping[str, Any]]) -> Rows:
    return _rows([value for name, value in record.items() if name != "meeting_year"] for record in records)


def _path(folder: Path, view: str) -> Path:
    return folder / view if (folder / view).is_dir() else folder / f"{view}.parquet"


def _by_pyarrow(folder: Path, view: str) -> Rows:
    return _records(pyarrow.dataset.dataset(_path(folder, view), partitioning="hive").to_table().to_pylist())


def _by_pandas(folder: Path, view: str) -> Rows:
    table = pd.read_parquet(_path(folder, view), dtype_backend="pyarrow")
    table = table.drop(columns="meeting_year", errors="ignore").astype(object)
    return _records(table.where(table.notna(), None).to_dict("records"))


def _by_duckdb(folder: Path, view: str) -> Rows:
    path = _path(folder, view)
    files = f"{path}/*/*.parquet" if path.is_dir() else str(path)
    with duckdb.connect() as connection:
        return _rows(connection.execute(f"SELECT * FROM read_parquet('{files}', hive_partitioning = false)").fetchall())


def _by_lines(folder: Path, view: str) -> Rows:
    return _records(map(json.loads, (folder / f"{view}.jsonl").read_text(encoding="utf-8").splitlines()))


def _by_commas(folder: Path, view: str, schema: Any) -> Rows:
    options = pyarrow.csv.ConvertOptions(
        column_types=schema, strings_can_be_null=True, quoted_strings_can_be_null=False
    )
    lines = pyarrow.csv.ParseOptions(newlines_in_values=True)
    table = pyarrow.csv.read_csv(folder / f"{view}.csv", parse_options=lines, convert_options=options)
    return _records(table.to_pylist())


@pytest.mark.parametrize("engine", ENGINES)
def test_every_form_read_back_has_the_rows_of_every_view(
    worlds: dict[str, Reader], engine: str, tmp_path: Path
) -> None:
    reader = worlds[engine]
    for form in ("parquet", "csv", "jsonl"):
        write_export(reader, tmp_path / form, form, QUIET)
    filled = 0
    for view in VIEWS:
        wanted = _rows(reader.connection.exec_driver_sql(f"SELECT * FROM {view}"))
        filled += bool(wanted)
        schema = pyarrow.dataset.dataset(_path(tmp_path / "parquet", view)).schema
        assert _by_pyarrow(tmp_path / "parquet", view) == wanted, view
        assert _by_pandas(tmp_path / "parquet", view) == wanted, view
        assert _by_duckdb(tmp_path / "parquet", view) == wanted, view
        assert _by_lines(tmp_path / "jsonl", view) == wanted, view
        assert _by_commas(tmp_path / "csv", view, schema) == wanted, view
    assert filled > 8


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_state_gives_the_same_bytes_on_both_engines_and_again(
    worlds: dict[str, Reader], form: Any, tmp_path: Path
) -> None:
    for name, engine in (("file", "duckdb"), ("server", "postgresql"), ("again", "duckdb")):
        write_export(worlds[engine], tmp_path / name, form, QUIET)
    once, other, again = (_bytes(tmp_path / name) for name in ("file", "server", "again"))
    assert sorted(once) == sorted(other) == sorted(again)
    assert [name for name in once if not once[name] == other[name] == again[name]] == []
    assert not any(b"A secret" in content for content in once.values()), "text of an article"


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_parquet_is_parted_by_the_year_of_the_meeting(worlds: dict[str, Reader], tmp_path: Path) -> None:
    write_export(worlds["duckdb"], tmp_path / "e", "parquet", QUIET)
    parts = {path.parent.name for path in (tmp_path / "e" / "v_attendance").glob("*/*.parquet")}
    assert parts == {"meeting_year=2023", "meeting_year=2024", "meeting_year=2025", f"meeting_year={UNDATED}"}
    table = pd.read_parquet(tmp_path / "e" / "v_attendance")
    by_year = {key: set(part.meeting_id) for key, part in table.groupby("meeting_year", observed=True)}
    assert by_year[2023] == {"m-council"}
    assert by_year[2024] == {"m-call", "m-margin", "m-mediated", "m-visit", "m-wide"}
    assert by_year[2025] == {"m-off", "m-plan"}
    assert by_year[UNDATED] == {"m-none"}
    path = f"{tmp_path}/e/v_attendance/*/*.parquet"
    with duckdb.connect() as connection:
        query = (
            f"SELECT DISTINCT meeting_id FROM read_parquet('{path}', hive_partitioning = true) WHERE meeting_year = 0"
        )
        assert connection.execute(query).fetchall() == [("m-none",)]
    evidence = tmp_path / "e" / "v_article_evidence" / "meeting_year=2024" / "part-0.parquet"
    assert pyarrow.parquet.read_metadata(evidence).num_rows == 2, "without a date of its own, by that of its meeting"


def test_the_manifest_says_what_every_file_is(worlds: dict[str, Reader], tmp_path: Path) -> None:
    for form in FORMATS:
        folder = tmp_path / form
        write_export(worlds["duckdb"], folder, form, QUIET)
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        assert (manifest["format"], manifest["run_id"]) == (form, "r1")
        assert manifest["versions"]["reader_version"] == "reader-1"
        assert {file["name"] for file in manifest["files"]} | {"manifest.json"} == set(_bytes(folder))
        for file in manifest["files"]:
            content = (folder / file["name"]).read_bytes()
            assert file["sha256"] == hashlib.sha256(content).hexdigest()
            assert (file["bytes"], file["content"] in manifest["contents"]) == (len(content), True)
            if form == "parquet":
                schema = pyarrow.parquet.read_schema(folder / file["name"])
                columns = manifest["contents"][file["content"]]["columns"]
                assert [(field.name, str(field.type)) for field in schema] == [(c["name"], c["type"]) for c in columns]
                assert all(column["meaning"] for column in columns)
                assert file["rows"] == pyarrow.parquet.read_metadata(folder / file["name"]).num_rows
            elif form != "csv":
                assert file["rows"] == content.count(b"\n")


def test_groups_of_rows_do_not_tell_in_which_pieces_they_came(tmp_path: Path) -> None:
    from etl.export.tables import _write

    table = pyarrow.table({"n": pyarrow.array(range(GROUP * 2 + 7))})
    for name, size in (("small", 2048), ("odd", 33_333), ("large", GROUP * 3)):
        rows = _write(tmp_path / name, table.schema, iter(table.to_batches(max_chunksize=size)), "parquet")
        assert rows == GROUP * 2 + 7
    small, odd, large = (_bytes(tmp_path)[name] for name in ("small", "odd", "large"))
    assert small == odd == large
    metadata = pyarrow.parquet.read_metadata(tmp_path / "odd")
    assert [metadata.row_group(i).num_rows for i in range(metadata.num_row_groups)] == [GROUP, GROUP, 7]
