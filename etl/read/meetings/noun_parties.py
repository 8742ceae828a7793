"""Who takes part in a meeting that a noun tells of: beside it, under it, and of the verb that carries it."""

from msgspec.structs import replace

from etl.model.reading import Presence, Role
from etl.read.meetings import visits
from etl.read.meetings import vocabulary as words
from etl.read.meetings.around import set_off, who_came
from etl.read.meetings.events import Part, Side
from etl.read.meetings.graph import Token
from etl.read.meetings.parties import FOLLOWING, PEOPLE, Sentence
from etl.read.meetings.role_nouns import ROLE_NOUNS, said_role
from etl.read.meetings.wordset import word_set

ATTENDING = word_set(
    """
    arrived arrives arrive travelled traveled travels came comes represented represent represents spoke speaks
    addressed addresses sat sits sit went appeared agreed flew flies gathered present assembled convened joined was
    were is are be
    """
)
"""Verbs whose subject, with "at", "for" or "in" an event, is there."""
TO_ONE = word_set("told tells urged urges warned informed assured briefed asked thanked pressed")
"""Those of them whose object was at it too: "at talks in X, A urged B to"."""
THERE = word_set("in at for to during by over")
WITH_OTHERS = word_set("in at during after following over for to from before since until amid")
"""Prepositions under which "a meeting with Y" makes the subject of the clause the other side."""
MOMENTS = word_set("ahead margins sidelines eve end conclusion start beginning course outset close framework")
"""Nouns that, with "of", stand for such a preposition."""
JUDGES = word_set("described describes termed characterised characterized")
"""Verbs with which people judge a meeting of their own."""
WHERE = word_set("where when which")
BESIDE = word_set("next beside alongside side")
"""Words after "with X" that only place X at somebody's side."""


class NounParties(Sentence):
    """Reads the parts of event nouns of one sentence."""

    def of(self, noun: Token) -> list[Part]:
        """Return all parts of an event noun, each once, with the weightier role."""
        found = [*self._beside(noun), *self._under(noun), *self._governing(noun), *self._modifying(noun)]
        found += self._clause_subject(noun, found)
        found += self._theirs(noun, found)
        unique: dict[int, Part] = {}
        for part in found:
            known = unique.get(part.phrase)
            if known is None or (known.role == "participant" and part.role != "participant"):
                unique[part.phrase] = part
        return list(unique.values())

    def _beside(self, noun: Token) -> list[Part]:
        """Possessives and compounds: "X's talks", "Russia-Ukraine talks"."""
        found = []
        for child in self.graph.children(noun, "poss", "compound", "nmod", "amod", "nsubj"):
            parties = self.anyone([child])
            if child.dep == "poss":
                found += self.parts(parties, "subject")
            elif len(parties) > 1 or (parties and self.phrases[parties[0]].kind in PEOPLE):
                found += self.parts(parties, "member")
        return found

    def _under(self, noun: Token) -> list[Part]:
        """Prepositions under the noun, or beside it under the verb that carries it."""
        found: list[Part] = []
        top = self.graph.nominal_top(noun)
        pairs = self.graph.prepositions(noun)
        if top is not noun:
            pairs += self.graph.prepositions(top)
        verb = self._carrier(top)
        called = (*words.CALLED, "on") if visits.is_paid(self.graph, noun) else words.CALLED
        if verb is not None:
            pairs = [*pairs, *self.graph.prepositions(verb)]
        for batch, (prep, thing) in enumerate(pairs):
            if prep in words.PARTY_PREPOSITIONS or (prep in called and noun.low in words.CALL_NOUNS):
                side: Side = "object" if prep in ("with", *called) else "member"
                role = self.role_beside(thing)
                if role == "participant" and prep == "with" and verb is not None:
                    role = self._shared_role(verb)
                if role != "participant" or any(t.low in BESIDE for t in self.graph.following(thing, 3)):
                    side = "member"
                elif self.is_company(thing):
                    side = "subject"
                found += self.parts(self.anyone([thing]), side, role, batch)
            elif prep == "of" or (prep == "by" and top.dep != "dobj" and top.dep != "nsubjpass"):
                found += self.parts(self.people([thing]), "member")
        return found

    def _shared_role(self, verb: Token) -> Role:
        """Return the role of whoever "X co-chaired the meeting with"."""
        if not verb.low.startswith("co") or self.is_passive(verb):
            return "participant"
        return "chair" if verb.low in words.CHAIR_VERBS else "host" if verb.low in words.HOST_VERBS else "participant"

    def _carrier(self, top: Token) -> Token | None:
        head = self.graph.head(top)
        if top.low in words.CALL_NOUNS and head.low == "on":
            return self._verb_above(head)
        carried = top.dep in ("dobj", "nsubj", "nsubjpass", "attr", "conj")
        return head if carried and head.tag.startswith("VB") else None

    def _governing(self, noun: Token) -> list[Part]:
        top = self.graph.nominal_top(noun)
        head = self.graph.head(top)
        if top.dep == "dobj" and head.tag.startswith("VB"):
            return self._object_of(noun, head)
        if top.dep == "nsubjpass" and head.tag.startswith("VB"):
            return self._by_verb(head, self.agents(head))
        return self._object_of_preposition(noun, head) if top.dep == "pobj" else []

    def _object_of(self, noun: Token, verb: Token) -> list[Part]:
        subjects = self.graph.subjects(verb)
        if verb.low in words.HOLD_NOUN_VERBS and not self.graph.children(verb, "auxpass"):
            return self.parts(self.actors(subjects), "subject")
        if noun.low in words.CALL_NOUNS and verb.low in words.TAKES_CALLS and not self.is_passive(verb):
            return self.parts(self.people(subjects), "subject")
        return self._by_verb(verb, subjects)

    def _by_verb(self, verb: Token, tokens: list[Token]) -> list[Part]:
        if any(c.low in ("off", "for") and c.index > verb.index for c in self.graph.children(verb)):
            return []
        if verb.low in words.NAMING and self._names(verb):
            return []
        actors = self.actors(tokens)
        if verb.dep == "relcl" and len(actors) > 1 and len(tokens) == 1 and verb.low in words.HOST_VERBS:
            return [*self.parts(actors[:-1], "subject"), *self.parts(actors[-1:], "subject", "host")]
        is_had = verb.dep == "relcl" and verb.low in words.HOLD_NOUN_VERBS
        if (verb.low.startswith("co") or is_had) and not self.is_passive(verb) and verb.tag != "VBN":
            actors += self.people(thing for prep, thing in self.graph.prepositions(verb) if prep == "with")
        if verb.low in words.CHAIR_VERBS:
            return self.parts(actors, "subject", "chair")
        if verb.low in words.MEDIATE_VERBS:
            return self.parts(actors, "subject", "mediator")
        if verb.low in words.CONVENE_VERBS:
            return self.parts(actors, "subject", "host")
        if verb.low in FOLLOWING:
            said = [self.role_after_as(t) for t in (verb, *self.graph.children(verb, "dobj"))]
            return self.parts(self.people(tokens), "subject", next((r for r in said if r != "participant"), said[0]))
        if verb.low in words.ATTEND_NOUN_VERBS or verb.low in words.HOLD_NOUN_VERBS:
            return self.parts(actors, "subject", self.role_after_as(verb))
        return []

    def _names(self, call: Token) -> bool:
        """Whether "called the meeting a success" says what it was: one that is convened has no article yet."""
        objects = self.graph.children(call, "dobj", "nsubj") if call.dep != "relcl" else []
        return any(d.low in ("the", "this", "their") for o in objects for d in self.graph.children(o, "det", "poss"))

    def _object_of_preposition(self, noun: Token, prep: Token) -> list[Part]:
        """Return the subject of "take part in X", "preside over X", "at the meeting Y said"."""
        verb = self.graph.head(prep)
        if verb in set_off(self.graph, noun):
            verb = self.graph.head(verb)
        if verb.low == "part" and self.graph.head(verb).tag.startswith("VB"):
            verb = self.graph.head(verb)
        if any((verb.low, o.low) in words.TAKE_PART for o in self.graph.children(verb, "dobj")):
            return self.parts(self.anyone(self.graph.subjects(verb)), "subject", self.role_after_as(verb))
        if not verb.tag.startswith("VB"):
            return self._meal(noun, prep)
        if verb.low in ("invited", "invites", "invite") and prep.low in ("to", "for"):
            return self._invited(verb)
        subjects = who_came(self.graph, verb) or self.graph.subjects(verb)
        if verb.low in words.CHAIR_VERBS and not self.agents(verb):
            return self.parts(self.people(subjects), "subject", "chair")
        frame = words.VERBS.get(verb.low)
        is_there = frame in ("attend", "join", "gather", "meet", "talk", "discuss") or verb.low in ATTENDING
        sat_in = prep.low == "on" and (verb.low in ("sat", "sit", "sits") or noun.low in words.CALL_NOUNS)
        if (prep.low in THERE or sat_in) and is_there:
            met = self.people(self.graph.children(verb, "dobj")) if frame == "join" else []
            return [
                *self.parts(self.people(subjects), "subject", self.role_after_as(verb)),
                *self.parts(met, "member"),
            ]
        people = self.people(subjects)
        is_told = frame in ("receive", "brief") and bool(self.graph.children(verb, "dobj"))
        was_at = prep.low in ("in", "at", "during") and (verb.low in words.SAYING or self.several(people))
        if (was_at and not is_told) or (prep.low == "from" and verb.low in words.RETURNING):
            told = self.graph.children(verb, "dobj") if verb.low in TO_ONE and not self._with_others(noun) else []
            return [*self.parts(people, "subject"), *self.parts(self.people(told) if people else [], "object")]
        return self._meal(noun, prep)

    def _with_others(self, noun: Token) -> bool:
        """Whether the words beside an event noun say who met there."""
        pairs = self.graph.prepositions(noun)
        return any(prep in (*words.PARTY_PREPOSITIONS, "of") and self.anyone([thing]) for prep, thing in pairs)

    def _meal(self, noun: Token, prep: Token) -> list[Part]:
        """Return both sides of "X will inform Y about it over lunch"."""
        if noun.low not in words.MEALS or prep.low != "over":
            return []
        verb = self._verb_above(prep)
        if verb is None:
            return []
        others = self.people(self.graph.children(verb, "dobj"))
        return [*self.parts(self.people(self.graph.subjects(verb)), "subject"), *self.parts(others, "object")]

    def _clause_subject(self, noun: Token, found: list[Part]) -> list[Part]:
        """Return the subject of "X said after talks with Y", who is the side that is not named."""
        if not found or any(part.side != "object" for part in found):
            return []
        top = self.graph.nominal_top(noun)
        head = self.graph.head(top)
        if top.dep == "pobj":
            if head.low not in WITH_OTHERS and not (head.low == "of" and self.graph.head(head).low in MOMENTS):
                return []
            verb = self._verb_above(top)
            return self.parts(self.people(self.graph.subjects(verb)), "subject") if verb is not None else []
        if top.dep == "dobj" and head.low in JUDGES:
            return self.parts(self.people(self.graph.subjects(head)), "subject")
        if top.dep in ("nsubj", "nsubjpass") and (teller := self._teller(head)) is not None:
            return self.parts(self.people(self.graph.children(teller, "nsubj")), "subject")
        clause = head.dep in ("relcl", "advcl") and any(
            t.low in WHERE for t in self.graph.tokens if head in self.graph.ancestors(t)
        )
        above = self._verb_above(head) if clause and top.dep in ("nsubj", "nsubjpass") else None
        return self.parts(self.actors(self.graph.subjects(above)), "subject") if above is not None else []

    def _teller(self, verb: Token) -> Token | None:
        """Return the verb under which somebody judges a meeting of his or her own: "talks with X went well, said Y"."""
        teller = self.graph.head(verb)
        return teller if verb.dep in ("ccomp", "parataxis") and teller.low in words.SAYING else None

    def _verb_above(self, token: Token) -> Token | None:
        return next((t for t in self.graph.ancestors(token) if t.tag.startswith("VB")), None)

    def _theirs(self, noun: Token, found: list[Part]) -> list[Part]:
        """Return whose meeting "their meeting" is, where the sentence says so."""
        if found or not any(child.low == "their" for child in self.graph.children(noun, "poss")):
            return []
        return self.parts(self.plural_above(noun), "member")

    def _modifying(self, noun: Token) -> list[Part]:
        """Participles and relative clauses: "a summit hosted by X", "talks which Y chaired"."""
        graph = self.graph
        found: list[Part] = []
        top = graph.nominal_top(noun)
        verbs = list(graph.children(noun, "acl", "relcl"))
        verbs += [verb for clause in verbs for verb in graph.children(clause, "xcomp")]
        if top.dep in ("nsubj", "nsubjpass"):
            verbs += [v for v in graph.conjuncts(graph.head(top)) if v.tag == "VBN" or v.low in ("saw", "brought")]
            verbs += graph.children(graph.head(top), "advcl", "xcomp")
        verbs += [verb for verb in set_off(self.graph, noun) if verb not in verbs]
        for verb in [c for v in verbs for c in graph.conjuncts(v)]:
            agents = self.agents(verb)
            if verb.low == "invited":
                found += self._invited(verb)
            elif verb.tag == "VBN" and agents:
                found += self._by_verb(verb, agents)
            elif verb.dep == "relcl" and not agents:
                found += self._by_verb(verb, [s for s in graph.children(verb, "nsubj") if s.phrases])
            elif verb.low in ("brought", "bringing", "brings", "gathering", "gathered", "uniting"):
                found += self.parts(self._gathered(verb), "member")
        return found

    def _invited(self, verb: Token) -> list[Part]:
        """Return who is said to be invited, not that they came."""
        asked = self.graph.children(verb, "nsubjpass") or self.graph.children(verb, "dobj")
        is_denied = bool(self.graph.children(verb, "neg"))
        presence: Presence = "absent" if is_denied else "invited"
        return [replace(part, presence=presence) for part in self.parts(self.people(asked), "subject")]

    def _gathered(self, verb: Token) -> list[int]:
        """Return whom a meeting brought together, examples included: "creditors such as A and B with C"."""
        objects = self.graph.children(verb, "dobj")
        named = self.people(objects)
        pairs = [pair for t in (*objects, verb) for pair in self.graph.prepositions_below(t)]
        return named + [
            p for prep, thing in pairs if prep in words.LIKE for p in self.anyone([thing]) if p not in named
        ]

    # ---- anywhere in the sentence -------------------------------------------------------------------------

    def role_in_clause(self, phrase: int) -> Role:
        """Return the role that words beside a party give it: "X, who mediated", "the host, X"."""
        graph = self.graph
        own = [t for t in graph.tokens if t.phrases and t.phrases[-1] == phrase]
        if any(t.phrases == (phrase,) and t.said.startswith(("the host,", "the host ", "host ")) for t in own):
            return "host"
        clauses = [c for t in own for c in graph.children(t, "relcl")]
        for clause in clauses:
            if any(s.low in ("who", "which") for s in graph.children(clause, "nsubj")):
                for verb in graph.conjuncts(clause):
                    if verb.low in words.MEDIATE_VERBS:
                        return "mediator"
                    things = graph.children(verb, "dobj")
                    if verb.low in words.CHAIR_VERBS and all(t.low in words.EVENT_NOUNS | {"it"} for t in things):
                        return "chair"
        return "participant"

    def by_role_nouns(self) -> list[Part]:
        """Return parts said beside the event: "under the chairmanship of X", "in the presence of Y"."""
        found: list[Part] = []
        if ROLE_NOUNS.isdisjoint(self.graph.lows):
            return found
        for token in self.graph.tokens:
            role = said_role(self.graph, token)
            if role is not None:
                of = [thing for prep, thing in self.graph.prepositions(token) if prep == "of"]
                of += self.graph.children(token, "poss")
                parties = self.people(of) if role == "participant" else self.actors(of)
                found += self.parts(parties, "member", role)
        return found
