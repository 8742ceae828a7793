"""Writing all views of one published state into a folder that appears whole."""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow.csv
import pyarrow.parquet
from sqlalchemy import Connection

from etl.cli.files import unwritable
from etl.cli.frames import streamed
from etl.errors import ReadoutError
from etl.model.base import Record
from etl.progress import Reporter
from etl.warehouse import Reader
from etl.warehouse.viewfiles import ViewFile, view_files

MANIFEST = "manifest.json"


class ExportedFile(Record, kw_only=True):
    """One view as a file."""

    name: str
    rows: int


def export_views(reader: Reader, folder: Path, form: str, reporter: Reporter) -> tuple[ExportedFile, ...]:
    """Write all views; ReadoutError where the folder holds anything that no export has written, or cannot be."""
    _require_replaceable(folder)
    fresh = folder.parent / f".{folder.name}.{os.getpid()}.work"
    try:
        with _removed_on_failure(fresh):
            views = sorted(view_files(), key=lambda view: view.name)
            files = []
            with reporter.step("Exporting", len(views)) as advance:
                for view in views:
                    files.append(_export(reader.connection, view, fresh, form))
                    advance(1)
            _write_manifest(fresh, reader, views, files)
            _swap(fresh, folder)
    except OSError as error:
        raise unwritable(folder, error) from error
    return tuple(files)


def _export(connection: Connection, view: ViewFile, folder: Path, form: str) -> ExportedFile:
    order = ", ".join(str(position) for position in range(1, len(view.columns) + 1))
    path = folder / f"{view.name}.{form}"
    count = 0
    with streamed(connection, f"SELECT * FROM {view.name} ORDER BY {order}") as (schema, batches):
        writer: Any = (
            pyarrow.parquet.ParquetWriter(path, schema, compression="zstd")
            if form == "parquet"
            else pyarrow.csv.CSVWriter(path, schema)
        )
        with writer:
            for batch in batches:
                writer.write_batch(batch)
                count += batch.num_rows
    return ExportedFile(name=path.name, rows=count)


def _write_manifest(folder: Path, reader: Reader, views: list[ViewFile], files: list[ExportedFile]) -> None:
    """Say what the files are, so that they can be read without the warehouse, and recognised by the next export."""
    run = reader.last_run()
    manifest = {
        "run_id": run.run_id if run else None,
        "files": [
            {
                "name": file.name,
                "rows": file.rows,
                "question": view.question,
                "grain": view.grain,
                "columns": {column.name: column.comment for column in view.columns},
            }
            for file, view in zip(files, views, strict=True)
        ],
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _require_replaceable(folder: Path) -> None:
    if not folder.exists():
        return
    if not folder.is_dir():
        raise ReadoutError("this is a file", where=str(folder), remedy="name a folder")
    present = {path.name for path in folder.iterdir()}
    strangers = sorted(present - _written_before(folder))
    if strangers:
        raise ReadoutError(
            f"the folder holds files that no export has written: {', '.join(strangers[:5])}",
            where=str(folder),
            remedy="name a folder that does not exist yet",
        )


def _written_before(folder: Path) -> set[str]:
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return {MANIFEST, *(str(file["name"]) for file in manifest["files"])}
    except (OSError, ValueError, KeyError, TypeError):
        return set()


@contextmanager
def _removed_on_failure(folder: Path) -> Iterator[None]:
    folder.mkdir(parents=True)
    try:
        yield
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _swap(fresh: Path, folder: Path) -> None:
    """Put the fresh folder in the place of the old one; the old one is back should that fail."""
    if not folder.exists():
        fresh.rename(folder)
        return
    old = fresh.with_name(f"{fresh.name}.old")
    folder.rename(old)
    try:
        fresh.rename(folder)
    except OSError:
        old.rename(folder)
        raise
    shutil.rmtree(old)
