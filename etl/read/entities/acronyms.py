"""Abbreviations that the article itself defines: "Global Debt Council (GDC)"."""

import re
from typing import Final

from etl.read.entities import titles
from etl.read.entities.drafts import Drafts
from etl.read.entities.tokens import Item, Line

_ABBREVIATION: Final = re.compile(r"[A-Z][A-Za-z]*[A-Z][A-Za-z0-9+]*|[A-Z][a-z]{2,6}")


def place(line: Line, drafts: Drafts) -> Line:
    """The line with abbreviations as items O; those in brackets after the long form are taken into its item."""
    if "(" not in line.codes and not drafts.has_abbreviations:
        return line
    spans: list[tuple[int, int, Item]] = []
    for index, item in enumerate(line.items):
        if item.code not in "XNO" or len(item.text) < 2:
            continue
        number = _defined(line, index, drafts)
        if number is not None:
            before = line.items[index - 2]
            spans.append(
                (
                    index - 2,
                    index + 2,
                    Item("O", before.start, line.items[index + 1].end, before.text, before.lower, number),
                )
            )
        elif item.code != "O":
            known = drafts.known("abbreviation:" + item.text)
            if known is not None:
                drafts.mention(known, item.start, item.end, "acronym", item.text)
                spans.append((index, index + 1, Item("O", item.start, item.end, item.text, item.lower, known)))
    return line.replaced(spans)


def _defined(line: Line, index: int, drafts: Drafts) -> int | None:
    """The organisation that the item abbreviates, if it stands in brackets right after its name."""
    if not (1 < index < len(line.items) - 1 and line.codes[index - 1] == "(" and line.codes[index + 1] == ")"):
        return None
    item, before = line.items[index], line.items[index - 2]
    if before.code != "O" or before.entity is None:
        return None
    if item.code == "O":
        return before.entity if item.entity in (before.entity, drafts[before.entity].parent) else None
    if not _ABBREVIATION.fullmatch(item.text) or titles.is_head(item):
        return None
    drafts.alias("abbreviation:" + item.text, before.entity)
    drafts.mention(before.entity, item.start, item.end, "acronym", item.text)
    return before.entity
