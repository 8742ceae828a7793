"""Sentences that only add people to a meeting told before: "Also present were X and Y", "So did Z"."""

from functools import cached_property

from msgspec.structs import replace

from etl.model.reading import Role
from etl.read.meetings import vocabulary as words
from etl.read.meetings.absence import Absence
from etl.read.meetings.events import Part
from etl.read.meetings.graph import Token
from etl.read.meetings.parties import AS_ROLES, FOLLOWING, LED, PEOPLE
from etl.read.meetings.wordset import word_set

BE = word_set("is are was were be been being")
ECHOES = word_set("did was were does is are will")
"""Verbs that, after "so" or "as", say of others what was just said."""
THERE = word_set("present seated there attendance hand")
MISSING = word_set("absent missing unrepresented")
INVERTED = (
    "also present",
    "present",
    "also at the table",
    "among those",
    "also in",
    "also attending",
    "attending",
    "accompanying",
    "among the",
)
ACCOMPANYING = word_set("accompanied assisted flanked joined seconded supported")
LISTING = word_set("attending participants attendees present attendance participating delegates guests")
INCLUDES = word_set("included include includes")
"""Verbs of lists of those who were there: "participants included"."""
BESIDE = word_set("next beside alongside side attending attendance present presiding chairing chair mediating")
"""Words after "with X" that say that X was there too."""
SPEAKS = word_set("speak speaks spoke")
CONDUCTING = words.CHAIR_VERBS | words.MEDIATE_VERBS | words.CONVENE_VERBS
SHOWING = LISTING | ECHOES | BE | SPEAKS | words.REPRESENTED | {"with"} | LED | ACCOMPANYING | CONDUCTING
"""Words that may speak of presence; of others only verbs do."""
ACTING = word_set("acting serving")
SITTING = word_set("sat sit sits seated")
PLACES = word_set("table attendance call line talks meeting session summit dinner lunch room")
"""Where those are who take part."""
PROCEEDINGS = word_set(
    "it proceedings discussion discussions marathon debate event deliberations talks session meeting part round"
)
"""Objects that stand for the meeting told before."""
LISTED_WITHIN = 4
"""Words between "Participants" and its colon."""


class Presence(Absence):
    """Reads statements of presence and absence in one sentence."""

    def of(self, token: Token) -> list[Part]:
        """Return the parts that a word of presence adds; none where it is no such word."""
        low = token.low
        is_verb = token.tag.startswith("VB")
        if not (is_verb or low in SHOWING) or self._is_unheard_of:
            return []
        if low in LISTING and any(t.low == ":" for t in self.graph.following(token, LISTED_WITHIN)):
            return self._listed(token)
        if low in ECHOES and any(t.low in ("so", "as") for t in self.graph.preceding(token, 1)):
            same = self.people(self.graph.children(token, "nsubj", "attr", "dobj"))
            away = any(self.absent(t) for t in self.graph.tokens[: token.index] if t.tag.startswith("VB"))
            return self.absentees(same) if away else self.parts(same, "member")
        if low == "with":
            return self._beside(token)
        if low in words.REPRESENTED:
            return self.represented(token)
        if low in BE:
            return self._being(token) or self.absent(token)
        if low in SPEAKS and (speakers := self._speaking_at(token)):
            return self.parts(speakers, "member")
        agents = self.people(self.agents(token)) if low in LED or low in ACCOMPANYING else []
        if low in LED and (agents or self.people(self.graph.children(token, "dobj"))):
            return self._heading(token, agents)
        if agents and low in ACCOMPANYING:
            return self.parts([*agents, *self._individuals(token)], "member")
        if (role := self._conducting(token)) is not None and (agents := self.actors(self.agents(token))):
            return self.parts(agents, "member", role)
        if is_verb:
            return self.absent(token) or self.sent(token) or self._verb(token)
        return []

    @cached_property
    def _is_unheard_of(self) -> bool:
        """Whether the sentence tells of what "never before" was."""
        return "never" in self.graph.lows and any(
            t.low == "never" and "before" in {f.low for f in self.graph.following(t)} for t in self.graph.tokens
        )

    def hosts(self, token: Token) -> list[Part]:
        """Return who is called the host in passing: "it was read out by the host, Prime Minister X"."""
        if not token.said.startswith("the host, "):
            return []
        is_in_prose = any(ancestor.tag.startswith("VB") for ancestor in self.graph.ancestors(token))
        return self.parts(self.people([token])[:1] if is_in_prose else [], "member", "host")

    def is_beside(self, token: Token) -> bool:
        """Whether a word of presence speaks of the meeting of its own sentence: "accompanied by X, Y met Z"."""
        is_clause = bool(self.graph.children(token, "auxpass", "nsubjpass", "nsubj")) or token.dep == "ROOT"
        return token.low == "with" or (not is_clause and token.tag in ("VBN", "VBG"))

    def _listed(self, token: Token) -> list[Part]:
        """Return everyone after "Attending:" or "Participants:"."""
        after = [p for t in self.graph.tokens[token.index :] for p in t.phrases if self.phrases[p].kind in PEOPLE]
        return self.parts(after, "member")

    def _beside(self, token: Token) -> list[Part]:
        """Return who was there in "with X next to him", "with X as host", "with X in the chair"."""
        clauses = [clause for clause in self.graph.children(token, "pcomp") if clause.low in ACTING]
        acting = [thing for clause in clauses for thing in self.graph.children(clause, "nsubj")]
        things = [*self.graph.children(token, "pobj"), *acting]
        people = self.actors(things) if acting else self.people(things)
        after = {t.low for thing in things for t in (thing, *self.graph.following(thing, 3))}
        if not people or not (after & BESIDE or "as" in after):
            return []
        role: Role = next((r for thing in things if (r := self.role_beside(thing)) != "participant"), "participant")
        role = next((r for c in clauses if (r := self.role_after_as(c)) != "participant"), role)
        if after & {"presiding", "chairing", "chair"}:
            role = "chair"
        elif "mediating" in after:
            role = "mediator"
        return self.parts(people, "member", role) if after & BESIDE or role != "participant" else []

    def _heading(self, verb: Token, agents: list[int]) -> list[Part]:
        """Return who heads a delegation: "the Saudi delegation was led by X", "X headed the delegation"."""
        headed = self.graph.children(verb, "nsubjpass") if agents else self.graph.children(verb, "dobj")
        named = {self.phrases[p].kind for p in self.people(headed)}
        if "delegation" not in named and not any(t.low in ("delegation", "team") for t in headed):
            return []
        return self.parts(agents or self.people(self.graph.children(verb, "nsubj")), "member")

    def _individuals(self, verb: Token) -> list[int]:
        """Return the named subjects of "X was accompanied by Y"."""
        subjects = self.graph.children(verb, "nsubjpass")
        return [p for p in self.people(subjects) if self.phrases[p].kind in ("person", "office")]

    def _speaking_at(self, verb: Token) -> list[int]:
        """Return who speaks or is to speak there: "a call in which X was due to speak"."""
        clauses = [verb, *(t for t in self.graph.ancestors(verb) if t.dep in ("relcl", "advcl", "ROOT", "conj"))][:2]
        pairs = [pair for clause in clauses for pair in self.graph.prepositions(clause)]
        is_there = any(prep in ("in", "at", "during") and thing.low == "which" for prep, thing in pairs)
        return self.people(self.graph.subjects(verb)) if is_there else []

    def _conducting(self, verb: Token) -> Role | None:
        """Return the role of whoever "it was chaired by", "it was hosted by"."""
        if verb.low in words.CHAIR_VERBS:
            return "chair"
        if verb.low not in words.MEDIATE_VERBS and verb.low not in words.CONVENE_VERBS:
            return None
        subjects = self.graph.children(verb, "nsubjpass")
        is_loose = verb.tag == "VBN" and verb.dep == "advcl" and not self.graph.children(verb, "auxpass", "nsubjpass")
        if is_loose or any(s.low in PROCEEDINGS or s.low in words.EVENT_NOUNS for s in subjects):
            return "mediator" if verb.low in words.MEDIATE_VERBS else "host"
        return None

    def _being(self, verb: Token) -> list[Part]:
        """Return who "was present", "was at the table", "was in the chair", or "acting as mediators were X"."""
        graph = self.graph
        around = [
            *graph.children(verb, "acomp", "advmod", "attr", "prep", "csubj", "advcl", "ccomp", "dep"),
            graph.head(verb),
        ]
        places = {thing.low: thing for prep, thing in graph.prepositions(verb) if prep in ("at", "in", "on")}
        lows = {t.low for t in around}
        if "chair" in places:
            others = self.people(t for prep, t in graph.prepositions(places["chair"]) if prep == "with")
            return [*self.parts(self._who_is(verb), "member", "chair"), *self.parts(others, "member")]
        if lows & MISSING:
            return self.absentees(self._who_is(verb))
        opening = " ".join(t.low for t in graph.tokens[: verb.index])
        among = {w for prep, t in graph.prepositions(verb) if prep == "among" for w in (t.low, *t.said.split())}
        inverted = opening.startswith(INVERTED) or "taking part" in opening or among & LISTING
        if lows & THERE or places.keys() & PLACES or inverted:
            if self.is_negated(verb):
                return self.absentees(self._who_is(verb))
            return [*self.parts(self._who_is(verb), "member"), *(self._behind(verb) if inverted else [])]
        if opening.startswith("acting as"):
            return self.parts(self._who_is(verb), "member", self._acting())
        return [] if self.is_negated(verb) else self._in_role(verb)

    def _who_is(self, verb: Token) -> list[int]:
        """Return whom a form of "be" stands between, or behind."""
        return self.actors([*self.graph.subjects(verb), *self.graph.children(verb, "attr")])

    def _behind(self, verb: Token) -> list[Part]:
        """Return whom the parser hangs on the participle in "Taking part were A, B and, as observer, C"."""
        graph = self.graph
        head = graph.head(verb)
        if verb.dep != "aux":
            return []
        people = self.people(t for t in graph.children(head, "dobj", "attr", "nsubj") if t.index > verb.index)
        roles = [(self.role_word(noun), noun) for prep, noun in graph.prepositions(head) if prep == "as"]
        watching = [
            part
            for role, noun in roles
            if role is not None
            for part in self.parts(self.people(graph.children(noun, "npadvmod", "appos")), "member", role)
        ]
        return [*self.parts(people, "member"), *watching]

    def _in_role(self, verb: Token) -> list[Part]:
        """Return who "was the host"; not who "is the chair of the Union"."""
        for noun in self.graph.children(verb, "attr"):
            role = self.role_word(noun)
            is_the = noun.said.startswith("the ") or any(t.low == "the" for t in self.graph.children(noun, "det"))
            bodies = [t for prep, t in self.graph.prepositions(noun) if prep == "of" and _is_named(t)]
            if role is not None and is_the and not bodies:
                people = self.people(t for t in self.graph.subjects(verb) if t is not noun)
                return self.parts(people, "member", role)
        return []

    def _acting(self) -> Role:
        return next((AS_ROLES[t.low] for t in self.graph.tokens if t.low in AS_ROLES), "participant")

    def _verb(self, verb: Token) -> list[Part]:
        graph = self.graph
        if verb.low == "expected":
            return self._awaited(verb)
        if verb.low in INCLUDES and any(t.low in LISTING for t in graph.subjects(verb)):
            return self.parts(self.people(graph.children(verb, "dobj")), "member")
        subjects, objects = graph.subjects(verb), graph.children(verb, "dobj")
        if verb.low in ACCOMPANYING and any(o.low in ("him", "her", "them") for o in objects):
            return self.parts(self.people(subjects), "member")
        if verb.low in SITTING and self._at_table(verb):
            beside = graph.children(verb, "dobj", "npadvmod", "attr")
            return self.parts([*self.people(subjects), *self.people(beside)], "member")
        if any(o.low not in PROCEEDINGS for o in objects):
            return []
        if verb.low in words.CHAIR_VERBS and (objects or verb.tag == "VBD"):
            is_joint = verb.low.startswith("co")
            with_them = self.people(t for prep, t in graph.prepositions(verb) if prep == "with" and is_joint)
            return self.parts([*self.people(subjects), *with_them], "member", "chair")
        takes_part = words.VERBS.get(verb.low) in ("attend", "join") or any(
            (verb.low, t.low) in words.TAKE_PART for t in graph.children(verb, "prt", "advmod", "dobj")
        )
        watched = verb.low in FOLLOWING and bool(objects)
        came = verb.low in ("came", "come", "comes", "travelled", "followed") and any(
            thing.low in ("person", "observers", "observer") for _, thing in graph.prepositions(verb)
        )
        if not (takes_part or watched or came or verb.low == "seated"):
            return []
        parties = self.actors(subjects) if takes_part else self.people(subjects)
        return self.parts(parties, "member", self.role_after_as(verb))

    def _awaited(self, verb: Token) -> list[Part]:
        """Return who "is expected as well"; not of whom something is expected."""
        subjects = self.graph.children(verb, "nsubjpass")
        said = self.graph.children(verb, "xcomp", "ccomp", "oprd", "dobj", "neg", "prep")
        people = [p for p in self.people(subjects) if self.phrases[p].kind in ("person", "office", "offices")]
        return [replace(part, presence="expected") for part in self.parts(people, "member")] if not said else []

    def _at_table(self, verb: Token) -> bool:
        """Whether a verb of sitting says where: "on the other side of the table sat X", "X was seated beside her"."""
        after = [t.low for t in self.graph.following(verb, 2)]
        if after == ["in", "on"]:
            return True
        below = [t.low for prep, t in self.graph.prepositions(verb)]
        around = [t.low for t in self.graph.tokens]
        return "table" in around or "side" in around or bool({"her", "him"} & set(below)) or "around" in around[:1]


def _is_named(token: Token) -> bool:
    """Whether a word is of a name, be it one that is known or not."""
    return bool(token.phrases) or token.tag.startswith("NNP")
