"""The steps of a run as assets, and the checks of `sql/checks` as asset checks.

All assets of a partition are made together or not at all, by one step: a run is audited and published as a whole, and
meetings are joined across sources and days, so that no part of the warehouse could be replaced by itself.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from dagster import (
    AssetCheckResult,
    AssetCheckSeverity,
    AssetCheckSpec,
    AssetExecutionContext,
    AssetKey,
    AssetsDefinition,
    AssetSpec,
    Backoff,
    Failure,
    MaterializeResult,
    RetryPolicy,
    multi_asset,
)

from etl.audit import Check, read_checks
from etl.errors import ReadoutError, UsageError
from etl.ingest.feeds.sources import BadSources
from etl.model.findings import Finding
from etl.orchestrate.partitions import by_source_and_day, delivery_of
from etl.orchestrate.work import Done, deliver
from etl.reference.load import ReferenceTableError
from etl.warehouse.run import AuditFailed

POOL = "readout_warehouse"
"""Dagster runs one step of a pool at a time where its limit is 1, which spares runs the wait for one another."""
_TRIES = 4
_ROWS_SHOWN = 5
_LASTING = (UsageError, BadSources, ReferenceTableError)
"""Errors that trying again does not help; a warehouse that is held or cannot be reached may be free a little later."""
_STEPS = {
    "documents": (("ingest",), "Bytes of every document accepted, with where they were found."),
    "readings": (("read",), "What each article says, with its words."),
    "entities": (("resolve",), "Persons and organisations that mentions stand for, offices and their holders."),
    "meetings": (("merge", "load"), "Reports joined to meetings, loaded by difference."),
    "warehouse": (("audit", "publish"), "What readers see, audited and replaced at once."),
}
"""Assets: the steps of the ledger behind each, and what it is."""


def make_assets(first_day: date, retry_seconds: float) -> AssetsDefinition:
    """Return the assets; trouble that may pass is retried, first after `retry_seconds`."""
    checks = read_checks()

    @multi_asset(
        name="readout_run",
        specs=list(_specs()),
        check_specs=[_check_spec(check) for check in checks],
        partitions_def=by_source_and_day(first_day),
        retry_policy=RetryPolicy(max_retries=_TRIES - 1, delay=retry_seconds, backoff=Backoff.EXPONENTIAL),
        pool=POOL,
    )
    def readout_run(context: AssetExecutionContext) -> Iterator[MaterializeResult[Any] | AssetCheckResult]:
        """Read what a source delivered on a day, and publish what follows."""
        delivery = delivery_of(context.partition_key)
        try:
            done = deliver(delivery, f"dagster:{context.run.run_id}")
        except AuditFailed as error:
            yield from _check_results(checks, error.findings)
            raise _failure(error) from error
        except _LASTING as error:
            raise _failure(error) from error
        last = done[-1]
        context.instance.add_run_tags(context.run.run_id, {"readout/run_id": " ".join(d.summary.run_id for d in done)})
        for name in _STEPS:
            yield MaterializeResult(asset_key=_key(name), metadata=_metadata(name, done))
        yield from _check_results(checks, last.findings)

    return readout_run


def _specs() -> Iterator[AssetSpec]:
    before: AssetKey | None = None
    for name, (_, description) in _STEPS.items():
        yield AssetSpec(
            key=_key(name),
            deps=[before] if before else [],
            description=description,
            group_name="readout",
        )
        before = _key(name)


def _key(name: str) -> AssetKey:
    return AssetKey(["readout", name])


def _check_spec(check: Check) -> AssetCheckSpec:
    return AssetCheckSpec(
        name=check.name, asset=_key("warehouse"), description=check.title, blocking=check.severity == "fail"
    )


def _check_results(checks: tuple[Check, ...], findings: tuple[Finding, ...]) -> Iterator[AssetCheckResult]:
    for check in checks:
        rows = [finding.failing_row for finding in findings if finding.check_name == check.name]
        yield AssetCheckResult(
            asset_key=_key("warehouse"),
            check_name=check.name,
            passed=not rows,
            severity=AssetCheckSeverity.ERROR if check.severity == "fail" else AssetCheckSeverity.WARN,
            metadata={"failing_rows": len(rows), "first": rows[:_ROWS_SHOWN]} if rows else None,
        )


def _metadata(name: str, done: tuple[Done, ...]) -> dict[str, Any]:
    """Return what the ledger says of an asset's steps; of two runs both."""
    told: dict[str, Any] = {
        "ledger_run_id": " ".join(one.summary.run_id for one in done),
        "outcome": " ".join(one.summary.outcome for one in done),
    }
    wanted = _STEPS[name][0]
    steps = [step for one in done for step in one.steps if step.step in wanted]
    if steps:
        told["seconds"] = round(sum(step.seconds for step in steps), 3)
        told["dagster/row_count"] = [step for step in steps if step.step == wanted[0]][-1].rows_out
    if name == "documents":
        told["documents_found"] = sum(one.summary.ingested.found for one in done)
        told["documents_new"] = sum(one.summary.ingested.added for one in done)
        told["documents_rejected"] = sum(one.summary.rejected for one in done)
        told["sources"] = [
            f"{s.source_code}: {s.problem or f'{s.fetched} fetched'}" for one in done for s in one.sources
        ]
    if name == "warehouse" and (loaded := done[-1].summary.loaded) is not None:
        told["dagster/row_count"] = loaded.rows
    if name == "meetings":
        for change in ("new", "changed", "removed"):
            told[f"meetings_{change}"] = sum(getattr(one.summary.news, change) for one in done)
        told["meetings_named"] = [f"{m.change}: {m.label}" for one in done for m in one.summary.news.meetings]
    return told


def _failure(error: ReadoutError) -> Failure:
    """Return what ends a run of Dagster at once: trying again would change nothing."""
    return Failure(description=str(error), allow_retries=False)
