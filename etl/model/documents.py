"""What ingest hands on: bytes, what they are, and where they were found."""

from typing import Literal

from etl.model.base import Record

MediaType = Literal["text/plain", "text/html", "application/json"]


class Origin(Record, kw_only=True):
    """What is known of a document beside its bytes; part of what its reading depends on."""

    source: str | None = None
    """Publisher declared by whoever delivered the document."""
    published: str | None = None
    """Publication date declared with the document, EDTF."""
    url: str | None = None
    """Web address the document was fetched from, where it is not the location itself."""
    charset: str | None = None
    """Character set declared in transport (HTTP), where there was one."""


class Location(Record, kw_only=True):
    """One place where a document was found."""

    uri: str
    """Path or address as given; `file.jsonl#N` for record N (from 1) of a file of records."""
    article_id: str
    version: int
    """1 for the first bytes seen at this uri, 2 for the bytes that replaced them, and so on."""
    origin: Origin = Origin()


class Document(Record, kw_only=True):
    """Bytes to be read, with the origin that the rules chose among their locations."""

    article_id: str
    """First 24 hexadecimal digits of the SHA-256 of `content`."""
    sha256: str
    content: bytes
    media_type: MediaType
    """`application/json` is one record with the documented field names (text, title, url, ...)."""
    origin: Origin = Origin()
