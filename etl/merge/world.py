"""What is known around the reports: who belongs to whom, which articles are copies or repeats, when they appeared."""

from collections import Counter
from datetime import date

from etl.merge.bodies import Bodies
from etl.model.rows import ArticleRow, OrganisationRow
from etl.resolve.records import Resolved

HUB = 5
"""International organisations and bodies with a seat in one city."""
_NATIONAL = frozenset({"state", "government", "media", "company"})


class World:
    """Look-ups over everything resolved; organisations by id, articles by id."""

    def __init__(self, resolved: Resolved) -> None:
        """Index the tables; the order of their rows does not matter."""
        self.organisations: dict[str, OrganisationRow] = {row.organisation_id: row for row in resolved.organisations}
        self.articles: dict[str, ArticleRow] = {row.article_id: row for row in resolved.articles}
        self.person_names = {row.person_id: row.name for row in resolved.persons}
        self._copied = {row.duplicate_of_id for row in resolved.articles if row.duplicate_of_id}
        self._members = {(row.member_id, row.organisation_id) for row in resolved.memberships}
        self._seated = Counter(row.seat_city for row in resolved.organisations if row.kind not in _NATIONAL)
        self.bodies = Bodies(resolved)
        self._lines: dict[str, tuple[str, ...]] = {}

    def line(self, organisation_id: str) -> tuple[str, ...]:
        """Return the organisation and all it belongs to, upwards: European Council, European Union."""
        known = self._lines.get(organisation_id)
        if known is None:
            upwards = [organisation_id]
            row = self.organisations.get(organisation_id)
            while row is not None and row.parent_id is not None and row.parent_id not in upwards:
                upwards.append(row.parent_id)
                row = self.organisations.get(row.parent_id)
            known = self._lines[organisation_id] = tuple(upwards)
        return known

    def root(self, organisation_id: str) -> str:
        """Return the state or organisation at the top: a ministry's state, a committee's union."""
        return self.line(organisation_id)[-1]

    def is_member(self, member_id: str, organisation_id: str) -> bool:
        """Say whether the one was ever listed as belonging to the other."""
        return (member_id, organisation_id) in self._members

    def is_state(self, organisation_id: str) -> bool:
        """Say whether it is a state."""
        row = self.organisations.get(organisation_id)
        return row is not None and row.kind == "state"

    def is_seat(self, city: str, organisation_id: str) -> bool:
        """Say whether the organisation, or one it belongs to, sits in that city: meeting there says little."""
        return any(
            row.seat_city == city for name in self.line(organisation_id) if (row := self.organisations.get(name))
        )

    def is_home(self, city: str | None, country: str | None, organisation_id: str) -> bool:
        """Say whether a place is of that state, or the seat of that organisation or of one it belongs to."""
        root = self.root(organisation_id)
        if self.is_state(root):
            return country is not None and country == root
        return city is not None and self.is_seat(city, organisation_id)

    def is_seat_country(self, country: str, organisation_id: str) -> bool:
        """Say whether the organisation, or one it belongs to, sits in that country."""
        return any(
            row.seat_country_code == country
            for name in self.line(organisation_id)
            if (row := self.organisations.get(name))
        )

    def is_hub(self, city: str) -> bool:
        """Say whether so many organisations sit in the city that everybody meets there: New York, Geneva."""
        return self._seated[city] >= HUB

    def original(self, article_id: str) -> str:
        """Return the article that this one is a near copy of, itself where it is none."""
        seen = {article_id}
        row = self.articles.get(article_id)
        while row is not None and row.duplicate_of_id in self.articles and row.duplicate_of_id not in seen:
            seen.add(row.duplicate_of_id)
            row = self.articles[row.duplicate_of_id]
        return article_id if row is None else row.article_id

    def is_copied(self, article_id: str) -> bool:
        """Say whether the article is a near copy of another or has one."""
        return article_id in self._copied or self.original(article_id) != article_id

    def voice(self, article_id: str) -> str:
        """Return what counts as one independent source: the publisher of the original, else the original itself."""
        original = self.original(article_id)
        row = self.articles.get(original)
        return f"source {row.source_id}" if row is not None and row.source_id else f"article {original}"

    def appeared(self, article_id: str) -> date | None:
        """Return the day of publication where it is stated, None where it is only bounded or not known."""
        row = self.articles.get(article_id)
        return row.published_end_on if row is not None and row.published_basis == "explicit" else None

    def is_current(self, article_id: str) -> bool:
        """Say whether no newer bytes took the article's place."""
        row = self.articles.get(article_id)
        return row is not None and row.is_current

    def name(self, entity_id: str) -> str:
        """Return the name of a person or organisation, its id where none is known."""
        row = self.organisations.get(entity_id)
        return row.name if row is not None else self.person_names.get(entity_id, entity_id)
