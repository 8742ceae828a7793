"""The files of the reference tables as they stand: rows of cells, not looked into yet, and digests of them.

Whether the tables are still those of the last run is known from here, long before every cell of them is checked.
"""

from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from etl.reference import files
from etl.reference.files import TableFile
from etl.reference.table import Problem, Row, read_table
from etl.resources import reference_dir

_FILES: tuple[TableFile[Any], ...] = (
    files.STATES,
    files.ORGANISATIONS,
    files.MEMBERSHIPS,
    files.OFFICES,
    files.PERSONS,
    files.TENURES,
    files.TITLES,
    files.MEDIA,
    files.SEATS,
    files.PHRASES,
)
_DATED = (files.MEMBERSHIPS.name, files.TENURES.name, files.SEATS.name)
"""Files that say when something was so; nobody and nothing gets a name by them."""


class Sheets:
    """The rows of all files of a folder, and the faults of form that kept others from being rows."""

    def __init__(self, folder: Path, rows: Mapping[str, list[Row]], problems: Iterable[Problem]) -> None:
        """Take the rows by name of file."""
        self.folder, self.rows, self.problems = folder, rows, tuple(problems)

    @cached_property
    def digest(self) -> str:
        """SHA-256 of all cells; order of rows and columns, quoting and line ends do not matter."""
        return _sha256(self._digests)

    @cached_property
    def names_digest(self) -> str:
        """SHA-256 of all that the lexicon takes names from: the cells but for spells of time, and the code."""
        held = sorted({(row.cell("person_id"), row.cell("office_id")) for row in self.rows[files.TENURES.name]})
        naming = {name: digest for name, digest in self._digests.items() if name not in _DATED}
        return _sha256((naming, held, _code_digest()))

    @cached_property
    def _digests(self) -> dict[str, str]:
        """SHA-256 of the cells of each file, by name."""
        return {name: _sha256(sorted([row.cells for row in self.rows[name]])) for name in sorted(self.rows)}


def read_sheets(folder: Path | None = None) -> Sheets:
    """Return the rows of the files of a folder; None: of the project's own."""
    source = folder or reference_dir()
    problems: list[Problem] = []
    rows = {file.name: read_table(source / file.name, file.required, file.optional, problems) for file in _FILES}
    return Sheets(source, rows, problems)


def _sha256(content: object) -> str:
    return sha256(msgspec.json.encode(content)).hexdigest()


@cache
def _code_digest() -> str:
    """Return the SHA-256 of the code that makes names of tables."""
    digest = sha256()
    for file in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(file.name.encode() + file.read_bytes())
    return digest.hexdigest()
