"""Places and versions: revisions, moves, and what is neither."""

import hashlib

from etl.ingest import Found, assign_versions
from etl.model.documents import Document, Location, Origin
from etl.model.locations import revisions, shown_location


def article(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:24]


def find(uri: str, text: str, origin: Origin | None = None) -> Found:
    content = text.encode()
    digest = hashlib.sha256(content).hexdigest()
    document = Document(
        article_id=digest[:24], sha256=digest, content=content, media_type="text/plain", origin=origin or Origin()
    )
    return Found(uri=uri, document=document)


def place(uri: str, version: int, text: str) -> Location:
    return Location(uri=uri, version=version, article_id=article(text))


def test_new_bytes_at_a_known_place_get_the_next_version() -> None:
    first = assign_versions([], [find("a.txt", "one"), find("b.txt", "two")])
    assert [(item.uri, item.version) for item in first] == [("a.txt", 1), ("b.txt", 1)]
    second = assign_versions(first, [find("a.txt", "three"), find("b.txt", "two")])
    assert second == (place("a.txt", 2, "three"),)
    assert revisions([*first, *second]) == {article("three"): article("one")}


def test_a_changed_origin_is_written_anew_without_a_new_version() -> None:
    first = assign_versions([], [find("a.txt", "one")])
    origin = Origin(source="The Lantern")
    (again,) = assign_versions(first, [find("a.txt", "one", origin)])
    assert (again.version, again.origin) == (1, origin)


def test_a_record_that_moved_within_its_file_is_no_revision() -> None:
    first = assign_versions([], [find("f.jsonl#1", "one"), find("f.jsonl#2", "two")])
    second = assign_versions(first, [find("f.jsonl#1", "zero"), find("f.jsonl#2", "one"), find("f.jsonl#3", "two")])
    assert revisions([*first, *second]) == {}


def test_a_record_that_moved_up_does_not_replace_the_one_that_left() -> None:
    first = assign_versions([], [find("f.jsonl#1", "one"), find("f.jsonl#2", "two")])
    second = assign_versions(first, [find("f.jsonl#1", "two")])
    assert revisions([*first, *second]) == {}


def test_a_corrected_record_is_a_revision() -> None:
    first = assign_versions([], [find("f.jsonl#1", "one"), find("f.jsonl#2", "two")])
    second = assign_versions(first, [find("f.jsonl#1", "one"), find("f.jsonl#2", "two, corrected")])
    assert revisions([*first, *second]) == {article("two, corrected"): article("two")}


def test_what_still_stands_elsewhere_was_not_replaced() -> None:
    locations = [place("a.txt", 1, "one"), place("b.txt", 1, "one"), place("a.txt", 2, "two")]
    assert revisions(locations) == {}


def test_going_back_to_old_bytes_makes_no_circle_and_no_order_matters() -> None:
    locations = [place("a.txt", 1, "one"), place("a.txt", 2, "two"), place("a.txt", 3, "one")]
    assert revisions(locations) == {article("one"): article("two")}
    assert revisions(locations[::-1]) == revisions(locations)


def test_circles_over_two_places_are_cut() -> None:
    locations = [place("a", 1, "x"), place("a", 2, "y"), place("a", 3, "p")]
    locations += [place("b", 1, "y"), place("b", 2, "x"), place("b", 3, "q")]
    replaced = revisions(locations)
    for start in replaced:
        at, steps = start, 0
        while at in replaced:
            at, steps = replaced[at], steps + 1
            assert steps < 10


def test_the_place_with_most_declared_is_shown_whatever_the_order() -> None:
    plain = place("a.txt", 1, "one")
    declared = Location(uri="z.jsonl#4", version=1, article_id=article("one"), origin=Origin(published="2024-01-01"))
    assert shown_location([plain, declared]) == shown_location([declared, plain]) == declared
