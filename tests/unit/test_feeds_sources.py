"""The list of sources: what it says, and how its faults are named."""

from pathlib import Path

import pytest

from etl.errors import UsageError
from etl.ingest.feeds.sources import BadSources, chosen, read_sources

HEADER = "source_code,source_name,kind,url,is_enabled,article_limit\n"


def _list(folder: Path, rows: str, header: str = HEADER) -> Path:
    path = folder / "sources.csv"
    path.write_text(header + rows, encoding="utf-8")
    return path


def test_a_list_is_read_with_its_defaults(tmp_path: Path) -> None:
    path = _list(
        tmp_path,
        "oslo-post,Oslo Post,feed,https://Post.Example:443/rss?utm_source=x&page=1#top,,\n"
        "harbour,Harbour,page,http://harbour.example,no,3\n",
    )
    harbour, post = read_sources(path)
    assert (post.url, post.is_enabled, post.article_limit) == ("https://post.example/rss?page=1", True, 25)
    assert (harbour.url, harbour.kind, harbour.is_enabled) == ("http://harbour.example/", "page", False)
    assert harbour.article_limit == 3


def test_every_fault_is_named_by_file_line_and_column(tmp_path: Path) -> None:
    path = _list(
        tmp_path,
        "Oslo Post,Oslo Post,feed,https://post.example/rss,yes,5\n"
        "harbour,,stream,ftp://harbour.example,perhaps,0\n"
        "twin,Twin,feed,https://user:secret@twin.example/,,\n"
        "twin,Twin,feed,https://post.example/rss,,many\n",
    )
    with pytest.raises(BadSources) as caught:
        read_sources(path)
    places = {(problem.line, problem.column) for problem in caught.value.problems}
    assert places == {
        (2, "source_code"),
        (3, "source_name"),
        (3, "kind"),
        (3, "url"),
        (3, "is_enabled"),
        (3, "article_limit"),
        (4, "url"),
        (5, "source_code"),
        (5, "url"),
        (5, "article_limit"),
    }
    assert "sources.csv:3, column kind: " in str(caught.value)


def test_a_wrong_header_and_a_missing_file_are_named(tmp_path: Path) -> None:
    with pytest.raises(BadSources, match="column link: is not a column of this table"):
        read_sources(_list(tmp_path, "", "source_code,source_name,kind,link\n"))
    with pytest.raises(BadSources, match=r"nowhere\.csv: is missing"):
        read_sources(tmp_path / "nowhere.csv")


def test_sources_are_chosen_by_code_or_as_enabled(tmp_path: Path) -> None:
    path = _list(tmp_path, "a,A,feed,https://a.example/,no,\nb,B,feed,https://b.example/,yes,\n")
    sources = read_sources(path)
    assert [one.source_code for one in chosen(sources, (), path)] == ["b"]
    assert [one.source_code for one in chosen(sources, ("a",), path)] == ["a"]
    with pytest.raises(UsageError, match="there is no source c"):
        chosen(sources, ("c",), path)
    with pytest.raises(UsageError, match="no source is enabled"):
        chosen(sources[:1], (), path)


def test_the_list_that_comes_with_the_project_is_in_order_and_asks_nobody_unbidden() -> None:
    sources = read_sources(Path(__file__).parents[2] / "seeds" / "sources.csv")
    assert sources
    assert not any(source.is_enabled for source in sources)
