"""One source: its feed and the articles that it tells of, or its page."""

from collections.abc import Callable

from etl.ingest.feeds.client import FetchFailed
from etl.ingest.feeds.feed import Entry, entries
from etl.ingest.feeds.manners import Visitor
from etl.ingest.feeds.memory import Memory
from etl.ingest.feeds.sources import Source
from etl.ingest.records import Found, Rejected
from etl.ingest.web import web_document
from etl.model.base import Record
from etl.model.documents import Origin
from etl.model.fetches import Kind

FEED_BYTES = 5_000_000
"""Size of the largest feed that is read, bytes."""
_GIVEN_UP_AFTER = 3
"""Articles of one source that fail in a row before the rest is left for another run."""


class SourceReport(Record, kw_only=True):
    """What became of one source in a run."""

    source_code: str
    url: str
    fetched: int = 0
    """Articles had."""
    failed: int = 0
    """Articles that could not be had."""
    left: int = 0
    """Articles left for the next run."""
    problem: str | None = None
    """Why the source itself could not be had, or most of what failed."""
    needs_person: bool = False
    """Whether somebody should look at it: waiting will not help."""


Deliver = Callable[[Found | Rejected], None]


class SourceVisit:
    """A visit to one source; what is found goes to `deliver` at once."""

    def __init__(self, source: Source, visitor: Visitor, memory: Memory, forgotten: frozenset[str]) -> None:
        """Leave addresses in `forgotten` alone."""
        self._source, self._visitor, self._memory, self._forgotten = source, visitor, memory, forgotten
        self._fetched = self._failed = self._refused = self._left = 0
        self._problem: str | None = None

    def pay(self, deliver: Deliver, max_bytes: int) -> SourceReport:
        """Fetch what is new; whatever goes wrong is in the report."""
        source = self._source
        if self._memory.is_resting(source.url):
            before = self._memory.of(source.url)
            told = f"wants not to be asked before {before.due_at:%Y-%m-%d %H:%M} UTC" if before else None
            return SourceReport(source_code=source.source_code, url=source.url, problem=told)
        if source.kind == "page":
            self._article(source.url, "page", Origin(source=source.source_name), None, deliver, max_bytes)
        else:
            self._feed(deliver, max_bytes)
        last = self._memory.of(source.url)
        is_closed = self._refused >= _GIVEN_UP_AFTER and not self._fetched
        return SourceReport(
            source_code=source.source_code,
            url=source.url,
            fetched=self._fetched,
            failed=self._failed,
            left=self._left,
            problem=self._problem,
            needs_person=is_closed or (last is not None and self._memory.needs_person(last)),
        )

    def _feed(self, deliver: Deliver, max_bytes: int) -> None:
        source, before = self._source, self._memory.of(self._source.url)
        try:
            answer = self._visitor.get(
                source.url,
                FEED_BYTES,
                etag=before.etag if before else None,
                last_modified=before.last_modified if before else None,
            )
            told = () if answer.status == 304 else entries(answer)
        except FetchFailed as error:
            self._problem = error.what
            self._memory.failed(source.url, source.source_code, "feed", error)
            return
        self._memory.had(source.url, source.source_code, "feed", answer, Origin())
        self._entries(told, deliver, max_bytes)
        if self._left or self._failed > self._refused:
            self._memory.forget_validators(source.url)

    def _entries(self, told: tuple[Entry, ...], deliver: Deliver, max_bytes: int) -> None:
        due = [
            entry
            for entry in told
            if entry.url not in self._forgotten
            and not self._memory.is_settled(entry.url, self._source.source_code, entry.stamp)
        ]
        failed_in_a_row = 0
        for position, entry in enumerate(due):
            has_enough = position >= self._source.article_limit or failed_in_a_row >= _GIVEN_UP_AFTER
            if has_enough or self._memory.is_resting(entry.url):
                self._left += 1
                continue
            origin = Origin(source=self._source.source_name, published=entry.published)
            is_had = self._article(entry.url, "article", origin, entry.stamp, deliver, max_bytes)
            failed_in_a_row = 0 if is_had else failed_in_a_row + 1

    def _article(
        self, url: str, kind: Kind, origin: Origin, stamp: str | None, deliver: Deliver, max_bytes: int
    ) -> bool:
        """Fetch one article; return whether it answered, be it that nothing changed."""
        code, before = self._source.source_code, self._memory.of(url)
        try:
            answer = self._visitor.get(
                url,
                max_bytes,
                etag=before.etag if before else None,
                last_modified=before.last_modified if before else None,
            )
        except FetchFailed as error:
            self._failed += 1
            self._refused += error.is_final
            self._problem = self._problem or (error.what if kind == "page" else f"{url} {error.what}")
            self._memory.failed(url, code, kind, error, stamp)
            return False
        known = Origin(
            source=origin.source,
            published=origin.published,
            url=answer.url if answer.url != url else None,
            charset=answer.charset,
        )
        self._memory.had(url, code, kind, answer, known, stamp)
        if answer.status != 304:
            self._fetched += 1
            deliver(web_document(url, answer.content, answer.media_type, known, max_bytes))
        return True
