"""What `readout status` asks the warehouse."""

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, text

from etl.model.base import Record
from etl.model.ledger import RunRecord
from etl.warehouse import Reader

Row = dict[str, Any]

_COUNTS = """
SELECT
    (SELECT count(*) FROM v_articles) AS articles,
    (SELECT count(*) FROM v_articles WHERE duplicate_of_uri IS NOT NULL) AS copies,
    (SELECT count(DISTINCT source_id) FROM v_articles) AS sources,
    (SELECT min(published_start_on) FROM v_articles WHERE published_basis = 'explicit') AS first_on,
    (SELECT now_on FROM v_now) AS last_on,
    (SELECT count(*) FROM meetings) AS meetings,
    (SELECT count(*) FROM attendance) AS parties,
    (SELECT count(DISTINCT person_id) FROM attendance) AS persons,
    (SELECT count(DISTINCT a.person_id) FROM attendance AS a JOIN persons AS p ON p.person_id = a.person_id
     WHERE p.is_provisional) AS strangers,
    (SELECT count(DISTINCT organisation_id) FROM attendance) AS organisations,
    (SELECT count(DISTINCT a.organisation_id) FROM attendance AS a
     JOIN organisations AS o ON o.organisation_id = a.organisation_id WHERE o.kind = 'state') AS states,
    (SELECT count(*) FROM evidence) AS quotes,
    (SELECT count(*) FROM decisions) AS decisions,
    (SELECT count(*) FROM rejects) AS rejects,
    (SELECT count(*) FROM v_review) AS questions,
    (SELECT count(*) FROM v_disagreements) AS disagreements,
    (SELECT count(*) FROM v_overdue) AS overdue
"""
_STATUSES = "SELECT status, count(*) AS n FROM meetings GROUP BY 1 ORDER BY 2 DESC, 1"
_LATEST = """
SELECT * FROM v_meetings AS m
WHERE status = 'held' AND date_start_on IS NOT NULL
    AND (SELECT count(*) FROM attendance AS a WHERE a.meeting_id = m.meeting_id) > 1
ORDER BY date_start_on DESC, source_count DESC, meeting_id
LIMIT :limit
"""
_PARTIES = """
SELECT * FROM v_attendance WHERE meeting_id IN (SELECT meeting_id FROM meetings WHERE {chosen})
ORDER BY meeting_id, role = 'participant', person_name IS NULL, confidence DESC, person_name, organisation_name,
    attendance_id
"""
_REPORTS = """
SELECT DISTINCT meeting_id, source_name, article_uri, published_end_on FROM v_reports WHERE {chosen}
ORDER BY meeting_id, published_end_on NULLS LAST, article_uri
"""
_NEWEST = "SELECT command, outcome, message, started_at FROM runs ORDER BY started_at DESC, run_id DESC LIMIT 1"
_RUN_STEPS = "SELECT step, seconds, rows_in, rows_out FROM run_steps WHERE run_id = :run_id ORDER BY position"
_FINDINGS = """
SELECT check_name, severity, count(*) AS n FROM findings
WHERE run_id = (
    SELECT max(r.run_id) FROM runs AS r JOIN run_steps AS s ON s.run_id = r.run_id
    WHERE s.step = 'audit' AND r.outcome = 'published'
)
GROUP BY 1, 2 ORDER BY 2, 3 DESC, 1
"""
_REJECTS = "SELECT uri, reason FROM rejects ORDER BY uri LIMIT :limit"
REJECTS_SHOWN = 5


class Overview(Record, kw_only=True):
    """Everything that the page shows."""

    counts: Row
    statuses: tuple[tuple[str, int], ...]
    latest: tuple[Row, ...]
    parties: dict[str, list[Row]]
    reports: dict[str, list[Row]]
    last_run: RunRecord | None
    unfinished: Row | None
    """The latest run, where it failed, was killed or is still at work."""
    steps: tuple[Row, ...]
    findings: tuple[Row, ...]
    rejects: tuple[Row, ...]


def look(reader: Reader, limit: int) -> Overview:
    """Ask for everything; `limit` is the number of latest meetings."""
    connection = reader.connection
    latest = rows(connection, _LATEST, limit=limit)
    ids = [row["meeting_id"] for row in latest]
    last = reader.last_run()
    newest = rows(connection, _NEWEST)
    return Overview(
        counts=rows(connection, _COUNTS)[0],
        statuses=tuple((row["status"], row["n"]) for row in rows(connection, _STATUSES)),
        latest=tuple(latest),
        parties=_grouped(connection, _PARTIES, ids),
        reports=_grouped(connection, _REPORTS, ids),
        last_run=last,
        unfinished=newest[0] if newest and newest[0]["outcome"] == "failed" else None,
        steps=tuple(rows(connection, _RUN_STEPS, run_id=last.run_id)) if last else (),
        findings=tuple(rows(connection, _FINDINGS)),
        rejects=tuple(rows(connection, _REJECTS, limit=REJECTS_SHOWN)),
    )


def rows(connection: Connection, query: str, **values: object) -> list[Row]:
    """Return the rows of a query."""
    return [dict(row) for row in connection.execute(text(query), values).mappings()]


def _grouped(connection: Connection, query: str, ids: list[str]) -> dict[str, list[Row]]:
    """Return rows by meeting."""
    groups: dict[str, list[Row]] = defaultdict(list)
    if ids:
        names = {f"id{position}": meeting_id for position, meeting_id in enumerate(ids)}
        chosen = "meeting_id IN (" + ", ".join(f":{name}" for name in names) + ")"
        for row in rows(connection, query.format(chosen=chosen), **names):
            groups[row["meeting_id"]].append(row)
    return groups
