"""What Dagster loads: `dagster dev -m etl.orchestrate.definitions`."""

from dagster import Definitions

from etl.orchestrate.assets import make_assets
from etl.orchestrate.triggers import make_triggers
from etl.settings import load_settings


def make_definitions(retry_seconds: float = 30) -> Definitions:
    """Return assets, checks, job, sensor and schedule; a run that fails for now is retried after `retry_seconds`."""
    assets = make_assets(load_settings().first_day, retry_seconds)
    job, sensor, schedule = make_triggers(assets)
    return Definitions(assets=[assets], jobs=[job], sensors=[sensor], schedules=[schedule])


defs = make_definitions()
