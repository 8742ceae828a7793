"""Proper names of meetings, ready to be compared: "42nd ASEAN Summit", "NATO Foreign Ministers' meeting"."""

import re
from functools import lru_cache

from anyascii import anyascii

from etl.model.base import Record

_WORD = re.compile(r"[a-z0-9]+")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)|((?:19|20)\d\d)")
_SPELLED = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ANY_MEETING = """the of and for in on at a an to with s meeting meetings summit conference session talks round forum
annual regular extraordinary extra ordinary emergency informal special high level joint day days leaders ministers
ministerial heads state government dialogue gathering"""
_STOP = frozenset(re.findall(r"\w+", _ANY_MEETING))
_KINDS = {
    "leaders": ("summit", "leaders", "heads", "presidents"),
    "ministers": ("ministers", "ministerial"),
    "ambassadors": ("ambassadors", "ambassadorial", "representatives"),
    "officials": ("officials", "experts", "deputies"),
}
_PORTFOLIOS = {
    "foreign": "foreign",
    "defence": "defence",
    "defense": "defence",
    "finance": "finance",
    "financial": "finance",
    "economy": "finance",
    "trade": "trade",
    "interior": "interior",
    "home": "interior",
    "justice": "interior",
    "energy": "energy",
    "agriculture": "agriculture",
    "health": "health",
    "environment": "environment",
    "climate": "environment",
}


class NameWords(Record, kw_only=True):
    """What a proper name says; empty for a meeting without one."""

    words: frozenset[str] = frozenset()
    """Words that tell which meeting it is; those that any meeting may bear are left out."""
    kinds: frozenset[str] = frozenset()
    """leaders, ministers, ambassadors, officials: who meets."""
    portfolios: frozenset[str] = frozenset()
    """foreign, defence, finance, ...: ministers of what."""
    numbers: frozenset[str] = frozenset()
    """Number in its series."""
    years: frozenset[str] = frozenset()


UNNAMED = NameWords()
"""Of every meeting without a name: most pairs need no comparing."""


@lru_cache(maxsize=65536)
def name_words(name: str | None) -> NameWords:
    """Take a name apart."""
    if not name:
        return UNNAMED
    tokens = _WORD.findall(anyascii(name).lower())
    found = [match for token in tokens if (match := _ORDINAL.fullmatch(token))]
    numbers = {match[1] for match in found if match[1]}
    numbers |= {"1" for token in tokens if token == "inaugural"}
    numbers |= {str(_SPELLED.index(token) + 1) for token in tokens if token in _SPELLED}
    return NameWords(
        words=frozenset(
            t for t in tokens if t not in _STOP and t not in _SPELLED and t != "inaugural" and not _ORDINAL.fullmatch(t)
        ),
        kinds=frozenset(kind for kind, signs in _KINDS.items() if any(token in signs for token in tokens)),
        portfolios=frozenset(_PORTFOLIOS[token] for token in tokens if token in _PORTFOLIOS),
        numbers=frozenset(numbers),
        years=frozenset(match[2] for match in found if match[2]),
    )


def names_conflict(left: NameWords, right: NameWords) -> bool:
    """Say whether the names cannot be those of one meeting: another number, another kind of party, another subject."""
    if left is UNNAMED or right is UNNAMED:
        return False
    return any(
        mine and theirs and not mine & theirs
        for mine, theirs in (
            (left.numbers, right.numbers),
            (left.years, right.years),
            (left.kinds, right.kinds),
            (left.portfolios, right.portfolios),
        )
    )


def names_alike(left: NameWords, right: NameWords) -> float:
    """Return the share of telling words that the shorter name has in common with the longer, 0 where one has none."""
    if left is UNNAMED or right is UNNAMED:
        return 0.0
    shorter = min(len(left.words), len(right.words))
    return len(left.words & right.words) / shorter if shorter else 0.0
