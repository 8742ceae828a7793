"""Titles and forms of address as items of the lines."""

from etl.read.entities import titles
from etl.read.entities.given_names import opens_name
from etl.read.entities.tokens import Item, Line
from etl.read.entities.vocabulary import ABBREVIATED, HONORIFICS

_HEADS = frozenset(titles.HEAD_FORMS)
_PILED = (
    ("tan", "sri"), ("tan", "seri"), ("datuk", "seri", "utama"), ("datuk", "seri"), ("datuk", "sri"), ("datin", "seri"),
    *(("dato", mark, *more) for mark in "'’" for more in (("seri", "utama"), ("seri",), ("sri",), ())),
)  # fmt: skip
"""Forms of address of several words."""
_OPENING = frozenset({"h", "(", *ABBREVIATED, *HONORIFICS, *(words[0] for words in _PILED)})
"""Words that forms of address begin with; "h" is that of "H.E."."""
_RETIRED = frozenset({"rtd", "retd", "ret", "retired", "rtrd"})
"""What brackets behind a rank may say."""
_STYLES = frozenset({"highness", "majesty", "excellency", "honour", "eminence"})
_OF_STYLES = frozenset({"royal", "serene", "imperial"})
"""Words of styles that come with "his" or "her"."""
_DEGREES = frozenset({"rt", "right", "most"})
_GRADED = frozenset({"hon", "honourable", "honorable", "rev", "reverend"})
"""What may stand before a form of address as part of it ("the Rt. Hon"), and where."""
_FIRST = _OPENING | _DEGREES
"""Words that one may begin with, whatever the line has besides."""


def place(line: Line) -> Line:
    """The line with titles (T, U) and honorifics (H) as items."""
    return _with_honorifics(_with_titles(line))


def _with_titles(line: Line) -> Line:
    if _HEADS.isdisjoint(line.words):
        return line
    spans: list[tuple[int, int, Item]] = []
    for first, last, title in titles.find(line.items):
        start, end = line.items[first].start, line.items[last - 1].end
        code = "U" if title.plural else "T"
        spans.append((first, last, Item(code, start, end, title.text, title.text.lower(), title=title)))
    return line.replaced(spans)


def _with_honorifics(line: Line) -> Line:
    if _OPENING.isdisjoint(line.words):
        return line
    spans: list[tuple[int, int, Item]] = []
    for index, item in enumerate(line.items):
        if item.lower not in _FIRST:
            continue
        last = _honorific(line, index)
        if index < last < len(line.items) and (line.codes[last] in "XPTHkN" or _goes_on(line, last)):
            first = _whose(line, index)
            start, end = line.items[first].start, line.items[last - 1].end
            spans.append((first, last, Item("H", start, end, item.text, item.lower)))
    return line.replaced(spans)


def _whose(line: Line, index: int) -> int:
    """Where a style begins: with "his", as in "His Royal Highness"."""
    if line.items[index].lower not in _STYLES:
        return index
    first = index - 1 if index and line.items[index - 1].lower in _OF_STYLES else index
    return first - 1 if first and line.codes[first - 1] == "h" else index


def _honorific(line: Line, index: int) -> int:
    """The end of the honorific that begins at the item, its full stop included; the item itself where there is none."""
    item = line.items[index]
    if item.text == "(":
        return _bracketed(line, index)
    piled = next((words for words in _PILED if _are(words, line, index)), ())
    if piled:
        return index + len(piled)
    if item.lower in ABBREVIATED and item.text[0].isupper():
        last = _after_stop(line, index)
        return last if last == index + 2 else index
    if item.text == "H" and [follower.text for follower in line.items[index + 1 : index + 4]] == [".", "E", "."]:
        return index + 4
    if item.lower in _DEGREES and item.text[0].isupper():
        last = _after_stop(line, index)
        is_graded = last < len(line.items) and line.items[last].lower in _GRADED
        return last if is_graded and line.items[last].text[0].isupper() else index
    if item.lower not in HONORIFICS or item.text[0].islower() or item.code not in "xXN" or _is_inside_name(line, index):
        return index
    return _after_stop(line, index)


def _are(words: tuple[str, ...], line: Line, index: int) -> bool:
    items = line.items[index : index + len(words)]
    return tuple(item.lower for item in items) == words and items[0].text[0].isupper()


def _bracketed(line: Line, index: int) -> int:
    """The end of "(Dr)" or "(retd.)" between a rank and a name."""
    before, inside = line.items[index - 1] if index else None, line.items[index + 1 : index + 2]
    if before is None or not inside or (before.code != "T" and before.lower.rstrip(".") not in HONORIFICS):
        return index
    if inside[0].lower not in HONORIFICS and inside[0].lower not in _RETIRED:
        return index
    last = _after_stop(line, index + 1)
    return last + 1 if line.codes[last : last + 1] == ")" else index


def _goes_on(line: Line, index: int) -> bool:
    """ "Dr. the Honourable", "Highness the Amir": an article and a further form of address, or a title."""
    if line.codes[index] == "(":
        return _bracketed(line, index) > index
    if line.codes[index] != "d" or index + 1 == len(line.items):
        return False
    return line.codes[index + 1] == "T" or _honorific(line, index + 1) > index + 1


def _after_stop(line: Line, index: int) -> int:
    """The position after a word and the full stop that abbreviates it."""
    following = line.items[index + 1] if index + 1 < len(line.items) else None
    has_stop = following is not None and following.text == "." and following.start == line.items[index].end
    return index + 2 if has_stop else index + 1


def _is_inside_name(line: Line, index: int) -> bool:
    """ "Sheikh" in "Hassan Sheikh Something"."""
    return index > 0 and line.codes[index - 1] == "X" and opens_name(line.items[index - 1].text)
