"""HTML pages and records into articles: main text, metadata, charsets, hostile markup. All sentences are made up."""

import hashlib
import json
from typing import Any

import pytest

from etl.errors import RejectedDocument
from etl.model.documents import Document, MediaType, Origin
from etl.model.reading import ArticleText
from etl.read.text import extract

FIRST = (
    "The foreign minister of Norland met her counterpart on Monday and spoke with him about trade and fishing rights."
)
SECOND = "Both of them said after the talks that a second round will be held in the spring of next year."
MENU = '<nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>'
FOOT = '<aside><h3>Related posts</h3><a href="#">Mayor opens bridge</a></aside><footer>Imprint | RSS</footer>'


def read(content: str | bytes, media_type: MediaType = "text/html", charset: str | None = None) -> ArticleText:
    content = content.encode() if isinstance(content, str) else content
    digest = hashlib.sha256(content).hexdigest()
    origin = Origin(charset=charset)
    return extract(
        Document(article_id=digest[:24], sha256=digest, content=content, media_type=media_type, origin=origin)
    )


def record(**fields: Any) -> ArticleText:
    return read(json.dumps(fields), "application/json")


def page(head: str = "", body: str = "") -> str:
    paragraphs = f"<p>{FIRST}</p><p>{SECOND}</p><p>{FIRST}</p>"
    return (
        f"<!DOCTYPE html><html><head>{head}</head><body>{MENU}<article>{body}{paragraphs}</article>{FOOT}</body></html>"
    )


def test_furniture_is_left_out_and_the_title_comes_first() -> None:
    cookie = "<div class='cookie'>We use cookies. <a href='#'>Accept</a></div>"
    article = read(
        page("<title>Norland talks about fish | The Lantern</title>", f"{cookie}<h1>Norland talks about fish</h1>")
    )
    assert article.text.startswith(f"Norland talks about fish\n\n{FIRST}")
    assert article.blocks[0].kind == "title"
    for words in ("Sport", "cookies", "Mayor opens bridge", "Imprint"):
        assert words not in article.text


def test_json_ld_beats_open_graph_beats_the_visible() -> None:
    linked = {
        "@type": "NewsArticle",
        "headline": "Linked headline about fish",
        "datePublished": "2024-03-05T23:30:00+02:00",
        "publisher": {"@type": "Organization", "name": "The Lantern"},
        "author": [{"name": "Ann Holm"}, {"name": "Per Lund"}],
    }
    graph = '<meta property="og:title" content="Graph headline"><meta property="og:site_name" content="Graph Site">'
    graph += '<meta property="article:published_time" content="2024-03-07">'
    script = f'<script type="application/ld+json">{json.dumps({"@graph": [linked]})}</script>'
    visible = "<h1>Visible headline</h1><div class='date'>9 March 2024</div>"
    article = read(page(script + graph, visible))
    assert article.title == "Linked headline about fish"
    assert article.published == "2024-03-05"
    assert article.publisher == "The Lantern"
    assert article.author == "Ann Holm, Per Lund"
    without = read(page(graph, visible))
    assert (without.title, without.published, without.publisher) == ("Graph headline", "2024-03-07", "Graph Site")
    bare = read(page("", visible))
    assert (bare.title, bare.published, bare.publisher) == ("Visible headline", "2024-03-09", None)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>Norland talks about fish | The Lantern</title>", "Norland talks about fish"),
        (
            "<title>Norland - Southland talks - The Lantern</title><meta property='og:site_name' content='The "
            "Lantern'>",
            "Norland - Southland talks",
        ),
        ("<title>Norland - Southland: talks about fish</title>", "Norland - Southland: talks about fish"),
    ],
)
def test_the_site_is_cut_off_the_title(head: str, title: str) -> None:
    assert read(page(head)).title == title


@pytest.mark.parametrize(
    ("body", "published"),
    [
        ("<time datetime='2024-03-05T10:00Z'>yesterday</time>", "2024-03-05"),
        ("<p class='byline'>by The Lantern &middot; 02. 03. 2023. &middot; News</p>", "2023-03-02"),
        ("<span class='date'>03 december 2021 [18:20]</span>", "2021-12-03"),
        ("<p class='postmeta'>Posted on Fri, Sep 18 2015 by staff</p>", "2015-09-18"),
        (
            "<p>The islands have been disputed since 4 May 1931, when a fisherman was arrested near the harbour.</p>",
            None,
        ),
    ],
)
def test_visible_dates(body: str, published: str | None) -> None:
    assert read(page("", f"<h1>Norland talks about fish</h1>{body}")).published == published


def test_a_date_beside_other_articles_is_not_the_date_of_this_one() -> None:
    aside = "<aside><div class='date'>1 April 2020</div></aside>"
    assert read(page("", f"<h1>Norland talks about fish</h1>{aside}")).published is None


def test_the_canonical_address() -> None:
    link = "<link rel='canonical' href='https://lantern.example/fish'>"
    assert read(page(link)).url == "https://lantern.example/fish"
    assert read(page("<link rel='canonical' href='/fish'>")).url is None


def test_headings_lists_and_datelines_keep_their_kind() -> None:
    body = f"<h1>Talks about fish</h1><p><strong>BERGEN</strong> - {FIRST}</p><h3>Topics</h3>"
    body += "<ul><li>the price of cod and herring in the coming year;</li><li>a ferry to the outer islands.</li></ul>"
    article = read(page("", body))
    assert article.dateline == "BERGEN"
    found = [(block.kind, article.text[block.start : block.end]) for block in article.blocks]
    assert ("heading", "Topics") in found
    assert ("item", "a ferry to the outer islands.") in found
    assert ("paragraph", FIRST) in found


@pytest.mark.parametrize(
    ("encoding", "meta"),
    [
        ("utf-8", ""),
        ("cp1250", "<meta charset='windows-1250'>"),
        ("iso-8859-9", '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-9">'),
        ("utf-16", ""),
        ("utf-8", "<meta charset='utf-16'>"),
    ],
)
def test_charsets_are_honoured(encoding: str, meta: str) -> None:
    name = "Öztürk" if "8859" in encoding else "Kovačević-Öhman"
    html = page(
        meta,
        "<h1>Norland talks about fish</h1><p>The minister " + name + " told the press that the talks were good.</p>",
    )
    assert name in read(html.encode(encoding)).text


def test_the_charset_of_the_transport_beats_that_of_the_page() -> None:
    html = page("<meta charset='iso-8859-1'>", "<p>The minister Đurić told the press that the talks were good.</p>")
    assert "Đurić" in read(html.encode("cp1250"), charset="cp1250").text


@pytest.mark.parametrize("tag", ["div", "blockquote", "font", "x-box", "ul"])
def test_deep_nesting_is_read(tag: str) -> None:
    html = f"<html><body>{f'<{tag}>' * 100_000}<p>{FIRST}</p><p>{SECOND}</p>{f'</{tag}>' * 100_000}</body></html>"
    assert FIRST in read(html).text


def test_many_paragraphs_that_are_never_closed_stay_apart() -> None:
    html = "<html><body><article>" + f"<p>{FIRST}<p>{SECOND}" * 200 + "</article></body></html>"
    assert len(read(html).blocks) == 400


@pytest.mark.parametrize(
    "html",
    [
        "<html></html>",
        "<",
        "<html><body><script>var a = 1;</script></body></html>",
        "<title>Only a title of a page</title>",
    ],
)
def test_pages_without_text_are_rejected(html: str) -> None:
    with pytest.raises(RejectedDocument) as caught:
        read(html)
    assert caught.value.reason == "no-text"


def test_records_state_what_texts_do_not() -> None:
    article = record(
        text=f"{FIRST}\n\n{SECOND}",
        title="Norland talks about fish",
        published="Tue, 05 Mar 2024 10:00:00 GMT",
        source="The Lantern",
        url="https://lantern.example/1",
        author="Ann Holm",
    )
    assert article.text == f"Norland talks about fish\n\n{FIRST}\n\n{SECOND}"
    assert [block.kind for block in article.blocks] == ["title", "paragraph", "paragraph"]
    assert (article.published, article.publisher) == ("2024-03-05", "The Lantern")
    assert (article.url, article.author) == ("https://lantern.example/1", "Ann Holm")


def test_a_title_that_the_text_repeats_is_not_doubled() -> None:
    article = record(text=f"Norland talks about fish\n\n{FIRST}", title="Norland talks about fish")
    assert article.text == f"Norland talks about fish\n\n{FIRST}"


def test_the_text_of_a_record_may_be_html() -> None:
    article = record(
        text=f"<p>{FIRST}</p><p>{SECOND.replace('both', '<b>both</b>')}<br>And so on it went.</p>", title="Fish"
    )
    assert article.text == f"Fish\n\n{FIRST}\n\n{SECOND}\n\nAnd so on it went."


def test_signs_of_comparison_are_no_html() -> None:
    assert "a < b and b > a" in record(text=f"{FIRST} He wrote a < b and b > a on the board.").text
