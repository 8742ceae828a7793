"""Days counted from the start of somebody's office: "in her first week in office"."""

import re

from etl.dates.expression import DateExpression
from etl.dates.forms import Form, constraints, form

_LENGTHS = {"day": 1, "week": 7, "month": 31}
"""Days of a unit, at most."""
_ORDINALS = {"first": 0, "second": 1, "third": 2}


def _in_office(match: re.Match[str]) -> DateExpression:
    """Build "first week in office"; whose office it is, the reader fills in."""
    length = _LENGTHS[match["unit"].lower()]
    begin = _ORDINALS[match["which"].lower()] * length
    return constraints(anchor="tenure", direction="past", unit="day", offset=begin, end_offset=begin + length - 1)


TENURE_FORMS: tuple[Form, ...] = (
    form(
        r"\b(?i:(?P<which>first|second|third)\s+(?:full\s+)?(?P<unit>day|week|month)\s+(?:in|on|of)\s+"
        r"(?:office|the\s+(?:job|post)|(?:his|her)\s+(?:term|mandate|tenure)))\b",
        _in_office,
        cues="first second third",
    ),
)
