"""Datelines: "OHRID, North Macedonia - ", "MADRID, June 28 (AFP) -", "Jakarta, 24 April -", "ANKARA" on a line."""

import re

from etl.dates.expression import DateExpression
from etl.dates.stamp import MONTHS, find_stamp
from etl.model.base import Record

_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w.'’]*(?:-[\w.'’]+)*"
_CITY = rf"(?P<city>{_WORD}(?:[ /-](?:(?:de|del|la|al|es|el|of|upon|and|am|an|der|den|sur)[ ])*{_WORD}){{0,3}})"
_MONTHS = "|".join(sorted(MONTHS, key=len, reverse=True))
_REGION = rf"(?:, (?P<region>(?!(?i:{_MONTHS})\b\.?\s*\d){_WORD}(?: (?:of |and )?{_WORD}){{0,3}})| \[{_WORD}\])?"
_MONTH = rf"(?i:{_MONTHS})\b\.?"
_YEAR = r"(?:,? (?:19|20)\d\d)?"
_DATE = rf"(?:,? (?P<date>(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}){_YEAR}))?"
_CREDIT = r"(?:[.,]? ?[(/](?P<agency>[A-Za-z][\w .&-]{1,40})[)/])?"
_BREAK = r"(?:\.? ?(?P<dash>-{1,3}|[–—―])\s+|(?P<colon>:)\s+|\.? )"
_INLINE = re.compile(rf"{_CITY}{_REGION}{_DATE}{_CREDIT}{_BREAK}(?=[\"'“‘«(]?[A-ZÀ-Þ\d])")
_ALONE = re.compile(rf"{_CITY}{_REGION}{_DATE}{_CREDIT}[.:]?")
_NO_CITY = frozenset(
    (
        "a agenda analysis answer background breaking briefing comment communique correction editorial exclusive explainer"
        " factbox interview live media minutes news newsletter note opinion photo photos politics press q question readout"
        " release report statement statements summary the update updated urgent video watch week world"
    ).split()
)


class Dateline(Record, kw_only=True):
    """A dateline at the beginning of a block; offsets are relative to the block."""

    city: str
    agency: str | None
    published: str | None
    """EDTF, where the dateline has a year."""
    date: DateExpression | None
    """Day and month without a year; its span is relative to the block."""
    date_start: int
    date_end: int
    """Span of the date, 0 and 0 where there is none."""
    end: int
    """Where the text of the article begins."""


def inline_dateline(block: str) -> Dateline | None:
    """Read the dateline that a paragraph begins with; None where it begins otherwise."""
    match = _INLINE.match(block)
    if match is None or not _is_city(match["city"]):
        return None
    shouted = _is_shouted(match["city"])
    stated = match["date"] is not None or match["agency"] is not None
    if match["dash"]:
        plausible = shouted or stated or match["dash"] != "-" or match["region"] is not None or " " not in match["city"]
    elif match["colon"]:
        plausible = shouted or stated
    else:
        plausible = match["agency"] is not None and (shouted or match["date"] is not None)
    return _dateline(match) if plausible else None


def bare_dateline(block: str) -> Dateline | None:
    """Read a line that is nothing but a dateline; None where it is something else."""
    match = _ALONE.fullmatch(block)
    if match is None or not _is_city(match["city"]):
        return None
    stated = match["date"] is not None
    if not stated and not (_is_shouted(match["city"]) and len(match["city"].split()) <= 2):
        return None
    return _dateline(match)


def city_after(words: str) -> str | None:
    """Return the city in what follows a name in a byline: ", Accra", " in Kyiv"."""
    match = re.fullmatch(rf"(?:,| in| from) {_CITY}\.?", words)
    return match["city"] if match and _is_city(match["city"]) else None


def _is_city(words: str) -> bool:
    return not any(word in _NO_CITY for word in re.split(r"\W+", words.casefold()))


def _is_shouted(words: str) -> bool:
    return words.isupper() and len(words) > 2


def _dateline(match: re.Match[str]) -> Dateline:
    start, end = match.span("date") if match["date"] else (0, 0)
    stamp = find_stamp(match["date"] or "")
    expression = None
    if match["date"] and stamp is None:
        words = match["date"].lower()
        named = re.search(_MONTH, words)
        day = re.search(r"\d+", words)
        if named and day and 1 <= int(day[0]) <= 31:
            month = MONTHS[named[0].rstrip(".")]
            expression = DateExpression(direction="past", month=month, day=int(day[0]), start=start, end=end)
    return Dateline(
        city=match["city"],
        agency=match["agency"],
        published=stamp.edtf if stamp else None,
        date=expression,
        date_start=start,
        date_end=end,
        end=match.end(),
    )
