"""Collecting garbage seldom: little of it goes in circles here, and much of what is there stays."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_YOUNG, _MIDDLE, _OLD = 100_000, 20, 1000
"""Objects, and collections, after which the interpreter looks for circles among the young, the middle and all.

A reading makes tens of thousands of objects that go by themselves; tables, lexicon and model are many more, and stay.
The interpreter's own thresholds (700, 10, 10) have it look through both again and again.
"""


def collect_seldom() -> None:
    """Let this process look for garbage less often from now on."""
    gc.set_threshold(_YOUNG, _MIDDLE, _OLD)


@contextmanager
def collected_seldom() -> Iterator[None]:
    """Look for garbage less often in the block."""
    before = gc.get_threshold()
    collect_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)
