"""How an address is asked: slowly, again where that may help, after redirections, and as robots.txt wants it."""

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin, urlsplit

from etl.ingest.feeds.addresses import BadAddress, normalised
from etl.ingest.feeds.client import Answer, Client, FetchFailed
from etl.ingest.feeds.robots import LIMIT, Robots

TRIES = 3
_FIRST_PAUSE = 1.0
"""Seconds before the second try; twice that before the third."""
_LONGEST_PAUSE = 30.0
"""What a server may ask us to wait within one run; whoever wants more is asked again by a later run."""
_HOPS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})


class Stopped(Exception):
    """The run is over."""


class Pace:
    """Keeps requests to one host apart, whichever thread makes them."""

    def __init__(self, seconds: float, stop: threading.Event) -> None:
        """Leave `seconds` between two requests, and stop waiting once `stop` is set."""
        self._seconds, self._stop = seconds, stop
        self._next: dict[str, float] = {}
        self._guard = threading.Lock()

    def wait(self, url: str, wanted: float = 0) -> None:
        """Wait for the host's turn; `wanted` is what the site itself asks for, if more."""
        host = urlsplit(url).netloc
        with self._guard:
            at = max(time.monotonic(), self._next.get(host, 0))
            self._next[host] = at + max(self._seconds, wanted)
        self.pause(at - time.monotonic())

    def pause(self, seconds: float) -> None:
        """Wait; raise Stopped where the run ends meanwhile."""
        if self._stop.wait(max(0, seconds)):
            raise Stopped


class Visitor:
    """Asks for addresses as a good guest does."""

    def __init__(self, client: Client, pace: Pace) -> None:
        """Know no site yet."""
        self._client, self._pace = client, pace
        self._robots = Robots(lambda url: self._visit(url, LIMIT, {}, _nothing_asked), client.agent)

    def get(self, url: str, limit: int, *, etag: str | None = None, last_modified: str | None = None) -> Answer:
        """Return what stands at an address, wherever it moved, or status 304 where it is as it was.

        FetchFailed where nothing is to be had.
        """
        conditions = {"If-None-Match": etag or "", "If-Modified-Since": last_modified or ""}
        return self._visit(url, limit, {name: value for name, value in conditions.items() if value}, self._ask_robots)

    def _ask_robots(self, url: str) -> float:
        self._robots.require(url)
        return self._robots.delay(url)

    def _visit(self, url: str, limit: int, conditions: dict[str, str], permit: Callable[[str], float]) -> Answer:
        seen = [url]
        while True:
            delay = permit(seen[-1])
            answer = self._persist(seen[-1], limit, conditions, delay)
            if answer.status not in _REDIRECTS:
                return _usable(answer, has_conditions=bool(conditions))
            seen.append(_next_hop(answer, seen))

    def _persist(self, url: str, limit: int, conditions: dict[str, str], delay: float) -> Answer:
        """Ask up to three times, as long as the trouble may pass."""
        trial = 0
        while True:
            self._pace.wait(url, delay)
            try:
                return _not_busy(self._client.ask(url, limit, conditions))
            except FetchFailed as error:
                pause = max(_FIRST_PAUSE * 2**trial, error.retry_after)
                trial += 1
                if error.is_final or trial == TRIES or pause > _LONGEST_PAUSE:
                    raise
            self._pace.pause(pause)


def _not_busy(answer: Answer) -> Answer:
    if answer.status not in _BUSY:
        return answer
    wanted = retry_after(answer.headers.get("retry-after"))
    what = f"answers {answer.status}"
    raise FetchFailed(what, answer.url, status=answer.status, is_final=False, retry_after=wanted)


def retry_after(value: str | None) -> float:
    """Return the seconds that a Retry-After header asks for, given as seconds or as a time; 0 where it says nothing."""
    if not value:
        return 0
    if value.isdecimal():
        return float(value[:9])
    try:
        at = parsedate_to_datetime(value)
    except ValueError:
        return 0
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    return max(0.0, (at - datetime.now(UTC)).total_seconds())


def _nothing_asked(_url: str) -> float:
    return 0


def _next_hop(answer: Answer, seen: list[str]) -> str:
    """Return where a redirection leads; FetchFailed where it must not be followed."""
    here = seen[0]
    target = answer.headers.get("location", "")
    try:
        url = normalised(urljoin(answer.url, target))
    except (BadAddress, ValueError):
        raise FetchFailed(f"is redirected to {target[:200]!r}, which is no web address", here, is_final=True) from None
    if answer.url.startswith("https:") and url.startswith("http:"):
        raise FetchFailed(f"is redirected from https to {url}, without encryption", here, is_final=True)
    if url in seen:
        raise FetchFailed("is redirected in a circle", here, is_final=True)
    if len(seen) > _HOPS:
        raise FetchFailed(f"is redirected more than {_HOPS} times", here, is_final=True)
    return url


def _usable(answer: Answer, *, has_conditions: bool) -> Answer:
    if answer.status == 200 or (answer.status == 304 and has_conditions):
        return answer
    is_final = 400 <= answer.status < 500
    raise FetchFailed(f"answers {answer.status}", answer.url, status=answer.status, is_final=is_final)
