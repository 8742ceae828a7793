"""Captions of photographs among the first and last blocks, told by the credit in brackets."""

import re

from etl.read.text.draft import Draft

_CREDIT = re.compile(
    r"[(\[](?=[^()\[\]]{0,120}\b(?:photos?|image|picture|pool|getty|handout|file pic"
    r"|courtesy)\b)[^()\[\]]{4,120}[)\]]\s*",
    re.I,
)
_MOST_WORDS = 130
_CAPTION_WORDS = 45
_REST_WORDS = 10


def mark_captions(draft: Draft) -> Draft:
    """Return the draft with captions marked; one that is glued to the text below it is cut off."""
    at = 0
    while at < len(draft.blocks):
        block = draft.blocks[at]
        words = draft.words(block)
        match = _CREDIT.search(words) if block.kind == "paragraph" and len(words) < 2000 else None
        if match is not None and len(words[: match.start()].split()) <= _MOST_WORDS:
            if len(words[match.end() :].split()) >= _REST_WORDS and at < 2:
                draft = draft.split(at, block.start + match.end(), "caption")
            elif len(words[: match.start()].split()) <= _CAPTION_WORDS:
                draft = draft.with_kinds({at: "caption"})
        at += 1
    return draft
