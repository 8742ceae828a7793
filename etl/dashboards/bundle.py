"""The archive that Superset imports: connection, datasets, charts and dashboard, in its format 1.0.0.

Every file is YAML in the form of JSON. Identifiers follow from names, so that a second import replaces the first.
"""

import io
import json
import zipfile
from collections.abc import Iterable
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from etl.dashboards.definitions import BadDashboard, Chart, Dashboard
from etl.dashboards.forms import form, query_context
from etl.dashboards.layout import position
from etl.warehouse.viewfiles import ViewFile

Json = dict[str, Any]

_ROOT = "readout"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time that all members of the archive bear, so that the same content gives the same bytes."""
_DATES = ("DATE", "TIMESTAMP")

ColumnTypes = dict[str, dict[str, str]]
"""SQL types by view and column."""


def bundle(dashboard: Dashboard, views: Iterable[ViewFile], types: ColumnTypes, uri: str) -> bytes:
    """Return the archive for a warehouse that Superset reaches at a SQLAlchemy URI.

    BadDashboard where a chart asks for a view or a column that there is not.
    """
    known = {view.name: view for view in views}
    for chart in dashboard.charts.values():
        _check(chart, known)
    used = sorted({chart.view for chart in dashboard.charts.values()})
    members: dict[str, Json] = {
        "metadata.yaml": {"version": "1.0.0", "type": "Dashboard", "timestamp": "1980-01-01T00:00:00+00:00"},
        "databases/Readout.yaml": _database(uri),
        **{f"datasets/Readout/{name}.yaml": _dataset(known[name], types[name], uri) for name in used},
        **{f"charts/{name}.yaml": _chart(chart, uri) for name, chart in dashboard.charts.items()},
        f"dashboards/{dashboard.slug}.yaml": _dashboard(dashboard, uri),
    }
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            text = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)
            file.writestr(zipfile.ZipInfo(f"{_ROOT}/{name}", _EPOCH), text)
    return archive.getvalue()


def _check(chart: Chart, views: dict[str, ViewFile]) -> None:
    view = views.get(chart.view)
    asked = {*chart.columns, *(one[0] for one in chart.filters), *(one[0] for one in chart.order)} - {*chart.metrics}
    missing = sorted(asked - {column.name for column in view.columns}) if view else [chart.view]
    if missing:
        raise BadDashboard(
            f"{'no such column' if view else 'no such view'}: {', '.join(missing)}",
            where=f"sql/superset/charts/{chart.name}.toml",
            remedy="see `readout dictionary` for what there is",
        )


def _uuid(kind: str, name: str, uri: str) -> str:
    """Return the identifier of a thing; warehouses have their own, so that one Superset can show several."""
    return str(uuid5(NAMESPACE_URL, f"readout:{kind}:{name}:{uri}"))


def _database(uri: str) -> Json:
    arguments = {"read_only": True} if uri.startswith("duckdb:") else {}
    return {
        "version": "1.0.0",
        "uuid": _uuid("database", "", uri),
        "database_name": f"Readout ({uri.split(':', 1)[0].split('+')[0]})",
        "sqlalchemy_uri": uri,
        "expose_in_sqllab": True,
        "allow_dml": False,
        "allow_ctas": False,
        "allow_cvas": False,
        "allow_csv_upload": False,
        "allow_run_async": False,
        "cache_timeout": None,
        "extra": {"engine_params": {"connect_args": arguments}, "allows_virtual_table_explore": True},
    }


def _dataset(view: ViewFile, types: dict[str, str], uri: str) -> Json:
    columns = [_column(column.name, column.comment, types[column.name]) for column in view.columns]
    dates = [column["column_name"] for column in columns if column["is_dttm"]]
    return {
        "version": "1.0.0",
        "uuid": _uuid("dataset", view.name, uri),
        "database_uuid": _uuid("database", "", uri),
        "table_name": view.name,
        "description": f"{view.question} {view.grain}",
        "main_dttm_col": dates[0] if dates else None,
        "schema": None,
        "sql": None,
        "filter_select_enabled": True,
        "columns": columns,
        "metrics": [{"metric_name": "count", "expression": "count(*)", "verbose_name": "Rows"}],
    }


def _column(name: str, meaning: str, kind: str) -> Json:
    return {
        "column_name": name,
        "verbose_name": name.replace("_", " ").capitalize(),
        "type": kind,
        "description": meaning,
        "is_dttm": kind.startswith(_DATES),
        "is_active": True,
        "groupby": True,
        "filterable": True,
    }


def _chart(chart: Chart, uri: str) -> Json:
    return {
        "version": "1.0.0",
        "uuid": _uuid("chart", chart.name, uri),
        "dataset_uuid": _uuid("dataset", chart.view, uri),
        "slice_name": chart.title,
        "description": chart.note,
        "viz_type": chart.kind,
        "params": form(chart),
        "query_context": query_context(chart),
        "cache_timeout": None,
    }


def _dashboard(dashboard: Dashboard, uri: str) -> Json:
    uuids = {name: _uuid("chart", name, uri) for name in dashboard.charts}
    return {
        "version": "1.0.0",
        "uuid": _uuid("dashboard", dashboard.slug, uri),
        "dashboard_title": dashboard.title,
        "slug": dashboard.slug,
        "published": True,
        "description": None,
        "css": "",
        "position": position(dashboard, uuids),
        "metadata": {"color_scheme": "supersetColors", "cross_filters_enabled": True, "refresh_frequency": 0},
    }
