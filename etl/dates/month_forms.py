"""Months without a day: "in June 2024", "early March", "last November", "by the end of October", "the June summit"."""

import re

from etl.dates.edtf import Days, format_days, month_days
from etl.dates.expression import DateExpression
from etl.dates.forms import Form, constraints, form
from etl.dates.parts import PART, PART_CUES, days_of_month
from etl.dates.words import MONTH, MONTH_NAME, NEAR_YEAR, YEAR, YEAR_CUES, month_number, near_year

MEETING_NOUN = (
    r"(?:summits?|meetings?|talks|conferences?|sessions?|rounds?|visits?|gathering|ministerials?|councils?|forum|dialogue|"
    r"consultations|negotiations|assembly|SUMMIT|MEETING|Summits?|Meetings?|Conference|Council|Forum|Assembly|Dialogue)\b"
)
"""What makes a month or a year before it the time of an event."""
MEETING_CUES = (
    "summit meeting talks conference session round visit gathering ministerial council forum dialogue consultations "
    "negotiations assembly"
)
_NEAR = rf"(?:,?\s+(?:of\s+)?{NEAR_YEAR})"
_NOT_A_DAY = r"(?!\s*(?:the\s+)?\d|\s*[-–—]\s*\d)"
_TO = r"(?:\s?[-–—/]\s?|\s+(?:to|and|or|until|through)\s+)"
_QUALIFIED = r"(?:[A-Za-z][\w'’&/-]*\s+){0,3}?"


def _with_year(match: re.Match[str]) -> DateExpression | None:
    """Build a month, a part of it or a run of months of a stated year."""
    groups = match.groupdict()
    month, year = month_number(match["m1"]), int(match["year"])
    last = month_number(match["m2"]) if groups.get("m2") else month
    first_year = int(groups.get("y1") or (year - 1 if last < month else year))
    if (first_year, month) > (year, last):
        return None
    days = Days(start=month_days(first_year, month).start, end=month_days(year, last).end)
    part = days_of_month(groups["part"]) if groups.get("part") else None
    if part is not None and days.start is not None and days.end is not None:
        end = days.end.replace(day=min(part[1], days.end.day))
        days = Days(start=days.start.replace(day=part[0]), end=end)
    return constraints(anchor="absolute", edtf=format_days(days))


def _without_year(match: re.Match[str]) -> DateExpression | None:
    """Build a month or a part of one, of the year near the anchor or of this, last or next year."""
    groups = match.groupdict()
    part = days_of_month(groups["part"]) if groups.get("part") else None
    month = month_number(match["m1"])
    anchor, unit, offset = near_year(groups.get("near"))
    return constraints(
        month=month,
        day=part[0] if part else None,
        end_month=month_number(match["m2"]) if groups.get("m2") else month if part else None,
        end_day=part[1] if part else None,
        anchor=anchor,
        unit=unit,
        offset=offset,
    )


def _last_or_next(match: re.Match[str]) -> DateExpression | None:
    """Build "last November": not the current month, and within a year."""
    month, which = month_number(match["m1"]), match["which"].lower()
    part = days_of_month(match["part"]) if match["part"] else None
    past = which in {"last", "this past"}
    if which == "this":
        return constraints(month=month, unit="year", offset=0)
    return constraints(
        direction="past" if past else "future",
        month=month,
        day=part[0] if part else None,
        end_month=month if part else None,
        end_day=part[1] if part else None,
        unit="month",
        offset=-12 if past else 1,
        end_offset=-1 if past else 12,
    )


def _deadline(match: re.Match[str]) -> DateExpression | None:
    """Build "by the end of October": from the anchor to that end."""
    part = days_of_month(match["part"]) if match["part"] else None
    return constraints(
        direction="future",
        unit="day",
        offset=0,
        end_month=month_number(match["m1"]),
        end_day=part[1] if part else None,
    )


MONTH_FORMS: tuple[Form, ...] = (
    form(rf"{PART}?\b(?P<m1>{MONTH}),?\s+(?:of\s+)?(?P<year>{YEAR})", _with_year, cues=YEAR_CUES),
    form(
        rf"\b(?P<m1>{MONTH})(?:\s+(?P<y1>{YEAR}))?{_TO}(?P<m2>{MONTH}),?\s+(?P<year>{YEAR})", _with_year, cues=YEAR_CUES
    ),
    form(rf"{PART}?\b(?P<m1>{MONTH_NAME}\b){_NEAR}", _without_year, cues="year"),
    form(rf"{PART}(?P<m1>{MONTH_NAME}\b){_NOT_A_DAY}", _without_year, cues=PART_CUES),
    form(
        rf"\b(?:[Ii]n|[Dd]uring|[Uu]ntil|[Tt]hrough)\s+(?P<d>(?P<m1>{MONTH_NAME}\b)"
        rf"(?:{_TO}(?P<m2>{MONTH_NAME}\b))?){_NOT_A_DAY}(?!['’]s\b)",
        _without_year,
    ),
    form(
        rf"\b(?:[Ff]rom|[Bb]etween)\s+(?P<d>(?P<m1>{MONTH_NAME}\b)\s+(?:to|and|until)\s+(?P<m2>{MONTH_NAME}\b)){_NOT_A_DAY}",
        _without_year,
        cues="from between",
    ),
    form(
        rf"\b(?:for|from|of|before|after)\s+(?P<d>(?P<m1>(?!May|MAY){MONTH_NAME}\b)){_NOT_A_DAY}(?!['’]s\b|\s+[A-Z])",
        _without_year,
    ),
    form(
        rf"\b(?P<which>(?i:last|next|this past|this coming|the coming|this))\s+{PART}?"
        rf"(?P<m1>{MONTH_NAME}\b){_NOT_A_DAY}",
        _last_or_next,
        cues="last next this coming",
    ),
    form(
        rf"\bby\s+{PART}?(?P<m1>(?:(?!May\b|MAY\b)|(?<!by\s)){MONTH_NAME}\b){_NOT_A_DAY}(?!,?\s+\d)",
        _deadline,
        cues="by",
    ),
    form(
        rf"\b(?:the|its|their|a|an|['’]s)\s+(?P<d>(?P<m1>{MONTH_NAME}\b))(?=\s+{_QUALIFIED}{MEETING_NOUN})",
        _without_year,
        cues=MEETING_CUES,
    ),
)
