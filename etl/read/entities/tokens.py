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
from itertools import pairwise
from typing import NamedTuple

import msgspec

from etl.read.entities.title import Title
from etl.read.entities.vocabulary import CODES, NO_NAME, PARTICLES, SENTENCE_OPENERS
from etl.read.entities.words import word_set

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|[^\W\d_]+(?:[-‐‑'’ʻʼ.&][^\W\d_]+)*"
    r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?"
    r"|--|[^\w\s]|_"
)
_POSSESSIVE = re.compile(r"['’][sS]$")
_WITH_PARTICLE = re.compile(r"(?:al|el|as|an|ar|ad|ash|at|az|ul|ud|bin|d)[-'’]\w")
_CAPITAL_TOO = word_set("former acting interim caretaker outgoing incoming elect designate ex visiting both")
"""Words that stay what they are where writers give titles capitals."""
_MARKS = {
    ",": ",", "(": "(", ")": ")", "[": "(", "]": ")", "-": "-", "–": "-", "—": "-", "--": "-", ":": ":", ";": ";",
    ".": ".", "!": ".", "?": ".", "…": ".", '"': '"', "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "&": "&", "/": "/", "'": "'", "’": "'", "‘": '"',
}  # fmt: skip


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

    def coded(self, code: str) -> "Item":
        """The item with another code."""
        return Item(code, self.start, self.end, self.text, self.lower, self.entity, self.title)


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


class _Token(NamedTuple):
    """A word or mark of a run, with offsets in the run."""

    opening: str
    """Its code as the first word of a sentence."""
    code: str
    start: int
    end: int
    text: str
    lower: str
    is_word: bool


class _Run(NamedTuple):
    """What stands between two spaces."""

    tokens: tuple[_Token, ...]
    is_solid: bool
    """No gazetteer match can cut any of its words."""


class _Runs(dict[str, _Run]):
    """The runs that were met: most come again. All are forgotten when there are too many."""

    def __missing__(self, run: str) -> _Run:
        if len(self) >= _KEPT:
            self.clear()
        words = _TOKEN.findall(run)
        is_solid = all(len(word) == 1 or word.isalpha() for word in words)
        self[run] = made = _Run(_tokens(f" {run} ", 1, len(run) + 1, frozenset()), is_solid)
        return made


_KEPT = 30_000
_runs = _Runs()


def line(text: str, start: int, end: int, cuts: frozenset[int], may_be_headline: bool = False) -> Line:
    """Tokens of text[start:end]; words are cut at the given offsets (edges of gazetteer matches)."""
    items: list[Item] = []
    is_first = True
    first = start
    is_apart = _is_apart(text, start, end)
    for run in text[start:end].split(" "):
        last = first + len(run)
        tokens, is_solid = _runs[run]
        if not (is_apart and (is_solid or cuts.isdisjoint(range(first + 1, last)))):
            tokens = _tokens(text, first, last, cuts)
        for opening, code, begin, finish, word, lower, is_word in tokens:
            items.append(Item(opening if is_first else code, first + begin, first + finish, word, lower))
            is_first = is_first and not is_word
        first = last + 1
    codes = "".join([item.code for item in items])
    words = frozenset([item.lower for item in items])
    return Line(tuple(items), codes, may_be_headline and _is_headline(items), words)


def _is_apart(text: str, start: int, end: int) -> bool:
    """Does white space, or nothing, stand before and after?"""
    return not (text[start - 1 : start].strip() or text[end : end + 1].strip())


def _tokens(text: str, start: int, end: int, cuts: frozenset[int]) -> tuple[_Token, ...]:
    """The words and marks of text[start:end]."""
    tokens: list[_Token] = []
    for match in _TOKEN.finditer(text, start, end):
        for first, last in _pieces(text, *match.span(), cuts):
            surface = text[first:last]
            lower, opening, code = _word(surface) if surface[0].isalnum() else _sign(text, first, surface)
            tokens.append(_Token(opening, code, first - start, last - start, surface, lower, surface[0].isalnum()))
    return tuple(tokens)


def _pieces(text: str, start: int, end: int, cuts: frozenset[int]) -> Iterable[tuple[int, int]]:
    """A word without its possessive mark, then the mark; cut at matches, unless it is of letters only."""
    if end - start == 1 or text[start:end].isalpha():
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


def _sign(text: str, start: int, surface: str) -> tuple[str, str, str]:
    """A mark in lower case, and its code, wherever in the sentence it stands."""
    lower = surface.lower()
    code = "s" if lower in ("'s", "’s") else _mark(text, start, surface)
    return lower, code, code


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
