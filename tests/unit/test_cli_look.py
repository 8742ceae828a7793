"""Commands that look: status, sql, explain, export, check, review, dictionary; on both engines."""

import csv
import io
import json
from pathlib import Path

import duckdb
import pyarrow.dataset
import pytest

from etl.warehouse.viewfiles import view_files
from tests.commands import Desk


def _meeting(desk: Desk) -> str:
    """Return the meeting that three articles tell of."""
    (meeting_id,) = desk.ask("SELECT meeting_id FROM v_meetings WHERE report_count > 2")
    return meeting_id


def test_status_shows_who_met_whom_when_where_and_who_says_so(shown: Desk) -> None:
    lines = [line.strip() for line in shown.must("status").splitlines()]
    assert "5 articles       1 source · 2014-03-03 to 2016-02-04" in lines
    at = lines.index("2014-03-03  Oslo, Norway · in person · bilateral of leaders")
    assert lines[at + 1].startswith("Ada Nordmann (Norway")
    assert "Jan Paweł Kowalski (Poland)" in lines[at + 1]
    assert lines[at + 2] == "from Fjord Post (page.html), oslo.txt, warsaw.txt"
    assert lines[at + 3] == _meeting(shown)
    assert any(line.startswith("Last run  run, published") for line in lines)
    assert "readout explain meeting m-" in lines[-5]


def test_status_breaks_lines_between_names_only(shown: Desk) -> None:
    shown.settings["COLUMNS"] = "40"
    try:
        lines = [line.strip() for line in shown.must("status").splitlines()]
    finally:
        del shown.settings["COLUMNS"]
    assert "Jan Paweł Kowalski (Poland)" in lines


def test_sql_answers_as_table_csv_and_json(shown: Desk) -> None:
    query = "SELECT name, is_provisional, NULL AS nothing FROM persons WHERE family_name = 'Nordmann'"
    head, _, row = shown.must("sql", query).splitlines()
    assert head.split() == ["name", "is_provisional", "nothing"]
    assert row.split("  ")[0] == "Ada Nordmann"
    assert list(csv.reader(io.StringIO(shown.must("sql", query, "--format", "csv"))))[1] == [
        "Ada Nordmann",
        "false",
        "",
    ]
    assert json.loads(shown.must("sql", query, "--format", "json")) == [
        {"name": "Ada Nordmann", "is_provisional": False, "nothing": None}
    ]


def test_sql_writes_days_and_numbers_alike_on_both_engines(shown: Desk) -> None:
    query = "SELECT cast('2014-03-03' AS date) AS day, cast(1.5 AS double precision) AS x, 7 AS n, 100 % 7 AS rest"
    assert json.loads(shown.must("sql", query, "--format", "json")) == [
        {"day": "2014-03-03", "x": 1.5, "n": 7, "rest": 2}
    ]
    assert shown.ask("SELECT 'a:b' || '%s'") == ["a:b%s"]


def test_sql_reads_a_query_from_standard_input(shown: Desk) -> None:
    assert shown.must("sql", "-", "--format", "csv", stdin="SELECT 1 AS one").splitlines() == ["one", "1"]


@pytest.mark.parametrize(
    "query",
    [
        "DELETE FROM persons",
        "SELECT 1; DELETE FROM persons",
        "COMMIT; DELETE FROM persons",
        "WITH gone AS (DELETE FROM persons RETURNING 1) SELECT * FROM gone",
        "CREATE TABLE mine (a integer)",
        "",
    ],
)
def test_sql_changes_nothing(shown: Desk, query: str) -> None:
    before = shown.ask("SELECT count(*) FROM persons")
    result = shown.call("sql", query)
    assert result.exit_code in (1, 2)
    assert result.stderr.startswith("Error query: ")
    assert shown.ask("SELECT count(*) FROM persons") == before


def test_sql_does_not_write_files(shown: Desk, tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    assert shown.call("sql", f"COPY (SELECT 1) TO '{file}'").exit_code in (1, 2)
    assert not file.exists()


def test_sql_repeats_what_the_database_says(shown: Desk) -> None:
    result = shown.call("sql", "SELECT nope FROM persons")
    assert result.exit_code == 1
    assert "nope" in result.stderr
    assert "readout dictionary" in result.stderr


def test_explain_gives_every_fact_of_a_meeting_its_words(shown: Desk) -> None:
    meeting_id = _meeting(shown)
    text = " ".join(shown.must("explain", "meeting", meeting_id).split())
    quotes = json.loads(
        shown.must(
            "sql",
            "SELECT e.quote, e.start_offset, e.rule FROM evidence AS e JOIN meeting_reports AS r "
            f"ON r.report_id = e.report_id WHERE r.meeting_id = '{meeting_id}'",
            "--format",
            "json",
        )
    )
    assert len(quotes) > 5
    for row in quotes:
        assert f"“{' '.join(row['quote'].split())}”" in text
        assert f"{row['start_offset']}–" in text
        assert f"rule {row['rule']}" in text
    for name in ("docs/oslo.txt", "docs/warsaw.txt", "docs/page.html"):
        assert name in text
    assert "nearest report: " in text
    assert "joined with score" in text


def test_explain_takes_the_beginning_of_an_id_and_names(shown: Desk) -> None:
    meeting_id = _meeting(shown)
    assert meeting_id in shown.must("explain", "meeting", meeting_id[:9])
    by_name = shown.must("explain", "person", "ada nordmann")
    assert "2010-03-15 to 2015-06 · Prime Minister of Norway" in by_name
    assert "“Norwegian Prime Minister Ada Nordmann will meet" in by_name
    assert "full name" in by_name
    for kind in ("meeting", "person"):
        unknown = shown.call("explain", kind, "nobody-at-all")
        assert unknown.exit_code == 2
        assert f"there is no such {kind}" in unknown.stderr


def test_export_writes_all_views_and_no_article(shown: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "export"
    told = shown.must("export", str(folder), "--format", "csv")
    views = view_files()
    assert f"{len(views)} files written" in told
    manifest = json.loads((folder / "manifest.json").read_text())
    assert {file.name for file in folder.iterdir()} == {"manifest.json", *(f"{view.name}.csv" for view in views)}
    for file in manifest["files"]:
        (count,) = shown.ask(f"SELECT count(*) FROM {file['name'].rpartition('.')[0]}")
        with (folder / file["name"]).open(newline="", encoding="utf-8") as lines:
            assert file["rows"] == int(count) == len(list(csv.reader(lines))) - 1
    content = b"".join(path.read_bytes() for path in folder.iterdir())
    assert b"Nordmann receives Kowalski" in content, "a title and a quote"
    assert b"took notes" not in content, "that sentence supports nothing, so it is in the article only"
    assert shown.must("export", str(folder), "--format", "csv") == told


def test_exports_of_both_engines_have_the_same_types(shown: Desk, tmp_path: Path) -> None:
    shown.must("export", str(tmp_path / "e"))
    schema = pyarrow.dataset.dataset(tmp_path / "e" / "v_meetings", partitioning="hive").schema
    names = ("date_start_on", "latitude", "report_count", "is_exact_date", "label", "meeting_year")
    assert [str(schema.field(name).type) for name in names] == [
        "date32[day]",
        "double",
        "int64",
        "bool",
        "string",
        "int32",
    ]
    with duckdb.connect() as connection:
        found = connection.execute(f"SELECT count(*) FROM '{tmp_path}/e/v_attendance/*/*.parquet'").fetchone()
    assert found is not None
    assert str(found[0]) == shown.ask("SELECT count(*) FROM v_attendance")[0]


def test_export_spares_folders_that_are_not_its_own(shown: Desk, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("dear")
    result = shown.call("export", str(tmp_path / "mine"))
    assert result.exit_code == 1
    assert "letter.txt" in result.stderr
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["letter.txt"]
    assert {path.name for path in tmp_path.iterdir()} == {"mine"}
    (tmp_path / "mine" / "letter.txt").write_text("dear")
    result = shown.call("export", str(tmp_path / "mine" / "letter.txt" / "below"))
    assert (result.exit_code, "cannot be written" in result.stderr) == (1, True)


def test_check_shows_what_the_audit_finds(shown: Desk) -> None:
    text = shown.must("check")
    assert "checks hold" in text.splitlines()[0]
    findings = shown.ask("SELECT DISTINCT check_name FROM findings WHERE severity = 'warn'")
    assert all(f"warn {name}" in text for name in findings)


def test_review_asks_about_strangers_and_says_how_to_answer(shown: Desk) -> None:
    text = shown.must("review")
    assert "Armen Petrosyan" in text
    assert "readout decide correct MENTION --is PERSON" in text
    assert "0 open questions" in shown.must("review", "--question", "join")


def test_dictionary_describes_every_view(shown: Desk, tmp_path: Path) -> None:
    text = shown.must("dictionary")
    assert all(view.name in text for view in view_files())
    page = tmp_path / "new" / "dictionary.html"
    shown.must("dictionary", "--format", "html", "--output", str(page))
    assert "<svg" in page.read_text(encoding="utf-8")


def test_nothing_of_an_article_is_in_views_but_quotes(shown: Desk) -> None:
    columns = [(view.name, column.name) for view in view_files() for column in view.columns]
    assert ("v_articles", "text") not in columns
    assert int(shown.ask("SELECT max(length(text_at_span)) FROM v_article_evidence")[0]) <= 500
