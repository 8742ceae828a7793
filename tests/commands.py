"""The command line under test: as a process of its own, or in this one where only what it says matters."""

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from typer.testing import CliRunner, Result

from etl.cli.app import app

COMMAND = str(Path(sys.executable).with_name("readout"))


def environment(**settings: str) -> dict[str, str]:
    """Return the environment of this process with no settings of readout but these."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("READOUT_")}
    return inherited | {"NO_COLOR": "1", "COLUMNS": "100"} | settings


@dataclass(frozen=True)
class Desk:
    """A folder to work in, a warehouse, and settings."""

    folder: Path
    url: str
    settings: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        """Return what a process here has in its environment."""
        # What a test has written is finished.
        return environment(**{"READOUT_DATABASE": self.url, "READOUT_SETTLE_SECONDS": "0", **self.settings})

    def call(self, *arguments: str, stdin: str = "") -> Result:
        """Run a command in this process."""
        before = Path.cwd()
        os.chdir(self.folder)
        try:
            settings: dict[str, str | None] = {name: None for name in os.environ if name.startswith("READOUT_")}
            settings.update(self.environment)
            return CliRunner(env=settings).invoke(app, arguments, input=stdin)
        finally:
            os.chdir(before)

    def must(self, *arguments: str, stdin: str = "") -> str:
        """Run a command in this process that succeeds; return what it wrote to standard output."""
        result = self.call(*arguments, stdin=stdin)
        assert result.exit_code == 0, (arguments, result.output, result.exception)
        return result.stdout

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start a command as a process of its own."""
        pipe = subprocess.PIPE
        return subprocess.Popen(
            [COMMAND, *arguments], cwd=self.folder, env=self.environment, stdout=pipe, stderr=pipe, text=True
        )

    def run(self, *arguments: str, timeout: float = 300) -> "subprocess.CompletedProcess[str]":
        """Run a command as a process of its own; no error of it may be a traceback."""
        done = subprocess.run(
            [COMMAND, *arguments],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        return done

    def ask(self, query: str) -> list[str]:
        """Return the lines of the answer to a query, cells joined by commas, without the header."""
        return self.must("sql", query, "--format", "csv").splitlines()[1:]
