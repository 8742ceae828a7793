"""MinHash of word shingles: two texts whose signatures agree are near copies of each other."""

import hashlib
import re
import zlib
from itertools import accumulate

import numpy as np
import numpy.typing as npt

_PERMUTATIONS = 64
_SHINGLE = 5
_PRIME = (1 << 31) - 1
_WORD = re.compile(r"\w+")


def _constants(what: str) -> npt.NDArray[np.uint64]:
    """Return a column of numbers from 1 to 2^31 - 2 that no version of any library changes."""
    digests = (hashlib.sha256(f"{what} {at}".encode()).digest() for at in range(_PERMUTATIONS))
    numbers = [int.from_bytes(digest[:4], "big") % (_PRIME - 1) + 1 for digest in digests]
    return np.array(numbers, dtype=np.uint64).reshape(-1, 1)


_FACTORS = _constants("factor")
_SHIFTS = _constants("shift")


def signature(text: str) -> tuple[int, ...]:
    """Return 64 numbers below 2^31 that depend on the set of five-word shingles; empty for a text without words."""
    words = _WORD.findall(text.casefold())
    if not words:
        return ()
    shingles = set(map(zlib.crc32, _shingles([word.encode() for word in words])))
    hashes = np.fromiter(shingles, dtype=np.uint64, count=len(shingles)) % np.uint64(_PRIME)
    permuted = _FACTORS * hashes
    permuted += _SHIFTS
    permuted %= np.uint64(_PRIME)
    return tuple(permuted.min(axis=1).tolist())


def _shingles(words: list[bytes]) -> list[bytes]:
    """Return every five words in a row, or all where there are fewer."""
    joined = b" ".join(words)
    ends = list(accumulate(len(word) + 1 for word in words))
    starts = [0, *ends]
    return [joined[start : end - 1] for start, end in zip(starts, ends[_SHINGLE - 1 :], strict=False)] or [joined]


def similarity(left: tuple[int, ...], right: tuple[int, ...]) -> float:
    """Estimate the share of shingles that two texts have in common (Jaccard index), 0 where one has none."""
    if not left or len(left) != len(right):
        return 0.0
    return sum(a == b for a, b in zip(left, right, strict=True)) / len(left)
