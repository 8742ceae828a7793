"""Years and seasons: "in 2019", "early 2025", "the second half of 2024", "last summer", "the 2023 summit"."""

import re

from etl.dates.edtf import Days, format_days, month_days
from etl.dates.expression import DateExpression
from etl.dates.forms import Form, constraints, form
from etl.dates.month_forms import MEETING_CUES, MEETING_NOUN
from etl.dates.parts import PART, PART_CUES, SEASON, SEASON_CUES, months_of_year
from etl.dates.words import NEAR_YEAR, YEAR, near_year

_NOT_A_COUNT = (
    r"(?!\s+(?:soldiers|troops|people|persons|men|women|children|euros?|dollars|kilomet|km\b|met(?:er|re)s|tons|tonnes|"
    r"refugees|cases|participants|delegates|prisoners|houses|homes|hectares|victims|years|million|Agenda|Strateg|Framework|"
    r"Goals|Vision|Plan\b))"
)
_NO_SHIFT = r"(?!\s+(?:before|earlier|after|later)\b)"
_QUALIFIED = (
    r"(?:(?:[A-Z][\w'’&/-]*|informal|annual|special|extraordinary|joint|foreign|ministers['’]?|peace|of|the)\s+){0,5}?"
)


def _year(match: re.Match[str]) -> DateExpression:
    """Build a stated year, a part or season of it, or a run of years."""
    groups = match.groupdict()
    year, first = int(match["year"]), int(groups.get("y1") or match["year"])
    part = months_of_year(groups.get("part") or groups.get("season") or "")
    months = part or (1, 12)
    last = year if months[0] <= months[1] else year + 1
    if first > year:
        first = year
    days = Days(start=month_days(first, months[0]).start, end=month_days(last, months[1]).end)
    return constraints(anchor="absolute", edtf=format_days(days))


def _part_of_near_year(match: re.Match[str]) -> DateExpression | None:
    """Build a part of last, this or next year."""
    part = months_of_year(match["part"])
    if part is None:
        return None
    anchor, _, offset = near_year(match["near"])
    return constraints(anchor=anchor, month=part[0], end_month=part[1], unit="year", offset=offset or 0)


def _season(match: re.Match[str]) -> DateExpression | None:
    """Build a season of the year around the anchor."""
    part = months_of_year(match["season"])
    which = match["which"].lower()
    if part is None:
        return None
    if which in {"last", "next"}:
        past = which == "last"
        return constraints(
            direction="past" if past else "future",
            month=part[0],
            end_month=part[1],
            unit="month",
            offset=-15 if past else 1,
            end_offset=-1 if past else 15,
        )
    return constraints(month=part[0], end_month=part[1])


YEAR_FORMS: tuple[Form, ...] = (
    form(
        rf"\b(?i:in|during|since|until|throughout|of|back\s+in|(?:scheduled|planned|slated|set|expected)\s+for)\s+"
        rf"(?:the\s+year\s+)?(?P<d>(?P<year>{YEAR})){_NOT_A_COUNT}",
        _year,
    ),
    form(rf"(?P<d>{PART}(?P<year>{YEAR})){_NOT_A_COUNT}", _year, cues=PART_CUES),
    form(rf"\b(?P<d>{SEASON}(?:\s+of)?,?\s+(?P<year>{YEAR})){_NOT_A_COUNT}", _year, cues=SEASON_CUES),
    form(rf"\b(?:from|between)\s+(?P<d>(?P<y1>{YEAR})\s+(?:to|and)\s+(?P<year>{YEAR}))", _year, cues="from between"),
    form(rf"(?<![\w-])(?P<d>(?P<year>{YEAR}))(?=\s+{_QUALIFIED}{MEETING_NOUN})", _year, cues=MEETING_CUES),
    form(
        rf"\b(?:[Ss]ummit|[Cc]onference|[Ff]orum|[Mm]eeting|[Ss]ession|[Aa]ssembly)\s+(?P<d>(?P<year>{YEAR}))",
        _year,
        cues=MEETING_CUES,
    ),
)
"""Forms around the number of a year."""

NEAR_YEAR_FORMS: tuple[Form, ...] = (
    form(rf"{PART}(?:{NEAR_YEAR}|(?:(?<=the\s)|(?<=of\s))year\b){_NO_SHIFT}", _part_of_near_year, cues=PART_CUES),
    form(rf"\b(?P<which>(?i:last|next|this|in|in the))\s+{SEASON}(?!\s+[A-Z\d])", _season, cues=SEASON_CUES),
)
"""Forms around the word "year" or the name of a season."""
