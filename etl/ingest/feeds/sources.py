"""The list of sources: a CSV file, every fault in it named by line and column."""

from pathlib import Path
from typing import Literal, cast

from etl.errors import ReadoutError, UsageError
from etl.ingest.feeds.addresses import BadAddress, normalised
from etl.model.base import Record
from etl.reference.cells import Cells
from etl.reference.table import Problem, Row, read_table

REQUIRED = ("source_code", "source_name", "kind", "url")
OPTIONAL = ("is_enabled", "article_limit")
ARTICLES = 25
"""Articles fetched from a feed in one run where the list does not say."""
_MOST_ARTICLES = 500
_KINDS = ("feed", "page")


class Source(Record, kw_only=True):
    """One row of the list."""

    source_code: str
    """Lower-case words joined by hyphens."""
    source_name: str
    """The publisher; declared as the source of its articles."""
    kind: Literal["feed", "page"]
    """RSS or Atom, whose articles are fetched, or one article."""
    url: str
    is_enabled: bool
    article_limit: int
    """Articles fetched in one run; the others are left for the next."""


class BadSources(ReadoutError):
    """A list of sources that cannot be used; `problems` has every fault found."""

    def __init__(self, path: Path, problems: list[Problem]) -> None:
        """List all problems by line."""
        self.problems = tuple(sorted(problems, key=lambda one: (one.line, one.column)))
        listed = "".join(f"\n  {problem}" for problem in self.problems)
        count = f"{len(problems)} problems" if len(problems) > 1 else "1 problem"
        super().__init__(f"{count} in the list of sources{listed}", where=str(path), remedy="mend the cells named")


def read_sources(path: Path) -> tuple[Source, ...]:
    """Return all sources of a list, by code; raise BadSources where a cell, row or the file is faulty."""
    problems: list[Problem] = []
    sources: dict[str, Source] = {}
    for row in read_table(path, REQUIRED, OPTIONAL, problems):
        cells = Cells(path.name, row, problems)
        source = _source(cells, row)
        if source.source_code in sources:
            cells.note("source_code", f"{source.source_code} is there twice", "give each source a code of its own")
        if any(source.url == other.url for other in sources.values()):
            cells.note("url", f"{source.url} is there twice", "remove one of the two rows")
        sources[source.source_code] = source
    if problems:
        raise BadSources(path, problems)
    return tuple(sources[code] for code in sorted(sources))


def chosen(sources: tuple[Source, ...], codes: tuple[str, ...], path: Path) -> tuple[Source, ...]:
    """Return the sources asked for by code, enabled or not; without codes those that are enabled.

    UsageError for a code that is not there, and where there is nothing to fetch.
    """
    if not codes:
        enabled = tuple(source for source in sources if source.is_enabled)
        if not enabled:
            remedy = "write yes into the column is_enabled of those you want, or name them: `readout fetch CODE`"
            raise UsageError("no source is enabled", where=str(path), remedy=remedy)
        return enabled
    known = {source.source_code: source for source in sources}
    for code in codes:
        if code not in known:
            raise UsageError(f"there is no source {code}", where=str(path), remedy=f"there are: {', '.join(known)}")
    return tuple(known[code] for code in dict.fromkeys(codes))


def _source(cells: Cells, row: Row) -> Source:
    return Source(
        source_code=cells.slug("source_code"),
        source_name=cells.text("source_name"),
        kind=cast(Literal["feed", "page"], cells.one_of("kind", _KINDS)),
        url=_url(cells),
        is_enabled=row.cell("is_enabled") == "" or cells.one_of("is_enabled", ("yes", "no")) == "yes",
        article_limit=_limit(cells),
    )


def _url(cells: Cells) -> str:
    try:
        return normalised(cells.raw("url"))
    except BadAddress as error:
        cells.note("url", error.what, error.remedy)
        return cells.raw("url")


def _limit(cells: Cells) -> int:
    value = cells.raw("article_limit")
    if not value:
        return ARTICLES
    if not value.isdecimal() or not 1 <= int(value) <= _MOST_ARTICLES:
        cells.note("article_limit", f"{value!r} is not a number of articles", f"give 1 to {_MOST_ARTICLES}, or nothing")
        return ARTICLES
    return int(value)
