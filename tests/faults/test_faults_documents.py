"""Bad documents: each is read or rejected with a reason and its bytes, and the good ones beside it are loaded."""

import csv
import os

import pytest

from tests.commands import Desk
from tests.faults.zoo import LINES, REJECTED, read_uris, write_zoo


def test_bad_documents_are_read_or_rejected_and_spoil_nothing(desk: Desk) -> None:
    write_zoo(desk.folder / "zoo")
    done = desk.run("run", "zoo", "--strict")
    assert done.returncode == 3, done.stderr
    assert "report it" not in done.stderr
    reasons = {f"zoo/{name}": reason for name, (_, reason) in REJECTED.items()}
    reasons |= {f"zoo/lines.jsonl#{number}": reason for number, reason in enumerate(LINES.values(), 1) if reason}
    reasons |= dict.fromkeys(("zoo/dangling.txt", "zoo/memory.txt"), "unreadable")
    assert dict(_rows(desk, "SELECT uri, reason FROM rejects")) == reasons
    assert sorted(uri for (uri,) in _rows(desk, "SELECT article_uri FROM v_articles")) == read_uris()
    met = desk.ask(
        "SELECT DISTINCT article_uri FROM v_article_evidence WHERE article_uri IN ('zoo/good.txt', 'zoo/lines.jsonl#3')"
    )
    assert sorted(met) == ["zoo/good.txt", "zoo/lines.jsonl#3"]
    kept = dict(_rows(desk, "SELECT uri, octet_length(content) FROM rejects"))
    lost = {uri for uri, size in kept.items() if not size}
    assert lost == {"zoo/huge.txt", "zoo/dangling.txt", "zoo/memory.txt"}
    assert all(
        int(kept[f"zoo/{name}"]) == len(content) for name, (content, _) in REJECTED.items() if name != "huge.txt"
    )
    _look_again(desk, len(reasons) - len(lost))


def _rows(desk: Desk, query: str) -> list[list[str]]:
    """Return the answer to a query; names of files may hold whatever has a meaning in CSV."""
    return list(csv.reader(desk.ask(query)))


def _look_again(desk: Desk, kept: int) -> None:
    """Rejects are no news to the next run, and can be tried again, to the same end."""
    before = desk.ask("SELECT uri, reason, message FROM rejects ORDER BY uri")
    again = desk.must("run", "zoo")
    assert "Nothing has changed" in again
    retried = desk.run("retry")
    assert retried.returncode == 0, retried.stderr
    assert str(kept) in retried.stdout
    assert desk.ask("SELECT uri, reason, message FROM rejects ORDER BY uri") == before
    assert sorted(uri for (uri,) in _rows(desk, "SELECT article_uri FROM v_articles")) == read_uris()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_must_not_be_read_is_rejected_by_name(duckdb_desk: Desk) -> None:
    (duckdb_desk.folder / "docs" / "oslo.txt").chmod(0)
    done = duckdb_desk.run("run", "docs")
    assert done.returncode == 0, done.stderr
    assert "1 rejected" in done.stdout
    (line,) = duckdb_desk.ask("SELECT uri, reason, message FROM rejects")
    assert line.startswith("docs/oslo.txt,unreadable,")
    assert "Permission denied" in line


def test_a_folder_of_nothing_but_trouble_is_said_to_be_one(duckdb_desk: Desk) -> None:
    folder = duckdb_desk.folder / "trouble"
    folder.mkdir()
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "up").symlink_to("..")
    done = duckdb_desk.run("run", "trouble")
    assert done.returncode == 0, done.stderr
    assert "1 rejected" in done.stdout
    assert "why documents were rejected" in done.stdout
    loaded = sorted(duckdb_desk.ask("SELECT article_uri FROM v_articles"))
    assert "trouble/up/docs/oslo.txt" in loaded
