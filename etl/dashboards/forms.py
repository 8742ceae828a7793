"""A chart in Superset's words: the form that its page fills in, and the query that its API answers."""

import json
from typing import Any

from etl.dashboards.definitions import Chart

Json = dict[str, Any]


def form(chart: Chart) -> Json:
    """Return the form data of a chart: what a person would choose in Superset."""
    metrics = [_metric(chart, label) for label in chart.metrics]
    chosen: Json = {
        "viz_type": chart.kind,
        "adhoc_filters": [_adhoc(*one) for one in chart.filters],
        "row_limit": chart.limit,
        **_grouping(chart, metrics),
        **chart.form,
    }
    return chosen


def query_context(chart: Chart) -> str:
    """Return the query of a chart, as JSON; its API and its alerts ask this without a browser."""
    query = {
        "columns": list(chart.columns),
        "metrics": [_metric(chart, label) for label in chart.metrics] or None,
        "filters": [_filter(*one) for one in chart.filters],
        "orderby": [[_sortable(chart, name), ascending] for name, ascending in chart.order],
        "row_limit": chart.limit,
        "extras": {"having": "", "where": ""},
        "time_range": "No filter",
    }
    # The import puts the dataset's number into its place.
    context = {
        "datasource": {"id": None, "type": "table"},
        "force": False,
        "queries": [query],
        "result_format": "json",
        "result_type": "full",
    }
    return json.dumps(context, sort_keys=True)


def _grouping(chart: Chart, metrics: list[Json]) -> Json:
    """Say columns and metrics under the names that this kind of chart has for them."""
    columns = list(chart.columns)
    one = metrics[0] if metrics else None
    if chart.kind == "table" and not metrics:
        order = [json.dumps([name, ascending]) for name, ascending in chart.order]
        return {"query_mode": "raw", "all_columns": columns, "order_by_cols": order}
    if chart.kind == "table":
        return {"query_mode": "aggregate", "groupby": columns, "metrics": metrics, **_sorting(chart)}
    if chart.kind == "echarts_timeseries_bar":
        return {"x_axis": columns[0], "groupby": columns[1:], "metrics": metrics}
    if chart.kind == "heatmap_v2":
        return {"x_axis": columns[0], "groupby": columns[1], "metric": one}
    if chart.kind == "world_map":
        return {"entity": columns[0], "metric": one, "secondary_metric": metrics[-1]}
    if chart.kind == "graph_chart":
        return {"source": columns[0], "target": columns[1], "metric": one}
    return {"groupby": columns, "metric": one}


def _sorting(chart: Chart) -> Json:
    if not chart.order:
        return {}
    name, ascending = chart.order[0]
    return {"timeseries_limit_metric": _sortable(chart, name), "order_desc": not ascending}


def _sortable(chart: Chart, name: str) -> str | Json:
    return _metric(chart, name) if name in chart.metrics else name


def _metric(chart: Chart, label: str) -> Json:
    return {
        "expressionType": "SQL",
        "sqlExpression": chart.metrics[label],
        "label": label,
        "hasCustomLabel": True,
        "optionName": f"metric_{chart.name}_{list(chart.metrics).index(label)}",
    }


def _filter(column: str, operator: str, value: object = None) -> Json:
    return {"col": column, "op": operator} | ({} if value is None else {"val": value})


def _adhoc(column: str, operator: str, value: object = None) -> Json:
    return {
        "clause": "WHERE",
        "expressionType": "SIMPLE",
        "subject": column,
        "operator": operator,
        "comparator": value,
    }
