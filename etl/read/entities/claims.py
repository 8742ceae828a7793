"""Offices that the article gives to people: the titles before and after a name."""

import re
from bisect import bisect_right
from typing import Final

import msgspec
from msgspec.structs import replace

from etl.model.reading import OfficeClaim
from etl.read.entities import ranks
from etl.read.entities.drafts import Drafts
from etl.read.entities.lexical import Lexical
from etl.read.entities.title import Title
from etl.read.entities.tokens import Item, Line
from etl.read.entities.words import word_set

_NOT_OF_BODIES: Final = ("minister", "secretary", "secretaries", "of state")
"""Words of titles that mean an office of a state even where a bloc is named with them ("EU foreign ministers")."""
_AT_ORGANISATION: Final = {
    "head_of_state": "head_of_organisation",
    "foreign_minister": "head_of_organisation",
    "deputy_head": "deputy_head_of_organisation",
}
_FORMER: Final = word_set("former ex late ex-acting incoming next future")
_NOT_HELD: Final = re.compile(r"^ex-|-(?:elect|designate)$", re.IGNORECASE)
"""Parts of titles that say the same."""
_SERVANT: Final = frozenset({"IN", "PK", "BD", "NP", "LK"})
"""States whose foreign secretary heads the ministry under the minister."""
_SESSION: Final = re.compile(r"od?nx(?=od?O)")
""" "of the 76th session" of an assembly."""
_NEAR: Final = 4
"""Named offices that begin before a title and may lie over it."""
_TOP: Final = frozenset({"top", "chief"})
_WEIGHT: Final = (
    "head_of_state", "head_of_government", "head_of_organisation", "foreign_minister", "defence_minister",
    "finance_minister", "interior_minister", "security_adviser", "deputy_head", "deputy_head_of_organisation", "leader",
    "minister", "ambassador", "envoy", "counterpart",
)  # fmt: skip


class Held(msgspec.Struct, frozen=True):
    """A title inside a phrase, as a claim."""

    claim: OfficeClaim
    title: Title


def held(line: Line, first: int, last: int, drafts: Drafts, lexical: Lexical) -> list[Held]:
    """The titles among items [first, last), each with its organisation: said after it, before it or with another."""
    found: list[Held] = []
    waiting: list[tuple[Item, bool]] = []
    before: int | None = None
    is_former = is_top = is_nested = False
    for index in range(first, last):
        item = line.items[index]
        if item.code in "TU" and item.title is not None and is_nested:
            continue
        if item.code in "TU" and item.title is not None:
            owner = line.items[index - 1] if index > first else None
            waiting.append((_raised(item) if is_top else _with_portfolio(item, owner), is_former))
            is_former = is_top = False
            after = _organisation_after(line, index, last)
            if after is not None and _is_sent(line, index):
                after = before
            if after is not None:
                found.extend(held_at(title, former, after, drafts, lexical) for title, former in waiting)
                waiting = []
        elif item.code in "DSOM":
            before = before if is_nested else item.entity
        elif item.code in "ofti":
            is_nested = bool(index > first and line.codes[index - 1] in "TU")
        elif item.code in ",&/-(":
            is_nested = False
        elif is_former_word(item):
            is_former = True
        elif item.lower in _TOP:
            is_top = True
    found.extend(held_at(title, former, before, drafts, lexical) for title, former in waiting)
    return found


def is_former_word(item: Item) -> bool:
    """Does the word say that the office named next to it is not held now: no longer, or not yet?"""
    return item.code == "q" and item.lower in _FORMER


def _is_sent(line: Line, index: int) -> bool:
    """ "the Polish ambassador to NATO": who sends stands before, where to after the title."""
    title = line.items[index].title
    return title is not None and title.rank in ("ambassador", "envoy") and line.codes[index + 1] in "tif"


def _raised(item: Item) -> Item:
    """ "top Japanese diplomat": the word that raises the rank stands before the state."""
    if item.title is None or not item.title.singular.endswith("diplomat"):
        return item
    return msgspec.structs.replace(item, title=replace(item.title, rank="foreign_minister"))


def _with_portfolio(item: Item, owner: Item | None) -> Item:
    """ "US Treasury Secretary": the ministry that stands before the title names its portfolio."""
    title = item.title
    if title is None or owner is None or owner.code != "O" or item.lower not in ("secretary", "minister"):
        return item
    said = (*owner.lower.split(), item.lower)
    return msgspec.structs.replace(item, title=replace(title, rank=ranks.rank(item.lower, said)))


def main(offices: list[Held]) -> Held | None:
    """The office that matters most among those of one phrase."""
    return min(offices, key=_weight, default=None)


def _weight(office: Held) -> tuple[bool, int, int]:
    rank = office.claim.rank or ""
    weight = _WEIGHT.index(rank) if rank in _WEIGHT else len(_WEIGHT)
    return office.claim.is_former, weight, office.claim.start


def _organisation_after(line: Line, index: int, last: int) -> int | None:
    """The organisation of "president of the European Council", from what follows the title at `index`."""
    position = index + 1
    title = line.items[index].title
    is_target = title is not None and title.rank == "envoy" and line.codes[position : position + 1] == "f"
    if position >= last or line.codes[position] not in "ofir" or is_target:
        return None
    session = _SESSION.match(line.codes, position)
    if session is not None:
        position = session.end()
    while position < last and line.codes[position] in "ofirdqNXL":
        position += 1
    if line.codes.startswith("SsO", position) and position + 2 < last:
        position += 2
    return line.items[position].entity if position < last and line.codes[position] in "SDOM" else None


def held_at(item: Item, is_former: bool, organisation: int | None, drafts: Drafts, lexical: Lexical) -> Held:
    """The title of an item as the claim to an office of the organisation."""
    title = item.title
    if title is None:
        raise AssertionError("only titles are held")
    claim = OfficeClaim(
        title=title.singular,
        rank=rank_at(title, organisation, drafts),
        organisation=organisation,
        offices=_offices(item, lexical),
        is_former=is_former or _NOT_HELD.search(title.singular) is not None,
        start=item.start,
        end=item.end,
    )
    return Held(claim, title)


def owned(office: Held, organisation: int | None, drafts: Drafts) -> Held:
    """The office with the organisation that the words after the name give, where those before gave none."""
    if office.claim.organisation is not None or organisation is None:
        return office
    rank = rank_at(office.title, organisation, drafts)
    return replace(office, claim=msgspec.structs.replace(office.claim, organisation=organisation, rank=rank))


def rank_at(title: Title, organisation: int | None, drafts: Drafts) -> str:
    """The rank of a title at an organisation: the president of a council heads an organisation, not a state."""
    if organisation is None:
        return title.rank
    if not drafts[organisation].is_state:
        stays = any(word in title.text.lower() for word in _NOT_OF_BODIES)
        return title.rank if stays else _AT_ORGANISATION.get(title.rank, title.rank)
    if title.singular.lower() == "foreign secretary" and _SERVANT & set(drafts[organisation].candidates):
        return "other"
    return "leader" if title.rank == "head_of_organisation" and title.is_bare_head else title.rank


def _offices(item: Item, lexical: Lexical) -> tuple[str, ...]:
    """Reference offices whose whole name lies over the title; those of the longest name."""
    last = bisect_right(lexical.offices, (item.start + 1,))
    best: tuple[int, tuple[str, ...]] = (0, ())
    for start, end, ids in reversed(lexical.offices[max(0, last - _NEAR) : last]):
        if item.end <= end and end - start > best[0]:
            best = (end - start, ids)
    return best[1]
