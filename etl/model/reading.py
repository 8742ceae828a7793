"""What one article says: the whole output of `read`, stored as JSON and never touched by a database.

All offsets count Unicode code points of `ArticleText.text`, from 0, end exclusive. `entity` fields are
indices into `Reading.entities`; `report` fields are indices into `Reading.reports`. Nothing here
depends on who held which office when: that is applied by `resolve`.
"""

from typing import Literal

from etl.dates.expression import DateExpression
from etl.model.base import Record

BlockKind = Literal["title", "heading", "paragraph", "item", "caption", "furniture"]
EntityKind = Literal["person", "organisation"]
MentionForm = Literal["name", "surname", "acronym", "demonym", "metonym", "office", "description"]
Status = Literal["held", "planned", "cancelled", "postponed"]
Channel = Literal["in_person", "video", "phone", "hybrid", "unknown"]
Format = Literal["bilateral", "plurilateral", "plenary"]
Level = Literal["leader", "minister", "ambassador", "official", "unknown"]
DateBasis = Literal["explicit", "relative", "inferred", "none"]
PartyKind = Literal["person", "office", "delegation", "group"]
Role = Literal["chair", "host", "mediator", "observer", "participant"]
Presence = Literal["attended", "expected", "invited", "absent"]
Basis = Literal["named", "office", "delegation"]
Salience = Literal["main", "minor", "passing"]
Field = Literal[
    "meeting", "attendance", "date", "place", "status", "channel", "format", "level", "name", "parent", "topic"
]


class Span(Record, kw_only=True):
    """A stretch of the article's text."""

    start: int
    end: int


class Block(Record, kw_only=True):
    """A stretch of text that the page sets apart; furniture is kept as text but never read."""

    start: int
    end: int
    kind: BlockKind


class ArticleText(Record, kw_only=True):
    """The stored text of an article and what its structure and metadata state."""

    text: str
    blocks: tuple[Block, ...]
    """In order of position, without overlap, covering all that is not white space."""
    title: str | None = None
    published: str | None = None
    """EDTF, as stated by metadata, a header or a visible date; None where nothing states it."""
    published_span: Span | None = None
    """Where the text states it; None where metadata does."""
    dateline_date: DateExpression | None = None
    """A dateline's day and month without a year ("BEIJING, April 6")."""
    publisher: str | None = None
    agency: str | None = None
    dateline: str | None = None
    """City of the dateline, as printed."""
    author: str | None = None
    url: str | None = None
    """The page's own canonical address."""
    language: str = "en"


class OfficeClaim(Record, kw_only=True):
    """An office that the article gives a person: "Turkish Foreign Minister", "who heads the Commission"."""

    title: str
    """As said, without the organisation."""
    rank: str | None = None
    """Rank of the offices table where the title is known."""
    organisation: int | None = None
    """Entity whose office it is, where said."""
    offices: tuple[str, ...] = ()
    """Reference offices that the words fit, sorted."""
    is_former: bool = False
    """Not held when the article was written: no longer, or not yet ("president-elect")."""
    start: int
    end: int


class Entity(Record, kw_only=True):
    """A person or organisation as this article knows it."""

    kind: EntityKind
    name: str
    """Fullest form in the article."""
    names: tuple[str, ...]
    """All forms in the article that name it (no pronouns, no bare titles), sorted."""
    candidates: tuple[str, ...] = ()
    """Reference ids (persons; organisations; states by iso2) that the forms fit, sorted; empty for strangers."""
    organisation_kind: str | None = None
    """Kind of an organisation that is not in the reference tables, as its words suggest."""
    parent: int | None = None
    """Organisation entity that a body or ministry belongs to, where said."""
    gender: Literal["m", "f"] | None = None
    """As the article's words show (Mr, she, chairwoman)."""
    claims: tuple[OfficeClaim, ...] = ()


class Mention(Record, kw_only=True):
    """A span that names an entity."""

    entity: int
    start: int
    end: int
    form: MentionForm


class Evidence(Record, kw_only=True):
    """The words that support a field of a report (or of a party)."""

    field: Field
    start: int
    end: int
    rule: str
    """Short name of the rule that read it."""


class Place(Record, kw_only=True):
    """Where a meeting took place, as said."""

    city: str | None = None
    """English name."""
    country: str | None = None
    """ISO 3166-1 alpha-2 or the reference tables' own code."""
    venue: str | None = None


class Party(Record, kw_only=True):
    """Who took part, or was to, according to one report."""

    kind: PartyKind
    person: int | None = None
    """Entity of a named individual."""
    organisation: int | None = None
    """Entity represented, or the delegation itself; None where the article does not say."""
    rank: str | None = None
    """For `office`: the rank that was said (a rank of the offices table, or `leader` for "the leader of"); for
    `delegation`: that of the people who make it up ("the ministers of"), where said.
    """
    title: str | None = None
    """For `office`: title as said, without the organisation."""
    offices: tuple[str, ...] = ()
    """For `office`: reference offices that the words fit, sorted."""
    capacity: str | None = None
    """Office in which a person took part, as said."""
    role: Role = "participant"
    presence: Presence = "attended"
    stands_in_for: int | None = None
    """Entity of the person for whom this party came."""
    confidence: float = 1.0
    evidence: tuple[Evidence, ...]


class Topic(Record, kw_only=True):
    """A subject said to have been discussed."""

    name: str
    start: int
    end: int


class Report(Record, kw_only=True):
    """One meeting as this article reports it."""

    trigger: Span
    """The word or words that tell of the meeting; with the article and `ordinal`, its identity."""
    ordinal: int = 0
    """Tells apart meetings told by one trigger ("held talks with A and, separately, with B")."""
    name: str | None = None
    """Proper name, where it has one."""
    series: str | None = None
    """Reference id of the body or bloc whose session or summit it is (`european-council`, `g7`)."""
    status: Status = "held"
    channel: Channel = "unknown"
    format: Format | None = None
    """Only what the words say; None leaves it to be counted from the parties."""
    level: Level | None = None
    """Only what the words say ("ambassadors", "summit"); None leaves it to the parties' offices."""
    date: DateExpression | None = None
    place: Place = Place()
    parent: int | None = None
    """Report of the event around it."""
    salience: Salience = "main"
    parties: tuple[Party, ...] = ()
    topics: tuple[Topic, ...] = ()
    evidence: tuple[Evidence, ...]
    """At least one of field `meeting`."""


class Reading(Record, kw_only=True):
    """Everything one article says."""

    article_id: str
    article: ArticleText
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    reports: tuple[Report, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    """Dated background in order of position ("in June 2024"): bounds for an undated article."""
    signature: tuple[int, ...] = ()
    """MinHash of the text's word shingles, for near copies."""
