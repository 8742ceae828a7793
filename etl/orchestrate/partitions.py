"""A partition is what one source delivered on one day: a folder of the inbox, and for today also its feed."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from dagster import DailyPartitionsDefinition, DynamicPartitionsDefinition, MultiPartitionKey, MultiPartitionsDefinition

from etl.ingest.settling import identity
from etl.model.base import Record

SOURCES = DynamicPartitionsDefinition(name="readout_sources")
"""Grows with the folders of the inbox and with the list of sources."""


class Delivery(Record, kw_only=True):
    """What a source delivered on a day."""

    source: str
    day: date

    @property
    def key(self) -> MultiPartitionKey:
        """Return it as Dagster names it."""
        return MultiPartitionKey({"source": self.source, "day": self.day.isoformat()})

    def folder(self, inbox: Path) -> Path:
        """Return where its files are."""
        return inbox / self.source / self.day.isoformat()


def by_source_and_day(first_day: date) -> MultiPartitionsDefinition:
    """Return the partitions from `first_day` on to today, which is UTC's."""
    days = DailyPartitionsDefinition(start_date=first_day.isoformat(), end_offset=1)
    return MultiPartitionsDefinition({"source": SOURCES, "day": days})


def delivery_of(key: MultiPartitionKey) -> Delivery:
    """Return what a partition stands for."""
    values = key.keys_by_dimension
    return Delivery(source=values["source"], day=date.fromisoformat(values["day"]))


def deliveries(inbox: Path, first_day: date) -> Iterator[Delivery]:
    """Yield what lies in the inbox as SOURCE/YYYY-MM-DD, by name; other folders, and other days, are none of ours."""
    for folder in sorted(inbox.glob("*/????-??-??")):
        try:
            day = date.fromisoformat(folder.name)
        except ValueError:
            continue
        if folder.is_dir() and first_day <= day <= today() and not folder.parent.name.startswith("."):
            yield Delivery(source=folder.parent.name, day=day)


def digest(folder: Path) -> str:
    """Return what changes when files of a folder come, go or change."""
    seen = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            seen.update(repr((path.relative_to(folder).as_posix(), *identity(path.stat()))).encode())
    return seen.hexdigest()[:16]


def today() -> date:
    """Return the day, UTC."""
    return datetime.now(UTC).date()
