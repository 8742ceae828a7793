"""What an answer depends on beside documents, their origins and decisions."""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from etl.model.ledger import Versions
from etl.read.version import model_digest, reader_version
from etl.reference.sheets import Sheets
from etl.resources import sql_dir


def versions_of(sheets: Sheets) -> Versions:
    """Return the versions of everything in use now."""
    return Versions(
        software_version=f"{version('readout')}+{_answer_code()}",
        reader_version=reader_version(),
        model_digest=model_digest(),
        lexicon_digest=sheets.names_digest,
        reference_digest=sheets.digest,
    )


@cache
def _answer_code() -> str:
    """Return a digest of the code that turns readings into rows and puts them up: a change of it does both anew."""
    root = Path(__file__).resolve().parent.parent
    digest = hashlib.sha256()
    for folder in ("resolve", "merge", "reference", "dates", "model", "warehouse"):
        for file in sorted((root / folder).rglob("*.py")):
            digest.update(file.relative_to(root).as_posix().encode())
            digest.update(file.read_bytes())
    for file in sorted((*(sql_dir() / "built").glob("*.sql"), *(sql_dir() / "views").rglob("*.sql"))):
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]
