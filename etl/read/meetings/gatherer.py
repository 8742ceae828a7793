"""Bringing together the tellings of one article: which of them tell of the same meeting."""

from collections.abc import Sequence
from dataclasses import replace

from etl.dates.edtf import Days, intersect
from etl.model.reading import Role
from etl.read.meetings import vocabulary as words
from etl.read.meetings.antecedents import Antecedents
from etl.read.meetings.events import Telling
from etl.read.meetings.members import Cast, Key, Member
from etl.read.meetings.occasions import FALLEN, Occasion, family_of, is_plenary
from etl.read.meetings.timing import Clock
from etl.read.meetings.wordset import word_set
from etl.read.phrases import Sentence

ANY_SESSION = word_set("meeting talks session summit gathering event")
"""Nouns that may point back to an occasion of a body as well as to any other."""


NEAR = 600
"""Code points within which a story goes on with the meeting just told."""
OPEN_NOUNS = word_set("talks negotiations discussions meeting")
"""Nouns that may leave it to the sentence before who took part."""
SHIFTS = word_set("earlier later before afterwards then hours previously subsequently again")
"""Words that move the story to another moment."""


class Gatherer:
    """Assigns tellings to occasions in the order of the text."""

    def __init__(
        self, text: str, cast: Cast, sentences: Sequence[Sentence], published: Days, principal: Member | None
    ) -> None:
        """Take the article's cast, its date bounds, and the person it is chiefly about."""
        self.cast = cast
        self.clock = Clock(published)
        self.principal = principal
        self.occasions: list[Occasion] = []
        self.last = Occasion(tellings=[])
        """The meeting told last."""
        self.antecedents = Antecedents(text, cast, sentences)

    def take(self, telling: Telling, separately: bool) -> None:
        """Assign one telling, or one for each of its objects where it is said to be several meetings."""
        if telling.adds:
            self._add(telling)
            return
        self.clock.settle_status(telling, self.occasions)
        members, points_back = self._members(telling)
        if not members and self._is_open(telling):
            members = self.antecedents.before(telling.start)
        self.antecedents.remember(telling, members)
        keys = {m.key for m in members}
        if telling.lacks_principal and self.principal is not None and self.principal.key not in keys:
            members = [self._principal_for(telling, self.principal), *members]
        groups = self._groups(telling, members, separately or self._on_margins(telling, members))
        if len(groups) > 1:
            others = [m for m in members if m.side != "object"]
            for group in groups:
                self._place(telling, [*others, *group], points_back=False, apart=True)
            return
        self._place(telling, members, points_back, apart=telling.separate)

    def _is_open(self, telling: Telling) -> bool:
        """Whether a telling leaves it to the sentence before who talked: "it came after hours of talks in X"."""
        graph, noun = telling.graph, telling.token
        told = telling.place is not None or bool(telling.dates) or graph.nominal_top(noun) is not noun
        return told and noun.low in OPEN_NOUNS and not telling.definite and not telling.in_title

    def _add(self, telling: Telling) -> None:
        """Add people to the latest meeting of more than two, or else to the latest; to none before there is one."""
        members, _ = self._members(telling)
        told = [o for o in self.occasions if not o.is_umbrella and not o.background]
        large = [o for o in told if o.plenary or len(o.members) > 2]
        if members and told:
            (large or told)[-1].add(telling, members)

    def _groups(self, telling: Telling, members: list[Member], separately: bool) -> list[list[Member]]:
        """Return the objects of each meeting: all together, by preposition ("with A and with B"), or one by one."""
        objects = [m for m in members if m.side == "object"]
        if separately:
            return [[m] for m in objects]
        by_batch: dict[int, list[Member]] = {}
        for member in objects:
            by_batch.setdefault(member.batch, []).append(member)
        return list(by_batch.values())

    def _on_margins(self, telling: Telling, members: list[Member]) -> bool:
        """Whether "met A, B and C on the margins" tells of several bilaterals."""
        sides = {m.organisation for m in members if m.side == "object"}
        return telling.within is not None and not telling.is_noun and len(sides) > 1

    def _principal_for(self, telling: Telling, principal: Member) -> Member:
        role: Role = "host" if telling.token.low in words.HOST_VERBS else "participant"
        return replace(principal, role=role, side="subject")

    def _members(self, telling: Telling) -> tuple[list[Member], bool]:
        rank = next((r for part in telling.parts if (r := self.cast.rank(part))), None)
        members: list[Member] = []
        points_back = False
        for part in telling.parts:
            if self.cast.is_group(part.phrase) and not part.on_behalf:
                points_back = True
                found = self.antecedents.of(part.phrase, members)
                members += [
                    replace(m, side=part.side, role=part.role, presence=part.presence, stands_in_for=None)
                    for m in found
                ]
            elif self.cast.is_host(part.phrase):
                host = next((m for m in self.last.members.values() if m.role == "host"), None)
                members += [replace(host, side=part.side)] if host is not None else []
            else:
                members += self.cast.members(part, rank)
        members += [
            Member(key=("d", entity, ""), kind="delegation", phrase=None, span=span, organisation=entity)
            for entity, span in telling.sides
        ]
        unique: dict[Key, Member] = {}
        for member in members:
            unique[member.key] = unique[member.key].merged(member) if member.key in unique else member
        return list(unique.values()), points_back

    def seat_body(self, occasion: Occasion) -> None:
        """Let the body whose session it is take part in it as a delegation."""
        telling = next((t for t in occasion.tellings if t.series is not None), None)
        if telling is None or telling.series is None:
            return
        key = ("d", telling.series, "")
        member = Member(
            key=key,
            kind="delegation",
            phrase=telling.series_phrase,
            span=telling.series_span,
            organisation=telling.series,
        )
        occasion.members.setdefault(key, member)

    # ---- linking -----------------------------------------------------------------------------------------

    def _place(self, telling: Telling, members: list[Member], points_back: bool, apart: bool) -> None:
        home = self._home(telling, members, points_back, apart)
        if home is None:
            bare = not telling.dates and telling.place is None and telling.name is None
            if not members and telling.definite and bare:
                return
            home = Occasion(tellings=[telling], background=telling.stance.background)
            home.is_umbrella = telling.token.low in words.PLURAL_NOUNS and len(members) < 2 and not is_plenary(telling)
            self.occasions.append(home)
        home.add(telling, members)
        self.last = home

    def _home(self, telling: Telling, members: list[Member], points_back: bool, apart: bool) -> Occasion | None:
        """Return the occasion that fits best: same parties, then same kind, of equals the latest."""
        own = {m.key for m in members}
        if telling.demonstrative and self.occasions and not self._conflict(telling, self.last):
            return self.last
        fitting = [o for o in self.occasions if self._fits(telling, own, points_back, apart, o)]
        if not fitting:
            return None
        plenary = is_plenary(telling)
        order = {id(o): position for position, o in enumerate(self.occasions)}
        return max(fitting, key=lambda o: (bool(own) and own == set(o.members), o.plenary == plenary, order[id(o)]))

    def _fits(self, telling: Telling, own: set[Key], points_back: bool, apart: bool, occasion: Occasion) -> bool:
        if occasion.is_umbrella or self._conflict(telling, occasion):
            return False
        theirs = set(occasion.members)
        if telling.series is not None and occasion.series is not None:
            return telling.series == occasion.series
        plenary = is_plenary(telling)
        unnamed = telling.series is None and telling.name is None
        near = not own or bool(own & theirs) or len(own) == 1
        may_be_either = unnamed and telling.definite and telling.token.low in ANY_SESSION and near
        if plenary != occasion.plenary and not may_be_either:
            return False
        is_bilateral = not occasion.plenary and len(theirs) > 1
        if telling.series is not None and is_bilateral and not own & theirs and not occasion.title_only:
            return False
        if apart and own != theirs:
            return False
        return self._same_parties(telling, own, theirs, points_back, plenary, occasion)

    def _same_parties(
        self, telling: Telling, own: set[Key], theirs: set[Key], points_back: bool, plenary: bool, occasion: Occasion
    ) -> bool:
        if not own and occasion.title_only and occasion.plenary:
            return True
        if not own or (points_back and own <= theirs):
            return telling.definite or points_back
        if len(own) == 1:
            return telling.definite and (not telling.stance.background or occasion.background)
        if own == theirs or self._names_them(telling, own, occasion):
            return True
        if plenary:
            return bool(own & theirs) or telling.definite
        if own < theirs:
            return len(theirs) > 2 and telling.definite
        if own > theirs:
            return self._widens(telling, theirs, points_back, occasion)
        return telling.definite and len(own & theirs) >= 2

    def _names_them(self, telling: Telling, own: set[Key], occasion: Occasion) -> bool:
        """Whether a telling names those whom the meeting just told gave by office only; resolve makes them one."""
        unnamed = all(key[0] == "o" for key in occasion.members)
        named = sum(key[0] == "p" for key in own)
        near = occasion is self.last and telling.start - occasion.tellings[-1].start < NEAR
        return unnamed and near and telling.definite and len(occasion.members) <= named

    def _widens(self, telling: Telling, theirs: set[Key], points_back: bool, occasion: Occasion) -> bool:
        """Whether a telling with more parties still tells of the same meeting, and not of a larger one beside it."""
        if len(theirs) != 2 or occasion.title_only:
            return telling.definite or not telling.is_noun
        shifted = any(t.low in SHIFTS for t in telling.graph.tokens)
        return (telling.definite or points_back) and not shifted

    def _conflict(self, telling: Telling, occasion: Occasion) -> bool:
        said, known = telling.stance.status, occasion.status
        is_firm = telling.stance.firm and any(t.stance.firm for t in occasion.tellings)
        if is_firm and said != known and said not in FALLEN and not (said == "planned" and known in FALLEN):
            return True
        city = telling.place.city if telling.place is not None else None
        if city and occasion.cities and city not in occasion.cities:
            return True
        channels = {t.channel for t in occasion.tellings if t.channel} | (
            {telling.channel} if telling.channel else set()
        )
        if len(channels) > 1 and "hybrid" not in channels:
            return True
        families = {family_of(telling), occasion.family} - {None}
        return len(families) > 1 or self._other_time(telling, occasion)

    def _other_time(self, telling: Telling, occasion: Occasion) -> bool:
        mine, theirs = self.clock.days(telling.dates, self.occasions), self.clock.days(occasion.dates, self.occasions)
        return mine is not None and theirs is not None and intersect(mine, theirs) is None
