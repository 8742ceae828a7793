"""The log of real texts that were read: its shape, its breadth, and that its commits exist."""

import csv
import re
import shutil
import subprocess
from pathlib import Path

import pytest

LOG = Path(__file__).parent.parent / "reading-log.csv"
COLUMNS = ["outlet", "date", "kind", "what_went_wrong", "rule_changed", "commit"]
with LOG.open(encoding="utf-8", newline="") as file:
    READER = csv.DictReader(file)
    ROWS = list(READER)


def test_it_has_its_columns_and_every_row_fills_them() -> None:
    assert READER.fieldnames == COLUMNS
    for row in ROWS:
        assert set(row) == set(COLUMNS) and None not in row.values(), row
        assert row["outlet"] and row["kind"] and row["what_went_wrong"], row


def test_it_is_broad() -> None:
    assert len(ROWS) >= 40
    assert len({row["outlet"] for row in ROWS}) >= 25
    years = {int(row["date"][:4]) for row in ROWS if row["date"]}
    assert min(years) <= 2010 and max(years) >= 2025


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['outlet']} {row['date']}")
def test_a_row_names_days_and_commits_but_no_address(row: dict[str, str]) -> None:
    assert re.fullmatch(r"(?:(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?)?", row["date"])
    assert not any(re.search(r"https?:|www\.|\.(?:com|org|net|gov|int)\b", cell) for cell in row.values())
    assert re.fullmatch(r"(?:[0-9a-f]{7,40})?", row["commit"])
    assert not row["commit"] or row["rule_changed"]


def test_commits_exist() -> None:
    root = LOG.parent.parent
    if shutil.which("git") is None or not (root / ".git").exists():
        pytest.skip("needs git and the history of the project")
    for commit in sorted({row["commit"] for row in ROWS if row["commit"]}):
        done = subprocess.run(["git", "cat-file", "-e", f"{commit}^{{commit}}"], cwd=root, check=False)
        assert done.returncode == 0, commit
