"""Find places in a stretch of text: towns, regions, states and buildings, joined where the words join them.

Capitals often stand for governments ("Moscow agreed"): `locative` says whether the words tell where something is.
"""

import re
from collections.abc import Iterator

import msgspec

from etl.dates.words import MONTH, WEEKDAY
from etl.model.base import Record
from etl.read.place_context import announced, is_listed, is_locative, names_an_event
from etl.read.venues import Venue, find_venues
from etl.reference.gazetteer import Gazetteer, Hit, Spot, fold
from etl.reference.places import gazetteer


class PlaceMention(Record, kw_only=True):
    """A place as the text names it; at least one of city, country and venue is known."""

    start: int
    end: int
    city: str | None = None
    """English name."""
    country: str | None = None
    """ISO 3166-1 alpha-2 or the reference tables' own code."""
    venue: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    locative: bool = False
    """The words tell where something is, was or will be."""


_CAPITAL = re.compile(r"\b(?:[Ii]n|[Tt]o|[Nn]ear|[Oo]utside)\s+(?P<d>the\s+(?P<who>(?:[A-Z][\w-]*\s+){1,3})capital)\b")
_CAPITAL_OF = re.compile(r"\b(?:[Ii]n|[Tt]o|[Nn]ear|[Oo]utside)\s+the\s+capital(?:\s+city)?\s+of\s+(?:the\s+)?$")
_STATES_CAPITAL = re.compile(r"['’]s?\s+capital\b(?!\s+of\b)")
_UNKNOWN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]+(?:\s+[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]+){0,2}")
_NO_TOWN = re.compile(rf"(?:{MONTH}|{WEEKDAY}|Parliament|Congress|Senate|Government|[A-Z]{{2,6}}\b)")
_CAPITALISED = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž0-9](?<![\w-].)")
"""A capital or digit that opens a word; what stands before is looked at last, as capitals are soon found."""
_COMMA = re.compile(r",\s+(?:the\s+)?(?=[A-Z])")
_IN = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Oo]utside)\s+$")
_ENDS_A_PLACE = re.compile(r"\s*(?:[,.;:)\n]|$|(?:on|for|in|at|to|from|with|where|when|and|that|who|which)\b)")
_GOES_ON = re.compile(rf"\s+(?!{MONTH}|{WEEKDAY})[A-Z][a-z]")
_VENUE_THEN_TOWN = re.compile(
    r"(?:,|\s+(?:in|near|outside|at|of))\s+(?:the\s+)?(?:[\w-]+\s+){0,4}?"
    r"(?:(?:city|capital|town|resort|village|port)(?:\s+of)?,?\s+)?"
)
_TOWN_THEN_VENUE = re.compile(r"(?:['’]s?\s+|,?\s+at\s+(?:the\s+)?|,\s+(?:the\s+)?)(?:[a-z]+\s+){0,2}")
_HEADQUARTERS_OF = re.compile(r"headquarters of (?:the )?")
_SAME_TOWN = re.compile(r",?\s+(?:city\s+)?(?:of\s+)?")
_Draft = tuple[int, PlaceMention]
"""A mention with its rank where two overlap: buildings of the table, buildings at large, anything else."""


def find_places(text: str, start: int, end: int) -> tuple[PlaceMention, ...]:
    """Return the places named between two offsets, in order of position, without overlap."""
    places = gazetteer()
    drafts = [*_named(text, start, end, places), *_capitals(text, start, end, places)]
    drafts += [(1, _building(venue, places)) for venue in find_venues(text, start, end)]
    return tuple(_joined(text, _without_overlap(drafts)))


def _named(text: str, start: int, end: int, places: Gazetteer) -> Iterator[_Draft]:
    """Yield the places of the gazetteer and, where the words announce a town, others."""
    reached, last = start, None
    for word in _CAPITALISED.finditer(text, start, end):
        if word.start() < reached:
            continue
        hit = places.at(text, word.start(), end)
        mention = _unknown(text, word.start(), end, places) if hit is None else _mention(text, end, places, hit, last)
        if hit is not None:
            reached = hit.end
        if mention is not None:
            reached, last = max(reached, mention.end), mention
            yield (0 if mention.venue else 2), mention


def _mention(text: str, end: int, places: Gazetteer, hit: Hit, last: PlaceMention | None) -> PlaceMention | None:
    """Read one name with what qualifies it; None where nothing shows that the name is a place here."""
    first = hit.spots[0]
    if first.kind == "state":
        capital = _capital_of_state(text, places, first, hit.start, hit.end)
        if capital is not None:
            return capital
    locative = is_locative(text, hit.start, hit.end, may_follow_at=first.is_known)
    if not locative and last is not None and last.locative and is_listed(text[last.end : hit.start]):
        locative = True
    if not locative and (first.kind == "state" or not first.is_known):
        return None
    is_named_on = _GOES_ON.match(text, hit.end) is not None and not names_an_event(text, hit.end)
    if first.kind == "city" and first not in places.capitals.values() and is_named_on:
        return None
    country, stop = _country_after(text, hit.end, end, places)
    if country is None:
        told = announced(text, hit.start)
        country, stop = _demonym(places, told.adjectives) if told else None, hit.end
    spot = next((each for each in hit.spots if each.country == country), None)
    if country is not None and spot is None and first.kind == "city" and not first.is_known:
        city = text[hit.start : hit.end]
        return PlaceMention(start=hit.start, end=stop, city=city, country=country, locative=locative)
    return _as_mention(spot or first, hit.start, stop if spot else hit.end, locative)


def _as_mention(spot: Spot, start: int, end: int, locative: bool) -> PlaceMention:
    return PlaceMention(
        start=start,
        end=end,
        city=spot.city,
        country=spot.country,
        venue=spot.name if spot.kind == "venue" else None,
        latitude=spot.latitude,
        longitude=spot.longitude,
        locative=locative,
    )


def _capital_of_state(text: str, places: Gazetteer, state: Spot, start: int, end: int) -> PlaceMention | None:
    """Read "in the capital of Belgium" and "in Belgium's capital"."""
    spot = places.capitals.get(state.country or "")
    if spot is None:
        return None
    if _CAPITAL_OF.search(text[max(0, start - 40) : start]):
        return _as_mention(spot, start, end, locative=True)
    after = _STATES_CAPITAL.match(text, end)
    if after is not None and is_locative(text, start, start, may_follow_at=False):
        return _as_mention(spot, start, after.end(), locative=True)
    return None


def _country_after(text: str, start: int, end: int, places: Gazetteer) -> tuple[str | None, int]:
    """Return the state or region that follows after a comma ("Granada, Spain") and where it ends."""
    comma = _COMMA.match(text, start, end)
    state = places.at(text, comma.end(), end) if comma else None
    if state is None or state.spots[0].kind not in {"state", "region"} or not _ENDS_A_PLACE.match(text, state.end):
        return None, start
    return state.spots[0].country, state.end


def _unknown(text: str, start: int, end: int, places: Gazetteer) -> PlaceMention | None:
    """Read a town that stands in no table where the words say that it is one, and where: "in X, Moldova"."""
    told = announced(text, start)
    if told is None and not _IN.search(text[max(0, start - 9) : start]):
        return None
    match = _UNKNOWN.match(text, start, end)
    if match is None or _NO_TOWN.match(match.group()):
        return None
    name = match.group().removesuffix("'s").removesuffix("’s")
    country, stop = _country_after(text, start + len(name), end, places)
    if country is None and told is not None:
        country = _demonym(places, told.adjectives)
    if country is None:
        return None
    city = name if told is None or told.is_town else None
    return PlaceMention(start=start, end=stop, city=city, country=country, locative=True)


def _demonym(places: Gazetteer, adjectives: str) -> str | None:
    """Return the state of the last demonym among adjectives ("southern North Macedonian")."""
    parts = [fold(word) for word in adjectives.split()]
    for last in range(len(parts), 0, -1):
        for first in range(max(0, last - 3), last):
            state = places.demonyms.get(" ".join(parts[first:last]))
            if state is not None:
                return state
    return None


def _capitals(text: str, start: int, end: int, places: Gazetteer) -> Iterator[_Draft]:
    """Yield "in the Belgian capital"."""
    if text.find("capital", start, end) < 0:
        return
    for match in _CAPITAL.finditer(text, start, end):
        spot = places.capitals.get(_demonym(places, match["who"]) or "")
        if spot is not None:
            yield 2, _as_mention(spot, *match.span("d"), locative=True)


def _building(venue: Venue, places: Gazetteer) -> PlaceMention:
    """Read a building at large; "headquarters of the UN" is in the table as "UN headquarters"."""
    body = _HEADQUARTERS_OF.match(venue.name)
    known = f"{venue.name[body.end() :]} headquarters" if body else ""
    hit = places.at(known, 0, len(known)) if known else None
    if hit is not None and hit.end == len(known):
        return _as_mention(hit.spots[0], venue.start, venue.end, locative=True)
    return PlaceMention(start=venue.start, end=venue.end, venue=venue.name, locative=True)


def _without_overlap(drafts: list[_Draft]) -> list[PlaceMention]:
    """Keep the better of two that overlap; a building at large takes the town from its name ("Sheraton Doha Hotel")."""
    kept: list[PlaceMention] = []
    for _, mention in sorted(drafts, key=lambda draft: (draft[0], draft[1].start - draft[1].end, draft[1].start)):
        around = next((each for each in kept if each.start < mention.end and mention.start < each.end), None)
        if around is None:
            kept.append(mention)
        elif around.city is None and around.venue is not None and mention.venue is None:
            kept[kept.index(around)] = msgspec.structs.replace(
                around,
                city=mention.city,
                country=mention.country,
                latitude=mention.latitude,
                longitude=mention.longitude,
            )
    return sorted(kept, key=lambda mention: mention.start)


def _joined(text: str, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Join a building with its town and a capital with its name."""
    joined: list[PlaceMention] = []
    for mention in mentions:
        if joined and _belong_together(joined[-1], mention, text[joined[-1].end : mention.start]):
            joined[-1] = _merged(joined[-1], mention)
        else:
            joined.append(mention)
    return joined


def _belong_together(left: PlaceMention, right: PlaceMention, between: str) -> bool:
    if left.country and right.country and left.country != right.country:
        return False
    if left.city and right.city and left.city != right.city:
        return False
    if left.venue and right.venue:
        return False
    if left.venue:
        return _VENUE_THEN_TOWN.fullmatch(between) is not None
    if right.venue:
        return _TOWN_THEN_VENUE.fullmatch(between) is not None
    return left.city is not None and left.city == right.city and _SAME_TOWN.fullmatch(between) is not None


def _merged(left: PlaceMention, right: PlaceMention) -> PlaceMention:
    """Return both as one; the building's own coordinates before the town's."""
    finer, other = (left, right) if left.venue and left.latitude is not None else (right, left)
    exact = finer if finer.latitude is not None else other
    return PlaceMention(
        start=left.start,
        end=right.end,
        city=left.city or right.city,
        country=left.country or right.country,
        venue=left.venue or right.venue,
        latitude=exact.latitude,
        longitude=exact.longitude,
        locative=left.locative or right.locative,
    )
