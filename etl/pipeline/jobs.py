"""Reading documents in one process or many; the outcome is the same."""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from pathlib import Path
from threading import Thread

from etl.errors import ReadoutError, RejectedDocument
from etl.model.base import Record
from etl.model.documents import Document
from etl.model.ledger import StoredReading
from etl.pipeline.garbage import collect_seldom, collected_seldom
from etl.pipeline.keys import key_of
from etl.read.reader import read
from etl.reference.lexicon import Lexicon
from etl.reference.load import load

BATCH = 16
"""Documents handed to a process at once: enough to hide the hand-over, few enough to spread the work."""
WORTH_A_PROCESS = 8
"""Fewer documents than this are read here: a process takes longer to start."""


class Unreadable(Record, kw_only=True):
    """A document that the reader rejects."""

    document: Document
    reason: str
    message: str


Outcome = StoredReading | Unreadable

_lexicon: Lexicon | None = None


def read_documents(
    documents: Iterable[Document], count: int, lexicon: Lexicon, reference_folder: Path | None, jobs: int
) -> Iterator[Outcome]:
    """Yield a reading or a rejection for each document, in their order, using up to `jobs` processes."""
    if jobs < 2 or count < WORTH_A_PROCESS:
        with collected_seldom():
            for document in documents:
                yield read_one(document, lexicon)
        return
    context = multiprocessing.get_context("spawn")
    lifeline, ours = context.Pipe(duplex=False)
    pool = ProcessPoolExecutor(jobs, context, initializer=_start, initargs=(reference_folder, lifeline))
    waiting: deque[Future[list[Outcome]]] = deque()
    try:
        for batch in _batches(documents):
            with _undisturbed():
                waiting.append(pool.submit(_read_batch, batch))
            if len(waiting) > 2 * jobs:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        raise ReadoutError(
            "a reading process died; nothing was published",
            remedy="if memory ran out, use fewer --jobs; with --jobs 1 the error shows itself",
        ) from error
    except BaseException:
        # Whoever stops a run should not have to wait for what is being read.
        ours.close()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        ours.close()
        lifeline.close()


def read_one(document: Document, lexicon: Lexicon) -> Outcome:
    """Return the reading of a document or why there is none; a fault of the reader rejects that document only."""
    try:
        reading = read(document, lexicon)
    except RejectedDocument as error:
        return Unreadable(document=document, reason=error.reason, message=str(error))
    except Exception as error:
        message = f"the reader failed: {type(error).__name__}: {error}; report it; `readout retry` tries again"
        return Unreadable(document=document, reason="reader-failed", message=message)
    return StoredReading(key=key_of(document, lexicon.local_digest(reading.article.text)), reading=reading)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Keep Ctrl-C from the processes that the pool starts in the block: it is for the run itself to answer."""
    # It unblocks the signal in whoever starts it, so it has to run before.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start(reference_folder: Path | None, lifeline: Connection) -> None:
    global _lexicon
    Thread(target=_end_with_the_run, args=(lifeline,), daemon=True).start()
    collect_seldom()
    _lexicon = Lexicon(load(reference_folder))


def _end_with_the_run(lifeline: Connection) -> None:
    """Leave once the run closes its end, or is gone: a killed one tells nobody, and this would wait for ever."""
    wait([lifeline])
    os._exit(1)


def _read_batch(batch: tuple[Document, ...]) -> list[Outcome]:
    assert _lexicon is not None
    return [read_one(document, _lexicon) for document in batch]


def _batches(documents: Iterable[Document]) -> Iterator[tuple[Document, ...]]:
    remaining = iter(documents)
    while batch := tuple(islice(remaining, BATCH)):
        yield batch
