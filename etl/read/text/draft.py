"""An article under construction: its text cut into blocks, and what its metadata states."""

from collections.abc import Callable, Iterable

import msgspec

from etl.model.base import Record
from etl.model.reading import Block, BlockKind


class Known(Record, kw_only=True):
    """What metadata or the record's fields state; None where they do not."""

    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None


class Draft(Record, kw_only=True):
    """Text and blocks; every step returns a new draft with better kinds."""

    text: str
    blocks: tuple[Block, ...]

    def words(self, block: Block) -> str:
        """Return the text of a block."""
        return self.text[block.start : block.end]

    def with_kinds(self, kinds: dict[int, BlockKind]) -> "Draft":
        """Return a draft in which the blocks with these indices are of these kinds."""
        blocks = tuple(
            msgspec.structs.replace(block, kind=kinds[at]) if at in kinds else block
            for at, block in enumerate(self.blocks)
        )
        return msgspec.structs.replace(self, blocks=blocks)

    def split(self, index: int, offset: int, kind: BlockKind) -> "Draft":
        """Return a draft whose block `index` begins at `offset`, and what stood before is a block of kind `kind`."""
        block = self.blocks[index]
        first = trimmed(self.text, block.start, offset, kind)
        rest = trimmed(self.text, offset, block.end, block.kind)
        parts = tuple(part for part in (first, rest) if part is not None)
        return msgspec.structs.replace(self, blocks=self.blocks[:index] + parts + self.blocks[index + 1 :])

    def first(self, wanted: Callable[[Block], bool]) -> int | None:
        """Return the index of the first block that is wanted."""
        return next((at for at, block in enumerate(self.blocks) if wanted(block)), None)


def trimmed(text: str, start: int, end: int, kind: BlockKind) -> Block | None:
    """Return the block without white space at its ends, None where nothing else is in it."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end = start + len(words.strip())
    return Block(start=start, end=end, kind=kind) if end > start else None


def assemble(pieces: Iterable[tuple[BlockKind, str]]) -> Draft:
    """Join pieces into one text, an empty line between them."""
    blocks: list[Block] = []
    parts: list[str] = []
    at = 0
    for kind, words in pieces:
        words = words.strip()
        if words:
            blocks.append(Block(start=at, end=at + len(words), kind=kind))
            parts.append(words)
            at += len(words) + 2
    return Draft(text="\n\n".join(parts), blocks=tuple(blocks))
