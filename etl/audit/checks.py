"""The files of `sql/checks`."""

import re
from pathlib import Path
from typing import cast

from etl.errors import ReadoutError
from etl.model.base import Record
from etl.model.findings import Severity
from etl.resources import sql_dir

_TAG = re.compile(r"^-- (severity|title): (\S.*)$", re.MULTILINE)


class Check(Record, kw_only=True):
    """A query that returns the rows that break a rule."""

    name: str
    """Stem of the file name."""
    severity: Severity
    title: str
    """What must hold."""
    sql: str


class BadCheck(ReadoutError):
    """A check that lacks its tags."""


def read_checks(folder: Path | None = None) -> tuple[Check, ...]:
    """Read all checks, by name."""
    return tuple(_parse(path) for path in sorted((folder or sql_dir() / "checks").glob("*.sql")))


def _parse(path: Path) -> Check:
    """Read one file; raise BadCheck where a tag is missing or wrong."""
    text = path.read_text(encoding="utf-8")
    tags = dict(_TAG.findall(text))
    if tags.get("severity") not in ("fail", "warn") or "title" not in tags:
        raise BadCheck(
            "a check begins with '-- severity: fail' or '-- severity: warn' and '-- title: ...'",
            where=str(path),
            remedy="add what is missing",
        )
    sql = "\n".join(line for line in text.splitlines() if not line.startswith("--"))
    return Check(
        name=path.stem,
        severity=cast(Severity, tags["severity"]),
        title=tags["title"],
        sql=sql.strip().removesuffix(";"),
    )
