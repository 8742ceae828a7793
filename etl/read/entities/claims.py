"""Offices that the article gives to people: the titles before and after a name."""

from dataclasses import dataclass
from typing import Final

from etl.model.reading import OfficeClaim
from etl.read.entities.drafts import Drafts
from etl.read.entities.lexical import Lexical
from etl.read.entities.tokens import Item, Line

_FOR_ORGANISATIONS: Final = {
    "head_of_state": "head_of_organisation", "foreign_minister": "head_of_organisation",
    "deputy_head": "deputy_head_of_organisation",
}  # fmt: skip
_FORMER: Final = frozenset("former ex late then-acting ex-acting".split())


@dataclass(frozen=True, slots=True)
class Held:
    """A title inside a phrase, with the organisation it is an office of."""

    claim: OfficeClaim
    item: Item


def held(line: Line, first: int, last: int, drafts: Drafts, lexical: Lexical) -> list[Held]:
    """The titles among items [first, last), each with its organisation: said after it, before it, or with its neighbour."""
    found: list[Held] = []
    before: int | None = None
    former = False
    waiting: list[tuple[Item, bool]] = []
    index = first
    while index < last:
        item = line.items[index]
        if item.code in "TU" and item.title is not None:
            after = _organisation_after(line, index, last)
            waiting.append((item, former))
            if after is not None or not _more_titles(line, index + 1, last):
                found.extend(_held(title, is_former, after if after is not None else before, drafts, lexical) for title, is_former in waiting)
                waiting = []
                if after is not None:
                    index = _skip(line, index, last)
            former = False
        elif item.code in "DSOM":
            before = item.entity
        elif item.code == "q" and item.lower in _FORMER:
            former = True
        index += 1
    found.extend(_held(title, is_former, before, drafts, lexical) for title, is_former in waiting)
    return found


def _more_titles(line: Line, index: int, last: int) -> bool:
    return any(code in "TU" for code in line.codes[index:last])


def _skip(line: Line, index: int, last: int) -> int:
    while index + 1 < last and line.codes[index + 1] in "ofidqNSDOMr":
        index += 1
        if line.codes[index] in "SDOM":
            break
    return index


def _organisation_after(line: Line, index: int, last: int) -> int | None:
    """The organisation of "president of the European Council", from what follows the title at `index`."""
    position = index + 1
    if position >= last or line.codes[position] not in "ofir":
        return None
    while position < last and line.codes[position] in "ofirdqN":
        position += 1
    return line.items[position].entity if position < last and line.codes[position] in "SDOM" else None


def _held(item: Item, is_former: bool, organisation: int | None, drafts: Drafts, lexical: Lexical) -> Held:
    title = item.title
    if title is None:
        raise AssertionError("only titles are held")
    claim = OfficeClaim(
        title=title.text,
        rank=rank_at(title.rank, organisation, drafts),
        organisation=organisation,
        offices=_offices(item, lexical),
        is_former=is_former or title.text.lower().startswith("ex-"),
        start=item.start,
        end=item.end,
    )
    return Held(claim, item)


def rank_at(rank: str, organisation: int | None, drafts: Drafts) -> str:
    """The rank of a title at an organisation: the president of a council heads an organisation, not a state."""
    if organisation is not None and not drafts[organisation].is_state:
        return _FOR_ORGANISATIONS.get(rank, rank)
    return rank


def _offices(item: Item, lexical: Lexical) -> tuple[str, ...]:
    """Reference offices whose whole name lies over the title."""
    best: tuple[int, tuple[str, ...]] = (0, ())
    for start, ends in lexical.offices.items():
        for end, ids in ends:
            if start <= item.start and item.end <= end and end - start > best[0]:
                best = (end - start, ids)
    return best[1]
