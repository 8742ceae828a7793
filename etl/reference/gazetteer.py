"""Names of towns, venues, regions and states, looked up by the words of a text.

Of several places of one name the first listed wins: the project's own table, then capitals, then the more populous.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import islice
from typing import Literal, NamedTuple

from anyascii import anyascii

SpotKind = Literal["city", "venue", "region", "state"]

_WORD = re.compile(r"[^\W_]+(?:(?:[-.]|['’](?!s\b))[^\W_]+){0,12}")
"""Longer chains are no name, and would be walked from each of their links."""


class Spot(NamedTuple):
    """A place of the gazetteer; a city has no venue, a region and a state neither."""

    kind: SpotKind
    name: str
    """Name to show."""
    city: str | None
    country: str | None
    """ISO 3166-1 alpha-2 or the reference tables' own code."""
    latitude: float | None
    longitude: float | None
    is_known: bool
    """A capital or a place of the project's own table: recognised without a preposition before it."""


class Hit(NamedTuple):
    """A stretch of text that names a place, best candidate first."""

    start: int
    end: int
    spots: tuple[Spot, ...]


class Gazetteer:
    """All places by the folded words of their names."""

    def __init__(
        self, named: Iterable[tuple[str, Spot]], capitals: Mapping[str, Spot], demonyms: Mapping[str, str]
    ) -> None:
        """Index names in order of preference; `capitals` by state code, `demonyms` (folded) to state codes."""
        self.capitals = dict(capitals)
        self.demonyms = dict(demonyms)
        self._names: dict[tuple[str, ...], tuple[Spot, ...]] = {}
        for name, spot in named:
            key = tuple(_WORD.findall(fold(name)))
            if key and spot not in self._names.get(key, ()):
                self._names[key] = (*self._names.get(key, ()), spot)
        self._longest: dict[str, int] = {}
        for key in self._names:
            self._longest[key[0]] = max(self._longest.get(key[0], 0), len(key))

    def at(self, text: str, start: int, end: int) -> Hit | None:
        """Return the longest name that begins at `start` with a capital or a digit, None where none does."""
        first = _WORD.match(text, start, end)
        if first is None or text[start].islower():
            return None
        longest = self._longest.get(fold(first.group()))
        if longest is None:
            return None
        found = list(islice(_WORD.finditer(text, start, end), longest))
        folded = tuple(fold(word.group()) for word in found)
        for length in range(len(folded), 0, -1):
            spots = self._names.get(folded[:length])
            if spots is None:
                continue
            stretch = text[start : found[length - 1].end()]
            fitting = tuple(spot for spot in spots if _is_cased_alike(stretch, spot))
            if fitting:
                return Hit(start, found[length - 1].end(), fitting)
        return None


def fold(word: str) -> str:
    """Return a word without case, diacritics and the dots of abbreviations."""
    return (word if word.isascii() else _plain(word)).casefold().replace(".", "")


@lru_cache(maxsize=4096)
def _plain(word: str) -> str:
    return anyascii(word)


def _is_cased_alike(stretch: str, spot: Spot) -> bool:
    """Refuse "us" and "Us" for the state written "US", and "UN" and "EU" for towns of such names."""
    if len(stretch) > 3 or spot.kind not in ("state", "city"):
        return True
    return stretch.isupper() if spot.kind == "state" else not stretch.isupper() or spot.name.isupper()
