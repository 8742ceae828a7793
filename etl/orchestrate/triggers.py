"""What starts runs: files that arrive, and the clock for sources on the web."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dagster import (
    AddDynamicPartitionsRequest,
    AssetsDefinition,
    AssetSelection,
    RunRequest,
    ScheduleDefinition,
    ScheduleEvaluationContext,
    SensorDefinition,
    SensorEvaluationContext,
    SensorResult,
    SkipReason,
    define_asset_job,
)

from etl.ingest.feeds.sources import read_sources
from etl.orchestrate.partitions import SOURCES, Delivery, deliveries, digest, today
from etl.settings import load_settings

EVERY = "*/15 * * * *"
"""When sources are fetched, as cron writes it."""
_LOOK_SECONDS = 30


def make_triggers(assets: AssetsDefinition) -> tuple[Any, SensorDefinition, ScheduleDefinition]:
    """Return the job of all assets, the sensor on the inbox and the schedule of the sources."""
    job = define_asset_job("readout", selection=AssetSelection.assets(assets))
    sensor = SensorDefinition(
        name="inbox",
        job=job,
        evaluation_fn=_look_into_inbox,
        minimum_interval_seconds=_LOOK_SECONDS,
        description="Asks for a run wherever files of the inbox (SOURCE/YYYY-MM-DD/FILE) came or changed.",
    )
    schedule = ScheduleDefinition(
        name="sources",
        job=job,
        cron_schedule=EVERY,
        execution_fn=_ask_sources,
        description="Asks for a run for every enabled source of the list.",
    )
    return job, sensor, schedule


def _look_into_inbox(context: SensorEvaluationContext) -> SensorResult | SkipReason:
    """Compare the inbox with what it was; the cursor keeps a digest of every folder."""
    settings = load_settings()
    inbox = Path(settings.inbox)
    seen: dict[str, str] = json.loads(context.cursor or "{}")
    now = {str(one.key): (one, digest(one.folder(inbox))) for one in deliveries(inbox, settings.first_day)}
    fresh = {key: found for key, found in now.items() if seen.get(key) != found[1]}
    if not fresh:
        return SkipReason(f"Nothing new in {inbox}")
    return SensorResult(
        run_requests=[_request(one, f"{key} {state}") for key, (one, state) in fresh.items()],
        dynamic_partitions_requests=[_announce({one.source for one, _ in fresh.values()})],
        cursor=json.dumps({key: state for key, (_, state) in now.items()}),
    )


def _ask_sources(context: ScheduleEvaluationContext) -> Iterator[RunRequest | SkipReason]:
    path = Path(load_settings().sources)
    enabled = [source.source_code for source in read_sources(path) if source.is_enabled] if path.exists() else []
    if not enabled:
        yield SkipReason(f"No source of {path} is enabled")
        return
    context.instance.add_dynamic_partitions(SOURCES.name or "", enabled)
    for code in enabled:
        yield _request(Delivery(source=code, day=today()), f"{code} {context.scheduled_execution_time:%Y-%m-%dT%H:%M}")


def _request(delivery: Delivery, run_key: str) -> RunRequest:
    return RunRequest(run_key=run_key, partition_key=delivery.key)


def _announce(sources: set[str]) -> AddDynamicPartitionsRequest:
    return SOURCES.build_add_request(sorted(sources))
