"""Writes sql/exports.md, which says how exports are made, from what their modules say of themselves.

`python -m tests.docs.exports` rewrites it; a test compares.
"""

import inspect
from types import ModuleType

from etl.export import ftm, plover, plover_codes, release, schema_org, tables
from etl.resources import sql_dir

DOCUMENT = sql_dir() / "exports.md"
_HEAD = """# What `readout export` and `readout release` write

`readout export DIR --format FORMAT` writes one of the formats below, all of one published state, into a folder that
appears whole or not at all. An earlier export is replaced, a folder with anything else in it is left alone. The same
state gives the same bytes, on either engine: rows have one order, and nothing depends on the time.

`manifest.json` names the format, the run whose answer it is, all versions, what every content holds (question, grain,
columns with types and meaning) and every file (rows, bytes, SHA-256, year).

Quotes and offsets go out, never whole articles.
"""
_SECTIONS: tuple[tuple[str, ModuleType], ...] = (
    ("parquet, csv, jsonl", tables),
    ("ftm", ftm),
    ("schema-org", schema_org),
    ("plover", plover),
    ("Codes of plover", plover_codes),
    ("readout release", release),
)


def text() -> str:
    """Return the document."""
    return "\n".join([_HEAD, *(f"## {title}\n\n{inspect.getdoc(module)}\n" for title, module in _SECTIONS)])


def main() -> None:
    """Write the document."""
    DOCUMENT.write_text(text(), encoding="utf-8")


if __name__ == "__main__":
    main()
