"""All commands of `readout`."""

from typing import Annotated

import typer

from etl.cli import (
    ask,
    check,
    decide,
    decisions,
    documents,
    explain,
    export,
    fetch,
    reference,
    release,
    review,
    run,
    schema,
    sql,
    status,
    superset,
)
from etl.cli.guard import GuardedGroup

READ, CORRECT, KEEP = "Load and look", "Correct", "Keep house"

app = typer.Typer(
    cls=GuardedGroup,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def readout(
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")] = False,
) -> None:
    """A warehouse of who met whom, read from news articles and press releases.

    `readout run` reads documents into the warehouse, `readout status` shows what is in it.
    `readout COMMAND --help` explains a command and gives examples.

    Settings come from the command line, READOUT_* environment variables, or readout.toml.
    Exit codes: 0 done; 1 failed, nothing published; 2 wrong usage; 3 published, but somebody should look: documents
    were rejected (only with --strict), or a source cannot be fetched any more.
    """


app.command(rich_help_panel=READ)(run.run)
app.command(rich_help_panel=READ)(fetch.fetch)
app.command(rich_help_panel=READ)(status.status)
app.command(rich_help_panel=READ)(ask.ask)
app.command(rich_help_panel=READ)(sql.sql)
app.add_typer(explain.app, name="explain", rich_help_panel=READ)
app.command(rich_help_panel=READ)(export.export)
app.command(rich_help_panel=READ)(release.release)
app.command(rich_help_panel=READ)(superset.superset)
app.command(rich_help_panel=READ)(schema.dictionary)
app.command(rich_help_panel=CORRECT)(review.review)
app.add_typer(decide.app, name="decide", rich_help_panel=CORRECT)
app.add_typer(decisions.app, name="decisions", rich_help_panel=CORRECT)
app.command(rich_help_panel=CORRECT)(documents.retry)
app.command(rich_help_panel=CORRECT)(documents.forget)
app.command(rich_help_panel=KEEP)(check.check)
app.command(rich_help_panel=KEEP)(schema.migrate)
app.add_typer(reference.app, name="reference", rich_help_panel=KEEP)
app.command(rich_help_panel=KEEP)(schema.version)
