"""Descriptions of organisations: "the bloc", "the alliance", "the Forum", "the Commission"."""

from collections.abc import Sequence
from typing import Final

from etl.read.entities.drafts import Draft, Drafts
from etl.read.entities.tokens import Item, Line
from etl.read.entities.vocabulary import ORGANISATION_HEADS

_USUAL: Final = {"bloc": "european-union", "union": "european-union", "alliance": "nato"}
_HEADS: Final = frozenset((*ORGANISATION_HEADS, "forum"))
_SHOWING: Final = _HEADS | _USUAL.keys()
"""Words without one of which a sentence describes none."""
_UNION, _COMMISSION = "european-union", "european-commission"


def place(lines: Sequence[Line], drafts: Drafts) -> list[Line]:
    """The lines with descriptions as items O, once all names of the article are known."""
    return [_placed(line, drafts) for line in lines]


def _placed(line: Line, drafts: Drafts) -> Line:
    if _SHOWING.isdisjoint(line.words):
        return line
    spans: list[tuple[int, int, Item]] = []
    for index, item in enumerate(line.items):
        if not index or line.codes[index - 1] != "d" or item.code not in "xXN":
            continue
        if index + 1 < len(line.items) and line.items[index + 1].code in "XNO":
            continue
        number = _described(item, drafts)
        if number is not None:
            drafts.mention(number, item.start, item.end, "description", item.text)
            spans.append((index, index + 1, Item("O", item.start, item.end, item.text, item.lower, number)))
    return line.replaced(spans)


def _described(item: Item, drafts: Drafts) -> int | None:
    if item.lower in _USUAL:
        usual = drafts.known(_USUAL[item.lower])
        if usual is not None:
            return usual
    if item.lower == "bloc":
        return _last_bloc(drafts)
    if item.lower not in _HEADS or not item.text[0].isupper():
        return None
    if item.lower == "commission" and drafts.known(_UNION) is not None:
        return drafts.add(Draft("organisation", "European Commission", (_COMMISSION,)), key=_COMMISSION)
    fitting = [
        number
        for number, draft in enumerate(drafts.all)
        if draft.kind == "organisation"
        and not draft.is_state
        and any(item.lower in said.lower().split() for _, _, _, said in draft.mentions)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _last_bloc(drafts: Drafts) -> int | None:
    """The only organisation of the article that is neither a state nor a body of one."""
    blocs = [n for n, d in enumerate(drafts.all) if d.kind == "organisation" and not d.is_state and d.candidates]
    return blocs[0] if len(blocs) == 1 else None
