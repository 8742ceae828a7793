"""`readout reference`: the tables of states, organisations, offices and persons."""

from pathlib import Path
from typing import Annotated

import typer

from etl.cli.session import hush
from etl.cli.wording import plural

app = typer.Typer(no_args_is_help=True, help="The tables of states, organisations, offices and persons.")


@app.callback()
def group() -> None:
    """The tables of states, organisations, offices and persons that names are looked up in."""


@app.command()
def check(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="[DIR]", help="Folder of the tables.  \\[default: the setting reference, or our own]"),
    ] = None,
    notes: Annotated[bool, typer.Option("--notes", help="Show what is merely missing or unusual, too.")] = False,
) -> None:
    """Look for faults in the reference tables: cells that cannot be read, ids that lead nowhere, overlapping terms.

    Exits 1 where a run could not use the tables; doubts do not stop a run.

    Examples:

      readout reference check

      readout reference check my-tables/ --notes
    """
    from etl.cli.page import Page
    from etl.reference.check import check as look
    from etl.reference.load import load
    from etl.resources import reference_dir
    from etl.settings import load_settings

    hush()
    setting = load_settings().reference
    where = folder or (Path(setting) if setting else None)
    findings = look(load(where))
    page = Page()
    warnings = [finding for finding in findings if finding.severity == "warn"]
    page.title(f"The tables can be used: {plural(len(warnings), 'doubt')}", str(where or reference_dir()))
    for finding in findings if notes else warnings:
        page.line()
        page.line((f"{finding.severity} {finding.file}", "bold yellow"), f" {finding.subject}")
        page.prose(finding.what)
        page.prose(finding.remedy, lead=["→ "])
    if not notes and len(findings) > len(warnings):
        page.line()
        page.line((f"{plural(len(findings) - len(warnings), 'note')} more with --notes", "dim"))
