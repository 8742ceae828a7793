"""What a person sees of long work: a bar on a terminal, plain lines elsewhere; both on standard error."""

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Literal, TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

Advance = Callable[[int], None]
"""Call it with the number of things done since the last call."""

_EVERY_SECONDS = 5.0


class Reporter:
    """Says what is going on: a bar for every step while it runs, or a line when it begins and one when it ends."""

    def __init__(
        self, *, stream: TextIO | None = None, log_format: Literal["text", "json"] = "text", is_quiet: bool = False
    ) -> None:
        """Write to `stream` (standard error); `is_quiet` says nothing at all."""
        self._stream = stream if stream is not None else sys.stderr
        self._format = log_format
        self._is_quiet = is_quiet
        self._console = Console(file=self._stream, highlight=False, markup=False)

    @property
    def is_terminal(self) -> bool:
        """Say whether a person is watching."""
        return self._console.is_terminal

    def say(self, message: str, **figures: str | int | float) -> None:
        """Write one line; `figures` follow as name=value, or as fields of their own where lines are JSON."""
        if self._is_quiet:
            return
        now = datetime.now(UTC).isoformat(timespec="seconds")
        if self._format == "json" and not self.is_terminal:
            line = json.dumps({"at": now, "level": "info", "message": message, **figures}, ensure_ascii=False)
        else:
            line = " ".join([message, *(f"{name}={value}" for name, value in figures.items())])
            line = line if self.is_terminal else f"{now} {line}"
        print(line, file=self._stream, flush=True)

    @contextmanager
    def step(self, label: str, total: int | None = None) -> Iterator[Advance]:
        """Show the progress of one step of `total` things (None where nobody knows how many)."""
        if self._is_quiet:
            yield _ignore
        elif self.is_terminal:
            with self._bar() as bar:
                task = bar.add_task(label, total=total)
                yield lambda count: bar.advance(task, count)
        else:
            yield from self._lines(label, total)

    def _bar(self) -> Progress:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        return Progress(*columns, TimeRemainingColumn(), console=self._console, transient=True)

    def _lines(self, label: str, total: int | None) -> Iterator[Advance]:
        """Write a line when the step begins, when it ends, and now and then: it lives, and that is all one reads."""
        done = 0
        started = last = time.monotonic()
        of = {} if total is None else {"of": total}

        def advance(count: int) -> None:
            nonlocal done, last
            done += count
            if time.monotonic() - last >= _EVERY_SECONDS and done != total:
                last = time.monotonic()
                self.say(label, done=done, **of)

        self.say(f"{label} ...", **of)
        yield advance
        seconds = round(time.monotonic() - started, 1)
        self.say(f"{label}:", **({"done": done} if done else {}), seconds=seconds)


def _ignore(_count: int) -> None:
    """Show nothing."""
