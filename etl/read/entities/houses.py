"""Whose office a body means that writes of it by its title alone: "Readout of the Secretary-General's meeting"."""

import re
from collections.abc import Sequence
from typing import Final

import msgspec

from etl.read.phrases import Phrase

_UNITED_NATIONS: Final = re.compile(
    r"\b(?:Read-?out of|Statement attributable to|Note to [Cc]orrespondents)\b[^\n]{0,80}?\b(?:the )?Secretary-General"
    r"(?=['’]s\b| and\b| with\b)|\bOffice of the Spokes(?:person|man|woman) for the Secretary-General\b"
)
"""Formulas of the United Nations, which alone calls its head so without saying of what."""
_TITLE, _OFFICE = "secretary-general", "united-nations-secretary-general"
_HEAD = 600
"""Code points of an article within which such a formula stands."""


def filled(phrases: Sequence[Phrase], text: str) -> list[Phrase]:
    """The phrases, those of the writer's own head with the office they mean."""
    if _UNITED_NATIONS.search(text, 0, _HEAD) is None:
        return list(phrases)
    return [msgspec.structs.replace(p, offices=(_OFFICE,)) if _is_own(p) else p for p in phrases]


def _is_own(phrase: Phrase) -> bool:
    is_bare = phrase.kind == "office" and phrase.person is None and not phrase.organisations and not phrase.is_former
    return is_bare and (phrase.title or "").lower() == _TITLE
