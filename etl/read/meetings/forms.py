"""Which kind of meeting the words make of one of which hardly anybody is named: of a body, or of many sides."""

from collections.abc import Sequence

from etl.model.reading import Format
from etl.read.meetings.events import Telling
from etl.read.meetings.occasions import Occasion
from etl.read.meetings.wordset import word_set
from etl.read.phrases import Phrase

GREAT = word_set("summit conference forum assembly")
"""Nouns for occasions of many sides, whoever is named."""
STANDING = word_set(
    "annual regular ordinary extraordinary emergency commemorative first second third fourth fifth sixth seventh "
    "eighth ninth tenth"
)
"""What a session of a standing body or series is called."""
CROWD = 3
"""People who cannot be two sides only, where they are not said to be of two."""
CONVENED = word_set("talks negotiations conference summit")
"""Nouns for occasions that are known by their day and town before it is told who comes."""


def format_of(occasion: Occasion, phrases: Sequence[Phrase]) -> Format | None:
    """Return what the words say of the format; None leaves it to the sides that took part."""
    if occasion.series is not None:
        return "plenary"
    if _is_crowd(occasion, phrases):
        return "plurilateral"
    if len(occasion.members) > 1:
        return None
    great = [t for t in occasion.tellings if t.is_noun and t.token.low in GREAT]
    if any(_is_standing(telling) for telling in great):
        return "plenary"
    said = [phrases[part.phrase] for telling in occasion.tellings for part in telling.parts]
    is_many = any(phrase.kind in ("group", "delegation") and phrase.rank == "leader" for phrase in said)
    return "plurilateral" if great or is_many or not occasion.members else None


def _is_crowd(occasion: Occasion, phrases: Sequence[Phrase]) -> bool:
    """Whether more people came together than are named: "gathered X and some fifteen heads of government"."""
    parts = [phrases[part.phrase] for telling in occasion.tellings for part in telling.parts]
    counts = [phrase.count or 0 for phrase in parts if phrase.kind == "group"]
    return max(counts, default=0) >= CROWD and max(counts) > len(occasion.members)


def _is_standing(telling: Telling) -> bool:
    """Whether a summit is one of a series: "the second summit", "an emergency summit"."""
    said = [child.low for child in telling.graph.children(telling.token, "amod", "compound", "nmod")]
    return any(low in STANDING or (low[:1].isdigit() and low[-2:] in ("st", "nd", "rd", "th")) for low in said)


def is_convened(telling: Telling) -> bool:
    """Whether talks of nobody named are to open at a day and town of their own: "talks are to open in X on 15 May"."""
    is_told = telling.carrier is not None and telling.stance.status == "planned" and telling.stance.firm
    has_town = telling.place is not None and telling.place.city is not None
    return is_told and has_town and bool(telling.dates) and telling.token.low in CONVENED and not telling.definite
