"""Fixtures: published warehouses with news waiting, one on each engine."""

from collections.abc import Iterator

import pytest

from tests.engines import ENGINES, database
from tests.ground import Ground, make_ground


@pytest.fixture(scope="session")
def duckdb_ground(tmp_path_factory: pytest.TempPathFactory) -> Ground:
    """Return a warehouse in a DuckDB file."""
    folder = tmp_path_factory.mktemp("ground")
    return make_ground(folder, f"duckdb:///{folder / 'warehouse.duckdb'}")


@pytest.fixture(scope="session")
def postgres_ground(tmp_path_factory: pytest.TempPathFactory, postgres_server: str) -> Iterator[Ground]:
    """Return a warehouse on a PostgreSQL server."""
    with database(postgres_server) as url:
        yield make_ground(tmp_path_factory.mktemp("ground"), url)


@pytest.fixture(scope="session", params=ENGINES)
def ground(request: pytest.FixtureRequest) -> Ground:
    """Return a published warehouse with news waiting: the test runs once on each engine."""
    found = request.getfixturevalue("postgres_ground" if request.param == "postgresql" else "duckdb_ground")
    assert isinstance(found, Ground)
    return found
