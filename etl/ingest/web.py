"""Documents that came from a web address: what they are is told by their bytes first, then by what the server says."""

import msgspec

from etl.ingest.documents import as_document
from etl.ingest.records import Found, Rejected
from etl.model.documents import MediaType, Origin

_HTML = frozenset({"text/html", "application/xhtml+xml"})
_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body")


def is_web_address(uri: str) -> bool:
    """Say whether a place is an address on the web and no path."""
    return uri.startswith(("http://", "https://"))


def web_document(uri: str, content: bytes, media_type: str, origin: Origin, max_bytes: int) -> Found | Rejected:
    """Return the document that stands at an address; `media_type` is the declared one, empty where there is none."""
    kind = _kind(content, media_type)
    if kind is None:
        message = f"no article but {media_type}; name the address of the article itself"
        return Rejected(uri=uri, reason="unsupported-type", message=message, content=None)
    made = as_document(uri, content, kind, max_bytes)
    if isinstance(made, Rejected):
        return made
    return Found(uri=uri, document=msgspec.structs.replace(made.document, origin=origin))


def _kind(content: bytes, media_type: str) -> MediaType | None:
    start = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    is_page = start.startswith(_STARTS) or (start.startswith((b"<?xml", b"<!--")) and b"<html" in start)
    if is_page or media_type in _HTML or (not media_type and start.startswith(b"<")):
        return "text/html"
    return "text/plain" if media_type in ("text/plain", "") else None
