"""Floors under the quality of reading, on both engines, as the scorer of the gold files counts it.

A floor is raised by editing its line. Where the gold files do not lie beside the checkout, the tests are skipped.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from etl.pipeline.toolkit import toolkit
from tests import scoring
from tests.engines import ENGINES, database

_F1 = {
    "persons f1": 0.94,
    "states f1": 0.95,
    "organisations f1": 0.85,
    "meetings f1": 0.80,
    "attendance f1": 0.76,
    "merging f1": 0.80,
    "attendance with its words": 0.99,
    "date with its words": 0.99,
}
FLOORS: dict[scoring.Corpus, dict[str, float]] = {
    scoring.DEVELOPMENT: {
        **_F1,
        "meetings precision": 0.86,
        "attendance precision": 0.86,
        "merging precision": 0.97,
        "date right, of found": 0.80,
        "status, of found": 0.95,
        "channel, of found": 0.95,
        "status of meetings not held": 0.75,
        "format, of found": 0.88,
        "level, of found": 0.88,
        "basis, of found": 0.88,
        "presence, of found": 0.88,
        "represents, of found": 0.95,
        "attendance by office": 0.60,
        "chair, host, mediator, of found": 0.75,
    },
    scoring.SEEDS: {**_F1, "main meetings found right": 8},
}
"""What each figure must at least be; the scorer's documentation says what they mean."""
CEILINGS: dict[scoring.Corpus, dict[str, float]] = {
    scoring.DEVELOPMENT: {"date contradicts, of found": 0.03, "date falsely precise, of found": 0.03},
    scoring.SEEDS: {"merging fp": 0, "date contradicts, of found": 0, "date falsely precise, of found": 0},
}
"""What each figure may at most be."""

pytestmark = pytest.mark.skipif(scoring.missing() is not None, reason=str(scoring.missing()))
Scored = Callable[[str, scoring.Corpus], scoring.Score]


@pytest.fixture(scope="session")
def scored(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Scored:
    """Return the score of a corpus on an engine; each pair is loaded once per session."""
    tools = toolkit(None)
    folder: Path = tmp_path_factory.mktemp("scores")

    def measured(url: str, corpus: scoring.Corpus) -> scoring.Score:
        scoring.load(url, corpus, tools)
        return scoring.score(url, corpus)

    @cache
    def score_of(engine: str, corpus: scoring.Corpus) -> scoring.Score:
        if engine == "duckdb":
            return measured(f"duckdb:///{folder / corpus.documents.name}.duckdb", corpus)
        with database(request.getfixturevalue("postgres_server")) as url:
            return measured(url, corpus)

    return score_of


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("corpus", "figure"), [(corpus, figure) for corpus in FLOORS for figure in FLOORS[corpus]], ids=str
)
def test_reading_stays_above_its_floors(scored: Scored, engine: str, corpus: scoring.Corpus, figure: str) -> None:
    score = scored(engine, corpus)
    assert score.figures[figure] >= FLOORS[corpus][figure], f"{figure}, {corpus.name}\n{score.table}"


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(
    ("corpus", "figure"), [(corpus, figure) for corpus in CEILINGS for figure in CEILINGS[corpus]], ids=str
)
def test_faults_stay_below_their_ceilings(scored: Scored, engine: str, corpus: scoring.Corpus, figure: str) -> None:
    score = scored(engine, corpus)
    assert score.figures[figure] <= CEILINGS[corpus][figure], f"{figure}, {corpus.name}\n{score.table}"


@pytest.mark.parametrize("corpus", [scoring.DEVELOPMENT, scoring.SEEDS], ids=str)
def test_both_engines_answer_alike(scored: Scored, corpus: scoring.Corpus) -> None:
    assert scored("postgresql", corpus).figures == scored("duckdb", corpus).figures
