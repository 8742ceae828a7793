"""Records of the reference tables, one class per file of `seeds/reference/`."""

from datetime import date
from typing import Literal, get_args

from etl.model.base import Record

OrganisationKind = Literal[
    "igo",
    "bloc",
    "body",
    "grouping",
    "agency",
    "court",
    "bank",
    "government",
    "mission",
    "media",
    "company",
    "other",
]
Rank = Literal[
    "head_of_state",
    "head_of_government",
    "deputy_head",
    "foreign_minister",
    "defence_minister",
    "finance_minister",
    "interior_minister",
    "minister",
    "head_of_organisation",
    "deputy_head_of_organisation",
    "envoy",
    "ambassador",
    "security_adviser",
    "other",
]
TitleRank = Literal[
    Rank, "leader", "deputy_minister", "official", "spokesperson", "legislator", "military", "honorific"
]
LeaderRank = Literal["head_of_state", "head_of_government", "either"]
MembershipStatus = Literal["member", "observer", "candidate", "partner", "suspended"]
NameOrder = Literal["given-family", "family-given"]
Gender = Literal["m", "f"]
MediumKind = Literal["agency", "outlet"]

RANKS: tuple[str, ...] = get_args(Rank)
TITLE_RANKS: tuple[str, ...] = get_args(TitleRank)


class PartialDate(Record, kw_only=True):
    """A day, month or year (`2019-12-01`, `2019-12`, `2019`) with the first and last day it may be."""

    text: str
    first: date
    last: date


class Leadership(Record, kw_only=True):
    """Which office "the leader of" a state means, from a day on."""

    rank: LeaderRank
    """`either` where practice does not settle it."""
    since: date | None = None
    """None: from the beginning."""


class State(Record, kw_only=True):
    """A state or territory that acts as a party."""

    iso2: str
    """ISO 3166-1 alpha-2, or the tables' own code: XK Kosovo, X1 to X6 states without a code."""
    iso3: str
    name: str
    official_name: str
    capital: str
    demonyms: tuple[str, ...]
    aliases: tuple[str, ...]
    metonyms: tuple[str, ...]
    """Cities, streets and palaces that stand for its government in print."""
    leader: tuple[Leadership, ...]
    """By day, ascending."""


class Organisation(Record, kw_only=True):
    """An organisation, bloc, body, ministry, medium or other grouping that is not a state."""

    organisation_id: str
    name: str
    acronyms: tuple[str, ...]
    kind: OrganisationKind
    parent_id: str | None
    """organisation_id or iso2."""
    aliases: tuple[str, ...]
    former_names: tuple[str, ...]
    founded: PartialDate | None
    dissolved: PartialDate | None
    seat_city: str | None
    seat_country_code: str | None
    metonyms: tuple[str, ...]
    domain: str | None
    """Web domain, without `www.`."""


class Membership(Record, kw_only=True):
    """A spell of membership."""

    membership_id: str
    member_id: str
    """organisation_id or iso2."""
    organisation_id: str
    start: PartialDate | None
    end: PartialDate | None
    status: MembershipStatus


class Office(Record, kw_only=True):
    """An office of a state or organisation."""

    office_id: str
    title: str
    organisation_id: str
    """organisation_id or iso2."""
    rank: Rank
    aliases: tuple[str, ...]
    is_joint: bool = False
    """Whether several hold it at once, each of them whole."""


class Person(Record, kw_only=True):
    """An individual."""

    person_id: str
    name: str
    given_name: str | None
    family_name: str | None
    name_order: NameOrder
    gender: Gender | None
    aliases: tuple[str, ...]


class Tenure(Record, kw_only=True):
    """A spell of a person in an office; either `end` or `known_until` is there."""

    tenure_id: str
    person_id: str
    office_id: str
    start: PartialDate
    end: PartialDate | None
    is_acting: bool
    known_until: PartialDate | None
    """Still in office when last known, and that was then."""

    @property
    def first(self) -> date:
        """The earliest day it may have begun."""
        return self.start.first

    @property
    def last(self) -> date:
        """The latest day it may have lasted, as far as the table vouches for it."""
        bound = self.end or self.known_until or self.start
        return bound.last

    def may_overlap(self, start: date, end: date) -> bool:
        """Whether the person may have held the office on some day from `start` to `end`."""
        return self.first <= end and self.last >= start

    def spans(self, start: date, end: date) -> bool:
        """Whether the person surely held the office on every day from `start` to `end`."""
        bound = self.end or self.known_until or self.start
        return self.start.last <= start and end <= bound.first


class TitleTerm(Record, kw_only=True):
    """A way in which print calls an office or addresses a person."""

    surface: str
    plural: str | None
    rank: TitleRank
    gender: Gender | None
    notes: str | None


class Seat(Record, kw_only=True):
    """Who sits for a state at the summits of an organisation, where that is not its principal leader."""

    iso2: str
    organisation_id: str
    rank: LeaderRank


class Medium(Record, kw_only=True):
    """A news agency, newspaper, broadcaster or site."""

    media_id: str
    name: str
    aliases: tuple[str, ...]
    kind: MediumKind
    country_code: str | None
    domain: str | None
    is_common: bool = False
    """Whether its name is an ordinary word, which the lexicon leaves alone: then aliases and domain alone tell it."""


class Phrase(Record, kw_only=True):
    """A set phrase that holds a name but does not speak of its bearer ("Northern Ireland", "Vienna Convention")."""

    phrase: str
    notes: str | None
