"""No space to write: a clear error, nothing lost, and the next run completes."""

import resource
import subprocess
from pathlib import Path

import pytest

from tests.commands import COMMAND, Desk
from tests.ground import Ground, beside, differences, recover, state

SPACES = {"none": 0.0, "half": 0.5, "all but a page": 0.999, "a little more": 1.003}
"""What a run may write into a file, as a part of the published one: a disk that fills up ever later in the run."""


def _run_with_space(desk: Desk, size: int, *words: str) -> "subprocess.CompletedProcess[str]":
    """Run a command whose files cannot grow over a size; the system refuses as it does when a disk is full."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return subprocess.run(
        [COMMAND, *words],
        cwd=desk.folder,
        env=desk.environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        preexec_fn=limit,
    )


@pytest.mark.parametrize("space", SPACES)
def test_a_full_disk_is_named_and_nothing_is_lost(duckdb_ground: Ground, space: str, tmp_path: Path) -> None:
    with duckdb_ground.desk(tmp_path) as desk:
        file = tmp_path / "warehouse.duckdb"
        published = file.read_bytes()
        done = _run_with_space(desk, int(SPACES[space] * len(published)), "run", "docs")
        assert done.returncode == 1
        assert "no space left to write" in done.stderr
        assert "free as much space as twice the warehouse takes" in done.stderr
        assert "Traceback" not in done.stderr
        assert file.read_bytes() == published
        assert differences(state(desk.url), duckdb_ground.before) == {}
        assert beside(desk) <= {"warehouse.duckdb", "warehouse.duckdb.lock"}
        recover(desk, duckdb_ground)


def test_a_first_run_on_a_full_disk_leaves_no_warehouse(duckdb_desk: Desk) -> None:
    done = _run_with_space(duckdb_desk, 100_000, "run", "docs")
    assert done.returncode == 1
    assert "no space left to write" in done.stderr
    assert "Traceback" not in done.stderr
    assert beside(duckdb_desk) <= {"warehouse.duckdb.lock"}
    duckdb_desk.must("run", "docs", "--quiet")
    assert duckdb_desk.ask("SELECT count(*) FROM v_articles") == ["5"]
