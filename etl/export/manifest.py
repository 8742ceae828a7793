"""The manifest of an export: what every file is, so that it can be read without the warehouse, and checked."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from etl.export.sums import sha256
from etl.model.base import Record
from etl.warehouse import Reader

MANIFEST = "manifest.json"
LAYOUT = 2
"""Number of this form of the manifest; the first had no number."""


class Written(Record, kw_only=True):
    """A file of an export."""

    name: str
    """Path in the folder."""
    content: str
    """Key of the content that it has, or has a part of, in the manifest's `contents`."""
    rows: int
    year: int | None = None
    """Year of the meetings in it, 0 for those without; None where it has all."""


class Content(Record, kw_only=True):
    """What stands in one file, or in several of one kind."""

    question: str
    grain: str
    """Begins "One row per" or "One line per"."""
    columns: tuple[Mapping[str, str], ...]
    """Name, type and meaning of each."""


def write_manifest(
    folder: Path, reader: Reader, form: str, contents: Mapping[str, Content], files: Sequence[Written]
) -> None:
    """Write the manifest of the files in a folder; there is nothing in it but what follows from the warehouse."""
    run = reader.last_run()
    manifest = {
        "layout": LAYOUT,
        "format": form,
        "run_id": run.run_id if run else None,
        "versions": msgspec.to_builtins(run.versions) if run else None,
        "contents": {name: msgspec.to_builtins(content) for name, content in contents.items()},
        "files": [_file(folder, file) for file in files],
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _file(folder: Path, file: Written) -> dict[str, Any]:
    path = folder / file.name
    return {**msgspec.to_builtins(file), "bytes": path.stat().st_size, "sha256": sha256(path)}


def files_of(folder: Path) -> frozenset[str]:
    """Return the files that the manifest of a folder names, and itself; none where there is no manifest."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return frozenset({MANIFEST, *(str(file["name"]) for file in manifest["files"])})
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()
