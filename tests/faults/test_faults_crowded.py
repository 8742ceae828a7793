"""Others at the warehouse during a run: a second run, readers, and programs that write to the file."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
from sqlalchemy import text

from etl.warehouse.engines import make_engine
from tests.commands import Desk
from tests.ground import Ground, differences, recover, state, wait_for_sessions, waiting

ARTICLE = "OSLO, 5 May 2015 - Norwegian Prime Minister Ada Nordmann met Polish President Jan Kowalski in Oslo.\n"
COUNTS = (
    "SELECT (SELECT count(*) FROM v_articles), (SELECT count(*) FROM meetings), (SELECT count(*) FROM v_attendance)"
)


def test_of_two_runs_at_once_the_second_names_the_first_and_stops(ground: Ground, tmp_path: Path) -> None:
    with ground.desk(tmp_path) as desk:
        with waiting(desk) as first:
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
    with ground.desk(tmp_path) as desk, _reader(desk) as count:
        before = count()
        process = desk.start("run", "docs", "--quiet")
        seen = [_counts(desk.url)]
        while process.poll() is None:
            seen.append(_counts(desk.url))
        _, errors = process.communicate()
        assert process.returncode == 0, errors
        after = _counts(desk.url)
        assert (seen[0], count()) == (before, before)
        assert after != before
        assert seen == sorted(seen, key=[before, after].index)
        assert differences(state(desk.url), ground.after) == {}


def test_a_session_that_the_server_ends_is_explained_and_loses_nothing(postgres_ground: Ground, tmp_path: Path) -> None:
    with postgres_ground.desk(tmp_path) as desk:
        with waiting(desk) as process:
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
        with waiting(desk) as process:
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
    with duckdb_ground.desk(tmp_path) as desk, waiting(desk) as process:
        with duckdb.connect(str(tmp_path / "warehouse.duckdb"), read_only=True) as connection:
            assert connection.execute("SELECT count(*) FROM v_meetings").fetchone() is not None
            _, errors = process.communicate(ARTICLE, timeout=300)
            assert process.returncode == 0, errors
            found = connection.execute("SELECT count(*) FROM v_articles WHERE article_uri LIKE 'stdin:%'").fetchone()
            assert found == (0,)
        with duckdb.connect(str(tmp_path / "warehouse.duckdb"), read_only=True) as connection:
            found = connection.execute("SELECT count(*) FROM v_articles WHERE article_uri LIKE 'stdin:%'").fetchone()
            assert found == (1,)


_READER = """
import sys
from sqlalchemy import text
from etl.warehouse.engines import make_engine
with make_engine(sys.argv[1], read_only=True).connect() as connection:
    if connection.dialect.name == "postgresql":
        connection.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"))
    for query in sys.stdin:
        print(*connection.execute(text(query)).one(), flush=True)
"""
"""A reader in one transaction. It is a process of its own: within one, DuckDB shares a file between connections, so
that later ones would see the file that the first one holds open."""


@contextmanager
def _reader(desk: Desk) -> Iterator[Callable[[], tuple[int, ...]]]:
    """Start a reader; yield a function that lets it count."""
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", _READER, desk.url]
    with subprocess.Popen(command, env=desk.environment, stdin=pipe, stdout=pipe, text=True) as process:

        def count() -> tuple[int, ...]:
            assert process.stdin is not None
            assert process.stdout is not None
            print(COUNTS, file=process.stdin, flush=True)
            return tuple(map(int, process.stdout.readline().split()))

        yield count
        process.communicate()


def _counts(url: str) -> tuple[int, ...]:
    """Count as a reader does who comes for a moment."""
    with make_engine(url, read_only=True).connect() as connection:
        return tuple(connection.execute(text(COUNTS)).one())
