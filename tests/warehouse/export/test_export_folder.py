"""A folder of an export appears whole or not at all: strangers' files, failures, kills and two at a time."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from etl.errors import ReadoutError
from etl.export.folder import replaced
from tests.commands import Desk

KILLED = """
import importlib, operator, os, signal, sys
module, name, left = sys.argv[1], sys.argv[2], int(sys.argv[3])
sys.argv = ["readout", *sys.argv[4:]]
*path, last = name.split(".")
owner = importlib.import_module(module)
owner = operator.attrgetter(*path)(owner) if path else owner
original = getattr(owner, last)
def killing(*arguments, **named):
    global left
    left -= 1
    return original(*arguments, **named) if left else os.kill(os.getpid(), signal.SIGKILL)
setattr(owner, last, killing)
from etl.cli import main
main()
"""
"""The command as it is, killed when a function is called for the n-th time."""

MOMENTS = {
    "writing": ("etl.export.run", "write_view", 6),
    "ready": ("etl.export.folder", "_swap", 1),
}


def _kill(desk: Desk, moment: tuple[str, str, int], folder: str) -> None:
    command = [sys.executable, "-c", KILLED, *map(str, moment), "export", folder, "--format", "csv", "--quiet"]
    done = subprocess.run(command, cwd=desk.folder, env=desk.environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (-signal.SIGKILL, "")


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_killed_export_leaves_nothing_half(loaded_desk: Desk, moment: str) -> None:
    target = loaded_desk.folder / "out" / "csv"
    _kill(loaded_desk, MOMENTS[moment], "out/csv")
    assert not target.exists()
    loaded_desk.must("export", "out/csv", "--format", "csv", "--quiet")
    assert [path.name for path in target.parent.iterdir()] == ["csv"], "what the killed one left is gone"
    whole = _files(target)
    _kill(loaded_desk, MOMENTS[moment], "out/csv")
    assert _files(target) == whole, "the one before it stays"


def test_killed_between_two_names_the_earlier_export_is_put_back(loaded_desk: Desk) -> None:
    target = loaded_desk.folder / "csv"
    loaded_desk.must("export", "csv", "--format", "csv", "--quiet")
    whole = _files(target)
    _kill(loaded_desk, ("pathlib", "Path.rename", 2), "csv")
    assert not target.exists(), "absent, but not half"
    with pytest.raises(ZeroDivisionError), replaced(target, frozenset(whole)):
        assert _files(target) == whole
        raise ZeroDivisionError
    assert _files(target) == whole


def test_what_fails_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "target"
    for content in ("old", "new"):
        with replaced(target, frozenset({"a"})) as fresh:
            (fresh / "a").write_text(content)
    with pytest.raises(ZeroDivisionError), replaced(target, frozenset({"a"})) as fresh:
        (fresh / "a").write_text("half")
        raise ZeroDivisionError
    assert _files(target) == {"a": b"new"}
    assert [path.name for path in tmp_path.iterdir()] == ["target"]


def test_folders_of_others_are_spared(tmp_path: Path) -> None:
    (tmp_path / "mine" / "deep").mkdir(parents=True)
    (tmp_path / "mine" / "deep" / "letter.txt").write_text("dear")
    (tmp_path / "file").write_text("")
    with pytest.raises(ReadoutError, match=r"deep/letter\.txt"), replaced(tmp_path / "mine", frozenset({"a"})):
        pass
    with pytest.raises(ReadoutError, match="this is a file"), replaced(tmp_path / "file", frozenset()):
        pass
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "mine"]
    (tmp_path / "empty").mkdir()
    with replaced(tmp_path / "empty", frozenset()) as fresh:
        (fresh / "a").write_text("")
    assert list(_files(tmp_path / "empty")) == ["a"]


def test_work_of_a_live_process_is_not_cleared_away(tmp_path: Path) -> None:
    script = (
        "import pathlib, sys\nfrom etl.export.folder import replaced\n"
        "with replaced(pathlib.Path(sys.argv[1]), frozenset({'a'})) as fresh:\n"
        "    (fresh / 'a').write_text('slow')\n    print(fresh, flush=True)\n    input()\n"
    )
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path / "t")], stdin=pipe, stdout=pipe, text=True
    ) as slow:
        assert slow.stdout and slow.stdin
        theirs = Path(slow.stdout.readline().strip())
        with replaced(tmp_path / "t", frozenset({"a"})) as fresh:
            (fresh / "a").write_text("quick")
        assert theirs.is_dir()
        assert _files(tmp_path / "t") == {"a": b"quick"}
        slow.stdin.write("\n")
        slow.stdin.flush()
        assert slow.wait(30) == 0
    assert _files(tmp_path / "t") == {"a": b"slow"}
    assert [path.name for path in tmp_path.iterdir()] == ["t"]


def test_names_that_begin_alike_are_not_mixed_up(tmp_path: Path) -> None:
    other = tmp_path / ".t.x.1.work.old"
    other.mkdir()
    with replaced(tmp_path / "t", frozenset()):
        pass
    assert other.is_dir()
