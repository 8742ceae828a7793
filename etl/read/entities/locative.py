"""Is a capital spoken of as a government ("Kyiv said") or as a place ("in Kyiv", "Kyiv Post")?"""

from collections.abc import Sequence
from typing import Final

from etl.read.entities import titles
from etl.read.entities.tokens import Item, Line
from etl.read.entities.verbs import verb_follows
from etl.read.entities.vocabulary import MONTHS_AND_DAYS
from etl.read.entities.words import word_set

_PLACE_NOUNS: Final = word_set(
    """
    summit talks meeting meetings conference forum agreement agreements accords accord declaration protocol format
    process airport hotel hospital suburb office headquarters region province event round session negotiations
    communique communiqué area district street university newsroom bureau time stock
    """
)
_RECEIVES: Final = word_set(
    """
    support aid assistance message pressure deliveries supply weapons arms loyal according proposal
    """
)
_COMES: Final = word_set(
    """
    counterpart counterparts colleague colleagues delegation delegations official officials diplomat diplomats
    negotiator negotiators envoy envoys leader leaders minister ministers reaction response word signal signals
    """
)
_GOVERNS_PLACE: Final = word_set(
    """
    near outside around visiting visited reached left leaving capital city through over across where
    """
)


def stands_for_government(line: Line, first: int, last: int, dateline: str | None) -> bool:
    """Judge the capital or palace at items [first, last) by the words around it."""
    items = line.items
    name = items[first].text
    if name.isupper() and len(name) > 3 and not line.is_headline:
        return False
    if first == 0 and (name == dateline or line.codes[last : last + 1] in ("(", "-")):
        return False
    if last < len(items) and _is_place_before(items, last):
        return False
    before = items[first - 1] if first else None
    if before is not None and before.code in "XN" and before.lower not in MONTHS_AND_DAYS and not line.is_headline:
        return False
    return _is_governed_as_party(items, first)


def acts_as_party(line: Line, first: int, last: int) -> bool:
    """Does the territory at items [first, last) act or have officials, rather than lie somewhere?"""
    items = line.items
    position = first - 1
    while position > 0 and items[position].code in "d&,SLXN" and items[position].lower not in MONTHS_AND_DAYS:
        position -= 1
    if position >= 0 and items[position].code in "irt":
        return False
    if position > 0 and items[position].code == "o":
        owned = items[position - 1]
        return titles.is_head(owned) or owned.lower in _COMES
    after = items[last] if last < len(items) else None
    is_owner = after is not None and after.code == "s" and last + 1 < len(items) and titles.is_head(items[last + 1])
    return is_owner or verb_follows(line, last)


def _is_place_before(items: Sequence[Item], last: int) -> bool:
    """Does what follows make the city a place: "Paris Agreement", "Geneva talks", "Ohrid, North Macedonia"?"""
    after = items[last]
    if after.code in "XNL" or after.lower in _PLACE_NOUNS or after.code == "=":
        return True
    following = items[last + 1] if last + 1 < len(items) else None
    if following is None:
        return False
    return (after.code == "," and following.code == "S") or (after.code == "s" and following.lower in _PLACE_NOUNS)


def _is_governed_as_party(items: Sequence[Item], first: int) -> bool:
    position = first - 1
    while position > max(0, first - 6) and items[position].code in "&,dN":
        position -= 1
    if position < 0:
        return True
    governor = items[position]
    if governor.code == "i" or governor.lower in _GOVERNS_PLACE:
        return False
    if governor.code in "rt":
        cue = items[position - 1].lower if position else ""
        return cue in (_RECEIVES if governor.code == "t" else _COMES)
    return not (
        governor.lower == "of" and position and items[position - 1].lower in ("city", "town", "streets", "memorandum")
    )
