"""The dictionary says something of every table, view and column, and the committed files are up to date."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from etl.resources import sql_dir
from etl.warehouse.dictionary import html, markdown, svg
from etl.warehouse.dictionary.entries import VIEW_FAMILIES, Entry, table_entries, view_entries
from etl.warehouse.dictionary.generated import generated_files
from etl.warehouse.dictionary.layout import arrange
from etl.warehouse.viewfiles import BadViewFile, view_files

ENTRIES = (*view_entries(), *table_entries())
GENERATED = generated_files()
_SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_everything_is_documented(entry: Entry) -> None:
    assert entry.grain.startswith("One row per ") and entry.grain.endswith(".")
    for column in entry.columns:
        assert column.meaning.strip(" ."), column.name
        assert column.type, column.name
        assert column.example, column.name
        assert bool(column.null) == column.is_nullable, f"{column.name}: say when it is null, after '; null'"
        assert column.type != "double" or column.unit, f"{column.name}: of what unit?"
        assert not column.values or column.example in column.values, column.name
    if entry.name.startswith("v_"):
        assert entry.question.endswith("?")
        assert entry.name in entry.example


@pytest.mark.parametrize("name", sorted(GENERATED))
def test_committed_files_equal_freshly_generated_ones(name: str) -> None:
    committed = (sql_dir() / name).read_text(encoding="utf-8")
    assert committed == GENERATED[name], "run `python -m etl.warehouse.dictionary`"


def test_no_orphan_check_outlives_its_table() -> None:
    committed = {f"checks/{path.name}" for path in (sql_dir() / "checks").glob("orphans_*.sql")}
    assert committed == {name for name in GENERATED if name.startswith("checks/")}


def test_markdown_and_page_name_everything() -> None:
    text, page = markdown(), html()
    for entry in ENTRIES:
        assert f"### {entry.name}\n" in text
        assert f'<article id="{entry.name}"' in page
        for column in entry.columns:
            assert f"| `{column.name}` |" in text
            assert f'<tr id="{entry.name}.{column.name}"' in page


def test_every_folder_of_views_has_a_title() -> None:
    assert {view.family for view in view_files()} == set(VIEW_FAMILIES)


def test_the_page_is_small_and_whole_without_scripts() -> None:
    page = html()
    assert len(page) < 1_000_000
    before, script = page.split("<script>")
    assert script.endswith("</script></body></html>\n")
    assert before.count("<article ") == len(ENTRIES)
    assert '<div class="search" hidden>' in before, "a box that does nothing is not shown"
    assert before.count(" hidden") == 1


def test_the_page_is_light_or_dark_as_the_reader_has_it() -> None:
    style = html().split("<style>")[1].split("</style>")[0]
    dark = style[style.index("@media (prefers-color-scheme: dark)") :]
    names = set(re.findall(r"--(\w+):", style[: style.index("@media")]))
    assert set(re.findall(r"--(\w+):", dark.split("} }")[0])) == names
    assert {name for name in re.findall(r"var\(--(\w+)\)", html()) if name != "colour"} <= names


def test_links_of_the_page_lead_somewhere_in_it() -> None:
    class Links(HTMLParser):
        """Collects ids and targets."""

        def __init__(self) -> None:
            super().__init__()
            self.ids: set[str] = set()
            self.targets: set[str] = set()

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found = dict(attrs)
            self.ids |= {found.get("id") or ""}
            self.targets |= {found.get("href") or "", found.get("src") or ""}

    parser = Links()
    parser.feed(html())
    assert {target.removeprefix("#") for target in parser.targets} <= parser.ids, "and nothing is loaded from elsewhere"


def test_links_of_the_markdown_lead_somewhere_in_it() -> None:
    text = markdown()
    targets = set(re.findall(r"\]\(#(\w+)\)", text))
    assert targets == {entry.name for entry in ENTRIES}


def test_the_picture_shows_every_table_and_every_reference() -> None:
    root = ElementTree.fromstring(svg())
    names = {text.text for text in root.iter(f"{_SVG}text") if text.get("class") == "name"}
    assert names == {entry.name for entry in table_entries()}
    lines = [path for path in root.iter(f"{_SVG}path") if path.get("class") == "line"]
    references = [
        column
        for entry in table_entries()
        for column in entry.columns
        if column.refers_to and column.name != "run_id" and column.refers_to.split(".")[0] != entry.name
    ]
    assert len(lines) == len(references)


def test_boxes_of_the_picture_do_not_overlap() -> None:
    links = [("b", "a"), ("c", "a"), ("d", "b"), ("d", "a"), ("e", "c"), ("a", "a")]
    nodes = arrange(dict.fromkeys("abcdef", 50.0), links, lane=6)
    assert {name: nodes[name].layer for name in "abcdef"} == {"a": 0, "b": 1, "c": 1, "d": 2, "e": 2, "f": 0}
    for layer in range(3):
        column = sorted((node for node in nodes.values() if node.layer == layer), key=lambda node: node.y)
        for upper, lower in pairwise(column):
            assert upper.y + upper.height < lower.y
    assert min(node.y for node in nodes.values()) == 0
    assert nodes == arrange(dict.fromkeys("abcdef", 50.0), links[::-1], lane=6), "the same whatever the order"


@pytest.mark.parametrize(
    "header",
    [
        "-- What?\n--\n-- One row per thing.\n--\n--   a  An a.",
        "-- What?\n--\n-- A row per thing.\n--\n--   a  An a.\n--\n-- Example: SELECT 1",
        "-- What?\n--\n-- One row per thing.\n--\n-- Example: SELECT 1",
        "-- What?\n--\n-- One row per thing.\n--\n--   a  An a.\n-- b  A b.\n--\n-- Example: SELECT 1",
    ],
    ids=["no example", "no grain", "no columns", "bad column"],
)
def test_a_view_file_without_its_header_is_refused(tmp_path_factory: pytest.TempPathFactory, header: str) -> None:
    folder = tmp_path_factory.mktemp("sql")
    (folder / "analysis").mkdir()
    (folder / "analysis" / "v_odd.sql").write_text(f"{header}\nSELECT 1 AS a\n")
    with pytest.raises(BadViewFile) as caught:
        view_files(folder)
    assert caught.value.where.endswith("v_odd.sql")


def test_views_come_after_those_they_use_and_circles_are_refused(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("sql")
    (folder / "analysis").mkdir()

    def write(name: str, body: str) -> None:
        head = "-- What?\n--\n-- One row per thing.\n--\n--   a  An a,\n--      and more.\n--\n-- Example: SELECT 1\n"
        (folder / "analysis" / f"{name}.sql").write_text(head + body)

    write("v_a", "SELECT a FROM v_b -- not v_c\n")
    write("v_b", "SELECT 'v_a' AS a\n")
    first, second = view_files(folder)
    assert (first.name, second.name) == ("v_b", "v_a")
    assert first.columns[0].comment == "An a, and more."
    write("v_b", "SELECT a FROM v_a\n")
    with pytest.raises(BadViewFile, match="circle") as caught:
        view_files(folder)
    assert caught.value.where == "v_a, v_b"
