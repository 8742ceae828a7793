"""Is a place spoken of as the place of something ("in Ankara"), and what do the words around its name add?"""

import re
from typing import NamedTuple

_ARTICLES = (
    r"(?:the\s+|(?:down|mid)town\s+|central\s+|nearby\s+|neighbou?ring\s+|historic\s+|"
    r"(?:north|south|east|west)(?:ern)?\s+)*"
)
_TOWN = (
    r"(?P<kind>capital(?:\s+city)?|city|town|village|resort(?:\s+(?:city|town))?|port(?:\s+city)?|suburb|hamlet|municipality|"
    r"commune|spa\s+town|island|isle|islet|state|province|region|district|enclave|emirate|kingdom)"
)
_IN = re.compile(rf"\b(?:[Ii]n|IN|[Ii]nside|[Nn]ear|[Oo]utside|[Aa]t|AT)\s+{_ARTICLES}$")
_SHORE = re.compile(r"\b(?:shores?|banks?|coast|edge|gardens?|grounds|courtyard|foyer|halls?)\s+of\s+(?:the\s+)?$")
_TRAVEL = re.compile(
    r"\b(?:travel(?:l?ed|l?ing|s)?|fl(?:ew|ies|y|ying|own)|go(?:es|ing|ne)?|went|heads?|head(?:ed|ing)|trips?|visits?|came|"
    r"com(?:e|es|ing)|returns?|return(?:ed|ing)|invited|journey|arriv\w+|moved?|relocated|tour)\b(?:\s+\w+){0,2}?\s+(?:to|at)\s+(?:the\s+)?$"
    r"|\b(?:depart(?:s|ed|ing)?|left|leaves?|leaving|bound|headed|heads|heading|set\s+off)\s+(?:\w+\s+)?for\s+$"
)
_VISIT = re.compile(r"\bvisit(?:s|ed|ing)?\s+$|\b(?:reached|toured)\s+$")
_KIND_OF_TOWN = re.compile(
    rf"\b(?P<lead>[Ii]n|[Aa]t|[Nn]ear|[Oo]n|[Tt]o|[Oo]utside)\s+(?:the|a|an|this|that|his|her|its)\s+"
    rf"(?P<adjectives>(?:[\w’'-]+\s+){{0,5}}?){_TOWN}(?:\s+of|,)?\s+(?:the\s+)?$"
)
_LABEL = re.compile(r"(?:Place|Venue|Location|Where)\s*:\s*$")
_NOT_WHERE = re.compile(
    r"\b(?:wars?|peace|conflicts?|fighting|situations?|cris[ei]s|ceasefire|truce|elections?|developments?|stability|instability|"
    r"democracy|reforms?|violence|aggression|invasion|intervention|operations?|investments?|trust|confidence|interests?|"
    r"hostilities|troops|forces|bases|rights|power|events|escalation|coup|reconstruction|projects?|famine|drought|"
    r"genocide|missions?|(?:ambassadors?|embass(?:y|ies)|envoys?|representatives?)(?:\s+of(?:\s+[\w’'-]+){1,6})?|residents?|"
    r"born|lives?|living|stationed|accredited|based|residing|(?:federal|central)\s+government|security)"
    r"\s+(?:in|inside|at|on)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_SUMMIT_AFTER = re.compile(
    r"(?:\s+(?!Process|Format|Group|Declaration|Agreement|Accords?|Convention|Treaty|Triangle|Protocol|Pact|Nine)[A-Z][\w’'-]*){0,3}?"
    r"\s+(?:summit|conference|talks|meeting|forum|Summit|Conference|Forum|Talks)\b"
)
_SUMMIT_BEFORE = re.compile(
    r"\b(?:the|an?|at|of|during|attend(?:s|ed|ing)?|last\s+\w+['’]s|this\s+\w+['’]s)\s+(?:(?:19|20)\d\d\s+)?$",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"['’]s?\s+(?P<next>\w)")
_AND = re.compile(r"\s*(?:,|\band\b|\bor\b|,\s*and\b)\s*")

_AREAS = {"state", "province", "region", "district", "enclave", "emirate", "kingdom"}

_LEADING_WORDS = frozenset(
    re.findall(
        r"\S+",
        """
        in inside near outside at to for a an the of visit visits visited visiting reached toured downtown midtown
        central nearby neighbouring neighboring historic north south east west northern southern eastern western
        place: venue: location: where: capital city town village resort port suburb hamlet municipality commune
        island isle islet state province region district enclave emirate kingdom during attend attends attended
        attending week's month's week’s month’s
        """,
    )
)


class Announced(NamedTuple):
    """What stands before a name."""

    adjectives: str
    """Words before the noun, such as "southern Turkish "."""
    is_town: bool
    """A town or an island, not an area."""


def is_locative(text: str, start: int, end: int, *, may_follow_at: bool) -> bool:
    """Say whether the name between two offsets tells where something is; towns at large do not follow "at"."""
    before = text[max(0, start - 90) : start]
    if not _leads(before):
        return False
    placed = _IN.search(before)
    if placed is not None:
        if placed.group().lower().startswith("at") and not may_follow_at:
            return False
        return not _NOT_WHERE.search(before) and not _owns_a_thing(text, end)
    if _VISIT.search(before) or _TRAVEL.search(before) or _KIND_OF_TOWN.search(before):
        return not _owns_a_thing(text, end)
    if _SHORE.search(before) or _LABEL.search(before):
        return True
    return _SUMMIT_AFTER.match(text, end) is not None and _SUMMIT_BEFORE.search(before) is not None


def names_an_event(text: str, end: int) -> bool:
    """Say whether a name opens that of an event ("the Munich Security Conference")."""
    return _SUMMIT_AFTER.match(text, end) is not None


def announced(text: str, start: int) -> Announced | None:
    """Return what the words before a name say of it ("in the Moldovan village of"), None where they say nothing."""
    before = text[max(0, start - 90) : start]
    match = _KIND_OF_TOWN.search(before) if _leads(before) else None
    return Announced(match["adjectives"], match["kind"].split()[0] not in _AREAS) if match else None


def _leads(before: str) -> bool:
    """Say whether the last word before a name is one of those that any of the patterns end with."""
    last = before[before.rfind(" ", 0, len(before) - 1) + 1 :].strip(" \n,").lower()
    return last in _LEADING_WORDS or last.isdigit()


def is_listed(between: str) -> bool:
    """Say whether two places are members of one list ("in Paris and London")."""
    return _AND.fullmatch(between) is not None


def _owns_a_thing(text: str, end: int) -> bool:
    """Say whether the name is an owner ("in Moscow's view"); a building it owns is a place still."""
    match = _POSSESSIVE.match(text, end)
    return match is not None and not match["next"].isupper()
