"""Schedules: items under the heading of a day, in a list of what somebody is to do."""

import re
from collections.abc import Sequence

from etl.dates.expression import DateExpression
from etl.dates.grammar import find_dates
from etl.model.reading import ArticleText
from etl.read.meetings.events import Telling
from etl.read.phrases import Sentence

_TITLE = re.compile(
    r"\b(?:schedule|agenda|diary|programme|calendar|activities)\s+of\b"
    r"|['’]s?\s+(?:\w+\s+)?(?:schedule|agenda|diary|programme|calendar)\b",
    re.IGNORECASE,
)
"""Titles of lists of what somebody is to do."""
_PUBLIC = re.compile(r"(?:daily |weekly )?(?:public|daily|media) schedule\b", re.IGNORECASE)
"""First words of such lists that an office gives out, with their day."""
_HEADING = 160
"""Code points within which the day stands."""
_TIMED = re.compile(r"\W*\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b|h\b)?", re.IGNORECASE)
"""The time with which an item begins."""
_ONLY = re.compile(r"[\W_]*(?:local time[\W_]*)?")
"""What may stand beside the date of a day's heading."""


def is_schedule(article: ArticleText) -> bool:
    """Whether the title announces a list of what somebody is to do."""
    return _TITLE.search(article.title or "") is not None or _is_public(article)


def _is_public(article: ArticleText) -> bool:
    return _PUBLIC.match(article.text) is not None


def _day(article: ArticleText) -> DateExpression | None:
    """Return the day in the heading of a public schedule."""
    heading = article.text[:_HEADING].split("\n", 1)[0] if _is_public(article) else ""
    return next(iter(find_dates(article.text, 0, len(heading))), None)


class Schedule:
    """The day under whose heading the items of a list stand, sentence by sentence."""

    def __init__(self, article: ArticleText) -> None:
        """Take the article."""
        self.article = article
        self.lies_ahead = is_schedule(article)
        self.day: DateExpression | None = None
        self._whole = _day(article)

    def read(self, sentence: Sentence, dates: Sequence[DateExpression]) -> None:
        """Note the day that a sentence is the heading of; running text ends it."""
        kind = self.article.blocks[sentence.block].kind
        text = self.article.text
        if len(dates) == 1:
            rest = text[sentence.start : dates[0].start] + text[dates[0].end : sentence.end]
            if _ONLY.fullmatch(rest):
                self.day = dates[0]
                return
        if kind == "paragraph" and text[sentence.start : sentence.end].endswith("."):
            self.day = None

    def settle(self, telling: Telling, sentence: Sentence) -> None:
        """Give an item the day it stands under, and put one without a verb ahead in a list of what is to be."""
        if self.article.blocks[sentence.block].kind != "item":
            return
        day = self.day or self._whole
        if day is not None and not telling.dates:
            telling.dates = [day]
        if self.lies_ahead and telling.stance.status == "held" and self._is_to_come(telling, sentence):
            telling.stance.status, telling.stance.firm = "planned", True

    def _is_to_come(self, telling: Telling, sentence: Sentence) -> bool:
        """Whether an item has no verb, or tells in the present tense what is to be at a time of the day."""
        verb = telling.carrier if telling.is_noun else telling.token
        is_timed = _TIMED.match(self.article.text, self.article.blocks[sentence.block].start) is not None
        return verb is None or (is_timed and verb.tag in ("VBZ", "VBP"))
