"""Names without their accents, scripts and punctuation, and how two names of a person compare."""

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

_TOKEN = re.compile(r"[a-z0-9]+")
_DROPPED = str.maketrans("", "", "'’‘ʼʻ`")
_SAME_SPELLING = 0.75
"""Least similarity of two tokens that may be transliterations of one name; never enough by itself."""


@lru_cache(maxsize=200_000)
def tokens(name: str) -> tuple[str, ...]:
    """Return the words of a name in lower-case ASCII, in order."""
    return tuple(_TOKEN.findall(anyascii(name.translate(_DROPPED)).lower().translate(_DROPPED)))


@lru_cache(maxsize=200_000)
def fold(name: str) -> str:
    """Return a name in lower-case ASCII with single spaces."""
    return " ".join(tokens(name))


def slug(name: str) -> str:
    """Return a name as lower-case ASCII words joined by hyphens."""
    return "-".join(tokens(name))


def squeeze(name: str) -> str:
    """Return a name in lower-case ASCII without spaces and without a leading article: "The Kyiv Post" as `kyivpost`."""
    words = tokens(name)
    return "".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


@lru_cache(maxsize=200_000)
def agrees(name: str, other: str) -> bool:
    """Say whether every word of the shorter name, or its initial, is in the longer: "J. Store", "Jonas Gahr Store"."""
    left, right = sorted((tokens(name), tokens(other)), key=len)
    remaining = list(right)
    for word in sorted(left, key=len, reverse=True):
        match = next((known for known in remaining if _word_agrees(word, known)), None)
        if match is None:
            return False
        remaining.remove(match)
    return bool(left)


def is_full(name: str, family: str | None = None) -> bool:
    """Say whether a name holds more than a family name (or a single word, where the family name is not known)."""
    words = set(tokens(name))
    return len(words) > 1 and (family is None or not words <= set(tokens(family)))


def may_be_spelling(name: str, other: str) -> bool:
    """Say whether two full names may be two spellings of one: as many words, each begun alike and much alike."""
    left, right = tokens(name), tokens(other)
    if len(left) != len(right) or len(left) < 2:
        return False
    return any(all(_alike(a, b) for a, b in zip(left, order, strict=True)) for order in (right, (*right[1:], right[0])))


def _word_agrees(word: str, known: str) -> bool:
    return word == known or (min(len(word), len(known)) == 1 and word[0] == known[0])


def _alike(left: str, right: str) -> bool:
    return left == right or (left[0] == right[0] and Levenshtein.normalized_similarity(left, right) >= _SAME_SPELLING)
