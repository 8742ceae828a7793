"""What sites ask of robots (RFC 9309): looked up once per run and site, before anything else is asked of it."""

import threading
from collections.abc import Callable
from urllib.parse import urlsplit

from protego import Protego

from etl.ingest.feeds.client import Answer, FetchFailed

LIMIT = 500_000
"""Bytes of a robots.txt that are read at most, and at least so by the standard."""
_LONGEST_DELAY = 30.0


class Robots:
    """The rules of all sites met in one run."""

    def __init__(self, ask: Callable[[str], Answer], agent: str) -> None:
        """Use `ask` to get a robots.txt, wherever it may have moved; it raises FetchFailed."""
        self._ask, self._agent = ask, agent
        self._rules: dict[str, Protego | FetchFailed] = {}
        self._locks: dict[str, threading.Lock] = {}
        self._guard = threading.Lock()

    def require(self, url: str) -> None:
        """Raise FetchFailed where the site forbids the address, or cannot say now whether it does."""
        rules = self._of(url)
        if not rules.can_fetch(url, self._agent):
            raise FetchFailed("is closed to robots (robots.txt)", url, is_final=True)

    def delay(self, url: str) -> float:
        """Return the seconds that the site wants between two requests, within reason; 0 where it does not say."""
        wanted = self._of(url).crawl_delay(self._agent)
        return min(float(wanted or 0), _LONGEST_DELAY)

    def _of(self, url: str) -> Protego:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        with self._guard:
            lock = self._locks.setdefault(site, threading.Lock())
        with lock:
            if site not in self._rules:
                self._rules[site] = self._look_up(f"{site}/robots.txt")
        found = self._rules[site]
        if isinstance(found, FetchFailed):
            what = f"cannot be asked, since its robots.txt {found.what}"
            status, is_final = found.status, found.is_final
            raise FetchFailed(what, url, status=status, is_final=is_final, retry_after=found.retry_after)
        return found

    def _look_up(self, place: str) -> Protego | FetchFailed:
        """Return the rules. A site without any allows all; one that fails to answer allows nothing for now."""
        try:
            return Protego.parse(self._ask(place).content.decode("utf-8", "replace"))
        except FetchFailed as error:
            if error.is_final and error.status is not None and 400 <= error.status < 500:
                return Protego.parse("")
            return error
