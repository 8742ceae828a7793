"""Words of a text, folded so that spellings that differ in accents, apostrophes, dots and hyphens only compare equal.

Folding drops diacritics and case and writes other scripts in Latin letters. Words keep the offsets of the original
text, in code points, so nothing needs to be mapped back. A dotted abbreviation (`U.S.`, `D.R.C.`) is one word.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from anyascii import anyascii


def word_set(listed: str) -> frozenset[str]:
    """Return the words of a list written with spaces."""
    return frozenset(listed.split())


_WORD = re.compile(r"((?:[A-Z]\.)+[A-Z](?![^\W_])\.?|[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*|[+&,/()])")
_ASCII_WORD = re.compile(r"((?:[A-Z]\.)+[A-Z](?![A-Za-z0-9])\.?|[A-Za-z0-9]+|[+&,/()])")
"""Words, in a group, so that a split keeps them between the gaps."""
_JOINERS = re.compile(r"(?:[^\S\n]*\n?[^\S\n]*|[^\S\n]?[-\u2010-\u2015\u2212][^\S\n]?|['\u2018\u2019\u02bc`\u00b4] ?)")
_ABBREVIATIONS = word_set("dem jr sr st ste no nos mt gen gov sen rep hon rev adm col capt maj sgt prof mrs")
_APOSTROPHES = "'\u2019\u2018\u02bc`\u00b4"


class Word(NamedTuple):
    """A word of a text."""

    start: int
    end: int
    text: str
    """As printed."""
    folded: str


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return a word in lower-case ASCII letters and digits; a sign such as `&` stays what it is."""
    ascii_word = word if word.isascii() else anyascii(word)
    letters = "".join(character for character in ascii_word if character.isalnum())
    return letters.lower() or ascii_word


def _all_folded(words: Sequence[str]) -> list[str]:
    """Return words of a text folded; those in ASCII, which are most, at once."""
    if not words:
        return []
    joined = "\n".join(words)
    plain = joined.lower().replace(".", "").split("\n")
    if joined.isascii():
        return plain
    return [lower if word.isascii() else fold(word) for lower, word in zip(plain, words, strict=True)]


class Words:
    """The words of a text in order; the signs `+ & , / ( )` are words of their own."""

    def __init__(self, text: str) -> None:
        """Take a text."""
        pattern = _ASCII_WORD if text.isascii() else _WORD
        parts = pattern.split(text)
        edges = list(accumulate(map(len, parts)))
        self.starts, self.ends = edges[:-1:2], edges[1::2]
        self._printed = parts[1::2]
        self.folded = _all_folded(self._printed)

    def between(self, first: int, last: int) -> list[Word]:
        """Return the words from number `first` to before number `last`."""
        columns = (self.starts, self.ends, self._printed, self.folded)
        return list(map(Word, *(column[first:last] for column in columns)))


def words(text: str) -> list[Word]:
    """Return the words of a text in order."""
    found = Words(text)
    return found.between(0, len(found.folded))


def key(name: Iterable[Word]) -> str:
    """Return the folded words of a name, joined by single spaces: what two spellings of it have in common."""
    return " ".join([word.folded for word in name])


def joins(gap: str, before: str) -> bool:
    """Return whether what stands between two words may stand inside a name; `before` is the folded first word."""
    if gap in (" ", "-", ".", ""):
        return True
    if gap in (". ", ".-"):
        return len(before) <= 2 or before in _ABBREVIATIONS
    return _JOINERS.fullmatch(gap) is not None


def is_inside_word(text: str, start: int, end: int) -> bool:
    """Return whether an apostrophe ties a span to a neighbour: `Brien` in O'Brien, but not `Iran` in Iran's."""
    if start > 1 and text[start - 1] in _APOSTROPHES and text[start - 2].isalnum():
        return True
    if end + 1 < len(text) and text[end] in _APOSTROPHES and text[end + 1].isalnum():
        return not (text[end + 1] in "sS" and (end + 2 == len(text) or not text[end + 2].isalnum()))
    return False
