"""Engines for both databases, behind one door: a database URL.

Both behave alike from here on: connections are opened when asked for and closed when given back, and nothing is
written to a DuckDB file in a newer storage format than readers from DuckDB 1.1 on understand.
"""

from pathlib import Path
from typing import Any

from sqlalchemy import URL, BindParameter, Column, Connection, Engine, create_engine, literal, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import NullPool

from etl.errors import UsageError

STORAGE_VERSION = "v1.0.0"
"""DuckDB file format: the newest that DuckDB 1.1 opens."""

_EXAMPLES = "duckdb:///warehouse.duckdb or postgresql://user@host/database"


def parse_url(url: str) -> URL:
    """Return the URL with its driver; UsageError where it names no warehouse that this software can open."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise UsageError("not a database URL", where=url, remedy=f"write {_EXAMPLES}") from None
    backend = parsed.drivername.partition("+")[0]
    if backend == "duckdb":
        if not parsed.database or parsed.database.startswith((":memory:", "md:")):
            raise UsageError("a DuckDB warehouse is a file", where=url, remedy=f"write {_EXAMPLES}")
        return parsed.set(drivername="duckdb")
    if backend in ("postgresql", "postgres"):
        return parsed.set(drivername="postgresql+psycopg")
    raise UsageError(f"no warehouse can be kept in {backend}", where=label(parsed), remedy=f"write {_EXAMPLES}")


def label(url: URL) -> str:
    """Name a database in messages: the path of a file, the address of a server, never a password."""
    if url.drivername == "duckdb" and url.database:
        return url.database
    return url.set(drivername=url.drivername.partition("+")[0]).render_as_string(hide_password=True)


def duckdb_engine(path: Path, *, read_only: bool = False) -> Engine:
    """Return an engine on a DuckDB file; a new file gets the pinned storage version."""
    config = {} if read_only else {"storage_compatibility_version": STORAGE_VERSION}
    return create_engine(
        URL.create("duckdb", database=str(path)),
        poolclass=NullPool,
        # A connection given back is closed, which rolls back by itself, even where a full disk made DuckDB give up.
        pool_reset_on_return=None,
        connect_args={"read_only": read_only, "config": config},
    )


def postgresql_engine(url: URL, *, application: str) -> Engine:
    """Return an engine on a PostgreSQL server that names itself as `application` in the server's activity list."""
    arguments: dict[str, Any] = {"application_name": application[:63], "connect_timeout": 10}
    try:
        return create_engine(url, poolclass=NullPool, connect_args=arguments)
    except NoSuchModuleError as error:
        raise UsageError(str(error), where=label(url), remedy=f"write {_EXAMPLES}") from None


def make_engine(url: str, *, read_only: bool = False) -> Engine:
    """Return an engine on the database itself, past lock, copy and audit: for readers, Alembic and tests."""
    parsed = parse_url(url)
    if parsed.drivername == "duckdb":
        return duckdb_engine(Path(parsed.database or ""), read_only=read_only)
    return postgresql_engine(parsed, application="readout reader")


def is_duckdb(connection: Connection) -> bool:
    """Tell the two engines apart."""
    return connection.dialect.name == "duckdb"


def driver_connection(connection: Connection) -> Any:
    """Return the driver's own connection, for bulk paths that SQLAlchemy does not know (Arrow, COPY)."""
    return connection.connection.driver_connection


def spelt(column: Column[Any], value: Any) -> BindParameter[Any]:
    """Return a value of a column that is spelt out in the statement.

    DuckDB imports pandas before it binds the first parameter, which takes longer than all that a run without news does.
    """
    return literal(value, column.type, literal_execute=True)
