"""Whom "the minister", "the Turkish president", "he" stand for, where the article makes it clear."""

from collections.abc import Sequence

import msgspec

from etl.read.entities.drafts import Drafts
from etl.read.entities.phrases import Found
from etl.read.phrases import Phrase

_LEADERS = frozenset({"head_of_state", "head_of_government", "head_of_organisation", "deputy_head"})
_MINISTERS = frozenset({"foreign_minister", "defence_minister", "finance_minister", "interior_minister", "minister"})


def resolve(found: Sequence[Found], drafts: Drafts) -> list[Phrase]:
    """The phrases in order, with antecedents of offices and pronouns and with what named people represent."""
    done: list[Found] = []
    for item in found:
        phrase = item.phrase
        if phrase.kind == "office" and item.is_definite and phrase.rank != "counterpart":
            phrase = msgspec.structs.replace(phrase, person=_holder(phrase, done, drafts))
        elif phrase.kind == "pronoun" and phrase.gender is not None:
            phrase = msgspec.structs.replace(phrase, person=_subject(item, done, drafts))
        elif phrase.kind == "person" and not phrase.organisations and phrase.person is not None:
            phrase = msgspec.structs.replace(phrase, organisations=_represented(phrase.person, drafts))
        done.append(Found(phrase, item.line, item.is_definite))
    return [item.phrase for item in done]


def _represented(person: int, drafts: Drafts) -> tuple[int, ...]:
    """The organisation of the person's first present office in the article."""
    claims = sorted(drafts[person].claims, key=lambda claim: (claim.is_former, claim.start))
    return next(((claim.organisation,) for claim in claims if claim.organisation is not None), ())


def _fits(said: str | None, held: str | None) -> bool:
    if said == held:
        return said is not None
    if said == "leader":
        return held in _LEADERS
    return said == "minister" and held in _MINISTERS


def _holder(phrase: Phrase, done: Sequence[Found], drafts: Drafts) -> int | None:
    """The one who holds the office by the article's words; without an organisation, the one named last before."""
    organisation = phrase.organisations[0] if phrase.organisations else None
    holders = []
    for number, draft in drafts.persons():
        for claim in draft.claims:
            if _fits(phrase.rank, claim.rank) and claim.is_former == phrase.is_former:
                if organisation is None or claim.organisation == organisation:
                    holders.append(number)
    if phrase.rank == "official" and organisation is not None and phrase.title == "official":
        holders = [number for number, draft in drafts.persons() for c in draft.claims if c.organisation == organisation]
    holders = list(dict.fromkeys(holders))
    if len(holders) == 1:
        return holders[0]
    if organisation is not None and phrase.rank != "official":
        return None
    before = [item.phrase.person for item in done if item.phrase.person in holders]
    return before[-1] if before else None


def _subject(item: Found, done: Sequence[Found], drafts: Drafts) -> int | None:
    """The first person of this sentence before the pronoun, else the first of the sentence before."""
    for line in (item.line, item.line - 1):
        for earlier in done:
            person = earlier.phrase.person
            if earlier.line == line and person is not None and earlier.phrase.kind in ("person", "office", "pronoun"):
                if drafts[person].gender in (None, item.phrase.gender):
                    return person
    return None
