"""What every run needs at hand: reference tables, lexicon, gazetteer, versions."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from etl.model.ledger import Versions
from etl.pipeline.versions import versions_of
from etl.reference.lexicon import Lexicon
from etl.reference.load import load_sheets
from etl.reference.places import gazetteer
from etl.reference.reference import Reference
from etl.reference.sheets import Sheets, read_sheets


@dataclass(frozen=True)
class Toolkit:
    """The reference tables in force and what is made of them, once it is asked for: a run without news never does."""

    sheets: Sheets
    versions: Versions
    folder: Path | None
    """Where the tables were loaded from; None for those that come with readout."""

    @cached_property
    def reference(self) -> Reference:
        """The tables, checked; ReferenceTableError names every fault in them."""
        return load_sheets(self.sheets)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The names in them."""
        return Lexicon(self.reference)


def coordinates(city: str, country_code: str | None) -> tuple[float, float] | None:
    """Return degrees north and east of a city, None where it is not known."""
    hit = gazetteer().at(city, 0, len(city))
    spots = hit.spots if hit is not None and hit.end == len(city) else ()
    spot = next((one for one in spots if country_code in (None, one.country)), None)
    if spot is None or spot.latitude is None or spot.longitude is None:
        return None
    return spot.latitude, spot.longitude


def toolkit(folder: Path | None, checked: Versions | None = None) -> Toolkit:
    """Read the reference tables; ReferenceTableError names every fault in them.

    Those that a run with the versions `checked` has used are not checked again before they are needed.
    """
    sheets = read_sheets(folder)
    made = Toolkit(sheets=sheets, versions=versions_of(sheets), folder=folder)
    if sheets.problems or made.versions != checked:
        _ = made.reference
    return made
