"""Where and when an article's story stands at each point, told outside the sentences of its meetings."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.dates.expression import DateExpression
from etl.read.meetings.events import Telling
from etl.read.phrases import Sentence
from etl.read.places import PlaceMention

_BACKGROUND = re.compile(
    r"\b(?:had|ago|previous(?:ly)?|last\s+(?:year|month|week|time|met)|since|former(?:ly)?|once|in\s+(?:19|20)\d\d|"
    r"born|history|anniversary)\b",
    re.IGNORECASE,
)
"""Words of a sentence that looks back, so that its places and dates are not those of the story."""
_AHEAD = re.compile(
    r"\b(?:will|shall|(?:is|are)\s+(?:to|due|expected|scheduled|set|planned)|plans?\s+to|upcoming|forthcoming|next)\b"
)
_SAYING = re.compile(
    r"\b(?:sa(?:id|ys|ying)|told|tells|announced|added|wrote|tweeted|posted|published|confirmed|reported|stated|"
    r"declared|according|statement|interview|warned|noted)\b"
)
_TRAVEL = re.compile(
    r"\b(?:visit\w*|trips?|travel\w*|arriv\w+|land(?:s|ed)|fl(?:ew|ies|ying)|tour|stay\w*|welcom\w+|guests?|held|met)\b"
)
"""Words without which the name of a country alone says nothing of where the story is."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A place or a date that no telling claims."""

    offset: int
    place: PlaceMention | None
    date: DateExpression | None
    background: bool
    ahead: bool
    said: bool
    """In a sentence that tells what somebody said."""


class Scene:
    """The unclaimed places and dates of one article, in order of position."""

    def __init__(self, text: str) -> None:
        """Take the article's text."""
        self.text = text
        self._settings: list[Setting] = []

    def add(
        self,
        sentence: Sentence,
        dates: Sequence[DateExpression],
        places: Sequence[PlaceMention],
        tellings: Sequence[Telling],
    ) -> None:
        """Note what no telling of a sentence claims; sentences come in the order of the text."""
        words = self.text[sentence.start : sentence.end]
        background, ahead, said = (bool(form.search(words)) for form in (_BACKGROUND, _AHEAD, _SAYING))
        claimed = {(d.start, d.end) for telling in tellings for d in telling.dates}
        where = {(t.place.start, t.place.end) for t in tellings if t.place is not None}
        found = [
            Setting(d.start, None, d, background, ahead, said) for d in dates if (d.start, d.end) not in claimed
        ] + [
            Setting(p.start, p, None, background, ahead, said)
            for p in places
            if p.locative and (p.start, p.end) not in where and (p.city is not None or _TRAVEL.search(words))
        ]
        self._settings += sorted(found, key=lambda setting: setting.offset)

    def before(self, offset: int) -> Iterator[Setting]:
        """Yield settings before an offset, nearest first."""
        yield from reversed(self._settings[: bisect_left(self._settings, offset, key=lambda s: s.offset)])

    def after(self, offset: int) -> Iterator[Setting]:
        """Yield settings from an offset on, nearest first."""
        yield from self._settings[bisect_left(self._settings, offset, key=lambda s: s.offset) :]
