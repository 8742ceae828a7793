"""What "the delegations of the two countries", "ministers of both blocs" or "its leaders" belong to."""

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from etl.read.entities.candidates import Candidate
from etl.read.entities.drafts import Drafts
from etl.read.entities.words import word_set
from etl.read.phrases import Phrase

_BLOCS: Final = word_set("blocs organisations organizations")
_STATES: Final = word_set("states countries nations sides neighbours neighbors governments capitals parties")
_OF_ALLIANCE: Final = "nato"
_MANY: Final = 8
"""So many states at least are the members of a bloc, not parties named one by one."""
_PEOPLE: Final = ("person", "office", "offices")
_ANYONE: Final = (*_PEOPLE, "delegation", "organisation")
_NO_HOLDER: Final = word_set("official adviser spokesperson other military envoy ambassador")


def filled(phrase: Phrase, candidate: Candidate, done: Sequence[Candidate], drafts: Drafts) -> Phrase:
    """The plural phrase with the states or organisations that its words point back to."""
    if phrase.kind not in ("group", "delegation") or phrase.organisations:
        return phrase
    owners = _owners(candidate, done, drafts)
    if not owners:
        return phrase
    are_states = all(drafts[number].is_state for number in owners)
    is_one_each = len(owners) > 1 and are_states and phrase.rank is not None and phrase.rank not in _NO_HOLDER
    return msgspec.structs.replace(phrase, kind="offices" if is_one_each else "delegation", organisations=owners)


def _owners(candidate: Candidate, done: Sequence[Candidate], drafts: Drafts) -> tuple[int, ...]:
    items = candidate.words.items[candidate.first : candidate.last]
    if items[0].lower == "its":
        return _subject_body(candidate, done, drafts)
    noun = items[-1].lower
    count = candidate.phrase.count
    if noun == "allies" and (count or 0) >= _MANY:
        alliance = drafts.known(_OF_ALLIANCE)
        return () if alliance is None else (alliance,)
    if noun == "delegation" and (items[0].lower == "the" or any(item.code in "ofr" for item in items)):
        named = [c.phrase.organisations for c in done if _is_delegation(c.phrase)]
        return named[-1] if named and (len(set(named)) == 1 or any(item.code in "ofr" for item in items)) else ()
    if not any(item.code in "ofr" for item in items):
        return ()
    if count is None or not 1 < count < _MANY or noun not in _BLOCS | _STATES:
        return ()
    return _last_set(count, noun in _STATES, candidate, done, drafts)


def _is_delegation(phrase: Phrase) -> bool:
    title = (phrase.title or "").lower()
    return phrase.kind == "delegation" and bool(phrase.organisations) and title.startswith("delegation")


def _subject_body(candidate: Candidate, done: Sequence[Candidate], drafts: Drafts) -> tuple[int, ...]:
    """The organisation that the sentence before begins with."""
    for earlier in done:
        if earlier.line == candidate.line - 1:
            bodies = earlier.phrase.organisations if earlier.phrase.kind == "organisation" else ()
            return () if any(drafts[number].is_state for number in bodies) else bodies
    return ()


def _last_set(
    count: int, of_states: bool, candidate: Candidate, done: Sequence[Candidate], drafts: Drafts
) -> tuple[int, ...]:
    """So many states or bodies as people stand for in this sentence or the one before; else in one phrase; else as
    any sentence names."""
    lines = [[c.phrase for c in done if c.line == line] for line in range(candidate.line, -1, -1)]
    phrases = [[c.phrase] for c in reversed(done)]
    for groups, kinds in ((lines[:2], _PEOPLE), (phrases, ("offices",)), (lines, _PEOPLE), (lines, _ANYONE)):
        for said in groups:
            found = tuple(dict.fromkeys(_named(said, kinds, of_states, drafts)))
            if len(found) == count:
                return found
    return ()


def _named(said: Sequence[Phrase], kinds: tuple[str, ...], of_states: bool, drafts: Drafts) -> Iterator[int]:
    for phrase in said:
        if phrase.kind in kinds:
            yield from (number for number in phrase.organisations if drafts[number].is_state == of_states)
