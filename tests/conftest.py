"""Fixtures that any test may use."""

from tests.desks import _loaded, desk, duckdb_desk, loaded_desk, shown
from tests.engines import database_url, duckdb_url, postgres_server, postgres_url
from tests.laws import migrated, place, sample_tables

__all__ = [
    "_loaded",
    "database_url",
    "desk",
    "duckdb_desk",
    "duckdb_url",
    "loaded_desk",
    "migrated",
    "place",
    "postgres_server",
    "postgres_url",
    "sample_tables",
    "shown",
]
