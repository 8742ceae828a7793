"""The words that dates are made of, as fragments of regular expressions and as numbers.

Months and weekdays count when written with a capital or in capitals only: "may" and "march" are verbs.
"""

from typing import Final

from etl.dates.expression import Anchor, Unit

_MONTH_NAMES: Final = (
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "Mar"),
    ("April", "Apr"),
    ("May",),
    ("June", "Jun"),
    ("July", "Jul"),
    ("August", "Aug"),
    ("September", "Sept", "Sep"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
)
_WEEKDAY_NAMES: Final = (
    ("Monday", "Mon"),
    ("Tuesday", "Tues", "Tue"),
    ("Wednesday", "Wed"),
    ("Thursday", "Thurs", "Thur", "Thu"),
    ("Friday", "Fri"),
    ("Saturday", "Sat"),
    ("Sunday", "Sun"),
)
_SMALL: Final = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_TENS: Final = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_NUMBERS: Final = {
    **{word: number for number, word in enumerate(_SMALL)},
    **_TENS,
    "a": 1,
    "an": 1,
    "a couple of": 2,
    "couple of": 2,
    "a dozen": 12,
    "a hundred": 100,
}
_MONTH_NUMBERS: Final = {form.lower(): n for n, forms in enumerate(_MONTH_NAMES, 1) for form in forms}
_WEEKDAY_NUMBERS: Final = {form.lower(): n for n, forms in enumerate(_WEEKDAY_NAMES) for form in forms}


def _either(words: list[str]) -> str:
    """Return a group of the words and their capitals, longest first."""
    both = sorted({*words, *(word.upper() for word in words)}, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(both) + ")"


MONTH_NAME: Final = _either([forms[0] for forms in _MONTH_NAMES])
"""A month in full."""
MONTH: Final = rf"(?:{MONTH_NAME}\b|{_either([form for _, *forms in _MONTH_NAMES for form in forms])}\b\.?)"
"""A month in full or short; short forms only count beside a day or a year."""
WEEKDAY: Final = _either([forms[0] for forms in _WEEKDAY_NAMES]) + r"\b"
WEEKDAY_OR_SHORT: Final = _either([form for forms in _WEEKDAY_NAMES for form in forms]) + r"\b\.?"
YEAR_CUES: Final = "19 20"
"""What every year has one of."""
DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|ST|ND|RD|TH)?\b(?![.:]?\d|,\d{3}\b|\s?%)"
YEAR: Final = r"(?:19|20)\d\d\b(?![-–/.,:]\d|[-–]?(?:year|th)\b|['’]?s\b|\s?%)"
NUMBER: Final = r"(?:\d{1,3}|a couple of|couple of|a dozen|a hundred|an?|" + "|".join([*_SMALL[1:], *_TENS]) + ")"
TO: Final = r"(?:\s?[-–—/]\s?|\s+(?:to|and|until|till|through|&)\s+|\s*,\s*(?:and\s+)?)"
"""What stands between the two ends of a range."""
NEAR_YEAR: Final = (
    r"(?P<near>(?i:last|this|next|the\s+current|the\s+coming|the\s+same|that|the\s+following|the\s+previous))\s+year\b"
)
"""A year told from the anchor; `near_year` says from which and how far."""
_NEAR_YEARS: Final = {"last": -1, "the previous": -1, "next": 1, "the coming": 1, "the following": 1}
_OF_REPORT: Final = {"the same", "that", "the following", "the previous"}


def near_year(words: str | None) -> tuple[Anchor, Unit | None, int | None]:
    """Return anchor, unit and offset for the group `near` of `NEAR_YEAR`; no unit where there is none."""
    if words is None:
        return "publication", None, None
    which = " ".join(words.lower().split())
    return "report" if which in _OF_REPORT else "publication", "year", _NEAR_YEARS.get(which, 0)


def month_number(word: str) -> int:
    """Return 1 to 12 for a month as `MONTH` matches it."""
    return _MONTH_NUMBERS[word.rstrip(".").lower()]


def weekday_number(word: str) -> int:
    """Return 0 (Monday) to 6 for a weekday as `WEEKDAY_OR_SHORT` matches it."""
    return _WEEKDAY_NUMBERS[word.rstrip(".").lower()]


def day_number(word: str) -> int:
    """Return the number of a day as `DAY` matches it."""
    return int(word.rstrip("stndrhSTNDRH"))


def number(word: str) -> int:
    """Return the number of days, weeks and so on as `NUMBER` matches it."""
    word = word.lower()
    return int(word) if word.isdigit() else _NUMBERS[word]
