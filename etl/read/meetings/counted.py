"""Days counted in a clause from the day of another meeting: "two days before he meets X, Y held talks on Monday"."""

from collections.abc import Sequence

from etl.dates.evaluate import with_direction
from etl.dates.expression import DateExpression
from etl.dates.shift import shifted
from etl.dates.words import number
from etl.read.meetings.events import Telling
from etl.read.meetings.lending import best_date
from etl.read.meetings.ownership import governor

_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
_TURNED = {"before": 1, "after": -1}
"""The clause behind "before" tells of what came later."""


def count(tellings: Sequence[Telling]) -> None:
    """Date meetings told in such clauses, where the other one of the sentence has its day."""
    for telling in tellings:
        words = _counted(telling)
        base = _base(telling, tellings) if words is not None else None
        if words is None or base is None:
            continue
        telling.is_aside = True
        telling.dates = [date for date in telling.dates if date.start != words.start]
        said = best_date(base.dates)
        is_open = said is not None and said.anchor != "report" and not telling.dates
        told = with_direction(said, "past" if base.stance.status == "held" else "future") if said and is_open else None
        date = shifted(told, words) if told is not None else None
        telling.dates += [date] if date is not None else []


def _counted(telling: Telling) -> DateExpression | None:
    """Return how far a clause lies from what it hangs on."""
    graph, verb = telling.graph, governor(telling)
    if verb is None or verb.dep != "advcl":
        return None
    sign = next((_TURNED[c.low] for c in graph.children(verb, "mark") if c.low in _TURNED), None)
    length = next((c for c in graph.children(verb, "npadvmod") if c.low in _DAYS), None)
    if sign is None or length is None:
        return None
    said = next((c for c in graph.children(length, "nummod", "det") if c.index < length.index), length)
    steps = sign * (number(said.low) if said.dep == "nummod" else 1)
    days = steps * _DAYS[length.low]
    return DateExpression(anchor="report", unit="day", offset=days, start=said.start, end=length.end)


def _base(telling: Telling, tellings: Sequence[Telling]) -> Telling | None:
    """Return the meeting of the clause above."""
    verb = governor(telling)
    above = telling.graph.head(verb) if verb is not None else None
    return next((t for t in tellings if t is not telling and governor(t) is above), None)
