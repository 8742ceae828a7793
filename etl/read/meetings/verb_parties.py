"""Who takes part in a meeting that a verb tells of."""

from msgspec.structs import replace

from etl.read.meetings import visits
from etl.read.meetings import vocabulary as words
from etl.read.meetings.events import Part
from etl.read.meetings.graph import Token
from etl.read.meetings.parties import INDIVIDUALS, Sentence
from etl.read.meetings.wordset import word_set

ABOUT = word_set("about on by over via")
"""Prepositions after which "the two spoke" means to one another."""
IT_REACHES = 300
"""Code points back in which "it" finds its body."""
WHEN_AND_WHERE = word_set("on in at")
"""Prepositions that the parser takes a guest to follow in "received in Amman on Sunday Y"."""
BODIES = word_set("council committee commission assembly group troika quartet quad board coalition contact")
"""Words in the names of bodies that hold sessions."""
ARRIVAL = word_set("airport tarmac airfield airbase runway")
"""Where people who arrive are greeted, which is no meeting."""
STAYS = word_set("host hosts hosted hosting")
RECEIVES = word_set("receive receives received")
PHONES = word_set("phoned telephoned")
"""Verbs that have their object behind the day, too."""
SEEING = word_set("see sees saw seen seeing")
TALKING = word_set("talk talks talked talking")
"""Verbs that two people do with one another; those who "spoke" may have spoken to others."""


class VerbParties(Sentence):
    """Reads the parts of verbs of one sentence; no parts means that the verb tells of no meeting."""

    def of(self, verb: Token, frame: words.Frame) -> list[Part]:
        """Return the parts by the frame of the verb."""
        if frame == "receive":
            return self._received(verb)
        if frame in ("meet", "discuss"):
            return self._met(verb, frame)
        if frame == "talk":
            return self._talked(verb)
        if frame in ("call", "brief"):
            return self._told(verb, frame)
        return self._gathered(verb) if frame == "gather" else []

    def _received(self, verb: Token) -> list[Part]:
        passive = self.is_passive(verb)
        subjects, objects = self.graph.subjects(verb), self.graph.children(verb, "dobj")
        if not objects and not passive:
            objects = self._set_back(verb)
        if verb.low not in STAYS and any(token.low in ARRIVAL for token in self.graph.tokens):
            return []
        guests = self.people(subjects if passive else objects)
        hosts = [p for p in self.actors(self.agents(verb) if passive else subjects) if p not in guests]
        if not guests or self.graph.children(verb, "oprd"):
            return []
        if verb.dep == "relcl" and len(subjects) == 1 and not passive:
            hosts = hosts[-1:]
        beside = [p for p in self.companions(verb) if p not in guests]
        return [*self.parts(hosts, "subject", "host"), *self.parts(guests, "object"), *self.parts(beside, "member")]

    def is_acted(self, verb: Token) -> bool:
        """Whether somebody is said to act who is no party known here: "the junta received X"."""
        acting = self.agents(verb) if self.is_passive(verb) else self.graph.subjects(verb)
        return any(t.tag.startswith("NN") and not t.phrases for t in acting)

    def _set_back(self, verb: Token) -> list[Token]:
        """Return what follows when and where it was: "received in Amman on Sunday Y"."""
        after = [thing for prep, thing in self.graph.prepositions(verb) if prep in WHEN_AND_WHERE]
        times = self.graph.children(verb, "npadvmod") if verb.low in RECEIVES else []
        return after + [thing for thing in times if thing.phrases]

    def _met(self, verb: Token, frame: words.Frame) -> list[Part]:
        subjects, objects = self.graph.subjects(verb), self.graph.children(verb, "dobj")
        withs = [thing for prep, thing in self.graph.prepositions(verb) if prep in words.PARTY_PREPOSITIONS]
        if objects and all(token.low in words.NOT_LIVE_OBJECTS for token in objects):
            return []
        if any(self._reciprocal(token) for token in (*objects, *withs)):
            return self.parts(self.people(subjects), "member")
        others = self.by_preposition(withs if frame == "discuss" else [*objects, *withs])
        if frame == "discuss" and not others:
            listed = [token for thing in objects for token in self.graph.conjuncts(thing)]
            others = self.by_preposition(t for token in listed for prep, t in self._below(token) if prep == "with")
        if verb.low in SEEING and (
            not others or self.is_passive(verb) or self.graph.children(verb, "ccomp", "xcomp", "oprd")
        ):
            return []
        parties = self.people(subjects)
        if not parties and any(t.low == "it" for t in subjects):
            parties = self._it(verb)
        if not parties and frame == "meet" and not (objects and not others):
            parties = self.actors(subjects)
        return self._two_sided(parties, self._without_companions(verb, others))

    def _without_companions(self, verb: Token, others: list[Part]) -> list[Part]:
        """Tell those met from those "together with" whom somebody met them, where both are there."""
        beside = self.companions(verb)
        if not any(part.phrase not in beside for part in others):
            return others
        return [replace(part, side="member", batch=0) if part.phrase in beside else part for part in others]

    def _talked(self, verb: Token) -> list[Part]:
        prepositions = ("to", *words.PARTY_PREPOSITIONS)
        told = [thing for prep, thing in self.graph.prepositions(verb) if prep in prepositions]
        if any(thing.low in words.NOT_LIVE_OBJECTS for thing in told):
            return []
        speakers = self.people(self.graph.subjects(verb))
        is_about = any(prep in ABOUT for prep, _ in self.graph.prepositions(verb))
        named = [p for p in speakers if self.phrases[p].kind in ("person", "office")]
        if not told and not is_about and not (verb.low in TALKING and len(named) > 1):
            return []
        return self._two_sided(speakers, self.by_preposition(told))

    def _told(self, verb: Token, frame: words.Frame) -> list[Part]:
        passive = self.is_passive(verb)
        if self.graph.children(verb, "oprd", "ccomp") or (passive and frame == "call"):
            return []
        subjects, objects = self.graph.subjects(verb), self.graph.children(verb, "dobj")
        if frame == "call" and (thing := visits.visited(self.graph, verb)) is not None:
            hosts = [p for p in self.people([thing]) if self.phrases[p].kind in INDIVIDUALS or self._is_one(p)]
            return self._two_sided(self.people(subjects), self.parts(hosts, "object")) if hosts else []
        if not objects and verb.low in PHONES and not passive:
            objects = self._set_back(verb)
        told = self.people(subjects if passive else objects)
        teller = self.people(self.agents(verb) if passive else subjects)
        return self._two_sided(teller, self.parts(told, "object")) if told else []

    def _is_one(self, index: int) -> bool:
        """Whether a pronoun stands for one person."""
        return self.phrases[index].kind == "pronoun" and not self.phrases[index].plural

    def _gathered(self, verb: Token) -> list[Part]:
        passive = self.is_passive(verb)
        subjects, objects = self.graph.subjects(verb), self.graph.children(verb, "dobj")
        withs = [thing for prep, thing in self.graph.prepositions(verb) if prep in words.PARTY_PREPOSITIONS]
        guests = self.people(subjects if passive else objects)
        callers = self.actors(self.agents(verb) if passive else subjects)
        if guests:
            return [
                *self.parts(callers, "subject", "host"),
                *self.parts(guests, "object"),
                *self.parts(self.people(withs), "object"),
            ]
        return self._two_sided(self.actors(subjects), self.by_preposition(withs)) if not objects else []

    def together(self, verb: Token) -> list[Part]:
        """Return the parts of "A sat down with B", "A brought B and C together"."""
        if verb.low == "brings" and self._is_body(self.graph.subjects(verb)):
            return []
        return self.brought_together(verb) or self.of(verb, "meet")

    def brought_together(self, verb: Token) -> list[Part]:
        """Return the parts of "A and B were brought together by C": C mediates."""
        passive = self.is_passive(verb)
        subjects, objects = self.graph.subjects(verb), self.graph.children(verb, "dobj")
        brought = self.people(subjects if passive else objects)
        bringers = self.people(self.agents(verb) if passive else subjects)
        if not self.several(brought):
            return []
        return [*self.parts(bringers, "subject", "mediator"), *self.parts(brought, "object")]

    def _is_body(self, subjects: list[Token]) -> bool:
        """Whether the subject is a body, which "brings together" its members for good."""
        kinds = {self.phrases[p].kind for token in subjects for p in token.phrases}
        return kinds == {"organisation"}

    def joined(self, verb: Token) -> list[Part]:
        """Return the parts of "A were joined by X" and "X joined Y": both are there; "joined NATO" is no meeting."""
        is_participle = verb.tag == "VBN" and verb.dep in ("acl", "advcl", "relcl", "conj")
        subjects, agents = self.graph.subjects(verb), self.agents(verb)
        if agents and (self.is_passive(verb) or is_participle):
            if not self.people(subjects):
                return []
            return [*self.parts(self.people(subjects), "subject"), *self.parts(self.people(agents), "object")]
        others = self.people(self.graph.children(verb, "dobj"))
        return [*self.parts(self.people(subjects), "subject"), *self.parts(others, "object")] if others else []

    def _two_sided(self, subjects: list[int], others: list[Part]) -> list[Part]:
        others = [part for part in others if part.phrase not in subjects]
        if not others and not self.several(subjects) and not self._is_session(subjects):
            return []
        return [*self.parts(subjects, "subject"), *others]

    def _is_session(self, subjects: list[int]) -> bool:
        """Whether what meets is a body whose members meet: "the Security Council met"."""
        token = next((t for t in self.graph.tokens if len(subjects) == 1 and t.phrases == tuple(subjects)), None)
        if token is None or self.phrases[subjects[0]].kind != "organisation":
            return False
        is_national = self.graph.children(token, "poss") or any(
            t.low == "national" for t in self.graph.preceding(token)
        )
        return not is_national and any(word in BODIES for word in token.said.split())

    def _it(self, verb: Token) -> list[int]:
        """Return the body that "it met" speaks of: the last organisation named before the sentence."""
        before = [
            i for i, p in enumerate(self.phrases) if p.end <= self.graph.sentence.start and p.kind == "organisation"
        ]
        opening = [i for i in before if self.phrases[i].start >= self.graph.sentence.start - IT_REACHES]
        return opening[:1] if opening else []

    def _reciprocal(self, token: Token) -> bool:
        """Whether a token is the end of "each other" or "one another"."""
        return token.low in ("other", "another") and any(t.low in ("each", "one") for t in self.graph.preceding(token))

    def _below(self, token: Token) -> list[tuple[str, Token]]:
        """Return the prepositions under a noun, however deep: "the situation in X with Y" hangs Y anywhere."""
        pairs = self.graph.prepositions(token)
        for _, thing in list(pairs):
            pairs += self._below(thing)
        return pairs

    def they(self, part: Part) -> list[Part]:
        """Replace "they" by whom the clauses above speak of, where they do."""
        phrase = self.phrases[part.phrase]
        if phrase.kind != "pronoun" or not phrase.plural or phrase.count is not None:
            return [part]
        token = next((t for t in self.graph.tokens if part.phrase in t.phrases), None)
        above = self.plural_above(self.graph.head(token)) if token is not None else []
        return [replace(part, phrase=p) for p in above] or [part]
