"""A run killed at any moment leaves what was published, and the next one completes. Real runs, real SIGKILL."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.commands import COMMAND, Desk
from tests.ground import BEGUN, Ground, differences, recover, state, wait_for

MOMENTS = 20
PLACES = {
    "migrate": ("etl/warehouse/views.py", "deploy", 1),
    "find": ("etl/ingest/walk.py", "_file", 3),
    "ingest": ("etl/ingest/versions.py", "assign_versions", 1),
    "read": ("etl/read/reader.py", "read", 2),
    "keep": ("etl/warehouse/inputs.py", "put_readings", 1),
    "resolve": ("etl/resolve/resolve.py", "resolve", 1),
    "merge": ("etl/merge/merge.py", "merge", 1),
    "load": ("etl/warehouse/diff.py", "replace_rows", 5),
    "audit": ("etl/audit/run.py", "audit", 1),
    "publish": ("etl/warehouse/ledger.py", "write_steps", 1),
}
"""Functions in the midst of a step, and the call of them that is not survived."""
RENAMING = {"before": 1, "after": 2}
"""Both sides of the moment at which a new DuckDB file takes its place: calls of what brings it to the disk."""

_BREAKPOINT = """
import os, signal, sys
file, name, left = sys.argv[1], sys.argv[2], int(sys.argv[3])
sys.argv = ["readout", *sys.argv[4:]]
def hook(frame, event, argument):
    global left
    if frame.f_code.co_name == name and frame.f_code.co_filename.endswith(file):
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
sys.settrace(hook)
from etl.cli import main
main()
"""
"""The command as it is, under a debugger that kills it at a breakpoint."""


def _kill_at(desk: Desk, place: tuple[str, str, int]) -> None:
    file, name, count = place
    command = [sys.executable, "-c", _BREAKPOINT, file, name, str(count), "run", "docs", "--quiet"]
    done = subprocess.run(command, cwd=desk.folder, env=desk.environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (-signal.SIGKILL, "")


@pytest.mark.parametrize("step", PLACES)
def test_a_run_killed_in_any_step_changes_nothing(ground: Ground, step: str, tmp_path: Path) -> None:
    with ground.desk(tmp_path) as desk:
        _kill_at(desk, PLACES[step])
        assert differences(state(desk.url), ground.before) == {}
        recover(desk, ground)
        assert desk.ask("SELECT outcome, message FROM runs ORDER BY started_at")[1:] == ["failed,killed", "published,"]


@pytest.mark.parametrize("side", RENAMING)
def test_a_new_file_takes_its_place_in_one_step(duckdb_ground: Ground, side: str, tmp_path: Path) -> None:
    with duckdb_ground.desk(tmp_path) as desk:
        _kill_at(desk, ("etl/warehouse/filestore.py", "_sync", RENAMING[side]))
        wanted = duckdb_ground.before if side == "before" else duckdb_ground.after
        assert differences(state(desk.url), wanted) == {}
        recover(desk, duckdb_ground)


@pytest.mark.parametrize("number", range(MOMENTS))
def test_a_run_killed_at_any_moment_changes_all_or_nothing(ground: Ground, number: int, tmp_path: Path) -> None:
    # One moment in each twentieth of the time that a run works on the warehouse.
    moment = (number + random.Random(number).random()) / MOMENTS * ground.seconds
    with ground.desk(tmp_path) as desk:
        process = desk.start("run", "docs")
        wait_for(process, BEGUN)
        time.sleep(moment)
        process.kill()
        process.communicate(timeout=60)
        found = state(desk.url)
        assert found == ground.after or (found == ground.before and process.returncode == -signal.SIGKILL)
        recover(desk, ground)


@pytest.mark.parametrize("seconds", [0, 2])
def test_no_reading_process_outlives_a_killed_run(duckdb_ground: Ground, seconds: int, tmp_path: Path) -> None:
    with duckdb_ground.desk(tmp_path) as desk:
        for position in range(20):
            (desk.folder / "docs" / f"more{position}.txt").write_text(f"Ship {position} left Oslo on Monday.\n")
        command = [COMMAND, "run", "docs", "--jobs", "2"]
        process = subprocess.Popen(
            command, cwd=desk.folder, env=desk.environment, stderr=subprocess.PIPE, text=True, start_new_session=True
        )
        wait_for(process, "Reading ...")
        while len(_group(process.pid)) < 3:
            time.sleep(0.01)
        time.sleep(seconds)
        process.kill()
        process.communicate(timeout=60)
        assert differences(state(desk.url), duckdb_ground.before) == {}
        deadline = time.monotonic() + 60
        while (left := _group(process.pid)) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not left
        desk.must("run", "docs", "--quiet", "--jobs", "1")
        assert desk.ask("SELECT count(*) FROM v_articles WHERE article_uri LIKE 'docs/more%'") == ["20"]


def _group(leader: int) -> list[int]:
    """Return the processes of a group that live."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split() if entry.name.isdigit() else []
        except OSError:
            continue
        if fields and fields[0] != "Z" and int(fields[2]) == leader:
            found.append(int(entry.name))
    return found
