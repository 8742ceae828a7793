"""Titles of offices: composed from a head noun and the words that specify it, not listed one by one."""

from collections.abc import Sequence
from typing import Final, Literal

from etl.read.entities import ranks
from etl.read.entities.given_names import opens_name
from etl.read.entities.title import Title, Word
from etl.read.entities.title_words import (
    AFTER_ORDINAL,
    ALSO_SPECIFIERS,
    FEMININE,
    HEADS,
    IRREGULAR_PLURALS,
    MASCULINE,
    ORDINALS,
    PORTFOLIOS,
    SPECIFIERS,
)
from etl.read.entities.vocabulary import HONORIFICS
from etl.read.entities.words import word_set

HEAD_FORMS: Final = {**{f"{head}s": head for head in HEADS}, **IRREGULAR_PLURALS, **{head: head for head in HEADS}}
"""The singulars of all words that head titles."""
_ALSO_NAMES: Final = word_set("amir emir king prince judge bishop marshal general pope sultan queen premier")
_PLAIN_FORMS: Final = word_set("mr mrs ms miss")
_OFFICES: Final = word_set("judge premier general marshal")
"""Words that names are made of and that still are titles behind "Mr"."""
_WITH_GENERAL: Final = word_set(
    """
    secretary director governor consul attorney prosecutor secretaries directors governors consuls
    """
)
_WITH_PORTFOLIO: Final = word_set(
    """
    minister ministers secretary secretaries commissioner commissioners representative representatives adviser
    advisor advisers advisors envoy envoys vice-president coordinator
    """
)
_HEADS_OF: Final = (
    ("state", "and", "government"), ("state", "or", "government"), ("states", "and", "government"),
    ("the", "government"), ("state",), ("states",), ("government",), ("the", "general", "staff"), ("staff",),
    ("mission",), ("diplomacy",), ("defence",), ("defense",),
)  # fmt: skip
_GO_ON: Final = {
    "opposite": (("number",), ("numbers",)),
    "commander": (("europe",), ("transformation",)),
}
"""Heads and the words that end their titles: "Supreme Allied Commander Europe"."""
_CHAMBERS: Final = (("of", "parliament"), ("of", "the", "parliament"), ("of", "the", "house"))
"""What speakers preside over, where the state is not named with it."""
_ASSISTANTS: Final = word_set("assistant adviser advisor counsellor counselor")
_TO_THE_HEAD: Final = (("to", "the", "president"), ("to", "the", "prime"))
"""Whom the assistant serves, as part of the title: "Assistant to the President"."""
_ALSO_VERBS: Final = word_set("head chair host judge counsel aide lead")
_BEFORE_VERB: Final = word_set("to will would can could should may might must shall not")
_BEFORE_HOST: Final = word_set("the its their our this summit conference forum tournament fellow , ( -")
_CHARGES: Final = word_set("chargé charge")
_LINKS: Final = word_set("the and & of = - in")
_CLOSING: Final = word_set("affairs relations policy rights issues negotiations cooperation reconciliation enlargement")
"""Nouns that end a portfolio: the capital word after them begins the name."""


_EXTRAORDINARY: Final = (
    ("extraordinary", "and", "plenipotentiary"),
    ("plenipotentiary", "and", "extraordinary"),
    ("extraordinary",),
    ("plenipotentiary",),
)
"""What protocol adds behind an ambassador."""


def is_head(word: Word) -> bool:
    """Can the word be the head of a title?"""
    return _head(word) is not None


def begins(words: Sequence[Word], position: int) -> bool:
    """Does a title begin at the word: "Foreign Minister", "Chair"?"""
    while position < len(words) and _head(words[position]) is None and words[position].lower in SPECIFIERS:
        position += 1
    return position < len(words) and is_head(words[position])


def find(words: Sequence[Word]) -> list[tuple[int, int, Title]]:
    """Titles in a row of words: (first word, end, title), in order, without overlap."""
    found: list[tuple[int, int, Title]] = []
    floor = 0
    for position, word in enumerate(words):
        noun = _head(word)
        if (
            noun is None
            or position < floor
            or word.code not in "xXNv"
            or _only_specifies(words, position)
            or _is_inside_name(words, position)
            or _is_inside_thing(words, position)
            or _is_verb(words, position)
            or (noun in _CHARGES and not _affairs(words, position))
        ):
            continue
        first, last = _left(words, position, floor), _right(words, position)
        title = _title(words, first, position, last, noun)
        if title is not None:
            found.append((first, last, title))
            floor = last
    return found


def _head(word: Word) -> str | None:
    """The singular of the word if it heads titles."""
    return HEAD_FORMS.get(word.lower)


def _only_specifies(words: Sequence[Word], position: int) -> bool:
    """ "deputy" before "foreign minister", "General" before a noun or in the name of a body."""
    lower = words[position].lower
    if lower not in ALSO_SPECIFIERS:
        return False
    for word in words[position + 1 : position + 5]:
        if word.code not in "xXN":
            break
        if _head(word) is not None:
            return True
        if word.lower not in SPECIFIERS:
            break
    if lower == "general":
        following = words[position + 1] if position + 1 < len(words) else None
        return not words[position].text[0].isupper() or following is None or following.code not in "XP"
    return False


def _is_inside_name(words: Sequence[Word], position: int) -> bool:
    """ "Amir" in "Hossein Amir Something", "Prince" in "Mr Prince Something": a capital noun between two such words."""
    if not 0 < position < len(words) - 1 or words[position].lower not in _ALSO_NAMES:
        return False
    before = words[position - 1] if words[position - 1].text != "." else words[position - 2]
    looks_like_name = before.code == "X" and before.lower not in SPECIFIERS
    return (
        words[position].text[0].isupper()
        and words[position + 1].code == "X"
        and (looks_like_name or (before.lower in _PLAIN_FORMS and words[position].lower not in _OFFICES))
    )


def _is_inside_thing(words: Sequence[Word], position: int) -> bool:
    """ "Premier" in "Premier League": a capital noun right before one that no name and no title begins with."""
    if position + 1 >= len(words) or words[position].lower not in _ALSO_NAMES:
        return False
    following = words[position + 1]
    return words[position].text[0].isupper() and following.code == "N" and not is_head(following)


def _affairs(words: Sequence[Word], position: int) -> int:
    """The words of "d'affaires" behind the word, with "a.i."."""
    after = [word.lower for word in words[position + 1 : position + 5]]
    said = next((n for n in (1, 2, 3) if "".join(after[:n]).replace("’", "'") == "d'affaires"), 0)
    return said + (bool(said) and after[said : said + 1] == ["a.i."])


def _is_verb(words: Sequence[Word], position: int) -> bool:
    """ "to host", "will chair"."""
    return position > 0 and words[position].text in _ALSO_VERBS and words[position - 1].lower in _BEFORE_VERB


def _receives(words: Sequence[Word], position: int) -> bool:
    """ "France and Italy host President A", unlike "the host President A"."""
    return position > 0 and words[position].text == "host" and words[position - 1].lower not in _BEFORE_HOST


def _left(words: Sequence[Word], position: int, floor: int) -> int:
    """The first word that specifies the head: "foreign", "First Deputy Prime"."""
    first = position
    while first > floor:
        word = words[first - 1]
        if word.lower in SPECIFIERS and word.code in "xXNn":
            if _is_verb(words, first - 1) or _receives(words, first - 1):
                break
            if word.lower in ORDINALS and words[first].lower not in AFTER_ORDINAL:
                break
            first -= 1
        elif word.lower in ("and", "&", ",") and first - 2 >= floor and _are_conjoined(words[first - 2], words[first]):
            first -= 2
        else:
            break
    return first


def _are_conjoined(before: Word, after: Word) -> bool:
    """Do both specify one head ("Europe and Foreign Affairs Minister")?"""
    return (
        before.lower in SPECIFIERS
        and after.lower in SPECIFIERS
        and before.code in "xXN"
        and _head(before) is None
        and before.text[0].isupper() == after.text[0].isupper()
    )


def _right(words: Sequence[Word], position: int) -> int:
    """The end of what follows the head as part of the title: "of Foreign Affairs", "General", "of state"."""
    lower = words[position].lower
    end = position + 1
    following = tuple(word.lower for word in words[end : end + 4])
    if lower in ("ambassador", "ambassadors", "envoy", "envoys"):
        end += next((len(tail) for tail in _EXTRAORDINARY if following[: len(tail)] == tail), 0)
    elif lower in _WITH_GENERAL and following[:1] == ("general",):
        end += 1
    elif HEAD_FORMS[lower] in _CHARGES:
        end += _affairs(words, position)
    elif lower in ("head", "heads", "chief", "chiefs") and following[:1] == ("of",):
        end += next((1 + len(tail) for tail in _HEADS_OF if following[1 : 1 + len(tail)] == tail), 0)
        end += end > position + 1 and [word.text for word in words[end : end + 1]] in (["Administration"], ["Office"])
    elif following[:1] in _GO_ON.get(lower, ()):
        end += 1
    elif lower in ("speaker", "speakers"):
        end += next((len(tail) for tail in _CHAMBERS if following[: len(tail)] == tail), 0)
    elif (lower in _ASSISTANTS or words[position].text == "Secretary") and following[:3] in _TO_THE_HEAD:
        end += 3 if following[2] == "president" else 4
    elif (lower.startswith("member") and following[:3] == ("of", "the", "presidency")) or (
        lower == "representative" and words[position - 1].lower == "high" and following[:3] == ("of", "the", "union")
    ):
        end += 3
    if lower not in _WITH_PORTFOLIO:
        return end
    last = _portfolio(words, end)
    is_of_state = last > end and words[last - 1].lower == "state"
    return _portfolio(words, last) if is_of_state and words[last : last + 1] and words[last].lower == "for" else last


def _portfolio(words: Sequence[Word], end: int) -> int:
    """The end of "of Foreign Affairs and Trade" or "(EUSR) for the Northern Dialogue" from `end` on."""
    position = end
    if _is_bracketed_acronym(words, position):
        position += 3
    if position >= len(words) or words[position].lower not in ("of", "for"):
        return end
    is_free = words[position].lower == "for"
    last = end
    position += 1
    while position < len(words):
        word = words[position]
        is_over = last == position and _may_close(words[position - 1], word) and word.code not in ",&="
        if is_over and word.lower not in PORTFOLIOS and word.lower not in _LINKS:
            break
        if words[position - 1].lower in ("and", "&", ",") and begins(words, position):
            break
        is_named = is_free or (position + 1 < len(words) and words[position + 1].lower == "affairs")
        if (word.lower in PORTFOLIOS and _head(word) is None) or (is_named and _is_capital(word)):
            last = position + 1
        elif is_free and last == end and word.code == "x" and words[position - 1].lower == "the":
            return position + 1
        elif (word.lower == "of" and not is_free) or not _links(words, position):
            break
        position += 1
    return last


def _may_close(before: Word, after: Word) -> bool:
    """May the portfolio end between the words: behind "affairs", or where a name follows a known subject?"""
    if before.lower in _CLOSING:
        return True
    return before.lower in PORTFOLIOS and (after.lower in HONORIFICS or (after.code == "X" and opens_name(after.text)))


def _is_capital(word: Word) -> bool:
    return word.code in "SMOL" or (word.code in "XN" and _head(word) is None)


def _links(words: Sequence[Word], position: int) -> bool:
    """May the portfolio go on after this word?"""
    word = words[position]
    if word.code == ",":
        following = words[position + 1 : position + 3]
        return bool(following) and all(w.lower in PORTFOLIOS or w.lower == "and" for w in following)
    return word.lower in _LINKS or word.code == "="


def _is_bracketed_acronym(words: Sequence[Word], position: int) -> bool:
    inside = words[position : position + 3]
    return len(inside) == 3 and inside[0].code == "(" and inside[2].code == ")" and inside[1].text.isupper()


def _title(words: Sequence[Word], first: int, position: int, last: int, noun: str) -> Title | None:
    head = words[position]
    plural = head.lower != noun or words[last - 1].lower == "numbers"
    lowers = tuple(noun if index == position else words[index].lower for index in range(first, last))
    said = _joined(words, first, last)
    rank = ranks.rank(noun, lowers)
    if rank == "military" and not head.text[0].isupper() and last - first == 1 and noun == "general":
        return None
    gender: Literal["m", "f"] | None = "m" if noun in MASCULINE else "f" if noun in FEMININE else None
    singular = said if not plural else said.replace(head.text, noun, 1)
    is_bare = HEADS[noun] == "head" and last - first == 1
    return Title(said, singular, rank, plural, head.start, head.end, is_bare, gender)


def _joined(words: Sequence[Word], first: int, last: int) -> str:
    parts = [words[first].text]
    for before, word in zip(words[first:last], words[first + 1 : last], strict=False):
        parts.append((" " if word.start > before.end else "") + word.text)
    return "".join(parts)
