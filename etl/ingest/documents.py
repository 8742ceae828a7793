"""From bytes to a document, or to the reason why they are none."""

import hashlib
from typing import Any

from etl.charsets import looks_binary
from etl.ingest.fields import FIELDS, canonical_bytes, declared_origin, documented
from etl.ingest.records import Found, Rejected
from etl.model.documents import Document, MediaType, Origin


def as_document(uri: str, content: bytes, media_type: MediaType, max_bytes: int) -> Found | Rejected:
    """Return the document that the bytes of a whole file are."""
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        return Rejected(uri=uri, reason="empty", message="there is nothing in it", content=content)
    if len(content) > max_bytes:
        return too_large(uri, max_bytes)
    if looks_binary(content):
        message = "no text but binary data; convert it to text or HTML first"
        return Rejected(uri=uri, reason="binary", message=message, content=content)
    return _found(uri, content, media_type, Origin())


def as_record(uri: str, record: Any, raw: bytes, max_bytes: int) -> Found | Rejected:
    """Return the document that one record of a file is; `raw` is how it stood there."""
    if not isinstance(record, dict):
        message = f"a record must be an object with the fields {', '.join(FIELDS)}"
        return Rejected(uri=uri, reason="invalid-record", message=message, content=raw)
    fields = documented(record)
    if not str(fields.get("text") or "").strip():
        message = "it has no text: call the field with the article `text`"
        return Rejected(uri=uri, reason="empty", message=message, content=raw)
    content = canonical_bytes(fields)
    if len(content) > max_bytes:
        return too_large(uri, max_bytes)
    return _found(uri, content, "application/json", declared_origin(fields))


def too_large(uri: str, max_bytes: int) -> Rejected:
    """Return the rejection of something over the limit, without its bytes."""
    message = f"larger than {max_bytes:,} bytes; split it, or raise the setting max_bytes"
    return Rejected(uri=uri, reason="too-large", message=message, content=None)


def _found(uri: str, content: bytes, media_type: MediaType, origin: Origin) -> Found:
    digest = hashlib.sha256(content).hexdigest()
    document = Document(article_id=digest[:24], sha256=digest, content=content, media_type=media_type, origin=origin)
    return Found(uri=uri, document=document)
