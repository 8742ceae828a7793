"""Revisions of the schema: which one a warehouse has, and which ones this software knows.

Every run asks, so it is asked without Alembic, which takes longer to import than all that a run without news does.
"""

import re
from functools import cache

from sqlalchemy import Column, Connection, MetaData, String, Table, select, text

from etl.errors import ReadoutError
from etl.resources import migrations_dir

_VERSIONS = Table("alembic_version", MetaData(), Column("version_num", String(32)))
"""Alembic's own table; it is not part of the declared schema."""
_IS_THERE = text(
    "SELECT 1 FROM information_schema.tables "
    "WHERE table_schema = current_schema() AND table_name = 'alembic_version' LIMIT 1"
)
_FILE = re.compile(r"(?P<revision>\d{4})_\w+\.py")


def current_revision(connection: Connection) -> str | None:
    """Return the revision of the schema, None where there is none yet."""
    if connection.execute(_IS_THERE).first() is None:
        return None
    return connection.execute(select(_VERSIONS.c.version_num)).scalar()


@cache
def revisions() -> tuple[str, ...]:
    """Return all revisions, oldest first: the numbers that the names of their files begin with."""
    folder = migrations_dir() / "versions"
    found = filter(None, (_FILE.fullmatch(file.name) for file in folder.iterdir()))
    numbers = tuple(sorted(match["revision"] for match in found))
    if not numbers:
        raise ReadoutError("there are no migrations", where=str(folder), remedy="install readout again")
    return numbers


def pending(connection: Connection) -> tuple[str, ...]:
    """Return the revisions still to be applied, oldest first; refuse a schema newer than this software."""
    current, known = current_revision(connection), revisions()
    if current is None:
        return known
    if current not in known:
        raise ReadoutError(
            f"the warehouse has schema {current}, which is newer than this software knows ({known[-1]})",
            remedy="upgrade readout to the version that wrote it, or name another database",
        )
    return known[known.index(current) + 1 :]
