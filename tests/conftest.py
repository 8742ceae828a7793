"""Fixtures that any test may use."""

from tests.engines import database_url, duckdb_url, postgres_server, postgres_url

__all__ = ["database_url", "duckdb_url", "postgres_server", "postgres_url"]
