"""Whose office "first week in office" counts from."""

from collections.abc import Sequence

import msgspec

from etl.dates.expression import DateExpression
from etl.read.phrases import Phrase


def owned(
    dates: Sequence[DateExpression], sentence: Sequence[int], phrases: Sequence[Phrase]
) -> tuple[DateExpression, ...]:
    """Fill in the person for dates that count from an office; one that names nobody is no date.

    Nor are words in the name of a body or person ("Russia Today", "Godwin Friday").
    `sentence` lists the phrases of the sentence. The person is the one named last before the words, else the first.
    """
    named = [phrases[p] for p in sentence if phrases[p].kind in ("organisation", "person")]
    people = [phrases[p] for p in sentence if phrases[p].person is not None]
    names = [(p.head_start, p.head_end) if p.kind == "person" else (p.start, p.end) for p in named]
    found = []
    for expression in dates:
        if any(start < expression.start and expression.end <= end for start, end in names):
            continue
        if expression.anchor != "tenure":
            found.append(expression)
            continue
        before = [p for p in people if p.start < expression.start]
        person = (before[-1] if before else people[0]).person if people else None
        if person is not None:
            found.append(msgspec.structs.replace(expression, entity=person))
    return tuple(found)
