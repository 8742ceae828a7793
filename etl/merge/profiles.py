"""A report made ready to be compared: days as numbers, parties gathered into sides."""

from collections.abc import Callable, Iterable

from etl.merge.names import NameWords, name_words
from etl.merge.world import World
from etl.model.base import Record
from etl.model.reading import Channel, Format, Level, Status
from etl.resolve.records import ResolvedParty, ResolvedReport

FIRST, LAST = 0, 4_000_000
"""Day numbers that stand for an open side: before and after all days of years 1 to 9999."""

_THIRD = frozenset({"mediator", "observer", "host"})


class Side(Record, kw_only=True):
    """Who took part on behalf of one state or organisation, or one individual of whom that is not known."""

    persons: frozenset[str]
    may_be: frozenset[str]
    """Who can be meant by an office of which the holder is not known."""
    organisations: frozenset[str]
    """Represented, or the delegations themselves."""
    root: str | None
    """Top of the line of those organisations."""
    is_body: bool
    """A delegation of organisations that may have members."""
    is_third: bool
    """All mediate, observe or host: where there are two other sides, it may be told with or without this one."""


class Profile(Record, kw_only=True):
    """One report; what is not known is None or empty."""

    report_id: str
    article_id: str
    original: str
    """Article that the report's article is a near copy of, or itself."""
    is_copied: bool
    """The article is a near copy of another or has one."""
    first: int
    last: int
    """Bounds of the days, as day numbers."""
    days: int
    """How many days the bounds leave."""
    weekday: int | None
    yearless: tuple[int, int] | None
    """Month and day, where the year is not known."""
    status: Status
    channel: Channel
    format: Format
    level: Level
    city: str | None
    country: str | None
    venue: str | None
    series: str | None
    series_line: frozenset[str]
    """The series and all it belongs to."""
    city_tells: float
    """Points for the same city: many where nobody is at home, few where a party sits, none where the body does."""
    name: NameWords
    persons: frozenset[str]
    organisations: frozenset[str]
    sides: tuple[Side, ...]
    parent: str | None


def profiles(reports: Iterable[ResolvedReport], world: World) -> tuple[Profile, ...]:
    """Return the profiles, sorted by report."""
    return tuple(sorted((_profile(report, world) for report in reports), key=lambda profile: profile.report_id))


def _profile(report: ResolvedReport, world: World) -> Profile:
    parties = [party for party in report.parties if party.person_id or party.organisation_id]
    organisations = frozenset(party.organisation_id for party in parties if party.organisation_id)
    first = report.days.start.toordinal() if report.days.start else FIRST
    last = report.days.end.toordinal() if report.days.end else LAST
    return Profile(
        report_id=report.report_id,
        article_id=report.article_id,
        original=world.original(report.article_id),
        is_copied=world.is_copied(report.article_id),
        first=first,
        last=last,
        days=last - first + 1,
        weekday=report.weekday,
        yearless=report.yearless,
        status=report.status,
        channel=report.channel,
        format=report.format,
        level=report.level,
        city=report.place.city,
        country=report.place.country,
        venue=report.place.venue,
        series=report.series_id,
        series_line=frozenset(world.line(report.series_id)) if report.series_id else frozenset(),
        city_tells=_city_tells(report, organisations, world),
        name=name_words(report.name),
        persons=frozenset(party.person_id for party in parties if party.person_id),
        organisations=organisations,
        sides=_sides(parties, world),
        parent=report.parent_report_id,
    )


def _city_tells(report: ResolvedReport, organisations: frozenset[str], world: World) -> float:
    city = report.place.city
    if city is None or (report.series_id is not None and world.is_seat(city, report.series_id)):
        return 0.0
    if any(world.is_seat(city, organisation) for organisation in organisations):
        return 0.10
    is_abroad = not any(report.place.country == world.root(organisation) for organisation in organisations)
    return 0.30 if is_abroad and report.place.country and not world.is_hub(city) else 0.15


def _sides(parties: list[ResolvedParty], world: World) -> tuple[Side, ...]:
    """Gather parties by the top of their line; where that leaves one side, by organisation; else each for itself."""
    roots = [world.root(party.organisation_id) if party.organisation_id else None for party in parties]
    groups = _gather(root or party.person_id for root, party in zip(roots, parties, strict=True))
    if len(groups) < 2:
        groups = _gather(party.organisation_id or party.person_id for party in parties)
    if len(groups) < 2:
        groups = _gather(party.person_id or party.organisation_id for party in parties)
    return tuple(_side([parties[i] for i in group], [roots[i] for i in group], world.is_state) for group in groups)


def _gather(keys: Iterable[str | None]) -> list[list[int]]:
    """Return the positions of equal keys, in order of key."""
    groups: dict[str, list[int]] = {}
    for position, key in enumerate(keys):
        groups.setdefault(key or "", []).append(position)
    return [groups[key] for key in sorted(groups)]


def _side(parties: list[ResolvedParty], roots: list[str | None], is_state: Callable[[str], bool]) -> Side:
    return Side(
        persons=frozenset(party.person_id for party in parties if party.person_id),
        may_be=frozenset(person for party in parties for person in party.may_be),
        organisations=frozenset(party.organisation_id for party in parties if party.organisation_id),
        root=next((root for root in roots if root), None),
        is_body=not any(party.person_id for party in parties) and not any(root and is_state(root) for root in roots),
        is_third=all(party.role in _THIRD for party in parties),
    )
