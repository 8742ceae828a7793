"""From the id that a person types to the reports or mentions that a decision names."""

from sqlalchemy import Connection, text

from etl.cli.lookup import current_id
from etl.errors import UsageError
from etl.model.base import Record
from etl.model.decisions import SubjectKind

_REPORTS = """
SELECT r.report_id AS id, coalesce(s.name, a.article_uri) AS label
FROM meeting_reports AS r JOIN articles AS a ON a.article_id = r.article_id
LEFT JOIN sources AS s ON s.source_id = a.source_id WHERE {chosen} ORDER BY r.report_id
"""
_MENTIONS = """
SELECT m.mention_id AS id, m.surface AS label, m.article_id FROM mentions AS m
WHERE {chosen} ORDER BY m.article_id, m.start_offset
"""


class Subject(Record, kw_only=True):
    """Reports or mentions that one id stands for; never empty."""

    kind: SubjectKind
    given: str
    ids: tuple[str, ...]
    labels: tuple[str, ...]
    """What to call each of them: the publisher of a report, the words of a mention."""


def find_subject(connection: Connection, given: str) -> Subject:
    """Return what an id stands for: itself, the reports of a meeting, or one mention of a person in each article."""
    exact: tuple[tuple[SubjectKind, str], ...] = (
        ("report", "r.report_id = :given"),
        ("mention", "m.mention_id = :given"),
    )
    for kind, query in exact:
        if found := _found(connection, kind, given, query, given):
            return found
    if given.startswith("m-"):
        meeting_id = current_id(connection, "meeting", given)
        chosen = "r.meeting_id = :given"
        found = _found(connection, "report", given, chosen, meeting_id)
    else:
        found = _found(connection, "mention", given, "m.person_id = :given", _person(connection, given))
    if found is None:
        raise UsageError("no article of this warehouse names this person", where=given)
    return found


def _person(connection: Connection, given: str) -> str:
    try:
        return current_id(connection, "person", given)
    except UsageError as error:
        remedy = error.remedy or "see `readout explain` and `readout review`"
        what = "this is neither a report, a mention nor a meeting, and " + error.what
        raise UsageError(what, where=given, remedy=remedy) from error


def _found(connection: Connection, kind: SubjectKind, given: str, chosen: str, value: str) -> Subject | None:
    query = _REPORTS if kind == "report" else _MENTIONS
    rows = [dict(row) for row in connection.execute(text(query.format(chosen=chosen)), {"given": value}).mappings()]
    # One mention stands for all of a person in its article.
    first = {row.get("article_id", row["id"]): row for row in reversed(rows)}
    kept = sorted(first.values(), key=lambda row: row["id"])
    if not kept:
        return None
    ids, labels = tuple(row["id"] for row in kept), tuple(row["label"] for row in kept)
    return Subject(kind=kind, given=given, ids=ids, labels=labels)
