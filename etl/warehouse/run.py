"""A run in progress: what the steps of a pipeline do to the working state of a warehouse."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter

import msgspec
from sqlalchemy import Connection

from etl.errors import ReadoutError
from etl.model.decisions import Decision
from etl.model.documents import Document, Location
from etl.model.fetches import Fetch
from etl.model.findings import Finding
from etl.model.ledger import Reject, RunRecord, RunStep, StoredReading, Tombstone
from etl.model.rows import DerivedTables
from etl.warehouse import built, ledger
from etl.warehouse import fetches as web
from etl.warehouse import inputs as kept
from etl.warehouse.backend import Backend
from etl.warehouse.clock import now
from etl.warehouse.load import LoadCounts, frames, load_frames
from etl.warehouse.reader import Reader
from etl.warehouse.schema import inputs

Audit = Callable[[Connection], Iterable[Finding]]


_ORPHANS = "decision_without_subject"
_ORPHANED = "nothing was published; take back decisions on what is gone with `readout decide revoke ID`, then run again"
_DEFECT = "nothing was published; see the rows in the table `findings`, and report them as a defect"


class AuditFailed(ReadoutError):
    """The audit found rows that must not be published."""

    def __init__(self, findings: tuple[Finding, ...], where: str) -> None:
        """Name the checks; the rows are in `findings`, here and in the warehouse."""
        self.findings = findings
        checks = sorted({finding.check_name for finding in findings})
        super().__init__(
            f"the audit found {len(findings)} row{'s' * (len(findings) != 1)} that must not be published: "
            + ", ".join(checks),
            where=where,
            remedy=_ORPHANED if checks == [_ORPHANS] else _DEFECT,
        )


@dataclass
class Step:
    """What a step of a run tells the ledger when it ends."""

    rows_in: int = 0
    rows_out: int = 0


@dataclass
class Log:
    """What a run says of itself, kept apart from its working state, so that it outlives a failure."""

    steps: list[RunStep] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)

    def write(self, connection: Connection, run: RunRecord) -> None:
        """Write all of it, and the row of the run."""
        ledger.write_run(connection, run)
        ledger.write_steps(connection, run.run_id, self.steps)
        ledger.write_findings(connection, run.run_id, self.findings)
        ledger.write_rejects(connection, run.run_id, self.rejects)


class Run(Reader):
    """Reads and writes the working state; nothing of it is seen by others before `publish`."""

    def __init__(
        self, connection: Connection, backend: Backend, record: RunRecord, log: Log, migrated: tuple[str, ...]
    ) -> None:
        """Begin with a working state to which the revisions `migrated` were just applied."""
        super().__init__(connection)
        self.run_id = record.run_id
        self.migrated = migrated
        self.is_published = False
        self._has_erased = False
        self._backend = backend
        self._record = record
        self._log = log

    @contextmanager
    def step(self, name: str) -> Iterator[Step]:
        """Time a step, also one that fails; the block sets `rows_in` and `rows_out` of what it is given."""
        step, started = Step(), perf_counter()
        try:
            yield step
        finally:
            self._log.steps.append(
                RunStep(
                    step=name,
                    position=len(self._log.steps) + 1,
                    seconds=round(perf_counter() - started, 3),
                    rows_in=step.rows_in,
                    rows_out=step.rows_out,
                )
            )

    def add_documents(self, documents: Iterable[Document]) -> int:
        """Keep documents that are not kept yet; return how many those were."""
        added = kept.add_documents(self.connection, documents, self.run_id)
        self._save()
        return added

    def put_locations(self, locations: Iterable[Location]) -> None:
        """Keep where documents were found, new or with a changed origin."""
        kept.put_locations(self.connection, locations, self.run_id)
        self._save()

    def put_readings(self, readings: Iterable[StoredReading]) -> None:
        """Keep readings, in the place of older ones of the same articles."""
        for batch in kept.batches(readings):
            self.delete_readings(one.key.article_id for one in batch)
            kept.put_readings(self.connection, batch, self.run_id)
            self._save()

    def put_rejects(self, rejects: Iterable[Reject]) -> None:
        """Note documents that could not be read; they are kept even if the run fails."""
        self._log.rejects.extend(rejects)

    def add_decisions(self, decisions: Iterable[Decision]) -> int:
        """Append decisions that are not kept yet; return how many those were."""
        added = kept.add_decisions(self.connection, decisions, self.run_id)
        self._save()
        return added

    def add_tombstones(self, tombstones: Iterable[Tombstone]) -> None:
        """Remember which bytes must not be read again."""
        kept.add_tombstones(self.connection, tombstones, self.run_id)
        self._save()

    def put_fetches(self, fetches: Iterable[Fetch]) -> None:
        """Keep what is known of addresses on the web."""
        web.put_fetches(self.connection, fetches, self.run_id)
        self._save()

    def delete_readings(self, article_ids: Iterable[str]) -> None:
        """Forget the readings of articles."""
        kept.delete(self.connection, inputs.readings, "article_id", article_ids)
        self._save()

    def delete_locations(self, locations: Iterable[Location]) -> None:
        """Forget that documents were found at these places; the documents stay."""
        ids = [kept.location_id(one.uri, one.version) for one in locations]
        kept.delete(self.connection, inputs.article_locations, "location_id", ids)
        self._save()

    def delete_documents(self, article_ids: Iterable[str]) -> None:
        """Erase documents with their locations and readings; what only they said goes with the next `load`."""
        ids = list(article_ids)
        self._has_erased = self._has_erased or bool(ids)
        for table in (inputs.readings, inputs.article_locations, inputs.documents):
            kept.delete(self.connection, table, "article_id", ids)
            self._save()

    def delete_rejects(self, reject_ids: Iterable[str]) -> None:
        """Erase rejects, since they could be read after all or must be forgotten."""
        gone = kept.delete(self.connection, inputs.rejects, "reject_id", reject_ids)
        self._has_erased = self._has_erased or bool(gone)
        self._save()

    def load(self, derived: DerivedTables) -> LoadCounts:
        """Bring all derived tables to the answer, and to them the tables built from them; once per run."""
        counts = load_frames(self.connection, frames(derived), self.run_id)
        built.build(self.connection, None if self._has_new_software() else counts.changed)
        self._save()
        return counts

    def _has_new_software(self) -> bool:
        """Tell whether other software made what is there: its queries for the tables it built may have been others."""
        last = self.last_run()
        return last is None or last.versions.software_version != self._record.versions.software_version

    def publish(self, audit: Audit) -> tuple[Finding, ...]:
        """Audit the working state and make it what readers see; return the warnings.

        Raise AuditFailed where a finding is of severity `fail`: then only the ledger is published.
        """
        with self.step("audit") as step:
            self._log.findings.extend(audit(self.connection))
            step.rows_out = len(self._log.findings)
        if fatal := tuple(finding for finding in self._log.findings if finding.severity == "fail"):
            raise AuditFailed(fatal, self._backend.where)
        with self.step("publish"):
            self._backend.settle(self.connection)
        self._finish("published")
        return tuple(self._log.findings)

    def publish_unchanged(self) -> None:
        """Publish the ledger of a run that found nothing to do."""
        self._finish("unchanged")

    def _finish(self, outcome: str) -> None:
        done = msgspec.structs.replace(self._record, outcome=outcome, message=None, finished_at=now())
        self._log.write(self.connection, done)
        self._backend.publish(self.connection, is_rewritten=self._has_erased)
        self.is_published = True

    def _save(self) -> None:
        self._backend.save(self.connection)
