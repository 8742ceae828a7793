"""Organisations that only an apposition or an attribution shows: "XYZ, a news agency", "he told XYZ"."""

import re
from typing import Final

from etl.read.entities.drafts import Draft, Drafts
from etl.read.entities.surface import surface
from etl.read.entities.tokens import Item, Line

_KINDS: Final = {
    word: kind
    for kind, words in {
        "media": "agency broadcaster newspaper daily magazine channel website portal",
        "company": "company manufacturer giant conglomerate firm lender airline carrier",
        "other": "organisation organization party group militia movement institute foundation charity watchdog",
        "body": "office body committee council commission",
    }.items()
    for word in words.split()
}
_AFTER: Final = re.compile(r",[dah](?:[DSO]s?|[xXqN]){0,4}")
_BEFORE: Final = re.compile(r"[dahs](?:[DSO]s?|[xqN]){0,3},$")
_ATTRIBUTION: Final = re.compile(r"\b(?:told|quoted by|interviews? (?:to|with))$")
_SHOWING: Final = frozenset({"told", "quoted", "interview", "interviews", *_KINDS})
"""Words without one of which a sentence shows none."""


def place(line: Line, drafts: Drafts) -> Line:
    """The line with such organisations as items O."""
    if _SHOWING.isdisjoint(line.words):
        return line
    spans: list[tuple[int, int, Item]] = []
    for match in re.finditer(r"X+", line.codes):
        first, last = match.span()
        kind = _kind(line, first, last)
        if kind is None:
            continue
        name = surface(line.items, first, last)
        number = drafts.add(Draft("organisation", name, organisation_kind=kind), key="name:" + name.lower())
        start, end = line.items[first].start, line.items[last - 1].end
        drafts.mention(number, start, end, "name", name)
        drafts.alias("abbreviation:" + name, number)
        spans.append((first, last, Item("O", start, end, name, name.lower(), number)))
    return line.replaced(spans)


def _kind(line: Line, first: int, last: int) -> str | None:
    """The kind of organisation that the words around items [first, last) make them, if any."""
    items = line.items
    after = _AFTER.match(line.codes, last)
    if after and after.end() > last + 2:
        noun = items[after.end() - 1]
        if noun.text in _KINDS and line.codes[after.end() : after.end() + 1] in (",", ".", ")", ""):
            return _KINDS[noun.text]
    before = _BEFORE.search(line.codes, max(0, first - 8), first)
    if before and items[first - 2].text in _KINDS and line.codes[last : last + 1] in (",", "."):
        return _KINDS[items[first - 2].text]
    is_acronym = last == first + 1 and items[first].text.isupper() and 2 < len(items[first].text) < 6
    return (
        "media"
        if is_acronym and first > 1 and _is_attributed(items[first - 2 : first]) and not line.is_headline
        else None
    )


def _is_attributed(before: tuple[Item, ...]) -> bool:
    return bool(_ATTRIBUTION.search(" ".join(item.lower for item in before)))
