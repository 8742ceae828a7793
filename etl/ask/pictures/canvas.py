"""The page around a picture: the question above, what it was narrowed down to, and where it comes from below."""

import io
from collections.abc import Sequence
from textwrap import wrap
from typing import Any

from matplotlib import rc_context
from matplotlib.figure import Figure

from etl.ask.choice import short
from etl.ask.query import Query
from etl.model.base import Record
from etl.model.ledger import RunRecord

INK, DIM, RULE, PAPER = "#1f2830", "#5c6670", "#d9d5ca", "#fbfaf7"
COLOURS = ("#0f4c75", "#c8641b", "#2f8f7f", "#8a5aa3", "#c2a83e", "#a23e48", "#5b7d3a", "#4a5fa5")
GREY = "#b9bec3"
WIDTH = 10.0
"""Inches."""
DPI = 160
_STYLE: Any = {
    "font.family": "DejaVu Sans",
    "font.size": 9.5,
    "text.color": INK,
    "text.parse_math": False,
    "axes.labelcolor": DIM,
    "xtick.color": DIM,
    "ytick.color": INK,
    "axes.edgecolor": RULE,
    "axes.facecolor": PAPER,
    "figure.facecolor": PAPER,
    "grid.color": RULE,
    "grid.linewidth": 0.6,
    # The same answer gives the same bytes.
    "svg.hashsalt": "readout",
    "svg.fonttype": "path",
}
_TITLE, _LINE, _SMALL = 0.29, 0.2, 0.17
"""Heights of lines, inches."""


class Caption(Record, kw_only=True):
    """What is said of an answer around its picture."""

    told: tuple[str, ...]
    """The filters."""
    warehouse: str
    run: RunRecord | None


class Canvas:
    """A figure with room for a picture of some height between its captions."""

    def __init__(self, query: Query, caption: Caption, note: str, height: float) -> None:
        """Write the captions; `height` of the picture is in inches."""
        title = wrap(query.view.question, 74)
        told = wrap(" · ".join(caption.told), 118)
        below = [_source(query, caption), *wrap(note, 130)]
        top = 0.3 + _TITLE * len(title) + _LINE * len(told) + 0.12
        bottom = 0.25 + _SMALL * len(below)
        total = top + height + bottom
        self.figure = Figure(figsize=(WIDTH, total), dpi=DPI)
        at = total - 0.3
        for lines, size, weight, colour, step in (
            (title, 15, "bold", INK, _TITLE),
            (told, 10.5, "normal", DIM, _LINE),
        ):
            for line in lines:
                self._write(line, at / total, size, colour, weight)
                at -= step
        for number, line in enumerate(reversed(below)):
            self._write(line, (0.2 + _SMALL * number) / total, 8, DIM, "normal", baseline="bottom")
        self.figure.set_layout_engine(
            "constrained", rect=(0.025, bottom / total, 0.94, height / total), h_pad=0.04, w_pad=0.04
        )
        self.axes: Any = self.figure.add_subplot()
        self.axes.spines[["top", "right", "left", "bottom"]].set_visible(False)
        self.axes.tick_params(length=0)
        self.axes.set_axisbelow(True)

    def _write(self, text: str, y: float, size: float, colour: str, weight: str, baseline: str = "top") -> None:
        self.figure.text(0.03, y, text, fontsize=size, color=colour, fontweight=weight, va=baseline, ha="left")

    def legend(self, names: Sequence[str]) -> None:
        """Show what the colours stand for, above the picture; nothing where there is one only."""
        if len(names) > 1:
            self.axes.legend(
                loc="lower left", bbox_to_anchor=(0, 1), ncols=min(6, len(names)), frameon=False, borderaxespad=0.1,
                handlelength=1, handleheight=1, columnspacing=1.4,
            )  # fmt: skip

    def content(self, form: str) -> bytes:
        """Return the file."""
        buffer = io.BytesIO()
        metadata = {"Date": None, "Creator": "Readout"} if form == "svg" else {"Software": "Readout"}
        self.figure.savefig(buffer, format=form, metadata=metadata)
        return buffer.getvalue()


def styled() -> Any:
    """Return the context in which everything is drawn."""
    return rc_context(_STYLE)


def colours(names: Sequence[str]) -> dict[str, str]:
    """Return a colour for each name; what is not known or put together is grey."""
    known = [name for name in names if name not in ("unknown", "others")]
    return dict.fromkeys(names, GREY) | {name: COLOURS[at % len(COLOURS)] for at, name in enumerate(known)}


def _source(query: Query, caption: Caption) -> str:
    day = f", as of {caption.run.started_at:%-d %B %Y}" if caption.run else ""
    where = caption.warehouse.rpartition("/")[2]
    return f"Source: Readout, {short(query.view)} in {where}{day}"
