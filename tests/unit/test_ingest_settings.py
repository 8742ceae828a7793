"""Settings and progress: what people set, and what they see."""

import io
import json
from pathlib import Path

import pytest

from etl.errors import UsageError
from etl.progress import Reporter
from etl.settings import Settings, load_settings


def test_the_environment_beats_the_file_and_the_file_the_defaults(tmp_path: Path) -> None:
    (tmp_path / "readout.toml").write_text('database = "duckdb:///a.duckdb"\njobs = 3\npaths = ["x", "y"]\n')
    settings = load_settings({"READOUT_JOBS": "2", "HOME": "/"}, tmp_path)
    assert settings == Settings(database="duckdb:///a.duckdb", jobs=2, paths=("x", "y"))
    assert settings.processes == 2


def test_defaults_need_no_file(tmp_path: Path) -> None:
    settings = load_settings({}, tmp_path)
    assert settings == Settings()
    assert settings.processes >= 1


def test_paths_in_the_environment_are_joined_as_in_path(tmp_path: Path) -> None:
    assert load_settings({"READOUT_PATHS": "a:b c"}, tmp_path).paths == ("a", "b c")


@pytest.mark.parametrize(
    ("environment", "toml", "what", "where"),
    [
        ({"READOUT_DATABSE": "x"}, "", "no setting databse", "READOUT_DATABSE"),
        ({"READOUT_JOBS": "many"}, "", "jobs cannot be 'many'", "READOUT_JOBS"),
        ({"READOUT_JOBS": "-1"}, "", "jobs cannot be '-1'", "READOUT_JOBS"),
        ({"READOUT_LOG_FORMAT": "xml"}, "", "log_format cannot be 'xml'", "READOUT_LOG_FORMAT"),
        ({}, "max_bytes = 0", "max_bytes cannot be 0", "readout.toml"),
        ({}, "wibble = 1", "no setting wibble", "readout.toml"),
        ({}, "jobs = ", "cannot be read", "readout.toml"),
        ({"READOUT_CONFIG": "/nowhere/x.toml"}, "", "no such file", "/nowhere/x.toml"),
    ],
)
def test_a_wrong_setting_says_what_and_where(
    tmp_path: Path, environment: dict[str, str], toml: str, what: str, where: str
) -> None:
    (tmp_path / "readout.toml").write_text(toml)
    with pytest.raises(UsageError) as caught:
        load_settings(environment, tmp_path)
    assert what in str(caught.value)
    assert where in caught.value.where
    assert caught.value.remedy


def test_a_close_name_is_suggested(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="did you mean database"):
        load_settings({"READOUT_DATABASES": "x"}, tmp_path)


def test_lines_elsewhere_than_on_a_terminal_are_plain_or_json() -> None:
    plain, lines = io.StringIO(), io.StringIO()
    Reporter(stream=plain).say("reading", done=3)
    Reporter(stream=lines, log_format="json").say("reading", done=3)
    assert plain.getvalue().endswith(" reading done=3\n")
    assert json.loads(lines.getvalue())["done"] == 3


def test_a_quiet_reporter_says_nothing_and_another_when_a_step_begins_and_ends() -> None:
    quiet, loud = io.StringIO(), io.StringIO()
    for stream, is_quiet in ((quiet, True), (loud, False)):
        reporter = Reporter(stream=stream, is_quiet=is_quiet)
        reporter.say("begun")
        with reporter.step("reading", 2) as advance:
            advance(1)
            advance(1)
    assert quiet.getvalue() == ""
    said = [line.split(" ", 1)[1] for line in loud.getvalue().splitlines()]
    assert said[:2] == ["begun", "reading ... of=2"]
    assert said[2].startswith("reading: done=2 seconds=")
    assert len(said) == 3
