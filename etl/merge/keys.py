"""Ids of derived rows: text made from what identifies them."""

import hashlib
import re

from anyascii import anyascii

from etl.model.reading import Place

_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def slug(text: str) -> str:
    """Return lower-case ASCII words joined by hyphens; a digest where nothing of the text can be written so."""
    words = _NOT_SLUG.sub("-", anyascii(text).lower()).strip("-")
    return words or f"x-{digest(text)}"


def digest(text: str) -> str:
    """Return 16 hexadecimal digits of the SHA-256 of the text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def meeting_id(report_ids: tuple[str, ...]) -> str:
    """Return the id of the meeting that these reports tell of: made from the smallest."""
    return f"m-{digest(min(report_ids))}"


def place_id(place: Place) -> str | None:
    """Return country/city/venue as slugs, None where nothing is known."""
    parts = (place.country, place.city, place.venue)
    if not any(parts):
        return None
    return "/".join(slug(part) if part else "" for part in parts).rstrip("/")


def party_key(person_id: str | None, organisation_id: str | None) -> str | None:
    """Return what tells a party from others at one meeting, None where nothing does."""
    if person_id is not None:
        return f"p:{person_id}"
    return None if organisation_id is None else f"o:{organisation_id}"
