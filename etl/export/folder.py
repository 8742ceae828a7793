"""A folder that appears whole or not at all, in the place of an earlier one of ours only."""

import fcntl
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from etl.errors import ReadoutError


@contextmanager
def replaced(folder: Path, ours: frozenset[str]) -> Iterator[Path]:
    """Yield a fresh folder beside `folder`, and put it in its place once the block ends well.

    ReadoutError where there is something in `folder` that is not among `ours`, paths relative to it, or where it cannot
    be written. Whatever happens, what was in `folder` stays until all of the new is complete; a process that is killed
    leaves its work beside it, which the next one removes.
    """
    folder = folder.absolute()
    try:
        _require_ours(folder, ours)
        with _fresh(folder) as fresh:
            yield fresh
            with _held(folder.parent):
                _swap(fresh, folder)
    except OSError as error:
        what = f"cannot be written: {error.strerror or error}"
        raise ReadoutError(what, where=str(folder), remedy="check the rights and the free space") from error


@contextmanager
def _fresh(folder: Path) -> Iterator[Path]:
    """Make a folder beside another one, and hold it; it is gone afterwards, unless it was renamed."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = folder.with_name(f".{folder.name}.{os.getpid()}.work")
    with _held(folder.parent):
        _remove_leftovers(folder)
        fresh.mkdir()
        descriptor = _hold(fresh)
    try:
        yield fresh
    finally:
        os.close(descriptor)
        shutil.rmtree(fresh, ignore_errors=True)


def _require_ours(folder: Path, ours: frozenset[str]) -> None:
    if not folder.exists():
        return
    if not folder.is_dir():
        raise ReadoutError("this is a file", where=str(folder), remedy="name a folder")
    present = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())
    if strangers := sorted(set(present) - ours):
        raise ReadoutError(
            f"the folder holds files that are not there to be replaced: {', '.join(strangers[:5])}",
            where=str(folder),
            remedy="name a folder that does not exist yet",
        )


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    descriptor = _hold(folder)
    try:
        yield
    finally:
        os.close(descriptor)


def _hold(folder: Path) -> int:
    """Hold a folder among processes of ours until what is returned is closed, or the process ends.

    Where the file system does not know how, nobody holds anything.
    """
    descriptor = os.open(folder, os.O_RDONLY)
    with suppress(OSError):
        fcntl.flock(descriptor, fcntl.LOCK_EX)
    return descriptor


def _is_held(folder: Path) -> bool:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    else:
        return False
    finally:
        os.close(descriptor)


def _remove_leftovers(folder: Path) -> None:
    """Remove what killed processes left; what one of them had moved aside and not yet replaced is put back."""
    ours = re.compile(rf"\.{re.escape(folder.name)}\.\d+\.work(?P<aside>\.old)?")
    for leftover in sorted(folder.parent.iterdir()):
        match = ours.fullmatch(leftover.name)
        if not match or _is_held(leftover):
            continue
        if match["aside"] and not folder.exists():
            leftover.rename(folder)
        else:
            shutil.rmtree(leftover)


def _swap(fresh: Path, folder: Path) -> None:
    """Put the fresh folder in the place of the old one; the old one is back should that fail."""
    if not folder.exists():
        fresh.rename(folder)
        return
    old = fresh.with_name(f"{fresh.name}.old")
    folder.rename(old)
    try:
        fresh.rename(folder)
    except OSError:
        old.rename(folder)
        raise
    shutil.rmtree(old)
