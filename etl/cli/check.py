"""`readout check`: the audit, on what is published."""

from collections import defaultdict
from typing import TYPE_CHECKING, Annotated

import typer

from etl.cli.guard import FAILED
from etl.cli.session import Database, open_session
from etl.cli.wording import plural

if TYPE_CHECKING:
    from etl.cli.page import Page
    from etl.model.findings import Finding


def check(
    database: Database = None,
    rows: Annotated[
        int, typer.Option("--rows", "-n", min=0, metavar="N", help="Failing rows to show of every check.")
    ] = 3,
) -> None:
    """Run all checks on what is published, and show the rows that break them.

    Every run does the same before it publishes. Exits 1 where a check of severity fail finds a row.

    Examples:

      readout check

      readout check --rows 100
    """
    from etl.audit import audit, has_failures, read_checks
    from etl.cli.page import Page

    session = open_session(database)
    with session.reporter.step("Checking"), session.warehouse.read() as reader:
        findings = audit(reader.connection)
    page = Page()
    by_check: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_check[finding.check_name].append(finding)
    checks = read_checks()
    held = len(checks) - len(by_check)
    page.title(f"{held} of {plural(len(checks), 'check')} hold", session.warehouse.where)
    for found in sorted(by_check.values(), key=lambda found: (found[0].severity, found[0].check_name)):
        _show(page, found, rows)
    if has_failures(findings):
        raise typer.Exit(FAILED)


def _show(page: "Page", found: list["Finding"], rows: int) -> None:
    first = found[0]
    style = "bold red" if first.severity == "fail" else "bold yellow"
    page.line()
    page.line((f"{first.severity} {first.check_name}", style), (f"  {plural(len(found), 'row')}", "dim"))
    page.prose(first.title)
    for finding in found[:rows]:
        page.prose(finding.failing_row, indent=4, style="dim")
    if len(found) > rows > 0:
        page.line((f"and {len(found) - rows:,} more", "dim"), indent=4)
