"""Comments in the database: what the dictionary says of tables, views and columns, kept equal to it."""

from sqlalchemy import Connection

from etl.warehouse import catalog
from etl.warehouse.dictionary.entries import table_entries, view_entries
from etl.warehouse.viewfiles import ViewFile

Comments = dict[tuple[str, str | None], str]
"""Comment by relation and column; None stands for the relation itself."""


def declared(views: tuple[ViewFile, ...]) -> Comments:
    """Return the comments that the database should bear."""
    marks = {view.name: mark(view) for view in views}
    wanted: Comments = {}
    for entry in (*table_entries(), *view_entries(views)):
        parts = (entry.grain, entry.question, entry.notes, marks.get(entry.name, ""))
        wanted[entry.name, None] = " ".join(filter(None, parts))
        wanted.update({(entry.name, column.name): column.told for column in entry.columns})
    return wanted


def mark(view: ViewFile) -> str:
    """Return what marks a view in the database as one of ours, and as made from this very file."""
    return f"[readout {view.digest}]"


def write_comments(connection: Connection, views: tuple[ViewFile, ...]) -> None:
    """Write those comments that differ from the declared ones; relations and columns that are missing are left out."""
    live = catalog.comments(connection)
    kinds = {view.name: "VIEW" for view in views}
    for (relation, column), comment in declared(views).items():
        if live.get((relation, column), comment) == comment:
            continue
        target = (
            f"{kinds.get(relation, 'TABLE')} {catalog.quoted(relation)}"
            if column is None
            else f"COLUMN {catalog.quoted(relation)}.{catalog.quoted(column)}"
        )
        catalog.run(connection, f"COMMENT ON {target} IS {catalog.literal(comment)}")
