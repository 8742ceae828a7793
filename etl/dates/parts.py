"""Parts of months, years and weeks: "early", "mid-", "the first half of", "the end of", seasons."""

from typing import Final

_SIDE = r"early|mid|middle|late"
_NOUN = (
    "beginning|start|middle|end|outset|first half|second half|first days|last days|first weeks?|second week|third week|"
    "last weeks?|first months|last months|first quarter|second quarter|third quarter|fourth quarter|last quarter"
)
PART: Final = (
    rf"(?:\b(?i:(?:the\s+)?(?P<part>(?:{_SIDE})(?=[\s-])|(?:{_NOUN})(?=\s+(?:of|in)\s)|end(?=-))"
    r"[\s-]+(?:(?:in|of)\s+)?(?:the\s+)?))"
)
"""A part and the preposition after it."""
PART_CUES: Final = "early mid late beginning start end outset first second third fourth last"
"""What every part has one of."""
SEASON: Final = r"(?P<season>spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Winter)\b"
SEASON_CUES: Final = "spring summer autumn fall winter"

_DAYS_OF_MONTH: Final = {
    "early": (1, 10),
    "mid": (10, 20),
    "middle": (10, 20),
    "late": (20, 31),
    "beginning": (1, 10),
    "start": (1, 10),
    "outset": (1, 10),
    "end": (20, 31),
    "first half": (1, 15),
    "second half": (15, 31),
    "first days": (1, 7),
    "last days": (23, 31),
    "first week": (1, 8),
    "first weeks": (1, 20),
    "second week": (7, 15),
    "third week": (14, 22),
    "last week": (22, 31),
    "last weeks": (10, 31),
}
_MONTHS_OF_YEAR: Final = {
    "early": (1, 4),
    "mid": (5, 8),
    "middle": (5, 8),
    "late": (9, 12),
    "beginning": (1, 3),
    "start": (1, 3),
    "outset": (1, 3),
    "end": (10, 12),
    "first half": (1, 6),
    "second half": (7, 12),
    "first months": (1, 4),
    "last months": (9, 12),
    "first weeks": (1, 2),
    "last weeks": (11, 12),
    "first days": (1, 1),
    "last days": (12, 12),
    "first quarter": (1, 3),
    "second quarter": (4, 6),
    "third quarter": (7, 9),
    "fourth quarter": (10, 12),
    "last quarter": (10, 12),
    "spring": (3, 6),
    "summer": (6, 9),
    "autumn": (9, 12),
    "fall": (9, 12),
    "winter": (12, 3),
}
_DAYS_OF_WEEK: Final = {
    "early": (0, 2),
    "mid": (1, 3),
    "middle": (1, 3),
    "late": (3, 6),
    "beginning": (0, 2),
    "start": (0, 2),
    "outset": (0, 2),
    "end": (3, 6),
    "first half": (0, 3),
    "second half": (3, 6),
}


def days_of_month(part: str) -> tuple[int, int] | None:
    """Return the first and last day of the month that a part may mean (31 is the last), None for no such part."""
    return _DAYS_OF_MONTH.get(part.lower())


def months_of_year(part: str) -> tuple[int, int] | None:
    """Return the first and last month of a part of the year or a season of the north; winter ends in the next year."""
    return _MONTHS_OF_YEAR.get(part.lower())


def days_of_week(part: str) -> tuple[int, int] | None:
    """Return the first and last weekday (0 to 6) that a part of a week may mean."""
    return _DAYS_OF_WEEK.get(part.lower())
