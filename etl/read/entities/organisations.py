"""States and organisations: what the lexicon names, and bodies that only their words show to be such."""

import re
from collections.abc import Sequence

from etl.model.reading import MentionForm
from etl.read.entities import titles
from etl.read.entities.drafts import Draft, Drafts
from etl.read.entities.lexical import Hit
from etl.read.entities.tokens import Item, Line
from etl.read.entities.vocabulary import EVENTS, GEOGRAPHY, MONTHS_AND_DAYS, ORGANISATION_HEADS

_CODES: dict[MentionForm, str] = {"demonym": "D", "metonym": "M"}
_PLACE_NOUNS = frozenset(
    """summit talks meeting meetings conference forum agreement agreements accords accord declaration protocol format
    process airport hotel hospital suburb office headquarters region province event round session negotiations
    communique communiqué area district street university newsroom bureau time stock""".split()
)
_INTO = frozenset("support aid assistance message pressure deliveries supply weapons arms loyal according proposal".split())
_LOWER_BODIES = frozenset(
    ("ministry", "parliament", "foreign ministry", "defence ministry", "defense ministry", "finance ministry",
     "interior ministry", "economy ministry", "justice ministry", "trade ministry", "energy ministry", "foreign office",
     "central bank")
)  # fmt: skip
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z]*[A-Z][A-Za-z0-9+]*")


def place_lexicon(line: Line, hits: Sequence[Hit], drafts: Drafts, dateline: str | None) -> Line:
    """The line with the lexicon's states and organisations (hits inside it, in order) as items."""
    spans: list[tuple[int, int, Item]] = []
    starts = {item.start: index for index, item in enumerate(line.items)}
    ends = {item.end: index + 1 for index, item in enumerate(line.items)}
    for hit in hits:
        first, last = starts.get(hit.start), ends.get(hit.end)
        if first is None or last is None or first >= last:
            continue
        surface = _surface(line.items, first, last)
        if surface.islower() and " " not in surface:
            continue
        code = _code(line, first, last, hit, dateline)
        if code is None:
            continue
        number = None
        if code != "N":
            number = drafts.add(
                Draft("organisation", surface, hit.ids, is_state=hit.is_state), key="|".join(hit.ids)
            )
            form: MentionForm = hit.form
            drafts.mention(number, hit.start, hit.end, form, surface)
            _prefer(drafts[number], surface, form)
        spans.append((first, last, Item(code, hit.start, hit.end, surface, surface.lower(), number)))
    return line.replaced(spans)


def _prefer(draft: Draft, surface: str, form: MentionForm) -> None:
    """Keep the fullest name as the entity's name: a name before an acronym before a demonym, then the longest."""
    order = {"name": 0, "acronym": 1, "metonym": 2, "demonym": 3}
    known = [m for m in draft.mentions if m[3] == draft.name]
    best = min((order.get(m[2], 4) for m in known), default=4)
    if (order.get(form, 4), -len(surface)) < (best, -len(draft.name)):
        draft.name = surface


def _surface(items: Sequence[Item], first: int, last: int) -> str:
    parts = [items[first].text]
    for before, item in zip(items[first:last], items[first + 1 : last], strict=False):
        parts.append((" " if item.start > before.end else "") + item.text)
    return "".join(parts)


def _code(line: Line, first: int, last: int, hit: Hit, dateline: str | None) -> str | None:
    """The item's code; N for a city that is only a place, None for a word that is part of a longer name."""
    if hit.form == "metonym" and hit.is_state:
        return "M" if _stands_for_government(line, first, last, dateline) else "N"
    if hit.form == "demonym" and hit.is_state:
        return "D"
    return "S" if hit.is_state else "O"


def _stands_for_government(line: Line, first: int, last: int, dateline: str | None) -> bool:
    """Is a capital or palace spoken of as a government ("Kyiv said"), not as a place ("in Kyiv", "Kyiv Post")?"""
    items = line.items
    after = items[last] if last < len(items) else None
    before = items[first - 1] if first else None
    if items[first].text.isupper() and len(items[first].text) > 3:
        return False
    if dateline and items[first].text == dateline and items[first].start < 400 and before is None:
        return False
    if after is not None:
        if after.code in "XN" or after.lower in _PLACE_NOUNS or after.code == "=" or after.lower == "-based":
            return False
        if after.code == "," and last + 1 < len(items) and items[last + 1].code == "S":
            return False
        if after.code == "s" and last + 1 < len(items) and items[last + 1].lower in _PLACE_NOUNS - {"proposal"}:
            return False
    position = first - 1
    while position > 0 and items[position].code in "&,dN" and position >= first - 6:
        position -= 1
    governor = items[position] if position >= 0 else None
    if governor is None:
        return True
    if governor.code == "i" or governor.lower in ("near", "outside", "around", "visiting", "visited", "reached", "left", "leaving", "capital", "city", "through", "over"):
        return False
    if governor.code == "r":
        cue = items[position - 1].lower if position else ""
        return governor.lower == "to" and cue in _INTO
    return not (before is not None and before.code in "XN" and before.lower not in MONTHS_AND_DAYS)


def place_unknown(line: Line, drafts: Drafts) -> Line:
    """The line with organisations that a head word shows: "Global Debt Council", "the Turkish foreign ministry"."""
    spans: list[tuple[int, int, Item]] = []
    position = 0
    for index, item in enumerate(line.items):
        if index < position or item.lower not in ORGANISATION_HEADS:
            continue
        span = _body(line, index, position)
        if span is None:
            continue
        first, last, parent = span
        surface = _surface(line.items, first, last)
        number = _register(drafts, line, surface, ORGANISATION_HEADS[item.lower], parent)
        start, end = line.items[first].start, line.items[last - 1].end
        drafts.mention(number, start, end, "name", surface)
        spans.append((first, last, Item("O", start, end, surface, surface.lower(), number)))
        position = last
    return line.replaced(spans)


def _register(drafts: Drafts, line: Line, surface: str, kind: str, parent: int | None) -> int:
    key = "name:" + surface.lower().removeprefix("the ")
    return drafts.add(Draft("organisation", surface, organisation_kind=kind, parent=parent), key=key)


def _body(line: Line, head: int, floor: int) -> tuple[int, int, int | None] | None:
    """Extent of a body around its head word, and the state or organisation it belongs to."""
    items = line.items
    if not items[head].text[0].isupper():
        return _lower_body(line, head, floor)
    if line.is_headline:
        return None
    first = head
    while first > floor and _joins_left(items, first - 1, head):
        first -= 1
    while first < head and items[first].code in "&=,":
        first += 1
    last, parent = _right(items, head)
    if first == head and last == head + 1:
        return None
    if last < len(items) and items[last].code in "XN" and first == head:
        return None
    modifiers = items[first:head]
    if last == head + 1 and not any(item.code in "XSDO" or item.lower in _SPECIFIC for item in modifiers):
        return None
    if parent is None:
        parent = next((item.entity for item in modifiers if item.code in "SDOM"), None)
    if parent is None and first and items[first - 1].code in "SDOM":
        parent = items[first - 1].entity
    if parent is None and first > 1 and items[first - 1].code == "s":
        parent = items[first - 2].entity
    return first, last, parent


_SPECIFIC = frozenset(
    "national supreme central foreign general security defence defense constitutional federal state military".split()
)


def _joins_left(items: Sequence[Item], index: int, head: int) -> bool:
    item = items[index]
    if item.code in "XSDO":
        return titles._head(item) is None
    if item.code == "M":
        return False
    if item.code == "N":
        return item.lower not in MONTHS_AND_DAYS and titles._head(item) is None
    if item.code == "n":
        return False
    if item.code == "=":
        return True
    return item.lower in ("and", "&") and index > 0 and items[index - 1].code in "XN" and head - index <= 3 and items[index - 1].lower in EVENTS


def _right(items: Sequence[Item], head: int) -> tuple[int, int | None]:
    """End of "of Foreign Affairs of the Republic of Georgia" after the head, and the state or body at its end."""
    last = head + 1
    parent: int | None = None
    if last < len(items) and items[last].lower in ("of", "for", "on"):
        position = last + 1
        while position < len(items) and position < head + 14:
            item = items[position]
            if item.code in "XN" and titles._head(item) is None or item.code in "SDO":
                last = position + 1
                if item.code in "SO":
                    parent = item.entity
                    if not (position + 1 < len(items) and items[position + 1].lower == "of"):
                        break
            elif item.code == "X" and titles._head(item):
                last = position + 1
            elif item.lower not in ("of", "the", "and", "for", "&") and item.code != "=":
                break
            elif item.lower in ("and", "&") and position + 1 < len(items) and (items[position + 1].code in "SD" or items[position + 1].code not in "XN"):
                break
            position += 1
    return last, parent


def _lower_body(line: Line, head: int, floor: int) -> tuple[int, int, int | None] | None:
    """"the Turkish foreign ministry", "Armenia's parliament": only with the state it belongs to."""
    items = line.items
    first = head
    if first > floor and items[first - 1].code == "x" and f"{items[first - 1].lower} {items[head].lower}" in _LOWER_BODIES:
        first -= 1
    words = " ".join(item.lower for item in items[first : head + 1])
    if words not in _LOWER_BODIES:
        return None
    if first > floor and items[first - 1].code in "DSO" and items[first - 1].entity is not None:
        return first - 1, head + 1, items[first - 1].entity
    if first > floor + 1 and items[first - 1].code == "s" and items[first - 2].code in "SO":
        return first, head + 1, items[first - 2].entity
    return None


def place_acronyms(line: Line, drafts: Drafts) -> Line:
    """Learns "Long Form (ABBR)" and marks the abbreviation; abbreviations learnt before are marked too."""
    spans: list[tuple[int, int, Item]] = []
    for index, item in enumerate(line.items):
        if item.code not in "XN" or len(item.text) < 2:
            continue
        number = None
        if 1 < index < len(line.items) - 1 and line.codes[index - 1] == "(" and line.codes[index + 1] == ")":
            before = line.items[index - 2]
            if before.code == "O" and before.entity is not None and _ABBREVIATION.fullmatch(item.text) or item.text.istitle() and before.code == "O" and len(item.text) < 8 and before.entity is not None and not titles._head(item):
                number = before.entity
                drafts.alias("abbreviation:" + item.text, number)
        if number is None:
            number = drafts.known("abbreviation:" + item.text)
        if number is not None:
            drafts.mention(number, item.start, item.end, "acronym", item.text)
            spans.append((index, index + 1, Item("O", item.start, item.end, item.text, item.lower, number)))
    return line.replaced(spans)


def place_anaphors(lines: Sequence[Line], drafts: Drafts) -> list[Line]:
    """"the bloc", "the alliance", "the Forum": the organisation of the article that the word describes."""
    return [_with_anaphors(line, drafts) for line in lines]


_DESCRIBED = {"bloc": "european-union", "alliance": "nato", "union": "european-union"}


def _with_anaphors(line: Line, drafts: Drafts) -> Line:
    spans: list[tuple[int, int, Item]] = []
    for index, item in enumerate(line.items):
        if not index or line.codes[index - 1] != "d" or item.code not in "xXN":
            continue
        if index + 1 < len(line.items) and line.items[index + 1].code in "XNT":
            continue
        number = _described(item, drafts)
        if number is not None:
            drafts.mention(number, item.start, item.end, "description", item.text)
            spans.append((index, index + 1, Item("O", item.start, item.end, item.text, item.lower, number)))
    return line.replaced(spans)


def _described(item: Item, drafts: Drafts) -> int | None:
    if item.lower in _DESCRIBED:
        known = drafts.known(_DESCRIBED[item.lower])
        if known is not None:
            return known
    if item.lower == "commission" and item.text[0].isupper() and drafts.known("european-union") is not None and drafts.known("european-commission") is None:
        return drafts.add(Draft("organisation", "European Commission", ("european-commission",)), key="european-commission")
    heads = ORGANISATION_HEADS.keys() | {"forum", "bloc"}
    if item.lower not in heads or not (item.text[0].isupper() or item.lower == "bloc"):
        return None
    fitting = [
        number
        for number, draft in enumerate(drafts.all)
        if draft.kind == "organisation" and not draft.is_state and draft.mentions
        and any(item.lower in surface.lower().split() for _, _, _, surface in draft.mentions)
    ]
    return fitting[0] if len(fitting) == 1 else None


def is_place_word(item: Item) -> bool:
    return item.lower in GEOGRAPHY
