"""Proper names of meetings, the body or bloc whose session it is, and tellings that are names alone."""

import re
from collections.abc import Sequence

from etl.model.reading import Entity, Level, Mention
from etl.read.meetings import vocabulary as words
from etl.read.meetings.circumstances import level_of
from etl.read.meetings.events import Part, Telling
from etl.read.meetings.graph import Graph, Token
from etl.read.meetings.members import Cast
from etl.read.meetings.stance import stance
from etl.read.meetings.wordset import word_set
from etl.read.phrases import Phrase

_AT_EVENT = frozenset(
    {"at", "during", "before", "after", "following", "ahead", "in", "of", "attend", "attended", "attending", "attends"}
)
_OVERSIGHT = word_set("supervision control oversight guidance presidency member members president decision decisions")
"""Nouns that speak of a body, not of its session."""
_OCCASIONS = re.compile(r"\b(?:Conference|Forum|Summit|Dialogue|European Council)\b")
_BESIDE = re.compile(r"(?:[^\s,.;:()]+[-–—/])?[^\s,.;:()]+(?:\s[a-z]+)?\s")
"""What may stand from the name of a side to the noun: "Ukraine-Russia peace talks"."""
OWN_SESSIONS = word_set("summit session sessions meeting assembly conference")
SITTINGS = word_set("summit session sessions")
"""Nouns for what a body holds by itself: "the Security Council held an emergency session"."""
OF_BODIES = word_set("meeting session talks call videoconference teleconference gathering")
"""Nouns that, with "of" and a body, are an occasion of it."""
_MODIFIERS = ("compound", "amod", "nmod", "poss", "nummod", "nsubj")


class Namer:
    """Reads names and series of the tellings of one article."""

    def __init__(
        self,
        text: str,
        phrases: Sequence[Phrase],
        entities: Sequence[Entity],
        mentions: Sequence[Mention],
        cast: Cast,
    ) -> None:
        """Take the article's text, phrases, entities, mentions and cast."""
        self.states = [m for m in mentions if entities[m.entity].kind == "organisation" and cast.is_state(m.entity)]
        self.bodies = [m for m in mentions if entities[m.entity].kind == "organisation" and not cast.is_state(m.entity)]
        self.text = text
        self.phrases = phrases
        self.entities = entities
        self.cast = cast
        self.sitting: Telling | None = None
        """The session named last."""
        self.joint: tuple[tuple[int, int], ...] = ()
        """Bodies whose joint session was named last."""

    def name(self, telling: Telling) -> None:
        """Fill name, series and level of a telling."""
        if telling.is_noun:
            self._noun(telling)
        bodies = [p for part in telling.parts if (p := self._bloc(part.phrase)) is not None]
        sides = {org for part in telling.parts for org in self.phrases[part.phrase].organisations}
        own = self._own_session(telling)
        if telling.series is None and own is not None:
            telling.series, telling.series_phrase = own
        if telling.series is None and bodies and len(sides) == 1 and self._all_collective(telling):
            telling.series, telling.series_phrase = bodies[0]
        if telling.series is not None and telling.level is None:
            telling.level = self._level(telling)
        telling.owner = self._owner(telling.series) if telling.series is not None else None
        if telling.series is not None and telling.token.low in words.PLENARY_NOUNS:
            self.sitting = telling

    def _own_session(self, telling: Telling) -> tuple[int, int] | None:
        """Return the body in "the Assembly devoted its 25th summit to ..."."""
        graph = telling.graph
        if not telling.is_noun or telling.token.low not in OWN_SESSIONS:
            return None
        verb = next((t for t in graph.ancestors(telling.token) if t.tag.startswith("VB")), None)
        if verb is None or not any(child.low in ("its", "their") for child in graph.children(telling.token, "poss")):
            return None
        subjects = [p for t in graph.subjects(verb) for p in t.phrases]
        return next((b for p in subjects if (b := self._bloc(p)) is not None), None)

    def _noun(self, telling: Telling) -> None:
        graph, noun = telling.graph, telling.token
        modifiers = [child for child in graph.children(noun, *_MODIFIERS) if child.index < noun.index]
        below = [thing for prep, thing in graph.prepositions(noun) if prep == "of" and thing.phrases]
        below = below or self._behind_topic(graph, noun)
        blocs = [b for token in [*modifiers, *below] for p in token.phrases if (b := self._bloc(p)) is not None]
        nested = [
            b
            for token in modifiers
            for child in graph.children(token)
            for p in child.phrases
            if (b := self._bloc(p)) is not None
        ]
        blocs += nested
        ceremonial = noun.low in words.PLENARY_NOUNS or any(
            self._collective(p) for token in modifiers for p in token.phrases
        )
        if blocs and (ceremonial or (below and noun.low in OF_BODIES)):
            telling.series, telling.series_phrase = blocs[0]
        if any(child.low == "joint" for child in modifiers):
            self._together(telling, blocs)
        elif self.text[noun.start : noun.end].lower() == "one":
            self._likewise(telling)
        start, end = self._extent(graph, modifiers, below, noun)
        beside = [m for m in self.states if _BESIDE.fullmatch(self.text, m.start, noun.start)]
        if len({m.entity for m in beside}) > 1 and not telling.parts:
            telling.sides = [(m.entity, (m.start, m.end)) for m in beside]
        if telling.series is None and ceremonial:
            self._mentioned(telling, start, end)
        label = self.text[start:end]
        if label.lower() == "one":
            return
        if blocs or telling.series is not None or (noun.low in words.PLENARY_NOUNS and re.search(r"[A-Z]", label)):
            telling.name, telling.name_span = " ".join(label.split()), (start, end)

    def _together(self, telling: Telling, blocs: list[tuple[int, int]]) -> None:
        """Let all bodies of a joint session sit: those it names, else those of the joint session before."""
        named = tuple({body: (body, phrase) for body, phrase in blocs}.values())
        if telling.series is not None and len(named) > 1:
            self.joint = telling.joint = named
        elif not blocs and not telling.parts and self.joint:
            telling.joint = self.joint
            telling.series, telling.series_phrase = self.joint[0]

    def _likewise(self, telling: Telling) -> None:
        """Let "the summit was a follow-up of the one in X" be of the body whose summit was named last."""
        before, graph = self.sitting, telling.graph
        said = {token.low for token in graph.tokens[: telling.token.index]}
        is_open = not any(self.phrases[part.phrase].organisations for part in telling.parts)
        if before is not None and before.token.low in said and is_open:
            telling.series, telling.series_phrase = before.series, before.series_phrase
            telling.series_span, telling.joint = before.series_span, before.joint

    def _behind_topic(self, graph: Graph, noun: Token) -> list[Token]:
        """Return whose meeting it is where the topic comes first: "a meeting on defence of the bloc's leaders"."""
        topics = [thing for prep, thing in graph.prepositions(noun) if prep in ("on", "about")]
        owners = [thing for topic in topics for prep, thing in graph.prepositions(topic) if prep == "of"]
        return [thing for thing in owners if any(self._collective(p) for p in thing.phrases)]

    def _mentioned(self, telling: Telling, start: int, end: int) -> None:
        """Take the body whose name qualifies the noun without being a phrase: "the 42nd ASEAN summit"."""
        inside = [m for m in self.bodies if start <= m.start and m.end <= end]
        if inside:
            body = max(inside, key=lambda m: (m.end, m.end - m.start))
            telling.series, telling.series_span = body.entity, (body.start, body.end)

    def _extent(self, graph: Graph, modifiers: list[Token], below: list[Token], noun: Token) -> tuple[int, int]:
        starts = [noun.start, *(self._start(graph, m) for m in modifiers)]
        ends = [noun.end, *(self.phrases[m.phrases[-1]].end for m in below)]
        return min(starts), max(ends) if below and max(ends) - noun.end < 80 else noun.end

    def _start(self, graph: Graph, token: Token) -> int:
        """Return where a modifier begins, with its own: "African" in "the African Union summit"."""
        if token.phrases:
            return self.phrases[token.phrases[0]].start
        own = [child for child in graph.children(token, *_MODIFIERS) if child.index < token.index]
        return min([token.start, *(self._start(graph, child) for child in own)])

    def _bloc(self, phrase: int) -> tuple[int, int] | None:
        """Return the organisation of a phrase, and the phrase, where it is a body or bloc rather than a state."""
        organisations = self.phrases[phrase].organisations
        if self.phrases[phrase].kind not in ("organisation", "delegation", "offices") or len(organisations) != 1:
            return None
        return None if self.cast.is_state(organisations[0]) else (self._known_body(organisations[0]), phrase)

    def _known_body(self, body: int) -> int:
        """Return the body, or whose it is where the tables do not know it: "Council of Heads of State of the SCO"."""
        entity = self.entities[body]
        known = [m.entity for m in self.bodies if self.entities[m.entity].candidates and not entity.candidates]
        return next((owner for owner in known if entity.name.endswith(f" {self.entities[owner].name}")), body)

    def _owner(self, body: int) -> int | None:
        """Return whose leaders meet in a body, as its name says: "Council of Heads of State of the SCO"."""
        name = self.entities[body].name
        if level_of(name) != "leader":
            return None
        ends = (m.entity for m in self.bodies if m.entity != body and name.endswith(f" {self.text[m.start : m.end]}"))
        return next(ends, None)

    def _collective(self, phrase: int) -> bool:
        return self.phrases[phrase].kind == "delegation"

    def _all_collective(self, telling: Telling) -> bool:
        """Whether only delegations take part, or a body meets by itself."""
        kinds = {self.phrases[part.phrase].kind for part in telling.parts}
        sides = {part.side for part in telling.parts}
        bodies = {org for part in telling.parts for org in self.phrases[part.phrase].organisations}
        known = all(self.entities[body].candidates for body in bodies)
        sits = not telling.is_noun or telling.token.low in SITTINGS
        by_itself = sits and kinds == {"organisation"} and known
        return "object" not in sides and (kinds == {"delegation"} or by_itself)

    def _level(self, telling: Telling) -> Level | None:
        titles = [self.phrases[p].title or "" for part in telling.parts for p in [part.phrase]]
        spoken = self.text[telling.name_span[0] : telling.name_span[1]] if telling.name_span else telling.token.low
        nouns = [
            self.text[self.phrases[part.phrase].start : self.phrases[part.phrase].end]
            for part in telling.parts
            if self._collective(part.phrase)
        ]
        return level_of(" ".join([*nouns, *titles, spoken]))

    def bare(self, graph: Graph, is_title: bool) -> list[Telling]:
        """Return tellings that are the name of an occasion alone: "at the European Council", "attend the X Forum"."""
        found = []
        for token in graph.tokens:
            if len(token.phrases) != 1 or self.phrases[token.phrases[0]].kind != "organisation":
                continue
            phrase = self.phrases[token.phrases[0]]
            label = self.text[phrase.head_start : phrase.head_end]
            if _OCCASIONS.search(label) and self._is_at(graph, token):
                named = Token(token.index, phrase.start, phrase.end, "conference", token.tag, token.dep, token.head, ())
                telling = Telling(
                    graph=graph, token=named, is_noun=True, definite=True, stance=stance(graph, token, True, is_title)
                )
                telling.series = phrase.organisations[0] if phrase.organisations else None
                telling.series_phrase = token.phrases[0]
                telling.name, telling.name_span = label, (phrase.head_start, phrase.head_end)
                telling.parts = self._attending(graph, token)
                found.append(telling)
        return found

    def _is_at(self, graph: Graph, token: Token) -> bool:
        """Whether something goes on at what a name calls, not "under the supervision of" it."""
        head = graph.head(token)
        is_over = head.low == "of" and graph.head(head).low in _OVERSIGHT
        return token.dep in ("pobj", "dobj") and head.low in _AT_EVENT and not is_over

    def _attending(self, graph: Graph, token: Token) -> list[Part]:
        head = graph.head(token)
        verb = head if head.tag.startswith("VB") else graph.head(head)
        if head.low in ("at", "in") or verb.low.startswith(("attend", "particip")) or verb.low == "part":
            verb = graph.head(verb) if verb.low == "part" else verb
            if words.VERBS.get(verb.low) in ("attend", "join") or verb.low in (
                "took",
                "take",
                "taking",
                "takes",
                "spoke",
                "arrived",
                "addressed",
            ):
                people = [
                    p
                    for t in graph.subjects(verb)
                    for p in graph.parties(t)
                    if self.phrases[p].kind not in ("organisation",)
                ]
                return [Part(p, "subject") for p in people]
        return []
