"""Measures running again: python -m tests.benchmarks.bench_rerun [ARTICLES].

The real command loads generated articles into DuckDB, then runs again with nothing new, then with one new document.
One article in five tells of a meeting. Times are those of a whole command, start and end included.
"""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random
from time import perf_counter

from tests.benchmarks.measured import verdict
from tests.benchmarks.news import TOWNS, article

CEILING = 0.05
_READOUT = str(Path(sys.executable).with_name("readout"))
_STATES = (
    "France",
    "Germany",
    "Japan",
    "Brazil",
    "Kenya",
    "Canada",
    "Norway",
    "Chile",
    "India",
    "Egypt",
    "Spain",
    "Poland",
)


def _meeting(random: Random) -> str:
    """Write a paragraph about a meeting."""
    one, other = random.sample(_STATES, 2)
    day = f"{random.randint(1, 28)} {random.choice(['March', 'May', 'June', 'October'])} {random.randint(2015, 2024)}"
    return (
        f"The foreign ministers of {one} and {other} met in {random.choice(TOWNS)} on {day}. "
        f"They also spoke by phone with the president of {random.choice(_STATES)}."
    )


def _write(folder: Path, number: int) -> None:
    text = article(number)
    if number % 5 == 0:
        title, *paragraphs = text.split("\n\n")
        text = "\n\n".join([title, _meeting(Random(number)), *paragraphs])
    (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")


def _run(folder: Path, warehouse: Path) -> float:
    command = [_READOUT, "run", str(folder), "--database", f"duckdb:///{warehouse}", "--quiet"]
    started = perf_counter()
    subprocess.run(command, check=True)
    return perf_counter() - started


def main(arguments: Sequence[str]) -> int:
    """Print the three times; 1 where a run without change takes more than 5 % of the first one's time."""
    count = int(arguments[0]) if arguments else 5000
    with tempfile.TemporaryDirectory() as name:
        folder, warehouse = Path(name) / "articles", Path(name) / "warehouse.duckdb"
        folder.mkdir()
        for number in range(count):
            _write(folder, number)
        first = _run(folder, warehouse)
        again = _run(folder, warehouse)
        _write(folder, count)
        one_more = _run(folder, warehouse)
    print(f"first run over {count:,} articles: {first:.1f} s ({count / first:.0f} articles/s)")
    print(f"again, no change: {again:.2f} s, {again / first:.1%} of the first run")
    print(f"again, one new document: {one_more:.2f} s, {one_more / first:.1%} of the first run")
    return int(not verdict(f"ceiling of {CEILING:.0%} for a run without change", again <= CEILING * first))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
