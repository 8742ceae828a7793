"""Loading reference tables: what is understood, and how what is wrong is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from etl.reference.load import ReferenceTableError, load
from etl.reference.sheets import read_sheets
from etl.reference.table import Problem
from tests.reference_tables import TABLES, write_tables


def problems(folder: Path) -> tuple[Problem, ...]:
    """Return what loading a folder complains about."""
    with pytest.raises(ReferenceTableError) as caught:
        load(folder)
    return caught.value.problems


@pytest.mark.parametrize(
    ("file", "row", "line", "column", "says"),
    [
        ("states.csv", "no,NOR,N,N,N,,,,either", 6, "iso2", "two capital letters"),
        ("states.csv", "SE,SWE,Sweden,Kingdom of Sweden,Stockholm,,,,king", 6, "leader", "'king' is not known"),
        ("states.csv", "SE,SWE,Sweden,S,S,,,,2018-01-01 either", 6, "leader", "from the beginning"),
        ("organisations.csv", "UN,United Nations,UN,igo,,,,,,,", 6, "org_id", "'UN' is not an id"),
        ("organisations.csv", "un,United Nations,UN,club,,,,,,,", 6, "kind", "'club' is not known"),
        ("organisations.csv", "un,United Nations,UN,igo,,,,1945,1944,,", 6, "dissolved", "before"),
        ("organisations.csv", "un,United Nations,UN,igo,moon,,,,,,", 6, "parent", "'moon' is not known"),
        ("organisations.csv", "nato,Twice,,igo,,,,,,,", 6, "org_id", "line 2 as well"),
        ("organisations.csv", "fjord-post,Fjord,,other,,,,,,,", 2, "media_id", "in organisations.csv as well"),
        ("memberships.csv", "SE,nato,2024-03-07,,member", 5, "member", "'SE' is not known"),
        ("memberships.csv", "US,nato,1949-04-04,1948,member", 5, "to", "before `from`"),
        ("memberships.csv", "US,nato,1949-04-04,,boss", 5, "status", "'boss' is not known"),
        ("offices.csv", "x-king,King of X,XX,head_of_state,,", 8, "organisation", "'XX' is not known"),
        ("offices.csv", "no-king,King of Norway,NO,king,,", 8, "rank", "'king' is not known"),
        ("offices.csv", "no-king,King of Norway,NO,head_of_state,,yes", 8, "joint", "'yes' is not known"),
        ("persons.csv", "a-b,A B,A,B,given-family,x,", 5, "gender", "'x' is not known"),
        ("persons.csv", "a-b,A B,A,B,random,m,", 5, "name_order", "'random' is not known"),
        ("persons.csv", "a-b,,A,B,given-family,m,", 5, "name", "is empty"),
        ("tenures.csv", "ada-nordmann,no-king,2020,2021,0,", 5, "office_id", "'no-king' is not known"),
        ("tenures.csv", "nobody,no-prime-minister,2020,2021,0,", 5, "person_id", "'nobody' is not known"),
        ("tenures.csv", "ada-nordmann,no-prime-minister,,2021,0,", 5, "from", "'' is not a date"),
        ("tenures.csv", "ada-nordmann,no-prime-minister,2021-02-30,2022,0,", 5, "from", "'2021-02-30' is not a date"),
        ("tenures.csv", "ada-nordmann,no-prime-minister,20021,2022,0,", 5, "from", "'20021' is not a date"),
        ("tenures.csv", "ada-nordmann,no-prime-minister,2021-13,2022,0,", 5, "from", "'2021-13' is not a date"),
        ("tenures.csv", "ada-nordmann,no-prime-minister,0021,2022,0,", 5, "from", "out of the question"),
        ("memberships.csv", "US,nato,9999-12,,member", 5, "from", "out of the question"),
        ("tenures.csv", "ada-nordmann,no-prime-minister,2021,2020,0,", 5, "to", "before `from`"),
        ("tenures.csv", "ada-nordmann,no-prime-minister,2021,,0,", 5, "known_until", "is empty"),
        ("tenures.csv", "ada-nordmann,no-prime-minister,2021,2022,0,2022", 5, "known_until", "beside `to`"),
        ("tenures.csv", "ada-nordmann,no-prime-minister,2021,,maybe,2022", 5, "acting", "'maybe' is not known"),
        ("titles.csv", "shah,shahs,shah,,", 5, "rank", "'shah' is not known"),
        ("media.csv", "m,M,,outlet,NO,https://m.example/", 3, "domain", "is not a domain"),
        ("seats.csv", "PL,who,monarch", 3, "rank", "'monarch' is not known"),
    ],
)
def test_a_bad_cell_is_told_with_file_line_and_column(
    tmp_path: Path, file: str, row: str, line: int, column: str, says: str
) -> None:
    (problem,) = problems(write_tables(tmp_path, (file, row)))
    assert (problem.line, problem.column) == (line, column)
    assert says in problem.what
    assert problem.remedy
    assert str(problem) in str(ReferenceTableError(tmp_path, [problem]))


def test_all_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    folder = write_tables(
        tmp_path,
        ("tenures.csv", "ada-nordmann,no-prime-minister,2021-02-30,x,0,"),
        ("persons.csv", "a-b,A B,A,B,given-family,x,"),
    )
    assert [(p.file, p.line, p.column) for p in problems(folder)] == [
        ("persons.csv", 5, "gender"),
        ("tenures.csv", 5, "from"),
        ("tenures.csv", 5, "to"),
    ]


def test_one_faulty_row_is_not_told_again_wherever_it_is_referred_to(tmp_path: Path) -> None:
    faulty = TABLES["persons.csv"].replace("Nordmann,given-family,f", "Nordmann,given-family,q")
    assert [p.column for p in problems(write_tables(tmp_path, persons=faulty))] == ["gender"]


def test_a_missing_file_is_told_once(tmp_path: Path) -> None:
    write_tables(tmp_path)
    (tmp_path / "persons.csv").unlink()
    assert [(p.file, p.line) for p in problems(tmp_path)] == [("persons.csv", 0)]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("surface,plural,rank,gender,notes\nPr\xe9sident,,head_of_state,,\n".encode("latin-1"), "not UTF-8"),
        ("surface,plural,rank,gender,notes\n".encode("utf-16"), "UTF-16"),
        (b"PK\x03\x04 a workbook", "workbook"),
        (b"surface,plural,rank,gender,notes\na\0b,,head_of_state,,\n", "NUL"),
        (b'surface,plural,rank,gender,notes\n"open,,head_of_state,,\n', "broken CSV"),
        (b"surface,plural,rank,sex,notes\n", "is not a column"),
        (b"surface,surface,plural,rank,gender,notes\n", "is there twice"),
        (b"surface,plural,rank,gender,notes\na,b,head_of_state,,,more\n", "6 cells where the header has 5"),
        (b"", "is missing"),
    ],
)
def test_a_file_that_is_no_table_is_told(tmp_path: Path, content: bytes, says: str) -> None:
    found = problems(write_tables(tmp_path, titles=content))
    assert {p.file for p in found} == {"titles.csv"}
    assert any(says in p.what for p in found)


@pytest.mark.parametrize(
    "mangle",
    [
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace(",", ";"),
        lambda text: text.replace("\n", ",,\n"),
        lambda text: text + "\n,,,,\n\n",
        lambda text: text.replace(",", " , "),
    ],
    ids=["byte order mark", "line ends", "semicolons", "trailing cells", "blank rows", "blanks"],
)
def test_what_spreadsheets_do_to_a_file_changes_nothing(tmp_path: Path, mangle: Callable[[str], str]) -> None:
    expected = read_sheets(write_tables(tmp_path)).digest
    assert read_sheets(write_tables(tmp_path, tenures=mangle(TABLES["tenures.csv"]))).digest == expected


def test_the_digest_ignores_the_order_of_rows_and_sees_every_cell(tmp_path: Path) -> None:
    expected = read_sheets(write_tables(tmp_path)).digest
    header, *rows = TABLES["persons.csv"].splitlines(keepends=True)
    assert read_sheets(write_tables(tmp_path, persons=header + "".join(reversed(rows)))).digest == expected
    changed = TABLES["persons.csv"].replace("Nordmann,given-family,f", "Nordmann,given-family,")
    assert read_sheets(write_tables(tmp_path, persons=changed)).digest != expected
