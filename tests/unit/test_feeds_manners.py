"""How addresses are asked: redirections, retries, pace, robots.txt."""

import socket
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise
from typing import Any

import pytest

from etl.ingest.feeds import addresses
from etl.ingest.feeds.client import Answer, Client, FetchFailed
from etl.ingest.feeds.manners import Pace, Stopped, Visitor, retry_after
from tests import site as web
from tests.site import Site

LIMIT = 100_000


class _Noted(Pace):
    """Waits for nobody, and notes for how long it would have."""

    def __init__(self) -> None:
        super().__init__(0, threading.Event())
        self.pauses: list[float] = []

    def pause(self, seconds: float) -> None:
        if seconds > 0:
            self.pauses.append(round(seconds, 1))


@pytest.fixture
def host() -> Iterator[Site]:
    """Return a running site."""
    with web.site() as running:
        yield running


@pytest.fixture
def pace() -> _Noted:
    """Return a pace that does not wait."""
    return _Noted()


def _visitor(pace: Pace, *, with_private: bool = True) -> Visitor:
    return Visitor(Client(seconds=5, contact=None, with_private=with_private), pace)


def _refusal(visitor: Visitor, url: str) -> FetchFailed:
    with pytest.raises(FetchFailed) as caught:
        visitor.get(url, LIMIT)
    return caught.value


def test_redirections_are_followed_to_their_end(host: Site, pace: _Noted) -> None:
    host.pages |= {"/a": web.redirect("b?x=1", 301), "/b?x=1": web.redirect(f"{host.url}/c"), "/c": web.page("end")}
    answer = _visitor(pace).get(f"{host.url}/a", LIMIT)
    assert (answer.url, answer.content) == (f"{host.url}/c", b"end")


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("/a", "in a circle"),
        ("/round", "in a circle"),
        ("/far/0", "more than 5 times"),
        ("file:///etc/passwd", "no web address"),
        ("", "in a circle"),
        ("http://me:secret@127.0.0.1/", "no web address"),
    ],
)
def test_redirections_that_lead_nowhere_are_not_followed(host: Site, pace: _Noted, target: str, words: str) -> None:
    host.pages |= {"/a": web.redirect(target), "/round": web.redirect("/a")}
    host.pages |= {f"/far/{number}": web.redirect(f"/far/{number + 1}") for number in range(50)}
    failure = _refusal(_visitor(pace), f"{host.url}/a")
    assert words in failure.what
    assert failure.is_final
    assert len(host.asked()) <= 6


def test_no_redirection_leads_from_encryption_to_none(monkeypatch: pytest.MonkeyPatch, pace: _Noted) -> None:
    def ask(self: Client, url: str, limit: int, conditions: dict[str, str]) -> Answer:
        code = 404 if url.endswith("robots.txt") else 302
        return Answer(url=url, status=code, headers={"location": "http://plain.example/"}, content=b"")

    monkeypatch.setattr(Client, "ask", ask)
    failure = _refusal(_visitor(pace), "https://safe.example/")
    assert "without encryption" in failure.what
    assert failure.is_final


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """Return what host names lead to, in turn; 127.0.0.1 passes for public."""
    known: dict[str, list[str]] = {}
    look_up = socket.getaddrinfo

    def answer(host: str, port: int, *words: Any, **options: Any) -> Any:
        numbers = known.get(host)
        if numbers is None:
            return look_up(host, port, *words, **options)
        return [(0, 0, 0, "", (numbers.pop(0) if len(numbers) > 1 else numbers[0], port))]

    is_public = addresses.is_public
    monkeypatch.setattr(socket, "getaddrinfo", answer)
    monkeypatch.setattr(addresses, "is_public", lambda number: number == "127.0.0.1" or is_public(number))
    return known


def test_every_hop_is_looked_at(host: Site, pace: _Noted, names: dict[str, list[str]]) -> None:
    port = host.url.rpartition(":")[2]
    names |= {"outside.example": ["127.0.0.1"], "inside.example": ["10.0.0.1"]}
    host.pages |= {"/a": web.redirect(f"http://inside.example:{port}/secret"), "/b": web.page("fine")}
    visitor = _visitor(pace, with_private=False)
    assert visitor.get(f"http://outside.example:{port}/b", LIMIT).content == b"fine"
    failure = _refusal(visitor, f"http://outside.example:{port}/a")
    assert "private address 10.0.0.1" in failure.what
    assert failure.is_final


def test_a_name_cannot_lead_elsewhere_between_the_look_and_the_connection(
    host: Site, pace: _Noted, names: dict[str, list[str]]
) -> None:
    """Each request looks its host up once, and connects to what it saw."""
    port = host.url.rpartition(":")[2]
    host.pages["/a"] = web.page("fine")
    names["turning.example"] = ["127.0.0.1", "127.0.0.1", "192.168.0.1"]
    visitor = _visitor(pace, with_private=False)
    assert visitor.get(f"http://turning.example:{port}/a", LIMIT).content == b"fine"
    assert names["turning.example"] == ["192.168.0.1"]
    assert "private address" in _refusal(visitor, f"http://turning.example:{port}/a").what


def test_trouble_that_may_pass_is_tried_three_times(host: Site, pace: _Noted) -> None:
    host.pages["/a"] = web.in_turn(web.status(503), web.raw(b"nonsense"), web.page("at last"))
    assert _visitor(pace).get(f"{host.url}/a", LIMIT).content == b"at last"
    assert pace.pauses == [1, 2]
    host.pages["/a"] = web.status(500)
    host.requests.clear()
    failure = _refusal(_visitor(pace), f"{host.url}/a")
    assert (failure.status, failure.is_final) == (500, False)
    assert host.asked() == ["/a"] * 3


def test_retry_after_is_obeyed(host: Site, pace: _Noted) -> None:
    host.pages["/a"] = web.in_turn(web.status(429, retry_after="7"), web.page("fine"))
    assert _visitor(pace).get(f"{host.url}/a", LIMIT).content == b"fine"
    assert pace.pauses == [7]
    host.pages["/a"] = web.status(429, retry_after="3600")
    host.requests.clear()
    failure = _refusal(_visitor(pace), f"{host.url}/a")
    assert failure.retry_after == 3600
    assert host.asked() == ["/a"]


def test_retry_after_is_read_in_both_forms() -> None:
    assert retry_after("120") == 120
    assert 50 < retry_after(format_datetime(datetime.now(UTC) + timedelta(minutes=1))) <= 60
    assert retry_after("Mon, 03 Mar 2014 10:00:00 GMT") == 0
    assert retry_after("soon") == retry_after(None) == 0


@pytest.mark.parametrize("code", [400, 401, 403, 404, 410, 451])
def test_what_is_refused_is_not_tried_again(host: Site, pace: _Noted, code: int) -> None:
    host.pages["/a"] = web.status(code)
    failure = _refusal(_visitor(pace), f"{host.url}/a")
    assert (failure.status, failure.is_final) == (code, True)
    assert host.asked() == ["/a"]


def test_not_modified_is_an_answer_only_to_who_asked_for_it(host: Site, pace: _Noted) -> None:
    host.pages["/a"] = web.cached("fine", '"7"')
    visitor = _visitor(pace)
    assert visitor.get(f"{host.url}/a", LIMIT, etag='"7"').status == 304
    host.pages["/a"] = web.status(304)
    assert _refusal(visitor, f"{host.url}/a").status == 304


def test_robots_are_respected_by_the_longest_rule_and_asked_once(host: Site, pace: _Noted) -> None:
    rules = "User-agent: *\nDisallow: /*.pdf$\nDisallow: /in/\nAllow: /in/news\n\nUser-agent: other\nDisallow: /\n"
    host.pages |= {"/robots.txt": web.page(rules, "text/plain")}
    host.pages |= {path: web.page("fine") for path in ("/a", "/in/news/1", "/in/b", "/a.pdf")}
    visitor = _visitor(pace)
    for path in ("/a", "/in/news/1"):
        assert visitor.get(host.url + path, LIMIT).content == b"fine"
    for path in ("/in/b", "/a.pdf"):
        failure = _refusal(visitor, host.url + path)
        assert "robots.txt" in failure.what
        assert failure.is_final
    assert host.asked(but=()) == ["/robots.txt", "/a", "/in/news/1"]


def test_rules_for_this_very_robot_come_before_those_for_all(host: Site, pace: _Noted) -> None:
    host.pages["/robots.txt"] = web.page("User-agent: *\nAllow: /\n\nUser-agent: readout\nDisallow: /\n", "text/plain")
    host.pages["/a"] = web.page("fine")
    assert "closed to robots" in _refusal(_visitor(pace), f"{host.url}/a").what


def test_a_site_that_cannot_say_its_rules_is_left_alone_for_now(host: Site, pace: _Noted) -> None:
    host.pages |= {"/robots.txt": web.status(503), "/a": web.page("fine")}
    failure = _refusal(_visitor(pace), f"{host.url}/a")
    assert "robots.txt answers 503" in failure.what
    assert not failure.is_final
    assert host.asked() == []


def test_robots_hold_behind_a_redirection_too(host: Site, pace: _Noted) -> None:
    with web.site() as other:
        other.pages |= {"/robots.txt": web.page("User-agent: *\nDisallow: /\n"), "/b": web.page("closed")}
        host.pages["/a"] = web.redirect(f"{other.url}/b")
        assert "closed to robots" in _refusal(_visitor(pace), f"{host.url}/a").what
        assert other.asked() == []


def test_requests_to_one_host_keep_their_distance(host: Site) -> None:
    host.pages |= {"/a": web.page("fine"), "/robots.txt": web.status(404)}
    visitor = _visitor(Pace(0.2, threading.Event()))
    for _ in range(3):
        visitor.get(f"{host.url}/a", LIMIT)
    times = [request.at for request in host.requests]
    assert len(times) == 4
    assert all(after - before > 0.15 for before, after in pairwise(times))


def test_a_site_may_want_more_distance(host: Site, pace: _Noted) -> None:
    host.pages |= {"/a": web.page("fine"), "/robots.txt": web.page("User-agent: *\nCrawl-delay: 10\n", "text/plain")}
    visitor = _visitor(pace)
    visitor.get(f"{host.url}/a", LIMIT)
    visitor.get(f"{host.url}/a", LIMIT)
    assert pace.pauses == [10]


def test_whoever_waits_stops_when_the_run_does() -> None:
    stop = threading.Event()
    pace = Pace(60, stop)
    pace.wait("http://a.example/")
    threading.Timer(0.1, stop.set).start()
    started = time.monotonic()
    with pytest.raises(Stopped):
        pace.wait("http://a.example/")
    assert time.monotonic() - started < 5
