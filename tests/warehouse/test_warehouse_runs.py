"""What a run keeps, loads and leaves behind, on both engines."""

import logging

import msgspec
import pytest
from sqlalchemy import Connection, text

from etl.errors import ReadoutError
from etl.model.decisions import Decision
from etl.model.documents import Origin
from etl.model.findings import Finding
from etl.model.ledger import Reject, Tombstone
from etl.model.rows import DerivedTables, TopicRow
from etl.warehouse import AuditFailed, Reader, Warehouse
from tests.warehouse_samples import VERSIONS, answer, document, location, meeting, person, reading

_FOUND = document('Ada met "Bo", in\tÅbo\r\nand \\x41 said so.'.encode())
_BINARY = document(b"\xff\x00\xfe,\"'\\")


def _clean(connection: Connection) -> list[Finding]:
    return []


def _finding(severity: str) -> Finding:
    return Finding(check_name="odd", position=1, severity=severity, title="nothing is odd", failing_row="{}")  # type: ignore[arg-type]


def _rows(reader: Reader, query: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in reader.connection.execute(text(query))]


def _load(warehouse: Warehouse, derived: DerivedTables) -> str:
    with warehouse.run("run", VERSIONS) as run:
        run.add_documents([_FOUND])
        run.load(derived)
        run.publish(_clean)
    return run.run_id


def test_what_is_kept_comes_back_as_it_was(database_url: str) -> None:
    warehouse = Warehouse(database_url)
    places = (
        location("b.txt", _BINARY),
        location("a.txt", _FOUND, 2, Origin(source="The Courier", published="2024-05", charset="latin-1")),
        location("a.txt", _BINARY, 1, Origin(url="https://courier.example/1")),
    )
    stored = (reading(_FOUND), reading(_BINARY))
    decision = Decision(
        decision_id="d1",
        sequence=1,
        verdict="same",
        subject_kind="report",
        subject="r1",
        other="r2",
        author="me",
        decided_at="2024-05-03T10:00:00Z",
        reason="one table, one day",
    )
    reject = Reject(
        reject_id="x",
        uri="c\n'; drop table runs",
        reason="empty-file",
        message="nothing in it",
        stage="ingest",
        content=b"\x00",
        sha256="ab",
    )
    with warehouse.run("run", VERSIONS) as run:
        assert run.add_documents([_FOUND, _BINARY, _FOUND]) == 2
        assert run.add_documents([_FOUND]) == 0
        run.put_locations(places)
        run.put_readings(stored)
        run.put_readings([reading(_FOUND, lexicon_digest="newer")])
        assert run.add_decisions([decision]) == 1
        assert run.add_decisions([decision]) == 0
        run.add_tombstones([Tombstone(sha256="dead", uri="d.txt", forgotten_at="2024-05-03T10:00:00Z")])
        run.put_rejects([reject])
        run.publish(_clean)
    with warehouse.read() as reader:
        assert reader.locations() == (places[2], places[1], places[0])
        assert reader.document_ids() == {_FOUND.article_id, _BINARY.article_id}
        assert {found.content for found in reader.documents()} == {_FOUND.content, _BINARY.content}
        assert list(reader.documents(frozenset({_BINARY.article_id}))) == [_BINARY]
        assert {key.article_id: key.lexicon_digest for key in reader.reading_keys()} == {
            _FOUND.article_id: "newer",
            _BINARY.article_id: "l",
        }
        assert list(reader.readings()) == sorted((one.reading for one in stored), key=lambda one: one.article_id)
        assert reader.decisions() == (decision,)
        assert reader.forgotten() == {"dead"}
        assert reader.rejects() == (reject,)


def test_reading_goes_on_while_other_statements_run(database_url: str) -> None:
    documents = [document(f"Text number {n}.".encode()) for n in range(1200)]
    with Warehouse(database_url).run("run", VERSIONS) as run:
        run.add_documents(documents)
        run.put_readings(map(reading, documents))
        seen = 0
        for _ in run.readings():
            seen += 1
            if seen % 400 == 0:
                assert len(run.document_ids()) == 1200
        assert seen == 1200


def test_a_second_load_of_the_same_rows_changes_nothing(database_url: str) -> None:
    warehouse = Warehouse(database_url)
    first = _load(warehouse, answer(_FOUND))
    with warehouse.run("run", VERSIONS) as run:
        counts = run.load(answer(_FOUND))
        run.publish(_clean)
    assert counts.differences == 0
    assert counts.rows == 12
    with warehouse.read() as reader:
        for table in ("articles", "places", "organisations", "persons", "meetings", "attendance", "mentions"):
            assert _rows(reader, f"SELECT DISTINCT run_id FROM {table}") == [(first,)]
        assert _rows(reader, "SELECT * FROM changes") == []
        assert _rows(reader, "SELECT city, latitude, longitude FROM places") == [("", 0.1, 1 / 3)]


def test_differences_are_loaded_and_listed(database_url: str) -> None:
    warehouse = Warehouse(database_url)
    first = _load(warehouse, answer(_FOUND))
    with warehouse.read() as reader:
        assert ("meetings", "m1", "added") in _rows(reader, "SELECT table_name, row_key, change FROM changes")
    old = answer(_FOUND)
    new = msgspec.structs.replace(
        old,
        meetings=(meeting("m1", parent=None, name="Nets Talks"), old.meetings[1]),
        persons=(*old.persons, person("bo", "Bo Ek")),
        topics=(),
    )
    with warehouse.run("run", VERSIONS) as run:
        counts = run.load(new)
        run.publish(_clean)
    assert {(t.table, t.added, t.changed, t.removed) for t in counts.tables if t.added or t.changed or t.removed} == {
        ("meetings", 0, 1, 0),
        ("persons", 1, 0, 0),
        ("topics", 0, 0, 1),
    }
    with warehouse.read() as reader:
        assert _rows(reader, "SELECT meeting_id, name, parent_meeting_id, run_id FROM meetings ORDER BY 1") == [
            ("m1", "Nets Talks", None, run.run_id),
            ("m2", None, None, first),
        ]
        assert _rows(reader, "SELECT run_id, table_name, row_key, change FROM changes ORDER BY 2") == [
            (run.run_id, "meetings", "m1", "changed"),
            (run.run_id, "persons", "bo", "added"),
            (run.run_id, "topics", "nets", "removed"),
        ]
        assert _rows(reader, "SELECT count(*) FROM topics") == [(0,)]


def test_erased_documents_take_their_rows_with_them(database_url: str) -> None:
    warehouse = Warehouse(database_url)
    with warehouse.run("run", VERSIONS) as run:
        run.add_documents([_FOUND, _BINARY])
        run.put_locations([location("a.txt", _FOUND), location("b.txt", _BINARY)])
        run.put_readings([reading(_FOUND), reading(_BINARY)])
        run.load(answer(_FOUND))
        run.publish(_clean)
    with warehouse.run("forget", VERSIONS) as run:
        run.delete_documents([_FOUND.article_id])
        run.delete_locations([location("b.txt", _BINARY)])
        run.load(DerivedTables())
        run.publish(_clean)
    with warehouse.read() as reader:
        assert reader.document_ids() == {_BINARY.article_id}
        assert reader.locations() == ()
        assert [one.article_id for one in reader.readings()] == [_BINARY.article_id]
        assert _rows(reader, "SELECT count(*) FROM articles") == [(0,)]


def test_two_rows_of_one_key_are_refused(database_url: str) -> None:
    twice = DerivedTables(topics=(TopicRow(topic_id="nets", name="nets"), TopicRow(topic_id="nets", name="Nets")))
    warehouse = Warehouse(database_url)
    with pytest.raises(ReadoutError, match="two rows have the key nets"), warehouse.run("run", VERSIONS) as run:
        run.load(twice)


@pytest.mark.parametrize(("bad", "what"), [("a\0b", "NUL"), ("a\ud800b", "surrogate")])
def test_text_that_no_database_holds_is_refused_by_name(database_url: str, bad: str, what: str) -> None:
    odd = DerivedTables(topics=(TopicRow(topic_id="nets", name=bad),))
    with (
        pytest.raises(ReadoutError, match=rf"topics\.name: .*{what}"),
        Warehouse(database_url).run("run", VERSIONS) as run,
    ):
        run.load(odd)


def test_a_run_that_fails_leaves_its_ledger_and_nothing_else(database_url: str) -> None:
    warehouse = Warehouse(database_url)
    first = _load(warehouse, answer(_FOUND))
    reject = Reject(
        reject_id="x", uri="c.txt", reason="empty-file", message="empty", stage="ingest", content=b"", sha256="e3"
    )
    with pytest.raises(ZeroDivisionError), warehouse.run("run", VERSIONS) as run:
        run.add_documents([_BINARY])
        run.put_rejects([reject])
        with run.step("ingest") as step:
            step.rows_in = 3
        run.load(DerivedTables())
        with run.step("merge"):
            raise ZeroDivisionError("too few meetings")
    with warehouse.read() as reader:
        last = _rows(reader, "SELECT run_id, outcome, message, finished_at IS NULL FROM runs ORDER BY started_at")
        assert last[1:] == [(run.run_id, "failed", "too few meetings", False)]
        assert _rows(reader, "SELECT step, position, rows_in FROM run_steps WHERE run_id = '" + run.run_id + "'") == [
            ("ingest", 1, 3),
            ("merge", 2, 0),
        ]
        assert reader.rejects() == (reject,)
        assert reader.document_ids() == {_FOUND.article_id}
        assert _rows(reader, "SELECT DISTINCT run_id FROM meetings") == [(first,)]
        found = reader.last_run()
        assert found is not None
        assert (found.run_id, found.versions) == (first, VERSIONS)


def test_the_very_first_run_may_fail_too(database_url: str) -> None:
    warehouse = Warehouse(database_url)
    with pytest.raises(ZeroDivisionError), warehouse.run("run", VERSIONS):
        raise ZeroDivisionError
    with warehouse.read() as reader:
        assert _rows(reader, "SELECT outcome, message FROM runs") == [("failed", "ZeroDivisionError")]
        assert reader.last_run() is None


@pytest.mark.parametrize(
    "message", ["100 % of 'it' -- \\ %(x)s :y ?", 'két\nlines; "a" $1 %%', "'); DROP TABLE runs; --"]
)
def test_the_ledger_keeps_a_message_letter_by_letter(database_url: str, message: str) -> None:
    warehouse = Warehouse(database_url)
    with pytest.raises(RuntimeError), warehouse.run("run", VERSIONS):
        raise RuntimeError(message)
    with warehouse.read() as reader:
        assert _rows(reader, "SELECT message FROM runs") == [(message,)]


def test_a_failed_audit_stops_the_publication_and_keeps_the_findings(database_url: str) -> None:
    warehouse = Warehouse(database_url)
    _load(warehouse, answer(_FOUND))
    with (
        pytest.raises(AuditFailed, match="1 row that must not be published: odd"),
        warehouse.run("run", VERSIONS) as run,
    ):
        run.load(DerivedTables())
        run.publish(lambda connection: [_finding("fail")])
    with warehouse.read() as reader:
        assert _rows(reader, "SELECT check_name, severity FROM findings") == [("odd", "fail")]
        assert _rows(reader, "SELECT count(*) FROM meetings") == [(2,)]


def test_the_audit_sees_the_new_rows_and_warnings_are_published(database_url: str) -> None:
    warehouse = Warehouse(database_url)
    seen = []

    def audit(connection: Connection) -> list[Finding]:
        seen.append(connection.execute(text("SELECT count(*) FROM meetings")).scalar_one())
        return [_finding("warn")]

    with warehouse.run("run", VERSIONS) as run:
        run.add_documents([_FOUND])
        run.load(answer(_FOUND))
        assert [finding.severity for finding in run.publish(audit)] == ["warn"]
    assert seen == [2]
    with warehouse.read() as reader:
        assert _rows(reader, "SELECT severity FROM findings") == [("warn",)]
        steps = _rows(reader, "SELECT step FROM run_steps ORDER BY position")
        assert steps == [("audit",), ("publish",)]


def test_a_run_with_nothing_to_do_writes_its_row(database_url: str) -> None:
    warehouse = Warehouse(database_url)
    first = _load(warehouse, answer(_FOUND))
    with warehouse.run("run", VERSIONS) as run:
        run.publish_unchanged()
    with warehouse.run("migrate", VERSIONS) as migration:
        migration.publish(_clean)
    with warehouse.read() as reader:
        outcomes = _rows(reader, "SELECT run_id, outcome FROM runs ORDER BY started_at")
        assert outcomes == [(first, "published"), (run.run_id, "unchanged"), (migration.run_id, "published")]
        last = reader.last_run()
        assert last is not None
        assert last.run_id == run.run_id


def test_leaving_without_publishing_leaves_no_trace(database_url: str) -> None:
    warehouse = Warehouse(database_url)
    with warehouse.run("run", VERSIONS) as run:
        run.load(answer(_FOUND))
    with pytest.raises(ReadoutError, match="there is no warehouse yet"), warehouse.read():
        pass
    first = _load(warehouse, answer(_FOUND))
    with warehouse.run("run", VERSIONS) as run:
        run.load(DerivedTables())
    with warehouse.read() as reader:
        assert _rows(reader, "SELECT run_id FROM runs") == [(first,)]
        assert _rows(reader, "SELECT count(*) FROM meetings") == [(2,)]


def test_a_reference_to_nothing_is_not_published_on_postgresql(
    postgres_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    warehouse = Warehouse(postgres_url)
    orphan = DerivedTables(meetings=(meeting("m1", parent="gone"),))
    with (
        caplog.at_level(logging.WARNING),
        pytest.raises(ReadoutError, match="refers to one that does not exist"),
        warehouse.run("run", VERSIONS) as run,
    ):
        run.load(orphan)
        run.publish(_clean)
    with warehouse.read() as reader:
        assert _rows(reader, "SELECT count(*) FROM meetings") == [(0,)]
        assert _rows(reader, "SELECT outcome FROM runs") == [("failed",)]
    assert caplog.records == []
