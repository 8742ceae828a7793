"""What the columns of a view hold, by their names: whom they identify, when a row was, how much it counts.

Names follow the terms of the warehouse: `_id` a key, `_code` a code, `_on` a day, `_at` a moment, `_a_` and `_b_` the
two of a pair.
"""

import re
from collections.abc import Sequence
from typing import Literal

from etl.model.base import Record

Kind = Literal["person", "state", "organisation", "country", "source", "entity"]
Type = Literal["text", "number", "day", "moment", "truth"]
Types = dict[str, Type]
"""Types of a view's columns, in their order."""

_HOLDERS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("person", re.compile(r"(?:\w+_)?person(?:_(?P<side>[ab]))?_id")),
    ("state", re.compile(r"(?:\w+_)?state(?:_(?P<side>[ab]))?_id")),
    ("organisation", re.compile(r"(?:organisation|body|member)(?:_(?P<side>[ab]))?_id")),
    ("country", re.compile(r"(?:\w+_)?country_code")),
    ("source", re.compile(r"source_id")),
    ("entity", re.compile(r"entity_id")),
)
_SIDES = {"source": "a", "target": "b"}
"""The two ends of a link, in a network."""
_NO_MEASURE = re.compile(
    r"year|iso_year|quarter|month|iso_week|weekday|day_of_year|latitude|longitude|\w*position|\w+_offset"
)


class Holder(Record, kw_only=True):
    """A column that says whom or what a row is about."""

    column: str
    kind: Kind
    side: str = ""
    """a or b for one of a pair."""


class When(Record, kw_only=True):
    """The columns that say when a row was."""

    first: str
    """Column of the first day it can have been."""
    last: str
    """Column of the last day it can have been; the same column where there is one only."""
    form: Literal["day", "month", "year", "moment"] = "day"


def holders(types: Types) -> tuple[Holder, ...]:
    """Return all columns that identify somebody or something."""
    found = []
    if {"entity_kind", *_SIDES} <= types.keys():
        found = [Holder(column=column, kind="entity", side=side) for column, side in _SIDES.items()]
    for column in types:
        for kind, pattern in _HOLDERS:
            if match := pattern.fullmatch(column):
                found.append(Holder(column=column, kind=kind, side=match.groupdict().get("side") or ""))
                break
    return tuple(found)


def when(types: Types) -> When | None:
    """Return when rows of a view were: of several, the days of the meeting before those of anything else."""
    pairs = [(name, name.replace("start", "end", 1)) for name in types if name.endswith("start_on")]
    pairs += [(name, name.replace("first", "last", 1)) for name in types if name.startswith("first_")]
    for first, last in sorted(pairs, key=lambda pair: pair[0] != "date_start_on"):
        if types.get(first) == types.get(last) == "day":
            return When(first=first, last=last)
    for name in ("date_end_on", "date_start_on", "day_on"):
        if name in types:
            return When(first=name, last=name)
    if "month_on" in types:
        return When(first="month_on", last="month_on", form="month")
    for name, type_ in types.items():
        if type_ == "day" and name != "now_on":
            return When(first=name, last=name)
        if type_ == "moment":
            return When(first=name, last=name, form="moment")
    return When(first="year", last="year", form="year") if "year" in types else None


def is_of_meetings(types: Types) -> bool:
    """Say whether a row has days of its own, unlike one that sums up what was between a first and a last day."""
    found = when(types)
    return found is not None and (found.form != "day" or not found.last.startswith("last_"))


def measures(types: Types) -> tuple[str, ...]:
    """Return columns that say how much or how many, in their order."""
    return tuple(name for name, type_ in types.items() if type_ == "number" and not _NO_MEASURE.fullmatch(name))


def label(types: Types) -> str | None:
    """Return the column that names a row to people: the first that is called a name, label or title."""
    names = ("label", "name", "meeting_label", "title")
    endings = ("_name", "_label", "_title")
    first = next((name for name in names if name in types), None)
    return first or next((name for name in types if name.endswith(endings)), None)


def readable(types: Types) -> tuple[str, ...]:
    """Return the columns to show to people, the date first: without keys beside names, and bounds beside a date."""
    names = [name for name in types if not _is_for_machines(name, types)]
    return tuple(sorted(names, key=lambda name: name != "date_edtf")) if len(names) > 1 else tuple(types)


def _is_for_machines(name: str, types: Types) -> bool:
    if name.endswith(("start_on", "end_on")):
        return f"{name.rpartition('start_on')[0] or name.rpartition('end_on')[0]}edtf" in types
    if name in _SIDES:
        return f"{name}_label" in types
    return name in ("sha256", "canonical_url") or (name.endswith("_id") and label(types) is not None)


def known_as(column: str, types: Sequence[str] | Types) -> str | None:
    """Return the column that names what a key column identifies, such as `person_a_name` of `person_a_id`."""
    stem = column.removesuffix("_id").removesuffix("_code")
    candidates = (f"{stem}_name", f"{stem}_label", "name" if stem == "entity" else "")
    return next((name for name in candidates if name in types), None)
