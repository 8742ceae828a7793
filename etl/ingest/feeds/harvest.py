"""All sources at once: one thread for each, so that a slow site makes no other one wait."""

import queue
import threading
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Self

from etl.errors import UsageError
from etl.ingest.feeds.client import Client
from etl.ingest.feeds.manners import Pace, Stopped, Visitor
from etl.ingest.feeds.memory import Memory
from etl.ingest.feeds.sources import Source
from etl.ingest.feeds.visit import SourceReport, SourceVisit
from etl.ingest.records import Found, Rejected
from etl.model.base import Record
from etl.model.fetches import Fetch
from etl.settings import Settings

_AT_ONCE = 8
"""Sources visited at the same time."""
_WAITING = 8
"""Documents that wait to be taken up: a bound on memory."""


class Habits(Record, kw_only=True):
    """How sources are asked."""

    seconds: float
    """Longest time for one request."""
    delay_seconds: float
    """Time between two requests to one host, unless it asks for more."""
    max_bytes: int
    """Size of the largest article that is read, bytes."""
    contact: str | None
    """How the people of a site can reach whoever runs this; part of the User-Agent."""
    with_private: bool
    """Whether addresses outside of the public internet may be asked."""

    @classmethod
    def of(cls, settings: Settings) -> Self:
        """Return the habits that the settings ask for; UsageError where `contact` cannot be sent."""
        contact = settings.contact
        if contact is not None and not (contact.isascii() and contact.isprintable()):
            raise UsageError("contact cannot be sent", where=contact, remedy="write a mail or web address in ASCII")
        return cls(
            seconds=settings.fetch_seconds,
            delay_seconds=settings.fetch_delay_seconds,
            max_bytes=settings.max_bytes,
            contact=contact,
            with_private=settings.fetch_private,
        )


class Harvest:
    """The new articles of all sources; `reports` and `fetches` are complete once `items` has run out."""

    def __init__(
        self,
        sources: Sequence[Source],
        known: Mapping[str, Fetch],
        forgotten: frozenset[str],
        habits: Habits,
        now: datetime,
    ) -> None:
        """Start from the fetches known so far; addresses in `forgotten` are left alone."""
        self._sources, self._forgotten, self._habits = sources, forgotten, habits
        self._memory = Memory(known, now)
        self._stop = threading.Event()
        self._reports: dict[str, SourceReport] = {}

    @property
    def reports(self) -> tuple[SourceReport, ...]:
        """Return what became of every source, by code."""
        return tuple(self._reports[code] for code in sorted(self._reports))

    @property
    def fetches(self) -> tuple[Fetch, ...]:
        """Return what is known now of all addresses asked."""
        return tuple(self._memory.fresh[url] for url in sorted(self._memory.fresh))

    def items(self) -> Iterator[Found | Rejected]:
        """Yield documents as they come in; whoever stops early stops the visits."""
        habits = self._habits
        client = Client(seconds=habits.seconds, contact=habits.contact, with_private=habits.with_private)
        visitor = Visitor(client, Pace(habits.delay_seconds, self._stop))
        waiting: queue.SimpleQueue[Source] = queue.SimpleQueue()
        for source in self._sources:
            waiting.put(source)
        results: queue.Queue[Found | Rejected | SourceReport] = queue.Queue(_WAITING)
        for _ in range(min(_AT_ONCE, len(self._sources))):
            threading.Thread(target=self._work, args=(waiting, results, visitor), daemon=True).start()
        try:
            left = len(self._sources)
            while left:
                item = results.get()
                if isinstance(item, SourceReport):
                    left -= 1
                    self._reports[item.source_code] = item
                else:
                    yield item
        finally:
            self._stop.set()

    def _work(
        self,
        waiting: "queue.SimpleQueue[Source]",
        results: "queue.Queue[Found | Rejected | SourceReport]",
        visitor: Visitor,
    ) -> None:
        def hand_over(item: Found | Rejected | SourceReport) -> None:
            while not self._stop.is_set():
                try:
                    return results.put(item, timeout=0.2)
                except queue.Full:
                    continue
            raise Stopped

        try:
            while True:
                source = waiting.get_nowait()
                visit = SourceVisit(source, visitor, self._memory, self._forgotten)
                try:
                    report = visit.pay(hand_over, self._habits.max_bytes)
                except Stopped:
                    raise
                except Exception as error:
                    # Whatever a site sends, the others are visited.
                    told = f"cannot be understood: {type(error).__name__}: {error}; report it"
                    report = SourceReport(
                        source_code=source.source_code, url=source.url, problem=told, needs_person=True
                    )
                hand_over(report)
        except (queue.Empty, Stopped):
            return
