"""Who stayed away from a meeting, whom he or she sent instead, and who was only asked to come."""

from functools import cached_property

from msgspec.structs import replace

from etl.read.meetings import vocabulary as words
from etl.read.meetings.events import Part
from etl.read.meetings.graph import Token
from etl.read.meetings.parties import Sentence
from etl.read.meetings.wordset import word_set

COMING = word_set(
    """
    attend attending participate participating come coming travel travelling traveling go going fly flying appear
    appearing join joining attended participated travelled traveled joined there present came went flew appeared
    """
)
"""Verbs (and what one can be) that, denied, mean absence."""
AIMLESS = word_set(
    """
    come coming travel travelling traveling go going fly flying appear appearing travelled traveled came went flew
    appeared
    """
)
"""Those that tell of a meeting only where nothing but a place or an occasion follows."""
SHUNS = word_set("skip skips skipped skipping boycott boycotts boycotted boycotting snub snubbed shunned missed")
LEAVES = {
    ("stayed", "away"),
    ("stay", "away"),
    ("stays", "away"),
    ("staying", "away"),
    ("pulled", "out"),
    ("pulls", "out"),
    ("backed", "out"),
    ("dropped", "out"),
    ("bowed", "out"),
}
DECLINES = word_set("refused refuses declined declines refusing declining")
CANCELS = word_set("cancelled canceled cancels scrapped abandoned called postponed")
JOURNEYS = word_set("trip visit attendance participation journey appearance travel")
DOUBTS = word_set("may might should must")
SENT = word_set("sent sends send sending dispatched dispatches dispatching")
INSTEAD = word_set("place instead behalf stead")
NOBODY = word_set("neither nor nobody none")
EVENT_OBJECTS = words.EVENT_NOUNS | word_set("it event forum proceedings ceremony part them")


class Absence(Sentence):
    """Reads statements of absence in one sentence."""

    def absentees(self, people: list[int]) -> list[Part]:
        """Return parts who are said not to be there."""
        return [replace(part, presence="absent") for part in self.parts(people, "member")]

    def is_negated(self, verb: Token) -> bool:
        """Whether a verb is denied: "did not", "neither X nor Y will"."""
        return self._has_denial and (
            bool(self.graph.children(verb, "neg"))
            or any(t.low in NOBODY for s in self.graph.subjects(verb) for t in (*self.graph.preceding(s, 1), s))
        )

    @cached_property
    def _has_denial(self) -> bool:
        """Whether anything is denied in the sentence."""
        return not NOBODY.isdisjoint(self.graph.lows) or any(t.dep == "neg" for t in self.graph.tokens)

    def absent(self, verb: Token) -> list[Part]:
        """Return who "did not attend", "skipped the summit", "pulled out", "refused to come"."""
        graph = self.graph
        around = graph.children(verb, "prt", "advmod", "acomp", "dobj")
        away = any((verb.low, t.low) in LEAVES for t in around)
        objects = graph.children(verb, "dobj")
        shuns = verb.low in SHUNS and any(o.low in EVENT_OBJECTS for o in objects)
        drops = verb.low in CANCELS and any(o.low in JOURNEYS for o in objects) and self._own(objects)
        declines = verb.low in DECLINES and any(self._comes(child) for child in graph.children(verb, "xcomp"))
        if away or shuns or drops or declines:
            return self.absentees(self.actors(graph.subjects(verb)))
        if not self.is_negated(verb) or any(t.low in DOUBTS for t in graph.children(verb, "aux")):
            return []
        if verb.low == "invited" and graph.children(verb, "nsubjpass") and not graph.children(verb, "xcomp"):
            return self.absentees(self.actors(graph.children(verb, "nsubjpass")))
        return self.absentees(self.actors(graph.subjects(verb))) if self._comes(verb) else []

    def away_from(self, noun: Token) -> tuple[Token | None, list[Part]]:
        """Return who stays away from the occasion of a noun, and the verb that says so."""
        graph = self.graph
        top = graph.nominal_top(noun)
        governor = graph.head(top)
        if top.dep == "pobj":
            governor = graph.head(governor)
            if governor.low == "part" or governor.low in JOURNEYS:
                governor = graph.head(governor)
        elif top.dep != "dobj":
            return None, []
        for verb in (governor, graph.head(governor)):
            if verb.tag.startswith("VB") and (parts := self.absent(verb)):
                return verb, parts
        return None, []

    def _comes(self, verb: Token) -> bool:
        """Whether a verb, if it were not denied, would make its subject take part."""
        graph = self.graph
        objects = graph.children(verb, "dobj")
        if any((verb.low, o.low) in words.TAKE_PART for o in objects):
            return True
        if verb.low not in COMING or any(o.low not in EVENT_OBJECTS for o in objects):
            return False
        if verb.low not in AIMLESS:
            return True
        places = [t for prep, t in graph.prepositions(verb) if prep not in ("on", "for", "because", "in", "at", "by")]
        named = all(t.phrases or t.tag == "NNP" or t.low in EVENT_OBJECTS for t in places)
        return named and not graph.children(verb, "acomp", "xcomp", "advcl", "prt", "ccomp")

    def _own(self, objects: list[Token]) -> bool:
        """Whether the journey is the subject's own: "called off his trip"."""
        return any(t.low in ("his", "her", "their", "its") for o in objects for t in self.graph.children(o, "poss"))

    def sent(self, verb: Token) -> list[Part]:
        """Return whom somebody sent instead: "did not travel and sent his deputy", "sent X in place of Y"."""
        graph = self.graph
        people = self.people(graph.children(verb, "dobj"))
        pairs = graph.prepositions(verb)
        if verb.low not in SENT or not people or any(prep in ("to", "into", "for") for prep, _ in pairs):
            return []
        sender = graph.head(verb) if verb.dep in ("conj", "advcl") else verb
        stayed = self.absent(sender) if sender is not verb else []
        replaced = [
            t for _, noun in pairs if noun.low in INSTEAD for prep, t in graph.prepositions(noun) if prep == "of"
        ]
        senders = self.actors(graph.subjects(verb))
        absent = self.people(replaced) or [part.phrase for part in stayed]
        if any(t.low in INSTEAD for t in graph.children(verb, "advmod")):
            absent = absent or [p for p in senders if self.phrases[p].kind in ("person", "office")]
        elif not absent:
            return []
        single = absent[0] if len(absent) == 1 else None
        parts = [Part(p, "member", stands_in_for=single, on_behalf=tuple(senders)) for p in people]
        return [*parts, *self.absentees([p for p in absent if p not in {part.phrase for part in stayed}])]

    def represented(self, verb: Token) -> list[Part]:
        """Return who stands for whom: "Poland was represented by X", "Y was represented by its foreign minister"."""
        graph = self.graph
        principals = self.anyone(graph.subjects(verb))
        if not self.is_passive(verb) and verb.tag != "VBN":
            return self.parts([p for p in principals if self.phrases[p].kind in ("person", "office")], "member")
        agents = self.people(self.agents(verb))
        if self._unnamed(agents):
            denied = graph.children(verb, "neg") or any(t.low == "never" for t in graph.tokens[: verb.index])
            return self.absentees(principals) if denied else self.parts(principals, "member")
        persons = [p for p in principals if self.phrases[p].kind in ("person", "office")]
        stands = persons[0] if len(persons) == 1 else None
        after = [t for token in graph.tokens for t in self._instead_of(token)]
        replaced = self.people(after)
        if stands is None and len(replaced) == 1:
            stands = replaced[0]
        sent = [Part(p, "member", stands_in_for=stands, on_behalf=tuple(principals)) for p in agents]
        return [*sent, *self.absentees([*persons, *replaced])]

    def _instead_of(self, token: Token) -> list[Token]:
        if token.low not in INSTEAD:
            return []
        following = self.graph.following(token, 2)
        return following[1:2] if following and following[0].low == "of" else []

    def _unnamed(self, agents: list[int]) -> bool:
        """Whether "represented by delegates" names neither people nor sides."""
        return all(self.phrases[p].kind == "delegation" and not self.phrases[p].organisations for p in agents)
