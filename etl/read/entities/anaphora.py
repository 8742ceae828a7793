"""Whom "the minister", "the Turkish president", "he" stand for, where the article makes it clear."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import msgspec

from etl.model.reading import OfficeClaim
from etl.read.entities import pronouns, sides, styles
from etl.read.entities.candidates import Candidate, PartPlayed, parts_played
from etl.read.entities.drafts import Drafts
from etl.read.entities.words import word_set
from etl.read.phrases import Phrase

_LEADERS: Final = word_set("head_of_state head_of_government head_of_organisation deputy_head")
_MINISTERS: Final = word_set("foreign_minister defence_minister finance_minister interior_minister minister")
_OF_STATES: Final = word_set("head_of_state head_of_government foreign_minister")
_VAGUE: Final = word_set("other official military spokesperson envoy")
_OWN: Final = word_set("our my")
_OWNED: Final = re.compile(r"(?:&d?q*T)?o[da]?")
_HEAD_LINES: Final = 3
"""Sentences that make the head of an article."""
_SINGULAR: Final = ("person", "office", "pronoun")


def resolve(candidates: Sequence[Candidate], drafts: Drafts, letterhead: Sequence[Candidate] = ()) -> list[Phrase]:
    """The phrases in order, with antecedents of offices and pronouns and with what named people represent.

    `letterhead` are phrases of the line that names the issuer.
    """
    _settle_counterparts(candidates, drafts)
    _settle_letterhead(letterhead, drafts)
    homes = _homes([*letterhead, *candidates])
    parts = parts_played(candidates)
    done: list[Candidate] = []
    for candidate in candidates:
        phrase = _resolved(candidate, done, parts, homes, drafts)
        done.append(candidate.with_phrase(phrase))
    return [candidate.phrase for candidate in done]


def _settle_counterparts(candidates: Sequence[Candidate], drafts: Drafts) -> None:
    """ "his Canadian counterpart, C" holds the rank of the person named before, in Canada."""
    for place, candidate in enumerate(candidates):
        phrase = candidate.phrase
        if phrase.kind != "person" or phrase.person is None or phrase.rank != "counterpart":
            continue
        rank = _rank_before(candidates, place, drafts)
        claims = drafts[phrase.person].claims
        for index, claim in enumerate(claims):
            if claim.rank == "counterpart" and phrase.start <= claim.start < phrase.end and rank is not None:
                claims[index] = msgspec.structs.replace(claim, rank=rank)


def _settle_letterhead(letterhead: Sequence[Candidate], drafts: Drafts) -> None:
    """Below the line "The Prime Minister of X", "Prime Minister A" is that of X."""
    owners = _homes(letterhead)
    for _, draft in drafts.persons():
        for index, claim in enumerate(draft.claims):
            if claim.organisation is None and not claim.is_former and claim.rank in owners:
                draft.claims[index] = msgspec.structs.replace(claim, organisation=owners[claim.rank])


def _rank_before(candidates: Sequence[Candidate], place: int, drafts: Drafts) -> str | None:
    """The rank of whoever is named last before the candidate at `place`, in this sentence or the one before."""
    for index in range(place - 1, -1, -1):
        earlier = candidates[index]
        if earlier.line < candidates[place].line - 1:
            break
        person = earlier.phrase.person
        ranks = [earlier.phrase.rank] if earlier.phrase.kind == "office" else []
        if person is not None:
            ranks += [claim.rank for claim in drafts[person].claims if not claim.is_former]
        known = next((rank for rank in ranks if rank is not None and rank not in (*_VAGUE, "counterpart")), None)
        if known is not None:
            return known
    return None


def _resolved(
    candidate: Candidate,
    done: Sequence[Candidate],
    parts: Sequence[PartPlayed],
    homes: Mapping[str | None, int],
    drafts: Drafts,
) -> Phrase:
    phrase = candidate.phrase
    if phrase.kind == "person":
        organisations = _represented(phrase.person, drafts)
        if phrase.organisations and not (_leads_state(phrase.person, drafts) and _chaired(phrase, drafts)):
            organisations = phrase.organisations
        if not organisations and candidate.opening == "h" and phrase.rank != "counterpart":
            organisations = _of_owner(candidate, done, drafts)
        return msgspec.structs.replace(phrase, organisations=organisations)
    if phrase.kind == "pronoun" and phrase.gender is not None:
        return pronouns.resolved(phrase, candidate, done, parts, drafts)
    if phrase.plural:
        if phrase.kind == "delegation" and candidate.opening == "h" and not phrase.organisations:
            phrase = msgspec.structs.replace(phrase, organisations=_of_owner(candidate, done, drafts))
        return sides.filled(phrase, candidate, done, drafts)
    if phrase.kind != "office" or phrase.rank == "counterpart" or _is_owned_elsewhere(candidate):
        return phrase
    return _office(candidate, done, homes, drafts)


def _office(candidate: Candidate, done: Sequence[Candidate], homes: Mapping[str | None, int], drafts: Drafts) -> Phrase:
    """The office with its organisation and its holder."""
    phrase = candidate.phrase
    is_own = candidate.words.items[candidate.first].lower in _OWN
    if candidate.opening == "h" and not is_own and not phrase.organisations:
        phrase = msgspec.structs.replace(phrase, organisations=_of_owner(candidate, done, drafts))
    if candidate.opening == "a" or not (
        phrase.organisations or candidate.opening == "d" or is_own or _is_titled(phrase)
    ):
        return phrase
    if not phrase.organisations and _is_titled(phrase) and not _bare_claims(phrase, drafts):
        home = homes.get(phrase.rank)
        phrase = msgspec.structs.replace(phrase, organisations=() if home is None else (home,))
    person = _holder(candidate, phrase, done, drafts)
    return msgspec.structs.replace(
        phrase, person=person, organisations=phrase.organisations or _represented(person, drafts)
    )


def _is_owned_elsewhere(candidate: Candidate) -> bool:
    """Is the office of something that the article does not name ("the leader of the junta")?"""
    items = candidate.words.items
    owned = _OWNED.match(candidate.words.codes, candidate.last)
    if candidate.phrase.organisations or owned is None or owned.end() >= len(items):
        return False
    return items[owned.end()].text[0].islower()


def _represented(person: int | None, drafts: Drafts) -> tuple[int, ...]:
    """The organisation of the person's first present office in the article, or one put beside the name."""
    if person is None:
        return ()
    claims = sorted(drafts[person].claims, key=lambda claim: (claim.is_former, claim.start))
    is_leader = _leads_state(person, drafts)
    chaired = {claim.organisation for claim in claims if is_leader and _is_chair(claim, drafts)}
    said = [claim.organisation for claim in claims if claim.organisation is not None]
    beside = [number for number in (said or drafts[person].affiliations) if number not in chaired]
    return tuple(drafts.side(number) for number in beside[:1])


def _leads_state(person: int | None, drafts: Drafts) -> bool:
    """Does the article give the person one of the first offices of a state?"""
    return person is not None and any(
        claim.rank in _OF_STATES
        and not claim.is_former
        and (claim.organisation is None or drafts[claim.organisation].is_state)
        for claim in drafts[person].claims
    )


def _chaired(phrase: Phrase, drafts: Drafts) -> bool:
    """Do the words beside a name give what the person chairs as what he or she stands for?"""
    claims = drafts[phrase.person].claims if phrase.person is not None else []
    chaired = {claim.organisation for claim in claims if _is_chair(claim, drafts)}
    return set(phrase.organisations) <= chaired


def _is_chair(claim: OfficeClaim, drafts: Drafts) -> bool:
    """Does the office say who chairs a bloc: this year's chair still acts for the state that he or she governs?"""
    is_state = claim.organisation is not None and drafts[claim.organisation].is_state
    return not is_state and "chair" in claim.title.lower()


def _of_owner(candidate: Candidate, done: Sequence[Candidate], drafts: Drafts) -> tuple[int, ...]:
    """What "his foreign minister" or "its delegation" belongs to: the side of the nearest party named before."""
    for earlier in reversed(done):
        if earlier.line < candidate.line - 1:
            break
        phrase = earlier.phrase
        organisations = phrase.organisations or _represented(phrase.person, drafts)
        if len(organisations) == 1 and phrase.kind in (*_SINGULAR, "organisation"):
            return organisations
    return ()


def _fits(phrase: Phrase, claim: OfficeClaim) -> bool:
    if phrase.is_former != claim.is_former:
        return False
    if phrase.rank == claim.rank:
        if claim.rank in _VAGUE:
            return _last_word(phrase.title) == _last_word(claim.title)
        return styles.agree(phrase.title, claim.title)
    if phrase.rank == "leader":
        return claim.rank in _LEADERS
    if claim.rank == "minister" and claim.organisation is None and claim.title.lower() == "minister":
        return phrase.rank in _MINISTERS
    return (
        phrase.rank == "minister" and claim.rank in _MINISTERS and phrase.title is not None and " " not in phrase.title
    )


def _is_titled(phrase: Phrase) -> bool:
    """Is the title written with a capital ("the President"), as whoever writes does with their own?"""
    return phrase.title is not None and phrase.title[0].isupper()


def _last_word(title: str | None) -> str:
    return (title or "").lower().rsplit(" ", 1)[-1]


def _claims(phrase: Phrase, drafts: Drafts) -> Iterator[tuple[int, OfficeClaim]]:
    for number, draft in drafts.persons():
        yield from ((number, claim) for claim in draft.claims if _fits(phrase, claim))


def _holder(candidate: Candidate, phrase: Phrase, done: Sequence[Candidate], drafts: Drafts) -> int | None:
    """The one who holds the office by the article's words; without an organisation, the one it is mostly about."""
    organisation = phrase.organisations[0] if phrase.organisations else None
    claims = list(_claims(phrase, drafts))
    if organisation is not None:
        holders = {number for number, claim in claims if claim.organisation == organisation}
        if phrase.title == "official":
            holders = {
                n
                for n, d in drafts.persons()
                if organisation in _represented(n, drafts) or organisation in d.affiliations
            }
        return _only(holders) if phrase.title != "official" else _latest(holders, candidate, done)
    at_home = _bare_claims(phrase, drafts)
    if at_home and (_is_titled(phrase) or len({number for _, number in at_home}) == 1):
        return min(at_home)[1]
    title = (phrase.title or "").lower()
    titles = (title, "counterpart") if " " in title else (title,)
    alike = {number for number, claim in claims if claim.title.lower() in titles}
    holders = alike or {number for number, _ in claims}
    return _only(holders) if len(holders) == 1 else _latest(holders, candidate, done)


def _bare_claims(phrase: Phrase, drafts: Drafts) -> list[tuple[int, int]]:
    """Where people are given the office without saying of what, as whoever writes does with their own.

    Not so those of whom it is said elsewhere, where others are there of whom it is not.
    """
    claims = list(_claims(phrase, drafts))
    owned = {number for number, claim in claims if claim.organisation is not None}
    bare = [(claim.start, number) for number, claim in claims if claim.organisation is None]
    return [(start, number) for start, number in bare if number not in owned] or bare


def _only(holders: set[int]) -> int | None:
    return next(iter(holders)) if len(holders) == 1 else None


def _latest(holders: set[int], candidate: Candidate, done: Sequence[Candidate]) -> int | None:
    """The holder named last in an earlier sentence, or before in this one."""
    return next((c.phrase.person for c in reversed(done) if c.phrase.person in holders), None)


def _homes(candidates: Sequence[Candidate]) -> dict[str | None, int]:
    """By rank, the only organisation of which a line in the head of the article begins with an office ("President of
    X: ...").
    """
    said: dict[str | None, set[int]] = {}
    for candidate in candidates:
        if candidate.line >= _HEAD_LINES:
            break
        phrase = candidate.phrase
        if phrase.kind == "office" and len(phrase.organisations) == 1 and candidate.first == 0:
            said.setdefault(phrase.rank, set()).update(phrase.organisations)
    return {rank: next(iter(owners)) for rank, owners in said.items() if len(owners) == 1}
