"""Choosing the sentences that are worth a parse: those that may tell of a meeting, or of who was there."""

import re
from collections.abc import Sequence

from etl.read.meetings.vocabulary import EVENT_NOUNS
from etl.read.meetings.wordset import word_set
from etl.read.phrases import Phrase, Sentence

_TELLING = re.compile(
    r"\b(?:met|meets?|meetings?|talks?|talked|talking|summits?|sessions?|conversations?|calls?|called|phone[ds]?"
    r"|telephoned?|video\w*|teleconference|dinner|lunch|breakfast|consultations?|negotiat\w+|dialogue|ministerial"
    r"|gather\w*|encounter|round-?table|round table|audience|rounds?|discuss\w*|debrief\w*|brief(?:s|ed|ing)?"
    r"|conference|council|retreat|receiv\w+|host\w*|welcom\w+|sp[eo]ak?\w*|spoke|saw|see|seen|sat|sits?|attend\w*"
    r"|tak\w+ part|took part|participa\w+|join\w*|chair\w*|co-chair\w*|presid\w+|mediat\w+|broker\w*|conven\w+"
    r"|confer(?:s|red)?|exchang\w+|together|bilaterals?|trilateral|next to|beside|alongside|side"
    r"|represented|forum|assembly|contacts?|present|table|delegation|seated|attendance|so (?:did|were|was|will)"
    r"|in person|accompan\w+|absent|stay\w* away|skip\w*|sent|boycott\w*|pulled out|invit\w+|refus\w+|declin\w+"
    r"|on the line|also there|there,? (?:too|as well)|huddl\w+|themselves"
    r"|neither|not|(?:is|are) (?:\w+ )?expected(?! (?:to|that|by)\b))\b",
    re.IGNORECASE,
)
"""What a sentence with a party must contain to be worth a parse."""
_WEAK = word_set("saw see seen called together side themselves")
"""Words of `_TELLING` that tell of a meeting only between two parties, and are common in any news."""
_EVENT = re.compile(rf"\b(?:{'|'.join(sorted(EVENT_NOUNS))}|round table|tête-à-tête|ones?)\b", re.IGNORECASE)
_OPENS_WITH = re.compile(r"\W*(?:\w{1,4}\W+)?(?:Separately\W+)?with\b", re.IGNORECASE)
"""The beginning of an item such as "(ii) With X."."""


def is_candidate(text: str, sentence: Sentence, parties: Sequence[Phrase]) -> bool:
    """Say whether a sentence may tell of a meeting: without a party, only a noun for a meeting (or "one") does."""
    start, end = sentence.start, sentence.end
    if not parties:
        return _TELLING.search(text, start, end) is not None and _EVENT.search(text, start, end) is not None
    if _OPENS_WITH.match(text, start, end):
        return True
    several = len(parties) > 1 or parties[0].plural or parties[0].kind in ("offices", "group", "delegation")
    return any(several or word.group().lower() not in _WEAK for word in _TELLING.finditer(text, start, end))
