"""What starts runs in Dagster: the inbox and the clock."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

dagster = pytest.importorskip("dagster", reason="the extra `dagster` is not installed")

from etl.orchestrate.definitions import defs  # noqa: E402
from etl.orchestrate.partitions import SOURCES, today  # noqa: E402


@pytest.fixture
def instance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Return an instance of Dagster in an empty folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "inbox").mkdir()
    with dagster.instance_for_test() as made:
        yield made


def _look(instance: Any, cursor: str | None = None) -> tuple[list[str], str | None]:
    """Return the partitions asked for, and the cursor for the next look; partitions are made as Dagster would."""
    context = dagster.build_sensor_context(instance, cursor=cursor)
    result: Any = defs.get_sensor_def("inbox")(context)
    if isinstance(result, dagster.SkipReason):
        return [], cursor
    for request in result.dynamic_partitions_requests:
        instance.add_dynamic_partitions(request.partitions_def_name, request.partition_keys)
    return sorted(str(request.partition_key) for request in result.run_requests), result.cursor


def test_the_sensor_asks_for_what_came_or_changed_and_nothing_else(instance: Any, tmp_path: Path) -> None:
    assert _look(instance)[0] == []
    inbox = tmp_path / "inbox"
    first, second = inbox / "oslo-post" / "2026-05-05", inbox / "harbour" / "2026-05-06"
    others = [inbox / "oslo-post" / day for day in ("2015-99-99", "2999-01-01", "1999-12-31", "drafts")]
    for folder in (first, second, inbox / ".x" / "2026-05-05", *others):
        folder.mkdir(parents=True)
        (folder / "a.txt").write_text("One.")
    asked, cursor = _look(instance)
    assert asked == ["2026-05-05|oslo-post", "2026-05-06|harbour"]
    assert sorted(instance.get_dynamic_partitions(SOURCES.name)) == ["harbour", "oslo-post"]
    asked, cursor = _look(instance, cursor)
    assert asked == []
    (first / ".b.txt.part").write_text("Half")
    assert _look(instance, cursor)[0] == []
    (first / "b.txt").write_text("Two.")
    asked, cursor = _look(instance, cursor)
    assert asked == ["2026-05-05|oslo-post"]
    (second / "a.txt").write_text("One, revised.")
    assert _look(instance, cursor)[0] == ["2026-05-06|harbour"]


def _tick(instance: Any) -> list[str]:
    context = dagster.build_schedule_context(
        instance, scheduled_execution_time=datetime.now(UTC), repository_def=defs.get_repository_def()
    )
    result = defs.get_schedule_def("sources").evaluate_tick(context)
    return [str(request.partition_key) for request in result.run_requests or ()]


def test_the_schedule_asks_for_every_enabled_source_of_today(instance: Any, tmp_path: Path) -> None:
    assert _tick(instance) == []
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "sources.csv").write_text(
        "source_code,source_name,kind,url,is_enabled\n"
        "b,B,feed,https://b.example/,yes\na,A,page,https://a.example/,\nc,C,feed,https://c.example/,no\n"
    )
    assert _tick(instance) == [f"{today()}|a", f"{today()}|b"]
