"""Sources from one run to the next: what is asked, what is left alone, what is remembered."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Literal

import pytest

from etl.ingest.feeds import manners
from etl.ingest.feeds.harvest import Habits, Harvest
from etl.ingest.feeds.sources import Source
from etl.ingest.feeds.visit import SourceReport
from etl.ingest.records import Found, Rejected
from etl.model.fetches import Fetch
from tests import site as web
from tests.site import Site

START = datetime(2026, 3, 3, 9)
MONDAY = "Mon, 02 Mar 2026 23:30:00 -0500"
HABITS = Habits(seconds=1, delay_seconds=0, max_bytes=100_000, contact=None, with_private=True)


class Desk:
    """Harvests time and again, and remembers like a warehouse."""

    def __init__(self, *sources: Source, forgotten: frozenset[str] = frozenset()) -> None:
        self.sources, self.forgotten = sources, forgotten
        self.known: dict[str, Fetch] = {}
        self.reports: tuple[SourceReport, ...] = ()

    def harvest(self, after: timedelta = timedelta()) -> dict[str, Found | Rejected]:
        harvest = Harvest(self.sources, self.known, self.forgotten, HABITS, START + after)
        found = {item.uri: item for item in harvest.items()}
        self.known |= {fetch.url: fetch for fetch in harvest.fetches}
        self.reports = harvest.reports
        return found


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Try again at once: how long is waited is the subject of other tests."""
    monkeypatch.setattr(manners, "_FIRST_PAUSE", 0.01)


@pytest.fixture
def host() -> Iterator[Site]:
    """Return a running site."""
    with web.site() as running:
        yield running


def _source(
    host: Site, path: str = "/feed", kind: Literal["feed", "page"] = "feed", limit: int = 25, code: str = ""
) -> Source:
    return Source(
        source_code=code or path.strip("/"),
        source_name="Oslo Post",
        kind=kind,
        url=host.url + path,
        is_enabled=True,
        article_limit=limit,
    )


def _articles(host: Site, count: int, date: str = MONDAY) -> str:
    host.pages |= {f"/{number}": web.page(f"<p>Article {number}</p>") for number in range(count)}
    return web.feed(*((f"{host.url}/{number}", f"Title {number}", date) for number in range(count)))


def test_articles_come_with_where_they_are_from(host: Site) -> None:
    host.pages["/feed"] = web.page(_articles(host, 1), "application/rss+xml")
    host.pages |= {"/0": web.redirect("/moved"), "/moved": web.page(b"<p>caf\xe9</p>", "text/html; charset=latin-1")}
    found = Desk(_source(host)).harvest()
    (item,) = found.values()
    assert isinstance(item, Found)
    assert (item.uri, item.document.content, item.document.media_type) == (
        f"{host.url}/0",
        b"<p>caf\xe9</p>",
        "text/html",
    )
    origin = item.document.origin
    assert (origin.source, origin.published, origin.url) == ("Oslo Post", "2026-03-02", f"{host.url}/moved")
    assert origin.charset == "latin-1"


def test_the_next_run_asks_for_the_feed_only_and_on_condition(host: Site) -> None:
    host.pages["/feed"] = web.cached(_articles(host, 2), '"1"')
    desk = Desk(_source(host))
    assert len(desk.harvest()) == 2
    assert host.asked() == ["/feed", "/0", "/1"]
    assert desk.harvest() == {}
    assert host.requests[-1].headers["if-none-match"] == '"1"'
    assert host.asked() == ["/feed"]
    host.pages["/feed"] = web.cached(_articles(host, 3), '"2"')
    assert list(desk.harvest()) == [f"{host.url}/2"]
    assert host.asked() == ["/feed", "/2"]


def test_last_modified_serves_as_condition_too(host: Site) -> None:
    host.pages["/feed"] = web.page(_articles(host, 0), last_modified="Mon, 02 Mar 2026 09:00:00 GMT")
    desk = Desk(_source(host))
    desk.harvest()
    desk.harvest()
    assert host.requests[-1].headers["if-modified-since"] == "Mon, 02 Mar 2026 09:00:00 GMT"


def test_an_article_is_asked_again_once_its_feed_says_that_it_changed_but_not_within_the_hour(host: Site) -> None:
    host.pages["/feed"] = web.page(_articles(host, 1))
    desk = Desk(_source(host))
    desk.harvest()
    host.pages["/feed"] = web.cached(_articles(host, 1, "Tue, 03 Mar 2026 08:00:00 GMT"), '"2"')
    host.asked()
    assert desk.harvest(timedelta(minutes=59)) == {}
    assert desk.reports[0].left == 1
    assert list(desk.harvest(timedelta(minutes=61))) == [f"{host.url}/0"]
    assert host.asked() == ["/feed", "/feed", "/0"]


def test_an_article_of_two_feeds_is_asked_once(host: Site) -> None:
    link = f"{host.url}/0"
    host.pages["/0"] = web.page("<p>One</p>")
    host.pages |= {
        "/a": web.page(web.feed((link, "One", MONDAY))),
        "/b": web.page(web.feed((f"{link}?utm_source=b", "One!", "Tue, 03 Mar 2026 08:00:00 GMT"))),
    }
    desk = Desk(_source(host, "/a"))
    assert len(desk.harvest()) == 1
    desk.sources = (_source(host, "/a"), _source(host, "/b"))
    assert desk.harvest(timedelta(hours=2)) == {}


def test_what_is_over_the_limit_is_left_for_the_next_run(host: Site) -> None:
    host.pages["/feed"] = web.cached(_articles(host, 5), '"1"')
    desk = Desk(_source(host, limit=2))
    counts = []
    for _ in range(3):
        counts.append((len(desk.harvest()), desk.reports[0].left))
    assert counts == [(2, 3), (2, 1), (1, 0)]
    assert desk.harvest() == {}


def test_forgotten_places_are_not_asked(host: Site) -> None:
    host.pages["/feed"] = web.page(_articles(host, 2))
    desk = Desk(_source(host), forgotten=frozenset({f"{host.url}/0"}))
    assert list(desk.harvest()) == [f"{host.url}/1"]


def test_a_failing_source_stops_no_other_one(host: Site) -> None:
    host.pages |= {
        "/good": web.page(_articles(host, 1)),
        "/gone": web.status(410),
        "/late": web.silent(),
        "/page": web.page("<html><p>Hello</p></html>"),
        "/bomb": web.bomb(),
    }
    desk = Desk(*(_source(host, path) for path in ("/good", "/gone", "/late", "/page", "/bomb")))
    assert list(desk.harvest()) == [f"{host.url}/0"]
    told = {report.source_code: (report.problem, report.needs_person) for report in desk.reports}
    assert told == {
        "good": (None, False),
        "gone": ("answers 410", True),
        "late": ("did not answer in time", False),
        "page": ("is no RSS or Atom feed", True),
        "bomb": ("is larger than 5,000,000 bytes", True),
    }


def test_trouble_for_a_day_needs_a_person(host: Site) -> None:
    host.pages["/feed"] = web.status(500, retry_after="40")
    desk = Desk(_source(host))
    needs = []
    for hours in (0, 12, 24):
        desk.harvest(timedelta(hours=hours))
        needs.append(desk.reports[0].needs_person)
    assert needs == [False, False, True]
    assert desk.known[f"{host.url}/feed"].failures == 3
    host.pages["/feed"] = web.page(_articles(host, 0))
    desk.harvest(timedelta(hours=36))
    assert not desk.reports[0].needs_person
    assert desk.known[f"{host.url}/feed"].failures == 0


def test_a_server_that_asks_for_time_gets_it(host: Site) -> None:
    host.pages["/feed"] = web.status(503, retry_after="7200")
    desk = Desk(_source(host))
    desk.harvest()
    host.asked()
    desk.harvest(timedelta(minutes=119))
    assert host.asked(but=()) == []
    assert "not to be asked before 2026-03-03 11:00" in (desk.reports[0].problem or "")
    desk.harvest(timedelta(minutes=121))
    assert host.asked() == ["/feed"]


def test_an_article_that_fails_is_tried_by_later_runs_and_then_given_up(host: Site) -> None:
    host.pages["/feed"] = web.cached(_articles(host, 2), '"1"')
    host.pages["/0"] = web.raw(b"nonsense")
    desk = Desk(_source(host))
    assert list(desk.harvest()) == [f"{host.url}/1"]
    assert (desk.reports[0].failed, desk.reports[0].needs_person) == (1, False)
    for _ in range(4):
        desk.harvest()
    host.asked()
    desk.harvest()
    assert host.asked() == ["/feed"]


def test_a_site_whose_articles_all_fail_is_not_pestered(host: Site) -> None:
    host.pages["/feed"] = web.page(_articles(host, 8))
    host.pages |= {f"/{number}": web.status(403) for number in range(8)}
    desk = Desk(_source(host))
    desk.harvest()
    assert host.asked() == ["/feed", "/0", "/1", "/2"]
    assert (desk.reports[0].left, desk.reports[0].needs_person) == (5, True)


def test_a_page_is_asked_every_time_and_on_condition(host: Site) -> None:
    host.pages["/note"] = web.cached("<p>The note</p>", '"1"')
    desk = Desk(_source(host, "/note", "page"))
    assert list(desk.harvest()) == [f"{host.url}/note"]
    assert desk.harvest() == {}
    assert host.asked() == ["/note", "/note"]


@pytest.mark.parametrize(
    ("media_type", "body", "kind"),
    [
        ("text/plain", "<!DOCTYPE html><p>A page</p>", "text/html"),
        ("application/octet-stream", "<html><p>A page</p></html>", "text/html"),
        ("", "Only words.", "text/plain"),
        ("text/html", "%PDF-1.7 and so on", "binary"),
        ("image/png", "\x89PNG", "unsupported-type"),
        ("text/html", "", "empty"),
    ],
)
def test_what_a_page_is_shows_in_its_bytes(host: Site, media_type: str, body: str, kind: str) -> None:
    host.pages["/note"] = web.page(body, media_type)
    (item,) = Desk(_source(host, "/note", "page")).harvest().values()
    assert kind == (item.document.media_type if isinstance(item, Found) else item.reason)


@pytest.mark.parametrize(
    "body",
    [
        b"/etc/passwd",
        b"http://127.0.0.1:1/feed",
        b"",
        b"\x00\xff" * 50,
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c SYSTEM "file:///etc/passwd">]><a>&b;&c;</a>',
        b"<rss>" * 5000,
    ],
    ids=["a path", "an address", "nothing", "noise", "entities", "depth"],
)
def test_what_is_no_feed_is_told_and_never_followed(host: Site, body: bytes) -> None:
    host.pages["/feed"] = web.page(body, "application/rss+xml")
    desk = Desk(_source(host))
    assert desk.harvest() == {}
    assert desk.reports[0].problem == "is no RSS or Atom feed"


def test_atom_relative_links_and_faulty_feeds_are_understood(host: Site) -> None:
    atom = (
        '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>'
        '<entry><title>A & B</title><link href="/0"/><updated>2026-03-03T08:00:00Z</updated></entry>'
        '<entry><title>No link</title></entry><entry><title>Bad</title><link href="mailto:a@b.example"/></entry>'
    )
    host.pages |= {"/feed": web.page(atom, "text/html"), "/0": web.page("<p>Article</p>")}
    (item,) = Desk(_source(host)).harvest().values()
    assert isinstance(item, Found)
    assert (item.uri, item.document.origin.published) == (f"{host.url}/0", "2026-03-03")
