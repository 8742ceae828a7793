"""Every table and column of the warehouse, declared once.

DDL, database comments and the data dictionary are generated from here. `inputs` are what a run takes in and
can never be recomputed, `entities` and `meetings` are derived from them, `ledger` is what runs leave behind, `web` what
is known of addresses that were fetched, `built` what is made of derived tables for views to be quick.
"""

from etl.warehouse.schema import built, entities, inputs, ledger, meetings, web
from etl.warehouse.schema.common import metadata

for _table in metadata.tables.values():
    # DuckDB's own foreign keys make updates and migrations of referenced rows fail; its scans need no index.
    for _constraint in _table.foreign_key_constraints:
        _constraint.ddl_if(dialect="postgresql")
    for _index in _table.indexes:
        _index.ddl_if(dialect="postgresql")

__all__ = ["built", "entities", "inputs", "ledger", "meetings", "metadata", "web"]
