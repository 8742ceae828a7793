"""Days and places that a sentence names of something else than the story: of a term, a statement, another event."""

import re

_OPENER = re.compile(
    r"\b(?:that|who|whom|whose|which|where|because|after|following|despite|amid|over|recall(?:ed|ing|s)?)\s",
    re.IGNORECASE,
)
"""Words that open a clause or phrase about something else."""
_COMMA = re.compile(r",(?!\d)")
"""What ends such a clause, not what stands in "217,000"."""
_JOURNEY = re.compile(
    r"\b(?:visit\w*|trips?|travel\w*|arriv\w+|land(?:s|ed)|fl(?:ew|ies|ying)|tour|stay\w*|guests?|attend\w*|"
    r"(?:is|are|was|were)\s+(?:currently\s+|now\s+|also\s+)?(?:in|at))\b"
)
"""Words that make the clause one of the journey on which people meet."""
_OF_TERM = re.compile(r"\b(?:until|till|through|by|before|no\s+later\s+than|not\s+later\s+than)\s+(?:the\s+)?$")
"""Words before a day that make it the last of something."""
_OF_SAYING = re.compile(
    r"\b(?:said|told|stated|announced|reported|added|tweeted|posted)\s+(?:(?:reporters|journalists|parliament)\s+)?(?:on\s+)?$"
)
"""Words before a day on which something was only said."""
_OF_THING = re.compile(r"['’]s?\s+(?!(?:\w+\s+){0,2}(?:visits?|trips?|tours?|stay|stop|stopover|arrival)\b)\w")
"""What follows a day that only tells which event is meant: "Wednesday's explosions"."""
_OF_PAPER = re.compile(r"\b(?:an?|his|her|its|their)\s+$", re.IGNORECASE)
_PAPER = re.compile(
    r"\s+(?:\w+\s+)?(?:statement|letter|interview|speech|report|attack|election|resolution|decree|post)s?\b"
)
"""Things that a day before them is that of: "in a December 6 statement"."""

_ONWARDS = re.compile(
    r"\b(?:then|later|afterwards|subsequently|before|next)\s+(?:\w+\s+)?"
    r"(?:flew|fl[iy]\w*|went|go\w*|left|leav\w+|travel\w*|head\w*|depart\w*|proceed\w*|mov\w+|return\w*|visit\w*)\b"
)
_MOVED_ON = re.compile(r"\b(?:then|later|until|till|afterwards|after that)\b")


def is_aside(text: str, start: int, offset: int) -> bool:
    """Whether a clause about something else has begun in the sentence from a start, and goes on at an offset."""
    openers = list(_OPENER.finditer(text, start + 1, offset))
    if not openers:
        return False
    clause = text[openers[-1].end() : offset]
    return _COMMA.search(clause) is None and _JOURNEY.search(clause) is None


def is_day_of_something(text: str, start: int, end: int) -> bool:
    """Whether a day is that of a term, an event or a paper, by the words around it."""
    before = text[max(0, start - 80) : start]
    if _OF_TERM.search(before) or _OF_SAYING.search(before) or _OF_THING.match(text, end):
        return True
    return _OF_PAPER.search(before) is not None and _PAPER.match(text, end) is not None


def goes_onward(text: str, start: int, end: int) -> bool:
    """Whether somebody travels on between a meeting and a place: "then flew to Paris"."""
    return _ONWARDS.search(text, start, end) is not None


def has_moved_on(text: str, start: int, end: int) -> bool:
    """Whether a programme has moved on from a day: "on Friday, and then will be in Delhi until Sunday"."""
    return _MOVED_ON.search(text, start, end) is not None
