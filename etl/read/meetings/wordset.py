"""Word tables as text: easier to read and to keep than quoted lists."""


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(words.split())
