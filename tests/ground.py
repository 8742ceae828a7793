"""A published warehouse with news waiting to be loaded: the ground on which runs are disturbed, time and again.

What a run makes of the news when nobody disturbs it is known, so whatever happens to another run, readers must find
the rows from before it or those from after it, and the next run must arrive at the latter.
"""

import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import make_url, select, text

from etl.warehouse.engines import is_duckdb, make_engine
from etl.warehouse.schema import metadata
from tests.commands import COMMAND, Desk
from tests.engines import database
from tests.reference_tables import write_tables
from tests.sample_documents import write_documents

State = dict[str, list[str]]
"""Rows of every table but the ledger's, without the run that wrote them."""

BEGUN = "Loading reference tables: "
"""What a run says just before it turns to the warehouse."""
_LEDGER = ("runs", "run_steps")
_NEWS = {
    "vienna.txt": "VIENNA, 7 April 2015 - Norwegian Prime Minister Ada Nordmann met Polish President Jan Kowalski in "
    "Vienna on Tuesday. Armenian President Armen Petrosyan was also there.\n",
    "oslo.txt": "OSLO, 3 March 2014 - Norwegian Prime Minister Ada Nordmann met Polish President Jan Kowalski in "
    "Oslo on Monday, and dined with him.\n",
    "broken.json": '{"text": ',
}


@dataclass(frozen=True)
class Ground:
    """One warehouse, which stays as it is; tests take copies."""

    folder: Path
    url: str
    before: State
    after: State
    """What a run makes of the news."""
    seconds: float
    """How long it takes for that once it turns to the warehouse."""

    @contextmanager
    def desk(self, folder: Path) -> Iterator[Desk]:
        """Lay out a copy of the warehouse with the news beside it."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        if self.url.startswith("duckdb"):
            yield _desk(folder, f"duckdb:///{folder / 'warehouse.duckdb'}")
            return
        with database(self.url, make_url(self.url).database or "") as url:
            yield _desk(folder, url)


def make_ground(folder: Path, url: str) -> Ground:
    """Publish the sample documents in a new warehouse, put the news beside them, and see what comes of a run."""
    write_documents(folder / "docs")
    (folder / "tables").mkdir()
    write_tables(folder / "tables")
    _desk(folder, url).must("run", "--quiet")
    for name, content in _NEWS.items():
        (folder / "docs" / name).write_text(content, encoding="utf-8")
    ground = Ground(folder=folder, url=url, before=state(url), after={}, seconds=0)
    with ground.desk(folder.with_name(f"{folder.name}-trial")) as desk:
        process = desk.start("run", "docs")
        wait_for(process, BEGUN)
        started = time.monotonic()
        _, errors = process.communicate(timeout=300)
        seconds = time.monotonic() - started
        assert process.returncode == 0, errors
        after = state(desk.url)
    assert after != ground.before
    return Ground(folder=folder, url=url, before=ground.before, after=after, seconds=seconds)


def state(url: str) -> State:
    """Return what a plain reader of the database finds."""
    found: State = {}
    with make_engine(url, read_only=True).connect() as connection:
        for table in metadata.sorted_tables:
            if table.name not in _LEDGER:
                columns = [column for column in table.columns if column.name != "run_id"]
                rows = connection.execute(select(*columns))
                found[table.name] = sorted(repr([_plain(value) for value in row]) for row in rows)
    return found


def differences(found: State, wanted: State) -> State:
    """Return the rows that only one of two states has, by table."""
    unlike = {name: sorted(set(found[name]) ^ set(wanted[name])) for name in wanted if found[name] != wanted[name]}
    return {name: rows or ["the same rows, another number of times"] for name, rows in unlike.items()}


def recover(desk: Desk, ground: Ground) -> None:
    """Run again, undisturbed: it completes, and nothing is left of the run before but its row in the ledger."""
    wait_for_sessions(desk.url)
    desk.must("run", "docs", "--quiet")
    assert differences(state(desk.url), ground.after) == {}
    assert beside(desk) <= {"warehouse.duckdb", "warehouse.duckdb.lock"}
    outcomes = desk.ask("SELECT outcome FROM runs ORDER BY started_at")
    assert outcomes[0] == "published"
    assert outcomes[-1] in ("published", "unchanged")


def beside(desk: Desk) -> set[str]:
    """Return the files that are there for a DuckDB warehouse."""
    return {path.name for path in desk.folder.iterdir() if "warehouse" in path.name}


@contextmanager
def waiting(desk: Desk) -> "Iterator[subprocess.Popen[str]]":
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


def wait_for(process: "subprocess.Popen[str]", words: str) -> None:
    """Follow what a run says until it says `words`."""
    assert process.stderr is not None
    heard = ""
    for line in process.stderr:
        heard += line
        if words in line:
            return
    raise AssertionError(f"the run ended before it said {words}: {heard}")


def wait_for_sessions(url: str) -> None:
    """Wait until the server has noticed that a client is gone; a DuckDB file needs no such wait."""
    query = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    with make_engine(url, read_only=True).connect() as connection:
        while not is_duckdb(connection) and connection.execute(text(query)).scalar_one():
            connection.rollback()
            time.sleep(0.05)


def _desk(folder: Path, url: str) -> Desk:
    return Desk(folder=folder, url=url, settings={"READOUT_REFERENCE": str(folder / "tables"), "READOUT_PATHS": "docs"})


def _plain(value: object) -> object:
    return bytes(value) if isinstance(value, bytes | bytearray | memoryview) else value
