"""Days written with their month: "7 March 2025", "March 23-24", "Thursday (March 6)", "30 April to 2 May"."""

import re
from datetime import date

from etl.dates.edtf import Days, format_days
from etl.dates.expression import DateExpression
from etl.dates.forms import Form, constraints, form
from etl.dates.words import (
    DAY,
    MONTH,
    NEAR_YEAR,
    WEEKDAY_OR_SHORT,
    YEAR,
    day_number,
    month_number,
    near_year,
    weekday_number,
)

_RANGE = r"(?:\s?[-–—]\s?|\s+(?:to|until|till|through)\s+)"
_MORE = rf"(?:(?:\s*,\s*{DAY}\.?)*,?\s+(?:and|&|or)\s+|{_RANGE}|/)(?:the\s+)?(?P<d2>{DAY})"
"""A second day of the same month, perhaps with others between."""
_BEFORE = (
    rf"(?<![\w$€£.,/-])(?:(?P<w1>{WEEKDAY_OR_SHORT})(?:(?:{_RANGE}|\s+and\s+)(?P<w2>{WEEKDAY_OR_SHORT}))?"
    r"(?:\s*,\s*(?:the\s+)?|\s*\(\s*|\s+(?:the\s+)?))?"
)
"""The weekday, or two, that may lead."""
_AFTER = (
    rf"(?:,?\s*(?:of\s+)?(?P<year>{YEAR})|,?\s+(?:of\s+)?{NEAR_YEAR})?"
    rf"(?:\s*\((?P<w3>{WEEKDAY_OR_SHORT})\))?"
)
"""The year and the weekday that may follow."""
_NOT_A_COUNT = (
    r"(?!\s+(?:countries|states|nations|members?|people|persons|leaders|ministers|heads|delegations|others|more|percent|"
    r"per\s+cent|years|months|weeks|days|hours|million|billion|thousand|points)\b)"
)
_LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _named(match: re.Match[str]) -> DateExpression | None:
    """Build what the groups say: w1 w2 w3 weekdays, d1 d2 days, m1 m2 months, y1 and year, near ("last year")."""
    groups = match.groupdict()
    month, day = month_number(groups["m1"]), day_number(groups["d1"])
    end_day = day_number(groups["d2"]) if groups.get("d2") else None
    end_month = month_number(groups["m2"]) if groups.get("m2") else None
    if day > _LONGEST_MONTH[month - 1] or (end_day or 1) > _LONGEST_MONTH[(end_month or month) - 1]:
        return None
    if end_month is None and end_day is not None and end_day <= day:
        end_day = None
    if groups["year"]:
        return _absolute(_first_year(groups, month, end_month), month, day, int(groups["year"]), end_month, end_day)
    weekday = groups["w1"] or groups["w3"]
    anchor, unit, offset = near_year(groups["near"])
    return constraints(
        month=month,
        day=day,
        end_month=end_month,
        end_day=end_day,
        weekday=weekday_number(weekday) if weekday else None,
        end_weekday=weekday_number(groups["w2"]) if groups["w2"] and end_day is not None else None,
        anchor=anchor,
        unit=unit,
        offset=offset,
    )


def _first_year(groups: dict[str, str | None], month: int, end_month: int | None) -> int:
    """Return the year a range begins in: its own, else its end's or, where the months run over, the one before."""
    stated, last = groups.get("y1"), int(groups["year"] or 0)
    if stated:
        return int(stated)
    return last - 1 if end_month is not None and end_month < month else last


def _absolute(
    year: int, month: int, day: int, end_year: int, end_month: int | None, end_day: int | None
) -> DateExpression | None:
    try:
        start = date(year, month, day)
        end = start if end_day is None else date(end_year, end_month or month, end_day)
        return constraints(anchor="absolute", edtf=format_days(Days(start=start, end=end)))
    except ValueError:
        return None


def _numeric(match: re.Match[str]) -> DateExpression | None:
    """Read day and month in the order that the separator and the numbers allow; None where both orders fit."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    if match["s"] != "." and first != second and first <= 12 and second <= 12:
        return None
    month_leads = match["s"] != "." and second > 12
    month, day = (first, second) if month_leads else (second, first)
    return _absolute(year, month, day, year, None, None)


def _year_first(match: re.Match[str]) -> DateExpression | None:
    return _absolute(int(match["y"]), int(match["m"]), int(match["n"]), int(match["y"]), None, None)


_DAY_FIRST = rf"(?P<d1>{DAY})\.?\s+(?:of\s+)?(?P<m1>{MONTH})(?:,?\s+(?P<y1>{YEAR}))?"
_MONTH_FIRST = rf"(?P<m1>{MONTH})\s*(?:the\s+)?(?P<d1>{DAY})(?:,?\s+(?P<y1>{YEAR}))?"
_END_DAY_FIRST = rf"(?P<d2>{DAY})\.?\s+(?:of\s+)?(?P<m2>{MONTH}){_AFTER}"
_END_MONTH_FIRST = rf"(?P<m2>{MONTH})\s*(?:the\s+)?(?P<d2>{DAY}){_AFTER}"

DAY_FORMS: tuple[Form, ...] = (
    form(
        rf"{_BEFORE}(?:the\s+)?(?P<d1>{DAY})\.?(?:{_MORE}\.?)?(?:\s+(?:of\s+)?|(?<=\.))(?P<m1>{MONTH}){_AFTER}", _named
    ),
    form(rf"{_BEFORE}(?P<m1>{MONTH})\s*(?:the\s+)?(?P<d1>{DAY})(?:{_MORE}{_NOT_A_COUNT})?{_AFTER}", _named),
    form(rf"{_BEFORE}{_DAY_FIRST}{_RANGE}{_END_DAY_FIRST}", _named),
    form(rf"{_BEFORE}{_MONTH_FIRST}{_RANGE}{_END_MONTH_FIRST}", _named),
    form(rf"\bbetween\s+(?P<d>{_BEFORE}{_DAY_FIRST}\s+and\s+{_END_DAY_FIRST})", _named, cues="between"),
    form(rf"\bbetween\s+(?P<d>{_BEFORE}{_MONTH_FIRST}\s+and\s+{_END_MONTH_FIRST})", _named, cues="between"),
)
"""Forms around the name of a month."""

NUMERIC_FORMS: tuple[Form, ...] = (
    form(
        r"(?<![\w/.-])(?P<y>(?:19|20)\d\d)(?P<s>[-/.])(?P<m>0[1-9]|1[0-2])(?P=s)(?P<n>[0-3]\d)(?:(?=T\d)|(?![\w/]|[-.]\d))",
        _year_first,
    ),
    form(
        r"(?<![\w/.-])(?P<a>[0-3]?\d)(?P<s>[./-])\s?(?P<b>[0-3]?\d)(?P=s)\s?(?P<y>(?:19|20)\d\d)\b(?![./-]?\d)",
        _numeric,
    ),
)
"""Forms in digits only."""
