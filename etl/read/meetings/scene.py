"""Where and when an article's story stands at each point, told outside the sentences of its meetings."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from etl.dates.expression import DateExpression
from etl.model.reading import ArticleText
from etl.read.meetings.asides import is_aside, is_day_of_something
from etl.read.meetings.events import Telling
from etl.read.meetings.ownership import is_of_another
from etl.read.phrases import Sentence
from etl.read.places import PlaceMention, find_places

_BACKGROUND = re.compile(
    r"\b(?:had|ago|previous(?:ly)?|last\s+(?:year|month|week|time|met)|since|former(?:ly)?|once|in\s+(?:19|20)\d\d|"
    r"born|history|anniversary|c[ao]m(?:e|ing)\s+(?:in)?to\s+(?:power|office)|t(?:ook|aking)\s+office|sworn\s+in|elected|"
    r"assum(?:ed|ing)\s+(?:office|power|duties|charge|the\s+(?:office|post|presidency|duties)))\b"
)
"""Words, in lower case, of a sentence that looks back, so that its places and dates are not those of the story."""
_AHEAD = re.compile(
    r"\b(?:will|shall|(?:is|are)\s+(?:to|due|expected|scheduled|set|planned)|to\s+be\s+(?:held|hosted)|to\s+take\s+place|plans?\s+to|upcoming|forthcoming|next)\b"
)
_TRAVEL = re.compile(r"\b(?:visit\w*|trips?|travel\w*|arriv\w+|land(?:s|ed)|fl(?:ew|ies|ying)|tour|stay\w*|guests?)\b")
"""Words without which the name of a country alone says nothing of where the story is."""
_HERE = re.compile(r"\bhere\b(?!\s+(?:is|are|was|were)\b)|\bin\s+this\s+(?:\w+\s+){0,3}?(?:capital|city|town)\b")
"""Words that point to the place of the dateline."""
_THERE = re.compile(
    r"\bthere\b(?!\s+(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|seems?|remains?|be|been)\b|['’])"
    r"|\b(?:in|at)\s+(?:the|that)\s+(?:[\w-]+\s+){0,3}?(?:capital|city|town|resort|village)\b"
    r"(?!\s+(?:of|hall|council)\b|,?\s+[A-Z]|['’])"
)
"""Words that point to the town named last."""
_POINTING = ("here", "capital", "city", "town", "resort", "village")
"""What such words have one of."""
_RUN_IN = re.compile(
    r"(?:[*•–-]+\s*)?(?P<town>[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’ -]{2,30}?)(?:\s?/\s?[A-Z ]+)?\s*(?:[.:]|\s[–—-])\s"
)
_AFTER_TOWN = re.compile(r"\s*(?:[(\n/–—]|\s-|--)")
"""What ends a dateline's town and country."""
_BEFORE = 70
"""Characters before a place or date in which words of the future make it one of plans."""


class Setting(msgspec.Struct, frozen=True):
    """A place or a date that no telling claims."""

    offset: int
    place: PlaceMention | None
    date: DateExpression | None
    background: bool
    ahead: bool
    """Of a plan; the days themselves decide where the article is dated."""


class Scene:
    """The unclaimed places and dates of one article, in order of position."""

    def __init__(self, article: ArticleText) -> None:
        """Take the article; the city of its dateline is where the story begins."""
        self.text, dateline = article.text, article.dateline
        self._listed = [block for block in article.blocks if block.kind == "item"]
        self.dateline = _dateline(self.text, dateline) if dateline else None
        self._towns: list[PlaceMention] = []
        self._settings: list[Setting] = []
        self._starts: list[int] = []
        if self.dateline is not None:
            self._towns.append(self.dateline)

    def places(self, sentence: Sentence, places: Sequence[PlaceMention]) -> list[PlaceMention]:
        """Return the places of a sentence with what "here", "there" and "in the city" point to."""
        own = self._run_in(sentence)
        if own is not None and own != self.dateline:
            self._starts.append(sentence.start)
            places = [own, *(p for p in places if p.start >= own.end)]
        pointed = self._pointed(sentence, places)
        self._towns += _towns(places)
        return sorted([*places, *pointed], key=lambda place: place.start)

    def _pointed(self, sentence: Sentence, places: Sequence[PlaceMention]) -> list[PlaceMention]:
        """Return the places that "here", "there" and "in the city" point to."""
        said = self.text[sentence.start : sentence.end]
        if not any(word in said for word in _POINTING):
            return []
        pointed = [
            msgspec.structs.replace(self.dateline, start=hit.start(), end=hit.end())
            for hit in _HERE.finditer(self.text, sentence.start, sentence.end)
            if self.dateline is not None
        ]
        for hit in _THERE.finditer(self.text, sentence.start, sentence.end):
            town = next((p for p in reversed([*self._towns, *_towns(places)]) if p.end <= hit.start()), None)
            if town is not None and not any(p.start < hit.end() and hit.start() < p.end for p in places):
                pointed.append(msgspec.structs.replace(town, start=hit.start(), end=hit.end(), venue=None))
        return pointed

    def add(
        self,
        sentence: Sentence,
        dates: Sequence[DateExpression],
        places: Sequence[PlaceMention],
        tellings: Sequence[Telling],
    ) -> None:
        """Note what no telling of a sentence claims; sentences come in the order of the text."""
        if not dates and not places:
            return
        words = self.text[sentence.start : sentence.end]
        looks_back = bool(_BACKGROUND.search(words.lower()))

        def background(start: int) -> bool:
            is_other = bool(tellings) and is_of_another(tellings[0].graph, start, tellings)
            return looks_back or is_other or is_aside(self.text, sentence.start, start)

        claimed = {(d.start, d.end) for telling in tellings for d in telling.dates}
        where = {(t.place.start, t.place.end) for t in tellings if t.place is not None}
        found = [
            Setting(
                d.start,
                None,
                d,
                (background(d.start) and not _is_today(d)) or is_day_of_something(self.text, d.start, d.end),
                self._is_plan(sentence, d.start),
            )
            for d in dates
            if (d.start, d.end) not in claimed
        ] + [
            Setting(p.start, p, None, background(p.start), self._is_plan(sentence, p.start))
            for p in places
            if p.locative and (p.start, p.end) not in where and (p.city is not None or _TRAVEL.search(words))
        ]
        self._settings += sorted(found, key=lambda setting: setting.offset)

    def _is_plan(self, sentence: Sentence, offset: int) -> bool:
        before = self.text[max(sentence.start, offset - _BEFORE) : offset]
        return _AHEAD.search(before) is not None

    def _run_in(self, sentence: Sentence) -> PlaceMention | None:
        """Return the town in capitals with which an item of a digest begins: "* SEOUL. The president received ..."."""
        line = self.text.rfind("\n", 0, sentence.start) + 1
        match = _RUN_IN.match(self.text, sentence.start)
        if match is None or self.text[line : sentence.start].strip(" \t*•–-"):
            return None
        return _town(self.text, match["town"], match.start("town"))

    def item(self, offset: int) -> tuple[int, int]:
        """Return where the item of a digest around an offset begins and ends; the whole text where it is none."""
        at = bisect_right(self._starts, offset)
        start = self._starts[at - 1] if at else 0
        return start, self._starts[at] if at < len(self._starts) else len(self.text)

    def listed(self, offset: int) -> int | None:
        """Return the start of the list's item around an offset; None outside of lists."""
        at = bisect_right(self._listed, offset, key=lambda block: block.start) - 1
        return self._listed[at].start if at >= 0 and offset < self._listed[at].end else None

    def before(self, offset: int) -> Iterator[Setting]:
        """Yield settings before an offset, nearest first."""
        yield from reversed(self._settings[: bisect_left(self._settings, offset, key=lambda s: s.offset)])

    def after(self, offset: int) -> Iterator[Setting]:
        """Yield settings after an offset, nearest first."""
        yield from self._settings[bisect_right(self._settings, offset, key=lambda s: s.offset) :]


def _is_today(date: DateExpression) -> bool:
    """Whether a date is the day of publication, on which nobody looks back."""
    return date.anchor == "publication" and date.unit == "day" and date.offset == 0 and date.end_offset in (None, 0)


def _towns(places: Sequence[PlaceMention]) -> list[PlaceMention]:
    return [place for place in places if place.locative and place.city is not None]


def _dateline(text: str, dateline: str) -> PlaceMention | None:
    """Return the town of a dateline, with the country that follows it, as a place of the text."""
    start = text.find(dateline)
    return _town(text, dateline, start) if start >= 0 else None


def _town(text: str, dateline: str, start: int) -> PlaceMention | None:
    """Return the town that a dateline or a run-in heading names."""
    rest = text[start + len(dateline) : start + len(dateline) + 30]
    rest = _AFTER_TOWN.split(rest)[0]
    probe = f"in {dateline.title() if dateline.isupper() else dateline}"
    found = find_places(probe + rest, 0, len(probe + rest)) or find_places(probe, 0, len(probe))
    place = next((p for p in found if p.city is not None and p.start <= len("in ")), None)
    return msgspec.structs.replace(place, start=start, end=start + len(dateline)) if place is not None else None
