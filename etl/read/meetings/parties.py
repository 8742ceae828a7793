"""Shared look-ups of the modules that find who takes part."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import pairwise

from etl.model.reading import Role
from etl.read.meetings.events import Part, Side
from etl.read.meetings.graph import SUBJECTS, Graph, Token
from etl.read.meetings.wordset import word_set
from etl.read.phrases import Phrase

PEOPLE = word_set("person office offices delegation group pronoun")
"""Kinds of phrases that stand for people."""
INDIVIDUALS = word_set("person office")
"""Kinds of phrases that stand for one of them."""
AS_ROLES: dict[str, Role] = {
    "host": "host",
    "hosts": "host",
    "mediator": "mediator",
    "mediators": "mediator",
    "chair": "chair",
    "chairman": "chair",
    "observer": "observer",
    "observers": "observer",
    "gobetween": "mediator",
    "gobetweens": "mediator",
    "facilitator": "mediator",
    "facilitators": "mediator",
    "broker": "mediator",
    "chairperson": "chair",
    "chairwoman": "chair",
    "chairs": "chair",
    "cochair": "chair",
    "cochairs": "chair",
    "cohost": "host",
    "cohosts": "host",
    "moderator": "mediator",
    "moderators": "mediator",
    "intermediary": "mediator",
    "intermediaries": "mediator",
    "guest": "participant",
}
"""Roles after "as"; hyphens are dropped before the parse."""
TELLERS = re.compile(r"spokes|reporter|correspondent|journalist|analyst|columnist|commentator|historian")
"""Titles of those who only tell of meetings."""
FOLLOWING = word_set("follow follows followed observe observed")
"""What guests and observers do with talks."""
LED = word_set("led headed heads leads")
"""What one does with a delegation."""
TOGETHER = word_set("together along")

_ENVOYS = re.compile(r"negotiator|representative|envoy|coordinator|mediator")
"""Titles that name the talks which their holders are for."""
_PRESIDES = re.compile(r"president|presidency")
"""Words of the office over a year's session of an assembly."""


def is_of_title(graph: Graph, noun: Token) -> bool:
    """Whether an event noun only says what an office is for: "X, chief negotiator in the dialogue with Y"."""
    preposition = graph.head(graph.nominal_top(noun))
    if noun.low == "session" and preposition.low == "of":
        above = graph.head(preposition)
        return any(_PRESIDES.search(word) for word in (above.low, above.said))
    holders = graph.preceding(preposition) if preposition.low in ("in", "for", "to") else []
    return any(_ENVOYS.search(holder.said) for holder in holders)


class Sentence:
    """One parsed sentence and the article's phrases."""

    def __init__(self, graph: Graph, phrases: Sequence[Phrase]) -> None:
        """Take the sentence and the article's phrases."""
        self.graph = graph
        self.phrases = phrases

    def people(self, tokens: Iterable[Token]) -> list[int]:
        """Return phrases of individuals, delegations and groups that the tokens bring in.

        A noun that the phrases left behind a person ("X, president of the assembly session") stands for that person.
        """
        found: list[int] = []
        for token in tokens:
            parties = self.anyone([token])
            if not parties and not token.phrases:
                parties = [p for c in self.graph.children(token, "compound") for p in c.phrases]
                parties = [p for p in parties if self.phrases[p].kind == "person"]
            found += [p for p in parties if self.phrases[p].kind in PEOPLE]
        return found

    def anyone(self, tokens: Iterable[Token]) -> list[int]:
        """Return all phrases that the tokens bring in, organisations too; not those who only tell of a meeting."""
        found = [p for token in tokens for p in (*self.graph.parties(token), *self._leaders(token), *self._both(token))]
        return [p for p in found if p not in self._describing and not TELLERS.search(self.phrases[p].title or "")]

    def _leaders(self, token: Token) -> list[int]:
        """Return who leads a delegation: "a delegation led by X"."""
        if LED.isdisjoint(self.graph.lows):
            return []
        clauses = [c for t in self.graph.conjuncts(token) for c in self.graph.children(t, "acl") if c.low in LED]
        return [p for clause in clauses for agent in self.agents(clause) for p in self.graph.parties(agent)]

    def _both(self, token: Token) -> list[int]:
        """Return the only two people named before "both": "A received B in Rome, where both attended a summit"."""
        if token.low != "both" or token.phrases or token.dep not in SUBJECTS:
            return []
        before = [p for t in self.graph.tokens[: token.index] for p in t.phrases if p not in self._describing]
        people = [p for p in before if self.phrases[p].kind in INDIVIDUALS]
        return people if len(people) == 2 else []

    @cached_property
    def _describing(self) -> set[int]:
        """The offices that only say who a named person beside them is."""
        found = set()
        for token in self.graph.tokens:
            if token.dep != "appos" or len(token.phrases) != 1:
                continue
            head = self.graph.head(token)
            if len(head.phrases) == 1:
                kinds = {self.phrases[t.phrases[0]].kind: t.phrases[0] for t in (head, token)}
                if set(kinds) == {"person", "office"}:
                    found.add(kinds["office"])
        return found

    def actors(self, tokens: Iterable[Token]) -> list[int]:
        """Return the people that the tokens bring in, or else the states and bodies."""
        listed = list(tokens)
        return self.people(listed) or [p for p in self.anyone(listed) if self.phrases[p].kind == "organisation"]

    def parts(self, parties: Iterable[int], side: Side, role: Role = "participant", batch: int = 0) -> list[Part]:
        """Return parts of one kind."""
        return [Part(phrase=p, side=side, role=role, batch=batch) for p in parties]

    def by_preposition(self, things: Iterable[Token]) -> list[Part]:
        """Return the people after each of several prepositions, told apart by `batch`."""
        return [
            p for batch, thing in enumerate(things) for p in self.parts(self.people([thing]), "object", batch=batch)
        ]

    def several(self, parties: Iterable[int]) -> bool:
        """Whether the phrases stand for more than one individual."""
        listed = list(parties)
        plural = ("offices", "group", "delegation")
        return len(listed) > 1 or any(self.phrases[p].plural or self.phrases[p].kind in plural for p in listed)

    def plural_above(self, token: Token) -> list[int]:
        """Return the parties of the nearest clause above whose subject is more than one: whom "they" stands for."""
        verbs = [t for t in self.graph.ancestors(token) if t.tag.startswith("VB")]
        for ancestor in [t for verb in verbs for t in (verb, *self.graph.children(verb, "ccomp"))]:
            if ancestor.tag.startswith("VB"):
                parties = self.actors(self.graph.subjects(ancestor))
                named = [p for p in parties if self.phrases[p].kind not in ("pronoun", "group")]
                if named and self.several(named):
                    return named
        return []

    def agents(self, verb: Token) -> list[Token]:
        """Return what follows "by"."""
        if not self._has_by:
            return []
        return [thing for prep, thing in self.graph.prepositions(verb) if prep == "by"]

    @cached_property
    def _has_by(self) -> bool:
        """Whether the sentence says "by" at all."""
        return "by" in self.graph.lows

    def is_passive(self, verb: Token) -> bool:
        """Whether a verb is passive, as a clause or as a participle."""
        return bool(self.graph.children(verb, "nsubjpass", "auxpass")) or (verb.dep == "acl" and verb.tag == "VBN")

    def companions(self, verb: Token) -> list[int]:
        """Return the people "together with" whom the subject of a verb acts."""
        graph = self.graph
        found = [t for t in graph.tokens if t.low == "with" and self._is_together(t)]
        near = [t for t in found if next((a for a in graph.ancestors(t) if a.tag.startswith("VB")), None) is verb]
        return self.people(thing for t in near for thing in graph.children(t, "pobj"))

    def _is_together(self, prep: Token) -> bool:
        return any(before.low in TOGETHER for before in self.graph.preceding(prep, 1))

    def is_company(self, thing: Token) -> bool:
        """Whether somebody stands on the side of the subject: "along with X"."""
        return self._is_together(self.graph.head(thing))

    def role_word(self, token: Token) -> Role | None:
        """Return the role that a noun names ("the host", "mediators"), masked or not."""
        said = token.said.replace("-", "").split()
        return AS_ROLES.get(said[-1] if said else token.low)

    def role_after_as(self, token: Token) -> Role:
        """Return the role said of a party by "as host", "as observers"; "as chair of ASEAN" says an office."""
        if "as" not in self.graph.lows:
            return "participant"
        for prep, thing in self.graph.prepositions(token):
            if any(of == "of" and owner.phrases for of, owner in self.graph.prepositions(thing)):
                continue
            if prep == "as" and (role := self.role_word(thing)) is not None:
                return role
        return "participant"

    def role_beside(self, thing: Token) -> Role:
        """Return the role of everyone in "with A and B as mediators", wherever the parser hangs the "as"."""
        if "as" not in self.graph.lows:
            return "participant"
        listed = self.graph.conjuncts(thing)
        for token in listed:
            if (role := self.role_after_as(token)) != "participant":
                return role
        after = self.graph.following(max(listed, key=lambda t: t.index), 4)
        is_office = any(t.low == "of" and o.phrases for t, o in pairwise(after))
        if after and after[0].low == "as" and not is_office:
            return next((r for t in after if (r := self.role_word(t)) is not None), "participant")
        return "participant"
