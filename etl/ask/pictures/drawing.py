"""Draws each kind of picture."""

from datetime import date
from typing import Any

from matplotlib import dates
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.ticker import MaxNLocator, PercentFormatter

from etl.ask.pictures.canvas import COLOURS, DIM, INK, PAPER, RULE, Canvas, colours
from etl.ask.pictures.charts import Bars, Chart, Events, Matrix, Periods, Shares

_dates: Any = dates
"""Without types of its own."""
ROW = 0.27
"""Height of a line of names, inches."""
_LEAST = 4
_HEAT = ("#f1eee6", "#9cc3d5", "#0f4c75")


def height(chart: Chart) -> float:
    """Return how high a picture is drawn, inches."""
    match chart:
        case Bars(names=names):
            return max(1.6, ROW * len(names) + 0.6)
        case Events(events=events):
            return max(1.8, ROW * len(events) + 0.9)
        case Matrix(names=names):
            return max(3.0, 0.34 * len(names) + 1.6)
        case Shares(names=names):
            return 0.5 * len(names) + 0.9
    return 4.2


def paint(chart: Chart, canvas: Canvas) -> None:
    """Draw a picture."""
    match chart:
        case Bars():
            _bars(chart, canvas)
        case Periods():
            _periods(chart, canvas)
        case Events():
            _events(chart, canvas)
        case Matrix():
            _matrix(chart, canvas)
        case Shares():
            _shares(chart, canvas)


def _bars(chart: Bars, canvas: Canvas) -> None:
    axes, rows = canvas.axes, range(len(chart.names))
    axes.barh(rows, chart.values, height=0.7, color=COLOURS[0])
    _names(axes, chart.names)
    axes.margins(x=0.08)
    for row, value in zip(rows, chart.values, strict=True):
        axes.annotate(f"{value:,g}", (value, row), xytext=(4, 0), textcoords="offset points", va="center", color=INK)
    axes.set_xlabel(chart.unit)
    axes.xaxis.set_major_locator(MaxNLocator(6, integer=all(value == int(value) for value in chart.values)))
    axes.grid(axis="x")


def _periods(chart: Periods, canvas: Canvas) -> None:
    axes, paints = canvas.axes, colours(list(chart.series))
    positions = range(len(chart.starts))
    below = [0.0] * len(chart.starts)
    for name, values in chart.series.items():
        axes.bar(
            positions, values, bottom=below, width=0.82, color=paints[name] if name else COLOURS[0], label=_said(name)
        )
        below = [one + other for one, other in zip(below, values, strict=True)]
    canvas.legend(list(chart.series))
    step = max(1, -(-len(chart.starts) // 14))
    ticks = positions[::step]
    form = "%Y" if chart.is_yearly else "%b\n%Y"
    axes.set_xticks(ticks, [_tick(chart.starts[at], form) for at in ticks])
    axes.set_xlim(-0.6, len(chart.starts) - 0.4)
    axes.set_xlabel("Year" if chart.is_yearly else "Month")
    axes.set_ylabel(chart.unit)
    axes.yaxis.set_major_locator(MaxNLocator(6, integer=True, min_n_ticks=1))
    axes.grid(axis="y")


def _tick(start: date, form: str) -> str:
    return start.strftime(form)


def _events(chart: Events, canvas: Canvas) -> None:
    axes, paints = canvas.axes, colours(chart.groups)
    for group in chart.groups:
        members = [(row, event) for row, event in enumerate(chart.events) if event.group == group]
        colour = paints[group] if group else COLOURS[0]
        rows = [row for row, _ in members]
        axes.hlines(
            rows, [_at(event.first) for _, event in members], [_at(event.last) for _, event in members],
            color=colour, linewidth=5, alpha=0.35, capstyle="round",
        )  # fmt: skip
        middles = [(_at(event.first) + _at(event.last)) / 2 for _, event in members]
        axes.scatter(middles, rows, s=34, color=colour, label=_said(group), zorder=3)
    canvas.legend(chart.groups)
    _days(axes, chart)
    _names(axes, [event.words for event in chart.events])
    axes.margins(x=0.04)
    axes.xaxis_date()
    locator = _dates.AutoDateLocator(minticks=3, maxticks=8)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(_dates.ConciseDateFormatter(locator))
    axes.set_xlabel("Day; a band where only the days between which it was are known")
    axes.grid(axis="both")


def _days(axes: Any, chart: Events) -> None:
    """Write the day beside each event, on the side where there is room."""
    middle = (_at(chart.events[0].first) + max(_at(event.last) for event in chart.events)) / 2
    for row, event in enumerate(chart.events):
        is_left = _at(event.first) > middle
        axes.annotate(
            _told(event.first, event.last), (_at(event.first if is_left else event.last), row),
            xytext=(-8 if is_left else 8, 0), textcoords="offset points", ha="right" if is_left else "left",
            va="center", color=DIM, fontsize=8,
        )  # fmt: skip


def _told(first: date, last: date) -> str:
    if first == last:
        return f"{first.day} {first:%b %Y}"
    return f"{first.day} {first:%b %Y} to {last.day} {last:%b %Y}"


def _at(day: date) -> float:
    return float(_dates.date2num(day))


def _matrix(chart: Matrix, canvas: Canvas) -> None:
    axes, size = canvas.axes, len(chart.names)
    at = {name: position for position, name in enumerate(chart.names)}
    grid: list[list[float]] = [[float("nan")] * size for _ in range(size)]
    for (one, other), value in chart.values.items():
        grid[at[one]][at[other]] = grid[at[other]][at[one]] = value
    heat = LinearSegmentedColormap.from_list("readout", _HEAT)
    heat.set_bad(PAPER)
    most = max(chart.values.values(), default=1)
    image = axes.imshow(grid, cmap=heat, vmin=0, vmax=max(most, _LEAST), aspect="equal")
    for (one, other), value in chart.values.items():
        for x, y in {(at[one], at[other]), (at[other], at[one])}:
            colour = PAPER if value > max(most, _LEAST) / 2 else INK
            axes.text(x, y, f"{value:g}", ha="center", va="center", fontsize=8, color=colour)
    axes.set_xticks(range(size), chart.names, rotation=50, ha="right", rotation_mode="anchor", color=INK)
    axes.set_yticks(range(size), chart.names)
    for edge in range(size + 1):
        axes.axhline(edge - 0.5, color=RULE, linewidth=0.5)
        axes.axvline(edge - 0.5, color=RULE, linewidth=0.5)
    bar = canvas.figure.colorbar(image, ax=axes, shrink=0.5, aspect=24, pad=0.02)
    bar.set_label(chart.unit, color=DIM)
    bar.outline.set_visible(False)
    bar.ax.yaxis.set_major_locator(MaxNLocator(5, integer=True))


def _shares(chart: Shares, canvas: Canvas) -> None:
    axes, paints = canvas.axes, colours(list(chart.parts))
    below = [0.0] * len(chart.names)
    for name, values in chart.parts.items():
        axes.barh(range(len(chart.names)), values, left=below, height=0.66, color=paints[name], label=_said(name))
        for row, (start, value) in enumerate(zip(below, values, strict=True)):
            if value >= 0.06:
                axes.text(start + value / 2, row, f"{value:.0%}", ha="center", va="center", color=PAPER, fontsize=8.5)
        below = [one + other for one, other in zip(below, values, strict=True)]
    canvas.legend(list(chart.parts))
    _names(axes, chart.names)
    axes.set_xlim(0, 1)
    axes.xaxis.set_major_formatter(PercentFormatter(1))
    axes.set_xlabel("Share")


def _names(axes: Any, names: Any) -> None:
    """Write names down the left side, the first on top."""
    axes.set_yticks(range(len(names)), list(names))
    axes.set_ylim(len(names) - 0.4, -0.6)


def _said(name: str) -> str:
    """Return a code as people say it."""
    return name.replace("_", " ")
