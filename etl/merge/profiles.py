"""A report made ready to be compared: days as numbers, parties gathered into sides."""

from collections.abc import Hashable, Iterable

from msgspec.structs import replace

from etl.merge.names import NameWords, name_words
from etl.merge.world import World
from etl.model.base import Record
from etl.model.reading import Channel, Format, Level, Place, Status
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
    is_state: bool
    is_at_home: bool
    """The place is of that state, or the seat of that organisation."""
    is_in_office: bool
    """The office of one of them is known."""


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
    made_up: frozenset[str]
    """Bodies of which they are nearly all members; where the series is known, that one only."""
    is_away: bool
    """In a country where the series has no seat."""
    city_tells: float
    """Points for the same city: many where nobody is at home, few where a party sits, none where the body does."""
    name: NameWords
    persons: frozenset[str]
    organisations: frozenset[str]
    sides: tuple[Side, ...]
    is_of_town: bool
    """Nobody is named as taking part, and it is called after its town: "the London summit"."""
    parent: str | None
    kind: int = 0
    """The same for reports of the same sides, series and format."""


def profiles(reports: Iterable[ResolvedReport], world: World) -> tuple[Profile, ...]:
    """Return the profiles, sorted by report."""
    made = sorted((_profile(report, world) for report in reports), key=lambda profile: profile.report_id)
    kinds: dict[Hashable, int] = {}
    keys = [(one.sides, one.series, one.made_up, one.format) for one in made]
    return tuple(replace(one, kind=kinds.setdefault(key, len(kinds))) for one, key in zip(made, keys, strict=True))


def _profile(report: ResolvedReport, world: World) -> Profile:
    parties = [party for party in report.parties if party.person_id or party.organisation_id]
    organisations = frozenset(party.organisation_id for party in parties if party.organisation_id)
    first = report.days.start.toordinal() if report.days.start else FIRST
    last = report.days.end.toordinal() if report.days.end else LAST
    name = name_words(report.name)
    sides = _sides(parties, report.place, world)
    series = report.series_id or world.bodies.named(name) or _only_body(report, sides)
    country = report.place.country
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
        series=series,
        series_line=frozenset(world.line(series)) if series else frozenset(),
        made_up=_made_up(series, sides, first, last, world),
        is_away=series is not None and country is not None and not world.is_seat_country(country, series),
        city_tells=_city_tells(report, series, organisations, world),
        name=name,
        persons=frozenset(party.person_id for party in parties if party.person_id),
        organisations=organisations,
        sides=sides,
        is_of_town=not sides and report.place.city is not None and _is_called_after(report.place.city, name),
        parent=report.parent_report_id,
    )


def _is_called_after(city: str, name: NameWords) -> bool:
    words = name_words(city).words
    return bool(words) and words <= name.words


def _only_body(report: ResolvedReport, sides: tuple[Side, ...]) -> str | None:
    """Return the organisation that meets with nobody else."""
    roots = {side.root for side in sides if side.is_body}
    return roots.pop() if report.format == "plenary" and len(roots) == len(sides) == 1 else None


def _made_up(series: str | None, sides: tuple[Side, ...], first: int, last: int, world: World) -> frozenset[str]:
    bodies = world.bodies.made_up_by(_roots(sides), first, last)
    return bodies if series is None else bodies & {series}


def _roots(sides: tuple[Side, ...]) -> Iterable[str]:
    return (side.root for side in sides if side.root is not None)


def _city_tells(report: ResolvedReport, series: str | None, organisations: frozenset[str], world: World) -> float:
    city = report.place.city
    if city is None or (series is not None and world.is_seat(city, series)):
        return 0.0
    if any(world.is_seat(city, organisation) for organisation in organisations):
        return 0.10
    is_abroad = not any(report.place.country == world.root(organisation) for organisation in organisations)
    return 0.30 if is_abroad and report.place.country and not world.is_hub(city) else 0.15


def _sides(parties: list[ResolvedParty], place: Place, world: World) -> tuple[Side, ...]:
    """Gather parties by the top of their line; where that leaves one side, by organisation; else each for itself."""
    roots = [world.root(party.organisation_id) if party.organisation_id else None for party in parties]
    groups = _gather(root or party.person_id for root, party in zip(roots, parties, strict=True))
    if len(groups) < 2:
        groups = _gather(party.organisation_id or party.person_id for party in parties)
    if len(groups) < 2:
        groups = _gather(party.person_id or party.organisation_id for party in parties)
    return tuple(_side([parties[i] for i in group], [roots[i] for i in group], place, world) for group in groups)


def _gather(keys: Iterable[str | None]) -> list[list[int]]:
    """Return the positions of equal keys, in order of key."""
    groups: dict[str, list[int]] = {}
    for position, key in enumerate(keys):
        groups.setdefault(key or "", []).append(position)
    return [groups[key] for key in sorted(groups)]


def _side(parties: list[ResolvedParty], roots: list[str | None], place: Place, world: World) -> Side:
    root = next((root for root in roots if root), None)
    organisations = frozenset(party.organisation_id for party in parties if party.organisation_id)
    is_state = any(root and world.is_state(root) for root in roots)
    return Side(
        persons=frozenset(party.person_id for party in parties if party.person_id),
        may_be=frozenset(person for party in parties for person in party.may_be),
        organisations=organisations,
        root=root,
        is_body=root is not None and not is_state and not any(party.person_id for party in parties),
        is_third=all(party.role in _THIRD for party in parties),
        is_state=is_state,
        is_at_home=any(world.is_home(place.city, place.country, name) for name in organisations),
        is_in_office=any(party.office_id for party in parties),
    )
