"""HTML into blocks: the main text through trafilatura, page furniture left out."""

import copy
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree, html
from trafilatura import bare_extraction

from etl.errors import RejectedDocument
from etl.model.reading import BlockKind
from etl.read.text.pages import PageFacts, page_facts

_DEEPEST = 120
_KINDS: dict[str, BlockKind] = {"head": "heading", "item": "item"}
_CONTAINERS = {"list", "table", "row", "quote", "body", "main", "div"}
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)\b[^<>]*?(/?)>")
# Void elements, and those that their successor closes: they do not nest however often they follow one another.
_UNNESTED = re.compile(
    r"p|li|td|th|tr|dt|dd|option|thead|tbody|tfoot|colgroup|rp|rt|html|head|body|area|base|br|col|embed|hr|img|input"
    r"|link|meta|param|source|track|wbr",
    re.I,
)
_FALLBACK_OUT = "//script|//style|//nav|//aside|//footer|//header|//form|//noscript|//figure|//button|//select"
_FALLBACK_IN = "//p|//li|//h1|//h2|//h3|//h4|//blockquote|//td"
_HTML_IN_TEXT = re.compile(r"<(?:p|br|div|ul|li|h[1-6]|strong|em|a|span|b|i)\b[^<>]{0,500}/?>", re.I)
_SPACES = re.compile(r"[ \t\r\f\v]*\n[ \t\r\f\v]*|[ \t\r\f\v]+")


def looks_like_html(text: str) -> bool:
    """Say whether a text field holds markup rather than text."""
    return _HTML_IN_TEXT.search(text) is not None


def read_page(text: str) -> tuple[list[tuple[BlockKind, str]], PageFacts]:
    """Return the pieces of the main text, in order, and what the page's metadata states."""
    tree = parse(text)
    facts = page_facts(tree)
    pieces = _main_text(tree)
    return pieces, facts


def read_fragment(text: str) -> list[tuple[BlockKind, str]]:
    """Return the pieces of a fragment of HTML, all of which is text of the article."""
    return _every_text(parse(f"<html><body><div>{text}</div></body></html>"))


def parse(text: str) -> Any:
    """Parse a page of any quality; raise RejectedDocument where nothing can be made of it."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = html.document_fromstring(_flatter(text).encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise RejectedDocument("no-text", "the page has no text", remedy="look at the page in a browser") from error
    return tree


def _flatter(text: str) -> str:
    """Drop the tags of elements nested deeper than any real page: the recursive steps after this need no limit."""
    if text.count("<") < _DEEPEST:
        return text
    depth = 0
    parts: list[str] = []
    at = 0
    for match in _TAG.finditer(text):
        if _UNNESTED.fullmatch(match[2]) or match[3]:
            continue
        deepest = depth + (0 if match[1] else 1)
        depth = max(0, depth - 1 if match[1] else depth + 1)
        if deepest > _DEEPEST:
            parts.append(text[at : match.start()] + " ")
            at = match.end()
    return "".join(parts) + text[at:]


def _main_text(tree: Any) -> list[tuple[BlockKind, str]]:
    document = bare_extraction(
        copy.deepcopy(tree), include_comments=False, include_tables=True, with_metadata=False, deduplicate=False
    )
    body = getattr(document, "body", None)
    pieces = [] if body is None else list(_pieces(body))
    return pieces or _every_text(tree)


def _every_text(tree: Any) -> list[tuple[BlockKind, str]]:
    """Return the text of every block element outside menus, for pages too short for the extractor."""
    for element in tree.xpath(_FALLBACK_OUT):
        element.drop_tree()
    for element in tree.iter("br"):
        element.tail = "\n" + (element.tail or "")
    found = [element for element in tree.xpath(_FALLBACK_IN) if not element.xpath("ancestor::p|ancestor::li")]
    kinds: list[tuple[BlockKind, str]] = []
    for element in found or [tree]:
        tag = str(element.tag)
        kind: BlockKind = "heading" if tag in {"h1", "h2", "h3", "h4"} else "item" if tag == "li" else "paragraph"
        kinds += [(kind, line) for line in _lines(element.text_content())]
    return kinds


def _pieces(body: Any) -> Iterator[tuple[BlockKind, str]]:
    """Yield the pieces of the extractor's tree in reading order; loose text between elements counts as well."""
    yield from (("paragraph", line) for line in _lines(body.text or ""))
    for element in body:
        tag = str(element.tag)
        if tag in _CONTAINERS and len(element):
            yield from _pieces(element)
        else:
            kind = _KINDS.get(tag, "paragraph")
            yield from ((kind, line) for line in _lines(_flat(element)))
        yield from (("paragraph", line) for line in _lines(element.tail or ""))


def _flat(element: Any) -> str:
    """Return the text of an element, a line end where the page has a line break."""
    parts = [element.text or ""]
    for child in element:
        parts.append("\n" if child.tag == "lb" else _flat(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _lines(text: str) -> list[str]:
    spaced = _SPACES.sub(lambda match: "\n" if "\n" in match[0] else " ", text)
    return [line.strip() for line in spaced.split("\n") if line.strip()]
