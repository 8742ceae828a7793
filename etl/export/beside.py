"""Streams that are ordered by the same key, read side by side in constant memory."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

Row = dict[str, Any]


class Beside:
    """Rows of a stream that belong to one key after the other, asked for in the order of the keys."""

    def __init__(self, rows: Iterator[Row], key: str) -> None:
        """Take rows ordered by the column `key`, by the code points of its text."""
        self._groups = groupby(rows, lambda row: str(row[key]))
        self._next = next(self._groups, None)

    def of(self, key: str) -> list[Row]:
        """Return the rows of a key that is not before the last one asked for; those passed over are gone."""
        while self._next is not None and self._next[0] < key:
            self._next = next(self._groups, None)
        if self._next is None or self._next[0] != key:
            return []
        found = list(self._next[1])
        self._next = next(self._groups, None)
        return found
