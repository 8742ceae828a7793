"""Fixtures that any test may use."""

from tests.desks import _loaded, desk, duckdb_desk, loaded_desk, shown
from tests.engines import database_url, duckdb_url, postgres_server, postgres_url

__all__ = [
    "_loaded",
    "database_url",
    "desk",
    "duckdb_desk",
    "duckdb_url",
    "loaded_desk",
    "postgres_server",
    "postgres_url",
    "shown",
]
