"""What is remembered of addresses between runs: who is due, and what an attempt means for the next one."""

from collections.abc import Mapping
from datetime import datetime, timedelta

import msgspec

from etl.ingest.feeds.client import Answer, FetchFailed
from etl.model.documents import Origin
from etl.model.fetches import Fetch, Kind

PATIENCE = timedelta(days=1)
"""How long an address may fail before a person should look at it."""
GIVEN_UP = 5
"""Failed attempts in as many runs after which an article is left alone."""
_REST = timedelta(hours=1)
"""How long an article that was had is left alone, since some feeds call everything new every time."""


class Memory:
    """The fetches known so far and those of this run."""

    def __init__(self, known: Mapping[str, Fetch], now: datetime) -> None:
        """Start from what was kept; `now` is UTC without a zone."""
        self._known, self._now = known, now
        self.fresh: dict[str, Fetch] = {}

    def of(self, url: str) -> Fetch | None:
        """Return the latest that is known of an address."""
        return self.fresh.get(url) or self._known.get(url)

    def is_resting(self, url: str) -> bool:
        """Say whether the address asked not to be asked yet."""
        before = self.of(url)
        return before is not None and before.due_at is not None and before.due_at > self._now

    def is_settled(self, url: str, code: str, stamp: str) -> bool:
        """Say whether an article needs no request: it was had, or refused, and its feed says nothing new of it.

        Of several feeds that tell of it, the one by which it was had speaks for it.
        """
        before = self.of(url)
        if before is None or (before.source_code == code and before.stamp != stamp):
            return False
        return before.outcome != "failed" or before.failures >= GIVEN_UP

    def had(self, url: str, code: str, kind: Kind, answer: Answer, origin: Origin, stamp: str | None = None) -> Fetch:
        """Note an answer; one that says that nothing changed leaves its validators as they were."""
        before = self._known.get(url)
        etag, modified = answer.headers.get("etag"), answer.headers.get("last-modified")
        if answer.status == 304 and before is not None:
            etag, modified, origin = before.etag, before.last_modified, before.origin
        return self._note(
            Fetch(
                url=url,
                source_code=code,
                kind=kind,
                outcome="fetched",
                message=None,
                http_status=answer.status,
                failures=0,
                first_failed_at=None,
                asked_at=self._now,
                due_at=self._now + _REST if kind == "article" else None,
                etag=etag,
                last_modified=modified,
                stamp=stamp,
                origin=origin,
            )
        )

    def failed(self, url: str, code: str, kind: Kind, error: FetchFailed, stamp: str | None = None) -> Fetch:
        """Note a failure; validators stay, as what was had before still stands."""
        before = self._known.get(url)
        is_again = before is not None and before.failures > 0 and before.stamp == stamp
        rest = timedelta(seconds=min(error.retry_after, PATIENCE.total_seconds()))
        return self._note(
            Fetch(
                url=url,
                source_code=code,
                kind=kind,
                outcome="refused" if error.is_final else "failed",
                message=error.what,
                http_status=error.status,
                failures=before.failures + 1 if before is not None and is_again else 1,
                first_failed_at=before.first_failed_at if before is not None and is_again else self._now,
                asked_at=self._now,
                due_at=self._now + rest if rest else None,
                etag=before.etag if before is not None else None,
                last_modified=before.last_modified if before is not None else None,
                stamp=stamp,
                origin=before.origin if before is not None else Origin(),
            )
        )

    def forget_validators(self, url: str) -> None:
        """Let the next run see the whole of a feed again: this one has not dealt with all of it."""
        self.fresh[url] = msgspec.structs.replace(self.fresh[url], etag=None, last_modified=None)

    def needs_person(self, fetch: Fetch) -> bool:
        """Say whether waiting will not help any more: refused, or failing for a day."""
        since = fetch.first_failed_at
        is_old = since is not None and self._now - since >= PATIENCE
        return fetch.outcome == "refused" or (fetch.outcome == "failed" and is_old)

    def _note(self, fetch: Fetch) -> Fetch:
        self.fresh[fetch.url] = fetch
        return fetch
