"""Readings and reference tables built in a few words, for tests of what comes after reading."""

from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from etl.dates.edtf import parse_edtf
from etl.dates.expression import DateExpression
from etl.model.documents import Location, Origin
from etl.model.reading import (
    ArticleText,
    Block,
    Entity,
    Evidence,
    Mention,
    OfficeClaim,
    Party,
    Reading,
    Report,
    Span,
)
from etl.reference.records import (
    Leadership,
    Medium,
    Membership,
    Office,
    Organisation,
    PartialDate,
    Person,
    State,
    Tenure,
)
from etl.reference.reference import Reference, Tables
from etl.resolve.records import ArticleInput


class Draft:
    """An article under construction: entities and reports are added, then `article()` gives what resolve takes."""

    def __init__(self, name: str, published: str | None = None, text: str = "", **article: Any) -> None:
        """Begin an article whose id is made from `name`; its text grows with what is mentioned."""
        self.article_id = sha256(name.encode()).hexdigest()[:24]
        self.published = published
        self._name, self._text, self._article = name, text, article
        self._entities: list[Entity] = []
        self._mentions: list[Mention] = []
        self._reports: list[Report] = []
        self._dates: list[DateExpression] = []

    def say(self, words: str) -> tuple[int, int]:
        """Add words to the text and return their span."""
        start = len(self._text)
        self._text += f"{words} "
        return start, start + len(words)

    def organisation(self, name: str, *candidates: str, **entity: Any) -> int:
        """Add an organisation or state."""
        return self._entity("organisation", name, candidates, entity)

    def person(
        self, name: str, *candidates: str, office: tuple[str, str | None, int | None] | None = None, **entity: Any
    ) -> int:
        """Add a person; `office` is the title said, its rank, and the organisation's entity."""
        claims = (self.claim(*office),) if office else ()
        return self._entity("person", name, candidates, {"claims": claims, **entity})

    def claim(self, title: str, rank: str | None, organisation: int | None = None, **claim: Any) -> OfficeClaim:
        """Return an office as the article gives it to somebody."""
        start, end = self.say(title)
        return OfficeClaim(title=title, rank=rank, organisation=organisation, start=start, end=end, **claim)

    def when(self, **expression: Any) -> DateExpression:
        """Return a date as words put it."""
        start, end = self.say("then")
        return DateExpression(start=start, end=end, **expression)

    def background(self, **expression: Any) -> None:
        """Add a date of the background."""
        self._dates.append(self.when(**expression))

    def party(self, person: int | None = None, organisation: int | None = None, **party: Any) -> Party:
        """Return a party: a person, else a delegation, unless `kind` says otherwise."""
        start, end = self.say("party")
        values: dict[str, Any] = {"kind": "delegation" if person is None else "person", **party}
        evidence = (Evidence(field="attendance", start=start, end=end, rule="test"),)
        return Party(person=person, organisation=organisation, evidence=evidence, **values)

    def meeting(self, *parties: Party, **report: Any) -> int:
        """Add a report of a meeting and return its number."""
        start, end = self.say("met")
        evidence = (Evidence(field="meeting", start=start, end=end, rule="test"),)
        self._reports.append(Report(trigger=Span(start=start, end=end), parties=parties, evidence=evidence, **report))
        return len(self._reports) - 1

    def mention_id(self, entity: int) -> str:
        """Return the id of an entity's first mention."""
        mention = next(mention for mention in self._mentions if mention.entity == entity)
        return f"{self.article_id}:{mention.start}-{mention.end}"

    def report_id(self, number: int = 0) -> str:
        """Return the id of a report."""
        trigger = self._reports[number].trigger
        return f"{self.article_id}:{trigger.start}-{trigger.end}"

    def reading(self, **reading: Any) -> Reading:
        """Return the reading."""
        text = ArticleText(
            text=self._text,
            blocks=(Block(start=0, end=len(self._text), kind="paragraph"),),
            published=self.published,
            **self._article,
        )
        return Reading(
            article_id=self.article_id,
            article=text,
            entities=tuple(self._entities),
            mentions=tuple(self._mentions),
            reports=tuple(self._reports),
            dates=tuple(self._dates),
            **reading,
        )

    def article(
        self, uri: str | None = None, version: int = 1, origin: Origin | None = None, **reading: Any
    ) -> ArticleInput:
        """Return what resolve takes, found at one location."""
        location = Location(
            uri=uri or f"{self._name}.txt", article_id=self.article_id, version=version, origin=origin or Origin()
        )
        return ArticleInput(
            reading=self.reading(**reading),
            sha256=sha256(self._name.encode()).hexdigest(),
            locations=(location,),
        )

    def _entity(self, kind: Any, name: str, candidates: Sequence[str], entity: dict[str, Any]) -> int:
        names = tuple(sorted(entity.pop("names", (name,))))
        self._entities.append(Entity(kind=kind, name=name, names=names, candidates=tuple(sorted(candidates)), **entity))
        at = len(self._entities) - 1
        for each in names:
            start, end = self.say(each)
            self._mentions.append(Mention(entity=at, start=start, end=end, form="name"))
        return at


def partial(text: str) -> PartialDate:
    """Return a day, month or year as the reference tables hold it."""
    days = parse_edtf(text)
    return PartialDate(text=text, first=days.start or date.min, last=days.end or date.max)


def state(iso2: str, name: str, leader: str = "head_of_government", demonyms: Sequence[str] = ()) -> State:
    """Return a state."""
    return State(
        iso2=iso2,
        iso3=f"{iso2}X",
        name=name,
        official_name=f"State of {name}",
        capital=f"{name} City",
        demonyms=tuple(demonyms),
        aliases=(),
        metonyms=(),
        leader=(Leadership(rank=leader),),  # type: ignore[arg-type]
    )


def organisation(organisation_id: str, name: str, kind: Any = "igo", **values: Any) -> Organisation:
    """Return an organisation."""
    empty: dict[str, Any] = {"acronyms": (), "parent_id": None, "aliases": (), "former_names": (), "founded": None}
    empty |= {"dissolved": None, "seat_city": None, "seat_country_code": None, "metonyms": (), "domain": None}
    return Organisation(organisation_id=organisation_id, name=name, kind=kind, **(empty | values))


def office(office_id: str, organisation_id: str, rank: Any, title: str = "") -> Office:
    """Return an office."""
    return Office(office_id=office_id, title=title or office_id, organisation_id=organisation_id, rank=rank, aliases=())


def person(person_id: str, given: str | None, family: str, aliases: Sequence[str] = (), **values: Any) -> Person:
    """Return a person."""
    return Person(
        person_id=person_id,
        name=f"{given} {family}" if given else family,
        given_name=given,
        family_name=family,
        name_order="given-family",
        gender=values.get("gender"),
        aliases=tuple(aliases),
    )


def tenure(
    person_id: str, office_id: str, start: str, end: str | None = None, known_until: str | None = None
) -> Tenure:
    """Return a spell in office."""
    return Tenure(
        tenure_id=f"{person_id}:{office_id}:{start}",
        person_id=person_id,
        office_id=office_id,
        start=partial(start),
        end=partial(end) if end else None,
        is_acting=False,
        known_until=partial(known_until) if known_until else None,
    )


def membership(member_id: str, organisation_id: str, start: str) -> Membership:
    """Return a spell of membership that lasts."""
    return Membership(
        membership_id=f"{member_id}:{organisation_id}:{start}",
        member_id=member_id,
        organisation_id=organisation_id,
        start=partial(start),
        end=None,
        status="member",
    )


def tables(*records: State | Organisation | Membership | Office | Person | Tenure | Medium) -> Reference:
    """Return reference tables with these records."""

    def of(kind: type[Any]) -> tuple[Any, ...]:
        return tuple(record for record in records if isinstance(record, kind))

    return Reference(
        Tables(
            states=of(State),
            organisations=of(Organisation),
            memberships=of(Membership),
            offices=of(Office),
            persons=of(Person),
            tenures=of(Tenure),
            media=of(Medium),
        )
    )
