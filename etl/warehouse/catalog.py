"""What stands in a database beside our tables: views, comments, grants, and views of others built on ours."""

from sqlalchemy import Connection

from etl.model.base import Record
from etl.warehouse.engines import is_duckdb

_DUCKDB_COMMENTS = """
    SELECT table_name, NULL, comment FROM duckdb_tables()
    WHERE database_name = current_database() AND schema_name = current_schema()
    UNION ALL
    SELECT view_name, NULL, comment FROM duckdb_views()
    WHERE database_name = current_database() AND schema_name = current_schema() AND NOT internal
    UNION ALL
    SELECT table_name, column_name, comment FROM duckdb_columns()
    WHERE database_name = current_database() AND schema_name = current_schema() AND NOT internal
"""
_POSTGRESQL_COMMENTS = """
    SELECT c.relname, a.attname, col_description(c.oid, a.attnum)
    FROM pg_class AS c
    JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'v')
    UNION ALL
    SELECT c.relname, NULL, obj_description(c.oid, 'pg_class')
    FROM pg_class AS c
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'v')
"""
_VIEWS = {
    True: """
        SELECT view_name, sql, comment FROM duckdb_views()
        WHERE database_name = current_database() AND schema_name = current_schema() AND NOT internal
    """,
    False: """
        SELECT c.relname, pg_get_viewdef(c.oid), obj_description(c.oid, 'pg_class')
        FROM pg_class AS c
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'v'
    """,
}
_GRANTS = """
    SELECT c.relname, NULL, x.grantee::regrole::text, x.grantee = 0, x.privilege_type, x.is_grantable
    FROM pg_class AS c, aclexplode(c.relacl) AS x
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'v' AND x.grantee <> c.relowner
    UNION ALL
    SELECT c.relname, a.attname, x.grantee::regrole::text, x.grantee = 0, x.privilege_type, x.is_grantable
    FROM pg_class AS c
    JOIN pg_attribute AS a ON a.attrelid = c.oid, aclexplode(a.attacl) AS x
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'v' AND x.grantee <> c.relowner
"""
_DEPENDENTS = """
    SELECT DISTINCT other.oid::regclass::text, ours.relname
    FROM pg_depend AS d
    JOIN pg_rewrite AS r ON r.oid = d.objid AND d.classid = 'pg_rewrite'::regclass
    JOIN pg_class AS other ON other.oid = r.ev_class
    JOIN pg_class AS ours ON ours.oid = d.refobjid AND d.refclassid = 'pg_class'::regclass
    WHERE ours.relnamespace = current_schema()::regnamespace AND ours.relkind = 'v' AND ours.oid <> other.oid
"""


class View(Record, kw_only=True):
    """A view of the warehouse's schema, ours or another's."""

    name: str
    sql: str
    comment: str


class Grant(Record, kw_only=True):
    """A right on a view of ours, on PostgreSQL."""

    view: str
    column: str | None
    """None for the whole view."""
    grantee: str
    """Role as SQL writes it, or PUBLIC."""
    privilege: str
    is_grantable: bool


def run(connection: Connection, sql: str) -> None:
    """Run a statement as it stands: neither SQLAlchemy nor the driver looks for parameters in it."""
    connection.exec_driver_sql(sql, execution_options={"no_parameters": True})


def rows(connection: Connection, sql: str) -> list[tuple[str, ...]]:
    """Return the rows of a query that is run as it stands."""
    result = connection.exec_driver_sql(sql, execution_options={"no_parameters": True})
    return [tuple(row) for row in result]


def comments(connection: Connection) -> dict[tuple[str, str | None], str]:
    """Return the comments of tables, views and their columns, by (relation, column or None)."""
    query = _DUCKDB_COMMENTS if is_duckdb(connection) else _POSTGRESQL_COMMENTS
    return {(name, column): comment or "" for name, column, comment in rows(connection, query)}


def views(connection: Connection) -> tuple[View, ...]:
    """Return all views of the schema, by name."""
    found = rows(connection, _VIEWS[is_duckdb(connection)])
    return tuple(View(name=name, sql=sql, comment=comment or "") for name, sql, comment in sorted(found))


def grants(connection: Connection) -> tuple[Grant, ...]:
    """Return the rights on views that someone other than the owner has; none on DuckDB, which knows no rights."""
    if is_duckdb(connection):
        return ()
    return tuple(
        Grant(
            view=view,
            column=column,
            grantee="PUBLIC" if is_public else grantee,
            privilege=privilege,
            is_grantable=bool(is_grantable),
        )
        for view, column, grantee, is_public, privilege, is_grantable in rows(connection, _GRANTS)
    )


def dependents(connection: Connection) -> dict[str, set[str]]:
    """Return which views each view or materialised view is built on; empty on DuckDB, which does not keep track."""
    found: dict[str, set[str]] = {}
    if not is_duckdb(connection):
        for other, ours in rows(connection, _DEPENDENTS):
            found.setdefault(other, set()).add(ours)
    return found


def quoted(name: str) -> str:
    """Quote an identifier."""
    return '"' + name.replace('"', '""') + '"'


def literal(value: str) -> str:
    """Quote a string."""
    return "'" + value.replace("'", "''") + "'"
