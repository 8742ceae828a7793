"""A parsed sentence and the walks over it that the rules need."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

import msgspec

from etl.read.meetings.wordset import word_set
from etl.read.phrases import Sentence

IN_TURN = ("separately", "later", "then", "subsequently", "afterwards", "finally", "individually", "also")
"""Adverbs before the next of those whom somebody met."""
SUBJECTS = ("nsubj", "nsubjpass", "csubj")
RELATIVE_PRONOUNS = frozenset({"who", "which", "that", "whom"})
OBJECT_CONTROL = word_set(
    """
    invite invited invites ask asked asks urge urged bring brought sent send sends let allow allowed persuade
    persuaded expected expects instruct instructed order ordered tasked directed mandated
    oblige obliges obliged force forces forced
    """
)
COMMITMENTS = word_set("invitation plan plans intention decision agreement promise pledge commitment")
"""Nouns whose infinitive tells what the subject of their clause is to do: "accepted an invitation to meet X"."""

EVERYONE = word_set("each both all")
"""Words that bring in those after "of"."""
SIDES = word_set("government administration team side delegation cabinet")
"""Nouns behind a party that stand for it ("X of the Y government")."""
QUANTITIES = word_set(
    "number series round rounds couple string set lot host flurry hour hours minutes day days week marathon"
)
"""Nouns that only count or bundle the meetings of which they speak."""


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word of the masked sentence; `phrases` are the parties it stands for (empty for a plain word)."""

    index: int
    start: int
    """Offset in the article."""
    end: int
    """Offset in the article; -1 for a masked party, whose phrases know."""
    low: str
    tag: str
    dep: str
    head: int
    phrases: tuple[int, ...]
    said: str = ""
    """What a masked party is called in the article, in lower case."""


class Graph:
    """Tokens of one sentence with their children."""

    def __init__(self, tokens: list[Token], sentence: Sentence) -> None:
        """Index the children of every token."""
        self.tokens = tokens = _listed(tokens)
        self.sentence = sentence
        self.lows = frozenset([token.low for token in tokens])
        """All words, so that rules can tell at once that theirs are not there."""
        self._children: list[list[Token]] = [[] for _ in tokens]
        for token in tokens:
            if token.head != token.index:
                self._children[token.head].append(token)

    def children(self, token: Token, *deps: str) -> list[Token]:
        """Return the dependents of a token, all or those with one of the labels."""
        found = self._children[token.index]
        if not deps:
            return found
        chosen = []
        # Asked so often that the call of a comprehension counts.
        for child in found:
            if child.dep in deps:
                chosen.append(child)
        return chosen

    def head(self, token: Token) -> Token:
        """Return what a token depends on (itself at the root)."""
        return self.tokens[token.head]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Walk from a token to the root, without the token itself."""
        while token.head != token.index:
            token = self.tokens[token.head]
            yield token

    def at(self, offset: int) -> Token | None:
        """Return the last token that begins at or before an offset of the article."""
        found = None
        for token in self.tokens:
            if token.start > offset:
                break
            found = token
        return found

    def following(self, token: Token, count: int = 1) -> list[Token]:
        """Return the next tokens."""
        return self.tokens[token.index + 1 : token.index + 1 + count]

    def preceding(self, token: Token, count: int = 1) -> list[Token]:
        """Return the tokens before, nearest last."""
        return self.tokens[max(0, token.index - count) : token.index]

    def prepositions(self, token: Token) -> list[tuple[str, Token]]:
        """Return (preposition, object) of all prepositional dependents, nested "of together with" included."""
        pairs: list[tuple[str, Token]] = []
        if not self._children[token.index]:
            return pairs
        heads = self.children(token, "prep", "agent", "dative")
        for prep in [p for head in heads for p in self.conjuncts(head) if p.tag in ("IN", "TO", "VBG")]:
            for thing in self.children(prep, "pobj"):
                pairs.append((prep.low, thing))
            for inner in self.children(prep, "prep"):
                pairs += [(inner.low, thing) for thing in self.children(inner, "pobj")]
        return pairs

    def prepositions_below(self, token: Token) -> list[tuple[str, Token]]:
        """Return the prepositions under a word, and those under their nouns."""
        pairs = self.prepositions(token)
        return pairs + [pair for _, thing in pairs for pair in self.prepositions_below(thing)]

    def conjuncts(self, token: Token) -> list[Token]:
        """Return the token and what is coordinated with it, in order."""
        found, queue = [token], [token]
        while queue:
            for child in self._children[queue.pop().index]:
                if child.dep == "conj" and child not in found:
                    found.append(child)
                    queue.append(child)
        return found

    def nominal_top(self, noun: Token) -> Token:
        """Return the noun whose place an event noun shares: "a number of meetings", "talks and dinner"."""
        top = noun
        while True:
            head = self.head(top)
            if top.dep in ("conj", "compound", "appos") and not head.phrases and head.tag.startswith("NN"):
                top = head
            elif top.dep == "pobj" and head.low == "of" and self.head(head).low in QUANTITIES:
                top = self.head(head)
            else:
                return top

    def clause(self, verb: Token) -> Token:
        """Return the verb at the top of "was to be held", "was scheduled to take place"."""
        while verb.dep == "xcomp":
            verb = self.head(verb)
        return verb

    def subjects(self, verb: Token) -> list[Token]:
        """Return the understood subjects of a verb: its own, or those of the verb it leans on."""
        seen: set[int] = set()
        while verb.index not in seen:
            seen.add(verb.index)
            own = self.children(verb, *SUBJECTS)
            if own:
                return self._without_relatives(verb, own)
            verb_head = self.head(verb)
            if verb.dep == "acl" and verb_head.low in COMMITMENTS and verb_head.dep == "dobj":
                verb = self.head(verb_head)
                continue
            if verb.dep in ("relcl", "acl"):
                return [verb_head]
            if verb.dep == "xcomp" and verb_head.low in OBJECT_CONTROL:
                objects = self.children(verb_head, "dobj", "nsubjpass")
                if objects:
                    return objects
            if verb.dep == "pcomp":
                thanked = self._thanked(verb_head)
                if thanked:
                    return thanked
                verb_head = self.head(verb_head)
            verb = verb_head
        return []

    def _thanked(self, preposition: Token) -> list[Token]:
        """Return whom "thanked X for hosting" and "grateful to X for hosting" make the subject."""
        if preposition.low != "for":
            return []
        governors = [self.head(preposition), *self.children(self.head(preposition), "acomp")]
        thanked = [thing for governor in governors for thing in self.children(governor, "dobj")]
        return thanked or [t for governor in governors for prep, t in self.prepositions(governor) if prep == "to"]

    def _without_relatives(self, verb: Token, subjects: Iterable[Token]) -> list[Token]:
        found: list[Token] = []
        for subject in subjects:
            if subject.low in RELATIVE_PRONOUNS and not subject.phrases:
                clause = next((t for t in (verb, *self.ancestors(verb)) if t.dep == "relcl"), None)
                if clause is not None:
                    found.append(self.head(clause))
            else:
                found.append(subject)
        return found

    def parties(self, token: Token) -> list[int]:
        """Return the phrases a token brings in: its own, its list, appositions, and those "together with" it."""
        if not self._children[token.index]:
            return list(token.phrases)
        found: list[int] = []
        for member in self.conjuncts(token):
            found += member.phrases
            if not member.phrases and member.low in SIDES:
                found += [p for child in self.children(member, "compound", "poss", "nmod") for p in child.phrases]
            if not member.phrases and member.low in EVERYONE:
                found += [p for prep, thing in self.prepositions(member) if prep == "of" for p in thing.phrases]
            for child in self.children(member):
                if child.dep == "appos" or (child.dep == "npadvmod" and member.low == "we"):
                    found += [phrase for t in self.conjuncts(child) for phrase in t.phrases]
                elif child.dep == "prep" and child.low in ("with", "alongside") and member.phrases:
                    found += [
                        phrase
                        for thing in self.children(child, "pobj")
                        for t in self.conjuncts(thing)
                        for phrase in t.phrases
                    ]
        return list(dict.fromkeys(found))


def _listed(tokens: list[Token]) -> list[Token]:
    """Hang the end of a list on its beginning where the parser hangs it on the verb: "met with A, and B, in X"."""
    mended, last = _paired(_with_subjects(tokens)), None
    for token in tokens:
        if token.phrases and last is not None and last.dep in ("pobj", "dobj", "conj"):
            between = {t.low for t in tokens[last.index + 1 : token.index]}
            if _is_astray(tokens, token, last, between):
                mended[token.index] = msgspec.structs.replace(token, head=last.index, dep="conj")
        elif token.low == "with" and tokens[token.head].low == "as" and tokens[token.head].dep == "cc":
            mended[token.index] = msgspec.structs.replace(token, head=tokens[token.head].head)
        last = token if token.phrases else last
    return mended


def _is_astray(tokens: list[Token], token: Token, last: Token, between: set[str]) -> bool:
    """Whether a party goes on with a list by the words before it, though the parser hangs it elsewhere."""
    is_of_verb = tokens[token.head].tag.startswith("VB")
    if between <= {",", "and"}:
        return is_of_verb and token.dep == "conj" and last.dep != "conj"
    if between <= {",", "as", "well"}:
        return token.dep == "conj"
    return is_of_verb and token.dep == "npadvmod" and "and" in between and between <= {",", "and", *IN_TURN}


def _with_subjects(tokens: list[Token]) -> list[Token]:
    """Give a verb the party right before it that the parser takes for a second name of a town: "From X Y departs"."""
    mended = list(tokens)
    served = {token.head for token in tokens if token.dep in SUBJECTS}
    for token, verb in pairwise(tokens):
        is_name = token.phrases and token.dep == "appos" and not tokens[token.head].phrases
        if is_name and verb.tag in ("VBZ", "VBD") and verb.index not in served and tokens[token.head].dep == "pobj":
            mended[token.index] = msgspec.structs.replace(token, dep="nsubj", head=verb.index)
    if len(tokens) > 3 and _opens_with_two(tokens):
        mended[0] = msgspec.structs.replace(tokens[0], dep="nsubj")
    return mended


def _paired(tokens: list[Token]) -> list[Token]:
    """Give "between A, who is in X, and B" its B, which the parser takes for the subject of what follows."""
    mended = list(tokens)
    for between in (token for token in tokens if token.low == "between"):
        first = [token for token in tokens if token.head == between.index and token.dep == "pobj" and token.phrases]
        if len(first) != 1 or any(token.dep == "conj" and token.head == first[0].index for token in tokens):
            continue
        after = tokens[first[0].index + 1 :]
        if len(after) < 2 or after[0].low != "," or after[1].low not in RELATIVE_PRONOUNS:
            continue
        for comma, conjunction, party in zip(after, after[1:], after[2:], strict=False):
            if (comma.low, conjunction.low) == (",", "and") and party.phrases:
                mended[party.index] = msgspec.structs.replace(party, dep="conj", head=first[0].index)
                break
    return mended


def _opens_with_two(tokens: list[Token]) -> bool:
    """Whether a title begins "A, B hold talks", where the parser takes the first for a word of circumstance."""
    first, comma, second, verb = tokens[:4]
    is_pair = first.phrases and comma.low == "," and second.phrases and second.dep in SUBJECTS
    return bool(is_pair) and first.dep == "npadvmod" and first.head == second.head == verb.index
