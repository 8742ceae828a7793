"""Words that only point back: "he", "her", "the two", "the three Europeans"."""

import re
from typing import Final, Literal

from etl.read.entities import grammar
from etl.read.entities.drafts import Drafts
from etl.read.entities.lexical import Lexical
from etl.read.entities.tokens import Line
from etl.read.entities.verbs import verb_follows
from etl.read.entities.words import word_set
from etl.read.phrases import Phrase, PhraseKind

_GENDERS: Final[dict[str, Literal["m", "f"]]] = {"he": "m", "him": "m", "she": "f", "her": "f"}
_AFTER_OBJECT: Final = word_set("to that as again there here when if while because")
_STYLES: Final = word_set("Excellency Highness Majesty Holiness Honour Eminence Beatitude")
_AFTER_PAIR: Final = word_set("who together apart alone again there here that when as to before after what how")


def pair(line: Line, match: re.Match[str], drafts: Drafts, lexical: Lexical) -> Phrase | None:
    """ "the two" where no noun follows, or with people of some origin ("the three Europeans")."""
    first, last = match.span()
    word = line.items[last - 1]
    number = line.items[first + 1]
    count = grammar.COUNTS.get(number.lower)
    following = line.items[last] if last < len(line.items) else None
    if count is None or not (word is number or word.text.endswith("s")):
        return None
    is_noun_ahead = word is number and following is not None and following.code == "x"
    if is_noun_ahead and not verb_follows(line, last, plural=True) and line.items[last].lower not in _AFTER_PAIR:
        return None
    kind: PhraseKind = "pronoun" if count == 2 and word is number else "group"
    start = line.items[first].start
    return Phrase(
        start=start, end=word.end, head_start=word.start, head_end=word.end, kind=kind, plural=True, count=count
    )


def pronoun(line: Line, match: re.Match[str], drafts: Drafts, lexical: Lexical) -> Phrase:
    """ "he", "she", "him", "they" or "them"."""
    item = line.items[match.start()]
    return Phrase(
        start=item.start,
        end=item.end,
        head_start=item.start,
        head_end=item.end,
        kind="pronoun",
        gender=_GENDERS.get(item.lower),
        plural=item.lower in ("they", "them"),
    )


def styled(line: Line, match: re.Match[str], drafts: Drafts, lexical: Lexical) -> Phrase | None:
    """ "His Excellency", "Her Majesty"."""
    owner, style = line.items[match.start()], line.items[match.end() - 1]
    if owner.lower not in ("his", "her") or style.text not in _STYLES:
        return None
    gender: Literal["m", "f"] = "m" if owner.lower == "his" else "f"
    return Phrase(
        start=owner.start, end=style.end, head_start=style.start, head_end=style.end, kind="pronoun", gender=gender
    )


def object_pronoun(line: Line, match: re.Match[str], drafts: Drafts, lexical: Lexical) -> Phrase | None:
    """ "her" where nothing follows that could be hers."""
    item = line.items[match.start()]
    after = line.items[match.end()] if match.end() < len(line.items) else None
    is_alone = after is None or after.code != "x" or after.lower in _AFTER_OBJECT
    return pronoun(line, match, drafts, lexical) if item.lower == "her" and is_alone else None
