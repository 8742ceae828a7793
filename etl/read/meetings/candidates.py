"""Choosing the sentences that are worth a parse: those that may tell of a meeting, or of who was there."""

import re
from collections.abc import Sequence
from functools import lru_cache

from etl.read.meetings.triggers import QUALIFIERS
from etl.read.meetings.vocabulary import EVENT_NOUNS, WEAK_NOUNS
from etl.read.meetings.wordset import word_set
from etl.read.phrases import Phrase, Sentence

_WORDS = (
    r"met|meets?|meetings?|talks?|talked|talking|summits?|sessions?|conversations?|calls?|called|phone[ds]?"
    r"|telephoned?|video\w*|teleconference|dinner|lunch|breakfast|consultations?|negotiat\w+|dialogue|ministerial"
    r"|gather\w*|encounter|round-?table|round table|audience|rounds?|discuss\w*|debrief\w*|brief(?:s|ed|ing)?"
    r"|conference|council|retreat|receiv\w+|host\w*|welcom\w+|sp[eo]ak?\w*|spoke|saw|see|seen|sat|sits?|attend\w*"
    r"|participa\w+|join\w*|chair\w*|co-chair\w*|presid\w+|mediat\w+|broker\w*|conven\w+"
    r"|confer(?:s|red)?|exchang\w+|together|bilaterals?|trilateral|beside|alongside|side"
    r"|represented|forum|assembly|contacts?|present|table|delegation|seated|attendance"
    r"|accompan\w+|absent|skip\w*|sent|boycott\w*|invit\w+|refus\w+|declin\w+"
    r"|huddl\w+|themselves|neither|not"
)
_TURNS = {
    "part": r"tak\w+ part|took part",
    "next": "next to",
    "so": "so (?:did|were|was|will)",
    "person": "in person",
    r"stay\w*": r"stay\w* away",
    "pulled": "pulled out",
    "line": "on the line",
    "there": "also there|there,? (?:too|as well)",
    "expected": r"(?:is|are) (?:\w+ )?expected(?! (?:to|that|by)\b)",
}
"""Turns of several words, by one that each of them has."""
_TELLING = re.compile(rf"\b(?:{_WORDS}|{'|'.join(_TURNS.values())})\b")
"""What a sentence with a party must contain, in lower case, to be worth a parse."""
_HINT = re.compile(rf"\b(?:{_WORDS}|{'|'.join(_TURNS)})\b")
"""The same, as far as single words tell."""
_WEAK = word_set("saw see seen called together side themselves")
"""Words of `_TELLING` that tell of a meeting only between two parties, and are common in any news."""
_IDLE = word_set("not neither together president presidents presidential joint jointly video")
"""Words of `_TELLING` that are common in any news, and tell of something only with one of `_COMPANIONS`."""
_COMPANIONS = re.compile(
    r"\b(?:(?:as|so) (?:did|does|is|are|was|were|will)"
    r"|as (?:\w+ )*(?:guest|observer|facilitat|moderat|intermediar|go)\w*"
    r"|there|com(?:e|es|ing)|came|go(?:ing)?|went|fl(?:y|ying|ew)|travel\w*|trip|visit|journey|appear\w*|part"
    r"|bring\w*|brought|get|got|huddl\w+|shut\w*|lock\w*|closet\w*|instead|behalf|stead|place|dispatch\w*"
    r"|shun\w*|snub\w*|missed|missing|unrepresented|scrapped|cancel\w*|abandoned|postponed|stay\w*|back\w*|dropped"
    r"|bowed|nor|nobody|none|teams?|follow(?:s|ed)?|observed?|expected|assist\w*|flanked|seconded|supported"
    r"|among|acting|line|hand|room|delegat\w*|guests?|participants?|consult\w*|chat\w*|convers\w*|facilitat\w*"
    r"|moderat\w*|assembl\w*|appointments?|tête|auspices|offices|patronage"
    r")\b"
)
"""Words that only help to tell of a meeting, or of who was there or stayed away."""
_EVENT = re.compile(rf"\b(?:{'|'.join(sorted(EVENT_NOUNS - WEAK_NOUNS))}|tête-à-tête|ones?)\b")
"""What a sentence without a party must contain: a noun for a meeting, or what may stand for one."""
_WEAK_EVENT = re.compile(rf"\b(?:{'|'.join(sorted(WEAK_NOUNS))})\b")
_ANY_EVENT = re.compile(rf"{_EVENT.pattern}|{_WEAK_EVENT.pattern}")
_QUALIFIED = re.compile(rf"\b(?:{'|'.join(sorted(QUALIFIERS))}|its?|\d+(?:st|nd|rd|th))\b")
"""Words without which such a sentence with a weak noun tells of no meeting."""
_OPENS_WITH = re.compile(r"\W*(?:\w{1,4}\W+)?(?:separately\W+)?with\b")
"""The beginning of an item such as "(ii) With X."."""


def is_candidate(text: str, sentence: Sentence, parties: Sequence[Phrase]) -> bool:
    """Say whether a sentence may tell of a meeting: without a party, only a noun for a meeting (or "one") does."""
    said = text[sentence.start : sentence.end].lower()
    words = said.split()
    if parties and _OPENS_WITH.match(said):
        return True
    if not any(map(_hints if parties else _names_event, words)):
        return False
    if not parties:
        return _TELLING.search(said) is not None and _has_event(said)
    several = len(parties) > 1 or parties[0].plural or parties[0].kind in ("offices", "group", "delegation")
    idle = _WEAK | _IDLE if not several else _IDLE
    telling = [match.group() for match in _TELLING.finditer(said)]
    if any(word not in idle for word in telling):
        return True
    return any(word in _IDLE for word in telling) and _COMPANIONS.search(said) is not None


@lru_cache(maxsize=16384)
def _hints(word: str) -> bool:
    """Say whether a word may be, or be part of, what tells of a meeting: most words come again."""
    return _HINT.search(word) is not None


@lru_cache(maxsize=16384)
def _names_event(word: str) -> bool:
    """Say whether a word is a noun for a meeting, or what may stand for one."""
    return _ANY_EVENT.search(word) is not None


def _has_event(said: str) -> bool:
    """Say whether a sentence without a party has a noun for a meeting that needs none."""
    if _EVENT.search(said):
        return True
    is_qualified = _QUALIFIED.search(said) or _QUALIFIED.search(said.replace("-", ""))
    return is_qualified is not None and _WEAK_EVENT.search(said) is not None
