"""Writes the generated parts of README.md: settings, commands, and what the sample run shows.

`python -m tests.docs.readme` rewrites them; the tests of the documentation compare them.
"""

import ast
import inspect
import re
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer.main

from etl.cli.app import app
from etl.settings import Settings
from tests.commands import COMMAND, environment

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
_PART = re.compile(r"(<!-- generated: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)

_EVERYWHERE = ("help", "database")
"""Options that (nearly) every command has, told of once."""


def parts(text: str) -> dict[str, str]:
    """Return the generated parts that a text holds, by name."""
    return {match[2]: match[0].removeprefix(match[1]).removesuffix(match[3]) for match in _PART.finditer(text)}


def filled(text: str, by_name: dict[str, str]) -> str:
    """Return a text with its generated parts written anew; those that are not given stay."""

    def part(match: re.Match[str]) -> str:
        return match[1] + by_name[match[2]] + match[3] if match[2] in by_name else match[0]

    return _PART.sub(part, text)


def settings() -> str:
    """Return a table of all settings, from their class."""
    (tree,) = ast.parse(inspect.getsource(Settings)).body
    assert isinstance(tree, ast.ClassDef)
    rows = ["| setting | environment | default | meaning |", "|---|---|---|---|"]
    for field, said in zip(tree.body, tree.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            assert isinstance(said, ast.Expr) and isinstance(said.value, ast.Constant), field.target.id
            name, default = field.target.id, ast.unparse(field.value) if field.value else ""
            rows.append(f"| `{name}` | `READOUT_{name.upper()}` | `{default}` | {said.value.value!s} |")
    return "\n".join(rows) + "\n"


def commands() -> str:
    """Return what every command does and takes, from its help."""
    return "\n".join(_command(path, command) for path, command in _all("readout", typer.main.get_command(app)))


def _all(path: str, command: Any) -> Iterator[tuple[str, Any]]:
    inner = getattr(command, "commands", None)
    if inner is None:
        yield path, command
        return
    for name, each in inner.items():
        yield from _all(f"{path} {name}", each)


def _command(path: str, command: Any) -> str:
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    said = " ".join(_metavar(argument) for argument in arguments)
    words = (command.help or "").split("\n\n")[0].replace("\b", "")
    lines = [f"**`{f'{path} {said}'.strip()}`**: {' '.join(words.split())}", ""]
    for option in command.params:
        if option.param_type_name == "option" and option.name not in _EVERYWHERE:
            names = " ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
            lines.append(f"- {names}: {' '.join(option.help.split()).replace(chr(92), '')}")
    return "\n".join(lines).rstrip() + "\n"


def _metavar(argument: Any) -> str:
    shown = re.sub(r"[\[\].]", "", argument.metavar or argument.name.upper())
    shown += " ..." if argument.nargs == -1 else ""
    return shown if argument.required else f"[{shown}]"


def sample(folder: Path) -> dict[str, str]:
    """Load the sample documents into a warehouse in `folder`; return what the terminal shows, moments left out."""
    shown = {}
    (folder / "seeds").symlink_to(ROOT / "seeds")
    for name in ("run", "status"):
        done = subprocess.run(
            [COMMAND, name], cwd=folder, env=environment(), capture_output=True, text=True, check=True, timeout=900
        )
        shown[name] = f"```text\n{steady(done.stdout)}```\n"
    return shown


def steady(output: str) -> str:
    """Return what a command shows without what differs from run to run: moments and seconds."""
    output = re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC, [\d.]+ s", "2026-11-27 12:00 UTC, 20 s", output)
    output = re.sub(r"\b(ingest|read|resolve|merge|load|audit|publish) [\d.]+ s", r"\1 … s", output)
    output = re.sub(r" ·\s+publish …", " · publish …", output)
    output = re.sub(r"\([\d.]+ s\)", "(20 s)", output)
    return "\n".join(line.rstrip() for line in output.strip().splitlines()) + "\n"


def main() -> None:
    """Write the generated parts of README.md."""
    with tempfile.TemporaryDirectory() as folder:
        by_name = {"settings": settings(), "commands": commands(), **sample(Path(folder))}
    README.write_text(filled(README.read_text(encoding="utf-8"), by_name), encoding="utf-8")


if __name__ == "__main__":
    main()
