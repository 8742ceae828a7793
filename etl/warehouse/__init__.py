"""The warehouse: lock, copy, migrate, write, audit, publish, the same on a DuckDB file and on PostgreSQL.

Readers see only what was published::

    warehouse = Warehouse("duckdb:///warehouse.duckdb")          # or postgresql://...; opens nothing yet
    with warehouse.read() as reader:                             # read-only; ReadoutError where nothing is published
        last = reader.last_run()                                 # RunRecord | None, latest that is not `failed`
        rows = reader.connection.execute(...)                    # SQLAlchemy Connection

A run holds the lock, works on a copy (DuckDB) or in a transaction (PostgreSQL), and publishes all or nothing::

    with warehouse.run("run", versions) as run:                  # Run is a Reader too
        with run.step("ingest") as step:                         # timed; goes to run_steps
            known = run.locations()                              # tuple[Location, ...]
            run.add_documents(documents)                         # Iterable[Document]; known ones are left alone
            run.put_locations(locations)                         # Iterable[Location]
            step.rows_in, step.rows_out = 5, 4
        run.put_rejects(rejects)                                 # Iterable[Reject]; kept even if the run fails
        run.put_readings(stored)                                 # Iterable[StoredReading]
        counts = run.load(derived)                               # DerivedTables -> LoadCounts
        run.publish(audit=check)                                 # Callable[[Connection], Iterable[Finding]]
        # or run.publish_unchanged()                             # ledger row only: outcome `unchanged`

`publish` raises AuditFailed where a finding of severity `fail` comes back. Leaving the block by an exception
publishes the ledger (outcome `failed`), the steps, the findings and the rejects, and nothing else; the exception goes
on. Leaving it without `publish` (a dry run) leaves no trace at all.

Start worker processes by `spawn` or `forkserver`, or before `warehouse.run`: a forked child that outlives a
killed run would keep its connection, and with it PostgreSQL's lock, open.
"""

from etl.warehouse.inputs import location_id, reject_id
from etl.warehouse.load import LoadCounts
from etl.warehouse.lock import WarehouseLocked
from etl.warehouse.reader import Reader
from etl.warehouse.run import Audit, AuditFailed, Run, Step
from etl.warehouse.store import Warehouse

__all__ = [
    "Audit",
    "AuditFailed",
    "LoadCounts",
    "Reader",
    "Run",
    "Step",
    "Warehouse",
    "WarehouseLocked",
    "location_id",
    "reject_id",
]
