"""MinHash of word shingles: two texts whose signatures agree are near copies of each other."""

import hashlib
import re
import zlib
from itertools import accumulate

import numpy as np
import numpy.typing as npt

_PERMUTATIONS = 64
_SHINGLE = 5
_BITS = 31
_PRIME = (1 << _BITS) - 1
_WORD = re.compile(r"\w+")
_ASCII = bytes(ord(chr(code).lower()) if chr(code).isalnum() or chr(code) == "_" else 32 for code in range(128))
_FOLDED = _ASCII + bytes(range(128, 256))
"""What becomes of each byte of a text: ASCII letters lose their case, what is ASCII and of no word becomes a space."""


def _constants(what: str) -> npt.NDArray[np.uint64]:
    """Return a column of numbers from 1 to 2^31 - 2 that no version of any library changes."""
    digests = (hashlib.sha256(f"{what} {at}".encode()).digest() for at in range(_PERMUTATIONS))
    numbers = [int.from_bytes(digest[:4], "big") % (_PRIME - 1) + 1 for digest in digests]
    return np.array(numbers, dtype=np.uint64).reshape(-1, 1)


_FACTORS = _constants("factor")
_SHIFTS = _constants("shift")


def signature(text: str) -> tuple[int, ...]:
    """Return 64 numbers below 2^31 that depend on the set of five-word shingles; empty for a text without words."""
    words = _words(text)
    if not words:
        return ()
    shingles = set(map(zlib.crc32, _shingles(words)))
    hashes = np.fromiter(shingles, dtype=np.uint64, count=len(shingles)) % np.uint64(_PRIME)
    permuted = _FACTORS * hashes
    permuted += _SHIFTS
    _reduce(permuted)
    return tuple(permuted.min(axis=1).tolist())


def _words(text: str) -> list[bytes]:
    """Return the case-folded words of a text in UTF-8."""
    words: list[bytes] = []
    for run in text.encode().translate(_FOLDED).split():
        if run.isascii():
            words.append(run)
        else:
            words += [word.encode() for word in _WORD.findall(run.decode().casefold())]
    return words


def _reduce(numbers: npt.NDArray[np.uint64]) -> None:
    """Take numbers below 2^62 modulo the prime, in place: as 2^31 leaves 1, the upper bits add to the lower ones."""
    for _ in range(2):
        upper = numbers >> np.uint64(_BITS)
        numbers &= np.uint64(_PRIME)
        numbers += upper
    # Where the number is below the prime, the difference wraps around and is the greater one.
    np.minimum(numbers, numbers - np.uint64(_PRIME), out=numbers)


def _shingles(words: list[bytes]) -> list[bytes]:
    """Return every five words in a row, or all where there are fewer."""
    joined = b" ".join(words)
    ends = list(accumulate([len(word) + 1 for word in words]))
    starts = [0, *ends]
    return [joined[start : end - 1] for start, end in zip(starts, ends[_SHINGLE - 1 :], strict=False)] or [joined]


def similarity(left: tuple[int, ...], right: tuple[int, ...]) -> float:
    """Estimate the share of shingles that two texts have in common (Jaccard index), 0 where one has none."""
    if not left or len(left) != len(right):
        return 0.0
    return sum(a == b for a, b in zip(left, right, strict=True)) / len(left)
