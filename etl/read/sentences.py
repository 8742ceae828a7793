"""Splits the blocks of an article into sentences.

Rules only, one pass over the text: a sentence ends at `.`, `!`, `?` or `…` (with closing quotes and brackets)
before a capital, a digit or an opening quote, unless the full stop belongs to an abbreviation or initial.
Titles, headings, items and captions split by the same rule; furniture has no sentences.
"""

import re
from collections.abc import Iterator

from etl.model.reading import ArticleText
from etl.read.entities.words import word_set
from etl.read.phrases import Sentence

_LONGEST = 3000
"""Code points; nobody writes longer sentences, and what is read of one may take the square of its length."""
_GAP = re.compile(r"[ \t\r]*\n[ \t\r]*\n\s*")
_END = re.compile(r"""[.!?…]+['"’”»)\]]*(\s+)(?=['"“‘«(\[]*[^\W_a-z])""")
_LAST_WORD = re.compile(r"[^\s(\[\"“‘«'’/–—-]*$")
_NEVER_FINAL = word_set(
    """
    mr mrs ms mme dr prof gen lt col maj sgt capt cpt adm brig sen rep gov pres rev hon rt messrs st ste amb msgr fr sr
    no nos art fig vs eg ie e.g i.e cf approx h.e h.h h.r.h ph.d u.s.s al est dept ft mt cmdr supt insp sec-gen
    eng engr smt atty barr arch cllr rtd retd lieut
    """
)
_BEFORE_NUMBER = word_set("jan feb mar apr jun jul aug sep sept oct nov dec no nos art p pp ch")
_STARTERS = word_set(
    """
    the a an this that these those he she it they we i you his her its their our my there here in on at for from to by
    with but and or if when while as after before during since until although however meanwhile both all some many most
    such no not what who where why how earlier later last on under over also then according asked speaking
    """
)
_INITIALISM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")
_SOFT = word_set("inc ltd co corp jr sr etc")
_NO_ABBREVIATION = 7
"""Letters in a row, as long as no abbreviation above has them."""


def split(article: ArticleText) -> tuple[Sentence, ...]:
    """Sentences of the article in order of position, none empty, none reaching over the edge of a block."""
    found: list[Sentence] = []
    for index, block in enumerate(article.blocks):
        if block.kind == "furniture":
            continue
        for start, end in _paragraphs(article.text, block.start, block.end):
            for first, last in _sentences(article.text, start, end):
                if last - first <= _LONGEST:
                    found.append(Sentence(start=first, end=last, block=index))
                    continue
                found += [Sentence(start=s, end=e, block=index) for s, e in _cut(article.text, first, last)]
    return tuple(found)


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    position = start
    for gap in _GAP.finditer(text, start, end):
        yield position, gap.start()
        position = gap.end()
    yield position, end


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    position = start
    for match in _END.finditer(text, start, end):
        if text[match.start()] == "." and _is_abbreviation(text, position, match, end):
            continue
        yield from _trimmed(text, position, match.start(1))
        position = match.end()
    yield from _trimmed(text, position, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what is too long for a sentence between words, where there are any."""
    while end - start > _LONGEST:
        space = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        middle = start + _LONGEST if space < 0 else space
        yield from _trimmed(text, start, middle)
        start = middle
    yield from _trimmed(text, start, end)


def _is_abbreviation(text: str, start: int, match: re.Match[str], end: int) -> bool:
    """Does the full stop at the match belong to the word before it rather than to the sentence?"""
    if text.startswith("..", match.start()):
        return False
    last = text[max(start, match.start() - _NO_ABBREVIATION) : match.start()]
    if last.isalpha() and len(last) == _NO_ABBREVIATION:
        return False
    before = _LAST_WORD.search(text, max(start, match.start() - 24), match.start())
    word = before.group() if before else ""
    following = text[match.end() : min(end, match.end() + 24)].lstrip("'\"“‘«([")
    if not word:
        return False
    if word.isdigit() and len(word) < 3 and match.start() - len(word) == start:
        return True
    folded = word.lower()
    if folded in _NEVER_FINAL:
        return folded != "no" or following[:1].isdigit()
    if folded in _BEFORE_NUMBER and following[:1].isdigit():
        return True
    if len(word) == 1 and word.isalpha() and word.isupper():
        return not _opens_sentence(following)
    if folded in ("a.m", "p.m"):
        return following[:3] in ("GMT", "UTC", "CET", "EST", "EDT", "BST") or following[:1].isdigit()
    if folded in _SOFT or ("." in word and _INITIALISM.fullmatch(word)):
        return not _opens_sentence(following)
    return False


def _opens_sentence(following: str) -> bool:
    first = re.match(r"[^\W\d_]+", following)
    return first is not None and first.group().lower() in _STARTERS
