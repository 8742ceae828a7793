"""Scores the reading against the gold files that lie beside the checkout: python -m tests.scoring (`make score`).

Prints the scorer's table for the development corpus and for the seeds, each in a warehouse of its own, on DuckDB and on
PostgreSQL; and once more for strangers: with half of all persons taken out of the reference tables, tenures and all,
which is how documents about people that no table knows are read.
"""

import csv
import hashlib
import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from etl.pipeline.run import Options, run
from etl.pipeline.toolkit import Toolkit, toolkit
from etl.progress import Reporter
from etl.resources import reference_dir
from etl.warehouse.store import Warehouse
from tests.engines import database, server

SHARED = Path(__file__).resolve().parents[2] / "shared"
SCORER = SHARED / "gold" / "score.py"


@dataclass(frozen=True)
class Corpus:
    """Documents and the files that say what is to be read in them."""

    name: str
    documents: Path
    gold: Path

    def __str__(self) -> str:
        """Return its name."""
        return self.name


DEVELOPMENT = Corpus("development corpus", SHARED / "corpus", SHARED / "gold" / "dev")
SEEDS = Corpus("seeds", SHARED / "seeds", SHARED / "gold" / "seeds")


@dataclass(frozen=True)
class Score:
    """What the scorer says of one warehouse."""

    table: str
    """As the scorer prints it."""
    figures: dict[str, float]
    """"persons f1", "meetings precision", "merging fp", ... and every rate under its own name; counts of rates as
    "... right" and "... of"."""


def missing() -> str | None:
    """Say what is needed and not there; None where everything is."""
    needed = (SCORER, *(path for corpus in (DEVELOPMENT, SEEDS) for path in (corpus.documents, corpus.gold)))
    absent = [str(path.relative_to(SHARED.parent)) for path in needed if not path.exists()]
    return f"beside the checkout there is no {', '.join(absent)}" if absent else None


def load(url: str, corpus: Corpus, tools: Toolkit) -> None:
    """Run the pipeline over a corpus into an empty warehouse."""
    options = Options(paths=(str(corpus.documents),), jobs=1, max_bytes=20_000_000)
    run(Warehouse(url), options, tools, Reporter(is_quiet=True))


def score(url: str, corpus: Corpus) -> Score:
    """Return the scorer's figures for a loaded warehouse."""
    address = url.removeprefix("duckdb:///").replace("postgresql://", "postgresql+psycopg://")
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [sys.executable, str(SCORER), address, str(corpus.gold), "--json", str(report)]
        table = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        return Score(table, _figures(json.loads(report.read_text(encoding="utf-8"))))


def _figures(report: dict[str, dict[str, dict[str, float]]]) -> dict[str, float]:
    figures = {f"{kind} {name}": value for kind, tally in report["f1"].items() for name, value in tally.items()}
    for name, rate in report["rates"].items():
        figures[name] = rate["rate"]
        figures |= {f"{name} {count}": rate[count] for count in ("right", "of")}
    return figures


def is_stranger(person_id: str) -> bool:
    """Whether a person is of the half that is taken out: a fair and lasting choice."""
    return hashlib.sha256(person_id.encode()).hexdigest()[0] in "01234567"


def without_strangers(folder: Path) -> Path:
    """Write the reference tables without half of the persons and their tenures into a folder, and return it."""
    for source in sorted(reference_dir().glob("*.csv")):
        with (
            source.open(encoding="utf-8", newline="") as lines,
            (folder / source.name).open("w", encoding="utf-8", newline="") as output,
        ):
            rows = csv.reader(lines)
            header = next(rows)
            column = header.index("person_id") if "person_id" in header else None
            kept = (row for row in rows if column is None or not is_stranger(row[column]))
            csv.writer(output, lineterminator="\n").writerows([header, *kept])
    return folder


def _show(title: str, url: str, corpus: Corpus, tools: Toolkit) -> Score:
    load(url, corpus, tools)
    found = score(url, corpus)
    print(f"== {title}: {corpus.name}\n{found.table}", flush=True)
    return found


def main() -> int:
    """Print all tables; 0 also where there is nothing to score against."""
    reason = missing()
    if reason is not None:
        print(f"nothing is scored: {reason}")
        return 0
    known = toolkit(None)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        on_file = [_show("DuckDB", f"duckdb:///{folder / str(i)}.duckdb", c, known) for i, c in _numbered()]
        with server() as address:
            for i, corpus in _numbered():
                with database(address) as url:
                    on_server = _show("PostgreSQL", url, corpus, known)
                same = "the same as" if on_server.figures == on_file[i].figures else "NOT THE SAME as"
                print(f"{corpus.name}: figures of PostgreSQL are {same} those of DuckDB\n")
        tables = folder / "strangers"
        tables.mkdir()
        few = toolkit(without_strangers(tables))
        removed = len(known.reference.persons) - len(few.reference.persons)
        print(f"{removed} of {len(known.reference.persons)} persons taken out of the reference tables\n")
        for i, corpus in _numbered():
            strange = _show("Strangers", f"duckdb:///{folder / str(i)}-strangers.duckdb", corpus, few)
            before, after = on_file[i].figures["attendance f1"], strange.figures["attendance f1"]
            print(f"{corpus.name}: attendance F1 {before:.3f}, among strangers {after:.3f}: {after - before:+.3f}\n")
    return 0


def _numbered() -> list[tuple[int, Corpus]]:
    return list(enumerate((DEVELOPMENT, SEEDS)))


if __name__ == "__main__":
    sys.exit(main())
