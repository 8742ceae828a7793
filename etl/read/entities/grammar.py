"""The grammar of noun phrases, as regular expressions over the codes of a line (see `tokens`)."""

import re
from collections.abc import Collection, Mapping
from typing import Final

from etl.read.entities.tokens import Item, Line
from etl.read.entities.words import word_set

GROUP_NOUNS: Final[Mapping[str, int | None]] = {
    "allies": None, "delegation": None, "delegations": None, "members": None, "partners": None, "states": None,
    "countries": None, "nations": None, "governments": None, "sides": None, "parties": None, "teams": None,
    "interlocutors": None, "trio": 3, "pair": 2, "duo": 2, "participants": None, "capitals": None, "side": None,
    "neighbours": None, "neighbors": None, "team": None, "blocs": None, "organisations": None, "organizations": None,
    "circle": None, "leadership": None,
}  # fmt: skip
COUNTS: Final[Mapping[str, int]] = {
    "both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
}  # fmt: skip
_SENT: Final = frozenset({"ambassador", "envoy"})
"""Ranks whose holders are sent *to* somewhere."""
_POSTED: Final = _SENT | {"official", "spokesperson", "military"}
"""Ranks whose holders are *in* a place for their office."""
_ADVISERS: Final = ("adviser", "advisor", "assistant", "aide", "counsellor", "counselor")
_PRINCIPAL: Final = re.compile(r"d?[SD]?T(?![HP])")
_BEFORE_GROUP: Final = word_set("member partner neighbouring neighboring allied")
_BEFORE_TITLE: Final = word_set("senior top high-level high-ranking leading")
_COMING: Final = word_set("next future")
_OF_SEVERAL: Final = word_set(
    """
    discuss meet hold sign agree talk exchange review explore vow pledge confer attend
    """
)
"""Verbs that no single title is the subject of: in "President A, B ambassador discuss ties" two people are."""

_LISTED: Final = frozenset(GROUP_NOUNS) | _BEFORE_GROUP | _BEFORE_TITLE | _COMING | _OF_SEVERAL
"""All words that `prepared` may give another code for what they are."""
_PREPOSITION: Final = re.compile(r"t|(?<=[TU])i")
"""Codes that it may take for those of plain words for what stands around them."""

_MODIFIERS = r"(?:[DSOM]s?=?|q=?)*+"
_PORTFOLIO = r"(?:fd?[XNLSDO]+(?:[&=o]d?[XNLSDO]+)*)?+"
_OF = (
    rf"(?:[of]d?[SDOM]s?T|[of]d?[SDOM]sO|[of]d?q*(?:[NX]o)?[SDOM]{_PORTFOLIO}(?:td?[SO])?"
    rf"|od?nxod?O|[to]d?[SD]?T(?!H*P|s){_PORTFOLIO}|[it]d?[SOM])?+"
)
_TITLE = rf"{_MODIFIERS}T{_OF}"
_JOINT = r"(?:(?:,|,?&|/|-)q*|(?<=[TSOM]))"
"""What parts titles of one holder; behind the body that the first is of, nothing needs to."""
_FURTHER = rf"(?:{_JOINT}T{_OF})*+"
_TITLES = rf"{_TITLE}{_FURTHER}"
_FORMS = r"(?:[dh]?H)*+"
"""Forms of address, piled up as protocol has it: "Dr. the Honourable", "His Excellency Mr"."""
_TOWN = r"(?:od?[XLNTs]*[XLNO](?=[,;.)&]))?+"
"""A town or body that no table names: "of Ostrow", "of the Ostrow Executive Court"."""
_MORE = rf"(?:,&q*T{_OF}{_TOWN}(?!,?{_FORMS}P)|(?!,&){_JOINT}T{_OF}{_TOWN}(?!{_FORMS}P))*+"
_BEHIND = rf"{_TITLE}{_TOWN}{_MORE}"
"""Titles behind a name: in "A, the envoy of B, and Ambassador C" the last is that of the next."""
_IN_TURN = rf"(?(pre)(?!)|(?:(?<=HP),[dah]?{_BEHIND}(?=,[dh]?H)|,[dah]?{_BEHIND}(?=,{_FORMS}P,[dah]?{_TITLE})))"
"""The title behind a name of a list "A, minister of B, C, envoy of D": A has none before."""
_LIST = r"d?[SOM](?:,?&?[of]?d?[SOM](?!s|=?q*[TU]))*"
_OWNERS = r"(?:[DSOM]s?(?:,[DSOM]s?)*,?&[DSOM]s?|D(?:,D)+|(?:[DSOM]s?=?)*)"
_LEAD = rf"[dh]?[qn]*{_OWNERS}[qn]*U(?:[ofr]{_LIST}|[ofr][dh]?[nqNX]*(?:[DSOM]s?)?[nq]*g)?"
_NAMED = rf"(?:rd?[SO]|d?[SO]s)?H*P(?:\([^()]{{1,9}}\)|[or]d?[SO])?(?:,[dah]{_TITLE}(?=,))?"

_NO_LIST = rf"(?!{_FORMS}P(?:,{_FORMS}P)*&{_FORMS}P)"
"""What parts "the minister, A, and B" from the list "the minister, A and B"."""

PERSON: Final = re.compile(
    rf"(?:H(?=d?q*[TDSOM]))?(?P<pre>[dh]q*T,{_TITLES}|[dh]q*T,(?={_FORMS}P(?!,?&?H*P))|[dha]?{_TITLES}|[dha]?{_TITLES}\((?=H*P\))|[dh]q*T(?:rd?[SO]),{_NO_LIST}(?={_FORMS}P)|[dh]{_TITLES}(?:id?x)?,{_NO_LIST}|{_TITLES},(?=[dh]?H+P)|(?<!.){_TITLES},{_NO_LIST}(?={_FORMS}P)|(?<=,&)q*T{_OF},(?={_FORMS}P(?!,?&?H*P))|q*T{_OF},(?<=[SDO],)"
    rf"|d?[SOM]s{_TITLE},|(?=[DSOM]){_TITLE},(?={_FORMS}P(?!,?&?H*P))|d?[SOM]s|[dah](?:q|D)+,?|D(?=P))?"
    rf"(?P<honorific>{_FORMS})(?P<name>P)"
    rf"(?:(?:\.(?=[o,]))?(?P<post>(?<=\(P)\)|\(d?[SO]\)|\([dah]?{_TITLES}\)|od?[SO](?!s)|,&q*T[of]d?[SO](?!,?H*P)|,[dah]?{_BEHIND}(?![dah]?H*P|,[dah]?H*P(?!od?[SO](?!s))|{_MODIFIERS}[TU]|[oy])|{_IN_TURN}))?"
)
"""A named individual; `pre` and `post` hold titles, appositions and what he or she stands for.

A full stop inside the sentence is that of "Jr.".
"""
FROM: Final = re.compile(r"r(?P<pre>d?[SO])(?P<honorific>H*)(?P<name>P)(?P<post>\(d?[SO]\))?")
"""An item of "counterparts from Finland A, from Estonia B"."""
NAMES: Final = re.compile(rf"(?P<lead>{_LEAD})(?P<mark>[,:-]?)(?P<names>{_NAMED}(?:,{_NAMED})*(?:,?&{_NAMED})?)")
"""A plural title and the names of its holders."""
OFFICES: Final = re.compile(
    rf"[dh]?[qn]*{_OWNERS}[qn]*U(?:[ofr]{_LIST}(?:(?:(?<=O)s)?[qn]*g)?|[ofr][dh]?[nqNX]*(?:[DSOM]s?)?[nq]*g)?"
)
OFFICE: Final = re.compile(rf"(?:H(?=d?q*T))?[dah]?(?:Ps)?{_TITLE}(?:/q*T{_OF})*(?:rd?[SOM])?")
SHARED_OWNER: Final = re.compile(r"&q*T[of]d?q*(?P<owner>[SOM])")
"""What gives "the president" its state in "the president and prime minister of Kosovo"."""
GROUP: Final = re.compile(
    rf"[dah]?[qn]*(?:(?<=n)x(?=g))?(?:[DSOMNL]s?(?:,[DSOM])*(?:&[DSOM])?)*[qn]*g(?:[ofr](?:{_LIST}|d?[nxXNq]*g))?"
)
PAIR: Final = re.compile(r"dn(?:[XD](?![XNgTUDSOs=])|(?![gXUTNDSO]))")
STYLED: Final = re.compile(r"h[XN](?![XPT])")
""" "His Excellency" without a name."""
ORGANISATION: Final = re.compile(r"d?[SOM]")


def may_have_group(line: Line) -> bool:
    """Has the line words that `prepared` may give a code of phrases?"""
    return not _LISTED.isdisjoint(line.words)


def prepared(line: Line) -> Line:
    """The line with collective nouns coded `g`, words that only specify what follows `q`, verbs of several `y`."""
    if not may_have_group(line):
        places = [match.start() for match in _PREPOSITION.finditer(line.codes)]
        if not places:
            return line
    else:
        places = list(range(len(line.items)))
    items = list(line.items)
    for index in reversed(places):
        item = items[index]
        following = items[index + 1].code if index + 1 < len(items) else ""
        if item.code in "xN" and item.lower in GROUP_NOUNS and (item.lower != "leadership" or _leads(items, index)):
            items[index] = item.coded("g")
        elif (item.lower in _BEFORE_GROUP and following and following in "gTU") or (
            (item.lower in _BEFORE_TITLE and following and following in "DSOTUgq")
            or (item.lower in _COMING and _title_follows(items, index))
        ):
            items[index] = item.coded("q")
        elif item.code == "x" and item.lower in _OF_SEVERAL and index and items[index - 1].code == "T":
            items[index] = item.coded("y")
        elif (item.code == "t" and not _follows(_SENT, items, index) and not _serves(items, index)) or (
            item.code == "i" and index and items[index - 1].code in "TU" and not _follows(_POSTED, items, index)
        ):
            items[index] = item.coded("x")
    return Line(tuple(items), "".join([item.code for item in items]), line.is_headline, line.words)


def _leads(items: list[Item], index: int) -> bool:
    """ "Albania's leadership", "the leadership of Albania": people; "under the leadership of" is none."""
    after = "".join(item.code for item in items[index + 1 : index + 4])
    is_of_state = after.startswith(("oS", "odS")) and not after.endswith("s")
    is_owned = index > 0 and items[index - 1].code in "Ds"
    before = {item.lower for item in items[max(0, index - 4) : index]}
    return (is_of_state or is_owned) and before.isdisjoint(("under", "through"))


def _title_follows(items: list[Item], index: int) -> bool:
    """ "next president", "next Polish president"."""
    codes = "".join(item.code for item in items[index + 1 : index + 3])
    return codes.startswith(("T", "U")) or (codes[:1] in ("D", "S") and codes[1:] in ("T", "U"))


def _serves(items: list[Item], index: int) -> bool:
    """ "adviser to the Peruvian president": whose adviser."""
    title = items[index - 1].title if index else None
    after = "".join(item.code for item in items[index + 1 : index + 5])
    is_adviser = title is not None and title.singular.lower().endswith(_ADVISERS)
    return is_adviser and _PRINCIPAL.match(after) is not None


def _follows(ranks: Collection[str], items: list[Item], index: int) -> bool:
    """Does "to" follow the title of such a rank, or "ambassador of X"?"""
    position = index - 1
    while position > 0 and items[position].code in "SOd":
        position -= 1
    if position < index - 1 and items[position].code in "of":
        position -= 1
    title = items[position].title if position >= 0 else None
    return title is not None and title.rank in ranks
