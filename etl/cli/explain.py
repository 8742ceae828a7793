"""`readout explain`: where facts come from."""

from typing import Annotated

import typer

from etl.cli.session import Database, open_session

app = typer.Typer(no_args_is_help=True)


@app.callback()
def group() -> None:
    """Show every fact about a meeting or a person, with the words it was read from."""


@app.command()
def meeting(
    meeting_id: Annotated[str, typer.Argument(metavar="ID", help="meeting_id, an earlier one, or its beginning.")],
    database: Database = None,
) -> None:
    """Explain a meeting: what each article says in which words, why their reports were joined, where they disagree.

    Example:

      readout explain meeting m-0123456789abcdef
    """
    from etl.cli.explain_meeting import show
    from etl.cli.lookup import current_id
    from etl.cli.page import Page

    session = open_session(database)
    with session.warehouse.read() as reader:
        page = Page()
        show(page, reader.connection, current_id(reader.connection, "meeting", meeting_id, page))


@app.command()
def person(
    person_id: Annotated[str, typer.Argument(metavar="ID", help="person_id, an earlier one, or a name.")],
    database: Database = None,
) -> None:
    """Explain a person: names, offices, meetings with the words that say so, and why mentions stand for this person.

    Examples:

      readout explain person x-0123456789abcdef

      readout explain person "Jane Doe"
    """
    from etl.cli.explain_person import show
    from etl.cli.lookup import current_id
    from etl.cli.page import Page

    session = open_session(database)
    with session.warehouse.read() as reader:
        page = Page()
        show(page, reader.connection, current_id(reader.connection, "person", person_id, page))
