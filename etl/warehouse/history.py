"""Where an id that once stood for a meeting or person leads now.

An id comes from the smallest report or mention of a cluster, so it vanishes when clusters grow or split. It is
forwarded to the cluster that now holds most of its reports or mentions (the smallest id among equals).
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from sqlalchemy import Connection, text

from etl.model.base import Record
from etl.warehouse.bulk import temporary


class _Clusters(Record, kw_only=True):
    """A table of clusters and the table that says what belongs to which."""

    kind: str
    table: str
    key: str
    members: str
    member_key: str


_ALL = (
    _Clusters(kind="meeting", table="meetings", key="meeting_id", members="meeting_reports", member_key="report_id"),
    _Clusters(kind="person", table="persons", key="person_id", members="mentions", member_key="mention_id"),
)


@contextmanager
def ids_forwarded(connection: Connection, run_id: str) -> Iterator[None]:
    """Remember who belonged to what before the block loads, and bring `id_history` up to date after it."""
    with ExitStack() as stack:
        for clusters in _ALL:
            query = (
                f"SELECT {clusters.member_key} AS member, {clusters.key} AS old_id "
                f"FROM {clusters.members} WHERE {clusters.key} IS NOT NULL"
            )
            stack.enter_context(temporary(connection, f"old_{clusters.table}", query))
        yield
        for clusters in _ALL:
            _forward(connection, clusters, run_id)


def _forward(connection: Connection, clusters: _Clusters, run_id: str) -> None:
    """Forward vanished ids, lead older forwards that ended at them on, and drop those of ids that live again."""
    connection.execute(
        text(
            f"DELETE FROM id_history WHERE entity_kind = :kind "
            f"AND EXISTS (SELECT 1 FROM {clusters.table} t WHERE t.{clusters.key} = id_history.old_id)"
        ),
        {"kind": clusters.kind},
    )
    query = f"""
        WITH vanished AS (
            SELECT row_key AS old_id FROM changes
            WHERE run_id = :run_id AND table_name = :table AND change = 'removed'
        ), votes AS (
            SELECT v.old_id, m.{clusters.key} AS new_id, count(*) AS members
            FROM vanished v
            JOIN old_{clusters.table} o ON o.old_id = v.old_id
            JOIN {clusters.members} m ON m.{clusters.member_key} = o.member AND m.{clusters.key} IS NOT NULL
            GROUP BY v.old_id, m.{clusters.key}
        ), ranked AS (
            SELECT old_id, new_id, row_number() OVER (PARTITION BY old_id ORDER BY members DESC, new_id) AS place
            FROM votes
        )
        SELECT v.old_id, r.new_id FROM vanished v LEFT JOIN ranked r ON r.old_id = v.old_id AND r.place = 1"""
    with temporary(connection, f"forwards_{clusters.table}", query, run_id=run_id, table=clusters.table) as forwards:
        connection.execute(
            text(
                f"UPDATE id_history AS h SET new_id = f.new_id, run_id = :run_id FROM {forwards} f "
                f"WHERE h.entity_kind = :kind AND h.new_id = f.old_id"
            ),
            {"run_id": run_id, "kind": clusters.kind},
        )
        connection.execute(
            text(
                f"INSERT INTO id_history (entity_kind, old_id, new_id, run_id) "
                f"SELECT :kind, f.old_id, f.new_id, :run_id FROM {forwards} f"
            ),
            {"run_id": run_id, "kind": clusters.kind},
        )
