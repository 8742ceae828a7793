"""The recipes work: every block above "Not tried here" is run as it stands."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from etl.resources import sql_dir
from etl.warehouse.viewfiles import view_files
from tests.commands import COMMAND, Desk
from tests.engines import client_folder

TEXT = (sql_dir() / "recipes.md").read_text(encoding="utf-8")
TRIED, _, UNTRIED = TEXT.partition("## Not tried here")
SERVER = re.compile(r"(postgresql(?:\+psycopg)?)://analyst@localhost/readout")


def _blocks(heading: str, language: str) -> list[str]:
    """Return the blocks of a language below a heading."""
    section = TRIED.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    return re.findall(rf"```{language}\n(.*?)```", section, re.DOTALL)


def _commands(heading: str) -> list[str]:
    lines = [line for block in _blocks(heading, "console") for line in block.splitlines()]
    return [line.removeprefix("$ ") for line in lines if line.startswith("$ ")]


def _run(desk: Desk, *command: str) -> str:
    """Run a recipe at a desk, with this environment's commands on the path; return what it prints."""
    path = os.pathsep.join((str(Path(COMMAND).parent), os.environ["PATH"], str(client_folder())))
    done = subprocess.run(
        command,
        cwd=desk.folder,
        env={**desk.environment, "PATH": path},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, (command, done.stderr)
    return done.stdout


def _at(desk: Desk, recipe: str) -> str:
    """Return a recipe for the desk's server instead of the one in the text."""
    return SERVER.sub(lambda match: match[1] + desk.url.removeprefix("postgresql"), recipe)


def _python(desk: Desk, recipe: str) -> str:
    return _run(desk, sys.executable, "-c", _at(desk, recipe))


def test_pandas_reads_the_file_and_the_export(loaded_desk: Desk) -> None:
    from_file, from_export, _ = _blocks("pandas", "python")
    assert "leader" in _python(loaded_desk, from_file)
    for line in _commands("pandas"):
        _run(loaded_desk, "bash", "-c", line)
    assert re.search(r"2016 +2", _python(loaded_desk, from_export))


def test_sqlalchemy_reads_the_file(loaded_desk: Desk) -> None:
    on_file, _ = _blocks("Any tool of SQLAlchemy", "python")
    assert "bilateral meeting Oslo" in _python(loaded_desk, on_file)


@pytest.mark.parametrize("shown", ["postgresql"], indirect=True)
def test_pandas_and_sqlalchemy_read_the_server(shown: Desk) -> None:
    assert "Ada Nordmann" in _python(shown, _blocks("pandas", "python")[2])
    assert re.search(r"leader \d", _python(shown, _blocks("Any tool of SQLAlchemy", "python")[1]))


@pytest.mark.parametrize("shown", ["postgresql"], indirect=True)
def test_psql_reads_the_server(shown: Desk) -> None:
    rows, described = (_run(shown, "bash", "-c", _at(shown, line)) for line in _commands("psql"))
    assert "Ada Nordmann" in rows
    assert "First day it can have begun" in described, "the meaning of every column is in the database"


def test_duckdbs_own_client_reads_the_file(loaded_desk: Desk) -> None:
    pairs, nothing = (_run(loaded_desk, "bash", "-c", line) for line in _commands("DuckDB's own client"))
    assert ("Norway" in pairs, nothing) == (True, "")
    assert (loaded_desk.folder / "quotes.csv").read_text(encoding="utf-8").startswith("article_uri,quote\n")


def test_the_cell_for_jupyter_shows_a_table(loaded_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a notebook shows is the value of the last line."""
    monkeypatch.chdir(loaded_desk.folder)
    (cell,) = _blocks("Jupyter", "python")
    before, _, last = cell.strip().rpartition("\n")
    names: dict[str, object] = {}
    exec(before, names)
    try:
        assert "Oslo" in str(eval(last, names))
    finally:
        names["warehouse"].close()  # type: ignore[attr-defined]


def test_jupyter_runs_the_cell(loaded_desk: Desk) -> None:
    script = (
        "import sys, nbformat\nfrom nbclient import NotebookClient\n"
        "book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(sys.stdin.read())])\n"
        "print(NotebookClient(book, kernel_name='python3').execute().cells[0].outputs[0].data['text/html'])\n"
    )
    (cell,) = _blocks("Jupyter", "python")
    done = subprocess.run(
        [sys.executable, "-c", script], input=cell, cwd=loaded_desk.folder, capture_output=True, text=True, check=False
    )
    assert "<td>Oslo</td>" in done.stdout, done.stderr


def test_every_view_named_exists() -> None:
    known = {view.name for view in view_files()}
    named = set(re.findall(r"\bv_[a-z_]+", TEXT))
    assert named <= known
    assert len(named) > 4


def test_what_is_not_tried_is_said_so() -> None:
    assert [line for line in UNTRIED.splitlines() if line.startswith("### ")] == [
        "### Metabase",
        "### Power BI",
        "### Tableau",
        "### R",
    ]
