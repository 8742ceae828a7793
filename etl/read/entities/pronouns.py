"""Whom "he", "she", "him" and "her" mean: the one that the sentences before are about, by part, gender and number."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

import msgspec

from etl.read.entities.candidates import Candidate, PartPlayed
from etl.read.entities.drafts import Draft, Drafts
from etl.read.entities.given_names import Gender, gender_of
from etl.read.entities.words import word_set
from etl.read.phrases import Phrase

_REACH: Final = 3
"""Sentences back that are searched."""
_SINGULAR: Final = ("person", "office", "pronoun")
_BESIDE: Final = word_set("beside behind alongside before around near")
"""Prepositions after which "him" may well be the subject of the same clause."""
_NEAR: Final = 4
"""Items between the subject of a clause and its object."""


def resolved(
    phrase: Phrase, candidate: Candidate, done: Sequence[Candidate], parts: Sequence[PartPlayed], drafts: Drafts
) -> Phrase:
    """The pronoun with its antecedent; as an office where the antecedent is only an office ("the Polish president")."""
    found = _object(candidate, done, parts, drafts) if _is_object(candidate) else None
    found = found or _subject(candidate, done, parts, drafts)
    if found is None or not (
        found.person is not None or (found.kind == "office" and (found.organisations or found.offices))
    ):
        return phrase
    if found.person is not None:
        return msgspec.structs.replace(phrase, person=found.person, organisations=found.organisations)
    return msgspec.structs.replace(
        phrase,
        kind="office",
        organisations=found.organisations,
        rank=found.rank,
        title=found.title,
        offices=found.offices,
        is_former=found.is_former,
    )


def _is_object(candidate: Candidate) -> bool:
    is_word = candidate.last == candidate.first + 1
    return is_word and candidate.words.items[candidate.first].lower in ("him", "her")


def _subject(
    candidate: Candidate, done: Sequence[Candidate], parts: Sequence[PartPlayed], drafts: Drafts
) -> Phrase | None:
    """The nearest subject in this sentence, else the first of one before; else the only one there is before."""
    fits = _fits(candidate, drafts)
    shunned = _clause_subject(candidate, done, parts) if _is_object(candidate) else None
    if not candidate.is_attribution:
        for index in _of_line(candidate.line, done, backwards=True):
            is_subject = parts[index] in ("subject", "fronted", "related")
            if is_subject and fits(done[index]) and not _same(done[index], shunned):
                return done[index].phrase
    for line in range(candidate.line - 1, max(-1, candidate.line - _REACH - 1), -1):
        before = [index for index in _of_line(line, done) if fits(done[index]) and not _same(done[index], shunned)]
        for part in ("subject", "fronted"):
            subjects = [index for index in before if parts[index] == part]
            if subjects:
                return done[subjects[0]].phrase
        alone = _only(line, done, before)
        if alone is not None:
            return alone
    return None


def _only(line: int, done: Sequence[Candidate], fitting: Sequence[int]) -> Phrase | None:
    """The only one in the sentence who fits, if the others do not for their gender."""
    people = {done[index].phrase.person for index in fitting if done[index].phrase.person is not None}
    return done[fitting[0]].phrase if len(people) == 1 else None


def _object(
    candidate: Candidate, done: Sequence[Candidate], parts: Sequence[PartPlayed], drafts: Drafts
) -> Phrase | None:
    """The nearest one named before in this sentence who is not the subject of the clause."""
    fits = _fits(candidate, drafts)
    if _is_beside(candidate):
        fitting = [index for index in _of_line(candidate.line, done) if fits(done[index])]
        subjects = [index for part in ("subject", "fronted") for index in fitting if parts[index] == part]
        return done[subjects[0]].phrase if subjects else None
    shunned = _clause_subject(candidate, done, parts)
    if shunned is None:
        return None
    for index in _of_line(candidate.line, done, backwards=True):
        after = done[index].after
        if fits(done[index]) and not _same(done[index], shunned) and not (after is not None and after.code == "s"):
            return done[index].phrase
    return None


def _clause_subject(candidate: Candidate, done: Sequence[Candidate], parts: Sequence[PartPlayed]) -> Candidate | None:
    """Who does to "him" what the clause says; nobody where a thing may do it."""
    before = candidate.before
    if before is None or _is_beside(candidate):
        return None
    for index in _of_line(candidate.line, done, backwards=True):
        if parts[index] in ("subject", "fronted", "related"):
            is_near = candidate.first - done[index].last <= _NEAR
            return done[index] if is_near or before.code in "vwt" else None
    return None


def _is_beside(candidate: Candidate) -> bool:
    """ "with A beside him", "B next to her": the pronoun is who the sentence is about."""
    before = [item.lower for item in candidate.words.items[max(0, candidate.first - 2) : candidate.first]]
    return before[-1:] != [] and (before[-1] in _BESIDE or before == ["next", "to"])


def _of_line(line: int, done: Sequence[Candidate], backwards: bool = False) -> Iterator[int]:
    """Indices of the individuals in a line."""
    inside = []
    for index in range(len(done) - 1, -1, -1):
        if done[index].line < line:
            break
        if done[index].line == line and done[index].phrase.kind in _SINGULAR and not done[index].phrase.plural:
            inside.append(index)
    return iter(inside if backwards else inside[::-1])


def _fits(candidate: Candidate, drafts: Drafts) -> Callable[[Candidate], bool]:
    """Judges by gender; what is not known fits."""
    wanted = candidate.phrase.gender

    def fits(other: Candidate) -> bool:
        phrase = other.phrase
        return (phrase.gender if phrase.person is None else _gender(drafts[phrase.person])) in (None, wanted)

    return fits


def _gender(draft: Draft) -> Gender | None:
    """What titles and forms of address show, else what the given name does."""
    given = draft.name.split(" ", 1)
    return draft.gender or (gender_of(given[0]) if len(given) > 1 else None)


def _same(candidate: Candidate, other: Candidate | None) -> bool:
    if other is None:
        return False
    a, b = candidate.phrase, other.phrase
    return a.person == b.person and (a.person is not None or a.organisations == b.organisations)
