"""Styles of titles: words that part holders of one rank ("Secretary General" and "High Representative")."""

from typing import Final

_STYLES: Final = (
    ("secretary general", "secretary general"), ("general secretary", "secretary general"),
    ("director general", "director general"), ("managing director", "managing director"),
    ("executive secretary", "executive secretary"), ("high representative", "high representative"),
    ("high commissioner", "high commissioner"), ("prime minister", "minister"), ("president", "president"),
    ("king", "monarch"), ("queen", "monarch"), ("emir", "monarch"), ("amir", "monarch"), ("sultan", "monarch"),
    ("emperor", "monarch"), ("pope", "pope"), ("pontiff", "pope"), ("premier", "minister"), ("pm", "minister"),
    ("minister", "minister"), ("chancellor", "chancellor"), ("taoiseach", "taoiseach"), ("governor", "governor"),
    ("secretary", "secretary"),
)  # fmt: skip
"""What a title says -> its style, the first that fits."""
_ALIKE: Final = frozenset({"minister", "secretary"})
"""Styles that one office may have side by side: a foreign secretary is a foreign minister."""


def agree(title: str | None, other: str | None) -> bool:
    """May two titles of one rank mean one office? Titles without a style ("head of state", "chief") go with all."""
    styles = {_style(title), _style(other)} - {None}
    return len(styles) < 2 or styles == _ALIKE


def _style(title: str | None) -> str | None:
    said = f" {(title or '').lower().replace('-', ' ')} ".replace("/", " ")
    return next((style for words, style in _STYLES if f" {words} " in said), None)
