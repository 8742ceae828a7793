"""The steps of a run, each a function of the working state and what the step before handed on."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from etl.ingest import Found, Rejected, Skipped, assign_versions, collect
from etl.ingest.records import Outcome as Collected
from etl.model.base import Record
from etl.model.documents import Document, Location, Origin
from etl.model.ledger import Reject, StoredReading
from etl.model.locations import shown_location
from etl.pipeline.keys import origin_digest
from etl.pipeline.toolkit import Toolkit
from etl.progress import Reporter
from etl.warehouse.run import Run

if TYPE_CHECKING:
    from etl.pipeline.jobs import Unreadable

KEEP_AT_ONCE = 200
"""Documents and readings written at a time."""


class Ingested(Record, kw_only=True):
    """What ingest found."""

    found: int = 0
    """Documents met, at whatever place."""
    added: int = 0
    """Documents that were not kept before."""
    moved: int = 0
    """Places that are new, or where something else stands now."""
    still_rejected: int = 0
    """Documents that this reader has already refused at this place."""
    forgotten: int = 0
    """Documents that must not be read again."""
    rejected: int = 0
    skipped: tuple[Skipped, ...] = ()
    seen: frozenset[str] = frozenset()
    """All places looked at, whatever was found there."""


class ReadOutcome(Record, kw_only=True):
    """What reading did."""

    read: int = 0
    rejected: int = 0


def reject_of(uri: str, reason: str, message: str, stage: Literal["ingest", "read"], content: bytes | None) -> Reject:
    """Return the reject of something found at a place."""
    return Reject(
        reject_id=hashlib.sha256(uri.encode() + b"\n" + (content or b"")).hexdigest()[:24],
        uri=uri,
        reason=reason,
        message=message,
        stage=stage,
        content=content,
        sha256=hashlib.sha256(content).hexdigest() if content is not None else None,
    )


Refused = frozenset[tuple[str, str | None]]
"""Places and the SHA-256 of what stood there, rejected before by this very reader."""


def ingest(run: Run, items: Iterable[Collected], refused: Refused, reporter: Reporter) -> Ingested:
    """Keep new documents and the places of all; what is in `refused` needs no second look."""
    forgotten, known = run.forgotten(), run.document_ids()
    before = run.rejects()
    places: list[Found] = []
    rejects: list[Reject] = []
    skipped: list[Skipped] = []
    counts = {"found": 0, "added": 0, "still_rejected": 0, "forgotten": 0}
    seen: set[str] = set()

    def fresh() -> Iterator[Document]:
        for item in items:
            seen.add(item.uri)
            if isinstance(item, Skipped):
                skipped.append(item)
            elif isinstance(item, Rejected):
                rejects.append(reject_of(item.uri, item.reason, item.message, item.stage, item.content))
            else:
                counts["found"] += 1
                advance(1)
                if item.document.sha256 in forgotten:
                    counts["forgotten"] += 1
                elif (item.uri, item.document.sha256) in refused:
                    counts["still_rejected"] += 1
                else:
                    places.append(_without_content(item))
                    if item.document.article_id not in known:
                        yield item.document

    with reporter.step("Looking for documents") as advance:
        documents = fresh()
        while batch := list(islice(documents, KEEP_AT_ONCE)):
            counts["added"] += run.add_documents(batch)
    locations = assign_versions(run.locations(), places)
    run.put_locations(locations)
    news = [reject for reject in rejects if (reject.uri, reject.sha256) not in refused]
    run.put_rejects(news)
    accepted = {place.uri for place in places}
    run.delete_rejects(reject.reject_id for reject in before if reject.uri in accepted)
    counts["still_rejected"] += len(rejects) - len(news)
    return Ingested(moved=len(locations), rejected=len(news), skipped=tuple(skipped), seen=frozenset(seen), **counts)


def _without_content(item: Found) -> Found:
    return Found(uri=item.uri, document=msgspec.structs.replace(item.document, content=b""))


def find(paths: Sequence[str | Path], max_bytes: int, settle_seconds: float = 0) -> Iterator[Collected]:
    """Return everything at the paths; UsageError at once where a path does not exist."""
    return collect(paths, max_bytes=max_bytes, settle_seconds=settle_seconds)


def origins(locations: Iterable[Location]) -> dict[str, Location]:
    """Return the place shown for every article."""
    places: dict[str, list[Location]] = {}
    for location in locations:
        places.setdefault(location.article_id, []).append(location)
    return {article_id: shown_location(group) for article_id, group in places.items()}


def stale(run: Run, toolkit: Toolkit, everything: bool) -> frozenset[str]:
    """Return the articles whose reading is missing, or was made with other code, names or origin."""
    ids = run.document_ids()
    if everything:
        return ids
    shown = origins(run.locations())
    versions = toolkit.versions
    last = run.last_run()
    fresh = {
        key.article_id: key
        for key in run.reading_keys()
        if key.reader_version == versions.reader_version
        and key.model_digest == versions.model_digest
        and key.origin_digest == origin_digest(shown[key.article_id].origin if key.article_id in shown else Origin())
    }
    if last is None or last.versions.lexicon_digest != versions.lexicon_digest:
        for reading in run.readings() if fresh else ():
            key = fresh.get(reading.article_id)
            if key is not None and key.lexicon_digest != toolkit.lexicon.local_digest(reading.article.text):
                del fresh[reading.article_id]
    return ids - fresh.keys()


def read(run: Run, article_ids: frozenset[str], toolkit: Toolkit, jobs: int, reporter: Reporter) -> ReadOutcome:
    """Read documents and keep their readings; those that cannot be read become rejects."""
    # Here, as the reader takes longer to import than all that a run without news does.
    from etl.pipeline.jobs import Unreadable, read_documents

    shown = origins(run.locations())
    documents = (
        msgspec.structs.replace(document, origin=shown[document.article_id].origin)
        for document in run.documents(article_ids)
        if document.article_id in shown
    )
    refused: list[Unreadable] = []
    done = 0

    def readings() -> Iterator[StoredReading]:
        for outcome in read_documents(documents, len(article_ids), toolkit.lexicon, toolkit.folder, jobs):
            advance(1)
            if isinstance(outcome, Unreadable):
                refused.append(outcome)
            else:
                yield outcome

    with reporter.step("Reading", len(article_ids)) as advance:
        source = readings()
        while batch := list(islice(source, KEEP_AT_ONCE)):
            run.put_readings(batch)
            done += len(batch)
    by_article = {one.document.article_id: one for one in refused}
    run.put_rejects(
        _reject_at(place, by_article[place.article_id]) for place in run.locations() if place.article_id in by_article
    )
    run.delete_documents(by_article)
    return ReadOutcome(read=done, rejected=len(refused))


def _reject_at(place: Location, one: "Unreadable") -> Reject:
    return reject_of(place.uri, one.reason, one.message, "read", one.document.content)
