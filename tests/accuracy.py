"""Measures the accuracy that releases publish, and writes it into the package: python -m tests.accuracy.

To be done after the last change of a version, or releases will say that the figures are of another one.
"""

import hashlib
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import msgspec

import etl.export
from etl.export.accuracy import FILE, Accuracy, Finding, Measured, Rate
from etl.pipeline.toolkit import Toolkit, toolkit
from tests.scoring import DEVELOPMENT, SEEDS, Corpus, load, missing, score

_ABOUT = {
    DEVELOPMENT: "Written for the development of the software, on real events. They guided the work, so expect less of "
    "other texts.",
    SEEDS: "Real articles, which the authors knew as well. They are few: the figures are coarse.",
}
_KINDS = ("persons", "states", "organisations", "meetings", "attendance", "merging")


def measured(corpus: Corpus, figures: dict[str, float]) -> Measured:
    """Return the figures of the scorer as they are published."""
    gold = sorted(corpus.gold.glob("*.json"))
    digest = hashlib.sha256(b"".join(path.name.encode() + path.read_bytes() for path in gold)).hexdigest()
    rates = [name for name in figures if {f"{name} right", f"{name} of"} <= figures.keys()]
    return Measured(
        corpus=corpus.name,
        about=_ABOUT[corpus],
        documents=len(gold),
        gold_sha256=digest,
        findings=tuple(
            Finding(kind=kind, **{name: round(figures[f"{kind} {name}"], 4) for name in ("precision", "recall", "f1")})
            for kind in _KINDS
        ),
        rates=tuple(
            Rate(name=name, right=int(figures[f"{name} right"]), of=int(figures[f"{name} of"]))
            for name in sorted(rates)
            if not name.endswith("(count)")
        ),
    )


def measure(tools: Toolkit) -> Accuracy:
    """Load both sets of documents and score them."""
    sets = []
    with tempfile.TemporaryDirectory() as folder:
        for corpus in (DEVELOPMENT, SEEDS):
            url = f"duckdb:///{Path(folder) / corpus.gold.name}.duckdb"
            load(url, corpus, tools)
            sets.append(measured(corpus, score(url, corpus).figures))
    today = datetime.now(UTC).date().isoformat()
    return Accuracy(measured_on=today, versions=tools.versions, sets=tuple(sets))


def main() -> int:
    """Write the file; 1 where there is nothing to measure against."""
    reason = missing()
    if reason is not None:
        print(f"nothing is measured: {reason}")
        return 1
    path = Path(etl.export.__file__).with_name(FILE)
    path.write_bytes(msgspec.json.format(msgspec.json.encode(measure(toolkit(None))), indent=1) + b"\n")
    print(f"wrote {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
