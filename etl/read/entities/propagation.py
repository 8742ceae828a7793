"""Short forms of names: surnames, "Prince Faisal", "von der Leyen", each for the fuller name in the same article."""

import re
from collections import defaultdict
from collections.abc import Sequence

from etl.read.entities.drafts import Draft, Drafts
from etl.read.entities.lexical import Hit
from etl.read.entities.surface import fold, surface
from etl.read.entities.tokens import Item, Line
from etl.read.entities.verbs import verb_follows
from etl.read.entities.vocabulary import COMMON_WORD_SURNAMES, HONORIFICS, MONTHS_AND_DAYS, NO_NAME, PARTICLES
from etl.read.entities.words import word_set
from etl.reference.places import gazetteer

_AUXILIARIES = word_set("has had is was will would may could should also later himself herself who did")
_BEFORE_TOWNS = word_set("in near outside around")
_RUN = re.compile(r"(?:k{0,3}[XN])(?:k{0,3}[XN])*")


class ShortForms:
    """Which persons of the article a short form may stand for."""

    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts
        self._last: dict[str, set[int]] = defaultdict(set)
        self._first: dict[str, set[int]] = defaultdict(set)
        for number, draft in drafts.persons():
            self.learn(number, draft)

    def learn(self, number: int, draft: Draft) -> None:
        words = draft.words
        for start in range(1, len(words)):
            self._last[" ".join(words[start:])].add(number)
        if len(words) == 1:
            self._last[words[0]].add(number)
        for word in words[-1:]:
            for prefix in ("al-", "el-", "al ", "as-", "an-", "ash-"):
                if word.startswith(prefix):
                    self._last[word.removeprefix(prefix)].add(number)
        for end in range(1, len(words)):
            self._first[" ".join(words[:end])].add(number)
            for start in range(1, end):
                self._first[" ".join(words[start:end])].add(number)

    def named(self, key: str, by_first: bool) -> set[int]:
        found = self._last.get(key, set())
        return found or (self._first.get(key, set()) if by_first else set())


def place_short_forms(lines: Sequence[Line], surnames: Sequence[Hit], drafts: Drafts) -> list[Line]:
    """The lines with short forms as items P; a lone surname that only the lexicon explains is a person of its own."""
    forms = ShortForms(drafts)
    by_end = {(hit.start, hit.end): hit for hit in surnames}
    return [_place(line, by_end, drafts, forms) for line in lines]


def _place(line: Line, surnames: dict[tuple[int, int], Hit], drafts: Drafts, forms: ShortForms) -> Line:
    spans: list[tuple[int, int, Item]] = []
    for match in _RUN.finditer(line.codes):
        first, last = match.span()
        if _is_unknown(line, first, last, surnames, forms) or _is_month(line, first, last):
            continue
        placed = _resolve(line, first, last, surnames, drafts, forms)
        if placed is not None:
            spans.append(placed)
    return line.replaced(spans)


def _is_unknown(line: Line, first: int, last: int, surnames: dict[tuple[int, int], Hit], forms: ShortForms) -> bool:
    """Is it one word that, at first sight, stands for nobody?"""
    item = line.items[first]
    return (
        last == first + 1
        and (item.start, item.end) not in surnames
        and (first == 0 or line.codes[first - 1] not in "TUH")
        and not forms.named(fold(item.text), by_first=True)
    )


def _is_month(line: Line, first: int, last: int) -> bool:
    """ "14 May 2019" names nobody."""
    beside = line.codes[first - 1 : first] + line.codes[last : last + 1]
    return last == first + 1 and "n" in beside and line.items[first].lower in MONTHS_AND_DAYS


def _resolve(
    line: Line,
    first: int,
    last: int,
    surnames: dict[tuple[int, int], Hit],
    drafts: Drafts,
    forms: ShortForms,
) -> tuple[int, int, Item] | None:
    """The person of a run of capitalised words, or of its longest known part where the rest is no name."""
    items = line.items
    for start, end in _parts(line, first, last):
        name = surface(items, start, end)
        key = fold(name)
        after_title = start > 0 and line.codes[start - 1] in "TUH"
        found = forms.named(key, by_first=True)
        if found and _plausible(line, start, end, after_title):
            number = _choose(line, start, found, drafts)
            return _mention(line, start, end, number, name, drafts)
    start = first
    while start < last and line.codes[start] == "k" and last - start > 1:
        start += 1
    return _lone(line, start, last, surnames, drafts, forms)


def _parts(line: Line, first: int, last: int) -> list[tuple[int, int]]:
    """The run, then (in headlines, or after a sentence opener, a particle or a weekday) shorter parts of it."""
    parts = [(first, last)]
    if line.codes[first] == "N" and "X" in line.codes[first:last]:
        parts.append((line.codes.index("X", first), last))
    if line.codes[first] == "k":
        parts.extend((start, last) for start in range(first + 1, last))
    if last - first > 1 and (line.is_headline or first == 0 or line.codes[first - 1] in '".:'):
        parts.extend((start, last) for start in range(first + 1, last))
        if line.is_headline:
            parts.extend(
                (start, start + size)
                for size in range(last - first - 1, 0, -1)
                for start in range(first, last - size + 1)
            )
    return parts


def _plausible(line: Line, start: int, end: int, after_title: bool) -> bool:
    item = line.items[start]
    if end - start > 1 or after_title:
        return True
    if item.lower in NO_NAME and item.lower not in COMMON_WORD_SURNAMES:
        return False
    if end < len(line.items) and line.codes[end] == "N" and not line.is_headline and line.items[end].text[0].isupper():
        return False
    return not _opens_sentence(line, start) or _is_subject(line, end) or item.lower not in COMMON_WORD_SURNAMES


def _opens_sentence(line: Line, start: int) -> bool:
    """Does no word come before ("15:10 Tea at the palace")?"""
    return all(not item.text[0].isalpha() for item in line.items[:start])


def _is_subject(line: Line, end: int) -> bool:
    """Does a verb, a comma or a possessive follow, as after a name that opens the sentence?"""
    if end >= len(line.items):
        return False
    following = line.items[end]
    return following.code in "vs,&(" or following.lower in _AUXILIARIES or verb_follows(line, end)


def _choose(line: Line, start: int, found: set[int], drafts: Drafts) -> int:
    """Of several persons, the one of the gender the honorific says, then the one named last before."""
    options = sorted(found)
    if len(options) == 1:
        return options[0]
    if start and line.codes[start - 1] == "H":
        gender = HONORIFICS.get(line.items[start - 1].lower)
        fitting = [number for number in options if drafts[number].gender in (gender, None)]
        options = fitting or options
    position = line.items[start].start

    def distance(number: int) -> tuple[int, int]:
        before = [mention[0] for mention in drafts[number].mentions if mention[0] < position]
        return (0, position - max(before)) if before else (1, min(mention[0] for mention in drafts[number].mentions))

    return min(options, key=distance)


def _mention(line: Line, start: int, end: int, number: int, name: str, drafts: Drafts) -> tuple[int, int, Item]:
    first, last = line.items[start].start, line.items[end - 1].end
    drafts.mention(number, first, last, "surname", name)
    return start, end, Item("P", first, last, name, name.lower(), number)


def _lone(
    line: Line,
    first: int,
    last: int,
    surnames: dict[tuple[int, int], Hit],
    drafts: Drafts,
    forms: ShortForms,
) -> tuple[int, int, Item] | None:
    """A surname never introduced in full: only alone or after a title, and never a common word."""
    items = line.items
    after_title = first > 0 and line.codes[first - 1] in "TH"
    name = surface(items, first, last)
    hit = surnames.get((items[first].start, items[last - 1].end))
    if hit is None and not after_title:
        return None
    if hit is None and (last - first > 3 or any(item.code == "N" for item in items[first:last]) or line.is_headline):
        return None
    if not after_title and (
        line.codes[first] == "N"
        or fold(name) in COMMON_WORD_SURNAMES
        or fold(name) in PARTICLES
        or not _plausible(line, first, last, after_title)
        or (_opens_sentence(line, first) and not _is_subject(line, last))
        or name.isupper()
    ):
        return None
    if not after_title and _is_town(line, first, last):
        return None
    ids = hit.ids if hit else ()
    number = drafts.add(Draft("person", name, ids, words=tuple(fold(name).split())), key="surname:" + fold(name))
    forms.learn(number, drafts[number])
    return _mention(line, first, last, number, name, drafts)


def _is_town(line: Line, first: int, last: int) -> bool:
    """Does "in" or "near" before a name that is a town's as well make it the town's ("schools in Valencia")?"""
    if first == 0 or line.items[first - 1].lower not in _BEFORE_TOWNS or line.codes[last : last + 1] == "s":
        return False
    name = surface(line.items, first, last)
    found = gazetteer().at(name, 0, len(name))
    return found is not None and found.end == len(name)
