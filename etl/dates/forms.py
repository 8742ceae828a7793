"""What one form of date is: a pattern, and how its words become constraints."""

import re
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import msgspec

from etl.dates.expression import DateExpression

Build = Callable[[re.Match[str]], DateExpression | None]
"""Makes the constraints of a match; None where the words are no date after all. It leaves the span to `apply`."""

constraints = partial(DateExpression, start=0, end=0)
"""Makes an expression whose span `apply` fills in."""


class Form(NamedTuple):
    """One way to write a date. The group `d` of the pattern, where it has one, is the date without its preposition."""

    pattern: re.Pattern[str]
    build: Build
    cues: tuple[str, ...]
    """In lower case; a stretch of text without any of them need not be searched. None means that it must be."""


class Found(NamedTuple):
    """A match with the stretch of text it claims, prepositions included."""

    start: int
    end: int
    expression: DateExpression


def form(pattern: str, build: Build, flags: int = 0, cues: str = "") -> Form:
    """Compile a form; `cues` lists words or parts of words of which it needs one."""
    return Form(re.compile(pattern, flags), build, tuple(cues.split()))


def fixed(expression: DateExpression) -> Build:
    """Return a builder for words that always mean the same."""
    return lambda match: expression


def apply(form: Form, match: re.Match[str]) -> Found | None:
    """Build the expression of a match and give it its span."""
    expression = form.build(match)
    if expression is None:
        return None
    start, end = match.span("d") if "d" in form.pattern.groupindex else match.span()
    return Found(match.start(), match.end(), msgspec.structs.replace(expression, start=start, end=end))
