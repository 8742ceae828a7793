"""The documented names of a record's fields, and their synonyms."""

import json
import re
from typing import Any

from etl.dates.stamp import read_stamp
from etl.model.documents import Origin

_SYNONYMS = {
    "text": ("body", "content", "article", "articlebody", "article_body", "full_text", "fulltext", "maintext", "html"),
    "title": ("headline", "name"),
    "url": ("link", "uri", "canonical_url", "permalink", "source_url"),
    "published": (
        "date",
        "published_at",
        "publishedat",
        "published_date",
        "publish_date",
        "publication_date",
        "datepublished",
        "date_published",
        "date_publish",
        "pubdate",
        "pub_date",
        "created_at",
        "timestamp",
    ),
    "source": ("publisher", "outlet", "site_name", "sitename", "site", "newspaper", "source_name"),
    "language": ("lang", "inlanguage"),
    "author": ("byline", "authors", "creator"),
}
FIELDS = tuple(_SYNONYMS)
"""Names that a record's fields are documented under."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_UNSTORABLE = re.compile("[\\0\ud800-\udfff]")
"""What no database keeps in a text."""
_MEANING = {synonym: name for name, synonyms in _SYNONYMS.items() for synonym in synonyms}


def documented(record: dict[str, Any]) -> dict[str, Any]:
    """Return the record with synonyms renamed; a documented name wins over a synonym, the first of two synonyms."""
    renamed: dict[str, Any] = {name.strip().lower(): value for name, value in reversed(record.items())}
    for name, synonyms in _SYNONYMS.items():
        if _is_empty(renamed.get(name)):
            present = (synonym for synonym in synonyms if not _is_empty(renamed.get(synonym)))
            if (synonym := next(present, None)) is not None:
                renamed[name] = renamed.pop(synonym)
        if name in renamed and name != "published":
            renamed[name] = _plain(renamed[name], "\n\n" if name == "text" else ", ")
    return renamed


def meaning(column: str) -> str | None:
    """Return the documented name of a column, None for one that means nothing here."""
    name = column.strip().lower()
    return name if name in FIELDS else _MEANING.get(name)


def canonical_bytes(record: dict[str, Any]) -> bytes:
    """Return the bytes that stand for a record: sorted fields, UTF-8, a lone surrogate replaced."""
    text = json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return _SURROGATE.sub("\ufffd", text).encode("utf-8")


def declared_origin(record: dict[str, Any]) -> Origin:
    """Return what a record with documented names declares of its origin."""
    return Origin(
        source=_words(record.get("source")),
        published=read_stamp(record.get("published")),
        url=_words(record.get("url")),
    )


def _words(value: Any) -> str | None:
    return " ".join(_UNSTORABLE.sub("\ufffd", value).split()) or None if isinstance(value, str) else None


def _plain(value: Any, glue: str) -> Any:
    """Reduce a nested value to words: an object to its name, a list to its parts with `glue` between them."""
    if isinstance(value, dict):
        return _plain(value.get("name") or value.get("title") or "", glue)
    if isinstance(value, list):
        return glue.join(str(_plain(item, glue)) for item in value)
    return value


def _is_empty(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip()) or value in ([], {})
