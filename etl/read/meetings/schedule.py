"""Schedules: items under the heading of a day, in a list of what somebody is to do."""

import re
from collections.abc import Sequence

from etl.dates.expression import DateExpression
from etl.model.reading import ArticleText
from etl.read.meetings.events import Telling
from etl.read.phrases import Sentence

_TITLE = re.compile(
    r"\b(?:schedule|agenda|diary|programme|calendar|activities)\s+of\b"
    r"|['’]s?\s+(?:\w+\s+)?(?:schedule|agenda|diary|programme|calendar)\b",
    re.IGNORECASE,
)
"""Titles of lists of what somebody is to do."""
_ONLY = re.compile(r"[\W_]*(?:local time[\W_]*)?")
"""What may stand beside the date of a day's heading."""


def is_schedule(article: ArticleText) -> bool:
    """Whether the title announces a list of what somebody is to do."""
    return _TITLE.search(article.title or "") is not None


class Schedule:
    """The day under whose heading the items of a list stand, sentence by sentence."""

    def __init__(self, article: ArticleText) -> None:
        """Take the article."""
        self.article = article
        self.lies_ahead = is_schedule(article)
        self.day: DateExpression | None = None

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
        if self.day is not None and not telling.dates:
            telling.dates = [self.day]
        if self.lies_ahead and telling.is_noun and telling.carrier is None and telling.stance.status == "held":
            telling.stance.status, telling.stance.firm = "planned", True
