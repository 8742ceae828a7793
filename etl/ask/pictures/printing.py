"""From an answer to the bytes of a picture."""

from collections.abc import Sequence
from typing import Any

from etl.ask.columns import Types
from etl.ask.pictures.canvas import Canvas, Caption, styled
from etl.ask.pictures.choosing import chart_of
from etl.ask.pictures.drawing import height, paint
from etl.ask.query import Query


def draw(query: Query, types: Types, rows: Sequence[Sequence[Any]], caption: Caption, form: str) -> bytes:
    """Return a picture of an answer, `form` being png or svg; UsageError where the answer makes none."""
    chart = chart_of(query, types, rows)
    with styled():
        canvas = Canvas(query, caption, chart.note, height(chart))
        paint(chart, canvas)
        return canvas.content(form)
