"""Feeds: RSS and Atom in whatever state they come."""

import io
from typing import Any
from xml.sax import SAXException

import feedparser

from etl.dates.stamp import read_stamp
from etl.ingest.feeds.addresses import BadAddress, normalised
from etl.ingest.feeds.client import Answer, FetchFailed
from etl.model.base import Record


class Entry(Record, kw_only=True):
    """One article that a feed tells of."""

    url: str
    published: str | None
    """Publication date, EDTF; None where the feed says none that can be read."""
    stamp: str
    """What changes when the article does, as far as the feed tells: its title, and when it was last changed."""


def entries(answer: Answer) -> tuple[Entry, ...]:
    """Return the articles of a feed in its order, each once; FetchFailed where it is no feed, whatever it is called.

    Entries without a usable link are left out.
    """
    headers = {"content-type": answer.headers.get("content-type", ""), "content-location": answer.url}
    # From a stream, since the parser takes bytes that look like a path or address for one and opens it.
    parsed: Any = feedparser.parse(io.BytesIO(answer.content), response_headers=headers, sanitize_html=False)
    is_broken = not parsed.entries and isinstance(parsed.get("bozo_exception"), SAXException)
    if not parsed.get("version") or is_broken:
        raise FetchFailed("is no RSS or Atom feed", answer.url, status=answer.status, is_final=True)
    found: dict[str, Entry] = {}
    for item in parsed.entries:
        try:
            url = normalised(str(item.get("link") or ""))
        except BadAddress:
            continue
        # Asked whether it is there, since the parser makes up the one date from the other.
        said = {name: str(item[name]) for name in ("title", "updated", "published") if name in item}
        stamp = "\n".join(said.get(name, "") for name in ("title", "updated", "published"))
        published = read_stamp(said.get("published") or said.get("updated"))
        found.setdefault(url, Entry(url=url, published=published, stamp=stamp))
    return tuple(found.values())
