"""Find the dates in English news prose.

One pass finds the words a date may hang on (a month, a weekday, a year, a unit of time); around each of them the forms
of its family are tried. The longest stretch of text wins; of two readings of one stretch, the form listed first.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain
from operator import attrgetter

import msgspec

from etl.dates.day_forms import DAY_FORMS, NUMERIC_FORMS
from etl.dates.expression import DateExpression
from etl.dates.forms import Form, Found, apply
from etl.dates.month_forms import MONTH_FORMS
from etl.dates.relative_forms import NAMED_DAY_FORMS, UNIT_FORMS, WEEKEND_FORMS
from etl.dates.report_forms import REPORT_DAYTIME_FORMS, REPORT_UNIT_FORMS
from etl.dates.tenure_forms import TENURE_FORMS
from etl.dates.weekday_forms import WEEKDAY_FORMS
from etl.dates.words import MONTH, WEEKDAY
from etl.dates.year_forms import NEAR_YEAR_FORMS, YEAR_FORMS

_BEFORE, _AFTER = 48, 64
"""Characters around a hook that a form may need: the longest written forms stay well below."""

_HOOK = re.compile(
    rf"\b(?:(?P<month>{MONTH})|(?P<weekday>{WEEKDAY})|(?P<digits>\d{{1,2}}[./-]\s?\d{{1,2}}[./-]\s?(?:19|20)\d\d"
    r"|(?:19|20)\d\d[./-]\d\d[./-]\d\d)|(?P<year>(?:19|20)\d\d)|(?P<weekend>(?i:weekends?))"
    r"|(?P<named>(?i:today|yesterday|tomorrow|tonight|overnight|morning|afternoon|evening|night))"
    r"|(?P<unit>(?i:days?|weeks?|months?|quarters?))"
    r"|(?P<near_year>(?i:years?|spring|summer|autumn|fall|winter)))\b"
)
_FAMILIES: dict[str, tuple[Form, ...]] = {
    "month": (*DAY_FORMS, *MONTH_FORMS),
    "weekday": WEEKDAY_FORMS,
    "digits": NUMERIC_FORMS,
    "year": YEAR_FORMS,
    "weekend": WEEKEND_FORMS,
    "named": (*NAMED_DAY_FORMS, *REPORT_DAYTIME_FORMS),
    "unit": (*UNIT_FORMS, *REPORT_UNIT_FORMS, *TENURE_FORMS),
    "near_year": (*NEAR_YEAR_FORMS, *UNIT_FORMS, *REPORT_UNIT_FORMS),
}
_SINCE = re.compile(r"\bsince\s+(?:(?:the|early|mid|late)[\s-]+)*$", re.IGNORECASE)
_HABIT = re.compile(r"\b(?:every|each|any|per)\s+(?:other\s+)?$", re.IGNORECASE)
_OTHER_THING = re.compile(
    r"\s+(?:(?:terror(?:ist)?\s+)?attacks?|massacre|[Rr]evolution|[Uu]prising|Square|Street|Movement|Committee|Avenue|Airport)\b"
)


def find_dates(text: str, start: int, end: int) -> tuple[DateExpression, ...]:
    """Return the dates written between two offsets, in order of position, without overlap."""
    chosen: list[Found] = []
    for found in sorted(dict.fromkeys(_candidates(text, start, end)), key=_longest_first):
        at = bisect_left(chosen, found.start, key=attrgetter("start"))
        is_after = at == 0 or chosen[at - 1].end <= found.start
        if is_after and (at == len(chosen) or found.end <= chosen[at].start):
            chosen.insert(at, found)
    return tuple(chain.from_iterable(_in_context(text, found) for found in chosen))


def _candidates(text: str, start: int, end: int) -> Iterator[Found]:
    """Yield every match of every form around every hook."""
    for hook in _HOOK.finditer(text, start, end):
        low, high = max(start, hook.start() - _BEFORE), min(end, hook.end() + _AFTER)
        around = text[low:high].lower()
        for form in _FAMILIES[hook.lastgroup or ""]:
            if form.cues and not _has_any(around, form.cues):
                continue
            for match in form.pattern.finditer(text, low, high):
                if match.start() <= hook.start() < match.end():
                    found = apply(form, match)
                    if found is not None:
                        yield found


def _has_any(around: str, cues: tuple[str, ...]) -> bool:
    for cue in cues:  # noqa: SIM110 - a generator takes longer than the look-ups
        if cue in around:
            return True
    return False


def _longest_first(found: Found) -> tuple[int, int]:
    return found.start - found.end, found.start


def _in_context(text: str, found: Found) -> Iterator[DateExpression]:
    """Yield a date as its neighbours let it stand: "since 2014" is open-ended, "every Friday" is no date."""
    date = found.expression
    before = text[max(0, date.start - 24) : date.start]
    if _HABIT.search(before) or _OTHER_THING.match(text, date.end):
        return
    if not _SINCE.search(before):
        yield date
    elif date.anchor == "absolute" and date.edtf is not None:
        yield msgspec.structs.replace(date, edtf=date.edtf.split("/")[0] + "/..")
