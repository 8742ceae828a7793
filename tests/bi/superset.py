"""A fresh Apache Superset for tests: its own home, its own environment (`make test-bi` makes it), its own port."""

import json
import os
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import URLError

USER, PASSWORD = "admin", "admin"
_CONFIG = """
SECRET_KEY = "a key for a test that is over in minutes"
SQLALCHEMY_DATABASE_URI = "sqlite:///{home}/superset.db"
# A local file and a local socket are what the test is about.
PREVENT_UNSAFE_DB_CONNECTIONS = False
TALISMAN_ENABLED = False
# Draw the whole page, also what is below the window.
FEATURE_FLAGS = {{"DASHBOARD_VIRTUALIZATION": False}}
"""


class Superset:
    """An installation with one user, not yet started."""

    def __init__(self, environment: Path, home: Path) -> None:
        """Take the environment that has Superset, and an empty folder."""
        self.home = home
        self._bin = environment / "bin"
        (home / "superset_config.py").write_text(_CONFIG.format(home=home), encoding="utf-8")

    @property
    def python(self) -> str:
        """The interpreter that has Superset's libraries."""
        return str(self._bin / "python")

    def prepare(self) -> None:
        """Make its database, roles and the user."""
        self.command("db", "upgrade")
        names = ("--username", USER, "--password", PASSWORD, "--firstname", "A", "--lastname", "B")
        self.command("fab", "create-admin", *names, "--email", "a@b.example")
        self.command("init")

    def copy(self, home: Path) -> "Superset":
        """Return another one that has what this one has."""
        shutil.copyfile(self.home / "superset.db", home / "superset.db")
        return Superset(self._bin.parent, home)

    def command(self, *arguments: str) -> None:
        """Run Superset's own command line; it has to succeed."""
        done = subprocess.run(
            [self._bin / "superset", *arguments], env=self._environment, capture_output=True, text=True, timeout=900
        )
        assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]

    @contextmanager
    def served(self) -> Iterator["Api"]:
        """Serve it on a free port of this machine."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        log = (self.home / "server.log").open("w")
        with log, self._server(port, log) as server:
            try:
                yield Api(f"http://127.0.0.1:{port}", server)
            finally:
                server.terminate()

    def _server(self, port: int, log: Any) -> "subprocess.Popen[bytes]":
        arguments = ["run", "--host", "127.0.0.1", "--port", str(port), "--with-threads"]
        return subprocess.Popen([self._bin / "superset", *arguments], env=self._environment, stdout=log, stderr=log)

    @property
    def _environment(self) -> dict[str, str]:
        config = {"SUPERSET_CONFIG_PATH": str(self.home / "superset_config.py"), "SUPERSET_HOME": str(self.home)}
        return os.environ | config | {"FLASK_APP": "superset"}


class Api:
    """What a running Superset answers to its user."""

    def __init__(self, address: str, server: "subprocess.Popen[bytes]") -> None:
        """Wait until it answers, and log in."""
        self.address = address
        self._headers: dict[str, str] = {}
        _wait(f"{address}/health", server)
        login = {"username": USER, "password": PASSWORD, "provider": "db", "refresh": False}
        self._headers["Authorization"] = f"Bearer {self._ask('security/login', login)['access_token']}"

    def get(self, path: str) -> dict[str, Any]:
        """Return the answer of a GET."""
        return self._ask(path, None)

    def _ask(self, path: str, body: dict[str, Any] | None) -> dict[str, Any]:
        request = urllib.request.Request(f"{self.address}/api/v1/{path}", headers=self._headers)
        if body is not None:
            # Not on a GET: there Superset takes it for the promise of a body.
            request.add_header("Content-Type", "application/json")
            request.data = json.dumps(body).encode()
        with urllib.request.urlopen(request, timeout=120) as answer:
            found: dict[str, Any] = json.load(answer)
        return found


def _wait(address: str, server: "subprocess.Popen[bytes]") -> None:
    """Wait until an address answers; five minutes at most, since the first start is slow on a busy machine."""
    for _ in range(300):
        assert server.poll() is None, "Superset ended at once; see server.log in its home"
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (URLError, TimeoutError, ConnectionError):
            time.sleep(1)
    raise AssertionError(f"nobody answers at {address}")
