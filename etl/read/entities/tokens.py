"""Words and marks of the sentences, each with a one-letter code.

The codes of a sentence joined to a string are what the grammars (regular expressions over codes) run on:

    S state  D demonym  M metonym  L city as a place  O other organisation  P person
    T title  U plural title  H honorific
    X capitalised word  N such a word that is no name  x other word  k particle of names  v verb of saying or meeting
    d the  a a, an  h his, its, whose  p he, she, they  q former, acting, new ...  n number, both
    o of  f for  i in, at  r from  t to  w with  b by, between  & and  s possessive mark  = glued hyphen
    , ( ) - : ; . "  as such  ? any other mark
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate, pairwise

import msgspec

from etl.read.entities.titles import Title
from etl.read.entities.vocabulary import CODES, NO_NAME, PARTICLES, SENTENCE_OPENERS
from etl.read.entities.words import word_set

_TOKEN = re.compile(
    r"((?:[^\W\d_]\.){2,}"
    r"|[^\W\d_]+(?:[-‐‑'’ʻʼ.&][^\W\d_]+)*"
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?"
    r"|--|[^\w\s]|_)"
)
"""In a group, so that a split keeps the tokens between the gaps."""
_POSSESSIVE = re.compile(r"['’][sS]$")
_WITH_PARTICLE = re.compile(r"(?:al|el|as|an|ar|ad|ash|at|az|ul|ud|bin|d)[-'’]\w")
_CAPITAL_TOO = word_set("former acting interim caretaker outgoing incoming elect designate ex visiting both")
"""Words that stay what they are where writers give titles capitals."""
_MARKS = {
    ",": ",", "(": "(", ")": ")", "[": "(", "]": ")", "-": "-", "–": "-", "—": "-", "--": "-", ":": ":", ";": ";",
    ".": ".", "!": ".", "?": ".", "…": ".", '"': '"', "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "&": "&", "/": "/", "'": "'", "’": "'", "‘": '"',
}  # fmt: skip
_PLAIN_MARKS = {mark: code for mark, code in _MARKS.items() if code not in "-'"}
"""Marks that are the same wherever they stand."""


class Item(msgspec.Struct, frozen=True, gc=False):
    """A word, mark, or a stretch that one of the stages has understood."""

    code: str
    start: int
    end: int
    text: str
    lower: str
    entity: int | None = None
    """Draft entity, for S D M O P."""
    title: Title | None = None
    """For T and U."""


class Line(msgspec.Struct, frozen=True):
    """The items of one sentence."""

    items: tuple[Item, ...]
    codes: str
    is_headline: bool
    """Most words are capitalised: capitals say nothing about names here."""
    words: frozenset[str]
    """Its words and marks in lower case: a stage that needs one of them can tell at once that it is not there."""

    def replaced(self, spans: Iterable[tuple[int, int, Item]]) -> "Line":
        """The line with each stretch of items [i, j) replaced by one item; stretches in order, without overlap."""
        items: list[Item] = []
        codes = ""
        position = 0
        for first, last, item in spans:
            items += self.items[position:first]
            items.append(item)
            codes += self.codes[position:first] + item.code
            position = last
        if not items:
            return self
        items += self.items[position:]
        return Line(tuple(items), codes + self.codes[position:], self.is_headline, self.words)


def line(text: str, start: int, end: int, cuts: frozenset[int], may_be_headline: bool = False) -> Line:
    """Tokens of text[start:end]; words are cut at the given offsets (edges of gazetteer matches)."""
    items: list[Item] = []
    is_first = True
    parts = _TOKEN.split(text[start:end])
    edges = list(accumulate(map(len, parts), initial=start))
    for word, first, last in zip(parts[1::2], edges[1::2], edges[2::2], strict=False):
        if word.isalpha():
            lower, opening, code = _word(word)
            items.append(Item(opening if is_first else code, first, last, word, lower))
            is_first = False
            continue
        if word in _PLAIN_MARKS:
            items.append(Item(_PLAIN_MARKS[word], first, last, word, word))
            continue
        for begin, finish in _pieces(text, first, last, cuts):
            items.append(_item(text, begin, finish, is_first))
            is_first = is_first and not items[-1].text[0].isalnum()
    codes = "".join([item.code for item in items])
    words = frozenset([item.lower for item in items])
    return Line(tuple(items), codes, may_be_headline and _is_headline(items), words)


def _pieces(text: str, start: int, end: int, cuts: frozenset[int]) -> Iterable[tuple[int, int]]:
    """A word without its possessive mark, then the mark; cut at matches."""
    if end - start == 1:
        return ((start, end),)
    word_end = end
    possessive = _POSSESSIVE.search(text, start, end)
    edges = {start, end}
    if possessive and possessive.start() > start:
        word_end = possessive.start()
        edges.add(word_end)
    for position in range(start + 1, word_end):
        if position in cuts:
            edges.add(position)
            if text[position] in "-‐‑–":
                edges.add(position + 1)
            if text[position - 1] in "-‐‑–":
                edges.add(position - 1)
    places = sorted(edges)
    return tuple(pairwise(places))


def _item(text: str, start: int, end: int, is_first: bool) -> Item:
    surface = text[start:end]
    if surface[0].isalnum():
        lower, opening, code = _word(surface)
        return Item(opening if is_first else code, start, end, surface, lower)
    lower = surface.lower()
    return Item("s" if lower in ("'s", "’s") else _mark(text, start, surface), start, end, surface, lower)


@lru_cache(maxsize=16384)
def _word(surface: str) -> tuple[str, str, str]:
    """A word in lower case, its code as the first word of a sentence, and its code further on."""
    lower = surface.lower()
    return lower, _code(surface, lower, True), _code(surface, lower, False)


def _code(surface: str, lower: str, is_first: bool) -> str:
    first = surface[0]
    if first.isdigit():
        return "n"
    known = CODES.get(lower)
    if first.islower():
        return known or _lower_code(surface, lower)
    if known and (is_first or lower in _CAPITAL_TOO or known not in "vqn"):
        return known
    if is_first and lower in SENTENCE_OPENERS:
        return "x"
    return "N" if lower in NO_NAME else "X"


def _lower_code(surface: str, lower: str) -> str:
    """A particle, a name that begins with one ("al-Thani"), or a word."""
    if lower in PARTICLES:
        return "k"
    return "X" if surface != lower and _WITH_PARTICLE.match(surface) else "x"


def _mark(text: str, start: int, surface: str) -> str:
    code = _MARKS.get(surface, "?")
    glued = (
        0 < start < len(text) - 1
        and text[start - 1].isalnum()
        and text[start + len(surface) : start + len(surface) + 1].isalnum()
    )
    if code == "-" and glued and surface in ("-", "‐", "‑", "–"):
        return "="
    if code == "'":
        return "s" if start and text[start - 1] in "sS" else '"'
    return code


def _is_headline(items: list[Item]) -> bool:
    words = [item for item in items if item.text[0].isalpha() and len(item.text) > 3]
    capitals = sum(1 for item in words if item.text[0].isupper())
    return len(words) >= 4 and capitals >= 0.75 * len(words)
