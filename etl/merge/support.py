"""Which value of a field is best supported: independent sources count once each."""

from collections.abc import Callable, Hashable, Iterable
from datetime import date
from typing import Any, TypeVar

from etl.merge.world import World
from etl.model.base import Record
from etl.resolve.records import ResolvedParty, ResolvedReport

Value = TypeVar("Value", bound=Hashable)


class Telling(Record, kw_only=True):
    """A report of a meeting and how far it counts."""

    report: ResolvedReport
    voice: str
    """Independent source: publisher of the original text."""
    appeared: date | None
    """Day of publication where it is stated."""


def tellings(reports: Iterable[ResolvedReport], world: World) -> tuple[Telling, ...]:
    """Return the reports of one meeting with their sources, sorted by report."""
    return tuple(
        Telling(report=report, voice=world.voice(report.article_id), appeared=world.appeared(report.article_id))
        for report in sorted(reports, key=lambda report: report.report_id)
    )


def best(votes: Iterable[tuple[Value, str]], rule: Callable[[Value], Any]) -> Value | None:
    """Return the value that most voices hold; of equals the one that `rule` puts first; None without votes."""
    voices: dict[Value, set[str]] = {}
    for value, voice in votes:
        voices.setdefault(value, set()).add(voice)
    return min(voices, key=lambda value: (-len(voices[value]), rule(value)), default=None)


def latest(told: Iterable[Telling]) -> tuple[Telling, ...]:
    """Return the tellings of the latest stated day of publication; all of them where none states its day."""
    told = tuple(told)
    dated = [telling.appeared for telling in told if telling.appeared is not None]
    return tuple(telling for telling in told if telling.appeared == max(dated)) if dated else told


class Seat(Record, kw_only=True):
    """A party as one telling has it."""

    telling: Telling
    party: ResolvedParty
