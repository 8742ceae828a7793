"""How `readout ask` looks on a terminal: the list of questions, and the table of an answer."""

from collections.abc import Sequence
from typing import Any

from rich.cells import cell_len

from etl.ask.choice import short
from etl.cli.answers import text_of, write_table
from etl.cli.page import Page
from etl.warehouse.dictionary.entries import VIEW_FAMILIES
from etl.warehouse.viewfiles import ViewFile

Row = tuple[Any, ...]


def show_questions(page: Page, views: Sequence[ViewFile]) -> None:
    """List all views by question, families in the order of the dictionary."""
    page.title("What can be asked")
    width = max(cell_len(short(view)) for view in views)
    for family in dict.fromkeys([*VIEW_FAMILIES, *sorted(view.family for view in views)]):
        members = sorted((view for view in views if view.family == family), key=lambda view: view.name)
        if members:
            page.heading(VIEW_FAMILIES.get(family, family.capitalize()))
        for view in members:
            name = short(view)
            page.prose(view.question, lead=[(name + " " * (width - cell_len(name)), "green"), "  "])
    page.line()
    page.line(
        ("readout ask VIEW", "bold"), " answers one of them; ", ("readout ask --help", "bold"), " lists the filters"
    )


def show_answer(
    page: Page, question: str, told: str, names: Sequence[str], rows: Sequence[Row], *, is_cut: bool, is_chosen: bool
) -> None:
    """Write an answer as a table; `is_cut` where there are more rows, `is_chosen` where all columns are to be shown."""
    page.title(question)
    if told:
        page.line((told, "dim"))
    page.line()
    kept = list(range(len(names))) if is_chosen else _fitting(page, names, rows)
    write_table([names[at] for at in kept], [tuple(row[at] for at in kept) for row in rows])
    if not rows:
        page.line(("no row fits", "dim"))
    left = [name for at, name in enumerate(names) if at not in kept]
    if left:
        page.line((f"not shown: {', '.join(left)}; --columns all shows them", "dim"))
    if is_cut:
        page.line(("there are more rows: --limit N shows N of them, --limit 0 all", "dim"))


def _fitting(page: Page, names: Sequence[str], rows: Sequence[Row]) -> list[int]:
    """Return the columns that tell anything new, as many as fit beside one another."""
    kept: list[int] = []
    room = page.width + 2
    for at, name in enumerate(names):
        width = max([cell_len(name), *(cell_len(text_of(row[at])) for row in rows)]) + 2
        tells = not rows or any(row[at] is not None and all(row[at] != row[other] for other in kept) for row in rows)
        if tells and (not page.is_terminal or width <= room or not kept):
            kept.append(at)
            room -= width
    return kept
