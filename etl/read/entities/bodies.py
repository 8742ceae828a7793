"""Bodies that no table names but a head word shows: "Global Debt Council", "the Turkish foreign ministry"."""

from collections.abc import Sequence
from typing import Final

from etl.read.entities import titles
from etl.read.entities.drafts import Draft, Drafts
from etl.read.entities.given_names import opens_name
from etl.read.entities.surface import surface
from etl.read.entities.title_words import PORTFOLIOS
from etl.read.entities.tokens import Item, Line
from etl.read.entities.vocabulary import EVENTS, MINISTRIES, MONTHS_AND_DAYS, ORGANISATION_HEADS
from etl.read.entities.words import word_set

_LOWER_BODIES: Final = frozenset(
    ("ministry", "parliament", "foreign ministry", "defence ministry", "defense ministry", "finance ministry",
     "interior ministry", "economy ministry", "justice ministry", "trade ministry", "energy ministry",
     "foreign office", "central bank")
)  # fmt: skip
_HEADS: Final = frozenset(ORGANISATION_HEADS)
_ALONE: Final = frozenset({"troika", "quartet"})
"""Heads that are a name without any other word, if written with a capital."""
_SPECIFIC: Final = MINISTRIES | word_set(
    """
    national supreme central foreign general security defence defense constitutional federal state military
    association joint executive advisory coordination steering ministerial governing intergovernmental cooperation
    """
)
_EVENT_LIKE: Final = frozenset({"forum"})
"""Heads of events as well as bodies: a body only where an organisation's name comes first."""
_OF_MISSIONS: Final = word_set("peacekeeping observer monitoring verification assistance")
_ALSO_HEADS: Final = frozenset({"executive", "general"})
"""Words of bodies that head titles as well."""
_IN_HEADLINES: Final = frozenset({"ministry", "department", "office"})
"""Heads that are trusted where every word has a capital."""
_USUAL_LINKS: Final = frozenset({"of", "for", "on"})
_LINKS: Final = {
    "union": frozenset({"of"}),
    "representation": frozenset({"to"}),
    "mission": frozenset({"to", "in", "of"}),
    "party": frozenset({"of"}),
}
"""Words that tie what follows a head to it, where they are not the usual ones."""
_REGIONS: Final = word_set("africa asia europe america oceania central eastern southern northern western")
_LONGEST: Final = 14
"""Items that the part after the head may have."""


def place(line: Line, drafts: Drafts) -> Line:
    """The line with such bodies as items O."""
    if _HEADS.isdisjoint(line.words):
        return line
    spans: list[tuple[int, int, Item]] = []
    floor = 0
    for index, item in enumerate(line.items):
        if index < floor or item.lower not in ORGANISATION_HEADS:
            continue
        extent = _extent(line, index, floor)
        if extent is None:
            continue
        first, last, parent = extent
        name = surface(line.items, first, last)
        start, end = line.items[first].start, line.items[last - 1].end
        draft = Draft("organisation", name, organisation_kind=ORGANISATION_HEADS[item.lower], parent=parent)
        number = drafts.add(draft, key=f"mission:{parent}" if item.text == "mission" else "name:" + name.lower())
        drafts.mention(number, start, end, "name", name)
        _learn_short_name(line, first, last, drafts, number)
        spans.append((first, last, Item("O", start, end, name, name.lower(), number)))
        floor = last
    return line.replaced(spans)


def _extent(line: Line, head: int, floor: int) -> tuple[int, int, int | None] | None:
    """First item and end of a body around its head word, and the state or organisation it belongs to."""
    items = line.items
    if not items[head].text[0].isupper():
        return _lower_body(items, head, floor)
    if line.is_headline and items[head].lower not in _IN_HEADLINES:
        return None
    first = head
    while first > floor and _joins_left(items, first - 1, head):
        first -= 1
    while first < head and items[first].code in "&=,":
        first += 1
    last, parent = _right(items, head)
    if last == head + 1 and not _is_specific(items, first, head):
        return None
    if parent is None:
        parent = _owner(items, first, head)
    return first, last, parent


def _learn_short_name(line: Line, first: int, last: int, drafts: Drafts, number: int) -> None:
    """ "Assembly of Heads of the Northern Union" is also "Assembly of Heads", unless a state gives it its name."""
    if line.codes[last - 1] == "O" and last - first > 3:
        short = last - 1
        while short > first and line.codes[short - 1] in "od":
            short -= 1
        drafts[number].aliases.add(surface(line.items, first, short))


def _is_specific(items: Sequence[Item], first: int, head: int) -> bool:
    """Do the words before the head make it a name? A bare head is one only if it is rare and has an article."""
    if first == head:
        return items[head].lower in _ALONE and head > 0 and items[head - 1].code == "d"
    if items[head].lower in _EVENT_LIKE:
        return any(item.code == "O" for item in items[first:head])
    return any(item.code in "XSDO" or item.lower in _SPECIFIC for item in items[first:head])


def _owner(items: Sequence[Item], first: int, head: int) -> int | None:
    """The state or organisation named inside the body or right before it ("Britain's Foreign Office")."""
    inside = next((item.entity for item in items[first:head] if item.code in "SDOM"), None)
    if inside is not None or not first:
        return inside
    before = items[first - 1]
    if before.code == "s" and first > 1:
        before = items[first - 2]
    return before.entity if before.code in "SDOM" else None


def _joins_left(items: Sequence[Item], index: int, head: int) -> bool:
    item = items[index]
    if item.code in "XNLSDO":
        return item.lower not in MONTHS_AND_DAYS and (item.lower in _ALSO_HEADS or not titles.is_head(item))
    if item.code == "=":
        return True
    if item.lower not in ("and", "&") or not index:
        return False
    before = items[index - 1]
    return before.code in "XN" and head - index <= 3 and (before.lower in EVENTS or before.lower in PORTFOLIOS)


def _right(items: Sequence[Item], head: int) -> tuple[int, int | None]:
    """End of "of Foreign Affairs of the Republic of Georgia" after the head, and the state or body at its end."""
    last = position = head + 1
    parent: int | None = None
    if last >= len(items) or items[last].lower not in _LINKS.get(items[head].lower, _USUAL_LINKS):
        return last, None
    while position < min(len(items), head + _LONGEST):
        item = items[position]
        following = items[position + 1] if position + 1 < len(items) else None
        if item.lower in MONTHS_AND_DAYS or (item.lower == "in" and not _is_region(following)):
            break
        if item.code == "X" and items[position - 1].lower in PORTFOLIOS and opens_name(item.text):
            break
        if item.code in "XNLSDO":
            last = position + 1
            parent = item.entity if item.code in "SO" else parent
            if item.code in "SO" and not (following and following.lower == "of"):
                break
        elif item.lower in ("and", "&"):
            if following is None or following.code not in "XNL" or titles.begins(items, position + 1):
                break
        elif item.lower not in ("of", "the", "for", "on", "to", "in") and item.code != "=":
            break
        position += 1
    return last, parent


def _is_region(item: Item | None) -> bool:
    """May the word go on with a name after "in"? Bodies are for whole regions; in a town they only meet."""
    return item is not None and (item.code in "Sd" or item.lower in _REGIONS)


def _lower_body(items: Sequence[Item], head: int, floor: int) -> tuple[int, int, int | None] | None:
    """ "the Turkish foreign ministry", "Armenia's parliament": only with the state it belongs to."""
    first = head
    if first > floor and items[first - 1].code == "x" and _is_lower_body(items, first - 1, head):
        first -= 1
    is_mission = items[head].lower == "mission"
    if is_mission and first > floor and items[first - 1].lower in _OF_MISSIONS:
        first -= 1
    if not (_is_headed(items, first) if is_mission else _is_lower_body(items, first, head)):
        return None
    if first > floor and items[first - 1].code in "DSO":
        return first - 1, head + 1, items[first - 1].entity
    if first > floor + 1 and items[first - 1].code == "s" and items[first - 2].code in "SO":
        return first, head + 1, items[first - 2].entity
    return None


def _is_headed(items: Sequence[Item], first: int) -> bool:
    """ "the head of the UN mission": a body of people, not what somebody is sent to do."""
    before = [item.lower for item in items[max(0, first - 4) : max(0, first - 1)] if item.lower != "the"]
    return before[-1:] == ["of"] and before[-2:-1] in (["head"], ["chief"])


def _is_lower_body(items: Sequence[Item], first: int, head: int) -> bool:
    return " ".join(item.lower for item in items[first : head + 1]) in _LOWER_BODIES
