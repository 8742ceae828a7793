"""The grammar of noun phrases, as regular expressions over the codes of a line (see `tokens`)."""

import re
from collections.abc import Mapping
from dataclasses import replace

from etl.read.entities.tokens import Line

GROUP_NOUNS: Mapping[str, int | None] = {
    "allies": None, "delegation": None, "delegations": None, "members": None, "partners": None, "states": None,
    "countries": None, "nations": None, "governments": None, "sides": None, "parties": None, "teams": None,
    "interlocutors": None, "trio": 3, "pair": 2, "duo": 2, "participants": None, "capitals": None, "side": None,
    "neighbours": None, "neighbors": None, "co-chairs": None, "negotiators": None, "team": None,
}  # fmt: skip
COUNTS: Mapping[str, int] = {
    "both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
}  # fmt: skip

_MODIFIER = r"(?:[DSOM]s?=?|q=?)"
_OF = r"(?:[ofi]d?q*(?:No)?[SDOM])"
_TITLE = rf"{_MODIFIER}*T{_OF}?"
_TITLES = rf"{_TITLE}(?:(?:,|,?&d?|-|=){_TITLE})*"
_LIST = r"d?[SOM](?:,?&?d?[SOM])*"

PERSON = re.compile(
    rf"(?P<pre>[dah]?{_TITLES},?|d?[SOM]s|[dah](?:q|D)+,?|[DSO](?=P))?(?P<honorific>H*)(?P<name>P)"
    rf"(?P<post>\(d?[SO]\)|\([dah]?{_TITLES}\)|od?[SO](?!s)|,[dah]?{_TITLES}(?!,?[dah]?H*P|{_MODIFIER}*[TU]))?"
)
FROM = re.compile(r"(?P<pre>rd?[SO])(?P<honorific>H*)(?P<name>P)(?P<post>x{99})?")
OFFICES = re.compile(
    rf"[dh]?[qn]*(?:[DSOM]s?(?:,[DSOM]s?)*,?&[DSOM]s?|(?:[DSOM]s?=?)*)[qn]*U(?:[of]{_LIST})?"
    rf"|[dh]?[qn]*U[rf]{_LIST}"
)
OFFICE = re.compile(rf"[dah]?(?:Ps)?{_TITLES}(?:r d?[SOM])?")
GROUP = re.compile(rf"[dah]?[qn]*(?:[DSOMN]s?(?:,[DSOM])*(?:&[DSOM])?)*[qn]*g(?:[ofr](?:{_LIST}|[nx]?g))?")
PAIR = re.compile(r"dn(?![gxXUTNDSO])")
ORGANISATION = re.compile(r"d?[SOM]")
PRONOUN = re.compile(r"p")


def prepared(line: Line) -> Line:
    """The line with collective nouns coded `g` (and "member" before them `q`)."""
    items = list(line.items)
    for index in range(len(items) - 1, -1, -1):
        item = items[index]
        if item.code in "xN" and item.lower in GROUP_NOUNS:
            items[index] = replace(item, code="g")
        elif item.lower in ("member", "partner", "neighbouring", "allied") and index + 1 < len(items) and items[index + 1].code in "gTU":
            items[index] = replace(item, code="q")
        elif item.lower in ("senior", "top", "high-level", "high-ranking") and index + 1 < len(items) and items[index + 1].code in "DSOTUg":
            items[index] = replace(item, code="q")
    return replace(line, items=tuple(items), codes="".join(item.code for item in items))
