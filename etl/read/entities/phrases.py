"""Walks over the lines and picks the noun phrases that may stand for a party."""

import re
from typing import Final

from etl.read.entities import grammar, parties, persons
from etl.read.entities.candidates import Candidate
from etl.read.entities.drafts import Drafts
from etl.read.entities.lexical import Lexical
from etl.read.entities.tokens import Line
from etl.read.entities.verbs import verb_follows
from etl.read.entities.words import word_set
from etl.read.phrases import Phrase

_AFTER_COUNTERPARTS = re.compile(r"[TU](?:rd?[SO]H*P[,&]*)*$")
OPENING = re.compile(
    r"[SOMPTUhpg]|[da](?=[qnDSOMTULPNgH])|[NL](?=[DSOMLNqngs,&])|D(?=[DSOMLNTUPqngs,&=])|q(?=[qnDSOMTULNg=])"
    r"|n(?=[DSOMLUNqngx])|(?<=n)x(?=g)|H(?=[HPdqTDSOM])|r(?=[dSO])"
)
"""What a phrase may begin with, by the patterns of the grammar: most words are passed over at once."""
_REACH = 80
"""Items before a name that are looked at."""


_FRONTED: Final = word_set("during at in on after following before ahead amid speaking since")
_GOVERNING: Final = word_set("with by between of from to for")


def _ends_before_name(line: Line, match: re.Match[str]) -> bool:
    """Is the office the end of what the sentence opens with, and the name who does what it tells?

    "After talks with the Polish president, Duran said": a name that stood beside the office had a comma after it.
    """
    first, name = match.start(), match.start("name")
    return (
        first > 1
        and (match["pre"] or "").endswith(",")
        and not match["post"]
        and line.items[0].lower in _FRONTED
        and line.items[first - 1].lower in _GOVERNING
        and "," not in line.codes[:first]
        and verb_follows(line, name + 1)
    )


def find(line: Line, number: int, drafts: Drafts, lexical: Lexical) -> list[Candidate]:
    """The phrases of a line in order, without overlap; offices found with names are added to the people's drafts."""
    found: list[Candidate] = []
    if not grammar.may_have_group(line) and not parties.makers(line.codes) and "P" not in line.codes:
        return found
    line = grammar.prepared(line)
    makers = parties.makers(line.codes)
    shared = persons.Shared()
    position = 0
    while opening := OPENING.search(line.codes, position):
        first = opening.start()
        position, phrase = _at(line, first, shared, makers, drafts, lexical)
        if phrase is not None:
            found.append(Candidate(phrase, number, line, first, position))
    return found


def _at(
    line: Line, position: int, shared: "persons.Shared", makers: list[parties.Maker], drafts: Drafts, lexical: Lexical
) -> tuple[int, Phrase | None]:
    """The position after the phrase that begins at `position`, and the phrase, if one does."""
    codes = line.codes
    match = None
    if "P" in codes:
        names = grammar.NAMES.match(codes, position) if "U" in codes else None
        if names and persons.share(line, names, shared, drafts, lexical):
            position = names.start("names")
        match = grammar.PERSON.match(codes, position) or _from(codes, position)
    if match and not _ends_before_name(line, match):
        return persons.phrase(line, match, shared, drafts, lexical)
    end = match.start("honorific") - 1 if match else position
    for pattern, make in makers:
        match = pattern.match(codes, position)
        if match:
            return max(end, match.end()), make(line, match, drafts, lexical)
    return position + 1, None


def _from(codes: str, position: int) -> re.Match[str] | None:
    """The next of "counterparts from Finland A, from Estonia B"."""
    if codes[position] != "r" or not _AFTER_COUNTERPARTS.search(codes, max(0, position - _REACH), position):
        return None
    return grammar.FROM.match(codes, position)
