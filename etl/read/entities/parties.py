"""Phrases of offices, groups, delegations, organisations and pronouns."""

import re
from collections.abc import Callable
from typing import Final

from etl.read.entities import backward, claims, grammar
from etl.read.entities.claims import Held
from etl.read.entities.drafts import Drafts
from etl.read.entities.lexical import Lexical
from etl.read.entities.tokens import Item, Line
from etl.read.entities.vocabulary import MONTHS_AND_DAYS
from etl.read.entities.words import word_set
from etl.read.phrases import Phrase, PhraseKind

_PREDICATE: Final = word_set("as become became becoming elected appointed named nominated is was be being")
_COMPOUND: Final = word_set(
    """
    summit meeting meetings talks sanctions membership accession troops forces headquarters border borders
    conference process policy law market relations operation plan charter declaration website standards
    peacekeepers soldiers army economy territory
    """
)
_WITHOUT_OFFICE: Final = word_set("official adviser spokesperson other military envoy")
_ADJECTIVES: Final = word_set("official executive member general host deputy")
_OFFICIAL_THINGS: Final = word_set(
    """
    residence visit visits trip talks meeting meetings statement dinner lunch reception ceremony opening programme
    program language invitation results website account journal document documents text position data figures source
    sources order
    """
)
_ALSO_VERBS: Final = word_set("heads chairs hosts leads judges co-chairs co-hosts")
_SUBJECTS: Final = word_set("who which that he she it also currently now usually")
_LOCAL: Final = word_set("mayor governor bishop archbishop patriarch")
_ALONE_NOTHING: Final = word_set("side team states countries nations capitals governments members parties")


def _office(line: Line, match: re.Match[str], drafts: Drafts, lexical: Lexical) -> Phrase | None:
    first, last = match.span()
    items = line.items[first:last]
    if not _is_party(line, first, last):
        return None
    main = claims.main(claims.held(line, first, last, drafts, lexical))
    if main is None or _is_of_town(main, items):
        return None
    organisation = main.claim.organisation
    if main.title.is_bare_head and organisation is None and main.title.text.islower():
        return None
    if main.title.text.lower() in _ADJECTIVES and not line.is_headline and _noun_follows(line, last):
        return None
    shared = grammar.SHARED_OWNER.match(line.codes, last)
    if organisation is None and shared:
        organisation = line.items[shared.start("owner")].entity
    return Phrase(
        start=items[0].start,
        end=items[-1].end,
        head_start=main.title.head_start,
        head_end=main.title.head_end,
        kind="office",
        organisations=() if organisation is None else (organisation,),
        rank=claims.rank_at(main.title, organisation, drafts),
        title=main.claim.title,
        offices=main.claim.offices,
        gender=main.title.gender,
        is_former=main.claim.is_former,
    )


def _is_of_town(office: Held, items: tuple[Item, ...]) -> bool:
    """ "the mayor of London" does not act for the government that sits there."""
    is_local = office.title.singular.lower().rsplit(" ", 1)[-1] in _LOCAL
    return is_local and any(item.code == "M" for item in items)


def _is_party(line: Line, first: int, last: int) -> bool:
    """Not a predicate ("as president", "was the chairman") and not a bare lower-case noun."""
    before = line.items[first - 1].lower if first else ""
    if before in _PREDICATE and not line.is_headline:
        return False
    if line.codes[first - 1 : last] in ("idT", "iT") and line.items[last - 1].lower == "chair":
        return False
    is_specified = any(code in "SDOM" for code in line.codes[first:last])
    return line.codes[first] in "dhaP" or line.items[first].text[0].isupper() or is_specified


def _noun_follows(line: Line, index: int) -> bool:
    """ "the official residence", "Executive Order"."""
    item = line.items[index] if index < len(line.items) else None
    return item is not None and (item.code in "XN" or item.lower in _OFFICIAL_THINGS)


def _is_verb(line: Line, first: int, last: int) -> bool:
    """ "who heads the mission", "A chairs the council": the plural of a noun, or a verb?"""
    if last != first + 1 or line.items[first].text not in _ALSO_VERBS:
        return False
    before = line.items[first - 1] if first else None
    return line.codes[last : last + 1] in ("d", "a", "h") or (before is not None and before.lower in _SUBJECTS)


def _offices(line: Line, match: re.Match[str], drafts: Drafts, lexical: Lexical) -> Phrase | None:
    first, last = match.span()
    items = line.items[first:last]
    held = claims.held(line, first, last, drafts, lexical)
    if not held or _is_verb(line, first, last):
        return None
    title = held[0].title
    organisations = _organisations(items)
    count = _count(items)
    goes_on = line.codes[last - 1] in "SO" and line.codes[last : last + 1] in (",", "&") and not line.is_headline
    return Phrase(
        start=items[0].start,
        end=items[-1].end,
        head_start=title.head_start,
        head_end=title.head_end,
        kind=_plural_kind(line.codes[first], title.rank, organisations, count, goes_on, drafts),
        organisations=organisations,
        rank=claims.rank_at(title, organisations[0] if organisations else None, drafts),
        title=title.text,
        offices=held[0].claim.offices,
        plural=True,
        count=count,
        is_former=held[0].claim.is_former,
    )


def _plural_kind(
    opening: str, rank: str, organisations: tuple[int, ...], count: int | None, goes_on: bool, drafts: Drafts
) -> PhraseKind:
    """Holders of one office each, a delegation, or people told of before.

    `goes_on`: a list follows of which only the first is known ("foreign ministers from Chad and its neighbours").
    """
    if not organisations:
        is_told_before = (
            opening in "dh" and count is not None if rank == "official" else opening in "dh" or count is not None
        )
        return "group" if is_told_before else "delegation"
    are_states = all(drafts[number].is_state for number in organisations)
    if (
        (len(organisations) > 1 or (goes_on and are_states))
        and rank not in _WITHOUT_OFFICE
        and (are_states or rank != "leader")
    ):
        return "offices"
    return "delegation"


def _group(line: Line, match: re.Match[str], drafts: Drafts, lexical: Lexical) -> Phrase | None:
    first, last = match.span()
    items = line.items[first:last]
    head = next(item for item in items if item.code == "g")
    organisations = _organisations(items)
    count = _count(items) or grammar.GROUP_NOUNS.get(head.lower)
    is_member = any(item.lower == "member" for item in items)
    is_told_before = line.codes[first] in "dh" or count is not None
    if head.lower in _ALONE_NOTHING and not (is_told_before or organisations or is_member):
        return None
    is_team = head.lower.startswith(("delegation", "team"))
    kind: PhraseKind = (
        "group" if is_told_before and not organisations and not is_member and not is_team else "delegation"
    )
    if kind == "group" and head.lower == "side":
        return None
    return Phrase(
        start=items[0].start,
        end=items[-1].end,
        head_start=head.start,
        head_end=head.end,
        kind=kind,
        organisations=organisations,
        rank="official" if is_team else None,
        title=head.text,
        plural=True,
        count=count,
    )


def _organisations(items: tuple[Item, ...]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(item.entity for item in items if item.code in "SDOM" and item.entity is not None))


def _count(items: tuple[Item, ...]) -> int | None:
    for item in items:
        if item.code == "n":
            return int(item.text) if item.text.isdigit() and len(item.text) < 4 else grammar.COUNTS.get(item.lower)
    return None


def _organisation(line: Line, match: re.Match[str], drafts: Drafts, lexical: Lexical) -> Phrase | None:
    first, last = match.span()
    item = line.items[last - 1]
    after = line.items[last] if last < len(line.items) else None
    if item.entity is None:
        return None
    if line.codes[first] == "d" and item.code == "S" and not _takes_article(item.text) and after is not None:
        return None
    if after is not None and _is_qualified(line, after):
        return None
    return Phrase(
        start=line.items[first].start,
        end=item.end,
        head_start=item.start,
        head_end=item.end,
        kind="organisation",
        organisations=(item.entity,),
    )


def _is_qualified(line: Line, after: Item) -> bool:
    """Whether a name only qualifies the noun after it: "the EU budget", but not "the EU Thursday"."""
    is_noun = after.code in "XNL" and after.lower not in MONTHS_AND_DAYS and not line.is_headline
    return after.code == "=" or is_noun or after.lower in _COMPOUND


def _takes_article(name: str) -> bool:
    """ "the Netherlands", "the UK", but not "the Myanmar military"."""
    return name.endswith("s") or name.isupper() or "." in name or " " in name


Maker = tuple[re.Pattern[str], Callable[[Line, re.Match[str], Drafts, Lexical], Phrase | None]]
MAKERS: Final[tuple[tuple[frozenset[str], *Maker], ...]] = (
    (frozenset("U"), grammar.OFFICES, _offices),
    (frozenset("T"), grammar.OFFICE, _office),
    (frozenset("g"), grammar.GROUP, _group),
    (frozenset("n"), grammar.PAIR, backward.pair),
    (frozenset("p"), re.compile("p"), backward.pronoun),
    (frozenset("h"), re.compile(r"h(?![DSOMLNXTUHPnqgv=])"), backward.object_pronoun),
    (frozenset("h"), grammar.STYLED, backward.styled),
    (frozenset("SOM"), grammar.ORGANISATION, _organisation),
)
"""Codes of which a pattern needs one, patterns in the order in which they are tried, what makes phrases of matches."""


def makers(codes: str) -> list[Maker]:
    """The patterns that may match somewhere in a line, and what makes a phrase of their matches."""
    present = frozenset(codes)
    return [(pattern, make) for needed, pattern, make in MAKERS if not needed.isdisjoint(present)]
