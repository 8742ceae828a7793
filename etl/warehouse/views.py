"""Views belong to the release: taken down before a migration, put up after it.

Ours bear a mark in their comment, with the digest of the file they were made from. So a release knows its own from
those of others, knows whether the ones in place are its own version, and can take down views of an older release that
it no longer has. Nothing here commits: it is all part of the caller's transaction.
"""

import re

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from etl.errors import ReadoutError
from etl.model.base import Record
from etl.warehouse import catalog
from etl.warehouse.catalog import Grant
from etl.warehouse.comments import mark, write_comments
from etl.warehouse.engines import is_duckdb
from etl.warehouse.viewfiles import ViewFile, view_files

READER = "readout_reader"
"""Role of sql/roles/reader.sql; where it exists it may read every view."""

_MARK = re.compile(r"\[readout [0-9a-f]{12}\]$")
_MISSING = (
    re.compile(r'does not have a column named "(?P<column>[^"]+)"'),
    re.compile(r'Referenced column "(?P<column>[^"]+)" not found'),
    re.compile(r'column "?(?P<column>[^"\s]+)"? does not exist'),
    re.compile(r'relation "(?P<table>[^"]+)" does not exist'),
    re.compile(r"Table with name (?P<table>\S+) does not exist"),
)


class BrokenView(ReadoutError):
    """A view of ours that the tables do not carry."""


class DependentView(ReadoutError):
    """Somebody's own view stands on one of ours that has to be replaced."""


class Deployed(Record, kw_only=True):
    """What `deploy` did."""

    views: tuple[str, ...]
    """All views of this release, in order of dependency."""
    is_changed: bool
    """False where all of them were in place already."""
    broken: tuple[str, ...]
    """Views of others that use ours and no longer answer; only DuckDB lets that happen."""


def remove(connection: Connection) -> tuple[Grant, ...]:
    """Take our views down and return who had which right on them, for `deploy` to give back.

    Raise DependentView where PostgreSQL would have to drop somebody's own view with them.
    """
    ours = set(_ours(connection))
    if not ours:
        return ()
    others = {name: used & ours for name, used in catalog.dependents(connection).items() if name not in ours}
    standing = [f"{name} on {', '.join(sorted(used))}" for name, used in sorted(others.items()) if used]
    if standing:
        raise DependentView(
            "the views of this release must be replaced, but views of your own stand on them",
            where="; ".join(standing),
            remedy="save their definitions, drop them, run again, and create them anew; nothing was changed",
        )
    rights = tuple(grant for grant in catalog.grants(connection) if grant.view in ours)
    names = [catalog.quoted(name) for name in sorted(ours)]
    # PostgreSQL drops views that stand on one another only together, DuckDB only one by one.
    for statement in names if is_duckdb(connection) else [", ".join(names)]:
        catalog.run(connection, f"DROP VIEW {statement}")
    return rights


def deploy(
    connection: Connection,
    grants: tuple[Grant, ...] = (),
    views: tuple[ViewFile, ...] | None = None,
    *,
    is_checked: bool = False,
) -> Deployed:
    """Put the views of this release up, with comments on them and on the tables, and give back rights on them.

    Do nothing where they are in place; `is_checked` says that this very software has looked at them and at the comments
    before. Raise BrokenView where a table lacks what a view reads, and DependentView as
    `remove` does.
    """
    files = view_files() if views is None else views
    in_place = _ours(connection)
    is_changed = in_place != {view.name: mark(view) for view in files}
    if is_checked and not is_changed:
        return Deployed(views=tuple(view.name for view in files), is_changed=False, broken=())
    if is_changed:
        rights = {*grants, *remove(connection)}
        _refuse_taken_names(connection, files)
        for view in files:
            _try(connection, view, f"CREATE VIEW {catalog.quoted(view.name)} AS\n{view.body}")
        _give_rights(connection, files, rights)
    elif is_duckdb(connection):
        for view in files:
            _try(connection, view, f"SELECT * FROM {catalog.quoted(view.name)} LIMIT 0")
    write_comments(connection, files)
    names = tuple(view.name for view in files)
    return Deployed(views=names, is_changed=is_changed, broken=_broken(connection, {*in_place, *names}))


def _ours(connection: Connection) -> dict[str, str]:
    """Return the mark of each view of ours in the database, by name."""
    found = {view.name: _MARK.search(view.comment) for view in catalog.views(connection)}
    return {name: match[0] for name, match in found.items() if match}


def _refuse_taken_names(connection: Connection, files: tuple[ViewFile, ...]) -> None:
    """Stop where a table or view of somebody else bears the name of a view of ours."""
    taken = {relation for relation, _ in catalog.comments(connection)} & {view.name for view in files}
    if taken:
        raise BrokenView(
            "a table or view of your own bears the name of one of readout's views",
            where=", ".join(sorted(taken)),
            remedy="rename it and run again",
        )


def _try(connection: Connection, view: ViewFile, sql: str) -> None:
    """Run a statement on behalf of a view; say which view and which column fail."""
    try:
        catalog.run(connection, sql)
    except DBAPIError as error:
        message = str(error.orig).strip().splitlines()[0]
        match = next((found for pattern in _MISSING if (found := pattern.search(message))), None)
        kind, name = next(((k, v) for k, v in match.groupdict().items() if v), ("", "")) if match else ("", "")
        what = f"the view {view.name} needs the {kind} {name}, which is not there" if kind else message
        raise BrokenView(
            what, where=f"sql/views/{view.family}/{view.name}.sql", remedy="migrate the warehouse, or mend the view"
        ) from error


def _give_rights(connection: Connection, files: tuple[ViewFile, ...], rights: set[Grant]) -> None:
    """Give rights back on what is still there; the reader role may read every view, new ones too."""
    if is_duckdb(connection):
        return
    columns = {view.name: {column.name for column in view.columns} for view in files}
    if catalog.rows(connection, f"SELECT 1 FROM pg_roles WHERE rolname = {catalog.literal(READER)}"):
        rights |= {
            Grant(view=name, column=None, grantee=READER, privilege="SELECT", is_grantable=False) for name in columns
        }
    for right in sorted(rights, key=lambda grant: (grant.view, grant.column or "", grant.grantee, grant.privilege)):
        if right.view in columns and (right.column is None or right.column in columns[right.view]):
            part = f" ({catalog.quoted(right.column)})" if right.column else ""
            option = " WITH GRANT OPTION" if right.is_grantable else ""
            target = f"{catalog.quoted(right.view)} TO {right.grantee}"
            catalog.run(connection, f"GRANT {right.privilege}{part} ON {target}{option}")


def _broken(connection: Connection, ours: set[str]) -> tuple[str, ...]:
    """Return views of others that use ours, of this release or the last, and no longer answer."""
    if not is_duckdb(connection):
        return ()
    broken = []
    for view in catalog.views(connection):
        if view.name in ours or not any(re.search(rf"\b{name}\b", view.sql) for name in ours):
            continue
        try:
            catalog.run(connection, f"SELECT * FROM {catalog.quoted(view.name)} LIMIT 0")
        except DBAPIError:
            broken.append(view.name)
    return tuple(broken)
