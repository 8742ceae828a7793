"""Measures loading attendance into DuckDB: python -m tests.benchmarks.bench_load [ROWS]. The floor is 120,000 rows/s.

A load is everything from the staged frame to rows on the disk: the comparison with what is there, the list of changes,
insertion under all constraints, and the checkpoint.
"""

import hashlib
import sys
import tempfile
from collections.abc import Sequence
from operator import attrgetter
from pathlib import Path
from time import perf_counter

from etl.model.rows import AttendanceRow
from etl.warehouse.bulk import frame
from etl.warehouse.engines import duckdb_engine
from etl.warehouse.load import load_frames
from etl.warehouse.migrate import migrate
from etl.warehouse.schema.meetings import attendance

_FLOOR = 120_000


def _key(kind: str, number: int) -> str:
    """Make a key as long and as scattered as real ones."""
    return hashlib.sha256(f"{kind}{number}".encode()).hexdigest()[:24]


def _row(number: int) -> AttendanceRow:
    """Make the attendance of one of six parties at a meeting; every second one says in which capacity."""
    is_capacity_said = number % 2 == 0
    return AttendanceRow(
        attendance_id=_key("attendance", number),
        meeting_id=_key("meeting", number // 6),
        party_kind="person",
        person_id=f"person-{number % 4999}",
        organisation_id=f"organisation-{number % 193}",
        capacity="minister for foreign affairs" if is_capacity_said else None,
        office_id=f"office-{number % 1499}" if is_capacity_said else None,
        tenure_id=f"tenure-{number % 8999}" if is_capacity_said else None,
        role=("host", "participant", "participant")[number % 3],
        presence="attended",
        basis=("named", "office")[number % 2],
        stands_in_for_id=None,
        confidence=1 - number % 7 / 10,
    )


def _report(what: str, count: int, started: float) -> float:
    rate = count / (perf_counter() - started)
    print(f"{what:<52} {rate:>12,.0f} rows/s")
    return rate


def main(arguments: Sequence[str]) -> int:
    """Print the figures; return 1 where the floor is missed."""
    count = int(arguments[0]) if arguments else 600_000
    rows = sorted(map(_row, range(count)), key=attrgetter("attendance_id"))
    frame(attendance, rows[:1])  # the first conversion loads pandas
    started = perf_counter()
    staged = frame(attendance, rows)
    _report("attendance: records to staged frame", count, started)
    with tempfile.TemporaryDirectory() as folder:
        engine = duckdb_engine(Path(folder) / "bench.duckdb")
        with engine.begin() as connection:
            migrate(connection)
        rates = []
        for what in ("staged frame into an empty DuckDB file", "the same again, nothing to change"):
            started = perf_counter()
            with engine.connect() as connection:
                load_frames(connection, [(attendance, staged)], "run")
                connection.commit()
                connection.exec_driver_sql("CHECKPOINT")
            rates.append(_report(f"attendance: {what}", count, started))
    print(f"floor {_FLOOR:,} rows/s: {'held' if rates[0] >= _FLOOR else 'MISSED'}")
    return int(rates[0] < _FLOOR)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
