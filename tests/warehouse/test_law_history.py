"""The law: which rows a warehouse has depends on what is in it, never on how that came to be.

Every example is a history of the sample documents: some of them in any order and any number of runs, with runs that
look at everything again or read all anew, and with a guest that comes and goes. It has to end in the rows of one run
over the same documents by name, in another database on the other engine or the same.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from etl.cli.made import make
from etl.ingest import Found
from etl.ingest.documents import as_document
from etl.model.decisions import Decision
from etl.pipeline.upkeep import decide
from etl.warehouse import Warehouse
from tests.laws import (
    MAX_BYTES,
    QUIET,
    Corpus,
    Place,
    Rows,
    column,
    differences,
    migrated_places,
    read_corpus,
    rows,
    sample,
)

PLAIN = tuple(Path(found.uri).stem for found in sample())
COPY, REVISION, ELSEWHERE = "copy of D004", "revision of D008", "D012 elsewhere"
PAIRS = {COPY: "D004", REVISION: "D008", ELSEWHERE: "D012"}
MORE = b"\n\nThe text was read over the phone to this paper, which thanks the reader who sent it in.\n"

LAWFUL = settings(
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@dataclass(frozen=True)
class Step:
    """One run: what it finds that is new, what of it is pruned, how it goes about it."""

    finds: tuple[str, ...]
    gone: tuple[str, ...] = ()
    sees_all: bool = False
    is_full: bool = False


History = tuple[Step, ...]


@dataclass(frozen=True)
class Archive:
    """The sample documents by name, with a near copy, a revision and a second place of some of them."""

    corpus: Corpus
    finds: Mapping[str, Found]
    fresh: Place
    known: dict[frozenset[str], Rows]

    def live(self, url: str, history: History) -> None:
        """Bring a warehouse through a history."""
        standing: dict[str, Found] = {}
        for step in history:
            new = [self.finds[name] for name in step.finds]
            again = [item for uri, item in standing.items() if uri not in {item.uri for item in new}]
            gone = [self.finds[name].uri for name in step.gone]
            standing |= {item.uri: item for item in new}
            self.corpus.run(url, [*new, *again] if step.sees_all else new, gone, is_full=step.is_full)
            for uri in gone:
                del standing[uri]

    def expected(self, names: frozenset[str]) -> Rows:
        """Return the rows of one run over documents in the order of their names, and one more for a revision."""
        if names not in self.known:
            with self.fresh() as url:
                self.live(url, by_name(names))
                self.known[names] = rows(url)
        return self.known[names]


def by_name(names: frozenset[str]) -> History:
    """Return the plainest history of documents."""
    first = Step(tuple(sorted(names - {REVISION})))
    return (first, Step((REVISION,))) if REVISION in names else (first,)


@pytest.fixture(scope="session")
def archive(sample_tables: Path, postgres_server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Read the documents."""
    finds = {Path(found.uri).stem: found for found in sample()}
    finds[COPY] = _more(finds["D004"], "elsewhere/copy.txt")
    finds[REVISION] = _more(finds["D008"], finds["D008"].uri)
    finds[ELSEWHERE] = msgspec.structs.replace(finds["D012"], uri="elsewhere/same.txt")
    corpus = read_corpus(sample_tables, [finds[name] for name in PAIRS])
    with migrated_places(postgres_server, tmp_path_factory.mktemp("archive")) as fresh:
        yield Archive(corpus=corpus, finds=finds, fresh=fresh, known={})


def _more(found: Found, uri: str) -> Found:
    more = as_document(uri, found.document.content + MORE, "text/plain", MAX_BYTES)
    assert isinstance(more, Found)
    return more


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Draw a history of three to eight documents in up to three runs."""
    pairs = [
        name for pair in draw(st.lists(st.sampled_from(sorted(PAIRS)), max_size=1)) for name in (pair, PAIRS[pair])
    ]
    others = draw(
        st.lists(st.sampled_from(PLAIN).filter(lambda name: name not in pairs), min_size=3, max_size=6, unique=True)
    )
    order = draw(st.permutations(others + pairs))
    cuts = draw(st.sets(st.integers(1, len(order) - 1), max_size=2))
    if REVISION in order:
        # What stood at a place before is no matter of chance.
        order.remove(REVISION)
        order.append(REVISION)
        cuts = {min(cuts, default=len(order) - 1), len(order) - 1}
    edges = [0, *sorted(cuts), len(order)]
    steps = [
        Step(tuple(order[start:end]), sees_all=draw(st.booleans()), is_full=draw(st.booleans()))
        for start, end in pairwise(edges)
    ]
    if draw(st.booleans()):
        guest = draw(st.sampled_from([name for name in PLAIN if name not in order]))
        steps[0] = replace(steps[0], finds=(guest, *steps[0].finds))
        if len(steps) == 1:
            steps.append(Step(()))
        steps[-1] = replace(steps[-1], gone=(guest,))
    return tuple(steps)


def names_of(history: History) -> frozenset[str]:
    """Return the documents that are there in the end."""
    return frozenset(name for step in history for name in step.finds) - {name for step in history for name in step.gone}


@LAWFUL
@given(history=histories())
def test_no_order_no_batches_and_no_engine_show_in_the_rows(
    migrated: Place, archive: Archive, history: History
) -> None:
    with migrated() as url:
        archive.live(url, history)
        assert differences(rows(url), archive.expected(names_of(history))) == []


@settings(LAWFUL, max_examples=4)
@given(chosen=st.lists(st.sampled_from(PLAIN), min_size=3, max_size=6, unique=True), data=st.data())
def test_a_decision_counts_the_same_before_and_after_other_documents_and_not_once_revoked(
    migrated: Place, archive: Archive, chosen: list[str], data: st.DataObject
) -> None:
    plain = archive.expected(frozenset(chosen))
    articles = {pair[0]: pair[1] for pair in column(plain, "meeting_reports", "report_id", "article_id")}
    assume(len(articles) > 1)
    decision = data.draw(_decisions(sorted(articles)))
    judged = {articles[report] for report in (decision.subject, decision.other) if report is not None}
    first = [name for name in chosen if archive.finds[name].document.article_id in judged]
    rest = [name for name in chosen if name not in first]
    with migrated() as early, migrated() as late:
        archive.live(early, (Step(tuple(first)),))
        _decide(archive, early, decision)
        archive.live(early, (Step(tuple(rest)),))
        archive.live(late, by_name(frozenset(chosen)))
        _decide(archive, late, decision)
        decided = rows(early)
        assert differences(decided, rows(late)) == []
        assert differences(decided, plain) != []
        revoked = make("same", "report", decision.subject, author="Ada", reason="no", revokes=decision.decision_id)
        _decide(archive, early, revoked)
        assert differences(rows(early), plain) == []


def _decisions(reports: list[str]) -> st.SearchStrategy[Decision]:
    """Draw a judgement that no reader of news would come to, so that it shows."""
    pairs = st.lists(st.sampled_from(reports), min_size=2, max_size=2, unique=True)
    said = {"author": "Ada", "reason": "I was there"}
    same = pairs.map(lambda pair: make("same", "report", pair[0], other=pair[1], **said))
    renamed = st.sampled_from(reports).map(
        lambda report: make("correct", "report", report, field="name", value="Herring Day", **said)
    )
    return st.one_of(
        same, renamed, st.sampled_from(reports).map(lambda report: make("reject", "report", report, **said))
    )


def _decide(archive: Archive, url: str, decision: Decision) -> None:
    decide(Warehouse(url), [decision], archive.corpus.tools, QUIET, is_dry_run=False)
