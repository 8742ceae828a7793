"""States and organisations that the lexicon names, as items of the lines."""

import re
from collections.abc import Sequence
from typing import Final

from etl.model.reading import MentionForm
from etl.read.entities.drafts import Draft, Drafts
from etl.read.entities.given_names import opens_name
from etl.read.entities.lexical import Hit
from etl.read.entities.locative import acts_as_party, stands_for_government
from etl.read.entities.surface import surface
from etl.read.entities.title_words import SPECIFIERS
from etl.read.entities.tokens import Item, Line
from etl.read.entities.vocabulary import GEOGRAPHY, ORGANISATION_HEADS
from etl.read.entities.words import word_set

_DIRECTIONS: Final = word_set("north south east west latin central northern southern eastern western")
_TERRITORY: Final = re.compile(r"X\d")
"""Reference ids of territories whose statehood hardly anybody recognises: mostly they are places."""
_ORDER: Final = {"name": 0, "acronym": 1, "metonym": 2, "demonym": 3}


def place(line: Line, hits: Sequence[Hit], drafts: Drafts, dateline: str | None) -> Line:
    """The line with its hits (in order) as items S, D, M, O; a capital that is only a place becomes L."""
    if not hits:
        return line
    spans: list[tuple[int, int, Item]] = []
    starts = {item.start: index for index, item in enumerate(line.items)}
    ends = {item.end: index + 1 for index, item in enumerate(line.items)}
    for hit in hits:
        first, last = starts.get(hit.start), ends.get(hit.end)
        if first is None or last is None or first >= last:
            continue
        name = surface(line.items, first, last)
        if (name.islower() and " " not in name) or (first and line.items[first - 1].lower in _DIRECTIONS):
            continue
        if not hit.is_state and (_is_generic(line.items[first:last]) or _opens_personal_name(line, first, last)):
            continue
        code = _code(line, first, last, hit, dateline)
        number = None if code == "L" else _register(drafts, hit, name)
        spans.append((first, last, Item(code, hit.start, hit.end, name, name.lower(), number)))
    return line.replaced(spans)


def _is_generic(items: Sequence[Item]) -> bool:
    """Nothing but words of portfolios and seas ("Foreign Affairs", "Atlantic"): hardly the title of a paper."""
    words = [item.lower for item in items]
    if items[0].text.isupper():
        return False
    return words[-1] not in ORGANISATION_HEADS and all(word in SPECIFIERS or word in GEOGRAPHY for word in words)


def _opens_personal_name(line: Line, first: int, last: int) -> bool:
    """ "Olaf" is an office against fraud only if no surname follows."""
    item = line.items[first]
    is_lone = last == first + 1 and line.codes[last : last + 1] == "X"
    return is_lone and not item.text.isupper() and opens_name(item.text)


def _code(line: Line, first: int, last: int, hit: Hit, dateline: str | None) -> str:
    if hit.is_state and hit.form != "demonym" and _TERRITORY.fullmatch(hit.ids[0]):
        return "S" if acts_as_party(line, first, last) else "L"
    if hit.form == "metonym":
        return "M" if stands_for_government(line, first, last, dateline) else "L"
    if not hit.is_state:
        return "O"
    return "D" if hit.form == "demonym" else "S"


def _register(drafts: Drafts, hit: Hit, name: str) -> int:
    number = drafts.add(
        Draft("organisation", name, hit.ids, form=hit.form, is_state=hit.is_state), key="|".join(hit.ids)
    )
    drafts.mention(number, hit.start, hit.end, hit.form, name)
    _prefer(drafts[number], name, hit.form)
    return number


def _prefer(draft: Draft, name: str, form: MentionForm) -> None:
    """Keep the fullest name as the entity's: a name before an acronym before a demonym, then the longest."""
    known = 4 if draft.form is None else _ORDER.get(draft.form, 4)
    if (_ORDER.get(form, 4), -len(name)) < (known, -len(draft.name)):
        draft.name, draft.form = name, form
