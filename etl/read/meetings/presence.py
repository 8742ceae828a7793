"""Sentences that only add people to a meeting told before: "Also present were X and Y", "So did Z"."""

from dataclasses import replace

from etl.model.reading import Role
from etl.read.meetings import vocabulary as words
from etl.read.meetings.events import Part
from etl.read.meetings.graph import Token
from etl.read.meetings.parties import AS_ROLES, PEOPLE, Sentence
from etl.read.meetings.wordset import word_set

BE = word_set("is are was were be been being")
THERE = word_set("present seated there attendance hand")
ABSENT = word_set("absent missing unrepresented")
INVERTED = ("also present", "present", "also at the table", "among those", "also in", "also attending")
ACCOMPANYING = word_set("accompanied assisted flanked joined")
LISTING = word_set("attending participants attendees present attendance participating")
STAYED_AWAY = {("stayed", "away"), ("stay", "away"), ("stays", "away")}


class Presence(Sentence):
    """Reads statements of presence and absence in one sentence."""

    def of(self, token: Token) -> list[Part]:
        """Return the parts that a word of presence adds; none where it is no such word."""
        if token.low in LISTING and any(t.low == ":" for t in self.graph.following(token)):
            return self._listed(token)
        if token.low == "did" and token.index > 0 and self.graph.tokens[token.index - 1].low == "so":
            return self.parts(self.people(self.graph.subjects(token)), "member")
        if token.low in words.REPRESENTED:
            return self._represented(token)
        if token.low in BE:
            return self._being(token)
        if token.low in ACCOMPANYING and self.agents(token):
            return self.parts(self.people(self.agents(token)), "member")
        if token.low in words.CHAIR_VERBS and self.agents(token):
            return self.parts(self.people(self.agents(token)), "member", "chair")
        if token.tag.startswith("VB"):
            return self._verb(token)
        return []

    def _listed(self, token: Token) -> list[Part]:
        """Return everyone after "Attending:" or "Participants:"."""
        after = [p for t in self.graph.tokens[token.index :] for p in t.phrases if self.phrases[p].kind in PEOPLE]
        return self.parts(after, "member")

    def _being(self, verb: Token) -> list[Part]:
        """Return who "was present", "was at the table", "was in the chair", or "acting as mediators were X"."""
        graph = self.graph
        around = [
            *graph.children(verb, "acomp", "advmod", "attr", "prep", "csubj", "advcl", "ccomp", "dep"),
            graph.head(verb),
        ]
        people = self.actors([*graph.children(verb, "nsubj"), *graph.children(verb, "attr")])
        places = {thing.low for prep, thing in graph.prepositions(verb) if prep in ("at", "in", "on")}
        lows = {t.low for t in around}
        is_negated = bool(graph.children(verb, "neg"))
        if "chair" in places:
            return self.parts(people, "member", "chair")
        if lows & ABSENT:
            return self._absent(people)
        opening = " ".join(t.low for t in graph.tokens[: verb.index])
        inverted = opening.startswith(
            ("also present", "present", "also at the table", "among those", "also in", "also attending")
        )
        if lows & THERE or "table" in places or "attendance" in places or inverted or "taking part" in opening:
            return self._absent(people) if is_negated else self.parts(people, "member")
        if opening.startswith("acting as"):
            return self.parts(people, "member", self._acting())
        return []

    def _acting(self) -> Role:
        return next((AS_ROLES[t.low] for t in self.graph.tokens if t.low in AS_ROLES), "participant")

    def _verb(self, verb: Token) -> list[Part]:
        graph = self.graph
        follows = {t.low for t in graph.children(verb, "prt", "advmod", "dobj")}
        people = self.people(graph.subjects(verb))
        if any((verb.low, low) in STAYED_AWAY for low in follows):
            return self._absent(people)
        takes_part = words.VERBS.get(verb.low) in ("attend", "join") or (verb.low, "part") in {
            (verb.low, low) for low in follows if (verb.low, low) in words.TAKE_PART
        }
        came = verb.low in ("came", "come", "comes", "travelled", "followed") and any(
            thing.low in ("person", "observers", "observer") for _, thing in graph.prepositions(verb)
        )
        seated = verb.low == "seated"
        if not (takes_part or came or seated) or [o for o in graph.children(verb, "dobj") if o.low != "part"]:
            return []
        if graph.children(verb, "neg"):
            return self._absent(people)
        return self.parts(people, "member", self.role_after_as(verb))

    def _absent(self, people: list[int]) -> list[Part]:
        return [replace(part, presence="absent") for part in self.parts(people, "member")]

    def _represented(self, verb: Token) -> list[Part]:
        """Return who stands for whom: "Poland was represented by X", "Y was represented by its foreign minister"."""
        graph = self.graph
        principals = self.anyone(graph.subjects(verb))
        if self.is_passive(verb) or verb.tag == "VBN":
            agents = self.people(self.agents(verb))
            if not agents:
                return (
                    [replace(part, presence="absent") for part in self.parts(principals, "member")]
                    if graph.children(verb, "neg")
                    else self.parts(principals, "member")
                )
            persons = [p for p in principals if self.phrases[p].kind in ("person", "office")]
            stands = persons[0] if len(persons) == 1 else None
            sent = [Part(p, "member", stands_in_for=stands, on_behalf=tuple(principals)) for p in agents]
            return [*sent, *self._absent(persons)]
        return self.parts([p for p in principals if self.phrases[p].kind in ("person", "office")], "member")
