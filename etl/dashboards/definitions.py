"""The files of `sql/superset`: one dashboard, and one file per chart, each on one view."""

import tomllib
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from etl.errors import ReadoutError
from etl.model.base import Record
from etl.resources import sql_dir

R = TypeVar("R", bound=Record)


class Chart(Record, kw_only=True):
    """A chart: what it asks of a view, and how Superset draws the answer."""

    name: str
    """Stem of the file name."""
    title: str
    note: str
    """What to know when reading it; shown in Superset as its description."""
    view: str
    kind: str
    """Superset's name of the kind of chart, as `pie`."""
    columns: tuple[str, ...] = ()
    """Columns of the view that the answer is grouped by, or shown as they are where there are no metrics."""
    metrics: dict[str, str] = msgspec.field(default_factory=dict)
    """Aggregates in SQL by the label that is shown."""
    filters: tuple[tuple[Any, ...], ...] = ()
    """Column, operator and, but for IS NULL and IS NOT NULL, value."""
    order: tuple[tuple[str, bool], ...] = ()
    """Column or label, and whether it ascends."""
    limit: int = 1000
    """Rows at most."""
    form: dict[str, Any] = msgspec.field(default_factory=dict)
    """What else Superset's form for this kind of chart holds."""


class Place(Record, kw_only=True):
    """A chart's place in a row of the dashboard."""

    chart: str
    width: int
    """In twelfths of the page."""


class Shelf(Record, kw_only=True):
    """A row of the dashboard."""

    height: int
    """In units of 8 pixels."""
    charts: tuple[Place, ...]


class Dashboard(Record, kw_only=True):
    """A dashboard and its charts."""

    title: str
    slug: str
    note: str
    """Markdown at its head."""
    rows: tuple[Shelf, ...]
    charts: dict[str, Chart] = msgspec.field(default_factory=dict)
    """By name."""


class BadDashboard(ReadoutError):
    """A file of `sql/superset` that does not say what it should."""


def read_dashboard(folder: Path | None = None) -> Dashboard:
    """Read the dashboard and all charts; BadDashboard where a file is wrong or a chart has no place or no file."""
    root = folder or sql_dir() / "superset"
    charts = {path.stem: _read(path, Chart, name=path.stem) for path in sorted((root / "charts").glob("*.toml"))}
    dashboard = _read(root / "dashboard.toml", Dashboard)
    placed = {place.chart for row in dashboard.rows for place in row.charts}
    if lost := sorted(placed ^ charts.keys()):
        raise BadDashboard(
            f"a chart has no file or no place: {', '.join(lost)}",
            where=str(root),
            remedy="name every file of charts/ once in dashboard.toml",
        )
    return msgspec.structs.replace(dashboard, charts=charts)


def _read(path: Path, kind: type[R], **more: str) -> R:
    try:
        return msgspec.convert({**tomllib.loads(path.read_text(encoding="utf-8")), **more}, kind)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, OSError) as error:
        raise BadDashboard(str(error), where=str(path), remedy="see the other files of the folder") from error
