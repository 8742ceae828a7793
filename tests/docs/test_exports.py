"""What is said of exports is what their modules say."""

from etl.export import FORMATS
from tests.docs import exports


def test_the_document_is_up_to_date_and_tells_of_every_format() -> None:
    text = exports.DOCUMENT.read_text(encoding="utf-8")
    assert text == exports.text(), "stale: run `make docs`"
    titles = {word for line in text.splitlines() if line.startswith("## ") for word in line[3:].split(", ")}
    assert set(FORMATS) <= titles
