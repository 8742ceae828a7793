"""What an audit finds."""

from typing import Literal

from etl.model.base import Record

Severity = Literal["fail", "warn"]


class Finding(Record, kw_only=True):
    """One failing row of one check; all but `title` are columns of the table `findings`."""

    check_name: str
    """File name of the check, without suffix."""
    position: int
    """Number of the failing row within its check, from 1."""
    severity: Severity
    title: str
    """What the check holds to be true of every row it looks at, broken by this one."""
    failing_row: str
    """The row as JSON."""
