"""Evidence for two reports telling of one meeting, where nothing says that they cannot (`conflicts`).

Points (summed; `JOIN` and more may be joined):

| evidence | points |
|---|---|
| parties | up to .45 by share of sides that fit |
| persons | .07 for each individual in common beyond two, up to .35 (.07 in a body: its members are always the same) |
| third | -.10 where one report names a third beside the two: who is at home where neither of the two is, or on the \
same day in the same place an international organisation |
| lone | -.20 where several met ad hoc and one side only is in common: the city or the name must make up for it |
| town | .25 where one names nobody and is called after the town where the other has several meet ad hoc |
| days | .20 where a body away from its seat met, at one level, on a day and on the next; else by the wider of \
both: one day .35, two .32, a week .25, a month .12, a quarter 0, a year -.10, more -.20 (0 for the same two \
individuals, where a day without its year fits) |
| rounds | -.10 where delegations only are in common and more than a week is left: delegations meet in rounds |
| weekday | .10 where one names it and the other names it too or took place on one |
| day of the year | named without the year: .35 where the other names it too or took place on it, .15 in its month |
| place | city .15 (of a country that is no party's .30, unless a hub of organisations; seat of a party .10, seat of \
the body 0), country only .03, venue .05; another city -.20. Leaders of a body in a country that is not its seat: .15 \
for the country, where they do not name one city |
| body | same, or those who met make it up, .20; one part of the other .10 |
| name | up to .15 by words in common, .10 for the same number |
| channel | same .05 |
| level | same .03, different -.15 (session of a body -.30) |
| format | two sides or several: -.10 (thirds: -.05; companions of whom neither office nor allegiance is known: 0); \
several or a session: -.05 |
| event around it | of the same body .10 |
| copies | .20 where one article is a near copy of the other and the parties fit |
| same articles | .10 where the two articles have another meeting in common beyond doubt (not for rounds, nor where \
more than a year is left); .25 for the \
session of one body that both say is ahead |
"""

from bisect import bisect_left
from typing import NamedTuple

from etl.merge.conflicts import conflict_of
from etl.merge.names import names_alike
from etl.merge.profiles import Profile
from etl.merge.sides import HOLDER_OF_OFFICE, Common, Fit, Parties
from etl.merge.yearless import yearless_points

JOIN = 0.6
BEYOND_DOUBT = 0.75

_DAYS = (1, 2, 7, 31, 92, 366)
_POINTS = (0.35, 0.32, 0.25, 0.12, 0.0, -0.10, -0.20)
_OF_PARTIES = frozenset({"parties", "persons", "lone", "third", "series", "name", "number"})


class Ground(NamedTuple):
    """One piece of evidence."""

    code: str
    points: float


class Comparison(NamedTuple):
    """The outcome: a conflict, or grounds with their sum."""

    conflict: str | None
    """Code of the hard conflict."""
    score: float
    grounds: tuple[Ground, ...]


def compare(left: Profile, right: Profile, parents: dict[str, Profile], parties_of: Parties) -> Comparison:
    """Compare two reports; `parents` holds profiles by report id, for the events around them."""
    conflict = conflict_of(left, right, parents)
    if conflict is not None:
        return Comparison(conflict, 0.0, ())
    common = parties_of.common(left, right)
    parties = common.fit
    if parties.conflict:
        return Comparison("parties", 0.0, ())
    found = (
        ("parties", 0.45 * parties.share),
        ("persons", _persons(common)),
        ("town", 0.25 if _is_of_town(left, right) else 0.0),
        ("lone", -0.20 if _is_lone(left, right, common) else 0.0),
        ("third", -0.10 if parties.thirds else 0.0),
        _days(left, right, parties),
        ("rounds", _rounds(left, right, common)),
        ("weekday", 0.10 if _weekdays_agree(left, right) else 0.0),
        ("yearless", yearless_points(left, right)),
        *_place(left, right),
        ("series", _series(left, right, common)),
        ("name", 0.15 * names_alike(left.name, right.name)),
        ("number", 0.10 if left.name.numbers & right.name.numbers else 0.0),
        ("channel", 0.05 if left.channel == right.channel != "unknown" else 0.0),
        ("level", _level(left, right)),
        ("format", _format(left, right, parties)),
        ("parent", _parent(left, right, parents)),
        ("copies", 0.20 if left.original == right.original and _same_parties(parties) else 0.0),
    )
    grounds = tuple([Ground(code, points) for code, points in found if points])
    return Comparison(None, total(grounds), grounds)


def total(grounds: tuple[Ground, ...]) -> float:
    """Return the sum of the points, at least 0; it may exceed 1, so that the best of good fits can be told."""
    return round(max(0.0, sum([ground.points for ground in grounds])), 4)


def of_parties(grounds: tuple[Ground, ...]) -> float:
    """Return the points for who met and as what: all but those for day, place and manner, which reports leave out."""
    return sum([ground.points for ground in grounds if ground.code in _OF_PARTIES])


def are_next_sessions(left: Profile, right: Profile) -> bool:
    """Say whether both tell of a session of one body that is still ahead: of articles of one time, the same."""
    return left.status == right.status == "planned" and left.series is not None and left.series == right.series


def _weekdays_agree(left: Profile, right: Profile) -> bool:
    """Say whether a weekday is named that the other names too, or that is its day; conflicts are excluded before."""
    if left.weekday is not None and right.weekday is not None:
        return True
    return (left.weekday is not None and right.days <= 2) or (right.weekday is not None and left.days <= 2)


def _days(left: Profile, right: Profile, parties: Fit) -> tuple[str, float]:
    if left.last < right.first or right.last < left.first:
        return "next day", 0.20
    points = _POINTS[bisect_left(_DAYS, max(left.days, right.days))]
    is_same_pair = parties.matched == 2 and parties.share >= HOLDER_OF_OFFICE and not parties.thirds
    return "days", max(points, 0.0) if is_same_pair and yearless_points(left, right) else points


def _is_of_town(left: Profile, right: Profile) -> bool:
    """Say whether one is only called after its town, and the other has several meet there on the same day or two."""
    return (
        left.is_of_town != right.is_of_town
        and (right if left.is_of_town else left).format == "plurilateral"
        and left.city == right.city
        and max(left.days, right.days) <= 2
        and (left.level == right.level or "unknown" in (left.level, right.level))
    )


def _is_lone(left: Profile, right: Profile, common: Common) -> bool:
    return common.fit.matched < 2 and not common.is_one_body and not _is_of_town(left, right)


def _persons(common: Common) -> float:
    more = common.individuals - 2
    return min(0.07 if common.is_usual else 0.35, 0.07 * more) if more > 0 else 0.0


def _rounds(left: Profile, right: Profile, common: Common) -> float:
    vague = max(left.days, right.days) > 7 and left.series is None and right.series is None
    return -0.10 if vague and not common.individuals else 0.0


def _format(left: Profile, right: Profile, parties: Fit) -> float:
    if left.format == right.format or (parties.companions and not parties.thirds):
        return 0.0
    return -0.10 if "bilateral" in (left.format, right.format) and not parties.thirds else -0.05


def _place(left: Profile, right: Profile) -> tuple[tuple[str, float], ...]:
    if _is_one_summit_abroad(left, right) and (left.city is None or left.city != right.city):
        return (("country of summit", 0.15),)
    if left.city and right.city:
        if left.city != right.city:
            return (("other city", -0.20),)
        venue = 0.05 if left.venue and left.venue == right.venue else 0.0
        return (("city", min(left.city_tells, right.city_tells)), ("venue", venue))
    return (("country", 0.03 if left.country and left.country == right.country else 0.0),)


def _is_one_summit_abroad(left: Profile, right: Profile) -> bool:
    """Say whether leaders of one body met in a country that is not its seat: they seldom do so twice."""
    return (
        left.series is not None
        and left.series == right.series
        and left.country == right.country
        and left.is_away
        and "leader" in (left.level, right.level)
        and {left.level, right.level} <= {"leader", "unknown"}
    )


def _series(left: Profile, right: Profile, common: Common) -> float:
    if left.series is None or right.series is None:
        return 0.20 if common.is_one_body else 0.0
    return 0.20 if left.series == right.series else 0.10


def _level(left: Profile, right: Profile) -> float:
    if "unknown" in (left.level, right.level):
        return 0.0
    if left.level == right.level:
        return 0.03
    return -0.30 if "plenary" in (left.format, right.format) else -0.15


def _parent(left: Profile, right: Profile, parents: dict[str, Profile]) -> float:
    one = parents.get(left.parent) if left.parent else None
    other = parents.get(right.parent) if right.parent else None
    if one is None or other is None or one.series is None:
        return 0.0
    return 0.10 if one.series == other.series else 0.0


def _same_parties(parties: Fit) -> bool:
    return parties.share >= 0.9
