"""What `readout ask` does with what was typed: look names up, find the view, run the query, write the answer."""

import io
import sys
from collections.abc import Iterable, Sequence
from contextlib import redirect_stdout
from itertools import islice
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Connection

from etl.ask import Filters, Query, ambiguous, build, meant
from etl.ask.columns import Types, readable
from etl.ask.filters import day
from etl.ask.reading import rows_of, types_of
from etl.cli import ask_names
from etl.cli.answers import WRITERS
from etl.cli.ask_page import show_answer, show_questions
from etl.cli.files import write_bytes, write_text
from etl.cli.page import Page
from etl.errors import UsageError
from etl.model.base import Record
from etl.warehouse import Reader
from etl.warehouse.viewfiles import ViewFile, view_files

TABLE_ROWS = 20
"""Rows of a table where nobody says how many."""
PICTURES = (".png", ".svg")
_FILES: dict[str, Literal["csv", "json"]] = {".csv": "csv", ".json": "json"}
_LOOKUPS = {
    "state": ask_names.state,
    "person": ask_names.person,
    "organisation": ask_names.organisation,
    "country": ask_names.country,
    "source": ask_names.source,
}


class Request(Record, kw_only=True):
    """What was typed."""

    view: str
    between: tuple[str, str] | None
    named: dict[str, tuple[str, ...]]
    """Names by option."""
    since: str | None
    until: str | None
    where: tuple[str, ...]
    sort: tuple[str, ...]
    limit: int | None
    columns: str | None
    form: Literal["table", "csv", "json"] | None
    output: Path | None

    @property
    def shape(self) -> str:
        """Return table, csv or json, or the ending of a picture; UsageError for a file of another kind."""
        if self.output is None:
            return self.form or ("table" if sys.stdout.isatty() else "csv")
        ending = self.output.suffix.lower()
        if self.form or ending not in (*_FILES, *PICTURES):
            what = (
                "the ending of the file says its form" if self.form else "this is no kind of file that can be written"
            )
            raise UsageError(
                what, where=f"--output {self.output}", remedy="name a .csv, .json, .png or .svg file alone"
            )
        return _FILES.get(ending, ending)


def list_questions() -> None:
    """Write the list of all views."""
    show_questions(Page(), view_files())


def answer(reader: Reader, request: Request, warehouse: str) -> None:
    """Answer a question from the warehouse of that name."""
    shape = request.shape
    types, query = _query(reader.connection, request, shape)
    rows = rows_of(reader.connection, query)
    if shape in PICTURES and request.output:
        from etl.ask.pictures.canvas import Caption
        from etl.ask.pictures.printing import draw

        caption = Caption(told=query.told, warehouse=warehouse, run=reader.last_run())
        write_bytes(request.output, draw(query, types, list(rows), caption, shape.removeprefix(".")))
    elif request.output:
        with redirect_stdout(io.StringIO()) as text:
            WRITERS[shape](query.columns, rows)
        write_text(request.output, text.getvalue())
    elif shape == "table":
        _table(request, query, rows)
    else:
        WRITERS[shape](query.columns, rows)


def _table(request: Request, query: Query, rows: Iterable[Sequence[Any]]) -> None:
    most = _most_rows(request)
    found = [tuple(row) for row in islice(rows, most + 1 if most else None)]
    is_cut = bool(most) and len(found) > most
    shown = found[:most] if most else found
    told = " · ".join(query.told)
    show_answer(
        Page(), query.view.question, told, query.columns, shown, is_cut=is_cut, is_chosen=request.columns is not None
    )


def _most_rows(request: Request) -> int:
    return TABLE_ROWS if request.limit is None else request.limit


def _query(connection: Connection, request: Request, shape: str) -> tuple[Types, Query]:
    """Return the query of the one view that name and filters fit; UsageError where there is none, or several."""
    views = meant(view_files(), request.view)
    filters = _filters(connection, request)
    built: list[tuple[Types, Query]] = []
    errors: list[UsageError] = []
    for view in views:
        try:
            built.append(_built(connection, view, request, filters, shape))
        except UsageError as error:
            errors.append(error)
    if len(built) == 1:
        return built[0]
    raise ambiguous(request.view, (query.view for _, query in built)) if built else errors[0]


def _built(
    connection: Connection, view: ViewFile, request: Request, filters: Filters, shape: str
) -> tuple[Types, Query]:
    types = types_of(connection, view)
    wanted = [name.strip() for name in (request.columns or "").split(",") if name.strip()]
    if wanted == ["all"]:
        wanted = []
    elif not wanted and shape == "table":
        wanted = list(readable(types))
    # One row more than a table shows, to know whether there are more.
    limit = (_most_rows(request) + 1 if _most_rows(request) else 0) if shape == "table" else request.limit or 0
    return types, build(view, types, filters, columns=wanted, sort=request.sort, limit=limit)


def _filters(connection: Connection, request: Request) -> Filters:
    """Look up what was typed."""
    about = [_LOOKUPS[kind](connection, name) for kind, names in request.named.items() for name in names]
    one, other = request.between or ("", "")
    return Filters(
        between=(ask_names.anybody(connection, one), ask_names.anybody(connection, other)) if request.between else None,
        about=tuple(about),
        since=day(request.since, "--since") if request.since else None,
        until=day(request.until, "--until") if request.until else None,
        where=request.where,
    )
