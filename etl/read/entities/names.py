"""Personal names written in full: those the lexicon knows, and strangers whom title, apposition or form gives away."""

import re
from collections.abc import Sequence

import msgspec

from etl.read.entities import titles
from etl.read.entities.drafts import Draft, Drafts
from etl.read.entities.given_names import opens_name
from etl.read.entities.lexical import Hit
from etl.read.entities.surface import fold, surface
from etl.read.entities.title_words import SPECIFIERS
from etl.read.entities.tokens import Item, Line
from etl.read.entities.vocabulary import (
    COMMON_WORD_SURNAMES,
    GEOGRAPHY,
    HONORIFICS,
    MONTHS_AND_DAYS,
    NO_NAME,
    PARTICLES,
)
from etl.read.entities.words import word_set

_SUFFIXES = word_set("jr sr ii iii iv junior")
_NUMERALS = word_set("ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi")
_NAME_RUN = re.compile(r"(?:k{0,2}X)(?:k{0,3}X)*")
_MAY_RUN = re.compile(r"[XNSLt.]k{0,3}[XNSLt]")
"""What names of several words have some of, Roman numerals aside."""
_ALSO_NAME = re.compile(r"[NSLt.]")
"""Codes of items that may be part of a name for all that, Roman numerals aside."""
_APPOSITION = re.compile(r",[dah]?(?:[DSMO]s?|q|n)*T(?!H?[XP])")
_BRACKET = re.compile(r"\((?:d?[SO]|[dah]?(?:[DSMO]s?|q)*T.{0,8}?)\)")
_AMONG_TITLED = re.compile(r"U(?:H?P+(?:[or]d?[SO]|\(d?[SO]\))?,?&?)*[,-]?$")
_AFTER_TITLE = re.compile(r"(?:T(?:[ofit]d?[SDOMNL]+){0,2},?|[TU]rd?[SO])$")
_ARTICLES = word_set("al el bin ibn")
_WITH_PARTICLE = re.compile(r"(?:al|el|bin)[-'’]\w")
"""Words inside a name that no name begins with."""
_OF_HEADLINES = word_set(
    """
    receives received meets met discuss discusses discussed hold holds held attend attends visits calls called says
    speaks arrives hosts welcomes welcomed signs briefs joins urges hails thanks today yesterday letters paid pays
    courtesy call starts begins concludes ends maiden
    """
)
"""Words that headlines give capitals, and that are no part of a name."""
_FORMS = word_set("mr mrs ms miss mr. mrs. ms.")
"""Forms of address that nothing but a name follows."""
_LONGEST = 6
_REACH = 80
"""Items around a name that are looked at."""
_BEFORE_PERSON = re.compile(r"(?:\(d?[SO]\))?&H?P")
_BESIDE_PERSON = re.compile(r"P(?:\(d?[SO]\))?(?:,?&|,?&?rd?[SO])$")

_OF = r"[or]d?[SO]"
_BEFORE_FELLOW = re.compile(rf"{_OF}(?:,|,?&)H?P+{_OF}")
_AFTER_FELLOW = re.compile(rf"P{_OF}(?:,|,?&)$")
_OF_STATE = re.compile(_OF)
"""A list that gives each name its state: "A of Brazil, B of Chile and C of Peru"."""


def place_known(line: Line, hits: Sequence[Hit], drafts: Drafts) -> Line:
    """The line with the full names of the lexicon as items P."""
    if not hits:
        return line
    spans: list[tuple[int, int, Item]] = []
    starts = {item.start: index for index, item in enumerate(line.items)}
    ends = {item.end: index + 1 for index, item in enumerate(line.items)}
    for hit in hits:
        first, last = starts.get(hit.start), ends.get(hit.end)
        if first is None or last is None or first >= last or any(i.code in "OSDM" for i in line.items[first:last]):
            continue
        if not line.items[first].text[0].isupper() and not line.items[last - 1].text[0].isupper():
            continue
        ids = hit.ids
        if not line.is_headline:
            first, last, ids = _whole(line.items, first, last, ids)
        first, ids = _longer_before(line.items, first, ids)
        if first and line.items[first - 1].lower == "crown" and titles.is_head(line.items[first]):
            first += 1
        if first == last or _names_a_thing(line, last):
            continue
        spans.append(_person(line, first, last, drafts, ids))
    return line.replaced(spans)


def _whole(items: Sequence[Item], first: int, last: int, ids: tuple[str, ...]) -> tuple[int, int, tuple[str, ...]]:
    """A known name inside a longer one takes the rest in; a suffix ("Jr") makes it somebody else's."""
    while last < len(items):
        end = last
        while end < len(items) and items[end].code == "k":
            end += 1
        if end >= len(items) or items[end].code != "X" or titles.is_head(items[end]):
            break
        if items[end].lower in _OF_HEADLINES:
            break
        if items[end].lower.rstrip(".") in _SUFFIXES:
            ids = ()
        last = end + 1
    while first and items[first - 1].code == "X" and opens_name(items[first - 1].text):
        first -= 1
    return first, last, ids


def _longer_before(items: Sequence[Item], first: int, ids: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    """A name that goes on from words before it ("Mohammad Al-Abdullah *Al-Mubarak Al-Sabah*") is somebody else's.

    One word between a title and the name belongs to it, be it another spelling or a form of address.
    """
    before = first
    while before and items[before - 1].code in "kX" and items[before - 1].lower not in HONORIFICS:
        before -= 1
    while before < first and (items[before].code == "k" or titles.is_head(items[before])):
        before += 1
    goes_on = _WITH_PARTICLE.match(items[first].lower) or items[first - 1].lower in _ARTICLES
    is_one = before == first - 1 and before > 0 and not titles.is_head(items[before])
    goes_on = goes_on or (is_one and items[before - 1].lower in _FORMS)
    if is_one and not goes_on and titles.is_head(items[before - 1]) and items[before].lower not in SPECIFIERS:
        return before, () if opens_name(items[before].text) else ids
    return (before, ()) if before < first and goes_on else (first, ids)


def _names_a_thing(line: Line, last: int) -> bool:
    """Is the name part of the name of a street, prize, ship or foundation?"""
    if last >= len(line.items) or line.is_headline:
        return False
    item = line.items[last]
    if item.lower in MONTHS_AND_DAYS:
        return False
    return item.code == "N" and not titles.is_head(item) and item.text[0].isupper() and not item.text.isupper()


def _person(line: Line, first: int, last: int, drafts: Drafts, ids: tuple[str, ...] = ()) -> tuple[int, int, Item]:
    name = surface(line.items, first, last)
    start, end = line.items[first].start, line.items[last - 1].end
    number = register(drafts, name, ids)
    drafts.mention(number, start, end, "name", name)
    return first, last, Item("P", start, end, name, name.lower(), number)


def register(drafts: Drafts, name: str, ids: tuple[str, ...] = ()) -> int:
    """The draft of a full name: by reference ids, else by its folded words, else new."""
    words = tuple(fold(name).split())
    for number, draft in drafts.persons():
        if ids and draft.candidates and set(ids) & set(draft.candidates):
            draft.candidates = tuple(sorted(set(ids) & set(draft.candidates)))
            return _longer(drafts, number, name, words)
        if (not ids or not draft.candidates) and _same_name(words, draft.words):
            draft.candidates = draft.candidates or ids
            return _longer(drafts, number, name, words)
    return drafts.add(Draft("person", name, ids, words=words))


def _longer(drafts: Drafts, number: int, name: str, words: tuple[str, ...]) -> int:
    if len(words) > len(drafts[number].words):
        drafts[number].name, drafts[number].words = name, words
    return number


def _same_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Equal, or one adds middle names or a second family name to the other, or is both family names of the other."""
    if a == b:
        return True
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if len(short) < 2 or _SUFFIXES & set(long):
        return False
    if long[-len(short) :] == short and PARTICLES.isdisjoint((short[0], long[-len(short) - 1])):
        return True
    if len(short[0]) == 1 and long[0].startswith(short[0]):
        return short[1:] == long[1:]
    return short[0] == long[0] and set(short) <= set(long)


def place_strangers(line: Line, drafts: Drafts) -> Line:
    """The line with the full names of people whom the lexicon does not know as items P."""
    runs = [(_without_place(line, first, last), last) for first, last in _runs(line)]
    if not runs:
        return line
    taken = line.codes
    found: set[tuple[int, int]] = set()
    for _ in range(2):
        for first, last in runs:
            if (first, last) in found or last - first < 2:
                continue
            if _is_person(line, taken, first, last) and not _is_tail(line, first, last, drafts):
                found.add((first, last))
                taken = taken[:first] + "P" * (last - first) + taken[last:]
        # Only those who were found may show others.
        if not found:
            break
    return line.replaced(
        _joined(line, first, last) or _person(line, first, last, drafts) for first, last in sorted(found)
    )


def _is_tail(line: Line, first: int, last: int, drafts: Drafts) -> bool:
    """Is it the family name of somebody named in full ("Di Maio" of "Luigi Di Maio"), and not that of his father?"""
    words = tuple(fold(surface(line.items, first, last)).split())
    longer = (draft.words for _, draft in drafts.persons() if draft.words[-len(words) :] == words)
    return any(len(name) > len(words) and _ARTICLES.isdisjoint(name[: -len(words)]) for name in longer)


def _joined(line: Line, first: int, last: int) -> tuple[int, int, Item] | None:
    """The known name with what stands between it and a title ("Prime Minister Moha Thipadei Hun Manet"): one person."""
    after = line.items[last] if last < len(line.items) else None
    if after is None or after.code != "P" or line.is_headline or line.codes[first - 1 : first] not in ("T", "H"):
        return None
    start = line.items[first].start
    return (
        first,
        last + 1,
        msgspec.structs.replace(after, start=start, text=f"{surface(line.items, first, last)} {after.text}"),
    )


def _runs(line: Line) -> list[tuple[int, int]]:
    """Stretches of several capitalised words and particles between them, with initials ("George W. Bush")."""
    has_numeral = not _NUMERALS.isdisjoint(line.words)
    if not has_numeral and not _MAY_RUN.search(line.codes):
        return []
    codes = list(line.codes)
    if not has_numeral:
        places = [match.start() for match in _ALSO_NAME.finditer(line.codes, 1)]
    else:
        places = list(range(1, len(codes)))
    for index in places:
        item, before, after = line.items[index], codes[index - 1], line.codes[index + 1 : index + 2]
        is_initial = item.text == "." and len(line.items[index - 1].text) == 1
        is_surname = item.code == "N" and item.lower in COMMON_WORD_SURNAMES and item.lower not in GEOGRAPHY
        if (
            (is_initial and before == "X" and after == "X")
            or (is_surname and before in "XTH")
            or (_is_opener(item) and after == "X" and before not in "Nn")
            or (item.lower in _NUMERALS and before == "X")
            or (item.text == "To" and before in "TH" and after == "X" and not line.is_headline)
            or (
                item.code in "SL" and after == "X" and (before in "TUH" or (item.code == "L" and opens_name(item.text)))
            )
        ):
            codes[index] = "X"
    return [match.span() for match in _NAME_RUN.finditer("".join(codes)) if match.end() - match.start() > 1]


def _is_opener(item: Item) -> bool:
    """A word of another meaning that may open a name ("Rose", "Grant")."""
    is_month = item.lower in MONTHS_AND_DAYS and item.lower != "jan"
    return item.code == "N" and not is_month and opens_name(item.text)


def _without_place(line: Line, first: int, last: int) -> int:
    """Where a name begins after leading particles, or after a place ("In Springfield John Smith said")."""
    while first < last and line.codes[first] == "k":
        first += 1
    if first and line.codes[first - 1] == "i" and not opens_name(line.items[first].text):
        for index in range(first + 1, last - 1):
            if opens_name(line.items[index].text):
                return index
    return first


def _has_initial(line: Line, first: int, last: int) -> bool:
    return any(item.text == "." for item in line.items[first + 1 : last - 1])


def _length(line: Line, first: int, last: int) -> int:
    """Words of a run, without the articles of Arabic names."""
    return sum(item.lower not in _ARTICLES for item in line.items[first:last])


def _is_person(line: Line, taken: str, first: int, last: int) -> bool:
    """Do title, apposition, company or form show that items [first, last) are a personal name?"""
    if _length(line, first, last) > _LONGEST or _names_a_thing(line, last):
        return False
    if line.is_headline and any(item.lower in _OF_HEADLINES for item in line.items[first:last]):
        return False
    before, after = taken[max(0, first - _REACH) : first], taken[last : last + _REACH]
    if before.endswith(("T", "H")):
        return True
    if _AMONG_TITLED.search(before):
        return not line.is_headline
    if opens_name(line.items[first].text) or _has_initial(line, first, last):
        return True
    if line.is_headline or any(item.lower in NO_NAME for item in line.items[first:last]):
        return False
    if _APPOSITION.match(after) or _BRACKET.match(after) or _AFTER_TITLE.search(before):
        return True
    if _BEFORE_FELLOW.match(after) or (_AFTER_FELLOW.search(before) and _OF_STATE.match(after)):
        return True
    if (_BESIDE_PERSON.search(before) or _BEFORE_PERSON.match(after)) and last - first <= 3:
        return True
    if after[:1] == "v" and last - first <= 3:
        return first > 0
    return before.endswith("s") and last - first == 2 and after[:1] in (",", ".", "&", "v", ")")
