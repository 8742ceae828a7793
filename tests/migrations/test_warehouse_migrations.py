"""The schema on both engines: migrations and declarations agree, and migrations keep data."""

import subprocess
import sys

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import CheckConstraint, Connection, UniqueConstraint, inspect, text

from etl.errors import ReadoutError
from etl.resources import migrations_dir
from etl.warehouse.engines import is_duckdb, make_engine
from etl.warehouse.migrate import differences, migrate
from etl.warehouse.revisions import current_revision, pending, revisions
from etl.warehouse.schema import metadata
from tests.commands import Desk, environment

_RUN = (
    "INSERT INTO runs (run_id, command, outcome, started_at, software_version, reader_version, model_digest, "
    "lexicon_digest, reference_digest) "
    "VALUES ('r1', 'run', 'published', '2024-05-01 10:00:00', '1', '1', 'm', 'l', 'f')",
    "INSERT INTO documents VALUES ('a1', 'a1ff', 'text/plain', 'abc', 3, 'r1')",
    "INSERT INTO forgotten VALUES ('ff', 'old.txt', '2024-05-01T10:00:00Z', 'r1')",
)
_PERSON = "INSERT INTO persons VALUES ('ada', 'Ada Lind', 'Lind, Ada', 'Ada', 'Lind', 'f', NULL, false, 'r1')"
_TOPIC = "INSERT INTO topics VALUES ('fisheries', 'fisheries', 'r1')"


def _counts(connection: Connection, *tables: str) -> list[int]:
    return [connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one() for table in tables]


def test_the_migrations_make_the_declared_schema(database_url: str) -> None:
    with make_engine(database_url).begin() as connection:
        migrate(connection)
        assert differences(connection) == []


def test_the_comparison_sees_a_difference(database_url: str) -> None:
    with make_engine(database_url).begin() as connection:
        migrate(connection)
        connection.execute(text("ALTER TABLE topics ADD COLUMN weight INTEGER"))
        connection.execute(text("COMMENT ON COLUMN topics.name IS 'something else'"))
        declared = metadata.tables["topics"].columns["topic_id"].comment or ""
        connection.execute(text(f"COMMENT ON COLUMN topics.topic_id IS '{declared[:3]}'"))
        found = str(differences(connection))
    assert "weight" in found
    assert "something else" in found
    assert declared in found, "a declaration that says more than the schema needs a migration"


def test_alembic_itself_finds_nothing_to_do_in_a_deployed_warehouse(desk: Desk) -> None:
    """A deployment of the views adds values and examples to the comments of columns."""
    desk.must("migrate")
    command = [sys.executable, "-m", "alembic", "check"]
    done = subprocess.run(
        command, env=environment(READOUT_DATABASE=desk.url), capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.returncode, done.stdout) == (0, "No new upgrade operations detected.\n"), done.stderr


def test_checks_and_unique_constraints_arrive_too(database_url: str) -> None:
    """Alembic compares neither checks nor, on every engine, uniqueness."""
    with make_engine(database_url).begin() as connection:
        migrate(connection)
        inspector = inspect(connection)
        for table in metadata.sorted_tables:
            checks = [c for c in table.constraints if isinstance(c, CheckConstraint)]
            found = inspector.get_check_constraints(table.name)
            assert len(found) == len(checks), table.name
            for check in checks:
                column, _, values = str(check.sqltext).partition(" IN ")
                listed = values.strip("()").split(", ")
                match = [c["sqltext"] for c in found if column in c["sqltext"].split()[0].strip("(").split("::")[0]]
                assert any(all(value in sql for value in listed) for sql in match), (table.name, column)
            unique = {c.columns.keys()[0] for c in table.constraints if isinstance(c, UniqueConstraint)}
            assert {c["column_names"][0] for c in inspector.get_unique_constraints(table.name)} == unique, table.name


def test_data_survive_a_step_up_and_a_step_down(database_url: str) -> None:
    with make_engine(database_url).begin() as connection:
        migrate(connection, "0001")
        for statement in _RUN:
            connection.execute(text(statement))
    with make_engine(database_url).begin() as connection:
        migrate(connection, "0002")
        connection.execute(text(_PERSON))
    with make_engine(database_url).begin() as connection:
        migrate(connection)
        connection.execute(text(_TOPIC))
        assert _counts(connection, "documents", "forgotten", "persons", "topics") == [1, 1, 1, 1]
    with make_engine(database_url).begin() as connection:
        migrate(connection, "0001")
        assert _counts(connection, "runs", "documents", "forgotten") == [1, 1, 1]
        left = inspect(connection).get_table_names()
    assert "persons" not in left
    assert "topics" not in left
    with make_engine(database_url).begin() as connection:
        migrate(connection)
        assert differences(connection) == []
        assert _counts(connection, "documents", "persons") == [1, 0]


def test_everything_can_be_taken_back(database_url: str) -> None:
    with make_engine(database_url).begin() as connection:
        migrate(connection)
        for statement in (*_RUN, _PERSON, _TOPIC):
            connection.execute(text(statement))
    with make_engine(database_url).begin() as connection:
        migrate(connection, "base")
    with make_engine(database_url).begin() as connection:
        assert set(inspect(connection).get_table_names()) <= {"alembic_version"}
        assert current_revision(connection) is None


def test_files_are_named_in_the_order_that_alembic_applies_them() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations_dir()))
    scripts = ScriptDirectory.from_config(config)
    assert len(scripts.get_heads()) == 1
    assert tuple(script.revision for script in scripts.walk_revisions())[::-1] == revisions()


def test_revisions_are_counted_and_a_newer_schema_is_refused(database_url: str) -> None:
    with make_engine(database_url).begin() as connection:
        assert pending(connection)[0] == "0001"
        migrate(connection, "0002")
        assert current_revision(connection) == "0002"
        assert pending(connection)[0] == "0003"
        migrate(connection)
        assert pending(connection) == ()
        assert current_revision(connection) == revisions()[-1]
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        with pytest.raises(ReadoutError, match="newer than this software"):
            pending(connection)


def test_postgresql_enforces_references_at_commit_and_finds_them_by_index(postgres_url: str) -> None:
    with make_engine(postgres_url).begin() as connection:
        migrate(connection)
        inspector = inspect(connection)
        for table in metadata.sorted_tables:
            declared = {key.parent.name: key.target_fullname for key in table.foreign_keys}
            found = inspector.get_foreign_keys(table.name)
            targets = {f["constrained_columns"][0]: (f["referred_table"], f["referred_columns"][0]) for f in found}
            assert targets == {column: tuple(target.split(".")) for column, target in declared.items()}
            assert all(f["options"] == {"initially": "DEFERRED", "deferrable": True} for f in found)
            first = {index["column_names"][0] for index in inspector.get_indexes(table.name)}
            first.update(table.primary_key.columns.keys()[:1])
            assert set(declared) - {"run_id"} <= first, table.name
    assert not is_duckdb(connection)
