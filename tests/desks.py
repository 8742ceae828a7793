"""Fixtures: desks with a handful of documents on invented people."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands import Desk
from tests.engines import ENGINES, database
from tests.reference_tables import write_tables
from tests.sample_documents import write_documents


def _furnished(folder: Path, url: str) -> Desk:
    write_documents(folder / "docs")
    tables = folder / "tables"
    tables.mkdir()
    write_tables(tables)
    return Desk(folder=folder, url=url, settings={"READOUT_REFERENCE": str(tables), "READOUT_PATHS": "docs"})


@pytest.fixture(scope="session", params=ENGINES)
def shown(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Return a desk whose documents are in the warehouse, to look at only; the test runs once on each engine."""
    folder = tmp_path_factory.mktemp("shown")
    if request.param == "duckdb":
        desk = _furnished(folder, f"duckdb:///{folder / 'warehouse.duckdb'}")
        desk.must("run", "--quiet")
        yield desk
        return
    with database(request.getfixturevalue("postgres_server")) as url:
        desk = _furnished(folder, url)
        desk.must("run", "--quiet")
        yield desk


@pytest.fixture
def desk(database_url: str, tmp_path: Path) -> Desk:
    """Return a desk with documents and no warehouse yet; the test runs once on each engine."""
    return _furnished(tmp_path, database_url)


@pytest.fixture
def duckdb_desk(duckdb_url: str, tmp_path: Path) -> Desk:
    """Return a desk with documents and no warehouse yet, for DuckDB."""
    return _furnished(tmp_path, duckdb_url)


@pytest.fixture(scope="session")
def _loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("loaded")
    _furnished(folder, f"duckdb:///{folder / 'warehouse.duckdb'}").must("run", "--quiet")
    return folder


@pytest.fixture
def loaded_desk(_loaded: Path, tmp_path: Path) -> Desk:
    """Return a desk of one's own whose documents are in a DuckDB warehouse."""
    shutil.copytree(_loaded, tmp_path, dirs_exist_ok=True)
    return Desk(
        folder=tmp_path,
        url=f"duckdb:///{tmp_path / 'warehouse.duckdb'}",
        settings={"READOUT_REFERENCE": str(tmp_path / "tables"), "READOUT_PATHS": "docs"},
    )
