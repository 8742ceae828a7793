"""One request to servers that are slow, broken, huge or lie."""

import gzip
import socket
import time
import zlib
from collections.abc import Iterator

import pytest

from etl.ingest.feeds.client import Answer, Client, FetchFailed
from tests import site as web
from tests.site import Behaviour, Site

LIMIT = 100_000
TEXT = "<p>The ministers met in Oslo.</p>"


@pytest.fixture(scope="module")
def host() -> Iterator[Site]:
    """Return a running site."""
    with web.site() as running:
        yield running


def _ask(host: Site, behaviour: Behaviour, *, seconds: float = 5, limit: int = LIMIT) -> Answer:
    host.pages["/"] = behaviour
    client = Client(seconds=seconds, contact="desk@news.example", with_private=True)
    return client.ask(f"{host.url}/", limit, {})


def _refusal(host: Site, behaviour: Behaviour, *, seconds: float = 5) -> FetchFailed:
    with pytest.raises(FetchFailed) as caught:
        _ask(host, behaviour, seconds=seconds)
    return caught.value


def test_an_answer_is_taken_with_what_the_server_says_of_it(host: Site) -> None:
    host.requests.clear()
    answer = _ask(host, web.page(TEXT, "Text/HTML; Charset='ISO-8859-1'", etag='"7"'))
    assert (answer.status, answer.content, answer.media_type, answer.charset) == (
        200,
        TEXT.encode(),
        "text/html",
        "iso-8859-1",
    )
    assert answer.headers["etag"] == '"7"'
    (request,) = host.requests
    assert request.headers["user-agent"].startswith("readout/")
    assert request.headers["user-agent"].endswith(" (desk@news.example)")


@pytest.mark.parametrize("packed", [gzip.compress(TEXT.encode()), zlib.compress(TEXT.encode())], ids=["gzip", "zlib"])
def test_a_packed_body_is_unpacked(host: Site, packed: bytes) -> None:
    encoding = "gzip" if packed.startswith(b"\x1f\x8b") else "deflate"
    assert _ask(host, web.page(packed, content_encoding=encoding)).content == TEXT.encode()


def test_two_packed_parts_are_one_body(host: Site) -> None:
    packed = gzip.compress(b"<p>one") + gzip.compress(b" two</p>")
    assert _ask(host, web.page(packed, content_encoding="gzip")).content == b"<p>one two</p>"


@pytest.mark.parametrize(
    "behaviour",
    [web.drip(), web.slow_headers(), web.silent()],
    ids=["a byte now and then", "a header now and then", "silence"],
)
def test_no_server_holds_us_longer_than_a_request_may_take(host: Site, behaviour: Behaviour) -> None:
    started = time.monotonic()
    failure = _refusal(host, behaviour, seconds=0.5)
    assert time.monotonic() - started < 2
    assert failure.what == "did not answer in time"
    assert not failure.is_final


@pytest.mark.parametrize(
    "behaviour",
    [web.endless(), web.bomb(), web.page("x" * (LIMIT + 1)), web.page("x", content_length="999999999999")],
    ids=["endless", "bomb", "large", "said to be large"],
)
def test_more_than_the_limit_is_refused(host: Site, behaviour: Behaviour) -> None:
    failure = _refusal(host, behaviour)
    assert failure.what == "is larger than 100,000 bytes"
    assert failure.is_final


def test_exactly_the_limit_is_taken(host: Site) -> None:
    assert len(_ask(host, web.page("x" * LIMIT)).content) == LIMIT


@pytest.mark.parametrize(
    "behaviour",
    [
        web.page("half", content_length="4000"),
        web.page(gzip.compress(TEXT.encode() * 100)[:60], content_encoding="gzip"),
        web.page(b"no gzip at all", content_encoding="gzip"),
        web.raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel"),
        web.raw(b"SSH-2.0-OpenSSH_9.6\r\n"),
        web.raw(b"HTTP/1.1 200 OK\r\n" + b"X-Filler: " + b"y" * 200_000 + b"\r\n\r\n"),
        web.raw(b""),
    ],
    ids=["short", "half a gzip", "no gzip", "half a chunk", "no http", "headers without end", "nothing"],
)
def test_a_broken_answer_is_none_and_may_be_better_next_time(host: Site, behaviour: Behaviour) -> None:
    assert not _refusal(host, behaviour).is_final


def test_a_packing_that_nobody_asked_for_is_refused(host: Site) -> None:
    assert "'br'" in _refusal(host, web.page("x", content_encoding="br")).what


def test_a_host_that_is_not_there_may_come_back() -> None:
    client = Client(seconds=2, contact=None, with_private=True)
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    for url in (f"http://127.0.0.1:{port}/", "http://nobody.invalid/"):
        with pytest.raises(FetchFailed, match="cannot be reached") as caught:
            client.ask(url, LIMIT, {})
        assert not caught.value.is_final


def test_private_addresses_are_refused_unless_allowed(host: Site) -> None:
    host.requests.clear()
    host.pages["/"] = web.page(TEXT)
    port = host.url.rpartition(":")[2]
    client = Client(seconds=2, contact=None, with_private=False)
    for name in ("127.0.0.1", "localhost"):
        with pytest.raises(FetchFailed, match="private address") as caught:
            client.ask(f"http://{name}:{port}/", LIMIT, {})
        assert caught.value.is_final
    assert host.requests == []
