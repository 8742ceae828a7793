"""Every table and column of the warehouse, declared once.

DDL, database comments and the data dictionary are generated from here. `inputs` are what a run takes in and
can never be recomputed, `entities` and `meetings` are derived from them, `ledger` is what runs leave behind.
"""

from etl.warehouse.schema import entities, inputs, ledger, meetings
from etl.warehouse.schema.common import metadata

__all__ = ["entities", "inputs", "ledger", "meetings", "metadata"]
