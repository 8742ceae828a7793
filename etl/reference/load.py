"""Loading the reference tables: check every cell and every reference, report all problems at once."""

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from etl.errors import ReadoutError
from etl.model.base import Record
from etl.reference import files
from etl.reference.cells import Cells
from etl.reference.files import TableFile
from etl.reference.reference import Reference, Tables
from etl.reference.sheets import Sheets, read_sheets
from etl.reference.table import Problem, Row

T = TypeVar("T", bound=Record)


class ReferenceTableError(ReadoutError):
    """Reference tables that cannot be used; `problems` has every fault found."""

    def __init__(self, folder: Path, problems: list[Problem]) -> None:
        """List all problems by file and line."""
        self.problems = tuple(sorted(problems, key=lambda p: (p.file, p.line, p.column, p.what)))
        listed = "".join(f"\n  {problem}" for problem in self.problems)
        count = f"{len(problems)} problems" if len(problems) > 1 else "1 problem"
        super().__init__(
            f"{count} in the reference tables{listed}", where=str(folder), remedy="mend the rows named and run again"
        )


def load(folder: Path | None = None) -> Reference:
    """Return the validated reference tables of a folder (None: the project's own), or raise `ReferenceTableError`."""
    return load_sheets(read_sheets(folder))


def load_sheets(sheets: Sheets) -> Reference:
    """Return the validated reference tables that the rows of all files are, or raise `ReferenceTableError`."""
    problems = list(sheets.problems)
    loader = _Loader(sheets.rows, problems)
    tables = Tables(
        states=loader.table(files.STATES),
        organisations=loader.table(files.ORGANISATIONS),
        memberships=loader.table(files.MEMBERSHIPS),
        offices=loader.table(files.OFFICES),
        persons=loader.table(files.PERSONS),
        tenures=loader.table(files.TENURES),
        titles=loader.table(files.TITLES),
        media=loader.table(files.MEDIA),
        seats=loader.table(files.SEATS),
        phrases=loader.table(files.PHRASES),
    )
    loader.check_references()
    if problems:
        raise ReferenceTableError(sheets.folder, problems)
    return Reference(tables)


class _Loader:
    """Makes records of rows and notes what is wrong with them."""

    def __init__(self, rows: Mapping[str, list[Row]], problems: list[Problem]) -> None:
        self._rows, self._problems = rows, problems

    def table(self, file: TableFile[T]) -> tuple[T, ...]:
        """Return the records of one file, sorted by key; rows with problems are left out."""
        found: dict[str, tuple[T, int]] = {}
        for row in self._rows[file.name]:
            cells = Cells(file.name, row, self._problems)
            record = file.read(cells)
            if not cells.is_good:
                continue
            key = file.key(record)
            if key in found:
                remedy = f"remove one of the two, or give it another {file.key_column}"
                cells.note(file.key_column, f"{key} stands on line {found[key][1]} as well", remedy)
                continue
            found[key] = (record, row.line)
        return tuple(found[key][0] for key in sorted(found))

    def check_references(self) -> None:
        """Note every cell that names an id which its table does not have."""
        states, organisations = self._ids(files.STATES), self._ids(files.ORGANISATIONS)
        media, persons, offices = self._ids(files.MEDIA), self._ids(files.PERSONS), self._ids(files.OFFICES)
        parties = states | organisations | media if states and organisations and media else set()
        state, party = "an iso2 of states.csv", "an org_id of organisations.csv or an iso2 of states.csv"
        checks = (
            (files.ORGANISATIONS.name, "parent", parties, party),
            (files.ORGANISATIONS.name, "seat_country", states, state),
            (files.MEMBERSHIPS.name, "member", parties, party),
            (files.MEMBERSHIPS.name, "organisation", organisations, "an org_id of organisations.csv"),
            (files.OFFICES.name, "organisation", parties, party),
            (files.TENURES.name, "person_id", persons, "a person_id of persons.csv"),
            (files.TENURES.name, "office_id", offices, "an office_id of offices.csv"),
            (files.MEDIA.name, "country", states, state),
            (files.SEATS.name, "state", states, state),
            (files.SEATS.name, "organisation", organisations, "an org_id of organisations.csv"),
        )
        for file, column, known, meaning in checks:
            if known:
                self._check_column(file, column, known, f"use {meaning}, or add it there")
        for row in self._rows[files.MEDIA.name]:
            if (key := row.cell("media_id")) in organisations:
                note = Cells(files.MEDIA.name, row, self._problems).note
                note(
                    "media_id", f"{key} is in organisations.csv as well", "give it another id, or remove one of the two"
                )

    def _ids(self, file: TableFile[T]) -> set[str]:
        """Return the ids of a file, faulty rows included, lest one fault be told often; none if it is unreadable."""
        return {row.cell(file.key_column) for row in self._rows[file.name]}

    def _check_column(self, file: str, column: str, known: set[str], remedy: str) -> None:
        """Note every non-empty cell of a column that is not among the known ids."""
        for row in self._rows[file]:
            value = row.cell(column)
            if value and value not in known:
                Cells(file, row, self._problems).note(column, f"{value!r} is not known", remedy)
