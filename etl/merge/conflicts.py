"""What tells two reports apart, whatever else they have in common.

Days that do not intersect (but for two days in a row of one session); a weekday, or a day of the year, that the
other's day is not; two different ways of meeting (phone, video, in person); different cities or countries; different
bodies; names that say another number, year, kind or subject; a meeting of two and a session of a body; a meeting and
the event around it; two reports of one article unless they agree in everything. Parties that cannot be the same are
found where parties are compared (`sides`).
"""

from datetime import date

from etl.merge.names import names_alike, names_conflict
from etl.merge.profiles import Profile
from etl.merge.yearless import yearless_conflict
from etl.model.reading import Channel

_HYBRID = ({"hybrid", "in_person"}, {"hybrid", "video"})


def conflict_of(left: Profile, right: Profile, parents: dict[str, Profile]) -> str | None:
    """Return the code of what no score can outweigh; None where there is nothing. `parents` as in `compare`."""
    if (left.last < right.first or right.last < left.first) and not are_days_of_one_session(left, right):
        return "days"
    if left.channel != right.channel and not channels_fit({left.channel, right.channel}):
        return "channel"
    if {left.format, right.format} == {"bilateral", "plenary"}:
        return "format"
    if left.article_id == right.article_id and not _told_twice(left, right):
        return "article"
    if left.weekday is not None and right.weekday is not None and left.weekday != right.weekday:
        return "weekday"
    if not (_weekday_fits(left, right) and _weekday_fits(right, left)):
        return "weekday"
    if yearless_conflict(left, right):
        return "yearless"
    return _conflict_of_event(left, right, parents)


def _conflict_of_event(left: Profile, right: Profile, parents: dict[str, Profile]) -> str | None:
    if left.country and right.country and left.country != right.country:
        return "place"
    is_one_series = left.series is not None and left.series == right.series
    if left.city and right.city and left.city != right.city and not (is_one_series and left.country == right.country):
        return "place"
    if left.series and right.series and not _one_line(left, right):
        return "series"
    if names_conflict(left.name, right.name):
        return "name"
    if _is_around(left, right, parents) or _is_around(right, left, parents):
        return "parent"
    return None


def channels_fit(channels: set[Channel]) -> bool:
    """Say whether a meeting can be told of so: a hybrid one as in person or as by video."""
    known = channels - {"unknown"}
    return len(known) < 2 or known in _HYBRID


def are_days_of_one_session(left: Profile, right: Profile) -> bool:
    """Say whether the one tells of a session's first day, the other of the day after it, away from the body's seat."""
    return (
        left.format == right.format == "plenary"
        and left.series is not None
        and left.series == right.series
        and left.level == right.level != "unknown"
        and left.city is not None
        and left.city == right.city
        and min(left.city_tells, right.city_tells) > 0.0
        and (left.last + 1 == right.first or right.last + 1 == left.first)
    )


def _told_twice(left: Profile, right: Profile) -> bool:
    """Say whether one article tells of one meeting in two places: it agrees in everything and on the day."""
    return (
        left.days == 1
        and len(left.sides) > 1
        and (left.first, left.persons, left.organisations, left.channel, left.status, left.format)
        == (right.first, right.persons, right.organisations, right.channel, right.status, right.format)
        and right.report_id != left.parent
        and left.report_id != right.parent
    )


def _weekday_fits(said: Profile, other: Profile) -> bool:
    """Say whether a weekday that the one names is among the other's days."""
    if said.weekday is None or other.days >= 7:
        return True
    return any(date.fromordinal(day).weekday() == said.weekday for day in range(other.first, other.last + 1))


def _one_line(left: Profile, right: Profile) -> bool:
    return left.series in right.series_line or right.series in left.series_line


def _is_around(child: Profile, other: Profile, parents: dict[str, Profile]) -> bool:
    """Say whether the other looks like the event around the first: same body, days in common, nothing around it."""
    around = parents.get(child.parent) if child.parent else None
    if around is None or other.parent is not None or around.last < other.first or other.last < around.first:
        return False
    if around.report_id == other.report_id:
        return True
    if around.series is None or other.series is None:
        return names_alike(around.name, other.name) == 1.0
    return around.series == other.series
