"""Days and units counted from the publication: "yesterday", "earlier this week", "two days ago", "in two months"."""

import re

from etl.dates.expression import DateExpression, Direction, Unit
from etl.dates.forms import Form, constraints, fixed, form
from etl.dates.parts import PART, PART_CUES, days_of_month, days_of_week
from etl.dates.words import NUMBER, number

_DAYS = {"day": 1.0, "week": 7.0, "weekend": 7.0, "month": 30.44, "quarter": 91.31, "year": 365.25}
"""Mean length of a unit, in days."""
_FEW: dict[str, int] = {"day": 7, "week": 6, "month": 6, "quarter": 4, "year": 5}
"""How far "the coming days", "recent weeks" may reach, in that unit."""
_OFFSETS = {"last": -1, "this": 0, "the current": 0, "the": 0, "next": 1}
_UNIT = r"(?P<unit>day|week|month|quarter|year)s?\b"
_DAYTIME = r"(?:\s+(?:morning|afternoon|evening|night|at\s+noon)\b)?"
_NOT_THE_ERA = (
    r"(?!['’]s\s+(?:\w+\s+)?(?:world|challenges|realit|threats|environment|society|Europe|Russia|standards|generation))"
)
_NO_EVENT_AFTER = r"(?!\s+(?:before|after|earlier|later)\b)"
_COUNT_BEFORE = re.compile(
    r"(?:\b(?:first|second|third|fourth|fifth|sixth|last|only|\d+(?:st|nd|rd|th)|once|twice|times?|most|more|worst|biggest)"
    r"\b[^.;:]{0,60})$"
)


def _unit(match: re.Match[str]) -> Unit:
    """Return the unit named; all of them are words of `Unit`."""
    word = match["unit"].lower()
    units: dict[str, Unit] = {"day": "day", "week": "week", "month": "month", "quarter": "quarter", "year": "year"}
    return units[word]


def _near(match: re.Match[str]) -> DateExpression:
    """Build "earlier this week", "next month", "late last year": a unit around, before or after the anchor's."""
    offset = _OFFSETS[" ".join(match["near"].lower().split())]
    side = (match.groupdict().get("side") or "").lower()
    direction: Direction = "nearest"
    if offset:
        direction = "past" if offset < 0 else "future"
    elif side:
        direction = "past" if side == "earlier" else "future"
    return constraints(unit=_unit(match), offset=offset, direction=direction)


def _part(match: re.Match[str]) -> DateExpression | None:
    """Build a part of last, this or next week or month."""
    offset = _OFFSETS[" ".join(match["near"].lower().split())]
    if match["unit"].lower() == "week":
        weekdays = days_of_week(match["part"])
        if weekdays is None:
            return None
        return constraints(weekday=weekdays[0], end_weekday=weekdays[1], unit="week", offset=offset)
    days = days_of_month(match["part"])
    if days is None:
        return None
    return constraints(day=days[0], end_day=days[1], unit="month", offset=offset)


def _ago(match: re.Match[str]) -> DateExpression:
    count = number(match["n"])
    return constraints(direction="past", unit=_unit(match), offset=-count)


def _few_ago(match: re.Match[str]) -> DateExpression:
    unit = _unit(match)
    return constraints(direction="past", unit=unit, offset=-2 * _FEW[unit], end_offset=-1)


def _in(match: re.Match[str]) -> DateExpression | None:
    """Build "in two weeks", unless it tells how long ("the third meeting in two weeks")."""
    if _COUNT_BEFORE.search(match.string, max(0, match.start() - 80), match.start()):
        return None
    return constraints(direction="future", unit=_unit(match), offset=number(match["n"]))


def _within(match: re.Match[str]) -> DateExpression:
    """Build "within two weeks": from the anchor to that many units later, counted in days."""
    return constraints(direction="future", unit="day", offset=0, end_offset=_days(match["n"], match["unit"]))


def _next_units(match: re.Match[str]) -> DateExpression:
    """Build "over the next two days": they begin tomorrow; longer units may begin today."""
    first = 1 if match["unit"].lower() == "day" else 0
    return constraints(direction="future", unit="day", offset=first, end_offset=_days(match["n"], match["unit"]))


def _in_the_past(match: re.Match[str]) -> DateExpression:
    """Build "over the past two weeks"; "the past week" is one of them."""
    return constraints(direction="past", unit="day", offset=-_days(match["n"] or "a", match["unit"]), end_offset=0)


def _days(count: str, unit: str) -> int:
    return round(number(count) * _DAYS[unit.lower()])


def _coming(match: re.Match[str]) -> DateExpression:
    """Build "in the coming days": a week that begins today, since it may have been written the evening before."""
    unit = _unit(match)
    return constraints(direction="future", unit=unit, offset=0, end_offset=_FEW[unit] - (unit == "day"))


def _recent(match: re.Match[str]) -> DateExpression:
    unit = _unit(match)
    return constraints(direction="past", unit=unit, offset=-_FEW[unit], end_offset=0)


def _day(offset: int, end_offset: int | None = None) -> DateExpression:
    return constraints(unit="day", offset=offset, end_offset=end_offset)


NAMED_DAY_FORMS: tuple[Form, ...] = (
    form(rf"\b(?i:(?:(?:earlier|later|late|early|on)\s+)?today)\b{_NOT_THE_ERA}", fixed(_day(0)), cues="today"),
    form(
        r"\b(?i:(?:(?:earlier|later|late|early)\s+)?(?:tonight|this\s+(?:morning|afternoon|evening|very\s+day)))\b",
        fixed(_day(0)),
        cues="tonight this",
    ),
    form(rf"\b(?i:(?:(?:earlier|late|early)\s+)?yesterday){_DAYTIME}\b", fixed(_day(-1)), cues="yesterday"),
    form(r"\b(?i:(?:late\s+)?last\s+night)\b", fixed(_day(-1)), cues="last"),
    form(r"\b(?i:(?:the\s+)?day\s+before\s+yesterday)\b", fixed(_day(-2)), cues="yesterday"),
    form(rf"\b(?i:tomorrow){_DAYTIME}\b", fixed(_day(1)), cues="tomorrow"),
    form(r"\b(?i:(?:the\s+)?day\s+after\s+tomorrow)\b", fixed(_day(2)), cues="tomorrow"),
    form(r"\b(?i:overnight)\b(?!\s+(?:stay|train|flight))", fixed(_day(-1, 0)), cues="overnight"),
)
"""Forms around "today", "night" and the like."""

UNIT_FORMS: tuple[Form, ...] = (
    form(
        r"\b(?i:(?:the\s+)?week\s+before\s+last)\b",
        fixed(constraints(direction="past", unit="week", offset=-2)),
        cues="before",
    ),
    form(
        r"\b(?i:(?:the\s+)?week\s+after\s+next)\b",
        fixed(constraints(direction="future", unit="week", offset=2)),
        cues="next",
    ),
    form(
        rf"\b(?i:(?:(?P<side>earlier|later)\s+)?(?P<near>last|this|the\s+current|next)\s+{_UNIT}){_NO_EVENT_AFTER}",
        _near,
        cues="last this current next",
    ),
    form(
        r"\b(?i:(?P<side>earlier|later)\s+(?:in|on)\s+(?P<near>the)\s+(?P<unit>week|month|year)\b)",
        _near,
        cues="earlier later",
    ),
    form(
        rf"{PART}(?i:(?P<near>last|this|the\s+current|the|next)\s+(?P<unit>week|month)\b){_NO_EVENT_AFTER}",
        _part,
        cues=PART_CUES,
    ),
    form(
        r"(?i:\b(?P<near>the|this|next)\s+(?P<unit>week|month)['’]s\s+(?P<part>end|beginning|start))\b",
        _part,
        cues="'s ’s",
    ),
    form(rf"\b(?i:(?P<n>{NUMBER})\s+{_UNIT}\s+ago(?:\s+(?:today|to\s+the\s+day))?)\b", _ago, cues="ago"),
    form(rf"\b(?i:(?:a\s+few|several|some|many)\s+{_UNIT}\s+ago)\b", _few_ago, cues="ago"),
    form(rf"\b(?i:in\s+(?:about\s+|around\s+|exactly\s+)?(?P<n>{NUMBER})\s+{_UNIT}(?:['’]?\s+time)?)\b", _in),
    form(
        rf"\b(?i:(?:with)?in\s+(?:the\s+)?(?:next|coming|following)\s+(?P<n>{NUMBER})\s+{_UNIT})",
        _next_units,
        cues="next coming following",
    ),
    form(
        rf"\b(?i:(?:over|during|for)\s+the\s+(?:next|coming)\s+(?P<n>{NUMBER})\s+{_UNIT})",
        _next_units,
        cues="next coming",
    ),
    form(rf"\b(?i:within\s+(?P<n>{NUMBER})\s+{_UNIT})", _within, cues="within"),
    form(
        rf"\b(?i:(?:in|over|during|within|for)\s+the\s+(?:past|last)\s+(?:(?P<n>{NUMBER})\s+)?{_UNIT})",
        _in_the_past,
        cues="past last",
    ),
    form(
        rf"\b(?i:(?:(?:with)?in|over|during|for)\s+(?:the\s+)?(?:coming|next\s+few|next\s+several|upcoming|following\s+few)"
        rf"\s+(?:few\s+)?{_UNIT})",
        _coming,
        cues="coming few several",
    ),
    form(
        rf"\b(?i:(?:in|over|during|for)\s+(?:the\s+)?(?:recent|past\s+few|last\s+few|past\s+several|past\s+couple\s+of)"
        rf"\s+{_UNIT})",
        _recent,
        cues="recent past last",
    ),
)
"""Forms around "day", "week", "month", "year"."""

WEEKEND_FORMS: tuple[Form, ...] = (
    form(r"\b(?i:last\s+weekend)\b", fixed(constraints(direction="past", unit="weekend", offset=-1))),
    form(r"\b(?i:(?:this|the)\s+past\s+weekend)\b", fixed(constraints(direction="past", unit="weekend"))),
    form(r"\b(?i:next\s+weekend)\b", fixed(constraints(direction="future", unit="weekend", offset=1))),
    form(
        r"\b(?i:(?:this|the)\s+(?:coming|upcoming)\s+weekend)\b", fixed(constraints(direction="future", unit="weekend"))
    ),
    form(
        r"\b(?i:(?:earlier\s+|later\s+)?this\s+weekend|(?:over|at|during|on|by)\s+the\s+weekend|(?:the\s+)?weekend['’]s)\b",
        fixed(constraints(unit="weekend")),
    ),
)
