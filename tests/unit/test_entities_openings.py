"""Where phrases are looked for at all: nowhere else does any pattern of the grammar match."""

from random import Random

import pytest

from etl.read.entities import grammar, parties, phrases

CODES = 'SDMLOPTUHXNxkvdahpqnofirtwb&s=,()-:;."?gy'
"""Codes of items, as `tokens` and `grammar` give them."""
COMMON = "SDMOPTUHNxdahqnofrs=,&()g"
"""Codes that the patterns ask for, so that they match often."""
PATTERNS = (grammar.NAMES, grammar.PERSON, grammar.FROM, *(pattern for _, pattern, _ in parties.MAKERS))


@pytest.mark.parametrize("seed", range(8))
def test_no_phrase_begins_where_none_is_looked_for(seed: int) -> None:
    random = Random(seed)
    for _ in range(3000):
        alphabet = CODES if random.random() < 0.2 else COMMON
        codes = "".join(random.choices(alphabet, k=random.randint(1, 9)))
        for position in range(len(codes)):
            if phrases.OPENING.match(codes, position) is None:
                found = [pattern.pattern for pattern in PATTERNS if pattern.match(codes, position)]
                assert not found, (codes, position)


@pytest.mark.parametrize("seed", range(4))
def test_no_pattern_matches_without_the_codes_it_is_said_to_need(seed: int) -> None:
    random = Random(seed)
    for _ in range(3000):
        codes = "".join(random.choices(COMMON, k=random.randint(1, 9)))
        for needed, pattern, _make in parties.MAKERS:
            match = pattern.search(codes)
            assert match is None or not needed.isdisjoint(match[0]), (codes, pattern.pattern)
