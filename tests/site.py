"""A web site of our own on 127.0.0.1, which behaves as well or as badly as a test wants."""

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Behaviour = Callable[["Visit"], None]


@dataclass(frozen=True)
class Request:
    """One request as it came in."""

    at: float
    path: str
    headers: dict[str, str]
    """By lower-case name."""


class Visit(BaseHTTPRequestHandler):
    """One request being answered."""

    protocol_version = "HTTP/1.1"
    server: "_Server"

    def do_GET(self) -> None:
        """Answer as the site is told to; what it knows nothing of is not there."""
        site = self.server.site
        headers = {name.lower(): value for name, value in self.headers.items()}
        site.requests.append(Request(at=time.monotonic(), path=self.path, headers=headers))
        self.close_connection = True
        answer = site.pages.get(self.path, status(404))
        try:
            answer(self)
        except (BrokenPipeError, ConnectionResetError):
            return

    def say(self, code: int, body: bytes = b"", **headers: str) -> None:
        """Send an answer; `content_length` and the like become the names of headers."""
        named = {name.replace("_", "-").title(): value for name, value in headers.items()}
        self.send_response(code)
        for name, value in ({"Content-Length": str(len(body))} | named).items():
            if value:
                self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    site: "Site"


@dataclass
class Site:
    """What it answers where, and what it was asked."""

    url: str
    pages: dict[str, Behaviour] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)

    def asked(self, but: tuple[str, ...] = ("/robots.txt",)) -> list[str]:
        """Return the paths asked for so far, and forget them."""
        paths = [request.path for request in self.requests if request.path not in but]
        self.requests.clear()
        return paths


@contextmanager
def site() -> Iterator[Site]:
    """Run a site."""
    server = _Server(("127.0.0.1", 0), Visit)
    server.site = Site(url=f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server.site
    finally:
        server.shutdown()
        server.server_close()


def status(code: int, **headers: str) -> Behaviour:
    """Answer with nothing but a status."""
    return lambda visit: visit.say(code, b"", **headers)


def page(body: str | bytes, media_type: str = "text/html; charset=utf-8", **headers: str) -> Behaviour:
    """Answer with a page."""
    content = body.encode() if isinstance(body, str) else body
    return lambda visit: visit.say(200, content, content_type=media_type, **headers)


def cached(body: str, etag: str, media_type: str = "text/html; charset=utf-8") -> Behaviour:
    """Answer with a page, or that it is as it was."""

    def answer(visit: Visit) -> None:
        if visit.headers.get("If-None-Match") == etag:
            visit.say(304, etag=etag)
        else:
            visit.say(200, body.encode(), content_type=media_type, etag=etag)

    return answer


def redirect(target: str, code: int = 302) -> Behaviour:
    """Send whoever asks elsewhere."""
    return lambda visit: visit.say(code, location=target)


def in_turn(*answers: Behaviour) -> Behaviour:
    """Give one answer after the other, the last one for ever."""
    left = list(answers)
    return lambda visit: (left.pop(0) if len(left) > 1 else left[0])(visit)


def drip(seconds: float = 0.05) -> Behaviour:
    """Send a byte now and then, for ever."""

    def answer(visit: Visit) -> None:
        visit.say(200, content_length="50000", content_type="text/html")
        while True:
            visit.wfile.write(b"x")
            time.sleep(seconds)

    return answer


def slow_headers(seconds: float = 0.05) -> Behaviour:
    """Send a header now and then, for ever."""

    def answer(visit: Visit) -> None:
        visit.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(10_000):
            visit.wfile.write(b"X-%d: y\r\n" % number)
            time.sleep(seconds)

    return answer


def silent(seconds: float = 60) -> Behaviour:
    """Say nothing."""
    return lambda visit: time.sleep(seconds)


def endless() -> Behaviour:
    """Send a body without a length that never ends."""

    def answer(visit: Visit) -> None:
        visit.say(200, content_length="", content_type="text/html")
        while True:
            visit.wfile.write(b"<p>more</p>" * 1000)

    return answer


def bomb(megabytes: int = 40) -> Behaviour:
    """Send little that unpacks to much."""
    packed = gzip.compress(b"<p>" + b"0" * (megabytes << 20), compresslevel=9)
    return lambda visit: visit.say(200, packed, content_type="text/html", content_encoding="gzip")


def raw(content: bytes) -> Behaviour:
    """Send bytes that need not be HTTP."""

    def answer(visit: Visit) -> None:
        visit.wfile.write(content)

    return answer


def feed(*items: tuple[str, str, str], title: str = "News") -> str:
    """Return an RSS feed of articles: address, title and publication date as RSS writes it."""
    told = "".join(
        f"<item><title>{name}</title><link>{link}</link><pubDate>{date}</pubDate></item>" for link, name, date in items
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{told}</channel></rss>'
