"""Resolving and joining in rounds: what a meeting's dated articles know of its day dates the undated ones among them.

With its days known, an undated article's other meetings get their days, and the offices that it speaks of their
holders; then more of its meetings may be recognised in what others tell.
"""

from collections.abc import Sequence
from typing import NamedTuple

from etl.merge.joined import Meetings
from etl.merge.lending import lent_days
from etl.model.decisions import Decision
from etl.reference.reference import Reference
from etl.resolve.records import ArticleInput, Lent, Resolved
from etl.resolve.resolve import resolve

MOST = 3
"""Rounds; what the last one would still lend is left."""


class Settled(NamedTuple):
    """The outcome of the last round."""

    resolved: Resolved
    meetings: Meetings


def settle(articles: Sequence[ArticleInput], reference: Reference, decisions: tuple[Decision, ...]) -> Settled:
    """Resolve and join until nothing more is lent; a pure function that no order of the articles changes.

    Raises DecisionError as `resolve` does.
    """
    lent: dict[str, Lent] = {}
    resolved = resolve(articles, reference, decisions)
    meetings = Meetings(resolved, decisions)
    for _ in range(MOST - 1):
        before, lent = lent, lent_days(meetings)
        if lent == before:
            break
        known, resolved = resolved, resolve(articles, reference, decisions, lent)
        if resolved == known:
            break
        meetings = Meetings(resolved, decisions)
    return Settled(resolved, meetings)
