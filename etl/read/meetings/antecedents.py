"""What "the two leaders", "both sides" and "they" point back to."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from etl.model.reading import Role
from etl.read.meetings.events import Part, Telling
from etl.read.meetings.members import LEADERS, Cast, Key, Member
from etl.read.meetings.parties import AS_ROLES
from etl.read.phrases import Phrase, Sentence

REACH = 3
"""Sentences back that such words reach."""
TELLS = "spokesperson"
"""Rank of those who tell of others: they are not among whom "both" points back to."""
REMEMBERED = 50
"""Tellings back that they reach."""


class Antecedents:
    """Finds the parties that a phrase points back to, in the meetings told so far and the people named before."""

    def __init__(self, text: str, cast: Cast, sentences: Sequence[Sentence]) -> None:
        """Take the article's text, cast and sentences."""
        self.text = text
        self.cast = cast
        self._tellings: list[tuple[int, list[Member]]] = []
        self._starts = [sentence.start for sentence in sentences]
        self._people: dict[int, list[int]] = {}
        for index, phrase in enumerate(cast.phrases):
            if phrase.kind in ("person", "office", "offices"):
                self._people.setdefault(self._sentence(phrase.start), []).append(index)

    def remember(self, telling: Telling, members: Sequence[Member]) -> None:
        """Keep who took part according to one telling, before it is split or joined with others."""
        if members:
            self._tellings.append((telling.start, list(members)))

    def of(self, index: int, own: Sequence[Member]) -> list[Member]:
        """Return the members for a phrase that points back; none where nothing fits its number and rank."""
        phrase = self.cast.phrases[index]
        if phrase.kind == "pronoun" and not phrase.plural:
            return self._only_one_before(phrase)
        if not self._points_back(phrase):
            return []
        if phrase.kind == "group" and (role := _role(phrase)) is not None:
            return self._in_role(phrase, role)
        subject = self._group_before(phrase) if phrase.kind == "pronoun" and phrase.count is None else None
        if subject is not None:
            return self.of(subject, own)
        excluded = {member.key for member in own}
        ranked = phrase.rank not in (None, "other", "official")
        for strict in (True, False) if ranked else (False,):
            for members in self._candidates(phrase):
                found = self._fitting(members, phrase, excluded, strict)
                if found:
                    return found
        return self._one_by_one(phrase)

    def _one_by_one(self, phrase: Phrase) -> list[Member]:
        """Return "the four leaders" whom the sentences before name one after another, where they name no more."""
        found: dict[Key, Member] = {}
        here = self._sentence(phrase.start)
        if phrase.count is None:
            return []
        for sentence in range(here, max(-1, here - REACH - 1), -1):
            found |= {m.key: m for m in self._named(sentence, phrase) if m.person is not None}
            if len(found) >= phrase.count:
                break
        people = [m for m in found.values() if phrase.rank is None or self._has_rank(m, phrase.rank, strict=False)]
        return people if len(people) == phrase.count else []

    def _in_role(self, phrase: Phrase, role: Role) -> list[Member]:
        """Return "the two chairs" of the meeting told last that had as many."""
        for start, members in self._tellings[: -REMEMBERED - 1 : -1]:
            found = [m for m in members if m.role == role]
            if start < phrase.start and len(found) > 1 and phrase.count in (None, len(found)):
                return found
        return []

    def pair_before(self, offset: int) -> list[Member]:
        """Return whom "their meeting" speaks of: who met last, or the only two people of a sentence before."""
        here = self._sentence(offset)
        for sentence in range(here, max(-1, here - REACH - 1), -1):
            for start, members in self._tellings[: -REMEMBERED - 1 : -1]:
                if self._sentence(start) == sentence and start < offset and len(members) > 1:
                    return members
            parts = [part for part in self._not_tellers(sentence) if self.cast.phrases[part.phrase].start < offset]
            named = {m.key: m for part in parts for m in self.cast.members(part, self._rank(parts))}
            if len(named) == 2:
                return list(named.values())
        return []

    def before(self, offset: int) -> list[Member]:
        """Return the two to four people that the sentence before an offset names, where it names no others."""
        sentence = self._sentence(offset) - 1
        parts = self._not_tellers(sentence)
        members = {m.key: m for part in parts for m in self.cast.members(part, self._rank(parts))}
        return list(members.values()) if 2 <= len(members) <= 4 else []

    def _not_tellers(self, sentence: int) -> list[Part]:
        """Return who is named in a sentence, without those who only tell of others."""
        return [Part(p, "member") for p in self._people.get(sentence, ()) if not self._tells(self.cast.phrases[p])]

    def _tells(self, phrase: Phrase) -> bool:
        if phrase.rank == TELLS:
            return True
        claims = self.cast.entities[phrase.person].claims if phrase.person is not None else ()
        return any(claim.rank == TELLS for claim in claims)

    def _rank(self, parts: Sequence[Part]) -> str | None:
        return next((rank for part in parts if (rank := self.cast.rank(part))), None)

    def _only_one_before(self, phrase: Phrase) -> list[Member]:
        """Return whom "he" means where the sentence has named one person only: "the visit of X to Y, where he met"."""
        named = [m for m in self._named(self._sentence(phrase.start), phrase) if m.person is not None]
        gender = "f" if self.text[phrase.start : phrase.end].lower() == "she" else "m"
        fits = len(named) == 1 and self.cast.entities[named[0].person or 0].gender in (None, gender)
        return named if fits else []

    def _group_before(self, phrase: Phrase) -> int | None:
        """Return "both leaders" where "they" follows in the same sentence."""
        start = self._starts[self._sentence(phrase.start)]
        groups = (i for i, p in enumerate(self.cast.phrases) if p.kind == "group" and start <= p.start < phrase.start)
        return next(groups, None)

    def _points_back(self, phrase: Phrase) -> bool:
        head = self.text[phrase.start : phrase.end].lower()
        return phrase.kind == "pronoun" or not head.startswith(("the members", "members"))

    def _candidates(self, phrase: Phrase) -> Iterator[list[Member]]:
        """Yield groups told of before: the same sentence first, meetings before mere names, then ever further back."""
        here = self._sentence(phrase.start)
        recent = self._tellings[: -REMEMBERED - 1 : -1]
        for sentence in range(here, max(-1, here - REACH - 1), -1):
            for start, members in recent:
                if self._sentence(start) == sentence and start < phrase.start:
                    yield members
            if phrase.count is not None or sentence >= (here - 1 if phrase.kind == "pronoun" else here):
                yield self._named(sentence, phrase)
        for _, members in recent:
            yield members

    def _named(self, sentence: int, phrase: Phrase) -> list[Member]:
        parts = [p for p in self._people.get(sentence, ()) if self.cast.phrases[p].start < phrase.start]
        members = (m for p in parts for m in self.cast.members(Part(p, "member"), None) if m.rank != TELLS)
        return list({m.key: m for m in members}.values())

    def _fitting(self, members: list[Member], phrase: Phrase, excluded: set[Key], strict: bool) -> list[Member]:
        """Return as many as the phrase counts: all, or all but the mediators, or all but those it stands beside."""
        people = [m for m in members if (m.kind != "delegation" or phrase.kind == "group") and m.role != "observer"]
        if phrase.rank is not None:
            people = [m for m in people if self._has_rank(m, phrase.rank, strict)]
        for chosen in (
            people,
            [m for m in people if m.key not in excluded],
            [m for m in people if m.role != "mediator"],
            [m for m in people if m.role != "mediator" and m.key not in excluded],
            [m for m in people if m.role != "host"],
        ):
            if len(chosen) > 1 and phrase.count in (None, len(chosen)):
                return [m for m in chosen if m.key not in excluded]
        return []

    def _has_rank(self, member: Member, rank: str, strict: bool) -> bool:
        """Whether a member is known to have a rank or, not strictly, is known to have no other."""
        ranks = {member.rank} - {None, "counterpart", "other"}
        if member.person is not None:
            claims = self.cast.entities[member.person].claims
            ranks |= {c.rank for c in claims if not c.is_former} - {None, "other"}
        if rank in ranks or (rank == "leader" and bool(ranks & set(LEADERS))):
            return True
        if rank == "minister" and any(each.endswith("minister") for each in ranks if each is not None):
            return True
        return not strict and (not ranks or rank in ("leader", "other", "official"))

    def _sentence(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1


def _role(phrase: Phrase) -> Role | None:
    """Return the role by which a phrase calls those whom it points back to: "the two chairs", "both mediators"."""
    words = (phrase.title or "").lower().replace("-", "").split()
    role = AS_ROLES.get(words[-1]) if words else None
    return role if role in ("chair", "mediator", "host") else None
