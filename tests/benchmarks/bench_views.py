"""Measures how fast the views answer: python -m tests.benchmarks.bench_views [MEETINGS] [KEEP].

A warehouse of a million meetings and four million attendances (or as many meetings as MEETINGS says, with four times as
many attendances) is generated on DuckDB; then the tables that are built before a publication are built, and each view
is asked the example of its header, and for the number of its rows, by a reader with two threads. KEEP names a file to
keep the warehouse in, or one that is kept from before.

The best of some rounds counts, since other work on the machine only ever slows one down. Beside it stands what the
processors computed (cpu): an idle machine takes half of that or more.
"""

import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf
from pathlib import Path
from time import perf_counter, process_time

from sqlalchemy import Connection

from etl.warehouse import catalog
from etl.warehouse.built import build, built_tables
from etl.warehouse.engines import duckdb_engine
from etl.warehouse.migrate import migrate
from etl.warehouse.viewfiles import view_files
from etl.warehouse.views import deploy
from tests.benchmarks.measured import processor_seconds, verdict

EXAMPLE_CEILING = 0.25
COUNT_CEILING = 3.0
"""Seconds."""
_FULL = 1_000_000
_ROUNDS = 3
_THREADS = 2
_ROWS = Path(__file__).with_name("big_warehouse.sql")


def main(arguments: Sequence[str]) -> int:
    """Print a table of all views; 1 where one is slower than its ceiling."""
    count = int(arguments[0]) if arguments else _FULL
    with tempfile.TemporaryDirectory() as folder:
        path = Path(arguments[1]) if len(arguments) > 1 else Path(folder) / "big.duckdb"
        if not path.exists():
            _make(path, count)
        return int(not _measure(path))


def _make(path: Path, count: int) -> None:
    """Generate a warehouse, and print what building its tables costs."""
    with duckdb_engine(path).connect() as connection:
        catalog.run(connection, f"SET threads = {_THREADS}")
        migrate(connection)
        catalog.run(connection, f"SET VARIABLE meetings = {count}")
        for statement in _ROWS.read_text(encoding="utf-8").split(";\n\n"):
            catalog.run(connection, statement)
        connection.commit()
        for what in ("built the first time", "built again, no change"):
            print(f"{what}: {_timed(lambda: build(connection))}", flush=True)
        deploy(connection)
        connection.commit()
        catalog.run(connection, "CHECKPOINT")
        for table in ("meetings", "attendance", *(built.name for built in built_tables())):
            print(f"{table}: {catalog.rows(connection, f'SELECT count(*) FROM {table}')[0][0]:,} rows")


def _timed(work: Callable[[], object]) -> str:
    started = perf_counter()
    processor = processor_seconds(work)
    return f"{perf_counter() - started:.1f} s, {processor:.1f} s of processors"


def _measure(path: Path) -> bool:
    """Ask every view, and print how long each takes; return whether all keep below the ceilings."""
    print(f"\n{'view':<32}{'rows':>12}{'count, s':>10}{'cpu':>6}{'example, ms':>13}{'cpu':>6}{'rows':>9}")
    slow = []
    with duckdb_engine(path, read_only=True).connect() as connection:
        catalog.run(connection, f"SET threads = {_THREADS}")
        for view in sorted(view_files(), key=lambda view: (view.family, view.name)):
            count = _ask(connection, f"SELECT count(*) FROM {view.name}")
            example = _ask(connection, view.example)
            is_slow = count.seconds > COUNT_CEILING or example.seconds > EXAMPLE_CEILING
            slow += [view.name] * is_slow
            print(
                f"{view.name:<32}{int(count.rows[0][0]):>12,}{count.seconds:>10.2f}{count.processors:>6.2f}"
                f"{example.seconds * 1000:>13.0f}{example.processors * 1000:>6.0f}{len(example.rows):>9,}"
                f"{'  SLOW' * is_slow}",
                flush=True,
            )
    ceilings = f"ceilings of {COUNT_CEILING:g} s for a count and {EXAMPLE_CEILING * 1000:.0f} ms for an example"
    return verdict(f"{ceilings}, {len(view_files())} views" + f": {', '.join(slow)}" * bool(slow), not slow)


@dataclass
class _Answer:
    """Rows, and the least seconds, of the clock and of the processors, in which they were found."""

    rows: list[tuple[str, ...]]
    seconds: float
    processors: float


def _ask(connection: Connection, query: str) -> _Answer:
    """Ask some times."""
    best = _Answer([], inf, inf)
    for _ in range(_ROUNDS):
        started, computed = perf_counter(), process_time()
        rows = catalog.rows(connection, query)
        best = _Answer(
            rows,
            min(best.seconds, perf_counter() - started),
            min(best.processors, process_time() - computed),
        )
    return best


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
