"""Phrases of named individuals, with their titles and appositions."""

import re
from collections.abc import Iterator
from typing import Final, Literal

import msgspec

from etl.model.reading import OfficeClaim
from etl.read.entities import claims
from etl.read.entities.claims import Held
from etl.read.entities.drafts import Draft, Drafts
from etl.read.entities.lexical import Lexical
from etl.read.entities.tokens import Item, Line
from etl.read.entities.vocabulary import HONORIFICS
from etl.read.entities.words import word_set
from etl.read.phrases import Phrase

_STYLES: Final = word_set("prince princess king queen emperor sultan pope sheikh sheik patriarch emir")

_AUXILIARIES: Final = word_set("has had have is was will would")
_SENT: Final = frozenset({"ambassador", "envoy"})
"""Ranks of those who are sent: the state named beside their office may be where to."""
_REIGNS: Final = frozenset({"King", "Pope", "Emperor"})
"""Words that, where a known name begins with them, say its bearer's office; a queen may be a king's wife."""


class Shared(msgspec.Struct):
    """Plural titles that names of the line share ("presidents A of X, B of Y"), by the item of each name."""

    titles: dict[int, tuple[Item, int | None]] = msgspec.field(default_factory=dict)
    are_former: bool = False
    """The last such title was of "former presidents"."""
    start: int | None = None
    """Offset of the plural title, until its first name is read."""


def share(line: Line, match: re.Match[str], shared: Shared, drafts: Drafts, lexical: Lexical) -> bool:
    """Give the plural title of the match to its names; False where names merely follow it in a list."""
    lead = range(match.start("lead"), match.end("lead"))
    people = [index for index in range(match.start("names"), match.end("names")) if line.codes[index] == "P"]
    title = next(line.items[index] for index in lead if line.codes[index] == "U")
    owners = [line.items[index].entity for index in lead if line.codes[index] in "SDOM"]
    is_list = match["mark"] == "," and line.codes[lead.start] not in "dh" and len(owners) != len(people)
    if len(people) < 2 or is_list:
        return False
    for place, index in enumerate(people):
        owner = owners[place] if len(owners) == len(people) else owners[0] if len(owners) == 1 else None
        shared.titles[index] = (title, owner)
    shared.are_former = any(claims.is_former_word(line.items[index]) for index in lead)
    shared.start = line.items[lead.start].start
    return True


def phrase(
    line: Line, match: re.Match[str], shared: Shared, drafts: Drafts, lexical: Lexical
) -> tuple[int, Phrase | None]:
    """The phrase of a PERSON or FROM match, and the position after it."""
    last = match.end()
    name = line.items[match.start("name")]
    if name.entity is None:
        return last, None
    draft = drafts[name.entity]
    offices = _offices(line, match, shared, drafts, lexical)
    draft.claims.extend(office.claim for office in offices)
    _learn_gender(line, match, offices, draft)
    _learn_styled_name(line, match.start("name"), draft)
    draft.claims.extend(_reigns(name))
    represented = _represented(line, match, offices, drafts)
    if represented is not None:
        draft.affiliations.append(represented)
    post = match["post"] or ""
    goes_on = post.startswith(",") and line.codes[last + 1 : last + 2] in ("v", "x")
    is_parted = not post and (match["pre"] or "").endswith(",") and _is_verb(line, last + 1)
    if line.codes[last : last + 1] == "," and (goes_on or is_parted):
        last += 1
    main = claims.main(offices)
    start = (
        line.items[match.start() + (line.codes[match.start()] == "r")].start if shared.start is None else shared.start
    )
    shared.start = None
    return last, Phrase(
        start=start,
        end=line.items[last - 1].end,
        head_start=name.start,
        head_end=name.end,
        kind="person",
        person=name.entity,
        organisations=() if represented is None else (represented,),
        rank=main.claim.rank if main else None,
        title=main.claim.title if main else None,
        offices=main.claim.offices if main else (),
        gender=draft.gender,
        is_former=bool(main and main.claim.is_former),
    )


def _is_verb(line: Line, index: int) -> bool:
    """Does the clause go on behind "the envoy, A, had met B"? Without the comma the parser sees its subject."""
    return index < len(line.items) and (line.codes[index] == "v" or line.items[index].lower in _AUXILIARIES)


def _offices(line: Line, match: re.Match[str], shared: Shared, drafts: Drafts, lexical: Lexical) -> list[Held]:
    found: list[Held] = []
    for group in ("pre", "post"):
        if match[group]:
            found.extend(claims.held(line, match.start(group), match.end(group), drafts, lexical))
    if (match["post"] or "").startswith(("o", "(")):
        found = [claims.owned(office, _after(line, match), drafts) for office in found]
    title, owner = shared.titles.get(match.start("name"), (None, None))
    if title is not None:
        beside = _named_beside(line, match)
        owner = beside if beside is not None else owner
        found.append(claims.held_at(title, shared.are_former, owner, drafts, lexical))
    return found


def _learn_styled_name(line: Line, index: int, draft: Draft) -> None:
    """ "Prince Faisal" is a name, not only an office and a name."""
    before = line.items[index - 1] if index else None
    if before is not None and before.lower in _STYLES:
        draft.aliases.add(f"{before.text} {line.items[index].text}")


def _reigns(name: Item) -> Iterator[OfficeClaim]:
    """The office that a name begins with ("King Abdullah II"): the text may go on with "the king"."""
    words = name.text.split()
    is_reigning = words[0] in _REIGNS or (words[0] == "Queen" and set(words[-1]) <= set("IVX"))
    if len(words) > 1 and is_reigning and words[1] != "Emeritus":
        end = name.start + len(words[0])
        yield OfficeClaim(title=words[0], rank="head_of_state", start=name.start, end=end)


def _named_beside(line: Line, match: re.Match[str]) -> int | None:
    """The state or organisation in the words around the name ("of Brazil", "(Poland)", "Japan's")."""
    for group in ("pre", "post"):
        if match[group]:
            for item in line.items[match.start(group) : match.end(group)]:
                if item.code in "SODM":
                    return item.entity
    return None


def _after(line: Line, match: re.Match[str]) -> int | None:
    """The state or organisation right after the name ("President A of Brazil")."""
    items = line.items[match.start("post") : match.end("post")]
    return next((item.entity for item in items if item.code in "SO"), None)


def _represented(line: Line, match: re.Match[str], offices: list[Held], drafts: Drafts) -> int | None:
    """The side that the person is on: the organisation of the office, or the state whose body that is.

    Of an ambassador to a state of whom nothing says who sent him it is not known.
    """
    main = claims.main([office for office in offices if office.claim.organisation is not None])
    if main is None or main.claim.organisation is None:
        is_sent = any(office.claim.rank in _SENT for office in offices)
        return None if is_sent else _named_beside(line, match)
    return drafts.side(main.claim.organisation)


def _learn_gender(line: Line, match: re.Match[str], offices: list[Held], draft: Draft) -> None:
    shown: list[Literal["m", "f"] | None] = [
        HONORIFICS.get(item.lower) for item in line.items[match.start("honorific") : match.end("honorific")]
    ]
    shown += [office.title.gender for office in offices]
    if draft.gender is None:
        draft.gender = next((gender for gender in shown if gender is not None), None)
