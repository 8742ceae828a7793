"""`readout status`: what is in the warehouse, at a glance."""

from typing import Annotated

import typer

from etl.cli.session import Database, open_session


def status(
    database: Database = None,
    meetings: Annotated[
        int, typer.Option("--meetings", "-n", min=0, metavar="N", help="Number of latest meetings to show.")
    ] = 8,
) -> None:
    """Show what is in the warehouse: counts, the latest meetings, the last run, and where to go next.

    Examples:

      readout status

      readout status --meetings 30 --database postgresql://me@localhost/meetings
    """
    from etl.cli.page import Page
    from etl.cli.status_data import look
    from etl.cli.status_page import show

    session = open_session(database)
    with session.warehouse.read() as reader:
        overview = look(reader, meetings)
    show(Page(), session.warehouse.where, overview)
