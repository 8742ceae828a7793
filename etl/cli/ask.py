"""`readout ask`: a view by its question, filtered, as a table, a file or a picture."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from etl.cli.session import Database, open_session

Form = Literal["table", "csv", "json"]
Names = list[str] | None


def ask(
    view: Annotated[
        str | None, typer.Argument(metavar="VIEW", help="Which question; without it, all are listed.")
    ] = None,
    database: Database = None,
    between: Annotated[
        tuple[str, str] | None,
        typer.Option("--between", metavar="A B", help="Two states, persons or organisations that met."),
    ] = None,
    state: Annotated[Names, typer.Option("--state", metavar="NAME", help="A state by code or name.")] = None,
    person: Annotated[Names, typer.Option("--person", metavar="NAME", help="A person by id or name.")] = None,
    organisation: Annotated[
        Names, typer.Option("--organisation", metavar="NAME", help="An organisation by id, acronym or name.")
    ] = None,
    country: Annotated[Names, typer.Option("--country", metavar="NAME", help="Where it was, by code or name.")] = None,
    source: Annotated[Names, typer.Option("--source", metavar="NAME", help="A publisher by id or name.")] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="First year, month or day: 2024, 2024-03, 2024-03-05.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="Last year, month or day, that day included.")
    ] = None,
    where: Annotated[
        Names,
        typer.Option(
            "--where", "-w", metavar="COLUMN=VALUE", help="Any column; also != < <= > >= and ~ for part of a text."
        ),
    ] = None,
    sort: Annotated[
        Names, typer.Option("--sort", metavar="COLUMN", help="Column to sort by; -COLUMN for the highest first.")
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option("--limit", "-n", min=0, metavar="N", help="Most rows, 0 for all.  \\[default: 20 in a table]"),
    ] = None,
    columns: Annotated[
        str | None, typer.Option("--columns", metavar="A,B,...", help="Columns to show, or all.")
    ] = None,
    form: Annotated[
        Form | None,
        typer.Option(
            "--format", "-f", metavar="table|csv|json", help="Form.  \\[default: table on a terminal, otherwise csv]"
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write a .csv or .json file, or a picture: .png or .svg."),
    ] = None,
) -> None:
    """Answer a question from a view; without one, list all questions.

    VIEW is a name of the list, or any words of it: `engagement` is about states or persons, whichever the filters
    name. A filter given twice means either; different filters must all hold. What can be filtered follows from the
    view's columns; a view of meetings can be asked for those in which a state or person took part.

    Examples:

      readout ask

      readout ask meetings --state NO --since 2022

      readout ask engagement --between TR GR --since 2022

      readout ask frequency --output frequency.png

      readout ask person_timeline --person "António Guterres" --output guterres.svg
    """
    from etl.cli.ask_answer import Request, answer, list_questions

    if view is None:
        list_questions()
        return
    named = {"state": state, "person": person, "organisation": organisation, "country": country, "source": source}
    request = Request(
        view=view,
        between=between,
        named={kind: tuple(names or ()) for kind, names in named.items()},
        since=since,
        until=until,
        where=tuple(where or ()),
        sort=tuple(sort or ()),
        limit=limit,
        columns=columns,
        form=form,
        output=output,
    )
    session = open_session(database)
    with session.warehouse.read() as reader:
        answer(reader, request, session.warehouse.where)
