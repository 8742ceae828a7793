"""Settings: what READOUT_* environment variables say, else `readout.toml`, else the defaults."""

import difflib
import os
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Literal

import msgspec

from etl.errors import UsageError

_PREFIX = "READOUT_"
_FILE_VARIABLE = "READOUT_CONFIG"
_FILE = "readout.toml"
_LEAST = {"max_bytes": 1, "fetch_seconds": 1}
"""Smallest numbers that make sense, where it is not 0."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Every setting; the command line overrides some of them."""

    database: str = "duckdb:///warehouse.duckdb"
    """SQLAlchemy URL of the warehouse."""
    paths: tuple[str, ...] = ("seeds/documents",)
    """Files and folders to load; in the environment joined as in PATH."""
    reference: str | None = None
    """Folder with the reference tables; None for those that come with readout."""
    jobs: int = 0
    """Processes that read at the same time; 0 for one per processor."""
    max_bytes: int = 20_000_000
    """Size of the largest document that is read, bytes."""
    log_format: Literal["text", "json"] = "text"
    """Form of the log lines where standard error is no terminal."""
    inbox: str = "inbox"
    """Folder that the orchestrator watches, with files as SOURCE/YYYY-MM-DD/FILE."""
    first_day: date = date(2020, 1, 1)
    """First day that deliveries to the orchestrator may bear."""
    settle_seconds: int = 2
    """How long a file must have been left alone before it is read, seconds; whoever writes it may not be done."""
    sources: str = "seeds/sources.csv"
    """List of the feeds and pages that `readout fetch` asks."""
    contact: str | None = None
    """Mail or web address by which sites can reach you; sent with every request."""
    fetch_seconds: int = 30
    """Longest time for one request, seconds."""
    fetch_delay_seconds: int = 1
    """Time between two requests to one host, seconds; more where it asks for more."""
    fetch_private: bool = False
    """Whether addresses outside of the public internet may be asked."""

    @property
    def processes(self) -> int:
        """Return the number of reading processes, at least 1."""
        return self.jobs or os.cpu_count() or 1


def load_settings(environment: Mapping[str, str] | None = None, folder: Path | None = None) -> Settings:
    """Return the settings in force in `folder` (the current one); raise UsageError where one makes no sense."""
    environment = os.environ if environment is None else environment
    path = Path(environment.get(_FILE_VARIABLE) or (folder or Path()) / _FILE)
    values = {name: (value, str(path)) for name, value in _from_file(path, _FILE_VARIABLE in environment).items()}
    for name, value in _from_environment(environment).items():
        values[name] = (value, _PREFIX + name.upper())
    return Settings(**{name: _converted(name, value, where) for name, (value, where) in values.items()})


def _from_file(path: Path, is_required: bool) -> dict[str, Any]:
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        if is_required:
            raise UsageError("there is no such file", where=str(path), remedy=f"correct {_FILE_VARIABLE}") from error
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"cannot be read: {error}", where=str(path), remedy="correct the file") from error
    for name in values:
        _require_known(name, str(path))
    return values


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for variable, value in environment.items():
        if variable.startswith(_PREFIX) and variable != _FILE_VARIABLE and value:
            name = variable.removeprefix(_PREFIX).lower()
            _require_known(name, variable)
            values[name] = value.split(os.pathsep) if name == "paths" else value
    return values


def _require_known(name: str, where: str) -> None:
    fields = Settings.__struct_fields__
    if name not in fields:
        close = difflib.get_close_matches(name, fields, n=1)
        hint = f"did you mean {close[0]}?" if close else f"known settings: {', '.join(fields)}"
        raise UsageError(f"there is no setting {name}", where=where, remedy=hint)


def _converted(name: str, value: Any, where: str) -> Any:
    wanted = next(field.type for field in msgspec.structs.fields(Settings) if field.name == name)
    try:
        converted = msgspec.convert(value, wanted, strict=False)
    except msgspec.ValidationError as error:
        raise UsageError(f"{name} cannot be {value!r}: {error}", where=where, remedy=f"write {_meant(name)}") from error
    if isinstance(converted, int) and converted < _LEAST.get(name, 0):
        raise UsageError(f"{name} cannot be {value!r}", where=where, remedy=f"write {_meant(name)}")
    return converted


def _meant(name: str) -> str:
    default = getattr(Settings(), name)
    meant = {"jobs": "a whole number from 0", "max_bytes": "a number of bytes", "log_format": "text or json"}
    if isinstance(default, bool):
        return "true or false"
    if name.endswith("_seconds"):
        return f"a whole number of seconds from {_LEAST.get(name, 0)}"
    return meant.get(name, f"something like {default!r}")
