"""`readout ask`: every view answers on both engines, narrowed down, as a table, a file or a picture."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import Connection

from etl.ask import Entity, Filters, build
from etl.ask.filters import day
from etl.ask.reading import rows_of, types_of
from etl.cli.ask_page import show_answer
from etl.cli.page import Page
from etl.errors import ReadoutError, UsageError
from etl.warehouse.engines import make_engine
from etl.warehouse.viewfiles import ViewFile, view_files
from tests.commands import Desk

VIEWS = view_files()
NORWAY = Entity(kind="state", id="NO", name="Norway")
POLAND = Entity(kind="state", id="PL", name="Poland")
ADA = Entity(kind="person", id="ada-nordmann", name="Ada Nordmann")
JAN = Entity(kind="person", id="jan-kowalski", name="Jan Kowalski")
FILTERS = (
    Filters(about=(NORWAY,)),
    Filters(about=(ADA, JAN)),
    Filters(about=(Entity(kind="organisation", id="nato", name="NATO"),)),
    Filters(about=(Entity(kind="country", id="NO", name="Norway"),)),
    Filters(about=(Entity(kind="source", id="fjord-post", name="Fjord Post"),)),
    Filters(between=(NORWAY, POLAND)),
    Filters(between=(ADA, JAN)),
    Filters(since=day("2014-03", "--since"), until=day("2014", "--until")),
)


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_without_a_view_all_questions_are_listed_by_family(shown: Desk) -> None:
    text = shown.must("ask")
    words = " ".join(text.split())
    for view in VIEWS:
        assert f"{view.name.removeprefix('v_')} {view.question}" in words
    assert (
        text.index("What one article reports") < text.index("Who met whom") < text.index("Runs and what they changed")
    )


@pytest.fixture(scope="module")
def connection(shown: Desk) -> Iterator[Connection]:
    """Return a connection to a warehouse with rows."""
    with make_engine(shown.url, read_only=True).connect() as connection:
        yield connection


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_every_view_answers_and_every_filter_works_on_it_or_is_refused(connection: Connection, view: ViewFile) -> None:
    types = types_of(connection, view)
    assert list(types) == [column.name for column in view.columns]
    whole = list(rows_of(connection, build(view, types, Filters())))
    for filters in FILTERS:
        try:
            query = build(view, types, filters, limit=1000)
        except UsageError as error:
            assert error.where.startswith("--") and "use --where with one of its columns" in error.remedy
            continue
        assert set(rows_of(connection, query)) <= set(whole)
        assert query.told


def test_a_view_that_the_warehouse_lacks_is_named(connection: Connection) -> None:
    with pytest.raises(ReadoutError, match="v_new: the warehouse does not have this view"):
        types_of(connection, msgspec.structs.replace(VIEWS[0], name="v_new"))


def test_words_of_a_name_and_the_filters_choose_the_view(shown: Desk) -> None:
    (row,) = _rows(shown.must("ask", "engagement", "--between", "PL", "Norway", "--since", "2014"))
    assert (row["state_a_name"], row["state_b_name"], row["meeting_count"]) == ("Norway", "Poland", "3")
    (row,) = _rows(shown.must("ask", "engagement", "--between", "Ada Nordmann", "Jan Kowalski"))
    assert {row["person_a_name"], row["person_b_name"]} == {"Ada Nordmann", "Jan Paweł Kowalski"}
    several = shown.call("ask", "engagement")
    assert several.exit_code == 2
    assert "this can be person_engagement, state_engagement" in several.stderr


def test_meetings_are_found_by_who_took_part(shown: Desk) -> None:
    both = _rows(shown.must("ask", "meetings", "--between", "NO", "PL", "--sort", "date_start_on"))
    assert [row["date_edtf"] for row in both] == ["2014-03-03", "2014-03-11", "2016-02-02"]
    assert len(_rows(shown.must("ask", "meetings", "--person", "Armen Petrosyan"))) == 1
    assert [row["date_edtf"] for row in _rows(shown.must("ask", "meetings", "--since", "2015"))] == ["2016-02-02"]
    assert _rows(shown.must("ask", "meetings", "--state", "NO", "--until", "2013")) == []


def test_a_table_shows_names_and_says_what_it_leaves_out(shown: Desk) -> None:
    lines = shown.must("ask", "meetings", "--format", "table", "--limit", "2").splitlines()
    assert "meeting_id" not in lines[2].split() and "date_edtf" in lines[2].split()
    assert lines[-1] == "there are more rows: --limit N shows N of them, --limit 0 all"
    whole = shown.must("ask", "meetings", "--format", "table", "--limit", "0", "--columns", "all").splitlines()
    assert {"meeting_id", "date_start_on", "venue"} <= set(whole[2].split())
    chosen = shown.must(
        "ask", "meetings", "--state", "PL", "--columns", "label, city", "--format", "table"
    ).splitlines()
    assert chosen[1] == "Poland" and chosen[3].split() == ["label", "city"]
    assert (
        shown.must("ask", "overdue", "--where", "city=Atlantis", "--format", "table").splitlines()[-1] == "no row fits"
    )


def test_the_form_is_csv_where_nobody_looks(shown: Desk) -> None:
    assert shown.must("ask", "v_articles").splitlines()[0].startswith("article_uri,title,")
    assert shown.must("ask", "articles", "--format", "table").splitlines()[0].endswith("who published them, and when?")


def test_files_hold_what_the_terminal_shows(shown: Desk, tmp_path: Path) -> None:
    shown.must("ask", "meetings", "--output", str(tmp_path / "new" / "m.csv"))
    assert (tmp_path / "new" / "m.csv").read_text(encoding="utf-8") == shown.must("ask", "meetings")
    shown.must("ask", "meetings", "--output", str(tmp_path / "m.json"))
    found = json.loads((tmp_path / "m.json").read_text(encoding="utf-8"))
    assert found == json.loads(shown.must("ask", "meetings", "--format", "json"))
    assert found[0]["date_start_on"] == "2016-02-02" and found[0]["is_exact_date"] is True


@pytest.mark.parametrize(
    "words",
    [
        ("frequency",),
        ("state_engagement",),
        ("engagement", "--state", "NO"),
        ("person_timeline", "--person", "Ada Nordmann"),
        ("basis_shares",),
        ("network_edges", "--where", "entity_kind=person"),
    ],
    ids=" ".join,
)
def test_what_people_would_rather_see_is_drawn(shown: Desk, tmp_path: Path, words: tuple[str, ...]) -> None:
    shown.must("ask", *words, "--output", str(tmp_path / "a.png"))
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nothing",), ("nothing: there is no such view", "`readout ask` lists all views")),
        (("meetngs",), ("did you mean meetings",)),
        (("meetings", "--state", "Norwey"), ("there is no such organisation", "did you mean Norway")),
        (("meetings", "--state", "Nobody at all"), ("there is no such organisation",)),
        (("meetings", "--person", "Ada Nordman"), ("there is no such person", "did you mean Ada Nordmann")),
        (("meetings", "--source", "Fjord Past"), ("there is no such publisher", "Fjord Post")),
        (("meetings", "--between", "NO", "Jan Kowalsky"), ("no person, state or organisation", "Jan Kowalski")),
        (("meetings", "--since", "spring"), ("--since spring: this is no date", "2024-03")),
        (("meetings", "--where", "statsu=held"), ("has no column statsu", "did you mean status?")),
        (("meetings", "--sort", "dat"), ("--sort dat: the view has no column dat",)),
        (("meetings", "--columns", "labl"), ("--columns labl", "did you mean label?")),
        (("meetings", "--output", "a.xlsx"), ("no kind of file that can be written", ".csv, .json, .png or .svg")),
        (("meetings", "--output", "a.csv", "--format", "json"), ("the ending of the file says its form",)),
        (("meetings", "--where", "city=Atlantis", "--output", "a.png"), ("there is nothing to draw",)),
        (("entity_names", "--output", "a.svg"), ("this answer makes no picture",)),
    ],
)
def test_what_cannot_be_answered_is_told_with_what_is_near(
    shown: Desk, words: tuple[str, ...], said: tuple[str, ...]
) -> None:
    result = shown.call("ask", *words)
    assert result.exit_code == 2, result.output
    assert result.stderr.startswith("Error ")
    for part in said:
        assert part in result.stderr
    assert result.stdout == ""


def test_values_are_never_part_of_the_query(shown: Desk) -> None:
    for value in ("x' OR '1'='1", "'; DROP VIEW v_meetings; --", ":v0", "%"):
        assert _rows(shown.must("ask", "meetings", "--where", f"label={value}")) == []
        assert shown.call("ask", "meetings", "--person", value).exit_code == 2
    assert len(_rows(shown.must("ask", "meetings", "--where", "label~MEETING"))) > 1


def test_a_terminal_gets_as_many_columns_as_fit(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    page = Page()
    page.is_terminal, page.width = True, 40
    names = ("date_edtf", "label", "meeting_name", "venue", "words", "city")
    rows = [("2024", "G7 Summit", "G7 Summit", None, "w" * 60, "Oslo"), ("2023", "talks", None, None, "w", "Rome")]
    show_answer(page, "What?", "", names, rows, is_cut=False, is_chosen=False)
    lines = capsys.readouterr().out.splitlines()
    assert lines[2].split() == ["date_edtf", "label", "city"]
    assert lines[-1] == "not shown: meeting_name, venue, words; --columns all shows them"
