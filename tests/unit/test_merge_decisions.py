"""What people decide about reports holds, before any evidence, and can be taken back."""

from etl.merge.judgements import judge
from etl.merge.merge import merge
from etl.model.decisions import Decision
from etl.resolve.records import ResolvedReport
from tests.resolved import decide, report, resolved

PAIR = ("GB Starmer", "FR Macron")
A, B, C, D = "a:0-3", "b:0-3", "c:0-3", "d:0-3"


def groups_of(reports: list[ResolvedReport], *decisions: Decision) -> list[list[str]]:
    """Return the reports of each meeting."""
    found: dict[str, list[str]] = {}
    for row in merge(resolved(*reports), decisions).meeting_reports:
        if row.meeting_id is not None:
            found.setdefault(row.meeting_id, []).append(row.report_id)
    return sorted(found.values())


def on_days(*days: str) -> list[ResolvedReport]:
    return [report(name, PAIR, f"2025-03-{day}") for name, day in zip("abcd", days, strict=False)]


def test_same_joins_what_the_evidence_keeps_apart() -> None:
    assert groups_of(on_days("07", "09")) == [[A], [B]]
    assert groups_of(on_days("07", "09"), decide(1, "same", A, B)) == [[A, B]]


def test_same_keeps_the_other_reports_of_both_meetings() -> None:
    reports = on_days("07", "09", "07", "09")
    assert groups_of(reports) == [[A, C], [B, D]]
    assert groups_of(reports, decide(1, "same", A, B)) == [[A, B, C, D]]


def test_different_parts_what_the_evidence_joins() -> None:
    assert groups_of(on_days("07", "07")) == [[A, B]]
    assert groups_of(on_days("07", "07"), decide(1, "different", B, A)) == [[A], [B]]


def test_different_holds_for_all_that_is_tied_to_the_two() -> None:
    decisions = (decide(1, "same", A, C), decide(2, "different", B, C))
    assert groups_of(on_days("07", "07", "07"), *decisions) == [[A, C], [B]]


def test_a_rejected_report_supports_nothing_but_keeps_its_row() -> None:
    tables = merge(resolved(*on_days("07", "07")), (decide(1, "reject", A),))
    rows = {row.report_id: row for row in tables.meeting_reports}
    assert (rows[A].meeting_id, rows[A].is_rejected, rows[B].is_rejected) == (None, True, False)
    (meeting,) = tables.meetings
    assert meeting.report_count == 1


def test_a_meeting_without_support_does_not_exist() -> None:
    tables = merge(resolved(*on_days("07")), (decide(1, "reject", A),))
    assert (tables.meetings, tables.attendance, tables.meeting_topics) == ((), (), ())
    assert len(tables.meeting_reports) == 1


def test_a_decision_taken_back_leaves_no_trace() -> None:
    reports = on_days("07", "07", "09")
    for verdict, other in (("same", C), ("different", B), ("reject", None)):
        decision = decide(1, verdict, A, other)  # type: ignore[arg-type]
        taken_back = decide(2, verdict, A, other, revokes="d1")  # type: ignore[arg-type]
        assert merge(resolved(*reports), (decision, taken_back)) == merge(resolved(*reports), ())
        again = decide(3, verdict, A, other, revokes="d2")  # type: ignore[arg-type]
        assert merge(resolved(*reports), (decision, taken_back, again)) == merge(resolved(*reports), (decision,))


def test_of_two_that_contradict_the_later_holds_and_both_are_named() -> None:
    reports = on_days("07", "07")
    decisions = (decide(1, "same", A, B), decide(2, "different", A, B))
    assert groups_of(reports, *decisions) == [[A], [B]]
    assert groups_of(reports, *reversed(decisions)) == [[A], [B]]
    assert judge(decisions, frozenset((A, B))).contradictions == (("d1", "d2"),)


def test_a_contradiction_through_others_is_found() -> None:
    decisions = (decide(1, "different", A, C), decide(2, "same", A, B), decide(3, "same", B, C))
    judged = judge(decisions, frozenset((A, B, C)))
    assert judged.groups == ((A, B, C),)
    assert judged.contradictions == (("d1", "d3"),)


def test_a_decision_on_a_report_that_is_gone_changes_nothing() -> None:
    reports = on_days("07", "09")
    assert merge(resolved(*reports), (decide(1, "same", A, "gone:0-3"),)) == merge(resolved(*reports), ())


def test_the_reason_names_who_decided() -> None:
    rows = merge(resolved(*on_days("07", "09")), (decide(1, "same", A, B),)).meeting_reports
    assert "decided to be one meeting with b:0-3 by analyst: because" in rows[0].join_reasons
