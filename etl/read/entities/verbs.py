"""Where a verb follows, as far as words alone tell."""

from typing import Final

from etl.read.entities.tokens import Line
from etl.read.entities.words import word_set

_ADVERBS: Final = word_set(
    """
    also then later again first only just never still now earlier further thereafter both himself herself too
    afterwards today yesterday twice once already even himself soon last
    """
)
_VERBS: Final = word_set(
    """
    has had have is was are were will would can could may might must should shall did does do went came saw took
    held gave made found began sat stood led brought kept let sent flew left ran won lost put chose became drew
    rose set broke heard felt thought knew paid hit cut
    """
)
_NO_VERBS: Final = word_set("this towards always perhaps besides as us its his afterwards previous")


def verb_follows(line: Line, index: int, plural: bool = False) -> bool:
    """Does a verb stand at the item, adverbs aside? After a plural, words in -s are none."""
    items = line.items
    while index < len(items) and (items[index].lower in _ADVERBS or items[index].lower.endswith("ly")):
        index += 1
    if index >= len(items):
        return False
    item = items[index]
    return item.code in "vx" and (
        item.code == "v"
        or item.lower in _VERBS
        or item.lower.endswith("ed")
        or (not plural and item.lower.endswith("s") and len(item.lower) > 3 and item.lower not in _NO_VERBS)
    )
