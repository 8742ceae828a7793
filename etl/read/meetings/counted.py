"""Days counted from the day of another meeting: "two days before he meets X, Y held talks", "a day after talks"."""

from collections.abc import Sequence

from etl.dates.evaluate import with_direction
from etl.dates.expression import DateExpression
from etl.dates.shift import shifted
from etl.dates.words import number
from etl.read.meetings.best import best_date
from etl.read.meetings.events import Telling
from etl.read.meetings.graph import Token
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
    """Return how far a clause, or a noun behind "after" or "before", lies from what it hangs on."""
    graph, verb, preposition = telling.graph, governor(telling), _preposition(telling)
    if preposition is not None:
        sign, counts = _TURNED.get(preposition.low), graph.preceding(preposition)
    elif verb is not None and verb.dep == "advcl":
        sign = next((_TURNED[c.low] for c in graph.children(verb, "mark") if c.low in _TURNED), None)
        counts = graph.children(verb, "npadvmod")
    else:
        return None
    length = next((c for c in counts if c.low in _DAYS), None)
    if sign is None or length is None:
        return None
    said = next((c for c in graph.children(length, "nummod", "det") if c.index < length.index), length)
    steps = sign * (number(said.low) if said.dep == "nummod" else 1)
    days = steps * _DAYS[length.low]
    return DateExpression(anchor="report", unit="day", offset=days, start=said.start, end=length.end)


def _preposition(telling: Telling) -> Token | None:
    """Return the "after" or "before" that a noun stands behind."""
    top = telling.graph.nominal_top(telling.token)
    above = telling.graph.head(top)
    return above if telling.is_noun and top.dep == "pobj" and above.low in _TURNED else None


def _base(telling: Telling, tellings: Sequence[Telling]) -> Telling | None:
    """Return the meeting of the clause above."""
    hanging = _preposition(telling) or governor(telling)
    verbs = (t for t in telling.graph.ancestors(hanging) if t.tag.startswith("VB")) if hanging is not None else ()
    above = next(iter(verbs), None)
    return next((t for t in tellings if t is not telling and governor(t) is above), None)
