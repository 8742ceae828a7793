"""Word lists as they are written in this package: words in a text, parted by white space."""


def word_set(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())
