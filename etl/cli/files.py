"""Files that commands write: whole or not at all."""

import os
import sys
from pathlib import Path

from etl.errors import ReadoutError

STANDARD = Path("-")


def write_text(path: Path, text: str) -> None:
    """Write a file beside its place and move it there; `-` is standard output; ReadoutError where that fails."""
    if path == STANDARD:
        sys.stdout.write(text)
        return
    write_bytes(path, text.encode())


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file beside its place and move it there; ReadoutError where that fails."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}.work")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(content)
        fresh.replace(path)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise unwritable(path, error) from error


def read_text(path: Path) -> str:
    """Read a file, `-` for standard input; ReadoutError where that fails."""
    try:
        return sys.stdin.read() if path == STANDARD else path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        what = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ReadoutError(f"cannot be read: {what}", where=str(path), remedy="name a text file in UTF-8") from error


def unwritable(path: Path, error: OSError) -> ReadoutError:
    """Say why a file could not be written."""
    return ReadoutError(
        f"cannot be written: {error.strerror or error}", where=str(path), remedy="check the rights and the free space"
    )
