"""Comments in the database: what the schema and the view files say, kept equal to it."""

from sqlalchemy import Connection

from etl.warehouse import catalog
from etl.warehouse.schema import metadata
from etl.warehouse.viewfiles import ViewFile

Comments = dict[tuple[str, str | None], str]
"""Comment by relation and column; None stands for the relation itself."""


def declared(views: tuple[ViewFile, ...]) -> Comments:
    """Return the comments that the database should bear."""
    wanted: Comments = {}
    for table in metadata.tables.values():
        wanted[table.name, None] = table.comment or ""
        wanted.update({(table.name, column.name): column.comment or "" for column in table.columns})
    for view in views:
        wanted[view.name, None] = " ".join(filter(None, (view.grain, view.question, view.notes, mark(view))))
        wanted.update({(view.name, column.name): column.comment for column in view.columns})
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
