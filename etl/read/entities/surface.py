"""The text of a stretch of items, and names folded for comparison."""

from collections.abc import Sequence
from functools import lru_cache

from anyascii import anyascii

from etl.read.entities.tokens import Item


def surface(items: Sequence[Item], first: int, last: int) -> str:
    """The words of items [first, last) with single spaces where the text has white space."""
    parts = [items[first].text]
    for before, item in zip(items[first:last], items[first + 1 : last], strict=False):
        parts.append((" " if item.start > before.end else "") + item.text)
    return "".join(parts)


@lru_cache(maxsize=16384)
def fold(name: str) -> str:
    """Lower-case ASCII without apostrophes and full stops: how names are compared."""
    plain = name if name.isascii() else anyascii(name)
    return plain.lower().replace("'", "").replace("`", "").replace("’", "").replace(".", "")
