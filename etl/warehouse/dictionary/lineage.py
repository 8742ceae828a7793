"""What the columns of views and built tables are made of, as `sql/lineage.json` keeps it: see `tracing`.

The file is generated, so that nothing has to be parsed where readout runs.
"""

import msgspec

from etl.model.base import Record
from etl.resources import sql_dir

FILE = "lineage.json"


class Origin(Record, kw_only=True, omit_defaults=True):
    """What a column is made of."""

    type: str
    """SQL type, as DuckDB names it, lower-case."""
    sources: tuple[str, ...] = ()
    """`relation.column` that the query itself takes, or `relation` alone where its rows are counted; sorted."""
    kept: tuple[str, ...] | None = None
    """Sources one of whose values each value is, unless one of the literals; None where values are computed."""
    literals: tuple[str, ...] = ()
    """Words that the query itself gives as whole values; sorted."""


Lineage = dict[str, dict[str, Origin]]
"""Origins by view or built table, and column."""


def read_lineage() -> Lineage:
    """Return the lineage of this release."""
    return msgspec.json.decode((sql_dir() / FILE).read_bytes(), type=Lineage)


def written(lineage: Lineage) -> str:
    """Return the file's text: one column a line."""
    views = []
    for view, columns in sorted(lineage.items()):
        lines = [f'  "{name}": {msgspec.json.encode(origin).decode()}' for name, origin in columns.items()]
        views.append(f' "{view}": {{\n' + ",\n".join(lines) + "\n }")
    return "{\n" + ",\n".join(views) + "\n}\n"


def ends(lineage: Lineage, source: str) -> tuple[str, ...]:
    """Follow a source down to `table.column` of tables that are not made of others, or `table` for rows counted."""
    relation, _, column = source.partition(".")
    if relation not in lineage:
        return (source,)
    if not column:
        inner = {part.partition(".")[0] for origin in lineage[relation].values() for part in origin.sources}
    else:
        inner = set(lineage[relation][column].sources)
    return tuple(sorted({end for part in inner for end in ends(lineage, part)}))
