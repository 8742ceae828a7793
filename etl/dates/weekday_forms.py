"""Weekdays: "on Friday evening", "last Tuesday", "Monday last week", "Wednesday and Thursday", "next Sunday"."""

import re

from etl.dates.expression import DateExpression
from etl.dates.forms import Form, constraints, form
from etl.dates.words import NUMBER, WEEKDAY, number, weekday_number

_WEEKS = {"last": -1, "the previous": -1, "this": 0, "the same": 0, "next": 1, "the coming": 1, "the following": 1}
_OF_REPORT = {"the previous", "the same", "the following"}
_WEEK_WORDS = r"(?P<week>(?i:last|this|next|the\s+previous|the\s+same|the\s+coming|the\s+following))\s+week\b"
_TO = r"(?:\s?[-–—/]\s?|,?\s+(?:to|and|or|until|till|through|&)\s+)"
_DAYTIME = r"(?:\s+(?:morning|afternoon|evening|night|noon|lunchtime|at\s+midnight)\b)?"
_NOT_A_NAME = (
    r"(?<!Good )(?<!Black )(?<!Bloody )(?<!Palm )(?<!Easter )(?<!Ash )(?<!Holy )(?<!Cyber )(?<!Mail on )"
    r"(?<![A-Za-z]-)"
)
_NOT_A_PAPER = r"(?!\s+(?:Times|Telegraph|Mirror|Express|Post|Herald|Mail|Independent|prayers?|mass)\b)"


def _plain(match: re.Match[str]) -> DateExpression:
    """Build a weekday or a run of two."""
    last = match.groupdict().get("w2")
    first = weekday_number(match["w1"])
    end = weekday_number(last) if last else None
    return constraints(weekday=first, end_weekday=None if end == first else end)


def _last(match: re.Match[str]) -> DateExpression:
    """Build "last Friday": within the seven days before, never today."""
    return constraints(direction="past", weekday=weekday_number(match["w1"]), unit="day", offset=-7, end_offset=-1)


def _next(match: re.Match[str]) -> DateExpression:
    """Build "next Friday": that of the week after this one."""
    return constraints(direction="future", weekday=weekday_number(match["w1"]), unit="week", offset=1)


def _coming(match: re.Match[str]) -> DateExpression:
    return constraints(direction="future", weekday=weekday_number(match["w1"]), unit="day", offset=0, end_offset=6)


def _this(match: re.Match[str]) -> DateExpression:
    """Build "this Friday": the nearer one, rather ahead; tense may say otherwise."""
    return constraints(weekday=weekday_number(match["w1"]), unit="day", offset=-2, end_offset=6)


def _around_report(match: re.Match[str]) -> DateExpression:
    """Build "the following Monday", counted from the event told before."""
    after = match["which"].lower() == "following"
    return constraints(
        anchor="report",
        direction="future" if after else "past",
        weekday=weekday_number(match["w1"]),
        unit="day",
        offset=1 if after else -7,
        end_offset=7 if after else -1,
    )


def _in_week(match: re.Match[str]) -> DateExpression:
    """Build "Monday last week" and "next week on Monday"."""
    week = " ".join(match["week"].lower().split())
    last = match.groupdict().get("w2")
    return constraints(
        anchor="report" if week in _OF_REPORT else "publication",
        weekday=weekday_number(match["w1"]),
        end_weekday=weekday_number(last) if last else None,
        unit="week",
        offset=_WEEKS[week],
    )


def _weeks_ago(match: re.Match[str]) -> DateExpression:
    return constraints(direction="past", weekday=weekday_number(match["w1"]), unit="week", offset=-number(match["n"]))


def _overnight(match: re.Match[str]) -> DateExpression:
    """Build "overnight into Friday": from the evening before to that day."""
    weekday = weekday_number(match["w1"])
    return constraints(weekday=(weekday - 1) % 7, end_weekday=weekday)


def _deadline(match: re.Match[str]) -> DateExpression:
    return constraints(direction="future", unit="day", offset=0, end_weekday=weekday_number(match["w1"]))


WEEKDAY_FORMS: tuple[Form, ...] = (
    form(
        rf"{_NOT_A_NAME}\b(?:(?:[Ll]ate|[Ee]arly|[Ll]ater|[Ee]arlier)\s+(?:on\s+)?)?(?P<w1>{WEEKDAY}){_DAYTIME}{_NOT_A_PAPER}",
        _plain,
    ),
    form(
        rf"\b(?:[Bb]etween\s+|[Ff]rom\s+)?(?P<d>(?P<w1>{WEEKDAY}){_DAYTIME}{_TO}(?:on\s+)?(?P<w2>{WEEKDAY}){_DAYTIME})",
        _plain,
    ),
    form(rf"\b(?i:last|(?:this|the|this\s+very)\s+past)\s+(?P<w1>{WEEKDAY}){_DAYTIME}", _last, cues="last past"),
    form(rf"\b(?i:next)\s+(?P<w1>{WEEKDAY}){_DAYTIME}", _next, cues="next"),
    form(
        rf"\b(?i:(?:this|the|this\s+very)\s+(?:coming|upcoming)|coming|upcoming)\s+(?P<w1>{WEEKDAY}){_DAYTIME}",
        _coming,
        cues="coming",
    ),
    form(rf"\b(?i:this)\s+(?P<w1>{WEEKDAY}){_DAYTIME}", _this, cues="this"),
    form(
        rf"\b(?i:the\s+(?P<which>following|previous|preceding))\s+(?P<w1>{WEEKDAY}){_DAYTIME}",
        _around_report,
        cues="following previous preceding",
    ),
    form(
        rf"\b(?P<w1>{WEEKDAY}){_DAYTIME}(?:{_TO}(?P<w2>{WEEKDAY}))?,?\s+(?:of\s+)?{_WEEK_WORDS}(?!['’]s)",
        _in_week,
        cues="week",
    ),
    form(
        rf"\b{_WEEK_WORDS}(?:['’]s|,?\s+on|,)\s+(?P<w1>{WEEKDAY}){_DAYTIME}(?:{_TO}(?P<w2>{WEEKDAY}))?",
        _in_week,
        cues="week",
    ),
    form(rf"\b(?P<w1>{WEEKDAY}){_DAYTIME},?\s+(?P<n>{NUMBER})\s+weeks?\s+ago\b", _weeks_ago, cues="ago"),
    form(
        rf"\b(?i:overnight\s+(?:in)?to|in\s+the\s+night\s+(?:in)?to|overnight\s+till)\s+(?P<w1>{WEEKDAY})",
        _overnight,
        cues="night",
    ),
    form(rf"\b(?:by|no later than)\s+(?P<w1>{WEEKDAY}){_DAYTIME}", _deadline, cues="by later"),
)
