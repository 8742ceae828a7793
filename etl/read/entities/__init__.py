"""Named people and organisations of an article, and the noun phrases that stand for them.

    find_entities(article, sentences, matches) -> Found

A cascade of stages over the sentences' items: states and organisations, titles, full names, short forms, phrases.
Of the lexicon only its matches in the text are used.
"""

from etl.read.entities.find import Found, find_entities

__all__ = ["Found", "find_entities"]
