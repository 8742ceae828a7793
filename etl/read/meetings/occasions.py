"""An occasion: one meeting as an article tells it, from one or more tellings."""

from collections.abc import Iterable, Mapping

import msgspec

from etl.dates.expression import DateExpression
from etl.model.reading import Status
from etl.read.meetings import vocabulary as words
from etl.read.meetings.events import Telling
from etl.read.meetings.members import Key, Member

FALLEN: tuple[Status, ...] = ("cancelled", "postponed")
MOST_TELLINGS = 100
"""Tellings kept of one meeting: of more, the first and the latest, so that no text takes the square of its length."""


class Occasion(msgspec.Struct):
    """One meeting as the article tells it, from one or more tellings."""

    tellings: list[Telling]
    members: dict[Key, Member] = msgspec.field(default_factory=dict)
    background: bool = False
    parent: "Occasion | None" = None
    series_id: str | None = None
    """Reference id of the body or bloc."""
    is_umbrella: bool = False
    """Only announces meetings told one by one ("held a series of meetings"): lends them date and place."""

    @property
    def status(self) -> Status:
        """The firmest thing said, what fell through over all else; where nothing is firm, the text over its title."""
        if len(self.tellings) == 1:
            return self.tellings[0].stance.status
        said = [t.stance.status for t in self.tellings]
        told = [t.stance.status for t in self.tellings if not t.in_title]
        firm = [t.stance.status for t in self.tellings if t.stance.firm]
        return next((s for s in said if s in FALLEN), next(iter(firm or told or said), "held"))

    @property
    def title_only(self) -> bool:
        """Whether only titles and headings have told of it so far."""
        return bool(self.tellings) and all(t.in_title for t in self.tellings)

    @property
    def plenary(self) -> bool:
        """Whether it is an occasion of a body or bloc."""
        return any(is_plenary(t) for t in self.tellings)

    @property
    def series(self) -> int | None:
        """Entity of the body or bloc."""
        return next((t.series for t in self.tellings if t.series is not None), None)

    @property
    def dates(self) -> list[DateExpression]:
        """All dates said."""
        return [d for t in self.tellings for d in t.dates]

    @property
    def cities(self) -> set[str]:
        """All cities said."""
        return {t.place.city for t in self.tellings if t.place is not None and t.place.city}

    @property
    def family(self) -> str | None:
        """Return "call" or "table" where the nouns or the channel tell calls from meetings at a table."""
        return next((f for t in self.tellings if (f := family_of(t)) is not None), None)

    def add(self, telling: Telling, members: Iterable[Member]) -> None:
        """Take in one more telling and its members."""
        if telling not in self.tellings:
            del self.tellings[MOST_TELLINGS - 1 :]
            self.tellings.append(telling)
        for member in members:
            known = self.members.get(member.key)
            self.members[member.key] = known.merged(member) if known else member

    def sharpen(self, counterparts: Mapping[Key, Key]) -> None:
        """Give up the parties that are told more exactly now: "the minister of A" for a name."""
        for vague, exact in counterparts.items():
            if vague != exact:
                self.members.pop(vague, None)


def family_of(telling: Telling) -> str | None:
    """Return "call", "table" or None for what a telling may be the same occasion as."""
    low = telling.token.low
    if telling.channel == "phone" or (telling.is_noun and low in words.CALL_NOUNS and telling.channel is None):
        return "call" if low not in ("conversation", "conversations") or telling.channel == "phone" else None
    return "table" if telling.is_noun and low in words.TABLE_NOUNS and telling.channel is None else None


def is_plenary(telling: Telling) -> bool:
    """Whether a telling speaks of an occasion of a body or bloc."""
    named = telling.is_noun and telling.token.low in words.PLENARY_NOUNS and not is_conference_call(telling)
    return telling.series is not None or named


def is_conference_call(telling: Telling) -> bool:
    """Whether "conference" says only how people met: by video or telephone, be it at a summit or not."""
    return telling.token.low == "conference" and telling.channel in ("video", "phone")
