"""Writes what runs leave behind: their row, their steps, findings and rejects."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, insert, select, update

from etl.model.findings import Finding
from etl.model.ledger import Reject, RunRecord, RunStep, Versions
from etl.warehouse.bulk import frame, frame_of
from etl.warehouse.diff import insert_rows, upsert_rows
from etl.warehouse.schema.inputs import rejects
from etl.warehouse.schema.ledger import findings, run_steps, runs

UNFINISHED = "still running, or killed"
"""Message of a run that has not ended."""


def name_killed(connection: Connection) -> None:
    """Say of all runs without an end that they were killed: whoever calls this holds the lock, so none is running."""
    connection.execute(update(runs).where(runs.c.finished_at.is_(None)).values(message="killed"))


def write_run(connection: Connection, run: RunRecord) -> None:
    """Insert the row of a run, or bring it up to date."""
    row = _row(run)
    known = connection.execute(select(runs.c.run_id).where(runs.c.run_id == run.run_id)).first()
    if known:
        connection.execute(update(runs).where(runs.c.run_id == run.run_id).values(row))
    else:
        connection.execute(insert(runs).values(row))


def read_run(row: Any) -> RunRecord:
    """Turn a row of `runs` into its record."""
    values = dict(row._mapping)
    versions = {name: values.pop(name) for name in Versions.__struct_fields__}
    return RunRecord(**values, versions=Versions(**versions))


def write_steps(connection: Connection, run_id: str, steps: Sequence[RunStep]) -> None:
    """Insert the steps of a run."""
    values = {name: [getattr(step, name) for step in steps] for name in RunStep.__struct_fields__}
    insert_rows(connection, run_steps, frame_of(run_steps.columns, {"run_id": [run_id] * len(steps), **values}))


def write_findings(connection: Connection, run_id: str, found: Sequence[Finding]) -> None:
    """Insert what the audit of a run found."""
    columns = {column.name: [getattr(one, column.name) for one in found] for column in findings.columns[1:]}
    insert_rows(connection, findings, frame_of(findings.columns, {"run_id": [run_id] * len(found), **columns}))


def write_rejects(connection: Connection, run_id: str, rejected: Iterable[Reject]) -> None:
    """Insert documents that could not be read, or bring their rows up to date."""
    latest = {reject.reject_id: reject for reject in rejected}
    if latest:
        upsert_rows(connection, rejects, frame(rejects, list(latest.values())), run_id)


def _row(run: RunRecord) -> dict[str, Any]:
    values = {name: getattr(run, name) for name in RunRecord.__struct_fields__ if name != "versions"}
    return values | {name: getattr(run.versions, name) for name in Versions.__struct_fields__}
