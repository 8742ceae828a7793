"""Plain text into blocks: a line is a paragraph, unless the text was wrapped at a fixed width."""

import re
from itertools import pairwise

from etl.model.reading import Block, BlockKind
from etl.read.text.draft import Draft, trimmed

_ENDED = re.compile(r"""[.!?:;…]["'”’»)\]]*\s*$""")
_MARKED = re.compile(r"\s*(?:[-*•·▪◦‣–—]\s+|\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)]\s+|\d{1,2}[:.]\d\d\s+\S)")
_WRAP_LEAST, _WRAP_MOST = 40, 100
_CONTINUED_SHARE = 0.3


def split_plain(text: str) -> Draft:
    """Return the draft of a plain text, every block a paragraph or a list item."""
    lines = [(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text) if match[0].strip()]
    groups = _unwrap(text, lines) if _is_wrapped(text, lines) else lines
    blocks: list[Block] = []
    for start, end in groups:
        kind: BlockKind = "item" if is_item(text[start:end]) else "paragraph"
        if block := trimmed(text, start, end, kind):
            blocks.append(block)
    return Draft(text=text, blocks=tuple(blocks))


def is_item(line: str) -> bool:
    """Say whether a line begins like an item of a list, a schedule or a ticker."""
    return _MARKED.match(line) is not None


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Say whether lines were broken at a fixed width: many of them go on in the middle of a sentence."""
    joined = [
        (text[left[0] : left[1]].rstrip(), text[right[0] : right[1]].lstrip())
        for left, right in pairwise(lines)
        if _adjacent(text, left, right)
    ]
    continued = sum(
        _WRAP_LEAST <= len(upper) <= _WRAP_MOST and not _ENDED.search(upper) and lower[:1].islower()
        for upper, lower in joined
    )
    return len(joined) > 2 and continued > _CONTINUED_SHARE * len(joined)


def _unwrap(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join the lines between two empty lines, except where an item begins or a line is short of the width."""
    groups: list[tuple[int, int]] = []
    for at, (start, end) in enumerate(lines):
        previous = lines[at - 1] if at else None
        joins = (
            previous is not None
            and _adjacent(text, previous, (start, end))
            and previous[1] - previous[0] >= _WRAP_LEAST
            and not is_item(text[start:end])
        )
        if joins:
            groups[-1] = (groups[-1][0], end)
        else:
            groups.append((start, end))
    return groups


def _adjacent(text: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Say whether no empty line stands between two lines."""
    return text.count("\n", left[1], right[0]) == 1
