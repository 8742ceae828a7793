"""Log lines as JSON: whether they are wanted, and warnings of our own as such lines."""

import json
import logging
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

_is_on = False


def is_log_json() -> bool:
    """Say whether log lines are JSON; known once a session is open."""
    return _is_on


def set_log_json(is_on: bool) -> None:
    """Decide it."""
    global _is_on
    _is_on = is_on


def wants_json(words: Sequence[str]) -> bool:
    """Say whether JSON was asked for, as far as the words of a command that makes no sense, and the settings, tell."""
    from etl.errors import ReadoutError
    from etl.settings import load_settings

    said = [word.removeprefix("--log=") for word in words if word.startswith("--log=")]
    said += [value for name, value in pairwise(words) if name == "--log"]
    if said:
        return said[-1] == "json"
    try:
        return load_settings().log_format == "json"
    except ReadoutError:
        return False


def line(level: str, message: str, fields: Mapping[str, Any]) -> str:
    """Return one line: when, how bad, what, and the fields of this kind of message."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    return json.dumps({"at": at, "level": level, "message": message, **fields}, ensure_ascii=False)


class WarningLine(logging.Formatter):
    """Formats our own warnings."""

    def format(self, record: logging.LogRecord) -> str:
        """Return a line of JSON where the log is JSON, else the words."""
        return line("warning", record.getMessage(), {}) if _is_on else f"Warning {record.getMessage()}"
