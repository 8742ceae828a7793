"""Typed records that travel between the steps of a run.

`documents` holds what ingest hands to read, `reading` what one article says, `rows` the rows of the
derived tables, `decisions` what people decided. Records are frozen; every step makes new ones.
"""
