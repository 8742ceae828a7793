"""One value per field of a meeting.

"Best supported" means held by most independent sources (publishers; copies count with their original); ties go by the
order given.

| field | rule |
|---|---|
| status | of the latest reports by stated day of publication (of all where none states it) the best supported; \
held > cancelled > postponed > planned. An undated report never overrides a dated one |
| channel | best supported of those known; hybrid > video > phone > in_person |
| format | best supported; plenary > plurilateral > bilateral |
| level | best supported of those known; leader > minister > ambassador > official |
| date | what all leave in common, see `when` |
| place | none for a call; else the best supported city, country, venue in turn, among the reports that agree so far |
| name | best supported; the longest, then by alphabet |
| series | best supported; the furthest down its line, then by id |
| parent | meeting of the best supported parent report; the smallest id; never its own descendant |
"""

from collections.abc import Iterable

from etl.merge.support import Telling, best, latest
from etl.merge.world import World
from etl.model.base import Record
from etl.model.reading import Channel, Format, Level, Place, Status

_STATUS: tuple[Status, ...] = ("held", "cancelled", "postponed", "planned")
_CHANNEL: tuple[Channel, ...] = ("hybrid", "video", "phone", "in_person", "unknown")
_FORMAT: tuple[Format, ...] = ("plenary", "plurilateral", "bilateral")
_LEVEL: tuple[Level, ...] = ("leader", "minister", "ambassador", "official", "unknown")


class Said(Record, kw_only=True):
    """The fields of a meeting that its reports vote on."""

    status: Status
    channel: Channel
    format: Format
    level: Level
    place: Place
    name: str | None
    series_id: str | None


def said(told: tuple[Telling, ...], world: World) -> Said:
    """Return one value per field."""
    channel = best(((t.report.channel, t.voice) for t in told if t.report.channel != "unknown"), _CHANNEL.index)
    level = best(((t.report.level, t.voice) for t in told if t.report.level != "unknown"), _LEVEL.index)
    return Said(
        status=best(((t.report.status, t.voice) for t in latest(told)), _STATUS.index) or "held",
        channel=channel or "unknown",
        format=best(((t.report.format, t.voice) for t in told), _FORMAT.index) or "bilateral",
        level=level or "unknown",
        place=Place() if channel in ("phone", "video") else _place(told),
        name=best(((t.report.name, t.voice) for t in told if t.report.name), lambda name: (-len(name), name)),
        series_id=best(
            ((t.report.series_id, t.voice) for t in told if t.report.series_id),
            lambda series: (-len(world.line(series)), series),
        ),
    )


def _place(told: tuple[Telling, ...]) -> Place:
    places = [(t.report.place, t.voice) for t in told]
    city = best(((place.city, voice) for place, voice in places if place.city), str)
    if city is not None:
        places = [(place, voice) for place, voice in places if place.city == city]
    country = best(((place.country, voice) for place, voice in places if place.country), str)
    if country is not None:
        places = [(place, voice) for place, voice in places if place.country in (country, None)]
    venue = best(((place.venue, voice) for place, voice in places if place.venue), lambda venue: (-len(venue), venue))
    return Place(city=city, country=country, venue=venue)


def parents(told: dict[str, tuple[Telling, ...]], meeting_of: dict[str, str]) -> dict[str, str]:
    """Return the event around each meeting that has one, as meeting ids; no meeting is around itself."""
    chosen: dict[str, str] = {}
    for meeting in sorted(told):
        parent = best(_parent_votes(told[meeting], meeting, meeting_of), str)
        if parent is not None and meeting not in _upwards(parent, chosen):
            chosen[meeting] = parent
    return chosen


def _parent_votes(told: tuple[Telling, ...], own: str, meeting_of: dict[str, str]) -> Iterable[tuple[str, str]]:
    for telling in told:
        parent = meeting_of.get(telling.report.parent_report_id or "")
        if parent is not None and parent != own:
            yield parent, telling.voice


def _upwards(meeting: str, chosen: dict[str, str]) -> list[str]:
    line = [meeting]
    while line[-1] in chosen:
        line.append(chosen[line[-1]])
    return line
