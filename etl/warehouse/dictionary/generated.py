"""Everything in a checkout that is generated from the schema, the views and the queries of built tables."""

from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from etl.warehouse import catalog
from etl.warehouse.built import built_tables
from etl.warehouse.dictionary.lineage import FILE, written
from etl.warehouse.dictionary.markdown import markdown
from etl.warehouse.dictionary.orphans import orphan_checks
from etl.warehouse.dictionary.page import html
from etl.warehouse.dictionary.picture import svg
from etl.warehouse.dictionary.tracing import Made, Types, trace
from etl.warehouse.schema import metadata
from etl.warehouse.viewfiles import view_files


def generated_files() -> dict[str, str]:
    """Return the text of every committed file that is generated, by its path below `sql/`."""
    lineage = trace(made(), types())
    checks = {f"checks/{name}": text for name, text in orphan_checks().items()}
    return {
        FILE: written(lineage),
        "dictionary.md": markdown(lineage),
        "dictionary.html": html(lineage),
        "schema.svg": svg(lineage),
        **checks,
    }


def made() -> tuple[Made, ...]:
    """Return all queries whose answers are tables or views, each after those it uses."""
    tables = (
        Made(name=table.name, sql=table.body, columns=tuple(metadata.tables[table.name].columns.keys()))
        for table in built_tables()
    )
    views = (
        Made(name=view.name, sql=view.body, columns=tuple(column.name for column in view.columns))
        for view in view_files()
    )
    return (*tables, *views)


def types() -> Types:
    """Return the types of all columns of an empty warehouse, as DuckDB names them, lower-case."""
    # Without the pool, every connection would be an empty database of its own.
    engine = create_engine("duckdb:///:memory:", poolclass=StaticPool)
    found: Types = {}
    with engine.connect() as connection:
        metadata.create_all(connection)
        for view in view_files():
            catalog.run(connection, f"CREATE VIEW {catalog.quoted(view.name)} AS\n{view.body}")
        query = "SELECT table_name, column_name, lower(data_type) FROM duckdb_columns() WHERE NOT internal"
        for relation, column, type_ in catalog.rows(connection, query):
            found.setdefault(relation, {})[column] = type_
    return found
