"""The files of the reference tables: their columns, and how a row becomes a record."""

from collections.abc import Callable
from typing import Generic, TypeVar, cast, get_args

from etl.model.base import Record
from etl.reference import records as r
from etl.reference.cells import Cells

T = TypeVar("T", bound=Record)
_STATE_CODE = r"[A-Z]{2}|X[0-9]"


class TableFile(Record, Generic[T], kw_only=True):
    """One file: its name, its columns, the reader of a row and what makes a row unique."""

    name: str
    required: tuple[str, ...]
    optional: tuple[str, ...] = ()
    read: Callable[[Cells], T]
    key: Callable[[T], str]
    key_column: str


def _state(c: Cells) -> r.State:
    return r.State(
        iso2=c.matching("iso2", _STATE_CODE, "a code of two capital letters"),
        iso3=c.matching("iso3", r"[A-Z]{3}", "a code of three capital letters"),
        name=c.text("name"),
        official_name=c.text("official_name"),
        capital=c.text("capital"),
        demonyms=c.several("demonyms"),
        aliases=c.several("aliases"),
        metonyms=c.several("metonyms"),
        leader=c.leadership("leader"),
    )


def _organisation(c: Cells) -> r.Organisation:
    founded, dissolved = c.day("founded"), c.day("dissolved")
    if founded and dissolved and dissolved.last < founded.first:
        c.note("dissolved", "is before `founded`", "correct one of the two")
    return r.Organisation(
        organisation_id=c.slug("org_id"),
        name=c.text("name"),
        acronyms=c.several("acronym"),
        kind=cast(r.OrganisationKind, c.one_of("kind", get_args(r.OrganisationKind))),
        parent_id=c.text_or_none("parent"),
        aliases=c.several("aliases"),
        former_names=c.several("former_names"),
        founded=founded,
        dissolved=dissolved,
        seat_city=c.text_or_none("seat_city"),
        seat_country_code=c.text_or_none("seat_country"),
        metonyms=c.several("metonyms"),
        domain=c.domain("domain"),
    )


def _membership(c: Cells) -> r.Membership:
    start, end = _spell(c)
    member, organisation, status = c.text("member"), c.text("organisation"), c.raw("status")
    return r.Membership(
        membership_id=":".join((member, organisation, status, start.text if start else "")),
        member_id=member,
        organisation_id=organisation,
        start=start,
        end=end,
        status=cast(r.MembershipStatus, c.one_of("status", get_args(r.MembershipStatus))),
    )


def _office(c: Cells) -> r.Office:
    return r.Office(
        office_id=c.slug("office_id"),
        title=c.text("title"),
        organisation_id=c.text("organisation"),
        rank=cast(r.Rank, c.one_of("rank", r.RANKS)),
        aliases=c.several("aliases"),
        is_joint=bool(c.raw("joint")) and c.flag("joint"),
    )


def _person(c: Cells) -> r.Person:
    return r.Person(
        person_id=c.slug("person_id"),
        name=c.text("name"),
        given_name=c.text_or_none("given"),
        family_name=c.text_or_none("family"),
        name_order=cast(r.NameOrder, c.one_of("name_order", get_args(r.NameOrder))),
        gender=cast(r.Gender | None, c.one_of_or_none("gender", get_args(r.Gender))),
        aliases=c.several("aliases"),
    )


def _tenure(c: Cells) -> r.Tenure:
    start, (_, end), known_until = c.needed_day("from"), _spell(c), c.day("known_until")
    if end and known_until:
        c.note("known_until", "is given beside `to`", "keep `to` where the spell has ended, else `known_until`")
    if not end and not known_until:
        c.note("known_until", "is empty, and so is `to`", "say when it ended, or up to which day it is known to last")
    if known_until and known_until.last < start.first:
        c.note("known_until", "is before `from`", "correct one of the two")
    person, office = c.text("person_id"), c.text("office_id")
    return r.Tenure(
        tenure_id=":".join((person, office, start.text)),
        person_id=person,
        office_id=office,
        start=start,
        end=end,
        is_acting=c.flag("acting"),
        known_until=known_until,
    )


def _spell(c: Cells) -> tuple[r.PartialDate | None, r.PartialDate | None]:
    """Return `from` and `to`, noting a spell that ends before it begins."""
    start, end = c.day("from") if c.is_good else None, c.day("to")
    if start and end and end.last < start.first:
        c.note("to", f"{end.text} is before `from` {start.text}", "correct one of the two")
    return start, end


def _title(c: Cells) -> r.TitleTerm:
    return r.TitleTerm(
        surface=c.text("surface"),
        plural=c.text_or_none("plural"),
        rank=cast(r.TitleRank, c.one_of("rank", r.TITLE_RANKS)),
        gender=cast(r.Gender | None, c.one_of_or_none("gender", get_args(r.Gender))),
        notes=c.text_or_none("notes"),
    )


def _seat(c: Cells) -> r.Seat:
    return r.Seat(
        iso2=c.text("state"),
        organisation_id=c.text("organisation"),
        rank=cast(r.LeaderRank, c.one_of("rank", get_args(r.LeaderRank))),
    )


def _medium(c: Cells) -> r.Medium:
    return r.Medium(
        media_id=c.slug("media_id"),
        name=c.text("name"),
        aliases=c.several("aliases"),
        kind=cast(r.MediumKind, c.one_of("kind", get_args(r.MediumKind))),
        country_code=c.text_or_none("country"),
        domain=c.domain("domain"),
        is_common=bool(c.raw("common")) and c.flag("common"),
    )


def _phrase(c: Cells) -> r.Phrase:
    return r.Phrase(phrase=c.text("phrase"), notes=c.text_or_none("notes"))


STATES = TableFile(
    name="states.csv",
    required=("iso2", "iso3", "name", "official_name", "capital", "demonyms", "aliases", "metonyms", "leader"),
    read=_state,
    key=lambda state: state.iso2,
    key_column="iso2",
)
ORGANISATIONS = TableFile(
    name="organisations.csv",
    required=(
        *("org_id", "name", "acronym", "kind", "parent", "aliases", "former_names"),
        *("founded", "dissolved", "seat_city", "seat_country"),
    ),
    optional=("metonyms", "domain"),
    read=_organisation,
    key=lambda organisation: organisation.organisation_id,
    key_column="org_id",
)
MEMBERSHIPS = TableFile(
    name="memberships.csv",
    required=("member", "organisation", "from", "to", "status"),
    read=_membership,
    key=lambda membership: membership.membership_id,
    key_column="from",
)
OFFICES = TableFile(
    name="offices.csv",
    required=("office_id", "title", "organisation", "rank", "aliases"),
    optional=("joint",),
    read=_office,
    key=lambda office: office.office_id,
    key_column="office_id",
)
PERSONS = TableFile(
    name="persons.csv",
    required=("person_id", "name", "given", "family", "name_order", "gender", "aliases"),
    read=_person,
    key=lambda person: person.person_id,
    key_column="person_id",
)
TENURES = TableFile(
    name="tenures.csv",
    required=("person_id", "office_id", "from", "to", "acting", "known_until"),
    read=_tenure,
    key=lambda tenure: tenure.tenure_id,
    key_column="from",
)
TITLES = TableFile(
    name="titles.csv",
    required=("surface", "plural", "rank", "gender", "notes"),
    read=_title,
    key=lambda title: f"{title.surface}:{title.rank}",
    key_column="surface",
)
MEDIA = TableFile(
    name="media.csv",
    required=("media_id", "name", "aliases", "kind", "country", "domain"),
    optional=("common",),
    read=_medium,
    key=lambda medium: medium.media_id,
    key_column="media_id",
)
SEATS = TableFile(
    name="seats.csv",
    required=("state", "organisation", "rank"),
    read=_seat,
    key=lambda seat: f"{seat.iso2}:{seat.organisation_id}",
    key_column="state",
)
PHRASES = TableFile(
    name="phrases.csv",
    required=("phrase", "notes"),
    read=_phrase,
    key=lambda phrase: phrase.phrase,
    key_column="phrase",
)
