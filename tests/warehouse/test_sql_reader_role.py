"""What a BI tool may do on PostgreSQL with the login that `sql/roles/reader.sql` explains, tried as that login."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine, create_engine, make_url, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from etl.resources import sql_dir
from etl.warehouse import catalog
from etl.warehouse.engines import make_engine
from etl.warehouse.migrate import migrate
from etl.warehouse.schema import metadata
from etl.warehouse.viewfiles import view_files
from etl.warehouse.views import deploy
from tests.engines import database

DENIED = "42501"


@pytest.fixture(scope="module")
def reader(postgres_server: str) -> Iterator[Engine]:
    """Connect as a tool that reads an empty warehouse, made as the file says."""
    with database(postgres_server) as url:
        role = f"tool_{make_url(url).database}"
        owner = make_engine(url)
        with owner.begin() as connection:
            migrate(connection)
            deploy(connection)
            catalog.run(connection, (sql_dir() / "roles" / "reader.sql").read_text(encoding="utf-8"))
            for statement in (
                f"CREATE ROLE {role} LOGIN PASSWORD 'secret' IN ROLE readout_reader",
                f"ALTER ROLE {role} SET statement_timeout = '300ms'",
                f"ALTER ROLE {role} SET default_transaction_read_only = on",
            ):
                connection.execute(text(statement))
        login = make_url(url).set(drivername="postgresql+psycopg", username=role, password="secret")
        yield create_engine(login, poolclass=NullPool)
        with owner.begin() as connection:
            # Roles are the server's: those of this test must not show in the next one.
            for name in (role, "readout_reader"):
                connection.execute(text(f"DROP OWNED BY {name}"))
                connection.execute(text(f"DROP ROLE {name}"))


def _refusal(reader: Engine, *statements: str) -> str | None:
    """Run statements, the last of which should be refused; return PostgreSQL's code."""
    with reader.connect() as connection:
        for statement in statements[:-1]:
            connection.exec_driver_sql(statement)
        with pytest.raises(DBAPIError) as caught:
            connection.exec_driver_sql(statements[-1])
        return getattr(caught.value.orig, "sqlstate", None)


def test_it_reads_every_view(reader: Engine) -> None:
    with reader.connect() as connection:
        for view in view_files():
            names = ", ".join(column.name for column in view.columns)
            connection.exec_driver_sql(f"SELECT {names} FROM {view.name} LIMIT 1")


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT 1 FROM {}",
        "DELETE FROM {}",
        "TRUNCATE {}",
        "INSERT INTO {} DEFAULT VALUES",
        "DROP TABLE {}",
        "LOCK TABLE {} IN ACCESS SHARE MODE",
    ],
)
def test_it_sees_writes_and_locks_no_table_whatever_its_transaction_may(reader: Engine, statement: str) -> None:
    refusals = {
        name: _refusal(reader, "SET TRANSACTION READ WRITE", statement.format(name)) for name in metadata.tables
    }
    assert refusals == dict.fromkeys(metadata.tables, DENIED)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE mine (n integer)",
        "CREATE TEMPORARY TABLE mine (n integer)",
        "CREATE SCHEMA mine",
        "CREATE OR REPLACE VIEW v_meetings AS SELECT 1",
        "DROP VIEW v_meetings",
        "LOCK TABLE v_meetings IN EXCLUSIVE MODE",
        "SELECT pg_advisory_lock(1)",
        "SELECT pg_try_advisory_lock(1, 2)",
        "SELECT pg_read_file('/etc/hostname')",
        "COPY v_now TO PROGRAM 'true'",
    ],
)
def test_it_makes_changes_and_holds_nothing(reader: Engine, statement: str) -> None:
    assert _refusal(reader, "SET TRANSACTION READ WRITE", statement) == DENIED


def test_its_transactions_begin_as_ones_that_only_read(reader: Engine) -> None:
    with reader.connect() as connection:
        assert connection.exec_driver_sql("SHOW transaction_read_only").scalar_one() == "on"


def test_a_statement_that_takes_too_long_is_ended(reader: Engine) -> None:
    assert _refusal(reader, "SELECT pg_sleep(5)") == "57014"
