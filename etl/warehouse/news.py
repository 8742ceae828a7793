"""What a load changed, as people would tell it: which meetings are new, changed, or gone."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from sqlalchemy import Connection, text

from etl.model.base import Record
from etl.warehouse.bulk import temporary

NAMED = 50
"""Meetings named of each kind; all are counted."""
_PARTIES = 4
"""Parties named of a meeting."""

Change = Literal["new", "changed", "removed"]


class MeetingNews(Record, kw_only=True):
    """One meeting and what became of it."""

    change: Change
    meeting_id: str
    label: str
    """Date, city, what kind of meeting, and who; of one that is gone, as it was."""


class News(Record, kw_only=True):
    """All that changed of the meetings."""

    new: int = 0
    changed: int = 0
    """Meetings of which a field or a party changed, also those that took in another one."""
    removed: int = 0
    """Meetings that nothing speaks for any more."""
    is_first: bool = False
    """Whether there was no meeting before."""
    meetings: tuple[MeetingNews, ...] = ()
    """The latest of each kind, at most `NAMED`."""

    def named(self, change: Change) -> tuple[MeetingNews, ...]:
        """Return the meetings named of one kind."""
        return tuple(meeting for meeting in self.meetings if meeting.change == change)


class Watch:
    """Compares what is there with what was there when it began."""

    def __init__(self, connection: Connection) -> None:
        """Use the tables that `watched` has set aside."""
        self._connection = connection

    def news(self, run_id: str) -> News:
        """Return what the load of a run changed."""
        values = {"run_id": run_id}
        with temporary(self._connection, "news_of_meetings", _CHANGED, **values) as table:
            found = self._connection.execute(text(f"SELECT change, count(*) FROM {table} GROUP BY 1"))
            counts = {str(row[0]): int(row[1]) for row in found}
            meetings = [item for change in ("new", "changed", "removed") for item in self._named(table, change)]
        had = self._connection.execute(text("SELECT 1 FROM meetings_before LIMIT 1")).first()
        return News(**counts, is_first=had is None, meetings=tuple(meetings))

    def _named(self, table: str, change: Change) -> Iterator[MeetingNews]:
        source, parties = (
            ("meetings_before", "attendance_before") if change == "removed" else ("v_meetings", "attendance")
        )
        query = f"""
            SELECT m.meeting_id, m.date_edtf, m.city, m.label FROM {table} c
            JOIN {source} m ON m.meeting_id = c.meeting_id
            WHERE c.change = :change ORDER BY m.date_start_on DESC NULLS LAST, m.meeting_id LIMIT {NAMED}"""
        rows = self._connection.execute(text(query), {"change": change}).all()
        names: dict[str, list[str]] = {row.meeting_id: [] for row in rows}
        for meeting_id, name in self._parties(parties, list(names)):
            names[meeting_id].append(name)
        for row in rows:
            words = ", ".join(filter(None, (row.date_edtf or "undated", row.city, row.label)))
            label = f"{words}: {_listed(names[row.meeting_id])}" if names[row.meeting_id] else words
            yield MeetingNews(change=change, meeting_id=row.meeting_id, label=label)

    def _parties(self, table: str, meeting_ids: list[str]) -> Iterator[tuple[str, str]]:
        """Yield meeting and name; persons first, then those of whom only the side is known."""
        if not meeting_ids:
            return
        bound = {f"id{position}": meeting_id for position, meeting_id in enumerate(meeting_ids)}
        listed = ", ".join(f":{name}" for name in bound)
        query = f"""
            SELECT DISTINCT a.meeting_id, coalesce(p.name, o.name) AS name, p.name IS NULL AS is_side
            FROM {table} a
            LEFT JOIN persons p ON p.person_id = a.person_id
            LEFT JOIN organisations o ON o.organisation_id = a.organisation_id
            WHERE a.meeting_id IN ({listed}) AND coalesce(p.name, o.name) IS NOT NULL ORDER BY 1, 3, 2"""
        for row in self._connection.execute(text(query), bound):
            yield row.meeting_id, row.name


@contextmanager
def watched(connection: Connection) -> Iterator[Watch]:
    """Set aside what news are told against: meetings and parties as they are now."""
    meetings = "SELECT meeting_id, date_edtf, date_start_on, city, label FROM v_meetings"
    parties = "SELECT attendance_id, meeting_id, person_id, organisation_id FROM attendance"
    with temporary(connection, "meetings_before", meetings), temporary(connection, "attendance_before", parties):
        yield Watch(connection)


_CHANGED = """
WITH touched AS (
    SELECT row_key, change FROM changes WHERE run_id = :run_id AND table_name = 'meetings'
), moved AS (
    SELECT old_id, new_id FROM id_history WHERE run_id = :run_id AND entity_kind = 'meeting' AND new_id IS NOT NULL
), parties AS (
    SELECT coalesce(a.meeting_id, b.meeting_id) AS meeting_id
    FROM changes c
    LEFT JOIN attendance a ON a.attendance_id = c.row_key
    LEFT JOIN attendance_before b ON b.attendance_id = c.row_key
    WHERE c.run_id = :run_id AND c.table_name = 'attendance'
), fresh AS (
    SELECT row_key AS meeting_id FROM touched
    WHERE change = 'added' AND NOT EXISTS (SELECT 1 FROM moved WHERE moved.new_id = touched.row_key)
)
SELECT meeting_id, 'new' AS change FROM fresh
UNION ALL
SELECT m.meeting_id, 'changed' AS change FROM meetings m
WHERE NOT EXISTS (SELECT 1 FROM fresh WHERE fresh.meeting_id = m.meeting_id) AND (
    EXISTS (SELECT 1 FROM touched WHERE touched.row_key = m.meeting_id)
    OR EXISTS (SELECT 1 FROM moved WHERE moved.new_id = m.meeting_id)
    OR EXISTS (SELECT 1 FROM parties WHERE parties.meeting_id = m.meeting_id)
)
UNION ALL
SELECT row_key AS meeting_id, 'removed' AS change FROM touched
WHERE change = 'removed' AND NOT EXISTS (SELECT 1 FROM moved WHERE moved.old_id = touched.row_key)
"""


def _listed(names: list[str]) -> str:
    rest = len(names) - _PARTIES
    return ", ".join(names[:_PARTIES]) + (f" and {rest} more" if rest > 0 else "")
