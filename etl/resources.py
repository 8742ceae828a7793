"""Where the files that travel with the code are, in a checkout and in an installed wheel alike."""

from pathlib import Path

from etl.errors import ReadoutError

_PACKAGE = Path(__file__).resolve().parent


def sql_dir() -> Path:
    """Return the folder with `views`, `checks` and `roles`."""
    return _locate("sql", "sql")


def migrations_dir() -> Path:
    """Return the folder that Alembic runs."""
    return _locate("migrations", "migrations")


def reference_dir() -> Path:
    """Return the folder of the reference tables."""
    return _locate("reference", "seeds/reference")


def sample_documents_dir() -> Path:
    """Return the folder of the sample corpus."""
    return _locate("documents", "seeds/documents")


def _locate(packaged: str, checked_out: str) -> Path:
    """Prefer what the wheel carries; a checkout has no `_data` and keeps the same folders beside the package."""
    for folder in (_PACKAGE / "_data" / packaged, _PACKAGE.parent / checked_out):
        if folder.is_dir():
            return folder
    raise ReadoutError(
        f"the folder {packaged} of this installation is missing",
        where=str(_PACKAGE),
        remedy="install readout again from its wheel, or run it from a complete checkout",
    )
