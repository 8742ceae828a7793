"""Talks that had begun and were still going on when the article appeared: their day is only the first."""

import re

from etl.read.meetings.events import Telling
from etl.read.meetings.wordset import word_set

_BEGINS = word_set("opened began begun started resumed convened kicked")
_STILL = re.compile(r"\bstill\s+(?:going\s+on|under\s*way|in\s+progress|continuing|meeting|talking)\b|\bongoing\b")
_SOON = 80
"""Characters into the next sentence in which that is told."""


def is_underway(telling: Telling, text: str) -> bool:
    """Whether it is told, in the same sentence or the next, that what has begun had not ended."""
    begins = telling.carrier is not None and telling.carrier.low in _BEGINS and not telling.in_title
    return begins and _STILL.search(text, telling.end, telling.graph.sentence.end + _SOON) is not None
