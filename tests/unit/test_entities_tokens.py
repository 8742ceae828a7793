"""Tokens of sentences do not depend on what is kept of runs that were met before."""

from random import Random

import pytest

from etl.read.entities import tokens

RUNS = [
    "Iran",
    "Iran's",
    "EU-led",
    "(AFP),",
    "U.S.",
    "co-host",
    "2,019",
    '"No',
    'end."',
    "--",
    "al-Thani",
    "a\nb",
    "",
    "’s",
]


@pytest.mark.parametrize("seed", range(6))
def test_a_line_has_the_tokens_of_its_whole_stretch(seed: int) -> None:
    random = Random(seed)
    for _ in range(300):
        text = " ".join(random.choices(RUNS, k=random.randint(1, 8)))
        start = random.randint(0, len(text))
        end = random.randint(start, len(text))
        cuts = frozenset(random.choices(range(len(text) + 1), k=random.randint(0, 4)))
        whole = tokens._tokens(text, start, end, cuts)
        items = tokens.line(text, start, end, cuts).items
        assert [(i.start, i.end, i.text) for i in items] == [(start + t.start, start + t.end, t.text) for t in whole]
        assert [i.code for i in items[1:] if i.text[0].islower()] == [t.code for t in whole[1:] if t.text[0].islower()]
