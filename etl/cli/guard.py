"""From whatever goes wrong to a message and an exit code: a traceback is shown only to those who ask for it."""

import os
import sys
from typing import Any

import typer
from typer.core import TyperGroup

from etl.cli.jsonlog import is_log_json, line, wants_json
from etl.errors import ReadoutError, UsageError

FAILED, USAGE, NEEDS_PERSON, INTERRUPTED = 1, 2, 3, 130
"""Exit codes beside 0: nothing was published; the command makes no sense; published, but somebody should look at
documents that were rejected (with --strict) or at a source that fails; stopped by a person or the system."""

_ROWS_SHOWN = 5


class GuardedGroup(TyperGroup):
    """The top of the command line; every command runs below it."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command; whatever it raises ends as an exit code."""
        words = tuple(ctx.args)
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
            return result
        except (typer.Exit, typer.Abort):
            raise
        except typer.TyperException as error:
            if not wants_json(words):
                raise
            complain(UsageError(error.format_message(), remedy="readout COMMAND --help"), as_json=True)
            raise typer.Exit(USAGE) from None
        except BaseException as error:
            code = _answer(error, is_debugging=bool(ctx.params.get("debug")))
            if code is None:
                raise
            raise typer.Exit(code) from None


def _answer(error: BaseException, *, is_debugging: bool) -> int | None:
    """Say what happened and return the exit code; None where the error is to be seen as it is."""
    if isinstance(error, BrokenPipeError):
        # Whoever read our output has seen enough. Nothing more can be written, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    if is_debugging:
        return None
    if isinstance(error, KeyboardInterrupt):
        complain(ReadoutError("stopped", remedy="what was published before is untouched; run the command again"))
        return INTERRUPTED
    if isinstance(error, ReadoutError):
        complain(error)
        return USAGE if isinstance(error, UsageError) else FAILED
    if isinstance(error, Exception):
        complain(
            ReadoutError(
                f"this should not have happened: {type(error).__name__}: {error}",
                remedy="what was published before is untouched; see where it happened with `readout --debug ...`, "
                "and report it",
            )
        )
        return FAILED
    return None


def complain(error: ReadoutError, *, as_json: bool | None = None) -> None:
    """Write an error to standard error: in colour, as lines, or as JSON where the log is JSON."""
    rows = [finding.failing_row for finding in getattr(error, "findings", ())[:_ROWS_SHOWN]]
    if (is_log_json() if as_json is None else as_json) and not sys.stderr.isatty():
        fields = {"what": error.what, "where": error.where, "remedy": error.remedy, "rows": rows}
        print(line("error", "error", fields), file=sys.stderr, flush=True)
        return
    red, dim, plain = ("\x1b[1;31m", "\x1b[2m", "\x1b[0m") if _has_colour() else ("", "", "")
    place = f"{error.where}: " if error.where else ""
    lines = [f"{red}Error{plain} {place}{error.what}", *(f"  {dim}{row}{plain}" for row in rows)]
    if error.remedy:
        lines.append(f"  → {error.remedy}")
    print("\n".join(lines), file=sys.stderr, flush=True)


def _has_colour() -> bool:
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR")
