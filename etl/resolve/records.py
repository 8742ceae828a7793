"""What resolve is given, and what it hands to merge: reports with every entity, office and day identified."""

from etl.dates.edtf import Days
from etl.model.base import Record
from etl.model.documents import Location
from etl.model.reading import (
    Basis,
    Channel,
    DateBasis,
    Evidence,
    Format,
    Level,
    PartyKind,
    Place,
    Presence,
    Reading,
    Role,
    Salience,
    Span,
    Status,
    Topic,
)
from etl.model.rows import (
    ArticleRow,
    EntityNameRow,
    MembershipRow,
    MentionRow,
    OfficeRow,
    OrganisationRow,
    PersonRow,
    SourceRow,
    TenureRow,
)


class ArticleInput(Record, kw_only=True):
    """An article as resolve needs it: what it says, and where its bytes were found."""

    reading: Reading
    sha256: str
    """SHA-256 of the bytes, hexadecimal."""
    locations: tuple[Location, ...]
    """At least one."""


class Lent(Record, kw_only=True):
    """The days of a meeting as the articles together know them, for one that does not."""

    days: Days
    """With a first and a last day."""
    article_ids: tuple[str, ...]
    """The other articles that know them best, sorted."""


class ResolvedParty(Record, kw_only=True):
    """One party of one report."""

    kind: PartyKind
    person_id: str | None
    may_be: tuple[str, ...] = ()
    """Persons of whom one is meant, where the article gives an office only and its days leave several; sorted."""
    organisation_id: str | None
    capacity: str | None
    office_id: str | None
    tenure_id: str | None
    role: Role
    presence: Presence
    basis: Basis
    stands_in_for_id: str | None
    confidence: float
    evidence: tuple[Evidence, ...]


class ResolvedReport(Record, kw_only=True):
    """One meeting as one article reports it, after decisions that correct or reject it."""

    report_id: str
    """`{article_id}:{trigger.start}-{trigger.end}` and `:{ordinal}` where the ordinal is not 0."""
    article_id: str
    trigger: Span
    name: str | None
    series_id: str | None
    status: Status
    channel: Channel
    format: Format
    level: Level
    days: Days
    """What this article supports."""
    date_edtf: str | None
    date_basis: DateBasis
    date_source: str
    """stated, inferred or none."""
    weekday: int | None = None
    """0 Monday to 6 Sunday, where the article names one but not the date: narrows once reports are joined."""
    yearless: tuple[int, int] | None = None
    """Month and day, where the article names them but its year is not known: narrows likewise."""
    place: Place
    parent_report_id: str | None
    salience: Salience
    parties: tuple[ResolvedParty, ...]
    topics: tuple[Topic, ...]
    evidence: tuple[Evidence, ...]
    reasons: tuple[str, ...] = ()
    """In words, which other articles date this one, or tell who held an office."""
    is_rejected: bool = False


class Resolved(Record, kw_only=True):
    """Everything resolve knows; each tuple sorted by key."""

    sources: tuple[SourceRow, ...]
    articles: tuple[ArticleRow, ...]
    organisations: tuple[OrganisationRow, ...]
    persons: tuple[PersonRow, ...]
    entity_names: tuple[EntityNameRow, ...]
    offices: tuple[OfficeRow, ...]
    tenures: tuple[TenureRow, ...]
    memberships: tuple[MembershipRow, ...]
    mentions: tuple[MentionRow, ...]
    reports: tuple[ResolvedReport, ...]
