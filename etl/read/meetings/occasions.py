"""Bringing together the tellings of one article: which of them tell of the same meeting."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from etl.dates.edtf import Days, intersect
from etl.dates.evaluate import evaluate
from etl.dates.expression import DateExpression
from etl.model.reading import Status
from etl.read.meetings import vocabulary as words
from etl.read.meetings.events import Telling
from etl.read.meetings.members import Cast, Key, Member

UNDATED = date(2020, 1, 15)
"""Any Wednesday: lets weekdays and offsets of an undated article be compared with one another."""


@dataclass(slots=True)
class Occasion:
    """One meeting as the article tells it, from one or more tellings."""

    tellings: list[Telling]
    members: dict[Key, Member] = field(default_factory=dict)
    background: bool = False
    parent: "Occasion | None" = None
    series_id: str | None = None
    """Reference id of the body or bloc."""

    @property
    def status(self) -> Status:
        """The firmest thing said: fallen through over held over planned."""
        said = [t.stance.status for t in self.tellings]
        return next((s for s in ("cancelled", "postponed") if s in said), said[0])

    @property
    def plenary(self) -> bool:
        """Whether it is an occasion of a body or bloc."""
        return any(t.series is not None or (t.is_noun and t.token.low in words.PLENARY_NOUNS) for t in self.tellings)

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

    def add(self, telling: Telling, members: Iterable[Member]) -> None:
        """Take in one more telling and its members."""
        if telling not in self.tellings:
            self.tellings.append(telling)
        for member in members:
            known = self.members.get(member.key)
            self.members[member.key] = known.merged(member) if known else member


class Gatherer:
    """Assigns tellings to occasions in the order of the text."""

    def __init__(self, cast: Cast, published: Days, principal: Member | None) -> None:
        """Take the article's cast, its date bounds, and the person it is chiefly about."""
        self.cast = cast
        self.anchor = (
            published
            if published.start is not None and published.start == published.end
            else Days(start=UNDATED, end=UNDATED)
        )
        self.principal = principal
        self.occasions: list[Occasion] = []
        self.last_pair: list[Member] = []

    def take(self, telling: Telling, split: bool) -> None:
        """Assign one telling, or one for each of its objects where it is said to be several meetings."""
        members, points_back = self._members(telling)
        if (
            telling.lacks_principal
            and self.principal is not None
            and self.principal.key not in {m.key for m in members}
        ):
            members = [self._principal_for(telling), *members]
        objects = [m for m in members if m.side == "object"]
        if split and len(objects) > 1:
            others = [m for m in members if m.side != "object"]
            for item in objects:
                self._place(telling, [*others, item], points_back=False, apart=True)
            return
        self._place(telling, members, points_back, apart=telling.separate)

    def _principal_for(self, telling: Telling) -> Member:
        assert self.principal is not None
        role = "host" if telling.token.low in words.HOST_VERBS else "participant"
        return Member(**{**{f: getattr(self.principal, f) for f in Member.__slots__}, "role": role, "side": "subject"})

    def _members(self, telling: Telling) -> tuple[list[Member], bool]:
        rank = next((r for part in telling.parts if (r := self.cast.rank(part))), None)
        members: list[Member] = []
        points_back = False
        for part in telling.parts:
            if self.cast.is_group(part.phrase):
                points_back = True
                members += [self._as(part.side, m) for m in self._antecedents(part.phrase, members)]
            else:
                members += self.cast.members(part, rank)
        unique: dict[Key, Member] = {}
        for member in members:
            unique[member.key] = unique[member.key].merged(member) if member.key in unique else member
        return list(unique.values()), points_back

    def _as(self, side: str, member: Member) -> Member:
        return Member(
            **{
                **{f: getattr(member, f) for f in Member.__slots__},
                "side": side,
                "role": "participant",
                "presence": None,
                "stands_in_for": None,
            }
        )

    def _antecedents(self, phrase_index: int, own: list[Member]) -> list[Member]:
        """Return the parties that "the two leaders" or "they" point back to."""
        phrase = self.cast.phrases[phrase_index]
        if phrase.kind == "pronoun" and not phrase.plural:
            return []
        keys = {m.key for m in own}
        for occasion in reversed(self.occasions):
            people = [m for m in occasion.members.values() if m.kind != "delegation" or phrase.kind == "group"]
            people = [
                m for m in people if (m.key not in keys and m.role not in ("mediator",)) or phrase.count == len(people)
            ]
            if (phrase.count is None and len(people) > 1) or phrase.count == len(people):
                return people
        return self.last_pair if phrase.count in (None, len(self.last_pair)) else []

    def seat_body(self, occasion: Occasion) -> None:
        """Let the body whose session it is take part in it as a delegation."""
        telling = next((t for t in occasion.tellings if t.series is not None and t.series_phrase is not None), None)
        if telling is None or telling.series is None or telling.series_phrase is None:
            return
        key = ("d", telling.series, "")
        member = Member(key=key, kind="delegation", phrase=telling.series_phrase, organisation=telling.series)
        occasion.members.setdefault(key, member)

    # ---- linking -----------------------------------------------------------------------------------------

    def _place(self, telling: Telling, members: list[Member], points_back: bool, apart: bool) -> None:
        home = self._home(telling, members, points_back, apart)
        if home is None:
            if (
                not members
                and telling.definite
                and not telling.dates
                and telling.place is None
                and telling.name is None
            ):
                return
            home = Occasion(tellings=[telling], background=telling.stance.background)
            self.occasions.append(home)
        home.add(telling, members)
        if len(members) > 1:
            self.last_pair = [m for m in members if m.kind != "delegation"]

    def _home(self, telling: Telling, members: list[Member], points_back: bool, apart: bool) -> Occasion | None:
        """Return the occasion that fits best: same parties, then same kind, of equals the latest."""
        own = {m.key for m in members}
        fitting = [o for o in self.occasions if self._fits(telling, members, points_back, apart, o)]
        if not fitting:
            return None
        plenary = _is_plenary(telling)
        order = {id(o): position for position, o in enumerate(self.occasions)}
        return max(fitting, key=lambda o: (bool(own) and own == set(o.members), o.plenary == plenary, order[id(o)]))

    def _fits(
        self, telling: Telling, members: list[Member], points_back: bool, apart: bool, occasion: Occasion
    ) -> bool:
        if self._conflict(telling, occasion):
            return False
        own = {m.key for m in members}
        theirs = set(occasion.members)
        if telling.series is not None and occasion.series is not None:
            return telling.series == occasion.series and (telling.definite or self._same_day(telling, occasion))
        plenary = _is_plenary(telling)
        if plenary != occasion.plenary and not (
            telling.definite
            and telling.token.low in ("meeting", "talks", "session", "summit", "gathering")
            and not own - theirs
        ):
            return False
        if apart and own != theirs:
            return False
        if not own or (points_back and own <= theirs):
            return telling.definite or points_back
        if len(own) == 1:
            return telling.definite and (not telling.stance.background or occasion.background)
        if own == theirs:
            return telling.definite or not self._new_time(telling, occasion)
        if plenary:
            return bool(own & theirs) or telling.definite
        if own < theirs:
            return len(theirs) > 2 and telling.definite
        if own > theirs:
            return len(theirs) > 1 or telling.definite
        return telling.definite and len(own & theirs) >= 2

    def _conflict(self, telling: Telling, occasion: Occasion) -> bool:
        fallen = ("cancelled", "postponed")
        if telling.stance.status != occasion.status and not {telling.stance.status, occasion.status} & {*fallen}:
            return True
        if (
            telling.place is not None
            and telling.place.city
            and occasion.cities
            and telling.place.city not in occasion.cities
        ):
            return True
        channels = {t.channel for t in occasion.tellings if t.channel} | (
            {telling.channel} if telling.channel else set()
        )
        if len(channels) > 1 and "hybrid" not in channels:
            return True
        return self._new_time(telling, occasion)

    def _new_time(self, telling: Telling, occasion: Occasion) -> bool:
        mine, theirs = self._days(telling.dates), self._days(occasion.dates)
        return mine is not None and theirs is not None and intersect(mine, theirs) is None

    def _same_day(self, telling: Telling, occasion: Occasion) -> bool:
        return not self._new_time(telling, occasion)

    def _days(self, dates: list[DateExpression]) -> Days | None:
        for expression in dates:
            if expression.anchor != "report" and (days := evaluate(expression, self.anchor)) is not None:
                return days
        return None


def _is_plenary(telling: Telling) -> bool:
    """Whether a telling speaks of an occasion of a body or bloc."""
    return telling.series is not None or (telling.is_noun and telling.token.low in words.PLENARY_NOUNS)
