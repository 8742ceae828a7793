"""Freezing what is published for citing: data, what it means, how it was made, how far to trust it, and sums.

    README.md         what this is, how to open it, how far to trust it, how to check and to cite it
    release.json      the same for programs: run, versions, rows, accuracy
    CITATION.cff      how to cite it
    RIGHTS.md         whose the quotes are
    dictionary.html   every view and column; dictionary.md the same as text
    data/             the export as Parquet, with its manifest
    open.sql          makes DuckDB views on the files of data/
    SHA256SUMS        sums of all of this

Nothing in it depends on when it is made: the same state of a warehouse gives the same release, byte for byte. Full
texts are not in it.
"""

import json
from collections.abc import Sequence
from pathlib import Path

import msgspec

from etl.errors import ReadoutError
from etl.export import accuracy
from etl.export.citation import citation
from etl.export.folder import replaced
from etl.export.manifest import MANIFEST, Written
from etl.export.release_texts import RIGHTS, readme
from etl.export.run import fill
from etl.export.sums import sha256, write_sums
from etl.model.base import Record
from etl.model.ledger import RunRecord
from etl.progress import Reporter
from etl.warehouse import Reader
from etl.warehouse.dictionary import html, markdown

DATA = "data"


class Title(Record, kw_only=True):
    """How a release calls itself."""

    title: str
    authors: tuple[str, ...]
    """Persons or institutions who answer for the release."""


def write_release(reader: Reader, folder: Path, title: Title, reporter: Reporter) -> RunRecord:
    """Write a release into a folder that is empty or does not exist; return the run whose answer it is.

    ReadoutError where there is anything in the folder, or no run has published an answer.
    """
    run = reader.last_run()
    if run is None:
        raise ReadoutError("no run has published anything yet", where=str(folder), remedy="run `readout run` first")
    with replaced(folder, frozenset()) as fresh:
        data = fresh / DATA
        data.mkdir()
        files = fill(reader, data, "parquet", reporter)
        counts = _counts(files)
        manifest = sha256(data / MANIFEST)
        texts = {
            "README.md": readme(title.title, run, counts),
            "RIGHTS.md": RIGHTS,
            "CITATION.cff": citation(title.title, title.authors, run, counts, manifest),
            "release.json": _description(title, run, counts, manifest),
            "dictionary.html": html(),
            "dictionary.md": markdown(),
            "open.sql": _views(files),
        }
        for name, text in texts.items():
            (fresh / name).write_text(text, encoding="utf-8")
        write_sums(fresh)
    return run


def _counts(files: Sequence[Written]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for file in files:
        counts[file.content] = counts.get(file.content, 0) + file.rows
    return counts


def _description(title: Title, run: RunRecord, counts: dict[str, int], manifest: str) -> str:
    measured = accuracy.published()
    described = {
        "title": title.title,
        "authors": title.authors,
        "run_id": run.run_id,
        "run_started_at": run.started_at.isoformat() + "Z",
        "versions": msgspec.to_builtins(run.versions),
        "manifest_sha256": manifest,
        "rows": counts,
        "accuracy_is_of_these_versions": not accuracy.differences(run.versions, measured.versions),
        "accuracy": msgspec.to_builtins(measured),
    }
    return json.dumps(described, ensure_ascii=False, indent=1) + "\n"


def _views(files: Sequence[Written]) -> str:
    """Return SQL that makes a view on each part of the data, for a DuckDB started in the folder."""
    by_view = {file.content: file for file in files}
    lines = ["-- In this folder: duckdb -init open.sql"]
    for view, file in by_view.items():
        path = f"{DATA}/{file.name}" if file.year is None else f"{DATA}/{view}/*/*.parquet"
        options = "" if file.year is None else ", hive_partitioning = true"
        lines.append(f"CREATE OR REPLACE VIEW {view} AS SELECT * FROM read_parquet('{path}'{options});")
    return "\n".join(lines) + "\n"
