"""Writes what runs leave behind: their row, their steps, findings and rejects."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, insert, select, update

from etl.model.findings import Finding
from etl.model.ledger import Reject, RunRecord, RunStep, Versions
from etl.warehouse.bulk import frame, frame_of
from etl.warehouse.diff import insert_rows, upsert_rows
from etl.warehouse.engines import spelt
from etl.warehouse.schema.inputs import rejects
from etl.warehouse.schema.ledger import findings, run_steps, runs

UNFINISHED = "still running, or killed"
"""Message of a run that has not ended."""


def name_killed(connection: Connection) -> None:
    """Say of all runs without an end that they were killed: whoever calls this holds the lock, so none is running."""
    killed = {"message": spelt(runs.c.message, "killed")}
    connection.execute(update(runs).where(runs.c.finished_at.is_(None)).values(killed))


def write_run(connection: Connection, run: RunRecord) -> None:
    """Insert the row of a run, or bring it up to date."""
    row = {name: spelt(runs.c[name], value) for name, value in _row(run).items()}
    is_it = runs.c.run_id == spelt(runs.c.run_id, run.run_id)
    if connection.execute(select(runs.c.run_id).where(is_it)).first():
        connection.execute(update(runs).where(is_it).values(row))
    else:
        connection.execute(insert(runs).values(row))


def read_run(row: Any) -> RunRecord:
    """Turn a row of `runs` into its record."""
    values = dict(row._mapping)
    versions = {name: values.pop(name) for name in Versions.__struct_fields__}
    return RunRecord(**values, versions=Versions(**versions))


def write_steps(connection: Connection, run_id: str, steps: Sequence[RunStep]) -> None:
    """Insert the steps of a run."""
    names = RunStep.__struct_fields__
    rows = [{"run_id": run_id, **{name: getattr(step, name) for name in names}} for step in steps]
    if rows:
        spelt_out = [{name: spelt(run_steps.c[name], value) for name, value in row.items()} for row in rows]
        connection.execute(insert(run_steps).values(spelt_out))


def write_findings(connection: Connection, run_id: str, found: Sequence[Finding]) -> None:
    """Insert what the audit of a run found."""
    columns = {column.name: [getattr(one, column.name) for one in found] for column in findings.columns[1:]}
    if found:
        insert_rows(connection, findings, frame_of(findings.columns, {"run_id": [run_id] * len(found), **columns}))


def write_rejects(connection: Connection, run_id: str, rejected: Iterable[Reject]) -> None:
    """Insert documents that could not be read, or bring their rows up to date."""
    latest = {reject.reject_id: reject for reject in rejected}
    if latest:
        upsert_rows(connection, rejects, frame(rejects, list(latest.values())), run_id)


def _row(run: RunRecord) -> dict[str, Any]:
    values = {name: getattr(run, name) for name in RunRecord.__struct_fields__ if name != "versions"}
    return values | {name: getattr(run.versions, name) for name in Versions.__struct_fields__}
