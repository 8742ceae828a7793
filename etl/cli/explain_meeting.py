"""How `readout explain meeting` looks."""

import json
from collections import defaultdict

from sqlalchemy import Connection

from etl.cli.page import Page
from etl.cli.status_data import Row, rows
from etl.cli.wording import channel, level, parted, party, place, plural

_EVIDENCE = """
SELECT e.report_id, e.field, e.quote, e.start_offset, e.end_offset, e.rule, ra.report_attendance_id, ra.party_kind,
    ra.capacity, ra.role, ra.presence, p.name AS person_name, o.name AS organisation_name
FROM evidence AS e
JOIN meeting_reports AS r ON r.report_id = e.report_id
LEFT JOIN report_attendance AS ra ON ra.report_attendance_id = e.report_attendance_id
LEFT JOIN persons AS p ON p.person_id = ra.person_id
LEFT JOIN organisations AS o ON o.organisation_id = ra.organisation_id
WHERE r.meeting_id = :meeting_id
ORDER BY e.report_id, ra.report_attendance_id IS NOT NULL, ra.report_attendance_id, e.field, e.start_offset
"""
_DECISIONS = """
SELECT d.decision_id, d.verdict, d.subject, d.other, d.field, d.value, d.author, d.decided_at, d.reason, d.revokes
FROM decisions AS d JOIN meeting_reports AS r ON r.report_id IN (d.subject, d.other)
WHERE r.meeting_id = :meeting_id
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, d.sequence ORDER BY d.sequence
"""
_BASIS = {
    "explicit": "stated",
    "relative": "counted from the day of publication",
    "inferred": "inferred",
    "none": "not said",
}


def show(page: Page, connection: Connection, meeting_id: str) -> None:
    """Write everything that is known of a meeting, and from where."""

    def ask(query: str) -> list[Row]:
        return rows(connection, query, meeting_id=meeting_id)

    (meeting,) = ask("SELECT * FROM v_meetings WHERE meeting_id = :meeting_id")
    _head(
        page,
        meeting,
        ask(
            "SELECT t.name FROM meeting_topics AS m JOIN topics AS t ON t.topic_id = m.topic_id "
            "WHERE m.meeting_id = :meeting_id GROUP BY 1 ORDER BY 1"
        ),
    )
    _parties(
        page,
        ask(
            "SELECT * FROM v_attendance WHERE meeting_id = :meeting_id "
            "ORDER BY role = 'participant', person_name IS NULL, person_name, organisation_name"
        ),
    )
    evidence: dict[str, list[Row]] = defaultdict(list)
    for row in ask(_EVIDENCE):
        evidence[row["report_id"]].append(row)
    for report in ask(
        "SELECT * FROM v_reports WHERE meeting_id = :meeting_id "
        "ORDER BY published_end_on NULLS LAST, article_uri, report_id"
    ):
        _report(page, report, evidence[report["report_id"]])
    _disagreements(page, ask("SELECT * FROM v_disagreements WHERE meeting_id = :meeting_id ORDER BY field"))
    _decisions(page, ask(_DECISIONS))


def _head(page: Page, meeting: Row, topics: list[Row]) -> None:
    page.title(meeting["label"], meeting["meeting_id"])
    date = meeting["date_edtf"] or _between(meeting)
    facts = [
        meeting["status"],
        f"{date} ({_BASIS[meeting['date_basis']]})",
        channel(meeting["channel"]),
        place(meeting),
        meeting["format"],
        level(meeting["level"]),
    ]
    page.listing([fact for fact in facts if fact], sep=" · ")
    attested = f"{plural(meeting['report_count'], 'report')} from {plural(meeting['source_count'], 'source')}"
    page.line((attested, "dim"), indent=2)
    if meeting["parent_meeting_id"]:
        around = meeting["parent_meeting_name"] or "a larger meeting"
        page.line(f"part of {around} ", (meeting["parent_meeting_id"], "dim"), indent=2)
    if topics:
        page.listing([row["name"] for row in topics], lead=["about "])


def _between(row: Row) -> str:
    first, last = row["date_start_on"], row["date_end_on"]
    return parted(f"from {first}" if first else None, f"to {last}" if last else None, by=" ") or "undated"


def _parties(page: Page, parties: list[Row]) -> None:
    page.heading("Who took part")
    for row in parties:
        why = {"named": "named", "office": "inferred from the office", "delegation": "delegation"}[row["basis"]]
        stands_in = f"in place of {row['stands_in_for_name']}" if row["stands_in_for_name"] else None
        ids = parted(row["person_id"], row["organisation_id"], by=", ")
        told = parted(why, stands_in, f"confidence {row['confidence']:.2f}", ids)
        page.line(party(row, with_capacity=True), (f"  {told}", "dim"), indent=2)


def _report(page: Page, report: Row, evidence: list[Row]) -> None:
    page.heading(
        parted(report["source_name"] or "Unnamed source", report["published_edtf"], report["article_title"]),
        "near copy" if report["is_duplicate"] else "",
    )
    page.line(report["article_uri"], (f"  report {report['report_id']}", "dim"), indent=2)
    date = report["date_edtf"] or _between(report)
    facts = [report["status"], f"{date} ({_BASIS[report['date_basis']]})", channel(report["channel"]), place(report)]
    page.listing([fact for fact in facts if fact], lead=[("says ", "dim")], sep=" · ")
    page.line((f"joined with score {report['join_score']:.2f}", "dim"), indent=2)
    for reason in json.loads(report["join_reasons"]):
        page.prose(reason, lead=["- "], indent=4, style="dim")
    about = ""
    for row in evidence:
        who = party(row) if row["report_attendance_id"] else ""
        if who and who != about:
            page.line((who, "bold"), indent=4)
        about = who
        indent = 6 if who else 4
        span = f"{row['start_offset']}–{row['end_offset']}"
        page.line(row["field"], (f"  {parted(span, 'rule ' + row['rule'])}", "dim"), indent=indent)
        page.prose(f"“{row['quote']}”", indent=indent + 2)


def _disagreements(page: Page, disagreements: list[Row]) -> None:
    if disagreements:
        page.heading("Where the reports disagree")
    for row in disagreements:
        page.line(f"{row['field']}: {row['said']}", (f"  shown: {row['shown'] or 'nothing'}", "dim"), indent=2)


def _decisions(page: Page, decisions: list[Row]) -> None:
    if decisions:
        page.heading("What people decided")
    for row in decisions:
        verdict = f"takes back {row['revokes']}" if row["revokes"] else row["verdict"]
        change = f"{row['field']} = {row['value'] or 'not known'}" if row["field"] else None
        told = parted(verdict, row["subject"], row["other"], change, by=" ")
        page.line(told, (f"  {row['decision_id']}", "dim"), indent=2)
        page.prose(f"{row['author']}, {row['decided_at']}: {row['reason']}", indent=4, style="dim")
