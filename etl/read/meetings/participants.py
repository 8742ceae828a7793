"""Who takes part, from the grammar around a trigger."""

from collections.abc import Iterable, Sequence

from etl.model.reading import Role
from etl.read.meetings import vocabulary as words
from etl.read.meetings.events import Part, Side
from etl.read.meetings.graph import Graph, Token
from etl.read.meetings.wordset import word_set
from etl.read.phrases import Phrase

PEOPLE = frozenset({"person", "office", "offices", "delegation", "group", "pronoun"})
ROLE_NOUNS: dict[str, Role] = {
    "chairmanship": "chair",
    "chair": "chair",
    "presidency": "chair",
    "leadership": "chair",
    "auspices": "mediator",
    "mediation": "mediator",
    "facilitation": "mediator",
    "patronage": "host",
    "invitation": "host",
    "participation": "participant",
    "presence": "participant",
    "attendance": "participant",
}
AS_ROLES: dict[str, Role] = {
    "host": "host",
    "hosts": "host",
    "mediator": "mediator",
    "mediators": "mediator",
    "chair": "chair",
    "chairman": "chair",
    "observer": "observer",
    "observers": "observer",
    "go-between": "mediator",
    "go-betweens": "mediator",
    "facilitator": "mediator",
    "broker": "mediator",
}


class Participants:
    """Collects the parts of tellings in one sentence."""

    def __init__(self, graph: Graph, phrases: Sequence[Phrase]) -> None:
        """Take the sentence and the article's phrases."""
        self.graph = graph
        self.phrases = phrases

    def people(self, tokens: Iterable[Token]) -> list[int]:
        """Return phrases of individuals, delegations and groups that the tokens bring in."""
        return [p for token in tokens for p in self.graph.parties(token) if self.phrases[p].kind in PEOPLE]

    def anyone(self, tokens: Iterable[Token]) -> list[int]:
        """Return all phrases that the tokens bring in, organisations too."""
        return [p for token in tokens for p in self.graph.parties(token)]

    # ---- verbs -------------------------------------------------------------------------------------------

    def of_verb(self, verb: Token, frame: words.Frame) -> list[Part]:
        """Return the parts of a verb that itself tells of a meeting; empty where it does not."""
        graph = self.graph
        passive = bool(graph.children(verb, "nsubjpass", "auxpass")) or (verb.dep == "acl" and verb.tag == "VBN")
        subjects = graph.subjects(verb)
        agents = [thing for prep, thing in graph.prepositions(verb) if prep == "by"]
        objects = graph.children(verb, "dobj")
        withs = [thing for prep, thing in graph.prepositions(verb) if prep in words.PARTY_PREPOSITIONS]
        if frame == "receive":
            return self._received(verb, passive, subjects, objects, agents)
        if frame in ("meet", "discuss"):
            return self._met(verb, frame, subjects, objects, withs)
        if frame == "talk":
            tos = [thing for prep, thing in graph.prepositions(verb) if prep == "to"]
            others = self.people([*withs, *tos])
            return self._two_sided(self.people(subjects), others)
        if frame in ("call", "brief"):
            if graph.children(verb, "oprd", "ccomp") or (passive and frame == "call"):
                return []
            told = self.people(subjects if passive else objects)
            teller = self.people(agents if passive else subjects)
            return self._two_sided(teller, told) if told else []
        if frame == "gather":
            return self._gathered(subjects, objects, agents, passive, withs)
        return []

    def _received(
        self, verb: Token, passive: bool, subjects: list[Token], objects: list[Token], agents: list[Token]
    ) -> list[Part]:
        guests = self.people(subjects if passive else objects)
        hosts = self.people(agents if passive else subjects)
        hosts = [p for p in hosts if p not in guests]
        if not guests or self.graph.children(verb, "oprd"):
            return []
        return [*self._parts(hosts, "subject", "host"), *self._parts(guests, "object")]

    def _met(
        self, verb: Token, frame: str, subjects: list[Token], objects: list[Token], withs: list[Token]
    ) -> list[Part]:
        others = self.people(withs if frame == "discuss" else [*objects, *withs])
        if frame == "discuss" and not others:
            nested = [thing for token in objects for prep, thing in self._below(token) if prep == "with"]
            others = self.people(nested)
        if any(self._reciprocal(token) for token in (*objects, *withs)):
            return self._parts(self.people(subjects), "member")
        if verb.low in ("see", "sees", "saw", "seen", "seeing") and (
            not others or self.graph.children(verb, "ccomp", "xcomp", "oprd")
        ):
            return []
        return self._two_sided(self.people(subjects), others)

    def _reciprocal(self, token: Token) -> bool:
        """Whether a token is the end of "each other" or "one another"."""
        return token.low in ("other", "another") and any(t.low in ("each", "one") for t in self.graph.preceding(token))

    def _gathered(
        self, subjects: list[Token], objects: list[Token], agents: list[Token], passive: bool, withs: list[Token]
    ) -> list[Part]:
        guests = self.people(subjects if passive else objects)
        callers = self.people(agents if passive else subjects)
        if guests:
            return [
                *self._parts(callers, "subject", "host"),
                *self._parts(guests, "object"),
                *self._parts(self.people(withs), "object"),
            ]
        return self._two_sided(self.people(subjects), self.people(withs))

    def brought_together(self, verb: Token) -> list[Part]:
        """Return the parts of "A and B were brought together by C": C mediates."""
        graph = self.graph
        passive = bool(graph.children(verb, "nsubjpass", "auxpass"))
        agents = [thing for prep, thing in graph.prepositions(verb) if prep == "by"]
        brought = self.people(graph.subjects(verb) if passive else graph.children(verb, "dobj"))
        bringers = self.people(agents if passive else graph.subjects(verb))
        return (
            [*self._parts(bringers, "subject", "mediator"), *self._parts(brought, "object")]
            if len(brought) + self._many(brought) > 1
            else []
        )

    def _many(self, parties: list[int]) -> int:
        return sum(
            self.phrases[p].plural or self.phrases[p].kind in ("offices", "group", "delegation") for p in parties
        )

    def _two_sided(self, subjects: list[int], others: list[int]) -> list[Part]:
        others = [p for p in others if p not in subjects]
        if not others and len(subjects) + self._many(subjects) < 2:
            return []
        return [*self._parts(subjects, "subject"), *self._parts(others, "object")]

    def _parts(self, parties: Iterable[int], side: Side, role: Role = "participant") -> list[Part]:
        return [Part(phrase=p, side=side, role=role) for p in parties]

    def _below(self, token: Token) -> list[tuple[str, Token]]:
        """Return the prepositions under a noun, however deep: "the situation in X with Y" hangs Y anywhere."""
        pairs = self.graph.prepositions(token)
        for _, thing in list(pairs):
            pairs += self._below(thing)
        return pairs

    # ---- event nouns -------------------------------------------------------------------------------------

    def of_noun(self, noun: Token) -> list[Part]:
        """Return the parts of an event noun: beside it, under it, and of the verb it depends on."""
        found = [*self._beside(noun), *self._under(noun), *self._governing(noun), *self._modifying(noun)]
        unique: dict[int, Part] = {}
        for part in found:
            known = unique.get(part.phrase)
            if known is None or (known.role == "participant" and part.role != "participant"):
                unique[part.phrase] = part
        return list(unique.values())

    def _beside(self, noun: Token) -> list[Part]:
        """Possessives and compounds: "X's talks", "Russia-Ukraine talks"."""
        found = []
        for child in self.graph.children(noun, "poss", "compound", "nmod", "amod"):
            parties = self.anyone([child])
            if child.dep == "poss":
                found += self._parts(parties, "subject")
            elif len(parties) > 1 or (parties and self.phrases[parties[0]].kind in PEOPLE):
                found += self._parts(parties, "member")
        return found

    def _under(self, noun: Token) -> list[Part]:
        """Prepositions under the noun or beside it under a light verb."""
        found: list[Part] = []
        pairs = self.graph.prepositions(noun)
        verb = self._light_verb(noun)
        if verb is not None:
            pairs = [*pairs, *self.graph.prepositions(verb)]
        for prep, thing in pairs:
            if prep in words.PARTY_PREPOSITIONS or (prep == "from" and noun.low in words.CALL_NOUNS):
                for token in self.graph.conjuncts(thing):
                    role = self._as_role(token)
                    found += self._parts(self.anyone([token]), "object" if prep in ("with", "from") else "member", role)
            elif prep in ("of", "by") and (prep == "of" or noun.dep != "dobj"):
                parties = self.people([thing])
                found += self._parts(parties, "member")
        return found

    def _as_role(self, token: Token) -> Role:
        for prep, thing in self.graph.prepositions(token):
            if prep == "as" and thing.low in AS_ROLES:
                return AS_ROLES[thing.low]
        return "participant"

    def _light_verb(self, noun: Token) -> Token | None:
        head = self.graph.head(noun)
        if noun.dep in ("dobj", "nsubj", "nsubjpass", "attr", "conj") and head.tag.startswith("VB"):
            return head
        return None

    def _governing(self, noun: Token) -> list[Part]:
        graph = self.graph
        top = noun
        while (
            top.dep in ("conj", "compound", "appos")
            and not graph.head(top).phrases
            and graph.head(top).tag.startswith("NN")
        ):
            top = graph.head(top)
        head = graph.head(top)
        if top.dep == "dobj" and head.tag.startswith("VB"):
            return self._object_of(head)
        if top.dep == "nsubjpass" and head.tag.startswith("VB"):
            agents = [thing for prep, thing in graph.prepositions(head) if prep == "by"]
            return self._by_verb(head, agents)
        if top.dep == "pobj":
            return self._object_of_preposition(head)
        return []

    def _object_of(self, verb: Token) -> list[Part]:
        subjects = self.graph.subjects(verb)
        if verb.low in words.HOLD_NOUN_VERBS and not self.graph.children(verb, "auxpass"):
            return self._parts(self.people(subjects) or self._actors(subjects), "subject")
        return self._by_verb(verb, subjects)

    def _actors(self, subjects: list[Token]) -> list[int]:
        """States and bodies as subjects ("Russia and Ukraine held talks")."""
        return [p for p in self.anyone(subjects) if self.phrases[p].kind == "organisation"]

    def _by_verb(self, verb: Token, actors: list[Token]) -> list[Part]:
        people = self.people(actors) or self._actors(actors)
        if any(child.low in ("off", "for") for child in self.graph.children(verb, "prt", "prep", "advmod")):
            return []
        if verb.low in words.CHAIR_VERBS:
            return self._parts(people, "subject", "chair")
        if verb.low in words.MEDIATE_VERBS:
            return self._parts(people, "subject", "mediator")
        if verb.low in words.CONVENE_VERBS:
            return self._parts(people, "subject", "host")
        if verb.low in words.ATTEND_NOUN_VERBS or verb.low in words.HOLD_NOUN_VERBS:
            return self._parts(people, "subject")
        return []

    def _object_of_preposition(self, prep: Token) -> list[Part]:
        """ "take part in X", "preside over X", "at a meeting with Y, Z said"."""
        graph = self.graph
        verb = graph.head(prep)
        if not verb.tag.startswith("VB"):
            if verb.low == "part" and graph.head(verb).tag.startswith("VB"):
                return self._parts(self.anyone(graph.subjects(graph.head(verb))), "subject")
            if verb.low in AS_ROLES or verb.low in ROLE_NOUNS:
                return []
            return []
        if verb.low in words.CHAIR_VERBS:
            return self._parts(self.people(graph.subjects(verb)), "subject", "chair")
        if prep.low in ("in", "at", "for", "to", "during", "by") and (
            words.VERBS.get(verb.low) in ("attend", "join", "gather", "meet", "talk", "discuss")
            or verb.low in ATTENDING
        ):
            return self._parts(self.people(graph.subjects(verb)), "subject")
        if prep.low in ("in", "at", "during") and verb.low in SAYING:
            return self._parts(self.people(graph.subjects(verb)), "subject")
        return []

    def _modifying(self, noun: Token) -> list[Part]:
        """Participles and relative clauses: "a summit hosted by X", "talks which Y chaired"."""
        graph = self.graph
        found: list[Part] = []
        verbs = list(graph.children(noun, "acl", "relcl"))
        if noun.dep in ("nsubj", "nsubjpass"):
            verbs += [v for v in graph.conjuncts(graph.head(noun)) if v.tag == "VBN" or v.low in ("saw", "brought")]
            verbs += graph.children(graph.head(noun), "advcl", "xcomp")
        for verb in [c for v in verbs for c in graph.conjuncts(v)]:
            agents = [thing for prep, thing in graph.prepositions(verb) if prep == "by"]
            if verb.tag == "VBN" and agents:
                found += self._by_verb(verb, agents)
            elif verb.dep == "relcl" and not agents:
                subjects = [s for s in graph.children(verb, "nsubj") if s.phrases]
                found += self._by_verb(verb, subjects)
            elif verb.low in ("brought", "bringing", "brings", "gathering", "gathered", "uniting"):
                found += self._parts(self.people(graph.children(verb, "dobj")), "member")
        return found

    # ---- anywhere in the sentence -------------------------------------------------------------------------

    def role_in_clause(self, phrase: int) -> Role:
        """Return the role that a relative clause on a party gives it: "X, who mediated"."""
        graph = self.graph
        clauses = [c for t in graph.tokens if t.phrases and t.phrases[-1] == phrase for c in graph.children(t, "relcl")]
        for clause in clauses:
            if any(s.low in ("who", "which") for s in graph.children(clause, "nsubj")):
                for verb in graph.conjuncts(clause):
                    if verb.low in words.MEDIATE_VERBS:
                        return "mediator"
                    if verb.low in words.CHAIR_VERBS:
                        return "chair"
        return "participant"

    def by_role_nouns(self) -> list[Part]:
        """Return parts said beside the event: "under the chairmanship of X", "in the presence of Y"."""
        found: list[Part] = []
        for token in self.graph.tokens:
            role = ROLE_NOUNS.get(token.low)
            if role is not None and token.dep == "pobj":
                of = [thing for prep, thing in self.graph.prepositions(token) if prep == "of"]
                of += self.graph.children(token, "poss")
                found += self._parts(self.people(of), "member", role)
        return found


ATTENDING = word_set(
    """
    arrived arrives arrive travelled traveled travels came comes represented represent represents spoke
    speaks addressed addresses sat sits went appeared welcomed received agreed flew flies gathered present
    assembled convened joined
    """
)
"""Verbs whose subject, with "at", "for" or "in" an event, is there."""

SAYING = word_set(
    """
    said says told tells stressed stresses underlined emphasised emphasized stated noted asked thanked
    reiterated expressed conveyed called urged warned informed introduced reaffirmed highlighted briefed
    discussed threw put raised pledged promised agreed proposed took spoke assured confirmed welcomed added
    shared reviewed touched underscored voiced explained pointed
    """
)
"""Verbs whose subject, with "at" or "during" a meeting, was at it."""
