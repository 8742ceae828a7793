"""What "the two leaders", "both sides" and "they" point back to."""

from bisect import bisect_right
from collections.abc import Sequence

from etl.read.meetings.events import Part
from etl.read.meetings.members import Cast, Key, Member
from etl.read.meetings.occasions import Occasion
from etl.read.phrases import Phrase, Sentence

REACH = 3
"""Sentences back that such words reach."""


class Antecedents:
    """Finds the parties that a phrase points back to, in the meetings told so far and the people named before."""

    def __init__(self, cast: Cast, sentences: Sequence[Sentence], occasions: Sequence[Occasion]) -> None:
        """Look into `occasions` as they grow."""
        self.cast = cast
        self.occasions = occasions
        self._starts = [sentence.start for sentence in sentences]
        self._people: dict[int, list[int]] = {}
        for index, phrase in enumerate(cast.phrases):
            if phrase.kind in ("person", "office", "offices"):
                self._people.setdefault(self._sentence(phrase.start), []).append(index)

    def of(self, index: int, own: Sequence[Member]) -> list[Member]:
        """Return the members for a phrase that points back; none where nothing fits its number."""
        phrase = self.cast.phrases[index]
        if phrase.kind == "pronoun" and not phrase.plural:
            return []
        here = self._sentence(phrase.start)
        excluded = {member.key for member in own}
        for back in range(REACH + 1):
            told = self._told(here - back, phrase, excluded)
            if told:
                return told
            named = self._named(here - back, phrase, excluded)
            if named:
                return named
        return self._last(phrase, excluded)

    def _told(self, sentence: int, phrase: Phrase, excluded: set[Key]) -> list[Member]:
        for occasion in reversed(self.occasions):
            if any(self._sentence(t.start) == sentence and t.start < phrase.start for t in occasion.tellings):
                found = self._fitting(list(occasion.members.values()), phrase, excluded)
                if found:
                    return found
        return []

    def _named(self, sentence: int, phrase: Phrase, excluded: set[Key]) -> list[Member]:
        parts = [p for p in self._people.get(sentence, ()) if self.cast.phrases[p].start < phrase.start]
        members = {m.key: m for p in parts for m in self.cast.members(Part(p, "member"), None)}
        is_here = sentence == self._sentence(phrase.start)
        return self._fitting(list(members.values()), phrase, excluded) if phrase.count is not None or is_here else []

    def _last(self, phrase: Phrase, excluded: set[Key]) -> list[Member]:
        for occasion in reversed(self.occasions):
            found = self._fitting(list(occasion.members.values()), phrase, excluded)
            if found:
                return found
        return []

    def _fitting(self, members: list[Member], phrase: Phrase, excluded: set[Key]) -> list[Member]:
        """Return as many as the phrase counts: all, or all but the mediators, or all but those it stands beside."""
        people = [m for m in members if m.kind != "delegation" or phrase.kind == "group"]
        if phrase.rank is not None:
            people = [m for m in people if self._has_rank(m, phrase.rank)] or people
        if phrase.kind == "group" and any(m.kind != "delegation" for m in people) and phrase.rank is not None:
            people = [m for m in people if m.kind != "delegation"]
        for chosen in (
            people,
            [m for m in people if m.key not in excluded],
            [m for m in people if m.role != "mediator"],
            [m for m in people if m.role != "mediator" and m.key not in excluded],
        ):
            if len(chosen) > 1 and phrase.count in (None, len(chosen)):
                return [m for m in chosen if m.key not in excluded]
        return []

    def _has_rank(self, member: Member, rank: str) -> bool:
        ranks = {member.rank}
        if member.person is not None:
            ranks |= {claim.rank for claim in self.cast.entities[member.person].claims if not claim.is_former}
        return rank in ranks or (rank == "leader" and bool(ranks & {"head_of_state", "head_of_government"}))

    def _sentence(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1
