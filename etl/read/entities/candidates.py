"""Phrases before antecedents are sought, and the part that each plays in its sentence."""

from collections.abc import Sequence
from typing import Final, Literal

import msgspec

from etl.read.entities.tokens import Item, Line
from etl.read.entities.verbs import verb_follows
from etl.read.entities.vocabulary import MONTHS_AND_DAYS
from etl.read.entities.words import word_set
from etl.read.phrases import Phrase

PartPlayed = Literal["subject", "fronted", "related", "listed", "other"]
"""subject: of a main clause; fronted: of a clause put before it ("When A left, ..."); related: only of a relative
clause ("with A, who ..."); listed: one of several ("A and B"); other: object, or governed by a preposition."""

_GOVERNS: Final = frozenset("oftwbris")
_OPENS_CLAUSE: Final = word_set("when after before as while since although though if because once until")
SAYING: Final = word_set(
    """
    said says say added adds stated noted stressed underlined explained replied wrote insisted declared commented
    warned emphasised emphasized announced told recalled concluded
    """
)


class Candidate(msgspec.Struct, frozen=True):
    """A phrase with its place in the text; its entities are numbers of drafts."""

    phrase: Phrase
    line: int
    words: Line
    first: int
    last: int
    """Items [first, last) of the line are the phrase."""

    def with_phrase(self, phrase: Phrase) -> "Candidate":
        return Candidate(phrase, self.line, self.words, self.first, self.last)

    @property
    def opening(self) -> str:
        """Code of the first item; "His" in "His Majesty" belongs to the form of address."""
        codes = self.words.codes
        return "H" if codes.startswith("hH", self.first) else codes[self.first]

    @property
    def before(self) -> Item | None:
        return self.words.items[self.first - 1] if self.first else None

    @property
    def after(self) -> Item | None:
        return self.words.items[self.last] if self.last < len(self.words.items) else None

    @property
    def is_attribution(self) -> bool:
        """ "..., he said": who speaks stands outside what is said."""
        before, after = self.before, self.after
        return before is not None and before.code in ',"' and after is not None and after.lower in SAYING


def parts_played(candidates: Sequence[Candidate]) -> list[PartPlayed]:
    """The part of each candidate."""
    parts = [_part(candidate) for candidate in candidates]
    start = 0
    while start < len(candidates):
        end = start + 1
        while end < len(candidates) and _link(candidates[end - 1], candidates[end]):
            end += 1
        links = [_link(candidates[index - 1], candidates[index]) for index in range(start + 1, end)]
        if "&" in links or (",&" in links and len(links) > 1):
            parts[start:end] = ["listed"] * (end - start)
        start = end
    return parts


def _link(left: Candidate, right: Candidate) -> str:
    """What joins two neighbours to a list: a comma, an "and" or both."""
    if left.line != right.line or (right.phrase.kind == "pronoun" and not right.phrase.plural):
        return ""
    gap = left.words.codes[left.last : right.first]
    return gap if gap in (",", "&", ",&") else ""


def _part(candidate: Candidate) -> PartPlayed:
    phrase, line, before, after = candidate.phrase, candidate.words, candidate.before, candidate.after
    if phrase.kind == "pronoun" and candidate.last == candidate.first + 1 and phrase.gender is not None:
        return _in_clause(candidate) if line.items[candidate.first].lower in ("he", "she") else "other"
    if after is not None and after.code == "s":
        return "other"
    if _is_governed(before):
        return "related" if _is_related(candidate) else "other"
    if verb_follows(line, candidate.last):
        return _in_clause(candidate)
    if before is not None and before.lower in SAYING and candidate.first > 1:
        return "subject" if line.codes[candidate.first - 2] in ',"' else "other"
    if after is not None and after.code in ",(-" and _opens(candidate):
        return _in_clause(candidate)
    return "related" if _is_related(candidate) else "other"


def _in_clause(candidate: Candidate) -> PartPlayed:
    """The subject of a clause: fronted while the comma that ends an opening clause is still ahead."""
    opener = next((item for item in candidate.words.items if item.text[0].isalnum()), None)
    is_fronted = opener is not None and opener.lower in _OPENS_CLAUSE
    return "fronted" if is_fronted and "," not in candidate.words.codes[: candidate.first] else "subject"


def _is_governed(before: Item | None) -> bool:
    if before is None:
        return False
    return before.code in _GOVERNS or (before.code == "x" and before.lower.endswith("ing"))


def _is_related(candidate: Candidate) -> bool:
    """Does a relative clause whose subject it is follow?"""
    items, index = candidate.words.items, candidate.last
    index += index < len(items) and items[index].code == ","
    return index < len(items) and items[index].lower == "who"


def _opens(candidate: Candidate) -> bool:
    """Does the phrase begin a clause, a day aside?"""
    before = candidate.before
    if before is None or before.code in ',:;."-(' or before.code == "n":
        return True
    return before.lower in MONTHS_AND_DAYS or before.lower in _OPENS_CLAUSE or before.lower in ("that", "and", "but")
