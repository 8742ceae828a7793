"""The law after a reference table was edited: the next run ends where a fresh warehouse or a full run would."""

import shutil
from collections.abc import Callable
from pathlib import Path

from etl.reference.lexicon import Lexicon
from etl.reference.load import load
from etl.warehouse import Warehouse
from tests.commands import Desk
from tests.laws import Place, Rows, column, differences, keep, rows, sample, table, write_table

Edit = Callable[[Path, Rows], None]


def _end_a_tenure(tables: Path, known: Rows) -> None:
    """Strike out a spell in office in which somebody came to a meeting."""
    spell = next(spell for (spell,) in column(known, "attendance", "tenure_id") if spell != "None")
    struck = next(row[1:] for row in column(known, "tenures", "tenure_id", "person_id", "office_id") if row[0] == spell)
    keep(tables, "tenures", lambda row: (row["person_id"], row["office_id"]) != struck)


def _lower_an_office(tables: Path, known: Rows) -> None:
    """Take an office in which somebody came to a meeting for a lesser one."""
    held = {office for (office,) in column(known, "attendance", "office_id")}
    offices = table(tables, "offices")
    lowered = next(row for row in offices if row["office_id"] in held and row["rank"].startswith("head_of"))
    lowered["rank"] = "other"
    write_table(tables, "offices", offices)


def _strike_out_a_person(tables: Path, known: Rows) -> None:
    """Remove a person whom one article names, so that only this article is known to name somebody."""
    met = column(known, "mentions", "person_id", "article_id")
    listed = {row["person_id"] for row in table(tables, "persons")}
    struck = next(one for one, _ in met if one in listed and len({article for who, article in met if who == one}) == 1)
    keep(tables, "persons", lambda row: row["person_id"] != struck)
    keep(tables, "tenures", lambda row: row["person_id"] != struck)


EDITS: dict[str, Edit] = {
    "a tenure": _end_a_tenure,
    "a rank": _lower_an_office,
    "a person": _strike_out_a_person,
}


def test_an_edited_table_leads_where_a_fresh_warehouse_gets(place: Place, sample_tables: Path, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    for found in sample()[:7]:
        shutil.copy(found.uri, tmp_path / "docs")
    tables = tmp_path / "tables"
    shutil.copytree(sample_tables, tables)
    settings = {"READOUT_REFERENCE": str(tables), "READOUT_JOBS": "1", "READOUT_PATHS": "docs"}
    with place() as url:
        desk = Desk(tmp_path, url, settings)
        desk.must("run")
        unedited = rows(url)
        for name, edit in EDITS.items():
            before, lexicon = rows(url), Lexicon(load(tables))
            edit(tables, before)
            edited = Lexicon(load(tables))
            desk.must("run")
            after = rows(url)
            assert differences(after, before) != [], name
            texts = column(before, "articles", "article_id", "text")
            touched = {key for key, text in texts if lexicon.local_digest(text) != edited.local_digest(text)}
            assert _read_last(url) == touched, name
            assert (0 < len(touched) < 7) == (name == "a person")
            with place() as fresh:
                Desk(tmp_path, fresh, settings).must("run")
                assert differences(after, rows(fresh)) == [], name
        incremental = rows(url)
        assert "7 read" in desk.must("run", "--full")
        assert differences(rows(url), incremental) == []
        shutil.copytree(sample_tables, tables, dirs_exist_ok=True)
        desk.must("run")
        assert differences(rows(url), unedited) == []


def _read_last(url: str) -> set[str]:
    """Return the articles that the last run read."""
    with Warehouse(url).read() as reader:
        last = reader.last_run()
        assert last is not None
        found = reader.connection.exec_driver_sql(f"SELECT article_id FROM readings WHERE run_id = '{last.run_id}'")
        return {row[0] for row in found}
