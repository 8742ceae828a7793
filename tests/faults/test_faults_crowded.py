"""Others at the warehouse during a run: a second run, readers, and programs that write to the file."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
from sqlalchemy import Connection, text

from etl.warehouse.engines import make_engine
from tests.commands import COMMAND, Desk
from tests.ground import Ground, differences, recover, state, wait_for, wait_for_sessions

ARTICLE = "OSLO, 5 May 2015 - Norwegian Prime Minister Ada Nordmann met Polish President Jan Kowalski in Oslo.\n"
COUNTS = "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM meetings), (SELECT count(*) FROM attendance)"


@contextmanager
def _waiting(desk: Desk) -> Iterator["subprocess.Popen[str]"]:
    """Start a run that holds the warehouse until it is sent its document."""
    pipe = subprocess.PIPE
    process = subprocess.Popen(
        [COMMAND, "run", "-"], cwd=desk.folder, env=desk.environment, stdin=pipe, stdout=pipe, stderr=pipe, text=True
    )
    try:
        wait_for(process, "Looking for documents ...")
        yield process
    finally:
        process.kill()
        process.communicate()


def test_of_two_runs_at_once_the_second_names_the_first_and_stops(ground: Ground, tmp_path: Path) -> None:
    with ground.desk(tmp_path) as desk:
        with _waiting(desk) as first:
            for words in (("run", "docs"), ("retry",), ("migrate",)):
                second = desk.run(*words)
                assert second.returncode == 1
                assert second.stdout == ""
                for said in ("another run holds the warehouse", f"process {first.pid} on", "run", "since 20", "wait"):
                    assert said in second.stderr, second.stderr
            assert differences(state(desk.url), ground.before) == {}
            _, errors = first.communicate(ARTICLE, timeout=300)
            assert first.returncode == 0, errors
        assert desk.ask("SELECT count(*) FROM v_articles WHERE article_uri LIKE 'stdin:%'") == ["1"]
        wait_for_sessions(desk.url)
        desk.must("run", "docs", "--quiet")
        assert desk.ask("SELECT outcome FROM runs ORDER BY started_at") == ["published"] * 3


def test_readers_see_the_old_state_or_the_new_one_and_nothing_between(ground: Ground, tmp_path: Path) -> None:
    before, after = (
        tuple(len(s[n]) for n in ("articles", "meetings", "attendance")) for s in (ground.before, ground.after)
    )
    assert before != after
    with ground.desk(tmp_path) as desk, _snapshot(desk.url) as reader:
        assert _counts(reader) == before
        # A view, too: nothing that a run does to views may wait for those who read them.
        assert reader.execute(text("SELECT count(*) FROM v_attendance")).scalar_one()
        process = desk.start("run", "docs", "--quiet")
        seen = []
        while process.poll() is None:
            with _snapshot(desk.url) as another:
                seen.append(_counts(another))
        _, errors = process.communicate()
        assert process.returncode == 0, errors
        assert seen[0] == before
        assert seen == sorted(seen, key=[before, after].index)
        assert _counts(reader) == before
        assert differences(state(desk.url), ground.after) == {}


def test_a_session_that_the_server_ends_is_explained_and_loses_nothing(postgres_ground: Ground, tmp_path: Path) -> None:
    with postgres_ground.desk(tmp_path) as desk:
        with _waiting(desk) as process:
            query = (
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name ~ '^readout run'"
            )
            with make_engine(desk.url).connect() as connection:
                assert connection.execute(text(f"{query} AND datname = current_database()")).scalar_one() == 1
            _, errors = process.communicate(ARTICLE, timeout=300)
        assert process.returncode == 1
        assert "Error postgresql://" in errors
        assert "Traceback" not in errors
        assert differences(state(desk.url), postgres_ground.before) == {}
        recover(desk, postgres_ground)


def test_a_stale_log_is_named_and_never_replayed_into_a_new_file(duckdb_ground: Ground, tmp_path: Path) -> None:
    with duckdb_ground.desk(tmp_path) as desk:
        file = tmp_path / "warehouse.duckdb"
        log = tmp_path / "warehouse.duckdb.wal"
        # What a program leaves that wrote to the published file and was killed.
        code = (
            "import duckdb, os, sys; c = duckdb.connect(sys.argv[1]); c.execute('DELETE FROM attendance'); os._exit(0)"
        )
        subprocess.run([sys.executable, "-c", code, str(file)], check=True)
        published = file.read_bytes()
        done = desk.run("run", "docs")
        assert done.returncode == 1
        assert "warehouse.duckdb.wal: a write-ahead log lies beside the warehouse" in done.stderr
        assert (file.read_bytes(), log.exists()) == (published, True)
        log.rename(tmp_path / "kept")
        # It comes back while a run is on, which is when it would end up beside another file than its own.
        with _waiting(desk) as process:
            shutil.copy(tmp_path / "kept", log)
            _, errors = process.communicate(ARTICLE, timeout=300)
            assert process.returncode == 1
            assert "a write-ahead log lies beside the warehouse" in errors
        assert file.read_bytes() == published
        log.unlink()
        assert differences(state(desk.url), duckdb_ground.before) == {}
        recover(desk, duckdb_ground)


def test_a_program_that_writes_to_the_file_is_named(duckdb_ground: Ground, tmp_path: Path) -> None:
    with duckdb_ground.desk(tmp_path) as desk:
        code = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print('open', flush=True); sys.stdin.read()"
        command = [sys.executable, "-c", code, str(tmp_path / "warehouse.duckdb")]
        pipe = subprocess.PIPE
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "open\n"
            done = desk.run("run", "docs")
            assert done.returncode == 1
            assert f"held open for writing by process {writer.pid}" in done.stderr
            writer.communicate("")
        assert differences(state(desk.url), duckdb_ground.before) == {}
        recover(desk, duckdb_ground)


def test_a_plain_connection_reads_what_is_published_while_a_run_is_on(duckdb_ground: Ground, tmp_path: Path) -> None:
    with duckdb_ground.desk(tmp_path) as desk, _waiting(desk) as process:
        with duckdb.connect(str(tmp_path / "warehouse.duckdb"), read_only=True) as connection:
            assert connection.execute("SELECT count(*) FROM v_meetings").fetchone() is not None
            _, errors = process.communicate(ARTICLE, timeout=300)
            assert process.returncode == 0, errors
            found = connection.execute("SELECT count(*) FROM v_articles WHERE article_uri LIKE 'stdin:%'").fetchone()
            assert found == (0,)
        with duckdb.connect(str(tmp_path / "warehouse.duckdb"), read_only=True) as connection:
            found = connection.execute("SELECT count(*) FROM v_articles WHERE article_uri LIKE 'stdin:%'").fetchone()
            assert found == (1,)


@contextmanager
def _snapshot(url: str) -> Iterator[Connection]:
    """Open a transaction of a reader, which sees one state as long as it lasts."""
    with make_engine(url, read_only=True).connect() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"))
        yield connection


def _counts(connection: Connection) -> tuple[int, ...]:
    return tuple(connection.execute(text(COUNTS)).one())
