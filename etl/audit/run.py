"""Running the checks."""

import json
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from etl.audit.checks import Check, read_checks
from etl.errors import ReadoutError
from etl.model.findings import Finding

KEPT = 1000
"""Failing rows kept of one check; one more finding then tells how many there are."""


class CheckFailed(ReadoutError):
    """A check that the database cannot run."""


def audit(connection: Connection, checks: tuple[Check, ...] | None = None) -> tuple[Finding, ...]:
    """Run all checks and return their failing rows, by check and then by content.

    Raise CheckFailed where a check does not fit the schema.
    """
    return tuple(
        Finding(check_name=check.name, position=position, severity=check.severity, title=check.title, failing_row=row)
        for check in (read_checks() if checks is None else checks)
        for position, row in enumerate(_failing_rows(connection, check), start=1)
    )


def has_failures(findings: Iterable[Finding]) -> bool:
    """Tell whether anything was found that stops the publication."""
    return any(finding.severity == "fail" for finding in findings)


def _failing_rows(connection: Connection, check: Check) -> Iterator[str]:
    """Return the failing rows as JSON; the same on both engines, which do not sort text alike."""
    select = f"SELECT * FROM (\n{check.sql}\n) AS failing"
    try:
        # As it stands: neither SQLAlchemy nor the driver is to look for parameters in it.
        options = {"no_parameters": True}
        result = connection.exec_driver_sql(f"{select} ORDER BY 1 LIMIT {KEPT + 1}", execution_options=options)
        rows = [dict(row) for row in result.mappings()]
        if len(rows) > KEPT:
            total = connection.exec_driver_sql(f"SELECT count(*) FROM ({select}) AS f", execution_options=options)
            rows = [*rows[:KEPT], {"failing_rows_in_all": total.scalar_one()}]
    except DBAPIError as error:
        raise CheckFailed(
            str(error.orig).strip().splitlines()[0],
            where=f"sql/checks/{check.name}.sql",
            remedy="migrate the warehouse, or mend the check",
        ) from error
    yield from sorted(json.dumps(row, ensure_ascii=False, default=str) for row in rows)
