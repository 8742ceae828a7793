"""Where charts stand on a dashboard, as Superset keeps it."""

from typing import Any

from etl.dashboards.definitions import Dashboard

Json = dict[str, Any]

_GRID = ["ROOT_ID", "GRID_ID"]


def position(dashboard: Dashboard, uuids: dict[str, str]) -> Json:
    """Return the tree of rows and charts; `uuids` are those of the charts by name."""
    rows = [_note(dashboard.note)]
    rows += [
        _row(number, [_chart(dashboard, place.chart, place.width, row.height, uuids) for place in row.charts])
        for number, row in enumerate(dashboard.rows, start=1)
    ]
    tree: Json = {
        "DASHBOARD_VERSION_KEY": "v2",
        "ROOT_ID": {"id": "ROOT_ID", "type": "ROOT", "children": ["GRID_ID"]},
        "HEADER_ID": {"id": "HEADER_ID", "type": "HEADER", "meta": {"text": dashboard.title}},
        "GRID_ID": {
            "id": "GRID_ID",
            "type": "GRID",
            "parents": ["ROOT_ID"],
            "children": [row[0]["id"] for row in rows],
        },
    }
    return tree | {node["id"]: node for row in rows for node in row}


def _row(number: int, children: list[Json]) -> list[Json]:
    """Return a row and what stands in it."""
    row_id = f"ROW-{number}"
    row = {
        "id": row_id,
        "type": "ROW",
        "parents": _GRID,
        "children": [child["id"] for child in children],
        "meta": {"background": "BACKGROUND_TRANSPARENT"},
    }
    return [row, *({**child, "parents": [*_GRID, row_id]} for child in children)]


def _note(text: str) -> list[Json]:
    note = {
        "id": "MARKDOWN-note",
        "type": "MARKDOWN",
        "children": [],
        "meta": {"code": text, "width": 12, "height": 14},
    }
    return _row(0, [note])


def _chart(dashboard: Dashboard, name: str, width: int, height: int, uuids: dict[str, str]) -> Json:
    return {
        "id": f"CHART-{name}",
        "type": "CHART",
        "children": [],
        "meta": {
            # A number that the import replaces by the chart's own, which it finds by uuid.
            "chartId": list(uuids).index(name) + 1,
            "uuid": uuids[name],
            "sliceName": dashboard.charts[name].title,
            "width": width,
            "height": height,
        },
    }
