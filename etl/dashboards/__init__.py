"""Dashboards as code: `sql/superset` and the views become a bundle that Apache Superset imports.

`definitions` reads the files of `sql/superset`, `forms` says a chart in Superset's words, `bundle` puts charts, the
datasets they need and the connection together.
"""

from etl.dashboards.bundle import bundle
from etl.dashboards.definitions import Chart, Dashboard, read_dashboard

__all__ = ["Chart", "Dashboard", "bundle", "read_dashboard"]
