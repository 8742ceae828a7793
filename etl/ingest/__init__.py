"""Ingest: files, folders and standard input in, documents and rejections out; content-addressed."""

from etl.ingest.collect import collect, read_again
from etl.ingest.records import Found, Outcome, Rejected, Skipped
from etl.ingest.versions import assign_versions

__all__ = ["Found", "Outcome", "Rejected", "Skipped", "assign_versions", "collect", "read_again"]
