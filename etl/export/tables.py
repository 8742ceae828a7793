"""Every view as Parquet, CSV or JSON Lines.

Parquet is partitioned by the year of the meeting: `v_meetings/meeting_year=2024/part-0.parquet`, which pandas, pyarrow,
DuckDB and Spark take for a column `meeting_year`. All views with a column `meeting_id` are, by the year that the merged
meeting counts in, so that what one joins lies in the same year. Meetings of no known year are in `meeting_year=0`: the
name that Hive has for "no value", pandas cannot read.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Protocol

import msgspec
import pyarrow as pa
import pyarrow.compute
import pyarrow.csv
import pyarrow.parquet
from sqlalchemy import Connection

from etl.export.frames import streamed
from etl.export.manifest import Content, Written
from etl.warehouse.viewfiles import ViewFile

UNDATED = 0
"""The year of meetings whose date is too uncertain for one."""
GROUP = 50_000
"""Rows in a row group of a Parquet file."""
_PARTITION = "meeting_year"


class _Writer(Protocol):
    def write_batch(self, batch: Any) -> None: ...


def write_view(connection: Connection, view: ViewFile, folder: Path, form: str) -> tuple[Content, list[Written]]:
    """Write a view to its file or files; return what they are."""
    by_year = form == "parquet" and any(column.name == "meeting_id" for column in view.columns)
    query = f"SELECT * FROM {view.name}"
    if by_year:
        query = (
            f"SELECT v.*, coalesce(m.year, {UNDATED}) AS {_PARTITION} "
            f"FROM {view.name} AS v LEFT JOIN v_meetings AS m ON m.meeting_id = v.meeting_id"
        )
    with streamed(connection, query, [_PARTITION] if by_year else []) as (schema, batches):
        schema = pa.schema([field for field in schema if field.name != _PARTITION])
        if by_year:
            files = list(_write_years(folder, view.name, schema, batches))
        else:
            name = f"{view.name}.{form}"
            files = [Written(name=name, content=view.name, rows=_write(folder / name, schema, batches, form))]
    meanings = {column.name: column.comment for column in view.columns}
    columns = tuple({"name": f.name, "type": str(f.type), "meaning": meanings.get(f.name, "")} for f in schema)
    return Content(question=view.question, grain=view.grain, columns=columns), files


def _write_years(folder: Path, view: str, schema: Any, batches: Iterator[Any]) -> Iterator[Written]:
    """Write a file per year, one after the other; of a view without rows, one that has its columns."""
    runs = _Runs(batches)
    if runs.is_empty:
        yield _write_year(folder, view, schema, UNDATED, iter(()))
    while not runs.is_empty:
        yield _write_year(folder, view, schema, runs.year, runs.take())


def _write_year(folder: Path, view: str, schema: Any, year: int, batches: Iterator[Any]) -> Written:
    name = f"{view}/{_PARTITION}={year}/part-0.parquet"
    (folder / name).parent.mkdir(parents=True)
    return Written(name=name, content=view, rows=_write(folder / name, schema, batches, "parquet"), year=year)


class _Runs:
    """Batches that come ordered by year, taken year by year."""

    def __init__(self, batches: Iterator[Any]) -> None:
        self._batches = (batch for batch in batches if batch.num_rows)
        self._rest: Any = next(self._batches, None)

    @property
    def is_empty(self) -> bool:
        return self._rest is None

    @property
    def year(self) -> int:
        """The year of the next rows."""
        found: int = self._rest.column(_PARTITION)[0].as_py()
        return found

    def take(self) -> Iterator[Any]:
        """Yield the rows of that year, without it."""
        year = self.year
        while not self.is_empty and self.year == year:
            batch, column = self._rest, self._rest.column(_PARTITION)
            count = pyarrow.compute.sum(pyarrow.compute.equal(column, year)).as_py()
            yield batch.slice(0, count).drop_columns([_PARTITION])
            self._rest = batch.slice(count) if count < batch.num_rows else next(self._batches, None)


def _write(path: Path, schema: Any, batches: Iterator[Any], form: str) -> int:
    """Write batches to a file; return the number of rows."""
    count = 0
    with _WRITERS[form](path, schema) as writer:
        for batch in _regrouped(batches) if form == "parquet" else batches:
            writer.write_batch(batch)
            count += batch.num_rows
    return count


def _regrouped(batches: Iterator[Any]) -> Iterator[Any]:
    """Make batches of one size, whatever the sizes they come in: the groups of a file must not tell engines apart."""
    held: list[Any] = []
    for batch in batches:
        held.append(batch)
        if sum(each.num_rows for each in held) >= GROUP:
            table = pa.Table.from_batches(held).combine_chunks()
            while table.num_rows >= GROUP:
                yield from table.slice(0, GROUP).combine_chunks().to_batches()
                table = table.slice(GROUP)
            held = table.to_batches()
    if any(batch.num_rows for batch in held):
        yield from pa.Table.from_batches(held).combine_chunks().to_batches()


@contextmanager
def _parquet(path: Path, schema: Any) -> Iterator[_Writer]:
    with pyarrow.parquet.ParquetWriter(path, schema, version="2.6", compression="zstd", compression_level=3) as writer:
        yield writer


@contextmanager
def _csv(path: Path, schema: Any) -> Iterator[_Writer]:
    with pyarrow.csv.CSVWriter(path, schema) as writer:
        yield writer


class _Lines:
    """Rows as JSON objects, one a line."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._encoder = file, msgspec.json.Encoder()

    def write_batch(self, batch: Any) -> None:
        self._file.write(self._encoder.encode_lines(batch.to_pylist()))


@contextmanager
def _jsonl(path: Path, schema: Any) -> Iterator[_Writer]:
    with path.open("wb") as file:
        yield _Lines(file)


_WRITERS = {"parquet": _parquet, "csv": _csv, "jsonl": _jsonl}
