"""Writes what is kept of the world: documents, locations, readings, decisions, tombstones; and erases it on request."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection, Table

from etl.model.decisions import Decision
from etl.model.documents import Document, Location
from etl.model.ledger import ReadingKey, StoredReading, Tombstone
from etl.warehouse.bulk import frame, frame_of
from etl.warehouse.diff import delete_keys, insert_new, upsert_rows
from etl.warehouse.schema import inputs

_Item = TypeVar("_Item")
_BATCH = 500
"""Records staged at a time: a bound on memory, since documents are as large as they are."""


def location_id(uri: str, version: int) -> str:
    """Make the key of a location from what identifies it."""
    return hashlib.sha256(f"{version}\n{uri}".encode()).hexdigest()[:24]


def reject_id(uri: str, content: bytes | None) -> str:
    """Make the key of a reject from what identifies it."""
    return hashlib.sha256(uri.encode() + b"\n" + (content or b"")).hexdigest()[:24]


def add_documents(connection: Connection, documents: Iterable[Document], run_id: str) -> int:
    """Keep the bytes of documents that are not kept yet; return how many those were."""
    added = 0
    columns = [column for column in inputs.documents.columns if column.name != "run_id"]
    for batch in batches(documents):
        distinct = list({document.article_id: document for document in batch}.values())
        values = _values(distinct, ("article_id", "sha256", "media_type", "content"))
        values["byte_count"] = [len(document.content) for document in distinct]
        added += insert_new(connection, inputs.documents, frame_of(columns, values), run_id)
    return added


def put_locations(connection: Connection, locations: Iterable[Location], run_id: str) -> None:
    """Keep where documents were found, and what was declared there."""
    columns = [column for column in inputs.article_locations.columns if column.name != "run_id"]
    for batch in batches(locations):
        distinct = list({(one.uri, one.version): one for one in batch}.values())
        values = _values(distinct, ("uri", "version", "article_id"))
        values["location_id"] = [location_id(one.uri, one.version) for one in distinct]
        values["declared_source"] = [one.origin.source for one in distinct]
        values["declared_published_edtf"] = [one.origin.published for one in distinct]
        values["declared_url"] = [one.origin.url for one in distinct]
        values["declared_charset"] = [one.origin.charset for one in distinct]
        upsert_rows(connection, inputs.article_locations, frame_of(columns, values), run_id)


def put_readings(connection: Connection, stored: Sequence[StoredReading], run_id: str) -> None:
    """Keep readings in the place of older ones of the same articles, which `delete` has removed before."""
    columns = [column for column in inputs.readings.columns if column.name != "run_id"]
    values = _values([one.key for one in stored], ReadingKey.__struct_fields__)
    values["reading"] = [msgspec.json.encode(one.reading).decode() for one in stored]
    insert_new(connection, inputs.readings, frame_of(columns, values), run_id)


def add_decisions(connection: Connection, decisions: Iterable[Decision], run_id: str) -> int:
    """Append decisions that are not kept yet; return how many those were."""
    rows = list(decisions)
    return insert_new(connection, inputs.decisions, frame(inputs.decisions, rows), run_id) if rows else 0


def add_tombstones(connection: Connection, tombstones: Iterable[Tombstone], run_id: str) -> None:
    """Remember which bytes must not be read again."""
    rows = list(tombstones)
    if rows:
        insert_new(connection, inputs.forgotten, frame(inputs.forgotten, rows), run_id)


def delete(connection: Connection, table: Table, column: str, values: Iterable[str]) -> int:
    """Delete the rows that have one of the values in a column; return how many those were."""
    wanted = sorted(set(values))
    if not wanted:
        return 0
    return delete_keys(connection, table, frame_of([table.columns[column]], {column: wanted}))


def _values(items: Sequence[Any], names: Iterable[str]) -> dict[str, list[Any]]:
    return {name: [getattr(item, name) for item in items] for name in names}


def batches(items: Iterable[_Item]) -> Iterator[list[_Item]]:
    """Cut records into lists short enough to stage."""
    source = iter(items)
    while batch := list(islice(source, _BATCH)):
        yield batch
