"""Builders of what resolve hands to merge: synthetic articles and reports, with whom they name.

Persons are written `GB Starmer`: what they represent, then the name. A party without a name after it is a delegation:
`GB`. Organisations longer than two letters are bodies; `BODIES` gives their parents and seats.
"""

from collections.abc import Iterable
from typing import Any

from etl.dates.edtf import Days, format_days, parse_edtf
from etl.model.decisions import Decision, Verdict
from etl.model.reading import Evidence, Place, Presence, Role, Span, Topic
from etl.model.rows import ArticleRow, MembershipRow, OrganisationRow, PersonRow, SourceRow
from etl.resolve.records import Resolved, ResolvedParty, ResolvedReport

BODIES: dict[str, tuple[str | None, str | None]] = {
    "union": (None, "Brussels"),
    "union-council": ("union", "Brussels"),
    "union-ministers": ("union", "Brussels"),
    "alliance": (None, "Brussels"),
    "league": (None, None),
    **{f"office-{number}": (None, "Hub") for number in range(5)},
}
CAPITALS = {"GB": "London", "FR": "Paris", "TR": "Ankara", "RU": "Moscow", "US": "Washington"}
MEMBERS = (("FR", "union"), ("DE", "union"), ("GB", "alliance"), ("TR", "alliance"), ("FR", "alliance"))
TEXT = "Words that stand for an article. " * 40


def article(name: str, published: str | None = None, source: str | None = None, **fields: Any) -> ArticleRow:
    """Make an article; its publisher is its own unless given."""
    days = parse_edtf(published) if published else Days()
    row: dict[str, Any] = {
        "article_id": name,
        "article_uri": f"{name}.txt",
        "source_id": source or f"paper-{name}",
        "agency": None,
        "title": None,
        "author": None,
        "canonical_url": None,
        "dateline": None,
        "published_edtf": published,
        "published_start_on": days.start,
        "published_end_on": days.end,
        "published_basis": "explicit" if published else "none",
        "language": "en",
        "sha256": name,
        "text": TEXT,
        "revision_of_id": None,
        "duplicate_of_id": None,
        "is_current": True,
    }
    return ArticleRow(**(row | fields))


def party(who: str, role: Role = "participant", presence: Presence = "attended", **fields: Any) -> ResolvedParty:
    """Make a party from `GB Starmer` or `GB`."""
    organisation, _, name = who.partition(" ")
    values: dict[str, Any] = {
        "kind": "person" if name else "delegation",
        "person_id": name.lower() or None,
        "organisation_id": organisation if organisation != "-" else None,
        "capacity": None,
        "office_id": None,
        "tenure_id": None,
        "role": role,
        "presence": presence,
        "basis": "named" if name else "delegation",
        "stands_in_for_id": None,
        "confidence": 1.0,
        "evidence": (Evidence(field="attendance", start=0, end=5, rule="test"),),
    }
    return ResolvedParty(**(values | fields))


def report(
    where: str, parties: Iterable[str | ResolvedParty], when: str | None = None, **fields: Any
) -> ResolvedReport:
    """Make a report; `where` is `article:position`, `when` is EDTF. The format is counted from the parties."""
    article_id, _, position = where.partition(":")
    start = int(position or 0)
    people = tuple(who if isinstance(who, ResolvedParty) else party(who) for who in parties)
    sides = {who.organisation_id or who.person_id for who in people}
    days = parse_edtf(when) if when else Days()
    values: dict[str, Any] = {
        "report_id": report_id(where),
        "article_id": article_id,
        "trigger": Span(start=start, end=start + 3),
        "name": None,
        "series_id": None,
        "status": "held",
        "channel": "in_person",
        "format": "plenary" if fields.get("series_id") else "bilateral" if len(sides) <= 2 else "plurilateral",
        "level": "leader",
        "days": days,
        "date_edtf": format_days(days),
        "date_basis": "explicit" if when else "none",
        "date_source": "stated" if when else "none",
        "place": Place(),
        "parent_report_id": None,
        "salience": "main",
        "parties": people,
        "topics": (),
        "evidence": (Evidence(field="meeting", start=start, end=start + 3, rule="test"),),
    }
    return ResolvedReport(**(values | fields))


def report_id(where: str) -> str:
    """Return the id that `report` gives."""
    article_id, _, position = where.partition(":")
    return f"{article_id}:{int(position or 0)}-{int(position or 0) + 3}"


def resolved(*reports: ResolvedReport, articles: Iterable[ArticleRow] = ()) -> Resolved:
    """Put reports together with all that they refer to; articles not given are undated, each of its own publisher."""
    rows = {row.article_id: row for row in articles}
    for one in reports:
        rows.setdefault(one.article_id, article(one.article_id))
    named = {who.organisation_id for one in reports for who in one.parties if who.organisation_id}
    named |= (
        {one.series_id for one in reports if one.series_id} | {one for pair in MEMBERS for one in pair} | set(BODIES)
    )
    organisations = {name: organisation(name) for name in named}
    persons = {who.person_id for one in reports for who in one.parties if who.person_id}
    persons |= {who.stands_in_for_id for one in reports for who in one.parties if who.stands_in_for_id}
    sources = {row.source_id for row in rows.values() if row.source_id}
    return Resolved(
        sources=tuple(source(name) for name in sorted(sources)),
        articles=tuple(rows[name] for name in sorted(rows)),
        organisations=tuple(organisations[name] for name in sorted(organisations)),
        persons=tuple(person(name) for name in sorted(persons)),
        entity_names=(),
        offices=(),
        tenures=(),
        memberships=tuple(membership(*pair) for pair in sorted(MEMBERS)),
        mentions=(),
        reports=tuple(sorted(reports, key=lambda one: one.report_id)),
    )


def organisation(name: str) -> OrganisationRow:
    """Make a state (two letters) or a body."""
    parent, seat = BODIES.get(name, (None, None))
    is_state = len(name) == 2
    return OrganisationRow(
        organisation_id=name,
        name=name,
        kind="state" if is_state else "igo" if parent is None else "body",
        iso2=name if is_state else None,
        iso3=None,
        acronym=None,
        parent_id=parent,
        seat_city=CAPITALS.get(name, seat),
        seat_country_code=None,
        founded_edtf=None,
        dissolved_edtf=None,
        wikidata_id=None,
        is_provisional=False,
    )


def person(name: str) -> PersonRow:
    """Make a person."""
    return PersonRow(
        person_id=name,
        name=name.capitalize(),
        sort_name=name,
        given_name=None,
        family_name=None,
        gender=None,
        wikidata_id=None,
        is_provisional=False,
    )


def source(name: str) -> SourceRow:
    """Make a publisher."""
    return SourceRow(source_id=name, name=name, kind="media", country_code=None, domain=None)


def membership(member: str, body: str) -> MembershipRow:
    """Make an open-ended membership."""
    return MembershipRow(
        membership_id=f"{member}:{body}",
        member_id=member,
        organisation_id=body,
        start_edtf=None,
        start_on=None,
        end_edtf=None,
        end_on=None,
        status="member",
    )


def topic(name: str) -> Topic:
    """Make a subject that was talked about."""
    return Topic(name=name, start=10, end=15)


def decide(sequence: int, verdict: Verdict, subject: str, other: str | None = None, **fields: Any) -> Decision:
    """Make a decision on reports."""
    return Decision(
        decision_id=f"d{sequence}",
        sequence=sequence,
        verdict=verdict,
        subject_kind="report",
        subject=subject,
        other=other,
        author="analyst",
        decided_at="2025-04-01T00:00:00Z",
        reason="because",
        **fields,
    )
