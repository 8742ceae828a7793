"""The command as a process: exit codes, signals, broken pipes, speed, and no traceback ever."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from etl.cli.app import app
from tests.commands import COMMAND, Desk, environment


def test_help_answers_at_once_and_loads_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from etl.cli.app import app\n"
        "heavy = {'spacy', 'duckdb', 'sqlalchemy', 'pyarrow', 'numpy', 'lxml'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env=environment())
    seconds = []
    for _ in range(3):
        started = time.monotonic()
        subprocess.run([COMMAND, "--help"], check=True, env=environment(), capture_output=True)
        seconds.append(time.monotonic() - started)
    assert min(seconds) < 1.0


def test_a_run_without_news_waits_for_no_import_that_only_news_need(loaded_desk: Desk) -> None:
    code = (
        "import sys\n"
        "from etl.cli.app import app\n"
        "app(['run', '--quiet'], standalone_mode=False)\n"
        "heavy = {'alembic', 'etl.merge.merge', 'etl.read.reader', 'pandas', 'psycopg', 'pyarrow', 'spacy'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )

    def loaded() -> str:
        command = [sys.executable, "-c", code]
        done = subprocess.run(
            command, check=True, env=loaded_desk.environment, cwd=loaded_desk.folder, capture_output=True, text=True
        )
        return done.stdout.strip()

    assert loaded() == "[]"
    (loaded_desk.folder / "docs" / "new.txt").write_text("President Jan Kowalski met Ada Nordmann in Oslo on Monday.\n")
    assert "etl.read.reader" in loaded()


def test_every_command_has_help_with_an_example(tmp_path: Path) -> None:
    desk = Desk(folder=tmp_path, url=f"duckdb:///{tmp_path}/w.duckdb")
    commands = ["run", "status", "sql", "export", "check", "migrate", "dictionary", "review", "retry", "forget"]
    commands += ["version", "explain meeting", "explain person", "decisions export", "decisions import"]
    commands += [f"decide {verdict}" for verdict in ("same", "different", "correct", "reject", "revoke")]
    commands += ["reference check", "ask", "fetch", "release", "superset"]
    for command in commands:
        text = desk.must(*command.split(), "--help")
        assert re.search(rf"Examples?:.*readout {command}\b", text, re.DOTALL), command
    listed = {command.name or command.callback.__name__ for command in app.registered_commands if command.callback}
    listed |= {group.name for group in app.registered_groups if group.name}
    assert listed == {command.split()[0] for command in commands}


def test_exit_codes_and_messages_of_errors(duckdb_desk: Desk) -> None:
    for words, code, said in (
        (["frobnicate"], 2, "No such command"),
        (["run", "--jobs", "0"], 2, "--jobs"),
        (["sql"], 2, "QUERY"),
        (["status"], 1, "make one with `readout run`"),
        (["status", "--database", "mysql://x"], 2, "no warehouse can be kept in mysql"),
        (["status", "--database", "postgresql://nobody:secret@localhost:1/none"], 1, "cannot be reached"),
        (["run", "--database", "duckdb:///no/such/folder/w.duckdb"], 1, "the folder does not exist"),
    ):
        done = duckdb_desk.run(*words)
        assert (done.returncode, said in done.stderr) == (code, True), (words, done.stderr)
        assert done.stdout == ""
        assert "secret" not in done.stderr


def test_what_nobody_foresaw_is_one_message_and_a_traceback_on_request(tmp_path: Path) -> None:
    code = (
        "import etl.settings\n"
        "def broken(): raise ZeroDivisionError('no way')\n"
        "etl.settings.load_settings = broken\n"
        "from etl.cli import main\n"
        "main()\n"
    )

    def run(*words: str) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-c", code, *words]
        return subprocess.run(command, env=environment(), capture_output=True, text=True, check=False, cwd=tmp_path)

    plain = run("status")
    assert plain.returncode == 1
    assert "ZeroDivisionError: no way" in plain.stderr
    assert "readout --debug" in plain.stderr
    assert "Traceback" not in plain.stderr
    assert "Traceback" in run("--debug", "status").stderr


@pytest.mark.parametrize("query", ["SELECT * FROM range(100000)", "SELECT * FROM range(100000) WHERE range < 100"])
@pytest.mark.parametrize("form", ["csv", "json", "table"])
def test_a_reader_that_has_seen_enough_is_no_error(loaded_desk: Desk, query: str, form: str) -> None:
    process = loaded_desk.start("sql", query, "--format", form)
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr is not None
    errors = process.stderr.read()
    process.stderr.close()
    assert (process.wait(timeout=60), errors) == (0, "")


def _wait_for(process: "subprocess.Popen[str]", words: str) -> None:
    assert process.stderr is not None
    for line in process.stderr:
        if words in line:
            return
    raise AssertionError(f"the run ended before it said {words}")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_run_says_so_and_leaves_everything_as_it_was(loaded_desk: Desk, number: signal.Signals) -> None:
    for position in range(40):
        (loaded_desk.folder / "docs" / f"more{position}.txt").write_text(f"Ship {position} left Oslo on Monday.\n")
    before = loaded_desk.ask("SELECT article_uri FROM v_articles")
    pipe = subprocess.PIPE
    process = subprocess.Popen(
        [COMMAND, "run", "--jobs", "2"],
        cwd=loaded_desk.folder,
        env=loaded_desk.environment,
        stdout=pipe,
        stderr=pipe,
        text=True,
        start_new_session=True,
    )
    _wait_for(process, "Reading ...")
    time.sleep(1)
    if number == signal.SIGINT:
        os.killpg(process.pid, number)
    else:
        process.send_signal(number)
    output, errors = process.communicate(timeout=60)
    assert (process.returncode, output) == (130, ""), errors
    assert "Error stopped" in errors
    assert "Traceback" not in errors
    assert loaded_desk.ask("SELECT article_uri FROM v_articles") == before
    assert loaded_desk.ask("SELECT outcome FROM runs ORDER BY started_at")[-1] == "failed"
    assert {path.name for path in loaded_desk.folder.iterdir() if "warehouse" in path.name} == {
        "warehouse.duckdb",
        "warehouse.duckdb.lock",
    }


def test_reading_processes_end_with_a_killed_run(loaded_desk: Desk) -> None:
    for position in range(40):
        (loaded_desk.folder / "docs" / f"more{position}.txt").write_text(f"Ship {position} left Oslo on Monday.\n")
    process = loaded_desk.start("run", "--jobs", "2")
    _wait_for(process, "Reading ...")
    time.sleep(1)
    process.kill()
    # They hold the other end of this pipe for as long as they live.
    _, _ = process.communicate(timeout=30)
    assert process.returncode == -signal.SIGKILL


def test_version_names_what_is_installed(tmp_path: Path) -> None:
    desk = Desk(folder=tmp_path, url=f"duckdb:///{tmp_path}/w.duckdb")
    lines = dict(line.split(maxsplit=1) for line in desk.must("version").splitlines())
    assert set(lines) == {"readout", "reader", "model", "schema", "duckdb", "sqlalchemy", "python"}
    assert lines["python"] == ".".join(map(str, sys.version_info[:3]))
