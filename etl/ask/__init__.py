"""Questions to views: which view is meant, which of its columns a filter is about, and the query that follows.

Everything is derived from the headers of `sql/views` and from the names of columns, which say what they hold.
"""

from etl.ask.choice import ambiguous, meant
from etl.ask.filters import Comparison, Entity, Filters
from etl.ask.query import Query, build

__all__ = ["Comparison", "Entity", "Filters", "Query", "ambiguous", "build", "meant"]
