"""What a page states of itself: JSON-LD, Open Graph, meta elements, the visible date."""

import copy
import json
import re
from collections.abc import Iterator
from typing import Any

from htmldate import find_date
from lxml import etree

from etl.dates.stamp import find_stamp, read_stamp
from etl.model.base import Record

_ARTICLE_TYPES = ("Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "WebPage", "PressRelease")
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title"),
    "published": (
        "article:published_time",
        "og:published_time",
        "datepublished",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.date",
        "parsely-pub-date",
        "pubdate",
        "publish-date",
        "publication_date",
        "sailthru.date",
    ),
    "publisher": ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher"),
    "author": ("author", "article:author", "dc.creator", "parsely-author"),
    "url": ("og:url",),
}
_DATED = re.compile(r"(?:^|[-_ ])(?:date|time|publish\w*|posted|meta|byline|label|info|submitted)(?:$|[-_ ])", re.I)
_ASIDE = {"aside", "footer", "nav"}
_DATE_LINE = 160
_GLUE = r"\s+[|\-–—:»·•]\s+"


class PageFacts(Record, kw_only=True):
    """What the page states; None where it does not."""

    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None


def page_facts(tree: Any) -> PageFacts:
    """Read the page's metadata, the more deliberate statement first."""
    linked = next(_linked_articles(tree), {})
    meta = dict(_meta(tree))
    publisher = _name(linked.get("publisher")) or _first(meta, "publisher")
    return PageFacts(
        title=_title(tree, linked, meta, publisher),
        published=_published(tree, linked, meta),
        publisher=publisher,
        author=_author(linked, meta),
        url=_url(tree, meta),
    )


def _linked_articles(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield the JSON-LD objects that describe an article."""
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _objects(data):
            kinds = item.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(str(kind) in _ARTICLE_TYPES for kind in kinds) and (
                item.get("headline") or item.get("datePublished")
            ):
                yield item


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        for item in data:
            yield from _objects(item)
    elif isinstance(data, dict):
        yield data
        yield from _objects(data.get("@graph") or [])


def _meta(tree: Any) -> Iterator[tuple[str, str]]:
    """Yield names and contents of meta elements; of several of one name the first counts, so they come reversed."""
    for element in reversed(tree.xpath("//meta[@content]")):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = " ".join(element.get("content").split())
        if name and content:
            yield name.lower(), content


def _first(meta: dict[str, str], what: str) -> str | None:
    return next((meta[name] for name in _META[what] if name in meta), None)


def _name(value: Any) -> str | None:
    """Return the name in a JSON-LD value: a text, an object with a name, or a list of them."""
    if isinstance(value, list):
        value = ", ".join(filter(None, (_name(item) for item in value[:5])))
    if isinstance(value, dict):
        value = value.get("name")
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _author(linked: dict[str, Any], meta: dict[str, str]) -> str | None:
    author = _name(linked.get("author")) or _first(meta, "author")
    return None if author is None or author.startswith(("http:", "https:")) else author


def _title(tree: Any, linked: dict[str, Any], meta: dict[str, str], publisher: str | None) -> str | None:
    """Return the headline: as declared, else the only top heading, else the title without the site's name."""
    heads = [" ".join(head.text_content().split()) for head in tree.xpath("//h1[not(ancestor::nav|ancestor::footer)]")]
    titles = [" ".join(title.split()) for title in tree.xpath("//head/title/text()")]
    declared = [_name(linked.get("headline")) or "", _first(meta, "title") or ""]
    for candidate in [*declared, *(heads if len(heads) == 1 else []), *titles]:
        words = _without_site(candidate, publisher, heads)
        if words and words != publisher:
            return words
    return None


def _without_site(title: str, publisher: str | None, heads: list[str]) -> str:
    """Cut the site's name off a title: a part equal to it, or whatever surrounds the page's heading."""
    for head in heads:
        if head and title.startswith(head):
            return head
    parts = re.split(f"({_GLUE})", title)
    if publisher and len(parts) > 1:
        if parts[-1].casefold() == publisher.casefold():
            return "".join(parts[:-2]).strip()
        if parts[0].casefold() == publisher.casefold():
            return "".join(parts[2:]).strip()
    if len(parts) > 1 and re.fullmatch(r"\s+[|»]\s+", parts[-2]):
        return "".join(parts[:-2]).strip()
    return title.strip()


def _published(tree: Any, linked: dict[str, Any], meta: dict[str, str]) -> str | None:
    declared = linked.get("datePublished")
    for value in (declared if isinstance(declared, str) else None, _first(meta, "published")):
        if value and (edtf := read_stamp(value)):
            return edtf
    return _visible(tree) or _guessed(tree)


def _visible(tree: Any) -> str | None:
    """Return the first date in an element made to show one, outside of lists of other articles."""
    for element in tree.iter("time", "p", "div", "span", "li", "small", "em"):
        marked = element.tag == "time" or _DATED.search(f"{element.get('class') or ''} {element.get('id') or ''}")
        if not marked or any(ancestor.tag in _ASIDE for ancestor in element.iterancestors()):
            continue
        if edtf := read_stamp(element.get("datetime")):
            return edtf
        words = " ".join(element.text_content().split())
        if len(words) <= _DATE_LINE and (stamp := find_stamp(words)):
            return stamp.edtf
    return None


def _guessed(tree: Any) -> str | None:
    """Ask htmldate, but not to search the whole text: any date told of would do for the day of issue."""
    tree = copy.deepcopy(tree)
    for element in tree.xpath("//aside|//footer|//nav"):
        element.drop_tree()
    try:
        return find_date(tree, extensive_search=False, original_date=True)
    except (ValueError, TypeError, etree.LxmlError):
        return None


def _url(tree: Any, meta: dict[str, str]) -> str | None:
    links = [link.get("href") for link in tree.xpath("//link[@rel='canonical'][@href]")]
    for address in [*links, _first(meta, "url")]:
        if address and address.strip().startswith(("http://", "https://")):
            return str(address.strip())
    return None
