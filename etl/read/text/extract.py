"""From a document's bytes to the text of an article, its blocks, and what it states of itself."""

import json
from typing import Any

import msgspec

from etl.charsets import decode
from etl.dates.stamp import is_sharpened, read_stamp
from etl.errors import RejectedDocument
from etl.model.documents import Document
from etl.model.reading import ArticleText, BlockKind, Span
from etl.read.text.agency import cited_agency, known_agency, reporting_outlet
from etl.read.text.captions import mark_captions
from etl.read.text.characters import clean
from etl.read.text.dateline import Dateline, bare_dateline, inline_dateline
from etl.read.text.draft import Draft, Known, assemble
from etl.read.text.heads import Head, read_head
from etl.read.text.language import require_english
from etl.read.text.markup import looks_like_html, read_fragment, read_page
from etl.read.text.plain import is_item, split_plain
from etl.read.text.tails import Tail, read_tail

_DATELINE_BLOCKS, _PLAIN_BLOCKS = 7, 3
"""Blocks among which a dateline is looked for, and those among which one without date and agency is believed."""


def extract(document: Document) -> ArticleText:
    """Return the article in a document.

    Raises RejectedDocument: `no-text` where there is nothing to read, `language-not-supported` where it is not English.
    """
    if document.media_type == "application/json":
        draft, known = _from_record(document.content)
    else:
        is_html = document.media_type == "text/html"
        text = clean(decode(document.content, declared=document.origin.charset, is_html=is_html))
        draft, known = _from_page(text) if is_html else (split_plain(text), Known())
    return _article(draft, _with_origin(known, document))


def _from_page(text: str) -> tuple[Draft, Known]:
    pieces, facts = read_page(text)
    known = Known(**{field: clean(value) for field, value in msgspec.structs.asdict(facts).items() if value})
    return _titled(assemble(_itemised(pieces)), known), known


def _from_record(content: bytes) -> tuple[Draft, Known]:
    """Read one record with the documented field names; its text may be HTML or plain."""
    fields: dict[str, Any] = json.loads(content)
    said = {name: clean(str(fields[name])).strip() for name in ("title", "url", "source", "author") if fields.get(name)}
    text = clean(str(fields.get("text") or ""))
    known = Known(
        title=said.get("title"),
        published=read_stamp(fields.get("published")),
        publisher=said.get("source"),
        author=said.get("author"),
        url=said.get("url"),
    )
    draft = assemble(_itemised(read_fragment(text))) if looks_like_html(text) else split_plain(text)
    return _titled(draft, known), known


def _itemised(pieces: list[tuple[BlockKind, str]]) -> list[tuple[BlockKind, str]]:
    return [("item" if kind == "paragraph" and is_item(words) else kind, words) for kind, words in pieces]


def _titled(draft: Draft, known: Known) -> Draft:
    """Put a title that only metadata states above the text, where the page itself does not repeat it."""
    title = known.title
    if not title or not draft.blocks:
        return draft
    above = " ".join(title.split()).casefold()
    if any(" ".join(draft.words(block).split()).casefold() == above for block in draft.blocks[:10]):
        return draft
    shift = len(title) + 2
    blocks = tuple(
        msgspec.structs.replace(block, start=block.start + shift, end=block.end + shift) for block in draft.blocks
    )
    first = assemble([("title", title)])
    return Draft(text=f"{title}\n\n{draft.text}", blocks=first.blocks + blocks)


def _with_origin(known: Known, document: Document) -> Known:
    """Let the document speak first, and whoever delivered it where the document is silent."""
    origin = document.origin
    return msgspec.structs.replace(known, publisher=known.publisher or origin.source, url=known.url or origin.url)


def _article(draft: Draft, known: Known) -> ArticleText:
    head = read_head(mark_captions(draft), known)
    tail = read_tail(head.draft, head.author or known.author)
    draft, dateline, offset = _dateline(tail.draft)
    body = "\n".join(draft.words(block) for block in draft.blocks if block.kind != "furniture")
    if not any(block.kind not in {"title", "furniture"} for block in draft.blocks) or not any(map(str.isalpha, body)):
        raise RejectedDocument(
            "no-text", "nothing to read in it", remedy="check that the file holds the article itself"
        )
    require_english(body)
    return _filled(draft, known, head, tail, dateline, offset)


def _dateline(draft: Draft) -> tuple[Draft, Dateline | None, int]:
    """Find the dateline in the first blocks and set it apart from the first sentence."""
    tried = 0
    for at, block in enumerate(draft.blocks):
        if block.kind in {"title", "furniture", "item"} or tried == _DATELINE_BLOCKS:
            continue
        tried += 1
        words = draft.words(block)
        if (found := bare_dateline(words)) and _is_believed(found, tried):
            return draft.with_kinds({at: "caption"}), found, block.start
        if (found := inline_dateline(words)) and _is_believed(found, tried):
            return draft.split(at, block.start + found.end, "caption"), found, block.start
    return draft, None, 0


def _is_believed(found: Dateline, tried: int) -> bool:
    """Say whether a dateline may stand where it does: below quotes and captions it has an agency and a date."""
    return tried <= _PLAIN_BLOCKS or (found.agency is not None and found.date_end > 0)


def _filled(draft: Draft, known: Known, head: Head, tail: Tail, dateline: Dateline | None, offset: int) -> ArticleText:
    """Let metadata come before the head, the head before the dateline, the dateline before what the text cites."""
    published, span = known.published, None
    if published is None:
        published, span = head.published, head.published_span
    if dateline is not None and dateline.published and is_sharpened(published, dateline.published):
        published = dateline.published
        span = Span(start=offset + dateline.date_start, end=offset + dateline.date_end)
    stated = dateline.date if dateline is not None else None
    body = "\n".join(draft.words(block) for block in draft.blocks if block.kind != "furniture")
    agency = (known_agency(dateline.agency) if dateline else None) or head.agency or tail.agency or cited_agency(body)
    return ArticleText(
        text=draft.text,
        blocks=draft.blocks,
        title=head.title,
        published=published,
        published_span=span,
        dateline_date=stated and msgspec.structs.replace(stated, start=stated.start + offset, end=stated.end + offset),
        publisher=known.publisher or head.publisher or tail.publisher or reporting_outlet(body),
        agency=agency,
        dateline=dateline.city if dateline else head.city,
        author=known.author or head.author,
        url=known.url,
    )
