"""Runs migrations on the connection it is given, or on the database that READOUT_DATABASE names."""

import os

from alembic import context

from etl.warehouse.engines import make_engine
from etl.warehouse.migrate import comparison_options
from etl.warehouse.schema import metadata


def run() -> None:
    """Migrate within the caller's transaction where there is one."""
    connection = context.config.attributes.get("connection")
    if connection is not None:
        context.configure(connection=connection, target_metadata=metadata, **comparison_options(connection))
        with context.begin_transaction():
            context.run_migrations()
        return
    with make_engine(os.environ.get("READOUT_DATABASE", "duckdb:///warehouse.duckdb")).connect() as opened:
        context.configure(connection=opened, target_metadata=metadata, **comparison_options(opened))
        with context.begin_transaction():
            context.run_migrations()


run()
