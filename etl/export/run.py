"""Writing one export, whatever its format, into a folder that appears whole."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, get_args

from etl.export import ftm, plover, schema_org
from etl.export.folder import replaced
from etl.export.lines import Collection, write_lines
from etl.export.manifest import Content, Written, files_of, write_manifest
from etl.export.tables import write_view
from etl.progress import Reporter
from etl.warehouse import Reader
from etl.warehouse.viewfiles import view_files

Form = Literal["parquet", "csv", "jsonl", "ftm", "schema-org", "plover"]
FORMATS: tuple[Form, ...] = get_args(Form)

_COLLECTIONS: Mapping[str, Collection] = {
    "ftm": ftm.COLLECTION,
    "schema-org": schema_org.COLLECTION,
    "plover": plover.COLLECTION,
}


def write_export(reader: Reader, folder: Path, form: Form, reporter: Reporter) -> tuple[Written, ...]:
    """Write what is published, all of one state; return the files written.

    ReadoutError where the folder holds anything that no export has written, or cannot be written.
    """
    with replaced(folder, files_of(folder)) as fresh:
        return fill(reader, fresh, form, reporter)


def fill(reader: Reader, folder: Path, form: Form, reporter: Reporter) -> tuple[Written, ...]:
    """Write an export into an empty folder."""
    contents: dict[str, Content] = {}
    files: list[Written] = []
    views = () if form in _COLLECTIONS else sorted(view_files(), key=lambda view: view.name)
    with reporter.step("Exporting", len(views) or 1) as advance:
        if form in _COLLECTIONS:
            collection = _COLLECTIONS[form]
            contents[collection.name], files = write_lines(reader.connection, collection, folder)
            advance(1)
        for view in views:
            contents[view.name], written = write_view(reader.connection, view, folder, form)
            files += written
            advance(1)
    write_manifest(folder, reader, form, contents, files)
    return tuple(files)
