"""Days and units counted from an event told before: "a day earlier", "the following day", "two weeks later"."""

import re

from etl.dates.expression import DateExpression, Unit
from etl.dates.forms import Form, constraints, fixed, form
from etl.dates.words import NUMBER, number

_UNITS: dict[str, Unit] = {"day": "day", "week": "week", "month": "month", "year": "year"}
_UNIT = r"(?P<unit>day|week|month|year)s?\b"
_EVENT = r"(?:summit|meeting|talks|conference|visit|call|session|council|gathering|meetings|round|conversation)\b"
_FREE = (
    rf"(?!\s+(?!(?:the|a|an|his|her|their|its|this|that|these)\s+(?:[\w'’-]+\s+){{0,3}}?{_EVENT})"
    r"(?:(?:the|a|an|his|her|their|its|this|that)\b|(?:he|she|it|they|we)\s+(?!had\b)|[A-Z]|\w+ing\b))"
)
"""What must not follow "a week before": another event than a meeting."""
_SHIFT = {"earlier": -1, "before": -1, "prior": -1, "later": 1, "after": 1, "afterwards": 1}
_WHICH = {"previous": -1, "preceding": -1, "same": 0, "very same": 0, "following": 1, "next": 1, "ensuing": 1}


def _shifted(match: re.Match[str]) -> DateExpression:
    """Build "two days later"."""
    sign = _SHIFT[match["way"].lower()]
    count = number(match["n"]) if match.groupdict().get("n") else 1
    return constraints(
        anchor="report",
        direction="past" if sign < 0 else "future",
        unit=_UNITS[match["unit"].lower()],
        offset=sign * count,
    )


def _which(match: re.Match[str]) -> DateExpression:
    """Build "the following day", "the previous week"."""
    return constraints(
        anchor="report", unit=_UNITS[match["unit"].lower()], offset=_WHICH[" ".join(match["which"].lower().split())]
    )


def _that(match: re.Match[str]) -> DateExpression:
    return constraints(anchor="report", unit=_UNITS[match["unit"].lower()], offset=0)


_SAME_DAY = constraints(anchor="report", unit="day", offset=0)

REPORT_UNIT_FORMS: tuple[Form, ...] = (
    form(
        rf"\b(?i:(?P<n>{NUMBER})\s+{_UNIT}\s+(?P<way>earlier|later|afterwards|prior))\b",
        _shifted,
        cues="earlier later afterwards prior",
    ),
    form(rf"\b(?i:(?P<n>{NUMBER})\s+{_UNIT}\s+(?P<way>before|after))\b{_FREE}", _shifted, cues="before after"),
    form(
        rf"\b(?i:the\s+{_UNIT}\s+(?P<way>before|after|prior))\b(?!\s+(?:yesterday|tomorrow|last|next)\b){_FREE}",
        _shifted,
        cues="before after prior",
    ),
    form(
        rf"\b(?i:the\s+(?P<which>previous|preceding|very\s+same|same|following|next|ensuing)\s+{_UNIT})(?!\s+(?:as|few)\b)",
        _which,
        cues="previous preceding same following next ensuing",
    ),
    form(
        r"\b(?i:on\s+the\s+(?P<which>next|same|following|previous)\s+(?P<unit>day))\b",
        _which,
        cues="next same following previous",
    ),
    form(
        r"\b(?i:(?:earlier|later)\s+(?:that|the\s+same)\s+(?P<unit>day|week|month|year))\b", _that, cues="earlier later"
    ),
    form(
        r"\b(?i:(?:on\s+)?that\s+(?:very\s+)?(?P<unit>day|week|month|year))\b(?!\s+(?:the|when)\b)", _that, cues="that"
    ),
    form(r"\b(?i:(?:earlier|later)\s+(?:in|on)\s+the\s+day)\b", fixed(_SAME_DAY), cues="earlier later"),
)
"""Forms around "day", "week", "month", "year"."""

REPORT_DAYTIME_FORMS: tuple[Form, ...] = (
    form(
        r"\b(?i:(?:earlier|later)\s+in\s+the\s+(?:morning|afternoon|evening|night))\b",
        fixed(_SAME_DAY),
        cues="earlier later",
    ),
    form(r"\b(?i:(?:that|the\s+same)\s+(?:morning|afternoon|evening|night))\b", fixed(_SAME_DAY), cues="that same"),
    form(
        r"\b(?i:the\s+(?:following|next)\s+(?:morning|afternoon|evening))\b",
        fixed(constraints(anchor="report", unit="day", offset=1)),
        cues="following next",
    ),
    form(
        r"\b(?i:the\s+(?:previous|preceding)\s+(?:evening|night))\b",
        fixed(constraints(anchor="report", unit="day", offset=-1)),
        cues="previous preceding",
    ),
)
"""Forms around "morning", "night" and the like."""
