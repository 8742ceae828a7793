"""Ids that vanish lead to what stands in their place, however often that happens."""

from sqlalchemy import Connection, text

from etl.audit import audit, read_checks
from etl.model.findings import Finding
from etl.model.rows import DerivedTables
from etl.warehouse import Warehouse
from tests.warehouse_samples import VERSIONS, article, document, meeting, mention, person, report

_FOUND = document(b"Ada met Bo.")


_CHECKS = tuple(check for check in read_checks() if check.name == "ids_forwarded_to_nothing")


def _audit(connection: Connection) -> tuple[Finding, ...]:
    return audit(connection, _CHECKS)


def _meetings(**members: str) -> DerivedTables:
    """Make an answer from report ids per meeting id, as `m1="r1 r2"`."""
    return DerivedTables(
        articles=(article(_FOUND, "a.txt"),),
        meetings=tuple(meeting(name) for name in members),
        meeting_reports=tuple(report(one, name, _FOUND) for name, ids in members.items() for one in ids.split()),
    )


def _persons(**members: str) -> DerivedTables:
    """Make an answer from mention ids per person id."""
    return DerivedTables(
        articles=(article(_FOUND, "a.txt"),),
        persons=tuple(person(name) for name in members),
        mentions=tuple(mention(one, name, _FOUND) for name, ids in members.items() for one in ids.split()),
    )


def _history(url: str, *answers: DerivedTables) -> dict[tuple[str, str], str | None]:
    """Load answers one after the other and return where old ids lead."""
    warehouse = Warehouse(url)
    for derived in answers:
        with warehouse.run("run", VERSIONS) as run:
            run.add_documents([_FOUND])
            run.load(derived)
            run.publish(_audit)
    with warehouse.read() as reader:
        rows = reader.connection.execute(text("SELECT entity_kind, old_id, new_id FROM id_history"))
        return {(row.entity_kind, row.old_id): row.new_id for row in rows}


def test_a_merged_meeting_leads_to_the_one_that_holds_its_reports(database_url: str) -> None:
    assert _history(database_url, _meetings(m1="r1", m2="r2 r3"), _meetings(m1="r1 r2 r3")) == {("meeting", "m2"): "m1"}


def test_a_split_meeting_leads_to_most_of_its_reports(database_url: str) -> None:
    assert _history(database_url, _meetings(m1="r1 r2 r3"), _meetings(m7="r1", m8="r2 r3")) == {("meeting", "m1"): "m8"}


def test_among_equals_the_smallest_id_is_chosen(database_url: str) -> None:
    assert _history(database_url, _meetings(m1="r1 r2"), _meetings(m8="r1", m7="r2")) == {("meeting", "m1"): "m7"}


def test_chains_are_followed_to_their_end(database_url: str) -> None:
    assert _history(database_url, _meetings(m3="r3"), _meetings(m2="r2 r3"), _meetings(m1="r1 r2 r3")) == {
        ("meeting", "m3"): "m1",
        ("meeting", "m2"): "m1",
    }


def test_an_id_that_lives_again_is_no_longer_forwarded(database_url: str) -> None:
    assert _history(database_url, _meetings(m2="r2"), _meetings(m1="r1 r2"), _meetings(m1="r1", m2="r2")) == {}


def test_what_has_gone_for_good_leads_nowhere(database_url: str) -> None:
    assert _history(database_url, _meetings(m2="r2"), _meetings(m1="r1 r2"), _meetings()) == {
        ("meeting", "m1"): None,
        ("meeting", "m2"): None,
    }


def test_a_rejected_report_leads_nowhere(database_url: str) -> None:
    without = DerivedTables(
        articles=(article(_FOUND, "a.txt"),), meetings=(), meeting_reports=(report("r1", None, _FOUND),)
    )
    assert _history(database_url, _meetings(m1="r1"), without) == {("meeting", "m1"): None}


def test_persons_are_forwarded_by_their_mentions(database_url: str) -> None:
    assert _history(database_url, _persons(a="n1", b="n2"), _persons(a="n1 n2")) == {("person", "b"): "a"}
