"""Buildings that stand in no table: "at the Hotel Royal", "at the Foreign Ministry", "at ASEAN headquarters"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_CAP = (
    r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.-]*|\d+th|of|the|de|du|des|la|le|d['’][A-ZÀ-Ž]\w*|al-[A-Z]\w+|al|el|bin|and|für|der|van)"
)
_FIRST = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'.-]*"
_HEAD = (
    r"(?:Palace|Castle|Hotel|House|Headquarters|Residence|Villa|Center|Centre|Hall|Mansion|Lodge|Resort|Monastery|Fortress|"
    r"Guesthouse|Guest\s+House|Complex|Estate|Pavilion|Secretariat|Airport|Air\s+Base|Airbase|Auditorium|Arena|Stadium|Club|"
    r"Museum|Library|Chancellery|Embassy|Ministry|Building|Manor|Abbey|Basilica|Cathedral|palace|castle|hotel|headquarters|"
    r"residence|airport|secretariat|air\s+base|airbase|embassy|guesthouse|mansion|chancellery)"
)
_LEADING = (
    r"(?:Hotel|Hôtel|Palais|Château|Chateau|Schloss|Villa|Palazzo|Casa|Palacio|Palácio|Castel|Fort|Camp|Istana|Qasr)"
)
_PLAIN = (
    r"(?:(?:[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Ii]nterior)\s+[Mm]inistry|Ministry\s+of\s+(?:Foreign\s+Affairs|"
    r"Defen[cs]e|Finance|External\s+Affairs|the\s+Interior|Economy)|(?:[Pp]residential|[Rr]oyal|[Nn]ational|[Ii]mperial)\s+[Pp]alace|"
    r"[Pp]residential\s+(?:office|residence|complex|administration|Office|Residence|Administration)|"
    r"[Gg]overnment\s+[Hh]ouse|State\s+House|[Pp]rime\s+[Mm]inister['’]s\s+(?:[Oo]ffice|[Rr]esidence|House))"
)
_AT = (
    r"(?:\b(?:[Aa]t|[Ii]n|[Ii]nside|[Vv]enue:)\s+)(?:(?:the|his|her|its|a)\s+)?"
    r"(?:(?:official|famous|historic|luxury)\s+)?"
)
_FORMS = (
    re.compile(
        rf"{_AT}(?P<v>{_FIRST}(?:\s+{_CAP}){{0,4}}?\s+{_HEAD})(?![\w-])(?!\s+of\s+(?:Commons|Lords|Representatives))"
    ),
    re.compile(rf"{_AT}(?P<v>{_LEADING}\s+(?:(?:de|du|des|la|le|of|al|el)\s+|d['’])*{_FIRST}(?:\s+{_FIRST}){{0,2}})"),
    re.compile(rf"{_AT}(?P<v>{_PLAIN})\b"),
    re.compile(
        rf"{_AT}(?P<v>headquarters\s+of\s+(?:the\s+)?{_FIRST}(?:\s+{_CAP}){{0,4}}?)"
        r"(?=[,.;)\n]|\s+(?:in|on|for|and|to|with)\b|$)"
    ),
)
_HEADS = re.compile(
    r"alace|astle|otel|ôtel|ouse|eadquarters|esidence|illa|ent(?:er|re)\b|Hall|ansion|odge|esort|onastery|ortress|omplex|"
    r"state\b|avilion|ecretariat|irport|\b[Bb]ase|irbase|ditorium|rena|tadium|Club|useum|ibrary|hancellery|mbassy|inistry|uilding|"
    r"anor|bbey|asilica|athedral|Palais|Ch[aâ]teau|Schloss|Palazzo|Casa|Palaci?|Castel|Fort|Camp|Istana|Qasr|ffice|dministration"
)
_BEFORE, _AFTER = 70, 70


class Venue(NamedTuple):
    """A building as printed; `claimed` is where its preposition begins."""

    start: int
    end: int
    name: str


def find_venues(text: str, start: int, end: int) -> Iterator[Venue]:
    """Yield buildings in position order; longer readings of one stretch win."""
    reached = start
    for hook in _HEADS.finditer(text, start, end):
        if hook.start() < reached:
            continue
        low, high = max(reached, hook.start() - _BEFORE), min(end, hook.end() + _AFTER)
        found = [
            match
            for pattern in _FORMS
            for match in pattern.finditer(text, low, high)
            if match.start("v") <= hook.start() < match.end("v")
        ]
        if found:
            best = max(found, key=lambda match: (match.end("v") - match.start("v"), -match.start("v")))
            reached = best.end("v")
            yield Venue(best.start("v"), best.end("v"), " ".join(best["v"].split()))
