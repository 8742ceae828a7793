"""Arithmetic on spells of days."""

from collections.abc import Iterable
from datetime import date, timedelta

Days = tuple[date, date]


def gaps(spells: Iterable[Days]) -> list[Days]:
    """Return the stretches of days between the first and the last spell that lie in none, in order."""
    found: list[Days] = []
    reached: date | None = None
    for first, last in sorted(spells):
        if reached is not None and first > reached + timedelta(days=1):
            found.append((reached + timedelta(days=1), first - timedelta(days=1)))
        reached = last if reached is None else max(reached, last)
    return found


def covered(spells: Iterable[Days], start: date, end: date) -> bool:
    """Return whether every day from `start` to `end` lies in some spell."""
    relevant = sorted(spell for spell in spells if spell[0] <= end and spell[1] >= start)
    if not relevant or relevant[0][0] > start or max(last for _, last in relevant) < end:
        return False
    return not gaps(relevant)
