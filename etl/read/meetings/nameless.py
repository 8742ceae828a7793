"""Sentences of which no report can come, whatever the parser makes of them: they name nobody and point at nobody.

A meeting is reported with those who took part, or with its day and town. A sentence without a party, without words that
point back to one, and without a day has neither, and most talk of "talks" and "tables" in daily news is of this kind.
"""

import re
from collections.abc import Sequence

from etl.model.reading import ArticleText, Entity, Mention
from etl.read.meetings.antecedents import Antecedents
from etl.read.meetings.members import Cast
from etl.read.phrases import Sentence
from etl.read.surroundings import Surroundings

_POINTING = re.compile(r"\b(?:it(?!s\b)|their)")
"""Words that bring in parties of other sentences: "it met", "their talks"."""
_BESIDE = 2
"""Sentences back in which a state may stand right before a noun that opens the next: "Russia-Ukraine" above "talks"."""


class Nameless:
    """Tells such sentences of one article."""

    def __init__(
        self,
        article: ArticleText,
        sentences: Sequence[Sentence],
        inside: Sequence[Sequence[int]],
        mentions: Sequence[Mention],
        entities: Sequence[Entity],
        surroundings: Surroundings,
    ) -> None:
        """Take the article; `inside[i]` are the phrases of sentence i."""
        self._article = article
        self._sentences = sentences
        self._inside = inside
        self._bodies = [mention for mention in mentions if entities[mention.entity].kind == "organisation"]
        self._surroundings = surroundings

    def all(self, chosen: Sequence[int], cast: Cast) -> bool:
        """Say whether no report can come of the sentences with these numbers."""
        if any(self._inside[i] or self._is_by_body(i) or self._is_dated_or_points(i) for i in chosen):
            return False
        antecedents = Antecedents(self._article.text, cast, self._sentences) if chosen else None
        return antecedents is None or not any(antecedents.before(self._sentences[i].start) for i in chosen)

    def _is_by_body(self, i: int) -> bool:
        """Say whether a state or body is named in the sentence or right before it."""
        first, last = self._sentences[i - _BESIDE].start if i >= _BESIDE else 0, self._sentences[i].end
        return any(mention.start < last and first < mention.end for mention in self._bodies)

    def _is_dated_or_points(self, i: int) -> bool:
        """Say whether the sentence has a day, or takes one from the heading of a list, or points at others."""
        sentence = self._sentences[i]
        if self._article.blocks[sentence.block].kind == "item":
            return True
        said = self._article.text[sentence.start : sentence.end].lower()
        return _POINTING.search(said) is not None or bool(self._surroundings.dates_of(i))
