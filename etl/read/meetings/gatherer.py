"""Bringing together the tellings of one article: which of them tell of the same meeting."""

from collections.abc import Sequence

from msgspec.structs import replace

from etl.dates.edtf import Days
from etl.model.reading import Role
from etl.read.meetings import apart, resumed
from etl.read.meetings import vocabulary as words
from etl.read.meetings.antecedents import Antecedents
from etl.read.meetings.events import Part, Telling
from etl.read.meetings.headline import counterparts, holders
from etl.read.meetings.identity import Identity
from etl.read.meetings.members import Cast, Key, Member, settle_absence
from etl.read.meetings.occasions import Occasion, is_plenary
from etl.read.meetings.timing import Clock, are_listed
from etl.read.meetings.wordset import word_set
from etl.read.phrases import Sentence

PARTICIPANTS = word_set("participants delegates attendees guests")
"""Those who came to a session, where a sentence speaks of both."""
SCENES = word_set("during at in")
"""Prepositions that make a meeting the scene of the rest of the sentence."""
OPEN_NOUNS = word_set("talks negotiations discussions meeting")
"""Nouns that may leave it to the sentence before who took part."""
STATES_OF_TALKS = word_set("progress headway breakthrough deadlock impasse stalemate")
"""What talks at large come to, be there a day to it or not."""


class Gatherer:
    """Assigns tellings to occasions in the order of the text."""

    def __init__(
        self, text: str, cast: Cast, sentences: Sequence[Sentence], published: Days, principal: Member | None
    ) -> None:
        """Take the article's cast, its date bounds, and the person it is chiefly about."""
        self.text = text
        self.cast = cast
        self.clock = Clock(published)
        self.principal = principal
        self.occasions: list[Occasion] = []
        self.last = Occasion(tellings=[])
        """The meeting told last."""
        self.scene: Occasion | None = None
        """The meeting at which the sentence says the rest of it took place ("during the meeting, X briefed Y")."""
        self.received: set[Key] = set()
        """Those of whom it is told that they saw others one by one."""
        self.identity = Identity(self.clock, self.occasions)
        self.antecedents = Antecedents(text, cast, sentences)

    def weigh(self, telling: Telling) -> None:
        """Keep which people would take part in a meeting only thought of: the next sentence may speak of "the two"."""
        members = self._with_principal(telling, self._members(telling)[0])
        if all(member.kind != "delegation" for member in members):
            self.antecedents.remember(telling, members)

    def take(self, telling: Telling, separately: bool) -> None:
        """Assign one telling, or one for each of its objects where it is said to be several meetings."""
        if telling.adds or self._is_of_session(telling):
            self._add(telling)
            return
        self.clock.settle_status(telling, self.occasions)
        members, points_back = self._members(telling)
        if not members and telling.theirs:
            members = self.antecedents.pair_before(telling.start)
        if not members and self._is_open(telling):
            members = self._before(telling)
        if not members and resumed.continues(telling):
            members = self._again(telling)
        self.antecedents.remember(telling, members)
        members = self._with_principal(telling, members)
        is_list = telling.stance.status == "held" and are_listed(self.text, telling.dates)
        days = self.clock.several(telling.dates) if is_list else []
        if len(days) > 1 and len(members) > 1:
            for day in days:
                self._place(replace(telling, dates=[day]), members, points_back=False, apart=True)
            return
        is_apart = (
            separately
            or apart.on_margins(telling, members, self.cast)
            or apart.goes_on(telling, members, self.received)
            or apart.spells_out(telling, members, self.occasions)
        )
        if points_back and apart.sums_up(members, self.occasions):
            return
        groups = self._groups(telling, members, is_apart)
        others = [m for m in members if m.side != "object"]
        if separately and len(others) == 1:
            self.received.add(others[0].key)
        if len(groups) > 1:
            for group in groups:
                self._place(telling, [*others, *group], points_back=False, apart=True)
            return
        is_next = telling.stance.status == "planned" and resumed.is_next(telling)
        self._place(telling, members, points_back, apart=telling.separate or is_next)

    def _again(self, telling: Telling) -> list[Member]:
        """Return who comes to the next meeting of a series: whoever was at the one before, or the body itself."""
        before = resumed.lender(telling, self.occasions, self.last)
        if before is None:
            return []
        sitting = next((t for t in before.tellings if t.series is not None), None)
        if sitting is None:
            return resumed.parties(before)
        telling.series, telling.series_phrase = sitting.series, sitting.series_phrase
        telling.series_span = sitting.series_span
        return []

    def _is_open(self, telling: Telling) -> bool:
        """Whether a telling leaves it to the sentence before who talked: "it came after hours of talks in X"."""
        graph, noun = telling.graph, telling.token
        told = telling.place is not None or bool(telling.dates) or graph.nominal_top(noun) is not noun
        is_state = graph.head(graph.head(noun)).low in STATES_OF_TALKS
        return told and noun.low in OPEN_NOUNS and not (telling.definite or telling.in_title or is_state)

    def _before(self, telling: Telling) -> list[Member]:
        """Return who talked in the sentence before; nobody where the telling's clause is of somebody else."""
        members = self.antecedents.before(telling.start)
        verb = next((above for above in telling.graph.ancestors(telling.token) if above.tag.startswith("VB")), None)
        subjects = telling.graph.subjects(verb) if verb is not None else []
        named = {self.cast.phrases[phrase].person for subject in subjects for phrase in subject.phrases} - {None}
        return members if not named or named & {member.person for member in members} else []

    def _is_of_session(self, telling: Telling) -> bool:
        """Whether "received the participants" speaks of those of a session of the same sentence."""
        here = [o for o in self.occasions if o.plenary and any(t.graph is telling.graph for t in o.tellings)]
        heads = [self.cast.phrases[part.phrase] for part in telling.parts if part.side == "object"]
        words_said = {self.text[phrase.head_start : phrase.head_end].lower() for phrase in heads}
        return bool(here and words_said & PARTICIPANTS)

    def _add(self, telling: Telling) -> None:
        """Add people to a meeting of the same sentence, or else to the last large one, or else to the last."""
        members, _ = self._members(telling)
        told = [o for o in self.occasions if not o.is_umbrella and not o.background]
        if telling.stance.status == "planned" or any(member.presence == "expected" for member in members):
            told = [o for o in told if o.status != "held"]
        away = {m.stands_in_for for m in members if m.stands_in_for is not None}
        told = [o for o in told if not any(m.person in away and m.role == "host" for m in o.members.values())]
        here = [o for o in told if any(t.graph is telling.graph for t in o.tellings)]
        large = [o for o in told if o.plenary or len(o.members) > 2]
        if members and told and (here or not self._is_of_body(telling)):
            (here or self._calls(telling, told) or _awaiting(telling, members, told) or large or told)[-1].add(
                telling, members
            )

    def _is_of_body(self, telling: Telling) -> bool:
        """Whether "the Council, chaired by X" only says who leads a body."""
        before = telling.graph.preceding(telling.token, 3)
        near = [phrase for token in before for phrase in token.phrases] or [*telling.graph.head(telling.token).phrases]
        is_clause = telling.token.dep in ("acl", "relcl", "advcl") and telling.token.tag == "VBN"
        return is_clause and {self.cast.phrases[phrase].kind for phrase in near} == {"organisation"}

    def _calls(self, telling: Telling, told: list[Occasion]) -> list[Occasion]:
        """Return the calls told, where people are said to have joined "the call"."""
        things = telling.graph.children(telling.token, "nsubjpass", "dobj")
        if not any(thing.low in words.CALL_NOUNS for thing in things):
            return []
        return [o for o in told if any(t.channel in ("phone", "video") for t in o.tellings)]

    def _groups(self, telling: Telling, members: list[Member], separately: bool) -> list[list[Member]]:
        """Return the objects of each meeting: all together, by preposition ("with A and with B"), or one by one."""
        objects = [m for m in members if m.side == "object"]
        if separately:
            return [[m] for m in objects]
        by_batch: dict[int, list[Member]] = {}
        for member in objects:
            by_batch.setdefault(member.batch, []).append(member)
        return list(by_batch.values())

    def _with_principal(self, telling: Telling, members: list[Member]) -> list[Member]:
        """Add the side that a telling leaves out, where the article is about one person."""
        principal = self.principal
        if not telling.lacks_principal or principal is None or principal.key in {m.key for m in members}:
            return members
        if telling.definite and any(self._is_other_side(o, members) for o in self.occasions):
            return members
        role: Role = "host" if telling.token.low in words.HOST_VERBS else "participant"
        return [replace(principal, role=role, side="subject"), *members]

    def _is_other_side(self, occasion: Occasion, members: list[Member]) -> bool:
        """Whether "the talks with X" are those that somebody else was said to have with X."""
        others = occasion.members.keys() - {m.key for m in members}
        return len(members) == 1 and len(others) == 1 and len(occasion.members) == 2 and not occasion.title_only

    def _members(self, telling: Telling) -> tuple[list[Member], bool]:
        first = sorted(telling.parts, key=lambda part: part.side != "subject")
        rank = next((r for part in first if (r := self.cast.rank(part))), None)
        rank = rank or (self.principal.rank if self.principal is not None else None)
        members: list[Member] = []
        points_back = False
        for part in telling.parts:
            if self.cast.is_group(part.phrase) and not part.on_behalf:
                points_back = True
                found = self.antecedents.of(part.phrase, members) or self._unsaid(telling, part, members)
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
        return settle_absence(list(unique.values())), points_back

    def _unsaid(self, telling: Telling, part: Part, own: list[Member]) -> list[Member]:
        """Return whom a phrase means that points at nobody told: colleagues, "he" of the story, or a body."""
        phrase = self.cast.phrases[part.phrase]
        if phrase.kind == "pronoun":
            if phrase.plural and self.last.plenary and words.VERBS.get(telling.token.low) == "join":
                return list(self.last.members.values())
            is_he = not phrase.plural and part.side == "subject" and self.principal is not None
            return [self.principal] if is_he and self.principal is not None else []
        return self.cast.colleagues(part, [*own, *self.last.members.values()])

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
        for entity, phrase in telling.joint:
            beside = replace(member, key=("d", entity, ""), phrase=phrase, span=None, organisation=entity)
            occasion.members.setdefault(beside.key, beside)

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
        if home.title_only and not telling.in_title:
            home.sharpen(counterparts(home.members, {m.key: m for m in members}) or {})
        home.sharpen(holders(home.members, {m.key: m for m in members}))
        home.add(telling, members)
        self.last = home
        if telling.is_noun and telling.definite and telling.graph.head(telling.token).low in SCENES:
            self.scene = home

    def _home(self, telling: Telling, members: list[Member], points_back: bool, apart: bool) -> Occasion | None:
        """Return the occasion that fits best: same parties, then same kind, of equals the latest."""
        own = {m.key: m for m in members}
        if telling.demonstrative and telling.place is not None and telling.place.city not in self.last.cities:
            telling.place = None if self.last.cities else telling.place
        if telling.demonstrative and self.occasions and not self.identity.conflict(telling, self.last):
            return self.last
        if self._at_scene(telling) and self.scene is not None and not self.identity.conflict(telling, self.scene):
            return self.scene
        fitting = [o for o in self.occasions if self.identity.fits(telling, own, points_back, apart, o, self.last)]
        if not fitting:
            return None
        plenary = is_plenary(telling)
        sides = {m.organisation for m in members if m.kind == "delegation"}
        order = {id(o): position for position, o in enumerate(self.occasions)}
        return max(
            fitting,
            key=lambda o: (
                bool(own) and own.keys() == o.members.keys(),
                o.plenary == plenary,
                len(own.keys() & o.members.keys()) if telling.definite else 0,
                any(t.stance.firm for t in o.tellings),
                any(t.token.low == telling.token.low for t in o.tellings) if telling.definite and not own else False,
                len(o.members) > 1,
                len(sides & {m.organisation for m in o.members.values()}),
                order[id(o)],
            ),
        )

    def _at_scene(self, telling: Telling) -> bool:
        """Whether a verb tells of what went on at the meeting that its sentence names."""
        same = self.scene is not None and any(t.graph is telling.graph for t in self.scene.tellings)
        return same and not telling.is_noun and words.VERBS.get(telling.token.low) in ("brief", "talk", "discuss")


def _awaiting(telling: Telling, members: list[Member], told: list[Occasion]) -> list[Occasion]:
    """Return the meetings of several at which somebody of their parties "was represented by" another."""
    if telling.token.low not in words.REPRESENTED:
        return []
    absent = {member.organisation for member in members if member.presence == "absent"} - {None}
    held = [o for o in told if o.status == "held" and len(o.members) > 2]
    return [o for o in held if absent & {member.organisation for member in o.members.values()}]
