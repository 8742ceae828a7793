"""Collecting: what becomes a document, what is rejected and why, what is passed over."""

import io
import json
import os
import random
from pathlib import Path

import pytest

from etl.errors import UsageError
from etl.ingest import Found, Rejected, Skipped, collect

STORY = b"The two ministers met in Oslo on Friday, a spokesman said."


def found(path: Path, max_bytes: int = 20_000_000) -> dict[str, Found]:
    items = collect([path], max_bytes=max_bytes)
    return {item.uri.removeprefix(f"{path}/"): item for item in items if isinstance(item, Found)}


def rejected(path: Path, max_bytes: int = 20_000_000) -> dict[str, Rejected]:
    items = collect([path], max_bytes=max_bytes)
    return {item.uri.removeprefix(f"{path}/"): item for item in items if isinstance(item, Rejected)}


def test_a_folder_is_walked_in_order_of_names_and_the_rest_is_reported(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.html", "a/y.txt", ".hidden.txt", "README.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(STORY)
    items = list(collect([tmp_path]))
    names = [item.uri.removeprefix(f"{tmp_path}/") for item in items if isinstance(item, Found)]
    assert names == ["a/y.txt", "a/z.html", "b.txt"]
    skipped = {item.uri.removeprefix(f"{tmp_path}/"): item.why for item in items if isinstance(item, Skipped)}
    assert skipped.keys() == {".hidden.txt", "README.md"}
    assert skipped[".hidden.txt"] == "hidden"


def test_the_same_bytes_are_the_same_article_wherever_they_are(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(STORY)
    (tmp_path / "b.txt").write_bytes(STORY)
    first, second = found(tmp_path).values()
    assert first.document == second.document
    assert len(first.document.article_id) == 24
    assert first.document.sha256.startswith(first.document.article_id)
    assert first.document.content == STORY


def test_relative_paths_give_the_uri_as_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("news").mkdir()
    Path("news/a.txt").write_bytes(STORY)
    assert [item.uri for item in collect(["./news/", "news/a.txt"])] == ["news/a.txt", "news/a.txt"]


def test_a_path_that_is_not_there_is_an_error_at_once(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file"):
        collect([tmp_path / "nowhere"])


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.html", b" \n\t ", "empty"),
        ("nulls.txt", b"\0" * 500, "empty"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "binary"),
        ("paper.html", b"%PDF-1.7 text", "binary"),
        ("junk.txt", random.Random(7).randbytes(900), "binary"),
        ("long.txt", b"word " * 201, "too-large"),
        ("broken.json", b'{"text": ', "invalid-json"),
        ("number.json", b"17", "invalid-record"),
        ("no-text.json", b'{"title": "A title"}', "empty"),
        ("deep.json", b"[" * 100_000, "too-large"),
        ("no-header.csv", b"a,b\n1,2\n", "no-text-column"),
        ("picture.csv", b"\x89PNG" + bytes(200), "binary"),
    ],
)
def test_what_is_no_document_is_rejected_with_a_reason(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(content)
    item = rejected(tmp_path, max_bytes=1000)[name]
    assert item.reason == reason
    assert item.message
    assert item.stage == "ingest"
    assert (item.content is None) == (reason == "too-large")


def test_json_nested_too_deeply_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "deep.json").write_bytes(b"[" * 100_000)
    assert rejected(tmp_path)["deep.json"].reason == "invalid-json"


def test_only_the_bad_lines_of_a_file_of_records_are_rejected(tmp_path: Path) -> None:
    lines = [
        '{"text": "The first."}',
        "{broken",
        "",
        '{"text": "The fourth, with a lone \\ud800 surrogate."}',
        '{"text": NaN}',
        '{"text": "' + "x" * 600 + '"}',
        '{"body": "The last."}',
    ]
    (tmp_path / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert found(tmp_path, max_bytes=500).keys() == {"news.jsonl#1", "news.jsonl#4", "news.jsonl#7"}
    reasons = {uri: item.reason for uri, item in rejected(tmp_path, max_bytes=500).items()}
    assert reasons == {"news.jsonl#2": "invalid-json", "news.jsonl#5": "invalid-json", "news.jsonl#6": "too-large"}


def test_records_are_documents_with_documented_fields_and_declared_origin(tmp_path: Path) -> None:
    record = {
        "articleBody": "They met.",
        "Headline": "A meeting",
        "datePublished": "2024-03-05T10:00:00+02:00",
        "publisher": {"name": "The Lantern"},
        "link": "https://lantern.example/1",
    }
    (tmp_path / "one.json").write_text(json.dumps(record), encoding="utf-8")
    (tmp_path / "two.json").write_text(json.dumps([{"text": "First"}, {"text": "Second"}]), encoding="utf-8")
    items = found(tmp_path)
    assert items.keys() == {"one.json", "two.json#1", "two.json#2"}
    document = items["one.json"].document
    assert document.media_type == "application/json"
    fields = json.loads(document.content)
    assert fields["text"] == "They met."
    assert fields["title"] == "A meeting"
    assert document.origin.source == "The Lantern"
    assert document.origin.published == "2024-03-05"
    assert document.origin.url == "https://lantern.example/1"


def test_a_record_is_the_same_document_whatever_the_order_of_its_fields(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text":"T","title":"H"}\n{ "title":"H", "text":"T" }\n', encoding="utf-8")
    first, second = found(tmp_path).values()
    assert first.document.article_id == second.document.article_id


def test_csv_columns_are_mapped_and_bad_rows_stand_alone(tmp_path: Path) -> None:
    table = 'Headline;Text;Date\nA;"One; two";2024-01-02\nB\nC;x;2024;too much\nD;Four;\n'
    (tmp_path / "t.csv").write_text(table, encoding="utf-8-sig")
    items = found(tmp_path)
    assert items.keys() == {"t.csv#1", "t.csv#4"}
    assert json.loads(items["t.csv#1"].document.content)["text"] == "One; two"
    assert items["t.csv#1"].document.origin.published == "2024-01-02"
    reasons = {uri: item.reason for uri, item in rejected(tmp_path).items()}
    assert reasons == {"t.csv#2": "empty", "t.csv#3": "invalid-record"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_lines_are_read_in_any_common_encoding(tmp_path: Path, encoding: str) -> None:
    text = '{"text": "Støre met Frostadóttir in Oslo."}\n{"text": "Ärzte grüßen Åse in Malmö."}\n'
    (tmp_path / "a.ndjson").write_bytes(text.encode(encoding))
    texts = [json.loads(item.document.content)["text"] for item in found(tmp_path).values()]
    assert texts == ["Støre met Frostadóttir in Oslo.", "Ärzte grüßen Åse in Malmö."]


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        (b"new\nline.txt", "new%0Aline.txt"),
        (b"'; drop table articles;--.txt", "'; drop table articles;--.txt"),
        (b"bad\xff.txt", "bad%FF.txt"),
        (b"bad%FF\x01.txt", "bad%25FF%01.txt"),
        ("Çavuşoğlu.txt".encode(), "Çavuşoğlu.txt"),
        (b"100%.txt", "100%.txt"),
    ],
)
def test_any_file_name_becomes_a_printable_uri(tmp_path: Path, name: bytes, uri: str) -> None:
    path = os.fsencode(tmp_path) + b"/" + name
    descriptor = os.open(path, os.O_CREAT | os.O_WRONLY)
    os.write(descriptor, STORY)
    os.close(descriptor)
    assert found(tmp_path).keys() == {uri}


def test_loops_dangling_links_and_pipes_do_not_stop_the_walk(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "up").symlink_to("..")
    (tmp_path / "gone.txt").symlink_to("nowhere.txt")
    (tmp_path / "self.txt").symlink_to("self.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "z.txt").write_bytes(STORY)
    items = list(collect([tmp_path]))
    assert [item.uri for item in items if isinstance(item, Found)] == [f"{tmp_path}/z.txt"]
    unreadable = {item.uri for item in items if isinstance(item, Rejected) and item.reason == "unreadable"}
    assert unreadable == {f"{tmp_path}/gone.txt", f"{tmp_path}/self.txt"}
    assert {item.uri for item in items if isinstance(item, Skipped)} == {f"{tmp_path}/a/up", f"{tmp_path}/pipe.txt"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_bytes(STORY)
    (tmp_path / "secret.txt").chmod(0)
    assert rejected(tmp_path)["secret.txt"].reason == "unreadable"


def test_a_file_that_vanishes_while_walking_is_rejected(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(STORY)
    (tmp_path / "b.txt").write_bytes(STORY)
    items = collect([tmp_path / "a.txt", tmp_path / "b.txt"])
    next(items)
    (tmp_path / "b.txt").unlink()
    item = next(items)
    assert isinstance(item, Rejected)
    assert item.reason == "unreadable"


def test_an_unknown_type_is_rejected_when_named_and_passed_over_in_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "notes.docx"
    path.write_bytes(STORY)
    (named,) = collect([path])
    (met,) = collect([tmp_path])
    assert isinstance(named, Rejected)
    assert named.reason == "unsupported-type"
    assert isinstance(met, Skipped)


@pytest.mark.parametrize(
    ("content", "media_type", "count"),
    [
        (STORY, "text/plain", 1),
        (b"<!DOCTYPE html><p>They met.</p>", "text/html", 1),
        (b'{"text": "They met."}', "application/json", 1),
        (b'{"text": "They met."}\n{"text": "They did not."}\n', "application/json", 2),
        (b'[{"text": "They met."}, {"text": "They did not."}]', "application/json", 2),
    ],
)
def test_standard_input_is_told_apart_by_its_beginning(content: bytes, media_type: str, count: int) -> None:
    items = list(collect(["-"], stdin=io.BytesIO(content)))
    assert len(items) == count
    for item in items:
        assert isinstance(item, Found)
        assert item.document.media_type == media_type
        assert item.uri.startswith("stdin:")


def test_two_texts_through_standard_input_do_not_replace_each_other() -> None:
    (one,) = collect(["-"], stdin=io.BytesIO(STORY))
    (two,) = collect(["-"], stdin=io.BytesIO(STORY + b" More."))
    assert one.uri != two.uri
