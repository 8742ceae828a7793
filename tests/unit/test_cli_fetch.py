"""`readout fetch`: sources in, warehouse out."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from etl.ingest.feeds import manners
from tests import site as web
from tests.commands import Desk
from tests.site import Site

HEADER = "source_code,source_name,kind,url,is_enabled\n"
MONDAY = "Mon, 03 Mar 2014 18:00:00 GMT"
OSLO = "Norwegian Prime Minister Ada Nordmann met Polish President Jan Kowalski in Oslo on Monday."


def _page(body: str, noise: str = "") -> str:
    return (
        f"<html><head><title>Talks</title></head><body><!-- {noise} --><article><h1>Talks</h1><p>{body} "
        "They spoke about the defence of the north and about the sea between them.</p></article></body></html>"
    )


@dataclass
class Newsroom:
    """A desk with a site to ask."""

    desk: Desk
    host: Site

    def ask(self, *rows: str) -> None:
        """Write the list of sources."""
        (self.desk.folder / "sources.csv").write_text(HEADER + "".join(f"{row}\n" for row in rows))

    def uris(self) -> list[str]:
        """Return the places of all articles, without the host."""
        found = self.desk.ask("SELECT article_uri FROM v_articles ORDER BY 1")
        return [uri.removeprefix(self.host.url) for uri in found]


def _newsroom(desk: Desk, host: Site) -> Newsroom:
    desk.settings.update(
        READOUT_SOURCES="sources.csv", READOUT_FETCH_PRIVATE="true", READOUT_FETCH_DELAY_SECONDS="0", READOUT_JOBS="1"
    )
    host.pages |= {
        "/feed": web.cached(web.feed((f"{host.url}/oslo", "Talks", MONDAY)), '"1"'),
        "/oslo": web.page(_page(OSLO)),
    }
    room = Newsroom(desk=desk, host=host)
    room.ask(f"post,Oslo Post,feed,{host.url}/feed,yes")
    return room


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Try again at once: how long is waited is the subject of other tests."""
    monkeypatch.setattr(manners, "_FIRST_PAUSE", 0.01)


@pytest.fixture
def room(duckdb_desk: Desk) -> Iterator[Newsroom]:
    """Return a newsroom with one source of one article."""
    with web.site() as host:
        yield _newsroom(duckdb_desk, host)


def test_what_a_feed_tells_of_is_read_once(desk: Desk) -> None:
    with web.site() as host:
        room = _newsroom(desk, host)
        first = desk.must("fetch")
        assert "1 document found, 1 new, 1 read" in first
        assert "1 source asked, 1 article fetched" in first
        assert desk.ask("SELECT source_name, published_edtf FROM v_articles") == ["Oslo Post,2014-03-03"]
        assert desk.ask("SELECT count(*) FROM v_meetings WHERE city = 'Oslo'") == ["1"]
        second = desk.must("fetch")
        assert second.startswith("Nothing has changed")
        assert host.asked() == ["/feed", "/oslo", "/feed"]
        assert room.uris() == ["/oslo"]
        assert desk.ask("SELECT command, outcome FROM runs ORDER BY started_at") == [
            "fetch,published",
            "fetch,unchanged",
        ]
        assert desk.ask("SELECT url, outcome FROM fetches WHERE kind = 'article'") == [f"{host.url}/oslo,fetched"]


def test_a_page_that_changes_is_a_revision_unless_only_its_furniture_does(room: Newsroom) -> None:
    room.ask(f"note,The Note,page,{room.host.url}/note,yes")
    room.host.pages["/note"] = web.page(_page(OSLO, noise="visitor 1"))
    room.desk.must("fetch")
    room.host.pages["/note"] = web.page(_page(OSLO, noise="visitor 2"))
    assert room.desk.must("fetch").startswith("Nothing has changed")
    assert room.desk.ask("SELECT count(*) FROM documents") == ["1"]
    room.host.pages["/note"] = web.page(_page(OSLO.replace("Oslo", "Bergen")))
    assert "meetings: 1 new, 1 removed" in room.desk.must("fetch")
    assert room.desk.ask("SELECT city FROM v_meetings") == ["Bergen"]
    assert room.desk.ask("SELECT count(*) FROM article_locations") == ["2"]


def test_a_run_that_publishes_nothing_has_not_used_up_what_it_fetched(room: Newsroom) -> None:
    assert room.desk.must("fetch", "--dry-run").startswith("Dry run")
    assert "1 new, 1 read" in room.desk.must("fetch")


def test_a_forgotten_page_is_not_fetched_again(room: Newsroom) -> None:
    room.desk.must("fetch", "--quiet")
    room.desk.must("forget", f"{room.host.url}/oslo")
    room.host.pages["/feed"] = web.page(web.feed((f"{room.host.url}/oslo", "Talks, corrected", MONDAY)))
    room.host.asked()
    room.desk.must("fetch", "--quiet")
    assert room.host.asked() == ["/feed"]
    assert room.uris() == []


def test_pruning_a_folder_leaves_what_came_from_the_web(room: Newsroom) -> None:
    room.desk.must("fetch", "--quiet")
    room.desk.must("run", ".", "--prune", "--quiet")
    assert "/oslo" in room.uris()


def test_a_rejected_page_can_be_tried_again_with_what_was_known_of_it(room: Newsroom) -> None:
    room.host.pages["/oslo"] = web.page("<p>Ministrene møttes i Oslo på mandag for å snakke om havet og fisken.</p>")
    assert "1 rejected" in room.desk.must("fetch")
    assert room.desk.ask("SELECT uri, reason FROM rejects") == [f"{room.host.url}/oslo,language-not-supported"]
    assert "1 rejected document tried again" in room.desk.must("retry")


def test_a_source_that_needs_a_person_ends_in_exit_3_and_stops_no_other(room: Newsroom) -> None:
    room.ask(
        f"post,Oslo Post,feed,{room.host.url}/feed,yes",
        f"gone,Gone,feed,{room.host.url}/gone,yes",
        f"busy,Busy,feed,{room.host.url}/busy,yes",
        f"off,Off,feed,{room.host.url}/off,no",
    )
    room.host.pages["/busy"] = web.status(503)
    result = room.desk.call("fetch")
    assert result.exit_code == 3
    assert "gone: answers 404 (needs you)" in result.stdout
    assert "busy: answers 503\n" in result.stdout
    assert room.uris() == ["/oslo"]
    assert "/off" not in room.host.asked()
    quiet = room.desk.call("fetch", "gone", "--quiet")
    assert (quiet.exit_code, quiet.stdout) == (3, "")
    assert f"gone ({room.host.url}/gone): answers 404" in quiet.stderr
    assert room.desk.call("fetch", "busy", "post").exit_code == 0


def test_private_addresses_need_the_setting(room: Newsroom) -> None:
    del room.desk.settings["READOUT_FETCH_PRIVATE"]
    result = room.desk.call("fetch")
    assert result.exit_code == 3
    assert "private address 127.0.0.1; allow it with the setting fetch_private" in result.stdout
    assert room.host.requests == []


def test_a_faulty_list_is_shown_whole_before_anything_is_asked(room: Newsroom) -> None:
    room.ask("Post,,feed,ftp://post.example,yes")
    result = room.desk.call("fetch")
    assert result.exit_code == 1
    for said in ("sources.csv:2, column source_code", "column source_name", "column url"):
        assert said in result.stderr
    room.ask(f"post,Oslo Post,feed,{room.host.url}/feed,no")
    assert room.desk.call("fetch").exit_code == 2
    assert room.desk.call("fetch", "nobody").exit_code == 2
    assert room.desk.call("fetch", "--sources", "nowhere.csv").exit_code == 1
    assert room.host.requests == []
    room.desk.settings["READOUT_CONTACT"] = "a\nb"
    assert room.desk.call("fetch", "post").exit_code == 2


def test_the_summary_is_one_line_of_json(room: Newsroom) -> None:
    room.ask(f"post,Oslo Post,feed,{room.host.url}/feed,yes", f"gone,Gone,feed,{room.host.url}/gone,yes")
    result = room.desk.call("fetch", "--log", "json")
    (line,) = result.stdout.splitlines()
    told = json.loads(line)
    assert (told["message"], told["command"], told["outcome"], told["needs_person"]) == (
        "summary",
        "fetch",
        "published",
        True,
    )
    assert told["meetings"]["new"] == 1
    assert told["meetings"]["named"][0]["change"] == "new"
    assert [(one["source_code"], one["fetched"], one["needs_person"]) for one in told["sources"]] == [
        ("gone", 0, True),
        ("post", 1, False),
    ]
    for line in result.stderr.splitlines():
        assert {"at", "level", "message"} <= json.loads(line).keys()
