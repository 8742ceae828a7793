"""The README is true: its generated parts are up to date, its commands run, and its links lead somewhere."""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands import COMMAND, environment
from tests.docs import readme
from tests.engines import database

TEXT = readme.README.read_text(encoding="utf-8")
BLOCKS = re.findall(r"```console\n(.*?)```", TEXT, re.DOTALL)
COMMANDS = [line.removeprefix("$ ") for block in BLOCKS for line in block.splitlines() if line.startswith("$ ")]
TYPED = [line for line in COMMANDS if not line.startswith("make ")]
"""All but those that set up this very environment, and run these very tests."""
SERVER = "postgresql://analyst@localhost/readout"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, dict[str, str]]]:
    """Return a folder after `make run`, and what the terminal showed."""
    folder = tmp_path_factory.mktemp("office")
    yield folder, readme.sample(folder)


@pytest.mark.parametrize("name", ["settings", "commands"])
def test_the_reference_parts_are_those_of_the_code(name: str) -> None:
    assert readme.parts(TEXT)[name] == getattr(readme, name)(), "stale: run `make docs`"


@pytest.mark.parametrize("name", ["run", "status"])
def test_the_output_shown_is_that_of_the_sample(office: tuple[Path, dict[str, str]], name: str) -> None:
    assert readme.parts(TEXT)[name] == office[1][name], "stale: run `make docs`"


def test_every_command_runs(office: tuple[Path, dict[str, str]], postgres_server: str) -> None:
    folder = office[0]
    path = f"{Path(COMMAND).parent}{os.pathsep}{os.environ['PATH']}"
    with database(postgres_server) as url:
        for line in TYPED:
            done = subprocess.run(
                line.replace(SERVER, url),
                shell=True,
                executable="/bin/bash",
                cwd=folder,
                env=environment(PATH=path),
                capture_output=True,
                text=True,
                timeout=300,
                check=False,
            )
            assert (done.returncode, "Traceback" in done.stderr) == (0, False), (line, done.stdout, done.stderr)
    assert len(TYPED) > 15
    assert any(SERVER in line for line in TYPED)


def test_every_make_target_named_exists() -> None:
    makefile = (readme.ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"(?:`|^\$ )make ([a-z-]+)", TEXT, re.MULTILINE))
    assert named <= set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md"])
def test_every_file_named_exists(document: str) -> None:
    text = (readme.ROOT / document).read_text(encoding="utf-8")
    linked = re.findall(r"\]\((?!https?:)([^)#]+)\)", text)
    told = re.findall(r"`((?:etl|seeds|sql|tests|migrations)/[\w./-]+)`", text)
    missing = [path for path in (*linked, *told) if not (readme.ROOT / path).exists()]
    assert not missing
