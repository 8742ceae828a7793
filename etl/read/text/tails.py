"""Lines below and between the paragraphs: furniture, headings, who issued or wrote the text."""

import re

import msgspec

from etl.model.base import Record
from etl.model.reading import BlockKind
from etl.read.text.agency import credited_agency, reporting_outlet, site_name
from etl.read.text.draft import Draft
from etl.read.text.furniture import is_furniture, is_paragraph, is_teaser, opens_furniture
from etl.read.text.issuers import issuer

_ENDED = re.compile(r"""[.!?…,;]["'”’)\]]*$""")
_BLURB = r"(?: is| was| writes| reports| covers| has)\b"
_TAIL_BLOCKS = 6
_HEADING_WORDS = 12
_LEFTOVER_WORDS = 8


class Tail(Record, kw_only=True):
    """What the lines below the text state, and the draft with their kinds."""

    draft: Draft
    publisher: str | None = None
    agency: str | None = None


def read_tail(draft: Draft, author: str | None) -> Tail:
    """Mark furniture and headings; read the publisher or agency that signs the text."""
    draft = _mark_furniture(draft, author)
    tail = _signature(Tail(draft=draft))
    return msgspec.structs.replace(tail, draft=_mark_headings(tail.draft))


def _mark_furniture(draft: Draft, author: str | None) -> Draft:
    """Mark the blocks that serve the page, unless that would leave nothing."""
    kinds: dict[int, BlockKind] = {}
    last = max((at for at, block in enumerate(draft.blocks) if is_paragraph(draft.words(block))), default=0)
    in_section = about_author = False
    for at, block in enumerate(draft.blocks):
        words = draft.words(block)
        near_end = at > last or at >= len(draft.blocks) - _TAIL_BLOCKS
        if block.kind in {"title", "furniture"}:
            continue
        if opens_furniture(words) and (near_end or not is_paragraph(draft.words(draft.blocks[at + 1]))):
            in_section, about_author = True, words.casefold().startswith("about the author")
        elif in_section and is_paragraph(words) and not about_author and not is_teaser(words):
            in_section = False
        if in_section or is_furniture(words, near_end=near_end) or (near_end and _is_blurb(words, author)):
            kinds[at] = "furniture"
    for at in range(len(draft.blocks) - 1, last + 1, -1):
        if at not in kinds and (kinds.get(at - 1) != "furniture" or not _is_short(draft.words(draft.blocks[at]))):
            break
        kinds[at] = "furniture"
    return draft.with_kinds(kinds) if len(kinds) < len(draft.blocks) else draft


def _is_short(words: str) -> bool:
    """Say whether a line is too short for a sentence and does not end like one."""
    return len(words.split()) <= _LEFTOVER_WORDS and not _ENDED.search(words)


def _is_blurb(words: str, author: str | None) -> bool:
    """Say whether a block tells of the author of the text."""
    return author is not None and re.match(re.escape(author) + _BLURB, words) is not None


def _signature(tail: Tail) -> Tail:
    """Read the last line that is not furniture as the name of who issued the text, if it is nothing else."""
    draft = tail.draft
    for block in draft.blocks[-_TAIL_BLOCKS:]:
        if block.kind == "furniture" and (agency := credited_agency(draft.words(block), draft.text)):
            tail = msgspec.structs.replace(tail, agency=agency)
    places = [at for at, block in enumerate(draft.blocks) if block.kind not in {"furniture", "title"}]
    if len(places) < 2:
        return tail
    at = places[-1]
    line = draft.words(draft.blocks[at])
    if agency := credited_agency(line, draft.text):
        return Tail(draft=draft.with_kinds({at: "furniture"}), agency=agency)
    name = issuer(line) or _outlet(line, draft.text)
    if name is None:
        return tail
    return Tail(draft=draft.with_kinds({at: "furniture"}), publisher=name)


def _outlet(line: str, text: str) -> str | None:
    """Return the outlet that signs in the last line: a site's name, or what the text calls itself."""
    if len(line) > 80 or len(line.split()) > 5 or _ENDED.search(line):
        return None
    return line if site_name(line) or line == reporting_outlet(text) else None


def _mark_headings(draft: Draft) -> Draft:
    """Take short lines without a full stop, with running text below, for headings."""
    kinds: dict[int, BlockKind] = {}
    for at, block in enumerate(draft.blocks[:-1]):
        words = draft.words(block)
        follows = draft.blocks[at + 1]
        short = len(words.split()) <= _HEADING_WORDS and not _ENDED.search(words) and not words[:1].islower()
        if block.kind == "paragraph" and short and follows.kind in {"paragraph", "item"} and _is_longer(draft, at):
            kinds[at] = "heading"
    return draft.with_kinds(kinds)


def _is_longer(draft: Draft, at: int) -> bool:
    below = draft.words(draft.blocks[at + 1])
    return is_paragraph(below) or draft.blocks[at + 1].kind == "item"
