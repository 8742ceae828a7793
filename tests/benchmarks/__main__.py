"""Runs all measurements: python -m tests.benchmarks [--full] (`make bench`); 1 where a floor is missed.

The quick form takes under three minutes; `--full` measures as many rows, documents and rounds as the floors speak of.
"""

import sys

from tests.benchmarks import bench_load, bench_read, bench_rerun, bench_views


def main(arguments: list[str]) -> int:
    """Run each benchmark, all of them even where one misses its floor."""
    is_full = "--full" in arguments
    outcomes: list[int] = []
    for title, bench, quick in (
        ("Reading", bench_read.main, "60"),
        ("Loading", bench_load.main, "150000"),
        ("Running again", bench_rerun.main, "1000"),
        ("Views", bench_views.main, "50000"),
    ):
        print(f"\n== {title}", flush=True)
        outcomes.append(bench([] if is_full else [quick]))
    return max(outcomes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
