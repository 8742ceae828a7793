"""What every run needs at hand: reference tables, lexicon, gazetteer, versions."""

from dataclasses import dataclass
from pathlib import Path

from etl.model.ledger import Versions
from etl.pipeline.versions import versions_of
from etl.reference.lexicon import Lexicon
from etl.reference.load import load
from etl.reference.places import gazetteer
from etl.reference.reference import Reference


@dataclass(frozen=True)
class Toolkit:
    """The reference tables in force and what is made of them."""

    reference: Reference
    lexicon: Lexicon
    versions: Versions
    folder: Path | None
    """Where the tables were loaded from; None for those that come with readout."""


def coordinates(city: str, country_code: str | None) -> tuple[float, float] | None:
    """Return degrees north and east of a city, None where it is not known."""
    hit = gazetteer().at(city, 0, len(city))
    spots = hit.spots if hit is not None and hit.end == len(city) else ()
    spot = next((one for one in spots if country_code in (None, one.country)), None)
    if spot is None or spot.latitude is None or spot.longitude is None:
        return None
    return spot.latitude, spot.longitude


def toolkit(folder: Path | None) -> Toolkit:
    """Load the reference tables; ReferenceTableError names every fault in them."""
    reference = load(folder)
    lexicon = Lexicon(reference)
    return Toolkit(reference=reference, lexicon=lexicon, versions=versions_of(reference, lexicon), folder=folder)
