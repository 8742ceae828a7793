"""Fixtures of the golden tests of reading."""

from collections.abc import Callable
from functools import partial

import pytest

from etl.reference.lexicon import Lexicon
from etl.reference.load import load
from tests.story import Story, story


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The lexicon of the project's own tables."""
    return Lexicon(load())


@pytest.fixture(scope="session")
def tell(lexicon: Lexicon) -> Callable[..., Story]:
    """Read paragraphs into a story: `tell("A met B on Monday.", published="2024-05-15")`."""
    return partial(story, lexicon)
