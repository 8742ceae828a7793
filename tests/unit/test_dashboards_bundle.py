"""The dashboards fit the views, and their bundle is what Superset's format asks for, always the same."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from etl.dashboards import Dashboard, bundle, read_dashboard
from etl.dashboards.connection import superset_uri
from etl.dashboards.definitions import BadDashboard
from etl.warehouse.viewfiles import view_files

URI = "duckdb:////somewhere/warehouse.duckdb"
VIEWS = view_files()
TYPES = {view.name: {column.name: "VARCHAR" for column in view.columns} for view in VIEWS}


def _members(dashboard: Dashboard, uri: str = URI) -> dict[str, Any]:
    with zipfile.ZipFile(io.BytesIO(bundle(dashboard, VIEWS, TYPES, uri))) as archive:
        return {name: json.loads(archive.read(name)) for name in archive.namelist()}


def _folder(path: Path, chart: str, place: str = "one") -> Path:
    (path / "charts").mkdir()
    (path / "charts" / "one.toml").write_text(chart, encoding="utf-8")
    row = f'[[rows]]\nheight = 10\ncharts = [{{ chart = "{place}", width = 12 }}]\n'
    (path / "dashboard.toml").write_text(f'title = "T"\nslug = "t"\nnote = "N"\n{row}', encoding="utf-8")
    return path


CHART = (
    'title = "One"\nnote = "N"\nview = "v_meetings"\nkind = "pie"\ncolumns = ["level"]\nmetrics = { n = "count(*)" }\n'
)


def test_there_are_at_least_ten_charts_and_all_fit_the_views() -> None:
    assert len(read_dashboard().charts) >= 10
    assert bundle(read_dashboard(), VIEWS, TYPES, URI)


def test_the_same_warehouse_gives_the_same_bytes_and_another_one_other_identifiers() -> None:
    assert bundle(read_dashboard(), VIEWS, TYPES, URI) == bundle(read_dashboard(), VIEWS, TYPES, URI)
    one, other = _members(read_dashboard()), _members(read_dashboard(), "duckdb:////elsewhere.duckdb")
    assert one["readout/dashboards/readout.yaml"]["uuid"] != other["readout/dashboards/readout.yaml"]["uuid"]


def test_every_chart_has_its_dataset_and_every_place_its_chart() -> None:
    members = _members(read_dashboard())
    datasets = {found["uuid"]: found for name, found in members.items() if "/datasets/" in name}
    charts = {found["uuid"]: found for name, found in members.items() if "/charts/" in name}
    assert all(chart["dataset_uuid"] in datasets for chart in charts.values())
    nodes = members["readout/dashboards/readout.yaml"]["position"]
    assert {node["meta"]["uuid"] for name, node in nodes.items() if name.startswith("CHART-")} == charts.keys()
    assert {dataset["database_uuid"] for dataset in datasets.values()} == {
        members["readout/databases/Readout.yaml"]["uuid"]
    }


def test_columns_of_datasets_are_those_of_the_view_with_their_meaning() -> None:
    dataset = _members(read_dashboard())["readout/datasets/Readout/v_meetings.yaml"]
    view = next(view for view in VIEWS if view.name == "v_meetings")
    assert [(c["column_name"], c["description"]) for c in dataset["columns"]] == [
        (c.name, c.comment) for c in view.columns
    ]


def test_a_warehouse_in_a_file_is_opened_read_only() -> None:
    database = _members(read_dashboard())["readout/databases/Readout.yaml"]
    assert database["extra"]["engine_params"]["connect_args"] == {"read_only": True}
    assert database["allow_dml"] is False


def test_a_column_that_is_gone_is_named_with_the_file_that_asks_for_it(tmp_path: Path) -> None:
    dashboard = read_dashboard(_folder(tmp_path, CHART.replace('"level"', '"levle"')))
    with pytest.raises(BadDashboard, match=r"charts/one.toml: no such column: levle"):
        bundle(dashboard, VIEWS, TYPES, URI)


def test_a_view_that_is_gone_is_named(tmp_path: Path) -> None:
    dashboard = read_dashboard(_folder(tmp_path, CHART.replace("v_meetings", "v_gone")))
    with pytest.raises(BadDashboard, match="no such view: v_gone"):
        bundle(dashboard, VIEWS, TYPES, URI)


@pytest.mark.parametrize(
    ("chart", "place", "told"),
    [
        (CHART, "two", "one, two"),
        (CHART + "colour = 1\n", "one", "unknown field `colour`"),
        ("title = ", "one", "Invalid value"),
    ],
)
def test_a_file_that_says_nothing_sensible_is_refused(tmp_path: Path, chart: str, place: str, told: str) -> None:
    with pytest.raises(BadDashboard, match=told):
        read_dashboard(_folder(tmp_path, chart, place))


def test_superset_gets_the_whole_path_of_a_file_and_its_own_driver_for_a_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert superset_uri("duckdb:///w.duckdb") == f"duckdb:///{tmp_path.resolve()}/w.duckdb"
    assert superset_uri("postgresql://me:pw@db.example/meetings") == "postgresql+psycopg2://me:pw@db.example/meetings"


def test_filters_without_a_value_have_none_in_the_query() -> None:
    chart = _members(read_dashboard())["readout/charts/sources_heard.yaml"]
    assert json.loads(chart["query_context"])["queries"][0]["filters"] == [{"col": "duplicate_of_uri", "op": "IS NULL"}]
