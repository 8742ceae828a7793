"""What a reading was made of, as the warehouse keeps it, so that none is made twice."""

import hashlib

from etl.model.documents import Document, Origin
from etl.model.ledger import ReadingKey
from etl.read.version import model_digest, reader_version


def key_of(document: Document, local_lexicon: str) -> ReadingKey:
    """Return what a reading made now would depend on."""
    return ReadingKey(
        article_id=document.article_id,
        reader_version=reader_version(),
        model_digest=model_digest(),
        lexicon_digest=local_lexicon,
        origin_digest=origin_digest(document.origin),
    )


def origin_digest(origin: Origin) -> str:
    """Return a digest of what was declared with a document."""
    parts = (origin.source, origin.published, origin.url, origin.charset)
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]
