"""Datelines: "OHRID, North Macedonia - ", "MADRID, June 28 (AFP) -", "(Jakarta, 24 April) -", "ANKARA" on a line."""

import re

from etl.dates.expression import DateExpression
from etl.dates.stamp import MONTHS, find_stamp
from etl.model.base import Record
from etl.read.places import find_places

_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w.'’]*(?:-[\w.'’]+)*"
_MONTHS = "|".join(sorted(MONTHS, key=len, reverse=True))
_NO_DATE = rf"(?!(?i:{_MONTHS})\b\.?\s*\d)"
_PARTICLE = "(?:de|del|la|al|es|el|of|upon|and|am|an|der|den|sur)"
_CITY = rf"(?P<city>{_WORD}(?:[ /-]{_NO_DATE}(?:{_PARTICLE}[ ])*{_WORD}){{0,3}})"
_REGION = rf"(?:, (?P<region>{_NO_DATE}{_WORD}(?: (?:of |and )?{_WORD}){{0,3}})| \[{_WORD}\])?"
_MONTH = rf"(?i:{_MONTHS})\b\.?"
_YEAR = r"(?:,? (?:19|20)\d\d)?"
_DATE = rf"(?:,? (?P<date>(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}){_YEAR}))?"
_CREDIT = (
    r"(?:[.,]? ?(?:\((?P<agency>[A-Za-z][^()]{1,60})\)|/(?P<slashed>[A-Za-z][\w .&-]{1,40})/)"
    r"|, ?(?P<wire>[A-Z]{2,10}))?"
)
_BREAK = r"(?:[.,]? ?(?P<dash>-{1,3}|[–—―])\s*|(?P<colon>:)\s+|[.,]? )"
_TEXT = r"(?=[\"'“‘«(]?[A-ZÀ-Þ\d])(?!\d{1,2}[:.]\d\d\b)"
_INLINE = re.compile(rf"{_CITY}{_REGION}{_DATE}{_CREDIT}{_BREAK}{_TEXT}")
_BRACKETED = re.compile(rf"\({_CITY}{_REGION}{_DATE.removesuffix('?')}\){_BREAK}{_TEXT}")
_CITYLESS = re.compile(rf"(?P<city>){_DATE.replace('(?:,? (?P<date>', '(?:(?P<date>')}{_CREDIT}{_BREAK}{_TEXT}")
_ALONE = re.compile(rf"{_CITY}{_REGION}{_DATE}{_CREDIT}(?: ?[-–—] ?(?P<source>[A-Z][\w ]{{1,30}}))?[.:]?")
_NO_CITY = re.compile(
    r"\b(?:a|agenda|ambassador|analysis|answer|background|breaking|briefing|chancellor|chairman|chief|comment|communique"
    r"|correction|editorial|exclusive|explainer|factbox|general|host|interview|king|live|media|minister|minutes|moderator"
    r"|mr|mrs|ms|news|newsletter|note|opinion|photos?|politics|president|press|prime|prince|q|queen|question|readout"
    r"|release|report|reporter|secretary|senator|speaker|statements?|summary|the|update|updated|urgent|video|watch|week"
    rf"|world|(?:mon|tues|wednes|thurs|fri|satur|sun)day|live blog|share|summit|from|{_MONTHS})\b",
    re.I,
)
_PARAGRAPH = 110
_LONGEST = 160


class Dateline(Record, kw_only=True):
    """A dateline at the beginning of a block; offsets are relative to the block."""

    city: str | None
    """None where the line has a date and an agency only."""
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
    match = next(
        (
            found
            for form in (_CITYLESS, _INLINE, _BRACKETED)
            if (found := form.match(block[:_LONGEST])) and _is_inline(found, len(block))
        ),
        None,
    )
    return _dateline(match) if match else None


def _is_inline(match: re.Match[str], length: int) -> bool:
    """Say whether what looks like a dateline is one: the less it states, the more its form must show."""
    city, credit, region = match["city"], _credit(match), match.groupdict().get("region")
    stated = match["date"] is not None or credit is not None
    shouted = _is_shouted(city)
    if not _is_city(city):
        return False
    if not city:
        return match["date"] is not None and (credit is not None or match["dash"] is not None)
    if match["dash"]:
        likely = shouted or region or " " not in city or match["dash"] != "-"
        return stated or (match.string[match.start("dash") - 1] == " " and bool(likely))
    if match["colon"]:
        return stated or (_is_town(city) if shouted else length > _PARAGRAPH)
    if match["date"]:
        return credit is not None or shouted
    return credit is not None and (shouted or region is not None)


def bare_dateline(block: str) -> Dateline | None:
    """Read a line that is nothing but a dateline; None where it is something else."""
    match = _ALONE.fullmatch(block) if len(block) <= _LONGEST else None
    if match is None or not _is_city(match["city"]):
        return None
    if match["date"] is None and not (_is_shouted(match["city"]) and _is_town(match["city"])):
        return None
    return _dateline(match)


def city_after(words: str) -> str | None:
    """Return the city in what follows a name in a byline: ", Accra", " in Kyiv"."""
    match = re.fullmatch(rf"(?:,| in| from) {_CITY}\.?", words)
    return match["city"] if match and _is_city(match["city"]) else None


def _is_city(words: str) -> bool:
    return _NO_CITY.search(words) is None


def _is_town(words: str) -> bool:
    """Say whether a place bears the name: a speaker of a transcript and an outlet stand in capitals as well."""
    line = f"in {words.title()}"
    return any(place.city is not None for place in find_places(line, 0, len(line)))


def _is_shouted(words: str) -> bool:
    return words.isupper() and len(words) > 2


def _credit(match: re.Match[str]) -> str | None:
    """Return the words that name the agency, wherever the form has them."""
    groups = match.groupdict()
    return next((groups[name] for name in ("agency", "slashed", "wire", "source") if groups.get(name)), None)


def _dateline(match: re.Match[str]) -> Dateline:
    """Read the date, which may stand between the brackets of the credit as well."""
    group = "date" if match["date"] else "agency"
    words = match[group] or ""
    start, end = match.span(group) if words else (0, 0)
    stamp = find_stamp(words)
    if stamp is not None:
        start, end = start + stamp.start, start + stamp.end
    return Dateline(
        city=_without_stop(match["city"]) or None,
        agency=_credit(match),
        published=stamp.edtf if stamp else None,
        date=None if stamp else _without_year(words, start),
        date_start=start,
        date_end=end,
        end=match.end(),
    )


def _without_stop(city: str) -> str:
    """Return the city of "MOSCOW. Oct 15" without the full stop, unless it has others: "WASHINGTON D.C."."""
    return city.rstrip(".") if city.count(".") == 1 else city


def _without_year(words: str, start: int) -> DateExpression | None:
    """Return the day and month in the words, None where there is none."""
    named = re.search(rf"\b{_MONTH}", words)
    day = re.search(r"\d{1,2}", words)
    if named is None or day is None or not 1 <= int(day[0]) <= 31:
        return None
    month = MONTHS[named[0].rstrip(".").lower()]
    return DateExpression(direction="past", month=month, day=int(day[0]), start=start, end=start + len(words))
