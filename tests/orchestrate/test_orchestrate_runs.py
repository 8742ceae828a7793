"""Dagster runs for real: steps become assets, failing checks block, trouble that may pass is retried."""

import shutil
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from etl.audit import checks, read_checks
from etl.pipeline.toolkit import toolkit
from etl.resources import sql_dir
from etl.warehouse import Warehouse
from tests import site as web
from tests.commands import Desk

dagster = pytest.importorskip("dagster", reason="the extra `dagster` is not installed")

from etl.orchestrate.definitions import defs, make_definitions  # noqa: E402
from etl.orchestrate.partitions import SOURCES, Delivery, today  # noqa: E402

DAY = date(2026, 5, 5)
ASSETS = ("documents", "readings", "entities", "meetings", "warehouse")
OSLO = "OSLO, 5 May 2015 - Norwegian Prime Minister Ada Nordmann met Polish President Jan Kowalski in Oslo.\n"


@dataclass
class Plant:
    """An instance of Dagster and a desk whose inbox it watches."""

    desk: Desk
    instance: Any
    retry_seconds: float = 0.1

    @property
    def folder(self) -> Path:
        """Return where the Oslo Post delivers on the day."""
        return self.desk.folder / "inbox" / "oslo-post" / DAY.isoformat()

    def materialize(self, delivery: Delivery | None = None) -> Any:
        """Run all assets of a partition, in this process."""
        definitions = make_definitions(retry_seconds=self.retry_seconds)
        job = definitions.get_implicit_global_asset_job_def()
        chosen = delivery or Delivery(source="oslo-post", day=DAY)
        self.instance.add_dynamic_partitions(SOURCES.name, [chosen.source])
        return job.execute_in_process(partition_key=chosen.key, instance=self.instance, raise_on_error=False)

    def wait_for(self, event: str) -> None:
        """Wait until something happened in some run of the instance; give up after five minutes."""
        kind = dagster.EventRecordsFilter(dagster.DagsterEventType[event])
        for _ in range(3000):
            if self.instance.get_event_records(kind, limit=1):
                return
            time.sleep(0.1)


@pytest.fixture
def plant(duckdb_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[Plant]:
    """Return a plant with one article in its inbox."""
    desk = duckdb_desk
    for name, value in (desk.environment | {"READOUT_JOBS": "1"}).items():
        if name.startswith("READOUT_"):
            monkeypatch.setenv(name, value)
    monkeypatch.chdir(desk.folder)
    with dagster.DagsterInstance.ephemeral() as instance:
        plant = Plant(desk=desk, instance=instance)
        plant.folder.mkdir(parents=True)
        (plant.folder / "oslo.txt").write_text(OSLO)
        yield plant


def _materialized(result: Any) -> dict[str, dict[str, Any]]:
    """Return the metadata of every asset made, by its last name."""
    made = (event.step_materialization_data.materialization for event in result.get_asset_materialization_events())
    return {one.asset_key.path[-1]: {name: value.value for name, value in one.metadata.items()} for one in made}


def _failed_checks(result: Any) -> dict[str, bool]:
    """Return the checks that did not pass, and whether they block."""
    found = result.get_asset_check_evaluations()
    return {one.check_name: one.severity == dagster.AssetCheckSeverity.ERROR for one in found if not one.passed}


def test_a_partition_is_read_and_published_and_both_ledgers_name_the_other(plant: Plant) -> None:
    result = plant.materialize()
    assert result.success
    made = _materialized(result)
    assert tuple(made) == ASSETS
    assert plant.desk.ask("SELECT article_uri FROM v_articles") == ["inbox/oslo-post/2026-05-05/oslo.txt"]
    (run,) = plant.desk.ask("SELECT run_id, outcome, asked_by FROM runs")
    run_id = made["warehouse"]["ledger_run_id"]
    assert run == f"{run_id},published,dagster:{result.run_id}"
    assert plant.instance.get_run_by_id(result.run_id).tags["readout/run_id"] == run_id
    assert (made["documents"]["documents_new"], made["meetings"]["meetings_new"]) == (1, 1)
    assert made["readings"]["dagster/row_count"] == 1
    evaluated = {one.check_name for one in result.get_asset_check_evaluations()}
    assert evaluated == {check.name for check in read_checks()}
    assert not any(_failed_checks(result).values())


def test_the_same_partition_again_changes_nothing_and_is_checked_all_the_same(plant: Plant) -> None:
    plant.materialize()
    result = plant.materialize()
    assert result.success
    made = _materialized(result)
    assert {one["outcome"] for one in made.values()} == {"unchanged"}
    assert len(result.get_asset_check_evaluations()) == len(read_checks())
    assert plant.desk.ask("SELECT outcome FROM runs ORDER BY started_at") == ["published", "unchanged"]


def test_a_failing_check_blocks_the_publication(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    plant.materialize()
    folder = plant.desk.folder / "sql"
    shutil.copytree(sql_dir() / "checks", folder / "checks")
    rule = "-- severity: fail\n-- title: nobody meets in Bergen\nSELECT place_id FROM places WHERE city = 'Bergen'\n"
    (folder / "checks" / "bergen.sql").write_text(rule)
    monkeypatch.setattr(checks, "sql_dir", lambda: folder)
    (plant.folder / "oslo.txt").write_text(OSLO.replace("Oslo", "Bergen").replace("OSLO", "BERGEN"))
    query = "SELECT city, article_uri FROM v_article_meetings"
    before = plant.desk.ask(query)
    result = plant.materialize()
    assert not result.success
    assert [name for name, is_blocking in _failed_checks(result).items() if is_blocking] == ["bergen"]
    assert _materialized(result) == {}
    assert plant.desk.ask(query) == before
    runs = plant.desk.ask("SELECT outcome, asked_by FROM runs ORDER BY started_at")
    assert runs[-1] == f"failed,dagster:{result.run_id}"
    assert not [event for event in result.all_node_events if event.event_type_value == "STEP_UP_FOR_RETRY"]
    (folder / "checks" / "bergen.sql").unlink()
    assert plant.materialize().success
    assert plant.desk.ask("SELECT city FROM v_article_meetings") == ["Bergen"]


def test_a_warehouse_that_is_held_by_another_run_is_tried_again(plant: Plant) -> None:
    plant.retry_seconds = 1.5
    tools = toolkit(plant.desk.folder / "tables")
    with Warehouse(plant.desk.url).run("migrate", tools.versions) as other:
        other.publish_unchanged()
    held = threading.Event()

    def hold() -> None:
        with Warehouse(plant.desk.url).run("run", tools.versions) as other:
            held.set()
            plant.wait_for("STEP_UP_FOR_RETRY")
            other.publish_unchanged()

    holder = threading.Thread(target=hold)
    holder.start()
    held.wait(60)
    result = plant.materialize()
    holder.join()
    assert result.success
    retries = [event for event in result.all_node_events if event.event_type_value == "STEP_UP_FOR_RETRY"]
    assert retries
    assert "another run holds the warehouse" in str(retries[0].event_specific_data)
    assert tuple(_materialized(result)) == ASSETS


def test_what_makes_no_sense_fails_at_once(plant: Plant) -> None:
    result = plant.materialize(Delivery(source="nobody", day=DAY))
    assert not result.success
    (failure,) = [event for event in result.all_node_events if event.event_type_value == "STEP_FAILURE"]
    assert "there is nothing to read" in str(failure.event_specific_data)
    assert not [event for event in result.all_node_events if event.event_type_value == "STEP_UP_FOR_RETRY"]


def test_a_listed_source_is_fetched_on_its_day(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    with web.site() as host:
        host.pages["/note"] = web.page(f"<html><p>{OSLO}</p></html>")
        listed = f"source_code,source_name,kind,url\nnote,The Note,page,{host.url}/note\n"
        (plant.desk.folder / "sources.csv").write_text(listed)
        monkeypatch.setenv("READOUT_SOURCES", "sources.csv")
        monkeypatch.setenv("READOUT_FETCH_PRIVATE", "true")
        result = plant.materialize(Delivery(source="note", day=today()))
        assert result.success
        assert _materialized(result)["documents"]["sources"] == ["note: 1 fetched"]
        assert plant.desk.ask("SELECT command FROM runs") == ["fetch"]
        assert plant.desk.ask("SELECT article_uri FROM v_articles") == [f"{host.url}/note"]


def test_what_dagster_loads_is_in_order() -> None:
    dagster.Definitions.validate_loadable(defs)
