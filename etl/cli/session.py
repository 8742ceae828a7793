"""What most commands begin with: the settings in force, the warehouse they name, and somebody to report to."""

import logging
import signal
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from etl.cli.jsonlog import WarningLine, is_log_json, set_log_json

if TYPE_CHECKING:
    from etl.pipeline.toolkit import Toolkit
    from etl.progress import Reporter
    from etl.settings import Settings
    from etl.warehouse import Warehouse

LogFormat = Literal["text", "json"]
_STUCK = timedelta(days=1)
"""A run that has been at work for longer is stuck, as far as the others are concerned."""

Database = Annotated[
    str | None,
    typer.Option(
        "--database",
        "-d",
        metavar="URL",
        help="The warehouse: duckdb:///FILE or postgresql://USER@HOST/NAME.  \\[default: duckdb:///warehouse.duckdb]",
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes that read.  \\[default: one per processor]"),
]
IfFree = Annotated[bool, typer.Option("--if-free", help="Do nothing, and exit 0, where another run is at work.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing unless something goes wrong.")]
Log = Annotated[
    LogFormat | None, typer.Option("--log", metavar="text|json", help="Form of log lines where nobody is watching.")
]


@dataclass(frozen=True)
class Session:
    """The settings and what was made of them."""

    settings: "Settings"
    reporter: "Reporter"
    warehouse: "Warehouse"

    @property
    def is_json(self) -> bool:
        """Say whether what is written to standard output is for a program that reads JSON."""
        return is_log_json() and not sys.stdout.isatty()

    def toolkit(self) -> "Toolkit":
        """Read the reference tables; ReferenceTableError where they have faults. Takes a second where they are new.

        From then on, to stop the process is to stop the run: it cleans up and leaves a row in the ledger.
        """
        with self.reporter.step("Loading reference tables"):
            # Here, as it takes a while and should not be silent.
            from etl.pipeline.run import reference_folder
            from etl.pipeline.toolkit import toolkit

            made = toolkit(reference_folder(self.settings.reference), self.warehouse.last_versions())
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.default_int_handler)
        return made


def open_session(database: str | None = None, *, is_quiet: bool = False, log: LogFormat | None = None) -> Session:
    """Read the settings, let the command line overrule them, and open nothing yet."""
    from etl.progress import Reporter
    from etl.settings import load_settings
    from etl.warehouse import Warehouse

    settings = load_settings()
    log_format = log or settings.log_format
    set_log_json(log_format == "json")
    hush()
    reporter = Reporter(log_format=log_format, is_quiet=is_quiet)
    return Session(settings=settings, reporter=reporter, warehouse=Warehouse(database or settings.database))


@contextmanager
def unless_busy(session: Session, *, is_wanted: bool) -> Iterator[None]:
    """Leave with exit code 0 where another run is at work: it, or the next one, does what this one would have done.

    Without being wanted, and where the other one has been at it for a day, that stays an error.
    """
    from etl.warehouse.lock import WarehouseLocked

    try:
        yield
    except WarehouseLocked as error:
        since = error.since
        if not is_wanted or (since is not None and datetime.now(UTC).replace(tzinfo=None) - since > _STUCK):
            raise
        session.reporter.say(f"Nothing done: {error.what}")
        raise typer.Exit from None


def hush() -> None:
    """Let libraries log to nobody; our own warnings go to standard error."""
    warnings.simplefilter("ignore")
    logging.getLogger().addHandler(logging.NullHandler())
    ours = logging.getLogger("readout")
    if not ours.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(WarningLine())
        ours.addHandler(handler)
