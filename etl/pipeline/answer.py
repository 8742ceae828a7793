"""The steps that derive the answer: resolve and merge everything that is kept."""

from etl.merge.merge import merge
from etl.model.documents import Location
from etl.model.rows import DerivedTables
from etl.pipeline.rounds import settle
from etl.pipeline.toolkit import Toolkit, coordinates
from etl.resolve.records import ArticleInput
from etl.warehouse.run import Run


def answer(run: Run, toolkit: Toolkit) -> DerivedTables:
    """Return all derived tables for what is kept now, timing resolve and merge."""
    places: dict[str, list[Location]] = {}
    for location in run.locations():
        places.setdefault(location.article_id, []).append(location)
    digests = run.digests()
    decisions = run.decisions()
    with run.step("resolve") as step:
        articles = [
            ArticleInput(reading=r, sha256=digests[r.article_id], locations=tuple(places[r.article_id]))
            for r in run.readings()
        ]
        resolved, meetings = settle(articles, toolkit.reference, decisions)
        step.rows_in, step.rows_out = len(articles), len(resolved.reports)
    with run.step("merge") as step:
        derived = merge(resolved, decisions, coordinates, meetings)
        step.rows_in, step.rows_out = len(resolved.reports), len(derived.meetings)
    return derived
