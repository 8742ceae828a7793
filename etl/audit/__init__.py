"""The audit: every file of `sql/checks` is a query for rows that must not be; what it returns are findings.

A file begins with `-- severity: fail` or `-- severity: warn` and `-- title: ` what must hold. A failing `fail` check
stops the publication. The checks read tables, never views, and run alike on DuckDB and PostgreSQL.
"""

from etl.audit.checks import Check, read_checks
from etl.audit.run import audit, has_failures

__all__ = ["Check", "audit", "has_failures", "read_checks"]
