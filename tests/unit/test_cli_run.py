"""Commands that change the warehouse: run with its options, retry, forget, migrate."""

import json
import shutil
from pathlib import Path

from tests.commands import Desk

ARTICLES = "SELECT article_uri FROM v_articles ORDER BY 1"
ALL = ["docs/oslo.txt", "docs/page.html", "docs/records.jsonl#1", "docs/records.jsonl#2", "docs/warsaw.txt"]


def test_a_run_loads_what_the_settings_name_and_the_next_has_nothing_to_do(desk: Desk) -> None:
    first = desk.must("run")
    assert first.startswith("Published ")
    assert "5 documents found, 5 new, 5 read" in first
    assert desk.ask(ARTICLES) == ALL
    before = desk.ask("SELECT meeting_id, run_id FROM meetings ORDER BY 1")
    second = desk.must("run")
    assert second.startswith("Nothing has changed")
    assert "5 documents found, none new" in second
    assert desk.ask("SELECT meeting_id, run_id FROM meetings ORDER BY 1") == before
    assert desk.ask("SELECT outcome FROM runs ORDER BY started_at") == ["published", "unchanged"]


def test_one_new_document_is_the_only_one_read(loaded_desk: Desk) -> None:
    text = "OSLO, 9 April 2014 - Norwegian Prime Minister Ada Nordmann met Polish President Jan Kowalski in Oslo.\n"
    (loaded_desk.folder / "docs" / "new.txt").write_text(text)
    assert "6 documents found, 1 new, 1 read" in loaded_desk.must("run")
    changed = loaded_desk.ask("SELECT change FROM v_last_changes WHERE table_name = 'articles'")
    assert changed == ["added"]


def test_a_dry_run_leaves_no_trace(loaded_desk: Desk) -> None:
    before = (loaded_desk.folder / "warehouse.duckdb").read_bytes()
    (loaded_desk.folder / "docs" / "new.txt").write_text("The harbour of Oslo is open again.\n")
    text = loaded_desk.must("run", "--dry-run")
    assert text.startswith("Dry run")
    assert "1 new, 1 read" in text
    assert (loaded_desk.folder / "warehouse.duckdb").read_bytes() == before


def test_full_reads_everything_again_and_finds_the_same(loaded_desk: Desk) -> None:
    text = loaded_desk.must("run", "--full")
    assert "5 documents found, none new, 5 read" in text
    assert "all as they were" in text


def test_prune_removes_what_is_gone_below_the_given_paths_only(loaded_desk: Desk) -> None:
    folder = loaded_desk.folder
    (folder / "other").mkdir()
    shutil.copy(folder / "docs" / "warsaw.txt", folder / "other" / "copy.txt")
    (folder / "other" / "kept.txt").write_text("The harbour of Oslo is open again.\n")
    loaded_desk.must("run", "other", "--quiet")
    for gone in ("docs/oslo.txt", "docs/warsaw.txt", "other/kept.txt"):
        (folder / gone).unlink()
    assert "removed" not in loaded_desk.must("run", "docs")
    assert loaded_desk.ask("SELECT count(*) FROM v_articles") == ["6"]
    result = loaded_desk.call("run", "docs", "--prune")
    assert result.exit_code == 0
    said = [line.split(" ", 1)[1] for line in result.stderr.splitlines()]
    assert said.index("Gone: docs/oslo.txt") < said.index("Removing places=2 documents=1")
    assert "1 removed" in result.stdout
    left = ["docs/page.html", "docs/records.jsonl#1", "docs/records.jsonl#2", "other/copy.txt", "other/kept.txt"]
    assert loaded_desk.ask(ARTICLES) == left
    assert loaded_desk.ask("SELECT count(*) FROM v_reports WHERE article_uri = 'docs/oslo.txt'") == ["0"]
    assert loaded_desk.must("run", "docs", "--prune").startswith("Nothing has changed")


def test_a_rejected_document_does_not_stop_a_run_but_strict_tells(duckdb_desk: Desk) -> None:
    (duckdb_desk.folder / "docs" / "junk.txt").write_bytes(bytes(range(32)) * 64)
    first = duckdb_desk.call("run", "--strict")
    assert first.exit_code == 3
    assert "1 rejected" in first.stdout
    assert duckdb_desk.ask(ARTICLES) == ALL
    assert duckdb_desk.ask("SELECT uri FROM rejects") == ["docs/junk.txt"]
    again = duckdb_desk.call("run", "--strict")
    assert again.exit_code == 3
    assert "1 rejected before" in again.stdout
    assert duckdb_desk.call("run").exit_code == 0
    assert "docs/junk.txt (" in duckdb_desk.must("status")
    assert "1 rejected document tried again: 0 could be read" in duckdb_desk.must("retry")


def test_retry_tries_what_was_kept_and_names_what_was_not(duckdb_desk: Desk) -> None:
    (duckdb_desk.folder / "docs" / "other.jsonl").write_text("{broken\n")
    (duckdb_desk.folder / "docs" / "long.txt").write_text("The harbour of Oslo is open again. " * 100)
    duckdb_desk.settings["READOUT_MAX_BYTES"] = "2000"
    duckdb_desk.must("run", "--quiet")
    rejects = "SELECT uri, reason FROM rejects ORDER BY 1"
    assert duckdb_desk.ask(rejects) == ["docs/long.txt,too-large", "docs/other.jsonl#1,invalid-json"]
    text = duckdb_desk.must("retry")
    assert text.startswith("1 rejected document tried again: 0 could be read")
    assert "1 without kept bytes" in text
    del duckdb_desk.settings["READOUT_MAX_BYTES"]
    assert "1 new, 1 read" in duckdb_desk.must("run")
    assert duckdb_desk.ask(rejects) == ["docs/other.jsonl#1,invalid-json"]


def test_forget_erases_a_document_for_good(desk: Desk) -> None:
    desk.must("run", "--quiet")
    (report,) = desk.ask("SELECT report_id FROM v_reports WHERE article_uri = 'docs/oslo.txt'")
    desk.must("decide", "correct", report, "venue", "Harbour hall", "--reason", "photo")
    text = desk.must("forget", "docs/oslo.txt")
    assert text.startswith("Forgotten: docs/oslo.txt")
    left = [uri for uri in ALL if uri != "docs/oslo.txt"]
    assert desk.ask(ARTICLES) == left
    assert desk.ask("SELECT uri FROM forgotten") == ["docs/oslo.txt"]
    assert "1 forgotten on request" in desk.must("run", "--full")
    assert desk.ask(ARTICLES) == left
    assert desk.ask("SELECT count(*) FROM documents") == ["4"]
    if desk.url.startswith("duckdb"):
        assert b"defence of the north" not in (desk.folder / "warehouse.duckdb").read_bytes()
    unknown = desk.call("forget", "docs/oslo.txt")
    assert unknown.exit_code == 2
    assert "no document is known from this place" in unknown.stderr


def test_standard_input_is_a_document(duckdb_desk: Desk) -> None:
    text = (duckdb_desk.folder / "docs" / "oslo.txt").read_text()
    assert "1 document found, 1 new, 1 read" in duckdb_desk.must("run", "-", stdin=text)
    assert duckdb_desk.ask(ARTICLES)[0].startswith("stdin:")


def test_migrate_makes_an_empty_warehouse_and_has_nothing_to_do_again(desk: Desk) -> None:
    assert "applied 0001" in desk.must("migrate")
    assert desk.ask("SELECT count(*) FROM meetings") == ["0"]
    assert "up to date" in desk.must("migrate")
    assert "0 articles" in desk.must("status")
    assert desk.ask("SELECT DISTINCT command FROM runs") == ["migrate"]
    desk.must("run", "--quiet")
    assert desk.ask(ARTICLES) == ALL


def test_quiet_says_nothing_and_a_json_log_is_json(duckdb_desk: Desk) -> None:
    assert duckdb_desk.call("run", "--quiet").output == ""
    result = duckdb_desk.call("run", "--full", "--log", "json")
    messages = [json.loads(line)["message"] for line in result.stderr.splitlines()]
    assert "Reading ..." in messages
    failed = duckdb_desk.call("run", "nowhere", "--log", "json")
    assert failed.exit_code == 2
    error = json.loads(failed.stderr)
    assert (error["message"], error["where"]) == ("error", "nowhere")


def test_a_path_that_is_not_there_is_said_before_anything_is_loaded(duckdb_desk: Desk) -> None:
    result = duckdb_desk.call("run", "docs", "nowhere")
    assert result.exit_code == 2
    assert result.stderr.startswith("Error nowhere: there is no such file or folder\n  → ")
    assert not (duckdb_desk.folder / "warehouse.duckdb").exists()


def test_faulty_reference_tables_stop_a_run_and_are_shown_whole(loaded_desk: Desk) -> None:
    tables = loaded_desk.folder / "tables"
    with (tables / "tenures.csv").open("a") as file:
        file.write("nobody,no-prime-minister,2001,,0,\nada-nordmann,no-office,20x1,,0,\n")
    before = (loaded_desk.folder / "warehouse.duckdb").read_bytes()
    for words in (("run",), ("reference", "check")):
        result = loaded_desk.call(*words)
        assert result.exit_code == 1
        for said in ("tenures.csv", "'nobody' is not known", "'no-office' is not known", "from"):
            assert said in result.stderr
    assert (loaded_desk.folder / "warehouse.duckdb").read_bytes() == before
    assert "The tables can be used" in loaded_desk.must("reference", "check", str(_copy(loaded_desk)))


def test_a_row_that_is_none_stops_a_run_that_would_have_had_nothing_to_do(loaded_desk: Desk) -> None:
    with (loaded_desk.folder / "tables" / "tenures.csv").open("a") as file:
        file.write('a,cell,too,many,0,,,,,,"for the header"\n')
    result = loaded_desk.call("run")
    assert result.exit_code == 1
    assert "cells where the header has" in result.stderr


def _copy(desk: Desk) -> Path:
    """Return a folder with the tables as they were before they were spoilt."""
    folder = desk.folder / "good"
    shutil.copytree(desk.folder / "tables", folder)
    lines = (folder / "tenures.csv").read_text().splitlines(keepends=True)
    (folder / "tenures.csv").write_text("".join(lines[:-2]))
    return folder


def test_readout_toml_and_the_environment_are_obeyed(duckdb_desk: Desk) -> None:
    folder = duckdb_desk.folder
    (folder / "readout.toml").write_text('database = "duckdb:///from_file.duckdb"\npaths = ["docs/oslo.txt"]\n')
    desk = Desk(folder=folder, url="", settings={"READOUT_REFERENCE": str(folder / "tables")})
    desk.must("run", "--quiet")
    assert (folder / "from_file.duckdb").exists()
    assert desk.ask(ARTICLES) == ["docs/oslo.txt"]
    desk.must("run", "docs", "--database", "duckdb:///from_option.duckdb", "--quiet")
    assert (folder / "from_option.duckdb").exists()
    (folder / "readout.toml").write_text("databse = 1\n")
    result = desk.call("status")
    assert result.exit_code == 2
    assert "did you mean database?" in result.stderr


def test_an_installed_readout_away_from_a_checkout_loads_its_sample(tmp_path: Path) -> None:
    desk = Desk(folder=tmp_path, url=f"duckdb:///{tmp_path}/w.duckdb", settings={"READOUT_JOBS": "1"})
    result = desk.call("run", "--dry-run")
    assert result.exit_code == 0
    assert "loading the sample documents that come with readout" in result.stderr
    assert "48 documents found" in result.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["w.duckdb.lock"]
