"""Publication is all or nothing, one at a time, and never in the way of readers. Real processes, real signals."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pytest
from sqlalchemy import Connection, create_engine, text

from etl.errors import ReadoutError, UsageError
from etl.model.findings import Finding
from etl.warehouse import Warehouse, WarehouseLocked
from etl.warehouse.engines import make_engine
from etl.warehouse.migrate import differences
from tests.warehouse_samples import VERSIONS, answer, document, reading

_FOUND = document(b"Ada met Bo.")

_PROGRAM = """
import resource, sys, time
from etl.errors import ReadoutError
from etl.warehouse import Warehouse
from tests.warehouse_samples import VERSIONS, answer, document
url, limit, then = sys.argv[1:]
found = document(b"Cy met Di." * 2000)
if int(limit):
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
try:
    with Warehouse(url).run("run", VERSIONS) as run:
        run.add_documents([found])
        run.load(answer(found, "other.txt"))
        print("loaded", flush=True)
        if then == "wait":
            time.sleep(60)
        run.publish(lambda connection: [])
        print("published", flush=True)
except ReadoutError as error:
    print(error, flush=True)
    sys.exit(1)
"""


def _clean(connection: Connection) -> list[Finding]:
    return []


def _publish(url: str, uri: str = "a.txt") -> None:
    with Warehouse(url).run("run", VERSIONS) as run:
        run.add_documents([_FOUND])
        run.load(answer(_FOUND, uri))
        run.publish(_clean)


def _shown(url: str) -> str:
    with Warehouse(url).read() as reader:
        return str(reader.connection.execute(text("SELECT article_uri FROM articles")).scalar_one())


def _path(url: str) -> Path:
    return Path(url.removeprefix("duckdb:///"))


def _beside(url: str) -> set[str]:
    return {path.name for path in _path(url).parent.iterdir()}


def _run_elsewhere(url: str, *, limit: int = 0, then: str = "publish") -> subprocess.Popen[str]:
    root = Path(__file__).parents[2]
    return subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, url, str(limit), then],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(root)},
    )


@contextmanager
def _busy(url: str) -> Iterator[subprocess.Popen[str]]:
    """Start a run in another process, and wait until it is in the middle of its work."""
    process = _run_elsewhere(url, then="wait")
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "loaded\n"
        yield process
    finally:
        process.kill()
        process.communicate()


def test_the_second_run_is_told_who_holds_the_warehouse(database_url: str) -> None:
    _publish(database_url)
    with (
        _busy(database_url) as other,
        pytest.raises(WarehouseLocked, match=rf"process {other.pid} on ") as caught,
        Warehouse(database_url).run("run", VERSIONS),
    ):
        pass
    assert "wait until it has finished" in str(caught.value)


def test_a_process_does_not_run_twice_at_once(database_url: str) -> None:
    warehouse = Warehouse(database_url)
    with warehouse.run("run", VERSIONS):
        with pytest.raises(WarehouseLocked), warehouse.run("run", VERSIONS):
            pass
        # The refusal must not have dropped the lock of the first.
        with pytest.raises(WarehouseLocked), warehouse.run("run", VERSIONS):
            pass
    _publish(database_url)


def test_a_killed_run_leaves_what_was_published_and_does_not_stop_the_next(database_url: str) -> None:
    _publish(database_url, "first.txt")
    with _busy(database_url) as other:
        other.send_signal(signal.SIGKILL)
        other.wait()
    assert _shown(database_url) == "first.txt"
    _publish(database_url, "third.txt")
    assert _shown(database_url) == "third.txt"
    with Warehouse(database_url).read() as reader:
        rows = reader.connection.execute(text("SELECT outcome, message FROM runs ORDER BY started_at"))
        assert [tuple(row) for row in rows] == [("published", None), ("failed", "killed"), ("published", None)]
    if database_url.startswith("duckdb"):
        assert _beside(database_url) == {"warehouse.duckdb", "warehouse.duckdb.lock"}


def test_a_reader_neither_blocks_a_run_nor_sees_it(database_url: str) -> None:
    _publish(database_url, "first.txt")
    with Warehouse(database_url).read() as reader:
        query = text("SELECT article_uri FROM articles")
        assert reader.connection.execute(query).scalar_one() == "first.txt"
        other = _run_elsewhere(database_url)
        output, _ = other.communicate(timeout=60)
        assert "published" in output
        assert reader.connection.execute(query).scalar_one() == "first.txt"
    assert _shown(database_url) == "other.txt"


def test_a_stale_log_is_refused_and_never_replayed(duckdb_url: str, tmp_path: Path) -> None:
    _publish(duckdb_url, "first.txt")
    log = Path(f"{_path(duckdb_url)}.wal")
    # What a program leaves that wrote to the published file and was killed.
    writer = "import duckdb, os, sys; c = duckdb.connect(sys.argv[1]); c.execute('DELETE FROM articles'); os._exit(0)"
    subprocess.run([sys.executable, "-c", writer, str(_path(duckdb_url))], check=True)
    assert log.exists()
    with pytest.raises(ReadoutError, match="write-ahead log") as caught:
        _publish(duckdb_url, "second.txt")
    assert "CHECKPOINT" in caught.value.remedy
    kept = log.rename(tmp_path / "kept")
    _publish(duckdb_url, "second.txt")
    with pytest.raises(ReadoutError, match="write-ahead log"), Warehouse(duckdb_url).run("run", VERSIONS) as run:
        kept.rename(log)
        run.load(answer(_FOUND, "third.txt"))
        run.publish(_clean)
    log.unlink()
    assert _shown(duckdb_url) == "second.txt"
    assert _beside(duckdb_url) == {"warehouse.duckdb", "warehouse.duckdb.lock"}


def test_a_program_that_has_the_file_open_for_writing_is_named(duckdb_url: str) -> None:
    _publish(duckdb_url, "first.txt")
    code = "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print('open', flush=True); sys.stdin.read()"
    command = [sys.executable, "-c", code, str(_path(duckdb_url))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "open\n"
        with pytest.raises(ReadoutError, match=f"process {writer.pid}"):
            _publish(duckdb_url)
        with pytest.raises(ReadoutError, match=f"process {writer.pid}"), Warehouse(duckdb_url).read():
            pass
        writer.communicate("")
    _publish(duckdb_url, "second.txt")
    assert _shown(duckdb_url) == "second.txt"


def test_a_full_disk_is_said_to_be_full_and_nothing_is_lost(duckdb_url: str) -> None:
    _publish(duckdb_url, "first.txt")
    size = _path(duckdb_url).stat().st_size
    before = _path(duckdb_url).read_bytes()
    for limit in (size // 2, size + 4096):
        other = _run_elsewhere(duckdb_url, limit=limit)
        output, errors = other.communicate(timeout=60)
        assert other.returncode == 1, (output, errors)
        assert "no space left to write" in output
        assert "Traceback" not in errors
        assert _path(duckdb_url).read_bytes() == before
    _publish(duckdb_url, "second.txt")
    assert _beside(duckdb_url) == {"warehouse.duckdb", "warehouse.duckdb.lock"}


def test_a_link_is_followed_and_rights_are_kept(duckdb_url: str, tmp_path: Path) -> None:
    _publish(duckdb_url, "first.txt")
    _path(duckdb_url).chmod(0o640)
    link = tmp_path / "link.duckdb"
    link.symlink_to(_path(duckdb_url))
    _publish(f"duckdb:///{link}", "second.txt")
    assert link.is_symlink()
    assert _shown(duckdb_url) == "second.txt"
    assert _path(duckdb_url).stat().st_mode & 0o777 == 0o640


def test_the_file_is_in_the_pinned_format_and_without_a_log(duckdb_url: str) -> None:
    _publish(duckdb_url)
    with duckdb.connect(str(_path(duckdb_url)), read_only=True) as connection:
        tags = connection.execute("SELECT tags FROM duckdb_databases() WHERE NOT internal").fetchone()
    assert tags is not None
    assert "v1.0.0" in str(tags[0])
    assert _beside(duckdb_url) == {"warehouse.duckdb", "warehouse.duckdb.lock"}


def test_nothing_of_an_erased_document_is_left_in_the_file(duckdb_url: str) -> None:
    secret = document(b"Zyxwv Qurtz spoke of plombir.")
    with Warehouse(duckdb_url).run("run", VERSIONS) as run:
        run.add_documents([secret, _FOUND])
        run.put_readings([reading(secret)])
        run.load(answer(secret))
        run.publish(_clean)
    assert b"plombir" in _path(duckdb_url).read_bytes()
    with Warehouse(duckdb_url).run("forget", VERSIONS) as run:
        run.delete_documents([secret.article_id])
        run.load(answer(_FOUND))
        run.publish(_clean)
    assert b"plombir" not in _path(duckdb_url).read_bytes()
    assert _shown(duckdb_url) == "a.txt"
    with make_engine(duckdb_url, read_only=True).connect() as connection:
        assert differences(connection) == []
        assert connection.execute(text("SELECT count(*) FROM v_articles")).scalar_one() == 1
    assert _beside(duckdb_url) == {"warehouse.duckdb", "warehouse.duckdb.lock"}


def test_a_file_stays_small_however_often_readings_are_replaced(duckdb_url: str) -> None:
    found = [document(f"{number} ".encode() * 4000) for number in range(500)]
    sizes = []
    for version in range(4):
        with Warehouse(duckdb_url).run("run", VERSIONS) as run:
            run.add_documents(found)
            run.put_readings(reading(each, lexicon_digest=str(version)) for each in found)
            run.publish_unchanged()
        sizes.append(_path(duckdb_url).stat().st_size)
    assert max(sizes) < 1.5 * sizes[0]
    with Warehouse(duckdb_url).read() as reader:
        assert {key.lexicon_digest for key in reader.reading_keys()} == {"3"}


def test_what_is_no_warehouse_is_named(duckdb_url: str, tmp_path: Path) -> None:
    _path(duckdb_url).write_bytes(b"not a database" * 1000)
    for attempt in (_publish, _shown):
        with pytest.raises(ReadoutError, match="not a DuckDB file") as caught:
            attempt(duckdb_url)
        assert caught.value.where == str(_path(duckdb_url))
    with pytest.raises(ReadoutError, match="the folder does not exist"):
        _publish(f"duckdb:///{tmp_path}/no/such/w.duckdb")
    for url in ("duckdb://", "duckdb:///:memory:", "sqlite:///x.db", "warehouse.duckdb"):
        with pytest.raises(UsageError, match=r"warehouse\.duckdb"):
            Warehouse(url)


def test_a_server_that_is_not_there_is_named_without_its_password() -> None:
    url = "postgresql://me:secret@localhost:1/db"
    with pytest.raises(ReadoutError, match="cannot be reached") as caught, Warehouse(url).run("run", VERSIONS):
        pass
    assert "localhost:1" in caught.value.where
    assert "secret" not in str(caught.value)


def test_a_newer_schema_is_refused(database_url: str) -> None:
    _publish(database_url)
    with make_engine(database_url).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    for attempt in (_publish, _shown):
        with pytest.raises(ReadoutError, match="newer than this software"):
            attempt(database_url)


def test_a_database_with_another_encoding_is_refused(postgres_server: str) -> None:
    engine = create_engine(postgres_server.replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0"))
    url = engine.url.set(drivername="postgresql", database="latin").render_as_string(hide_password=False)
    with pytest.raises(ReadoutError, match="LATIN1"), Warehouse(url).run("run", VERSIONS):
        pass
    with engine.connect() as connection:
        connection.execute(text("DROP DATABASE latin WITH (FORCE)"))
