"""Measures reading against the plain language model: python -m tests.benchmarks.bench_read [DOCUMENTS].

Whole documents are read as in a run with one process: bytes to text, entities, dates, places, meetings. The plain
pipeline (tagger, parser, lemmas, named entities) gets the extracted text of the same documents for nothing. Both are
timed in processor seconds, in rounds that alternate, the best round of each; BLAS keeps to one thread in both. The
plain pipeline is measured as it comes, and once more with the faster matrix routines that the reader sets.
"""

import multiprocessing
import sys
from collections.abc import Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from itertools import pairwise
from math import inf
from time import perf_counter

import spacy
from thinc.api import NumpyOps, set_current_ops

from etl.model.documents import Document
from etl.pipeline.jobs import read_documents
from etl.read.meetings import parser
from etl.read.text import extract
from etl.read.version import MODEL, model_digest
from etl.reference.lexicon import Lexicon
from etl.reference.load import load
from tests.benchmarks.measured import configuration, news, peak_megabytes, processor_seconds, sample_documents, verdict

FLOORS = {"development corpus": 4.0, "news without meetings": 20.0}
"""Documents a second, as a multiple of the plain pipeline's."""
MOST_MEGABYTES = 1200
ROUNDS = 3
"""Rounds in which plain pipeline and reader take turns; the best of each counts."""


def _plain_rate(texts: Sequence[str], tuned: bool) -> float:
    """Return texts a second through the plain pipeline; runs in a process that nothing else has set up."""
    set_current_ops(NumpyOps(use_blis=not tuned))
    parser.one_thread()
    nlp = spacy.load(MODEL)
    nlp(texts[0])
    return len(texts) / processor_seconds(lambda: [nlp(text) for text in texts])


def _read_rate(documents: Sequence[Document]) -> tuple[float, float, int]:
    """Return documents a second, peak memory in MB and times that the model was loaded, for a reading process."""
    lexicon = Lexicon(load())
    list(read_documents(documents[:1], 1, lexicon, None, 1))
    best = min(
        processor_seconds(lambda: list(read_documents(documents, len(documents), lexicon, None, 1))) for _ in range(2)
    )
    return len(documents) / best, peak_megabytes(), parser.model.cache_info().misses


def _alone() -> Executor:
    """Return a fresh process that works once."""
    return ProcessPoolExecutor(1, multiprocessing.get_context("spawn"))


def _ratio(name: str, documents: Sequence[Document]) -> bool:
    texts = [extract(document).text for document in documents]
    words = sum(len(text.split()) for text in texts) / len(texts)
    plain = tuned = ours = 0.0
    memory, loads = 0.0, 0
    for _ in range(ROUNDS):
        for is_tuned in (False, True):
            with _alone() as process:
                rate = process.submit(_plain_rate, texts, is_tuned).result()
            plain, tuned = (plain, max(tuned, rate)) if is_tuned else (max(plain, rate), tuned)
        with _alone() as process:
            rate, memory, loads = process.submit(_read_rate, documents).result()
        ours = max(ours, rate)
    print(f"{name}: {len(documents)} documents of {words:.0f} words, one core")
    print(f"  reader                    {ours:8.1f} documents/s")
    print(f"  plain pipeline            {plain:8.1f} documents/s; the reader is {ours / plain:.1f} times as fast")
    print(f"  plain, reader's routines  {tuned:8.1f} documents/s; the reader is {ours / tuned:.1f} times as fast")
    print(f"  peak memory of the process {memory:.0f} MB; the model was loaded {loads} times")
    return all(
        (
            verdict(f"floor of {FLOORS[name]:.0f} times the plain pipeline", ours >= FLOORS[name] * plain),
            verdict(f"ceiling of {MOST_MEGABYTES} MB a process", not memory > MOST_MEGABYTES),
            verdict("the model is loaded once a process", loads == 1),
        )
    )


def _scaling(documents: Sequence[Document]) -> None:
    """Print documents a second by the clock with 1 and 2 processes, once all have loaded what they need."""
    lexicon = Lexicon(load())
    rates = []
    for jobs in (1, 2):
        started, done, first = inf, 0, inf
        for _ in read_documents(documents, len(documents), lexicon, None, jobs):
            done += 1
            if done == len(documents) // 4:
                started, first = perf_counter(), done
        rates.append((done - first) / (perf_counter() - started))
    print(f"--jobs 1: {rates[0]:.1f} documents/s, --jobs 2: {rates[1]:.1f}, by the clock, once started")
    print(f"  two processes read {next(b / a for a, b in pairwise(rates)):.2f} times as fast as one")


def main(arguments: Sequence[str]) -> int:
    """Print rates and ratios; 1 where a floor is missed."""
    count = int(arguments[0]) if arguments else 300
    print(configuration())
    print(f"processor seconds, not the clock; the best of {ROUNDS} rounds in which both take turns, one BLAS thread")
    print(f"model {model_digest()}, the reader uses {', '.join(parser.model().pipe_names)}")
    mixed = {"development corpus": sample_documents(), "news without meetings": news(count)}
    held = [_ratio(name, documents) for name, documents in mixed.items()]
    _scaling(news(10 * count))
    return int(not all(held))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
