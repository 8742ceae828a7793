"""How a name must be written to be that name: "US" is not "us", "Turkey" not "turkey", "White House" not "white house".

A rule has one string per word of the name: "" for any case, "^" for a capital, else the word exactly as it must stand.
A name may have several rules; one of them must hold.
"""

from collections.abc import Sequence

from etl.reference.tokens import Word, word_set

Rule = tuple[str, ...]
_ANY, _CAPITAL = "", "^"
_SHORT = 3
"""Letters up to which an acronym inside a name must stand exactly: shorter ones look like words ("us", "it")."""
_SHORTEST_SHOUTED = 5
"""Letters of the shortest single name that is understood in capitals; a shorter one may be an acronym."""
_ALSO_WORDS = word_set("ACT ALBA BASIC CARE DIANA ESMA FAST GRECO GUAM INTA IRENA OLAF PACE SADR SAFE SHAPE SICA STAR")
"""Acronyms that, written like names, are words or what people are called."""


def proper(name: Sequence[Word]) -> tuple[Rule, ...]:
    """The rules of a person or place: capitals where the name has them."""
    alone = len(name) == 1
    return (tuple(_exactly(word, alone=alone) or _capital(word) for word in name),)


def country(name: Sequence[Word]) -> tuple[Rule, ...]:
    """The rules of a state: as `proper`, and four letters are understood in capitals too ("IRAN")."""
    first = name[0].text
    is_short = len(name) == 1 and len(first) == 4 and first.isalpha() and not first.isupper()
    return (*proper(name), (first.upper(),)) if is_short else proper(name)


def leading(name: Sequence[Word]) -> tuple[Rule, ...]:
    """The rules of an organisation: of several words the first decides ("Russian foreign ministry")."""
    first, *others = name
    if not others:
        return proper(name)
    return ((_exactly(first) or _capital(first), *(_exactly(word) for word in others)),)


def titled(name: Sequence[Word]) -> tuple[Rule, ...]:
    """The rules of a medium: as `proper`, but for its article ("the Guardian")."""
    (rule,) = proper(name)
    return ((_ANY, *rule[1:]),) if len(name) > 1 and name[0].folded == "the" else (rule,)


def acronym(name: Sequence[Word]) -> tuple[Rule, ...]:
    """The rules of an acronym: as it stands, and from four letters on like a name ("Nato")."""
    stands = tuple(_bare(word) for word in name)
    if len(name) > 1 or len(stands[0]) <= _SHORT or not (stands[0].isupper() and stands[0].isalpha()):
        return (stands,)
    return (stands,) if stands[0] in _ALSO_WORDS else (stands, (stands[0].capitalize(),))


def loose(name: Sequence[Word]) -> tuple[Rule, ...]:
    """The rules of an office: any case but for short acronyms ("US president", "Nato secretary general")."""
    return (tuple(_exactly(word) for word in name),)


def fits(rule: Rule, found: Sequence[Word]) -> bool:
    """Return whether the words of a text obey a rule."""
    for wanted, word in zip(rule, found, strict=True):
        if wanted == _CAPITAL:
            if word.text[0].islower():
                return False
        elif wanted != _ANY and wanted != _bare(word):
            return False
    if rule == (_CAPITAL,) and found[0].text.isupper():
        return len(found[0].folded) >= _SHORTEST_SHOUTED
    return True


def _capital(word: Word) -> str:
    """Return the rule of a word that keeps its capital; figures count as capitals."""
    return _ANY if word.text[0].islower() else _CAPITAL


def _exactly(word: Word, *, alone: bool = False) -> str:
    """Return the word itself where it is an acronym that must stand exactly, else any case."""
    if not word.text.isupper():
        return _ANY
    bare = _bare(word)
    return bare if len(bare) > 1 and (alone or len(bare) <= _SHORT) else _ANY


def _bare(word: Word) -> str:
    """Return an abbreviation without its dots."""
    return word.text.replace(".", "")
