"""Files that are still being written: none is taken for a whole one, and none is lost."""

import os
import threading
import time
from pathlib import Path

import pytest

from etl.ingest import Found, Rejected, Skipped, collect
from etl.ingest.settling import Settling

TEXT = "The ministers met in Oslo on Monday. "


def _texts(folder: Path, settle_seconds: float) -> tuple[dict[str, str], list[str]]:
    """Return what is found by name of file, and the names of what is unfinished."""
    items = list(collect([folder], settle_seconds=settle_seconds))
    assert not [item for item in items if isinstance(item, Rejected)]
    found = {Path(item.uri).name: item.document.content.decode() for item in items if isinstance(item, Found)}
    return found, [Path(item.uri).name for item in items if isinstance(item, Skipped) and item.is_unfinished]


def test_a_file_that_was_just_finished_is_waited_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    started = time.monotonic()
    assert _texts(tmp_path, 0.5) == ({"a.txt": TEXT}, [])
    assert time.monotonic() - started > 0.3


def test_there_is_one_wait_for_all_files(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"{number:02}.txt").write_text(f"{TEXT}{number}")
    started = time.monotonic()
    found, unfinished = _texts(tmp_path, 0.4)
    assert (len(found), unfinished) == (20, [])
    assert time.monotonic() - started < 1.5


def test_an_old_file_is_read_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    time.sleep(0.3)
    started = time.monotonic()
    assert _texts(tmp_path, 0.3) == ({"a.txt": TEXT}, [])
    assert time.monotonic() - started < 0.2


def test_what_a_copy_says_of_its_age_is_not_believed(tmp_path: Path) -> None:
    """`cp -p` gives a file the date of the one that it copies."""
    (tmp_path / "a.txt").write_text(TEXT)
    os.utime(tmp_path / "a.txt", (1, 1))
    settling = Settling(0.3)
    started = time.monotonic()
    assert settling.is_settled(tmp_path / "a.txt")
    assert time.monotonic() - started > 0.1


def test_a_file_that_is_still_being_written_is_left_and_read_when_it_is_done(tmp_path: Path) -> None:
    done = threading.Event()

    def write() -> None:
        with (tmp_path / "slow.txt").open("w") as file:
            while not done.wait(0.05):
                file.write(TEXT)
                file.flush()

    (tmp_path / "whole.txt").write_text(TEXT)
    writer = threading.Thread(target=write)
    writer.start()
    try:
        while not (tmp_path / "slow.txt").exists():
            time.sleep(0.01)
        assert _texts(tmp_path, 0.4) == ({"whole.txt": TEXT}, ["slow.txt"])
    finally:
        done.set()
        writer.join()
    found, unfinished = _texts(tmp_path, 0.4)
    assert found["slow.txt"] == (tmp_path / "slow.txt").read_text()
    assert unfinished == []


@pytest.mark.parametrize("name", ["a.json", "a.csv", "a.html", "a.txt"])
def test_a_file_that_changes_after_the_wait_began_is_left(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text('{"text": "half')
    threading.Timer(0.2, lambda: path.write_text('{"text": "half of it')).start()
    assert _texts(tmp_path, 0.4) == ({}, [name])


def test_whole_lines_are_read_while_a_file_of_lines_grows(tmp_path: Path) -> None:
    path = tmp_path / "log.jsonl"
    stop = threading.Event()

    def write() -> None:
        with path.open("w") as file:
            for number in range(10_000):
                file.write(f'{{"text": "{TEXT}')
                file.flush()
                if stop.wait(0.02):
                    break
                file.write(f'{number}"}}\n')

    writer = threading.Thread(target=write)
    writer.start()
    try:
        time.sleep(0.3)
        items = list(collect([path], settle_seconds=0.2))
    finally:
        stop.set()
        writer.join()
    found = [item for item in items if isinstance(item, Found)]
    assert found
    assert [item for item in items if isinstance(item, Rejected)] == []
    assert [item.uri for item in found] == [f"{path}#{number}" for number in range(1, len(found) + 1)]
    assert [item.uri for item in items if isinstance(item, Skipped)] in ([], [str(path)])


def test_a_last_line_without_an_end_is_read_once_nobody_writes(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "one"}\n{"text": "two"}')
    items = list(collect([path], settle_seconds=0.2))
    assert [item.uri for item in items] == [f"{path}#1", f"{path}#2"]


def test_names_that_programs_use_for_unfinished_files_are_not_looked_at(tmp_path: Path) -> None:
    for name in ("a.txt.part", "b.txt.tmp", ".c.txt.x7Gh2", "d.txt~", ".e.txt.swp", "f.html.crdownload"):
        (tmp_path / name).write_text(TEXT)
    assert _texts(tmp_path, 0) == ({}, [])
