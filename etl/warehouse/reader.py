"""Reads what is kept: everything that a run starts from, and nothing derived from it."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, Row, Select, select

from etl.model.decisions import Decision
from etl.model.documents import Document, Location, Origin
from etl.model.fetches import Fetch
from etl.model.ledger import ReadingKey, Reject, RunRecord
from etl.model.reading import Reading
from etl.warehouse.engines import is_duckdb, spelt
from etl.warehouse.fetches import read_fetches
from etl.warehouse.ledger import read_run
from etl.warehouse.schema import inputs
from etl.warehouse.schema.ledger import runs

_BATCH = 500


class Reader:
    """The kept tables of one state of the warehouse; `connection` is for queries of all kinds."""

    def __init__(self, connection: Connection) -> None:
        """Read through an open connection."""
        self.connection = connection

    def last_run(self) -> RunRecord | None:
        """Return the latest run that left an answer or found it up to date; migrations and failures do neither."""
        query = (
            select(runs)
            .where(
                runs.c.outcome != spelt(runs.c.outcome, "failed"), runs.c.command != spelt(runs.c.command, "migrate")
            )
            .order_by(runs.c.started_at.desc(), runs.c.run_id.desc())
        )
        row = self.connection.execute(query).first()
        return read_run(row) if row else None

    def locations(self) -> tuple[Location, ...]:
        """Return all places where documents were found, by uri and version."""
        table = inputs.article_locations
        found = self.connection.execute(select(table)).all()
        return tuple(sorted(map(_location, found), key=lambda location: (location.uri, location.version)))

    def document_ids(self) -> frozenset[str]:
        """Return the article ids of all documents kept."""
        return frozenset(self.connection.execute(select(inputs.documents.c.article_id)).scalars().all())

    def digests(self) -> dict[str, str]:
        """Return the SHA-256 of all documents kept, by article id."""
        table = inputs.documents
        return {
            row.article_id: row.sha256 for row in self.connection.execute(select(table.c.article_id, table.c.sha256))
        }

    def documents(self, article_ids: frozenset[str] | None = None) -> Iterator[Document]:
        """Stream documents by article id, all or some; their origin is not kept with them but in their locations."""
        table = inputs.documents
        if article_ids is None:
            yield from map(_document, self._stream(select(table).order_by(table.c.article_id)))
            return
        wanted = sorted(article_ids)
        for start in range(0, len(wanted), _BATCH):
            part = select(table).where(table.c.article_id.in_(wanted[start : start + _BATCH]))
            yield from map(_document, self.connection.execute(part.order_by(table.c.article_id)).all())

    def reading_keys(self) -> tuple[ReadingKey, ...]:
        """Return what each kept reading depended on, by article id."""
        names = ReadingKey.__struct_fields__
        found = self.connection.execute(select(*(inputs.readings.c[name] for name in names))).all()
        keys = (ReadingKey(**dict(zip(names, row, strict=True))) for row in found)
        return tuple(sorted(keys, key=lambda key: key.article_id))

    def readings(self) -> Iterator[Reading]:
        """Stream all kept readings, by article id."""
        decoder = msgspec.json.Decoder(Reading)
        table = inputs.readings
        for row in self._stream(select(table.c.reading).order_by(table.c.article_id)):
            yield decoder.decode(row.reading)

    def decisions(self) -> tuple[Decision, ...]:
        """Return all decisions in their sequence."""
        table = inputs.decisions
        columns = [table.c[name] for name in Decision.__struct_fields__]
        found = self.connection.execute(select(*columns).order_by(table.c.sequence))
        return tuple(Decision(**row._mapping) for row in found)

    def forgotten(self) -> frozenset[str]:
        """Return the SHA-256 of all bytes that must not be read again."""
        return frozenset(self.connection.execute(select(inputs.forgotten.c.sha256)).scalars())

    def forgotten_places(self) -> frozenset[str]:
        """Return the places that were asked to be forgotten."""
        return frozenset(self.connection.execute(select(inputs.forgotten.c.uri)).scalars())

    def fetches(self) -> dict[str, Fetch]:
        """Return what is known of addresses on the web, by address."""
        return read_fetches(self.connection)

    def reading(self, article_id: str) -> Reading | None:
        """Return the reading of one article, None where none is kept."""
        table = inputs.readings
        kept = self.connection.execute(select(table.c.reading).where(table.c.article_id == article_id)).scalar()
        return msgspec.json.decode(kept, type=Reading) if kept is not None else None

    def rejects(self) -> tuple[Reject, ...]:
        """Return the documents that could not be read, with their bytes, by uri."""
        columns = [inputs.rejects.c[name] for name in Reject.__struct_fields__]
        found = (Reject(**row._mapping) for row in self.connection.execute(select(*columns)))
        return tuple(sorted(found, key=lambda reject: (reject.uri, reject.reject_id)))

    def _stream(self, query: Select[tuple[object, ...]]) -> Iterator[Row[tuple[object, ...]]]:
        """Fetch in batches, and let other statements run on the connection meanwhile.

        DuckDB has one open result per connection, so there it is a second one; all but private copies is committed.
        """
        if is_duckdb(self.connection):
            with self.connection.engine.connect() as second:
                yield from second.execute(query, execution_options={"yield_per": _BATCH})
        else:
            yield from self.connection.execute(query, execution_options={"yield_per": _BATCH})


def _location(row: Row[tuple[object, ...]]) -> Location:
    values = row._mapping
    return Location(
        uri=values["uri"],
        article_id=values["article_id"],
        version=values["version"],
        origin=Origin(
            source=values["declared_source"],
            published=values["declared_published_edtf"],
            url=values["declared_url"],
            charset=values["declared_charset"],
        ),
    )


def _document(row: Row[tuple[object, ...]]) -> Document:
    values = row._mapping
    return Document(
        article_id=values["article_id"],
        sha256=values["sha256"],
        content=bytes(values["content"]),
        media_type=values["media_type"],
    )
