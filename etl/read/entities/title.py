"""What a title is: the words of an office and the rank that follows from them."""

from typing import Literal, Protocol

import msgspec


class Title(msgspec.Struct, frozen=True):
    """An office as words put it, without organisation: "First Deputy Prime Minister"."""

    text: str
    singular: str
    rank: str
    plural: bool
    head_start: int
    head_end: int
    is_bare_head: bool
    """Nothing but "chief", "head" or "chair"."""
    gender: Literal["m", "f"] | None = None


class Word(Protocol):
    """What the grammar needs of an item."""

    @property
    def code(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...
    @property
    def lower(self) -> str: ...
