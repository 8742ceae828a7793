"""Runs that nobody watches: from cron, from timers, one upon the other, with files arriving meanwhile."""

import json
import re
import shutil
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from etl.cli import session
from tests.commands import COMMAND
from tests.ground import Ground, differences, state, waiting

ROOT = Path(__file__).parents[2]
KEYS = {"at", "level", "message"}
SENTENCE = "Norwegian Prime Minister Ada Nordmann met Polish President Jan Kowalski in Oslo on 5 May 2015. "


def _lines(text: str) -> list[dict[str, Any]]:
    """Return log lines, all of which must be JSON and have the keys that all have."""
    told = [json.loads(line) for line in text.splitlines()]
    for line in told:
        assert list(line)[:3] == ["at", "level", "message"], line
        assert line["level"] in ("info", "warning", "error")
    return told


def test_a_run_where_another_one_is_at_work_leaves_it_to_that_one(
    ground: Ground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ground.desk(tmp_path) as desk, waiting(desk) as first:
        second = desk.run("run", "docs", "--if-free", "--log", "json")
        assert (second.returncode, second.stdout) == (0, "")
        assert f"process {first.pid} on" in _lines(second.stderr)[-1]["message"]
        assert differences(state(desk.url), ground.before) == {}
        monkeypatch.setattr(session, "_STUCK", timedelta(seconds=-1))
        stuck = desk.call("run", "docs", "--if-free", "--log", "json")
        assert stuck.exit_code == 1
        assert _lines(stuck.stderr)[-1]["level"] == "error"


def test_every_line_of_a_json_log_is_json_whatever_happens(duckdb_ground: Ground, tmp_path: Path) -> None:
    with duckdb_ground.desk(tmp_path) as desk:
        (tmp_path / "bad").mkdir()
        shutil.copytree(tmp_path / "tables", tmp_path / "bad", dirs_exist_ok=True)
        (tmp_path / "bad" / "persons.csv").write_text("nothing\n")
        (tmp_path / "docs" / "junk.txt").write_bytes(bytes(range(32)) * 64)
        log = ("--log", "json")
        done = desk.run("run", "docs", "--strict", *log)
        assert done.returncode == 3
        _lines(done.stderr)
        (summary,) = _lines(done.stdout)
        assert (summary["message"], summary["level"], summary["needs_person"]) == ("summary", "warning", True)
        errors = {
            ("run", "nowhere"): 2,
            ("run", "--jobs", "many"): 2,
            ("run", "--no-such-option"): 2,
            ("run", "docs", "--database", "mysql://nowhere/none"): 2,
            ("run", "docs", "--database", "duckdb:///no/such/folder/w.duckdb"): 1,
            ("retry", "--database", "postgresql://nobody@127.0.0.1:1/none"): 1,
        }
        for words, code in errors.items():
            failed = desk.call(*words, *log)
            assert (failed.exit_code, failed.stdout) == (code, ""), words
            error = _lines(failed.stderr)[-1]
            assert (error["level"], error["message"]) == ("error", "error")
            assert set(error) == KEYS | {"what", "where", "remedy", "rows"}
            assert error["what"]
        desk.settings["READOUT_REFERENCE"] = "bad"
        faulty = desk.call("run", "docs", *log)
        assert faulty.exit_code == 1
        assert "persons.csv" in _lines(faulty.stderr)[-1]["what"]


def test_a_run_that_is_told_to_stop_says_so_in_json(duckdb_ground: Ground, tmp_path: Path) -> None:
    with duckdb_ground.desk(tmp_path) as desk:
        desk.settings["READOUT_LOG_FORMAT"] = "json"
        with waiting(desk) as process:
            process.terminate()
            _, errors = process.communicate(timeout=60)
        assert process.returncode == 130
        assert _lines(errors)[-1]["what"] == "stopped"
        assert differences(state(desk.url), duckdb_ground.before) == {}


def test_the_crontab_works_in_the_empty_environment_of_cron(duckdb_ground: Ground, tmp_path: Path) -> None:
    with duckdb_ground.desk(tmp_path) as desk:
        (tmp_path / "docs").rename(tmp_path / "inbox")
        (tmp_path / ".venv").symlink_to(Path(sys.prefix))
        (tmp_path / "readout.toml").write_text(f'reference = "tables"\ndatabase = "{desk.url}"\n')
        lines = (ROOT / "etl" / "schedules" / "crontab").read_text().splitlines()
        commands = [line.split(None, 5)[5] for line in lines if line and not line.startswith("#")]
        assert [re.findall(r"readout (\w+)", command)[0] for command in commands] == ["run", "fetch"]
        for command, code in zip(commands, (0, 1), strict=True):
            words = command.replace("/srv/readout", str(tmp_path))
            clean = ["env", "-i", "HOME=/", "SHELL=/bin/sh", "PATH=/usr/bin:/bin", "/bin/sh", "-c", words]
            done = subprocess.run(clean, cwd="/", capture_output=True, text=True, timeout=300, check=False)
            assert (done.returncode, done.stdout, done.stderr) == (code, "", "")
        told = _lines((tmp_path / "readout.log").read_text())
        assert [line["outcome"] for line in told if line["message"] == "summary"] == ["published"]
        assert "sources.csv: is missing" in told[-1]["what"]


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not here")
def test_systemd_takes_the_units(tmp_path: Path) -> None:
    for name in ("readout.service", "readout.timer"):
        text = (ROOT / "etl" / "schedules" / name).read_text()
        text = text.replace("/srv/readout/.venv/bin/readout", COMMAND).replace("/srv/readout", str(tmp_path))
        (tmp_path / name).write_text(text.replace("User=readout", "User=root"))
    units = [str(tmp_path / name) for name in ("readout.service", "readout.timer")]
    done = subprocess.run(["systemd-analyze", "verify", *units], capture_output=True, text=True, check=False)
    ours = [line for line in done.stderr.splitlines() if "readout" in line]
    assert (done.returncode, ours) == (0, [])


def test_an_inbox_that_grows_while_runs_go_on_ends_in_the_rows_of_its_whole_files(
    duckdb_ground: Ground, tmp_path: Path
) -> None:
    """A writer takes its time over each file, at times longer than a file is waited for; nothing is read twice."""
    texts = {f"slow{number}.txt": SENTENCE * (2 + number) + f"It was talk number {number}." for number in range(3)}
    code = (
        "import json, sys, time\n"
        "for name, text in json.loads(sys.argv[1]).items():\n"
        "    with open(name, 'w') as file:\n"
        "        for start in range(0, len(text), 40):\n"
        "            file.write(text[start:start + 40]); file.flush(); time.sleep(0.9 if start == 120 else 0.1)\n"
    )
    with duckdb_ground.desk(tmp_path) as desk:
        desk.settings["READOUT_SETTLE_SECONDS"] = "1"
        inbox = tmp_path / "inbox"
        inbox.mkdir()
        before = desk.ask("SELECT article_uri FROM articles WHERE is_current")
        writer = subprocess.Popen([sys.executable, "-c", code, json.dumps(texts)], cwd=inbox)
        unfinished = 0
        while writer.poll() is None:
            summary = json.loads(desk.must("run", "inbox", "--log", "json"))
            unfinished += summary["documents"]["unfinished"]
            time.sleep(0.1)
        desk.must("run", "inbox", "--quiet")
        assert unfinished
        assert {path.name: path.read_text() for path in inbox.iterdir()} == texts
        assert sorted(desk.ask("SELECT article_uri FROM articles WHERE is_current")) == sorted(
            [*before, *(f"inbox/{name}" for name in texts)]
        )
        read = desk.ask(
            "SELECT content FROM documents JOIN article_locations USING (article_id) WHERE uri LIKE 'inbox/%'"
        )
        assert len(read) == len(texts)
        assert desk.ask("SELECT count(*) FROM rejects") == ["0"]
        assert json.loads(desk.must("run", "inbox", "--log", "json"))["outcome"] == "unchanged"


def test_half_a_file_that_was_read_after_all_leaves_no_row_once_it_is_whole(
    duckdb_ground: Ground, tmp_path: Path
) -> None:
    """A writer that pauses for longer than a file is waited for."""
    with duckdb_ground.desk(tmp_path) as desk:
        inbox = tmp_path / "inbox"
        inbox.mkdir()
        whole = f"{SENTENCE}The talks had been called off, and the two never met.\n"
        (inbox / "a.txt").write_text("")
        desk.must("run", "inbox", "--quiet")
        assert desk.ask("SELECT reason FROM rejects WHERE uri = 'inbox/a.txt'") == ["empty"]
        (inbox / "a.txt").write_text(SENTENCE)
        desk.must("run", "inbox", "--quiet")
        half = desk.ask("SELECT count(*) FROM v_reports WHERE article_uri = 'inbox/a.txt' AND meeting_id IS NOT NULL")
        assert half == ["1"]
        (inbox / "a.txt").write_text(whole.replace("in Oslo", "in Bergen"))
        desk.must("run", "inbox", "--quiet")
        assert desk.ask("SELECT count(*) FROM rejects") == ["0"]
        query = "SELECT count(*) FROM v_meetings WHERE city = 'Oslo' AND date_edtf = '2015-05-05'"
        assert desk.ask(query) == ["0"]
        assert desk.ask("SELECT count(*) FROM articles WHERE is_current AND article_uri = 'inbox/a.txt'") == ["1"]
