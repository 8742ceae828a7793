"""How things of the warehouse are called in front of people."""

from collections.abc import Iterable, Mapping
from typing import Any

_CHANNELS = {"in_person": "in person", "video": "by video", "phone": "by phone", "hybrid": "in person and by video"}
_PRESENCE = {"expected": "expected", "invited": "invited", "absent": "absent"}


def plural(count: int, one: str, many: str | None = None) -> str:
    """Return a number and its noun."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def parted(*words: str | None, by: str = " · ") -> str:
    """Join what there is."""
    return by.join(word for word in words if word)


def place(row: Mapping[str, Any]) -> str:
    """Return venue, city and country, as far as known."""
    country = row.get("country_name") or row.get("country_code")
    city = row["city"] if row["city"] != country else None
    return parted(row["venue"], city, country, by=", ")


def channel(code: str) -> str | None:
    """Return how a meeting took place, None where not known."""
    return _CHANNELS.get(code)


def level(code: str) -> str | None:
    """Return who of all those at a meeting ranked highest, None where not known."""
    return None if code == "unknown" else f"{code}s"


def party(row: Mapping[str, Any], *, with_capacity: bool = False) -> str:
    """Return a party at a meeting: who, for whom, and what is special about it."""
    who = row["person_name"] or (row["capacity"] if row["party_kind"] != "delegation" else None)
    side = row["organisation_name"]
    notes = [row["capacity"]] if with_capacity and who != row["capacity"] else []
    notes += [row["role"]] if row["role"] != "participant" else []
    notes += [_PRESENCE[row["presence"]]] if row["presence"] in _PRESENCE else []
    if who is None:
        return (side or "an unnamed party") + (f" ({', '.join(notes)})" if notes else "")
    told = ", ".join(filter(None, [side, *notes]))
    return f"{who} ({told})" if told else str(who)


def file_of(uri: str) -> str:
    """Return the last part of a place."""
    return uri.rstrip("/").rpartition("/")[2] or uri


def sources(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return who says so: the publisher where known, and the file."""
    named: dict[str, list[str]] = {}
    for row in rows:
        files = named.setdefault(row["source_name"] or "", [])
        if (file := file_of(row["article_uri"])) not in files:
            files.append(file)
    loose = named.pop("", [])
    return [f"{name} ({', '.join(files)})" for name, files in named.items()] + loose
