"""Every check is silent on a sound warehouse and finds the fault it is for, on both engines."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, ForeignKey

from etl.audit import audit, has_failures, read_checks
from etl.audit.checks import BadCheck, Check
from etl.audit.run import KEPT, CheckFailed
from etl.warehouse import catalog
from etl.warehouse.engines import make_engine
from etl.warehouse.migrate import migrate
from etl.warehouse.schema import metadata
from tests.engines import ENGINES
from tests.rows import complete, fill

SHA = "0123456789abcdef" * 4
SOUND = {
    "runs": "run_id | outcome\nr1 | published",
    "documents": f"article_id | sha256\n{SHA[:24]} | {SHA}",
    "readings": f"article_id\n{SHA[:24]}",
    "articles": f"""
article_id | sha256 | article_uri | text | published_edtf
{SHA[:24]} | {SHA} | in/one.txt | Ada 😀 Berg met Bo Lind. | 2024-03-08""",
    "organisations": "organisation_id | name\nNO | Norway\nSE | Sweden",
    "persons": "person_id | name\nada-berg | Ada Berg\nbo-lind | Bo Lind",
    "offices": "office_id | organisation_id | rank\nno-fm | NO | foreign_minister",
    "tenures": """
tenure_id | person_id | office_id | start_edtf | end_edtf | known_until_on
t1 | bo-lind | no-fm | 2020-01-01 | 2022-01-01 |
t2 | ada-berg | no-fm | 2022-01-01 | | 2024-12-31""",
    "memberships": "membership_id | member_id | organisation_id | start_edtf\ns1 | NO | SE | 1990",
    "places": "place_id | city | country_code\nno-oslo | Oslo | NO\nse-lund | Lund | SE\ndk-ribe | Ribe | DK",
    "meetings": "meeting_id | date_edtf | place_id | channel\nm1 | 2024-03-07 | no-oslo | in_person",
    "meeting_reports": f"report_id | meeting_id | article_id | date_edtf\nr1 | m1 | {SHA[:24]} | 2024-03-07",
    "report_attendance": """
report_attendance_id | report_id | person_id | organisation_id | basis | party_kind | office_id | tenure_id
a1 | r1 | ada-berg | NO | office | office | no-fm | t2
a2 | r1 | bo-lind | SE | named | person | |""",
    "attendance": """
attendance_id | meeting_id | person_id | organisation_id | basis | party_kind | office_id | tenure_id
a1 | m1 | ada-berg | NO | office | office | no-fm | t2
a2 | m1 | bo-lind | SE | named | person | |""",
    "evidence": f"""
evidence_id | article_id | report_id | report_attendance_id | field | start_offset | end_offset | quote
e1 | {SHA[:24]} | r1 | | meeting | 11 | 14 | met
e2 | {SHA[:24]} | r1 | a1 | attendance | 6 | 10 | Berg
e3 | {SHA[:24]} | r1 | a2 | attendance | 15 | 22 | Bo Lind
e4 | {SHA[:24]} | r1 | | date | 0 | 3 | Ada""",
    "mentions": f"""
mention_id | article_id | entity_kind | person_id | start_offset | end_offset | surface
n1 | {SHA[:24]} | person | bo-lind | 15 | 22 | Bo Lind""",
    "decisions": """
decision_id | sequence | verdict | subject_kind | subject | other | revokes
d1 | 1 | correct | report | r1 | |
d2 | 2 | same | mention | n1 | bo-lind |
d3 | 3 | same | report | gone | r1 |
d4 | 4 | same | report | gone | r1 | d3""",
    "entity_names": "entity_kind | entity_id | name\nperson | ada-berg | A. Berg\norganisation | NO | Norge",
    "id_history": "entity_kind | old_id | new_id\nmeeting | m0 | m1\nmeeting | m00 |",
}

# One or more faults per check: rows to add (`table: text`) or a statement to run.
FAULTS: dict[str, list[str]] = {
    "article_shown_twice": ["articles: article_id | article_uri\nx | in/one.txt"],
    "article_copies_itself": [
        "UPDATE articles SET duplicate_of_id = article_id",
        "UPDATE articles SET revision_of_id = article_id",
        f"UPDATE articles SET duplicate_of_id = 'x'; articles: article_id | duplicate_of_id\nx | {SHA[:24]}",
    ],
    "attendance_without_party": [
        "attendance: attendance_id | meeting_id | party_kind | basis\nx | m1 | office | office",
        "report_attendance: report_attendance_id | report_id | party_kind | basis\nx | r1 | office | office",
    ],
    "attendance_without_report": ["attendance: attendance_id | meeting_id | person_id\nx | m1 | cy-holm"],
    "attendance_without_words": ["DELETE FROM evidence WHERE evidence_id = 'e3'"],
    "blank_names": ["UPDATE persons SET name = ' ' WHERE person_id = 'ada-berg'", "sources: source_id | name\n | "],
    "child_outside_parent": [
        "meetings: meeting_id | date_edtf | parent_meeting_id\nx | 2024-03-09 | m1",
        "meetings: meeting_id | date_edtf | parent_meeting_id\nx | 2024-03-05 | m1",
    ],
    "date_basis": [
        "UPDATE meetings SET date_basis = 'none'",
        "UPDATE meeting_reports SET date_source = 'none'",
    ],
    "date_bounds": [
        "UPDATE meetings SET date_end_on = DATE '2024-03-06'",
        "UPDATE articles SET published_start_on = NULL, published_end_on = NULL",
        "UPDATE meetings SET date_end_on = DATE '2024-03-08'",
    ],
    "date_without_words": ["DELETE FROM evidence WHERE field = 'date'"],
    "decision_without_subject": [
        "decisions: decision_id | sequence | verdict | subject_kind | subject\nx | 9 | reject | report | n1",
        "decisions: decision_id | sequence | verdict | subject_kind | subject\nx | 9 | reject | mention | gone",
        """decisions: decision_id | sequence | verdict | subject_kind | subject | other
x | 9 | same | report | r1 | gone""",
    ],
    "decisions_contradict": [
        """decisions: decision_id | sequence | verdict | subject_kind | subject | other
x | 8 | same | report | r1 | r2
y | 9 | different | report | r2 | r1"""
    ],
    "documents_unread": ["DELETE FROM readings", "UPDATE articles SET sha256 = 'other'"],
    "evidence_misquotes": [
        "UPDATE evidence SET quote = 'Borg' WHERE evidence_id = 'e2'",
        "UPDATE evidence SET start_offset = 5 WHERE evidence_id = 'e2'",
        "UPDATE evidence SET end_offset = 2 WHERE evidence_id = 'e2'",
        """UPDATE evidence SET article_id = 'x' WHERE evidence_id = 'e2'; articles: article_id | text
x | 012345Berg""",
    ],
    "evidence_of_other_report": ["UPDATE report_attendance SET report_id = 'x' WHERE report_attendance_id = 'a1'"],
    "holder_without_tenure": ["UPDATE attendance SET tenure_id = NULL"],
    "ids_forwarded_to_nothing": [
        "id_history: entity_kind | old_id | new_id\nmeeting | x | gone",
        "id_history: entity_kind | old_id | new_id\nperson | x | m1",
    ],
    "impossible_dates": [
        "UPDATE meetings SET date_start_on = DATE '1899-12-31'",
        "UPDATE articles SET published_start_on = DATE '1066-01-01'",
        "UPDATE meeting_reports SET date_start_on = DATE '2024-03-10'",
    ],
    "meeting_alone": ["meetings: meeting_id\nx"],
    "meeting_within_itself": [
        "UPDATE meetings SET parent_meeting_id = 'm1'",
        "meetings: meeting_id | parent_meeting_id\nx | y\ny | z\nz | x",
    ],
    "meeting_without_report": [
        "meetings: meeting_id\nx",
        "UPDATE meetings SET report_count = 2",
        "UPDATE meetings SET source_count = 2",
    ],
    "mention_misquotes": [
        "UPDATE mentions SET surface = 'Bo Lint'",
        "UPDATE mentions SET organisation_id = 'NO'",
        "UPDATE mentions SET end_offset = 15",
    ],
    "names_of_nothing": [
        "entity_names: entity_kind | entity_id | name\nperson | NO | x",
        "entity_names: entity_kind | entity_id | name\norganisation | ada-berg | x",
    ],
    "party_kind_contradicted": [
        "UPDATE attendance SET person_id = NULL WHERE attendance_id = 'a2'",
        "UPDATE report_attendance SET basis = 'delegation' WHERE report_attendance_id = 'a2'",
    ],
    "party_twice": [
        "attendance: attendance_id | meeting_id | person_id\nx | m1 | ada-berg",
        """attendance: attendance_id | meeting_id | party_kind | organisation_id | basis
x | m1 | delegation | NO | delegation
y | m1 | group | NO | delegation""",
    ],
    "planned_in_the_past": ["UPDATE meeting_reports SET status = 'planned'"],
    "presence_against_status": ["UPDATE meetings SET status = 'cancelled'"],
    "report_without_meeting": [
        "UPDATE meeting_reports SET meeting_id = NULL",
        "UPDATE articles SET is_current = FALSE",
    ],
    "report_without_words": ["DELETE FROM evidence WHERE field = 'meeting'"],
    "spell_bounds": [
        "UPDATE tenures SET end_on = DATE '2019-01-01' WHERE tenure_id = 't1'",
        "UPDATE memberships SET end_on = DATE '2024-01-01'",
    ],
    "tenure_elsewhere": [
        "UPDATE tenures SET known_until_on = DATE '2024-03-06' WHERE tenure_id = 't2'",
        "UPDATE tenures SET start_on = DATE '2024-03-08' WHERE tenure_id = 't2'",
        "UPDATE tenures SET end_on = DATE '2024-03-06', end_edtf = '2024-03-06' WHERE tenure_id = 't2'",
        "UPDATE report_attendance SET person_id = 'bo-lind' WHERE report_attendance_id = 'a1'",
    ],
    "tenures_gap": ["UPDATE tenures SET start_on = DATE '2022-03-05' WHERE tenure_id = 't2'"],
    "tenures_overlap": [
        "UPDATE tenures SET end_on = DATE '2022-01-10', end_edtf = '2022-01-10' WHERE tenure_id = 't1'"
    ],
    "two_countries_on_one_day": [
        """meetings: meeting_id | date_edtf | place_id | channel
x | 2024-03-07 | se-lund | in_person
y | 2024-03-07 | dk-ribe | in_person; attendance: attendance_id | meeting_id | person_id
x | x | ada-berg
y | y | ada-berg"""
    ],
    "two_states_in_one_meeting": [
        "report_attendance: report_attendance_id | report_id | person_id | organisation_id\nx | r1 | ada-berg | SE"
    ],
    "wikidata_shared": ["UPDATE persons SET wikidata_id = 'Q1'", "UPDATE organisations SET wikidata_id = 'Q1'"],
}
CHECKS = {check.name: check for check in read_checks()}
FOREIGN_KEYS = [
    key for table in metadata.tables.values() for key in sorted(table.foreign_keys, key=lambda key: key.parent.name)
]


@pytest.fixture(scope="module", params=ENGINES)
def empty(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """Return a connection to an empty warehouse."""
    if request.param == "duckdb":
        url = f"duckdb:///{tmp_path_factory.mktemp('checks') / 'warehouse.duckdb'}"
    else:
        url = str(request.getfixturevalue("postgres_server"))
    with make_engine(url).connect() as connection:
        with connection.begin():
            migrate(connection)
        yield connection
        with connection.begin():
            migrate(connection, "base")


@pytest.fixture
def sound(empty: Connection) -> Iterator[Connection]:
    """Return a connection to a small sound warehouse; what a test does is taken back."""
    transaction = empty.begin()
    fill(empty, SOUND)
    yield empty
    transaction.rollback()


def test_a_sound_warehouse_has_no_findings(sound: Connection) -> None:
    assert audit(sound) == ()


@pytest.mark.parametrize(
    ("name", "fault"), [(name, fault) for name, faults in FAULTS.items() for fault in faults], ids=lambda v: v[:40]
)
def test_a_check_finds_its_fault(sound: Connection, name: str, fault: str) -> None:
    for part in fault.split("; "):
        head, _, rows = part.partition(": ")
        if head in metadata.tables:
            fill(sound, {head: rows})
        else:
            catalog.run(sound, part)
    assert audit(sound, (CHECKS[name],))


def test_every_check_is_tested() -> None:
    assert {name for name in CHECKS if not name.startswith("orphans_")} == set(FAULTS)


@pytest.mark.parametrize("key", FOREIGN_KEYS, ids=lambda key: f"{key.parent.table.name}.{key.parent.name}")
def test_every_foreign_key_has_an_orphan_check(empty: Connection, key: ForeignKey) -> None:
    table = key.parent.table
    transaction = empty.begin()
    try:
        row = {key.parent.name: "nowhere"}
        empty.execute(table.insert(), [complete(table, row)])  # type: ignore[arg-type]
        findings = audit(empty, (CHECKS[f"orphans_{table.name}"],))
        assert key.parent.name in {json.loads(finding.failing_row)["column_name"] for finding in findings}
        assert has_failures(findings)
    finally:
        transaction.rollback()


def test_findings_are_numbered_and_carry_the_failing_row(sound: Connection) -> None:
    catalog.run(sound, "UPDATE meetings SET status = 'cancelled', date_edtf = NULL")
    findings = audit(sound, (CHECKS["presence_against_status"],))
    assert [finding.position for finding in findings] == [1, 2]
    assert findings[0].severity == "warn"
    assert findings[0].title == "nobody attended what was not held"
    assert json.loads(findings[0].failing_row) == {
        "attendance_id": "a1",
        "meeting_id": "m1",
        "status": "cancelled",
        "presence": "attended",
    }
    assert not has_failures(findings)


def test_of_very_many_failing_rows_some_are_kept_and_all_are_counted(sound: Connection) -> None:
    sql = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500) SELECT i FROM n"
    findings = audit(sound, (Check(name="many", severity="fail", title="few", sql=sql),))
    assert len(findings) == KEPT + 1
    assert '{"failing_rows_in_all": 1500}' in {finding.failing_row for finding in findings}


def test_a_check_that_does_not_fit_the_schema_is_named(sound: Connection) -> None:
    with pytest.raises(CheckFailed) as caught:
        audit(sound, (Check(name="odd", severity="fail", title="odd", sql="SELECT nope FROM persons"),))
    assert caught.value.where == "sql/checks/odd.sql"
    assert "nope" in caught.value.what


@pytest.mark.parametrize("head", ["", "-- severity: fatal\n-- title: x\n", "-- severity: fail\n"])
def test_a_check_without_its_tags_is_refused(tmp_path: Path, head: str) -> None:
    (tmp_path / "odd.sql").write_text(f"{head}SELECT 1")
    with pytest.raises(BadCheck, match="severity"):
        read_checks(tmp_path)
