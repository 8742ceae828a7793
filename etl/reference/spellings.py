"""Other spellings of one name that print uses: transliterations, umlauts written out, Arabic articles."""

import re
from collections.abc import Iterator
from itertools import product

from etl.reference.tokens import fold, word_set

_MOST = 12
"""Spellings made of one name at most; names with many variable words are cut short."""

_SAME = (
    "mohammed mohamed muhammad mohammad mohamad muhammed",
    "ahmed ahmad",
    "mahmoud mahmud",
    "mustafa mostafa moustafa",
    "hussein hussain husain hossein",
    "hassan hasan",
    "abdullah abdallah abdulla",
    "abdelrahman abdulrahman abdurrahman",
    "abdulaziz abdelaziz",
    "khaled khalid",
    "youssef yousef yusuf yousuf",
    "ibrahim ebrahim",
    "faisal faysal",
    "saeed said",
    "nasser nasir naser",
    "tariq tarek tareq",
    "omar umar",
    "sheikh shaikh",
    "bin ibn",
    "sergei sergey",
    "alexei alexey aleksei aleksey",
    "andrei andrey",
    "nikolai nikolay",
    "dmitry dmitri dmitriy",
    "yevgeny evgeny yevgeni evgeni",
    "alexander aleksandr alexandr",
    "aleksandar alexandar",
    "yury yuri yuriy",
    "vasily vasiliy vassily",
    "vitaly vitaliy vitalii",
    "valery valeriy valerii",
    "anatoly anatoliy",
    "grigory grigoriy",
    "oleksandr olexandr",
    "andriy andrii",
    "serhiy serhii",
    "dmytro dmitro",
    "yuliia yulia iuliia",
    "volodymyr volodimir",
    "nikola nikolla",
)
_WORDS = {word: tuple(group.split()) for group in _SAME for word in group.split()}
_ARTICLES = ("al", "el")
_DIGRAPHS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe", "Å": "Aa"}
)
_SLAVIC = word_set("RU UA BY BG MD KZ KG UZ TM TJ AZ")
_ENDINGS = (
    (_SLAVIC, re.compile(r"(?<=sk)(?:iy|yy|yi|y|i)$"), ("y", "iy", "yy", "yi", "i")),
    (_SLAVIC, re.compile(r"[iy]ch$"), ("ich", "ych")),
    (_SLAVIC, re.compile(r"(?<=[aeiou])y?ev(?=a?$)"), ("yev", "ev")),
    (frozenset({"AM"}), re.compile(r"[iy]an$"), ("ian", "yan")),
)


def respell(name: str, states: frozenset[str]) -> Iterator[str]:
    """Yield spellings of a name other than itself; `states` are those its bearer acted for (iso2)."""
    written_out = name.translate(_DIGRAPHS)
    if written_out != name:
        yield written_out
    parts = re.split(r"([^\W_]+)", name)
    choices = [_choices(part, states) if index % 2 else (part,) for index, part in enumerate(parts)]
    for count, combination in enumerate(product(*choices)):
        if count > _MOST:
            return
        spelling = "".join(combination)
        if spelling != name:
            yield spelling


def without_article(family: str) -> str | None:
    """Return a family name without its Arabic article ("al-Sisi" gives "Sisi"), None where it has none."""
    match = re.match(r"(?:al|el)-(?=\w)", family, re.IGNORECASE)
    return family[match.end() :] if match else None


def _choices(word: str, states: frozenset[str]) -> tuple[str, ...]:
    """Return the spellings of one word, itself first."""
    folded = fold(word)
    others = _ARTICLES if folded in _ARTICLES else _WORDS.get(folded, ())
    if not others:
        others = next(
            (
                tuple(pattern.sub(ending, folded) for ending in endings)
                for where, pattern, endings in _ENDINGS
                if where & states and pattern.search(folded)
            ),
            (),
        )
    return (word, *(_cased(other, word) for other in others if other != folded))


def _cased(word: str, like: str) -> str:
    """Return a word with a capital where another has one."""
    return word.capitalize() if like[:1].isupper() else word
