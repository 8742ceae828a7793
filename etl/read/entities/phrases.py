"""Noun phrases that may stand for a party: people with their titles, offices, organisations, groups, pronouns."""

import re
from dataclasses import dataclass
from typing import Literal

from etl.read.entities import grammar
from etl.read.entities.claims import Held, held
from etl.read.entities.drafts import Drafts
from etl.read.entities.lexical import Lexical
from etl.read.entities.tokens import Item, Line
from etl.read.entities.vocabulary import HONORIFICS
from etl.read.phrases import Phrase, PhraseKind

_NOT_AS_PARTY = frozenset("as become became becoming elected appointed named nominated is was".split())
_COMPOUND = frozenset(
    """summit meeting meetings talks sanctions membership accession troops forces headquarters side-event borders border
    conference process policy law market relations operation plan proposal charter declaration website charter standards
    peacekeepers soldiers army economy territory""".split()
)
_NO_BODY = ("official", "envoy", "adviser", "spokesperson", "other", "military", "diplomat")


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase before antecedents are sought; entities are draft numbers."""

    phrase: Phrase
    line: int
    is_definite: bool


def find(line: Line, number: int, drafts: Drafts, lexical: Lexical) -> list[Found]:
    """The phrases of a line in order, without overlap; claims are added to the people's drafts."""
    line = grammar.prepared(line)
    found: list[Found] = []
    position = 0
    while position < len(line.items):
        phrase, last = _at(line, position, drafts, lexical)
        if phrase is not None:
            found.append(Found(phrase, number, line.codes[position] in "dh" or line.items[position].text[0].isupper()))
        position = max(last, position + 1)
    return found


def _at(line: Line, position: int, drafts: Drafts, lexical: Lexical) -> tuple[Phrase | None, int]:
    codes = line.codes
    match = grammar.PERSON.match(codes, position)
    if match is None and codes[position] == "r" and re.search(r"(?:U|T)(?:rd?[SO]H*P[,&]*)*$", codes[:position]):
        match = grammar.FROM.match(codes, position)
    if match:
        return _person(line, match, drafts, lexical)
    for pattern, make in ((grammar.OFFICES, _offices), (grammar.OFFICE, _office), (grammar.GROUP, _group)):
        match = pattern.match(codes, position)
        if match:
            return make(line, match, drafts, lexical)
    match = grammar.PAIR.match(codes, position)
    if match:
        return _pair(line, match)
    if codes[position] == "p":
        return _pronoun(line.items[position]), position + 1
    match = grammar.ORGANISATION.match(codes, position)
    if match:
        return _organisation(line, match), match.end()
    return None, position + 1


def _person(line: Line, match: re.Match[str], drafts: Drafts, lexical: Lexical) -> tuple[Phrase | None, int]:
    first, last = match.span()
    name = line.items[match.start("name")]
    if name.entity is None:
        return None, last
    if line.codes[first] == "a" and match["pre"]:
        pass
    offices = held(line, first, match.start("name"), drafts, lexical) if match["pre"] else []
    post = match["post"] or ""
    offices += held(line, match.start("post"), match.end("post"), drafts, lexical) if post else []
    draft = drafts[name.entity]
    for office in offices:
        draft.claims.append(office.claim)
        draft.gender = draft.gender or (office.item.title.gender if office.item.title else None)
    for index in range(match.start("honorific"), match.end("honorific")):
        gender = HONORIFICS.get(line.items[index].lower)
        draft.gender = draft.gender or ("m" if gender == "m" else "f" if gender == "f" else None)
    organisations = _represented(line, match, offices)
    if post.startswith(",") and line.codes[last : last + 1] == "," and line.codes[last + 1 : last + 2] in ("v", "x"):
        last += 1
    main = next((office for office in offices if office.claim.organisation is not None), offices[0] if offices else None)
    return (
        Phrase(
            start=line.items[first].start,
            end=line.items[last - 1].end,
            head_start=name.start,
            head_end=name.end,
            kind="person",
            person=name.entity,
            organisations=organisations,
            rank=main.claim.rank if main else None,
            title=main.claim.title if main else None,
            offices=main.claim.offices if main else (),
            gender=draft.gender,
            is_former=bool(main and main.claim.is_former),
        ),
        last,
    )


def _represented(line: Line, match: re.Match[str], offices: list[Held]) -> tuple[int, ...]:
    for office in offices:
        if office.claim.organisation is not None:
            return (office.claim.organisation,)
    for group in ("pre", "post"):
        if match[group]:
            for item in line.items[match.start(group) : match.end(group)]:
                if item.code in "SODM" and item.entity is not None:
                    return (item.entity,)
    return ()


def _offices(line: Line, match: re.Match[str], drafts: Drafts, lexical: Lexical) -> tuple[Phrase | None, int]:
    first, last = match.span()
    items = line.items[first:last]
    head = next(item for item in items if item.code == "U")
    if head.title is None:
        return None, last
    organisations = tuple(dict.fromkeys(item.entity for item in items if item.code in "SDOM" and item.entity is not None))
    states = all(drafts[number].is_state for number in organisations)
    rank = head.title.rank
    count = _count(items)
    kind: PhraseKind
    if not organisations:
        definite = line.codes[first] in "dh" or count is not None
        kind = "group" if definite else "delegation"
    elif len(organisations) > 1 and (states or rank not in ("leader", *_NO_BODY)) and rank not in _NO_BODY:
        kind = "offices"
    else:
        kind = "delegation"
    claims = held(line, first, last, drafts, lexical)
    return (
        Phrase(
            start=items[0].start,
            end=items[-1].end,
            head_start=head.title.head_start,
            head_end=head.title.head_end,
            kind=kind,
            organisations=organisations,
            rank=_plural_rank(rank, organisations, drafts),
            title=head.title.text,
            offices=claims[0].claim.offices if claims else (),
            plural=True,
            count=count,
            is_former=any(item.lower == "former" for item in items),
        ),
        last,
    )


def _plural_rank(rank: str, organisations: tuple[int, ...], drafts: Drafts) -> str:
    if rank == "head_of_state" and organisations and not any(drafts[number].is_state for number in organisations):
        return "head_of_organisation"
    return rank


def _count(items: tuple[Item, ...]) -> int | None:
    for item in items:
        if item.code == "n":
            return int(item.text) if item.text.isdigit() and len(item.text) < 4 else grammar.COUNTS.get(item.lower)
    return None


def _office(line: Line, match: re.Match[str], drafts: Drafts, lexical: Lexical) -> tuple[Phrase | None, int]:
    first, last = match.span()
    items = line.items[first:last]
    head = next(item for item in items if item.code == "T")
    if head.title is None or not _is_party(line, first, last):
        return None, last
    claims = held(line, first, last, drafts, lexical)
    main = next((office for office in claims if office.claim.organisation is not None), claims[0])
    organisation = main.claim.organisation
    return (
        Phrase(
            start=items[0].start,
            end=items[-1].end,
            head_start=head.title.head_start,
            head_end=head.title.head_end,
            kind="office",
            organisations=() if organisation is None else (organisation,),
            rank=main.claim.rank,
            title=main.claim.title,
            offices=main.claim.offices,
            gender=head.title.gender,
            is_former=main.claim.is_former,
        ),
        last,
    )


def _is_party(line: Line, first: int, last: int) -> bool:
    """Not a predicate ("as president", "was elected chairman") and not a bare lower-case noun."""
    before = line.items[first - 1].lower if first else ""
    if line.codes[first] not in "dh" and before in _NOT_AS_PARTY:
        return False
    return line.codes[first] in "dhaDSOMP" or line.items[first].text[0].isupper() or any(c in "SDOM" for c in line.codes[first:last])


def _group(line: Line, match: re.Match[str], drafts: Drafts, lexical: Lexical) -> tuple[Phrase | None, int]:
    first, last = match.span()
    items = line.items[first:last]
    head = next(item for item in items if item.code == "g")
    organisations = tuple(dict.fromkeys(item.entity for item in items if item.code in "SDOM" and item.entity is not None))
    count = _count(items) or grammar.GROUP_NOUNS.get(head.lower)
    back = line.codes[first] in "dh" or count is not None
    if head.lower in ("side", "team", "states", "countries", "nations", "capitals", "governments", "members", "parties") and not (back or organisations):
        if "member" not in [item.lower for item in items]:
            return None, last
    kind: PhraseKind = "delegation" if organisations or not back or "member" in [i.lower for i in items] or head.lower.startswith("delegation") else "group"
    if kind == "group" and head.lower in ("side", "team"):
        return None, last
    return (
        Phrase(
            start=items[0].start,
            end=items[-1].end,
            head_start=head.start,
            head_end=head.end,
            kind=kind,
            organisations=organisations,
            rank="official" if head.lower.startswith(("delegation", "negotiator", "team")) else None,
            title=head.text,
            plural=True,
            count=count,
        ),
        last,
    )


def _pair(line: Line, match: re.Match[str]) -> tuple[Phrase | None, int]:
    first, last = match.span()
    word = line.items[last - 1]
    count = grammar.COUNTS.get(word.lower)
    if count is None or word.text[0].isdigit():
        return None, last
    kind: PhraseKind = "pronoun" if count == 2 else "group"
    return (
        Phrase(
            start=line.items[first].start, end=word.end, head_start=word.start, head_end=word.end, kind=kind, plural=True, count=count
        ),
        last,
    )


def _pronoun(item: Item) -> Phrase:
    gender: Literal["m", "f"] | None = "m" if item.lower == "he" else "f" if item.lower == "she" else None
    return Phrase(
        start=item.start, end=item.end, head_start=item.start, head_end=item.end, kind="pronoun", gender=gender, plural=item.lower == "they"
    )


def _organisation(line: Line, match: re.Match[str]) -> Phrase | None:
    first, last = match.span()
    item = line.items[last - 1]
    after = line.items[last] if last < len(line.items) else None
    if item.entity is None or after is not None and (after.code in "=XN" and not line.is_headline or after.lower in _COMPOUND):
        return None
    return Phrase(
        start=line.items[first].start, end=item.end, head_start=item.start, head_end=item.end, kind="organisation", organisations=(item.entity,)
    )
