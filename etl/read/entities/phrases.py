"""Walks over the lines and picks the noun phrases that may stand for a party."""

import re

from etl.read.entities import grammar, parties, persons
from etl.read.entities.candidates import Candidate
from etl.read.entities.drafts import Drafts
from etl.read.entities.lexical import Lexical
from etl.read.entities.tokens import Line
from etl.read.phrases import Phrase

_AFTER_COUNTERPARTS = re.compile(r"[TU](?:rd?[SO]H*P[,&]*)*$")
OPENING = re.compile(
    r"[SOMPTUhpg]|[da](?=[qnDSOMTULPNgH])|[NL](?=[DSOMLNqngs,&])|D(?=[DSOMLNTUPqngs,&=])|q(?=[qnDSOMTULNg=])"
    r"|n(?=[DSOMLUNqngx])|(?<=n)x(?=g)|H(?=[HP])|r(?=[dSO])"
)
"""What a phrase may begin with, by the patterns of the grammar: most words are passed over at once."""
_REACH = 80
"""Items before a name that are looked at."""


def find(line: Line, number: int, drafts: Drafts, lexical: Lexical) -> list[Candidate]:
    """The phrases of a line in order, without overlap; offices found with names are added to the people's drafts."""
    line = grammar.prepared(line)
    shared = persons.Shared()
    found: list[Candidate] = []
    position = 0
    while opening := OPENING.search(line.codes, position):
        first = opening.start()
        position, phrase = _at(line, first, shared, drafts, lexical)
        if phrase is not None:
            found.append(Candidate(phrase, number, line, first, position))
    return found


def _at(
    line: Line, position: int, shared: "persons.Shared", drafts: Drafts, lexical: Lexical
) -> tuple[int, Phrase | None]:
    """The position after the phrase that begins at `position`, and the phrase, if one does."""
    codes = line.codes
    names = grammar.NAMES.match(codes, position)
    if names and persons.share(line, names, shared, drafts, lexical):
        position = names.start("names")
    match = grammar.PERSON.match(codes, position)
    if (
        match is None
        and codes[position] == "r"
        and _AFTER_COUNTERPARTS.search(codes, max(0, position - _REACH), position)
    ):
        match = grammar.FROM.match(codes, position)
    if match:
        return persons.phrase(line, match, shared, drafts, lexical)
    for pattern, make in parties.MAKERS:
        match = pattern.match(codes, position)
        if match:
            return match.end(), make(line, match, drafts, lexical)
    return position + 1, None
