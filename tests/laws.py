"""What the laws of the warehouse are tested with: the sample documents, read once, fresh databases, all their rows."""

import csv
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import make_url, select

from etl.ingest import Found
from etl.model.ledger import StoredReading
from etl.model.rows import DerivedTables
from etl.pipeline import steps
from etl.pipeline.jobs import read_one
from etl.pipeline.prune import prune
from etl.pipeline.run import load, publish
from etl.pipeline.toolkit import Toolkit, toolkit
from etl.pipeline.upkeep import migrate
from etl.progress import Reporter
from etl.reference.lexicon import Lexicon
from etl.reference.load import load as load_tables
from etl.resources import reference_dir
from etl.warehouse import Warehouse
from etl.warehouse.built import built_tables
from etl.warehouse.schema import metadata
from tests.engines import ENGINES, database

DOCUMENTS = Path("seeds/documents")
MAX_BYTES = 10_000_000
QUIET = Reporter(is_quiet=True)
COMPARED = (
    *("documents", "article_locations", "readings"),
    *DerivedTables.__struct_fields__,
    *(table.name for table in built_tables()),
)
"""Tables that must not tell how their rows came to be: all that is kept of documents, and all that is made of it."""

Rows = dict[str, list[tuple[object, ...]]]
Place = Callable[[], AbstractContextManager[str]]
"""Makes an empty database for as long as it is needed, and gives its URL."""


@pytest.fixture(scope="session", params=ENGINES)
def place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Return where to get empty databases; the test runs once on each engine."""
    if request.param == "duckdb":
        return lambda: file_in(tmp_path_factory.mktemp("place"))
    address = request.getfixturevalue("postgres_server")
    return lambda: database(address)


@contextmanager
def file_in(folder: Path, template: Path | None = None) -> Iterator[str]:
    """Yield the URL of a DuckDB file in a folder, none yet or a copy of another; the folder is removed afterwards."""
    path = folder / "warehouse.duckdb"
    if template is not None:
        shutil.copyfile(template, path)
    yield f"duckdb:///{path}"
    shutil.rmtree(folder)


@contextmanager
def migrated_places(address: str | None, folder: Path) -> Iterator[Place]:
    """Yield where to get migrated warehouses without documents, on a server or as files in a folder.

    They are copies of one: that is quicker than to migrate each.
    """
    first = file_in(Path(tempfile.mkdtemp(dir=folder))) if address is None else database(address)
    with first as url:
        migrate(Warehouse(url), toolkit(None).versions)
        name = make_url(url).database or ""
        if address is None:
            yield lambda: file_in(Path(tempfile.mkdtemp(dir=folder)), template=Path(name))
        else:
            yield lambda: database(address, template=name)


@pytest.fixture(scope="session", params=ENGINES)
def migrated(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """Return where to get migrated warehouses without documents; the test runs once on each engine."""
    address = None if request.param == "duckdb" else request.getfixturevalue("postgres_server")
    with migrated_places(address, tmp_path_factory.mktemp("migrated")) as made:
        yield made


def rows(url: str) -> Rows:
    """Return all rows of a warehouse's tables, sorted; without the run that wrote them."""
    found: Rows = {}
    with Warehouse(url).read() as reader:
        for name in COMPARED:
            columns = [column for column in metadata.tables[name].columns if column.name != "run_id"]
            found[name] = sorted((tuple(row) for row in reader.connection.execute(select(*columns))), key=repr)
    return found


def differences(left: Rows, right: Rows) -> list[str]:
    """Return the rows that only one of two warehouses has, at most a few per table."""
    told = []
    for name in COMPARED:
        for side, ours, others in (("left", left, right), ("right", right, left)):
            known = set(others[name])
            told += [
                f"{side} only, {name}: {row!r:.400}" for row in [row for row in ours[name] if row not in known][:3]
            ]
        if len(left[name]) != len(right[name]):
            told.append(f"{name}: {len(left[name])} rows left, {len(right[name])} right")
    return told


def column(found: Rows, name: str, *wanted: str) -> list[tuple[str, ...]]:
    """Return some columns of a table, as text."""
    names = [each.name for each in metadata.tables[name].columns if each.name != "run_id"]
    return [tuple(str(row[names.index(one)]) for one in wanted) for row in found[name]]


@dataclass(frozen=True)
class Corpus:
    """The sample documents, each read once, and what is needed to make a warehouse of them."""

    tools: Toolkit
    finds: tuple[Found, ...]
    readings: Mapping[str, StoredReading]
    """By article id."""

    def run(self, url: str, finds: Iterable[Found], gone: Iterable[str] = (), *, is_full: bool = False) -> None:
        """Do what a run does with these finds, but for reading them; places in `gone` are pruned."""
        with Warehouse(url).run("run", self.tools.versions) as work:
            steps.ingest(work, finds, frozenset(), QUIET)
            prune(work, gone, frozenset(), QUIET)
            stale = steps.stale(work, self.tools, everything=is_full)
            work.put_readings(self.readings[article_id] for article_id in sorted(stale, reverse=is_full))
            load(work, self.tools, QUIET)
            publish(work, QUIET)


def read_corpus(tables: Path, extra: Iterable[Found]) -> Corpus:
    """Read the sample documents and some more, with the reference tables of a folder."""
    tools = toolkit(tables)
    finds = (*sample(), *extra)
    readings = {}
    for found in finds:
        outcome = read_one(found.document, tools.lexicon)
        assert isinstance(outcome, StoredReading)
        readings[found.document.article_id] = outcome
    return Corpus(tools=tools, finds=finds, readings=readings)


def sample() -> tuple[Found, ...]:
    """Return the sample documents."""
    return tuple(item for item in steps.find([DOCUMENTS], MAX_BYTES) if isinstance(item, Found))


@pytest.fixture(scope="session")
def sample_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the rows of the reference tables that the sample documents have a use for.

    A run brings all rows of the reference to the warehouse; of those that no document names, 40,000, there is little
    to learn, and they would take most of the time.
    """
    source, folder = reference_dir(), tmp_path_factory.mktemp("tables")
    reference = load_tables(source)
    lexicon = Lexicon(reference)
    ids: dict[str, set[str]] = {}
    for found in sample():
        for match in lexicon.scan(found.document.content.decode()):
            for entry in match.entries:
                ids.setdefault(entry.kind, set()).update(entry.ids)
    for file in source.glob("*.csv"):
        shutil.copy(file, folder)
    people, offices = ids["person"], ids["office"]
    offices |= {row["office_id"] for row in table(source, "tenures") if row["person_id"] in people}
    parties = {row["iso2"] for row in table(source, "states")} | ids["organisation"]
    parties |= {row["organisation"] for row in table(source, "seats")}
    parties |= {row["organisation"] for row in table(source, "offices") if row["office_id"] in offices}
    parents = {row["org_id"]: row["parent"] for row in table(source, "organisations")}
    for party in tuple(parties):
        while party := parents.get(party, ""):
            parties.add(party)
    keep(folder, "persons", lambda row: row["person_id"] in people)
    keep(folder, "organisations", lambda row: row["org_id"] in parties)
    keep(folder, "media", lambda row: row["media_id"] in parties)
    keep(folder, "offices", lambda row: row["office_id"] in offices)
    keep(folder, "tenures", lambda row: row["person_id"] in people)
    keep(folder, "memberships", lambda row: {row["member"], row["organisation"]} <= parties)
    return folder


def table(folder: Path, name: str) -> list[dict[str, str]]:
    """Return the rows of a reference table."""
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_table(folder: Path, name: str, new: list[dict[str, str]]) -> None:
    """Write the rows of a reference table anew; there is at least one."""
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, new[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(new)


def keep(folder: Path, name: str, is_kept: Callable[[dict[str, str]], bool]) -> None:
    """Remove rows of a reference table."""
    write_table(folder, name, [row for row in table(folder, name) if is_kept(row)])
