"""Dates that need no anchor are found without reading the others."""

from etl.read.phrases import Sentence
from etl.read.surroundings import Surroundings

TEXT = (
    "They came on Monday. The pact of 7 March 2019 stands.\n"
    "Since 2014 little was said. In May it rained. 2021-05-03 passed."
)


def test_absolute_dates_are_those_of_all_dates_that_have_one() -> None:
    ends = [at + 1 for at, letter in enumerate(TEXT) if letter == "."]
    starts = [0, *(end + 1 for end in ends[:-1])]
    sentences = [Sentence(start=start, end=end, block=0) for start, end in zip(starts, ends, strict=True)]
    surroundings = Surroundings(TEXT, sentences)
    every = [date for dates in surroundings.dates for date in dates]
    absolute = surroundings.absolute_dates()
    assert absolute == tuple(date for date in every if date.edtf is not None)
    assert [date.edtf for date in absolute] == ["2019-03-07", "2014/..", "2021-05-03"]
