"""The published accuracy: what was measured last, with which versions, against which gold; kept in `accuracy.json`.

`python -m tests.accuracy` measures and writes it. It holds for the versions it names and no others, so whoever shows it
says by `differences` whether the rows at hand were made by these.
"""

from functools import cache
from importlib.resources import files

import msgspec

from etl.model.base import Record
from etl.model.ledger import Versions

FILE = "accuracy.json"


class Finding(Record, kw_only=True):
    """How well one kind of thing was found."""

    kind: str
    """persons, organisations, states, meetings, attendance or merging (pairs of reports of one meeting)."""
    precision: float
    recall: float
    f1: float


class Rate(Record, kw_only=True):
    """How often one field was right."""

    name: str
    right: int
    of: int


class Measured(Record, kw_only=True):
    """Figures for one set of documents."""

    corpus: str
    about: str
    """What the documents are, and whether they guided the work."""
    documents: int
    gold_sha256: str
    """Of what was taken for the truth."""
    findings: tuple[Finding, ...]
    rates: tuple[Rate, ...]


class Accuracy(Record, kw_only=True):
    """One measurement."""

    measured_on: str
    """ISO 8601 date."""
    versions: Versions
    sets: tuple[Measured, ...]


@cache
def published() -> Accuracy:
    """Return the measurement that this release of the software publishes."""
    return msgspec.json.decode((files("etl.export") / FILE).read_bytes(), type=Accuracy)


def differences(versions: Versions, measured: Versions) -> tuple[str, ...]:
    """Return which versions are not those of the measurement."""
    return tuple(name for name in Versions.__struct_fields__ if getattr(versions, name) != getattr(measured, name))


def markdown(accuracy: Accuracy, versions: Versions) -> str:
    """Return the figures as text, beginning with whether they are of the same versions as the rows at hand."""
    parts = [_said(accuracy, versions)]
    for one in accuracy.sets:
        parts.append(f"### {one.corpus}, {one.documents} documents\n\n{one.about}")
        parts.append(
            "| found | precision | recall | F1 |\n|---|---|---|---|\n"
            + "\n".join(f"| {f.kind} | {f.precision:.3f} | {f.recall:.3f} | {f.f1:.3f} |" for f in one.findings)
        )
        parts.append(
            "| right | rate | right | of |\n|---|---|---|---|\n"
            + "\n".join(f"| {r.name} | {r.right / r.of:.3f} | {r.right} | {r.of} |" for r in one.rates)
        )
    return "\n\n".join(parts) + "\n"


def _said(accuracy: Accuracy, versions: Versions) -> str:
    if differing := differences(versions, accuracy.versions):
        lines = (f"- {n}: `{getattr(versions, n)}`, measured was `{getattr(accuracy.versions, n)}`" for n in differing)
        return (
            f"**These figures are not of this data.** They were taken on {accuracy.measured_on} with other versions: "
            "expect others. What differs:\n\n" + "\n".join(lines)
        )
    return f"Measured on {accuracy.measured_on} with the very versions that made this data, on other documents."
