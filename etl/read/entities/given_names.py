"""Words that may open a personal name the world over: given names, and family names where these come first.

A capitalised pair that opens with one is taken for a person without further proof. `given_names.txt` has one a line,
folded to ASCII and lower case, with the gender that it shows: m, f, or - where it shows none. Most are given
names of the locale lists of Faker (version 40, MIT licence, Copyright (c) 2012 Daniele Faraglia), those in scripts that
leave out vowels aside. Common given names of Arabic, Persian, Hebrew, Indian, Japanese, African and Central Asian
languages, and Chinese, Korean and Vietnamese family names are written from general knowledge.

The reference tables gave no name, but were looked at twice: in part of the names written from knowledge, those that
only one reference person bears were taken out; and some three dozen names were set to - after genders had been compared
with those of the reference persons. How well strangers are found is therefore best measured without either.

Words of everyday English, forms of address and names of towns in the reference tables are left out unless
many locales have them.
"""

from functools import lru_cache
from importlib.resources import files
from typing import Final, Literal

from etl.read.entities.surface import fold

Gender = Literal["m", "f"]

_GENDERS: Final[dict[str, Gender | None]] = {
    name: "m" if gender == "m" else "f" if gender == "f" else None
    for name, gender in (
        line.split() for line in (files(__package__) / "given_names.txt").read_text(encoding="ascii").splitlines()
    )
}


def opens_name(word: str) -> bool:
    """Is the word, or its part before a hyphen, one that personal names open with?"""
    return _known(word) is not None


def gender_of(word: str) -> Gender | None:
    """The gender that a given name shows."""
    known = _known(word)
    return None if known is None else _GENDERS[known]


@lru_cache(maxsize=16384)
def _known(word: str) -> str | None:
    folded = fold(word)
    return next((name for name in (folded, folded.partition("-")[0]) if name in _GENDERS), None)
