"""What most commands begin with: the settings in force, the warehouse they name, and somebody to report to."""

import logging
import signal
import sys
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from etl.pipeline.toolkit import Toolkit
    from etl.progress import Reporter
    from etl.settings import Settings
    from etl.warehouse import Warehouse

LogFormat = Literal["text", "json"]

Database = Annotated[
    str | None,
    typer.Option(
        "--database",
        "-d",
        metavar="URL",
        help="The warehouse: duckdb:///FILE or postgresql://USER@HOST/NAME.  \\[default: duckdb:///warehouse.duckdb]",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing unless something goes wrong.")]
Log = Annotated[
    LogFormat | None, typer.Option("--log", metavar="text|json", help="Form of log lines where nobody is watching.")
]

_is_log_json = False


@dataclass(frozen=True)
class Session:
    """The settings and what was made of them."""

    settings: "Settings"
    reporter: "Reporter"
    warehouse: "Warehouse"

    def toolkit(self) -> "Toolkit":
        """Load the reference tables and all that is made of them; takes a few seconds.

        From then on, to stop the process is to stop the run: it cleans up and leaves a row in the ledger.
        """
        with self.reporter.step("Loading reference tables"):
            # Here, as it takes a while and should not be silent.
            from etl.pipeline.run import reference_folder
            from etl.pipeline.toolkit import toolkit

            made = toolkit(reference_folder(self.settings.reference))
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.default_int_handler)
        return made


def open_session(database: str | None = None, *, is_quiet: bool = False, log: LogFormat | None = None) -> Session:
    """Read the settings, let the command line overrule them, and open nothing yet."""
    global _is_log_json
    from etl.progress import Reporter
    from etl.settings import load_settings
    from etl.warehouse import Warehouse

    settings = load_settings()
    log_format = log or settings.log_format
    _is_log_json = log_format == "json"
    hush()
    reporter = Reporter(log_format=log_format, is_quiet=is_quiet)
    return Session(settings=settings, reporter=reporter, warehouse=Warehouse(database or settings.database))


def is_log_json() -> bool:
    """Say whether log lines are JSON; known once a session is open."""
    return _is_log_json


def hush() -> None:
    """Let libraries log to nobody; our own warnings go to standard error."""
    warnings.simplefilter("ignore")
    logging.getLogger().addHandler(logging.NullHandler())
    ours = logging.getLogger("readout")
    if not ours.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("Warning %(message)s"))
        ours.addHandler(handler)
