"""The law on the real command: whole runs in processes of their own, and what is pruned."""

import shutil
from pathlib import Path

from etl.ingest.records import Found
from tests.commands import Desk
from tests.laws import Place, differences, rows, sample


def _said(desk: Desk, *arguments: str) -> str:
    done = desk.run("run", *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout


def _copied(found: tuple[Found, ...], folder: Path) -> list[str]:
    """Copy documents to a folder; return their paths as a command in the folder above it takes them."""
    folder.mkdir()
    return [f"{folder.name}/{Path(shutil.copy(item.uri, folder)).name}" for item in found]


def test_whole_runs_end_in_the_same_rows(place: Place, sample_tables: Path, tmp_path: Path) -> None:
    """At once in one process; in two batches, other way round, in two processes; by and by and then in full."""
    paths = _copied(sample()[:20], tmp_path / "docs")
    settings = {"READOUT_REFERENCE": str(sample_tables)}
    with place() as first, place() as second, place() as third:
        at_once, in_parts, by_and_by = (Desk(tmp_path, url, settings) for url in (first, second, third))
        assert "20 documents found, 20 new, 20 read" in _said(at_once, "docs", "--jobs", "1")
        assert "17 new, 17 read" in _said(in_parts, *reversed(paths[3:]), "--jobs", "2")
        assert "3 new, 3 read" in _said(in_parts, *reversed(paths[:3]), "--jobs", "2")
        expected = rows(first)
        assert differences(rows(second), expected) == []
        _said(by_and_by, *paths[8:12], "--jobs", "1")
        assert "16 new, 20 read" in _said(by_and_by, "docs", "--full", "--jobs", "2")
        assert differences(rows(third), expected) == []


def test_what_prune_leaves_is_what_a_warehouse_of_the_rest_has(
    place: Place, sample_tables: Path, tmp_path: Path
) -> None:
    found = sample()
    paths = _copied(found[:6], tmp_path / "docs")
    elsewhere = _copied(found[4:8], tmp_path / "other")
    settings = {"READOUT_REFERENCE": str(sample_tables), "READOUT_JOBS": "1"}
    with place() as pruned_url, place() as rest_url:
        pruned, rest = Desk(tmp_path, pruned_url, settings), Desk(tmp_path, rest_url, settings)
        pruned.must("run", "docs", "other")
        for gone in paths[3:5]:
            (tmp_path / gone).unlink()
        rest.must("run", "docs", "other")
        # It is gone as well, but from a folder that the run is not asked to look at.
        (tmp_path / elsewhere[3]).unlink()
        result = pruned.call("run", "docs", "--prune")
        assert result.exit_code == 0
        said = [line.split(" ", 1)[1] for line in result.stderr.splitlines()]
        # What stood at the second place still stands in the other folder.
        told = [f"Gone: {paths[3]}", f"Gone: {paths[4]}", "Removing places=2 documents=1"]
        assert [line for line in said if line in told] == told
        assert said.index(told[-1]) < next(at for at, line in enumerate(said) if line.startswith("Publishing"))
        assert "1 removed" in result.stdout
        assert differences(rows(pruned_url), rows(rest_url)) == []
