"""From what a person types to the views that can be meant, and to names that are near."""

import difflib
from collections.abc import Iterable

from etl.errors import UsageError
from etl.warehouse.viewfiles import ViewFile

PREFIX = "v_"
LIST = "`readout ask` lists all views by question"


def short(view: ViewFile) -> str:
    """Return the name of a view as people type it."""
    return view.name.removeprefix(PREFIX)


def meant(views: Iterable[ViewFile], given: str) -> tuple[ViewFile, ...]:
    """Return the views that a name can mean: the one of that name, or all that have it as words of their names.

    `first-meetings` is `first_meetings`, and means `state_first_meetings` and `person_first_meetings`, too. Raise
    UsageError where there is none.
    """
    by_name = {short(view): view for view in views}
    name = given.strip().lower().replace("-", "_").removeprefix(PREFIX)
    if name in by_name:
        return (by_name[name],)
    words = f"_{name}"
    found = tuple(view for full, view in by_name.items() if name and words in f"_{full}")
    if not found:
        close = near(name, by_name)
        hint = f"did you mean {' or '.join(close)}? {LIST}" if close else LIST
        raise UsageError("there is no such view", where=given, remedy=hint)
    return found


def ambiguous(given: str, views: Iterable[ViewFile]) -> UsageError:
    """Say that a name can mean several views."""
    names = ", ".join(sorted(map(short, views)))
    return UsageError(f"this can be {names}", where=given, remedy=f"write one of these; {LIST}")


def near(given: str, names: Iterable[str]) -> list[str]:
    """Return up to three names that are spelt alike, or begin alike."""
    known = sorted(names)
    close = difflib.get_close_matches(given, known, n=3, cutoff=0.6)
    return close or [name for name in known if len(given) > 2 and given[:4] in name][:3]
