"""Signatures of near copies, and stamps of dates."""

import pytest

from etl.dates.stamp import find_stamp, read_stamp
from etl.read.text import signature, similarity

STORY = " ".join(
    f"In round {n} the envoy of the {n}th island spoke of ferries, and number {n} was agreed." for n in range(60)
)


def test_a_signature_depends_on_the_text_only() -> None:
    assert signature(STORY) == signature(STORY.upper())
    assert len(signature(STORY)) == 64
    assert signature("") == ()
    assert len(signature("One word")) == 64


def test_a_known_signature_never_changes() -> None:
    assert signature("the talks about fish were held in the harbour")[:3] == (463949054, 713360212, 353507438)


def test_near_copies_are_similar_and_others_are_not() -> None:
    assert similarity(signature(STORY), signature(f"Lantern exclusive: {STORY}")) > 0.9
    assert similarity(signature(STORY), signature(" ".join(reversed(STORY.split())))) < 0.2
    assert similarity(signature(STORY), ()) == 0.0


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2024-03-05T23:30:00+02:00", "2024-03-05"),
        ("Tue, 05 Mar 2024 10:00:00 GMT", "2024-03-05"),
        ("20240305", "2024-03-05"),
        (1709630000, "2024-03-05"),
        ("1709630000000", "2024-03-05"),
        ("2024-03", "2024-03"),
        ("2024", "2024"),
        ("March 5th, 2024", "2024-03-05"),
        ("5th of March, 2024", "2024-03-05"),
        ("25/03/2024", "2024-03-25"),
        ("Tuesday 5/March/2024", "2024-03-05"),
        ("03/25/2024", "2024-03-25"),
        ("05/05/2024", "2024-05-05"),
        ("05/03/2024", "2024"),
        ("31.02.2024", None),
        ("soon", None),
        ("", None),
        (True, None),
        (None, None),
        ({"year": 2024}, None),
        (10**30, None),
    ],
)
def test_stamps(text: object, edtf: str | None) -> None:
    assert read_stamp(text) == edtf


def test_a_stamp_knows_where_it_stands() -> None:
    stamp = find_stamp("Published: Tuesday 5 March 2024, 14:30")
    assert stamp is not None
    assert "Published: Tuesday 5 March 2024, 14:30"[stamp.start : stamp.end] == "5 March 2024"
