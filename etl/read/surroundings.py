"""When and where the sentences of an article say that things happen, found when it is first asked for.

Most news tells of no meeting, and nobody asks.
"""

import re
from collections.abc import Sequence
from functools import cached_property

from etl.dates.expression import DateExpression
from etl.dates.grammar import find_dates
from etl.read.phrases import Sentence
from etl.read.places import PlaceMention, find_places

_YEAR = re.compile(r"(?:19|20)\d\d")
"""Without it, no date of a sentence is absolute."""


class Surroundings:
    """Dates and places of the sentences of one article, in order of position."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        """Take the article's text and sentences."""
        self._text = text
        self._sentences = sentences

    @cached_property
    def dates(self) -> list[tuple[DateExpression, ...]]:
        """Return the dates of each sentence."""
        return [self.dates_of(i) for i in range(len(self._sentences))]

    def dates_of(self, index: int) -> tuple[DateExpression, ...]:
        """Return the dates of one sentence."""
        sentence = self._sentences[index]
        return find_dates(self._text, sentence.start, sentence.end)

    @cached_property
    def places(self) -> list[tuple[PlaceMention, ...]]:
        """Return the places of each sentence."""
        return [find_places(self._text, s.start, s.end) for s in self._sentences]

    def absolute_dates(self) -> tuple[DateExpression, ...]:
        """Return all dates that need no anchor."""
        dated = [s for s in self._sentences if _YEAR.search(self._text, s.start, s.end)]
        found = (date for s in dated for date in find_dates(self._text, s.start, s.end))
        return tuple(date for date in found if date.edtf is not None)
