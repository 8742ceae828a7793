"""Files that somebody may still be writing: half a file must not be taken for a whole one."""

import io
import os
import time
from pathlib import Path
from typing import BinaryIO

_SKEW = 60.0
"""Seconds that the clock of a file server may be ahead; a file from further in the future says nothing of its age."""
_BLOCK = 1 << 16


class Settling:
    """Tells which files have been left alone for long enough.

    What was written before the first question has settled once that time is over, so there is one wait at most.
    """

    def __init__(self, seconds: float) -> None:
        """Take how long a file must have been left alone; 0 believes every file."""
        self._seconds = seconds
        self._began: float | None = None

    def is_settled(self, path: Path) -> bool:
        """Say whether nobody has touched a file for long enough; wait for that where it may help. OSError as `stat`."""
        if not self._seconds:
            return True
        if self._began is None:
            self._began = time.time()
        before = path.stat()
        if self._is_old(before):
            return True
        time.sleep(max(0.0, self._began + self._seconds - time.time()))
        after = path.stat()
        return identity(before) == identity(after) and self._is_old(after)

    def _is_old(self, status: os.stat_result) -> bool:
        # The time of the last change of the file itself: the time of its content is what a copy was told to say.
        age = time.time() - status.st_ctime
        return age >= self._seconds or age < -_SKEW


def identity(status: os.stat_result) -> tuple[int, int, int]:
    """Return what changes when a file is written to, or another one takes its place."""
    return status.st_ino, status.st_size, status.st_mtime_ns


def whole_lines(stream: BinaryIO) -> tuple[BinaryIO, bool]:
    """Return what there is of a file now up to the end of its last whole line, and whether something follows."""
    size = os.fstat(stream.fileno()).st_size
    end = size
    while end > 0:
        start = max(0, end - _BLOCK)
        stream.seek(start)
        at = stream.read(end - start).rfind(b"\n")
        if at >= 0:
            end = start + at + 1
            break
        end = start
    stream.seek(0)
    return io.BufferedReader(_Head(stream, end)), end < size


class _Head(io.RawIOBase):
    """The first bytes of a stream."""

    def __init__(self, stream: BinaryIO, length: int) -> None:
        self._stream, self._left = stream, length

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        content = self._stream.read(min(len(buffer), self._left))
        buffer[: len(content)] = content
        self._left -= len(content)
        return len(content)
