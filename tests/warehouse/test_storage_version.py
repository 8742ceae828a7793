"""The published file is of a format that DuckDB 1.1 opens, which BI tools may still bundle."""

import struct

from tests.commands import Desk

OLDEST_FORMAT = 64
"""Number in the header of files of DuckDB 0.10 to 1.1; later versions open them, those refuse higher numbers.

Tried by hand: 1.1.3, 1.2.2, 1.3.2 and 1.4.4 answer every view of such a file; 1.0 cannot read a table with a key.
"""


def _format(desk: Desk) -> int:
    header = (desk.folder / "warehouse.duckdb").read_bytes()[:20]
    assert header[8:12] == b"DUCK"
    return int(struct.unpack("<Q", header[12:20])[0])


def test_published_files_are_of_the_oldest_format_in_use(loaded_desk: Desk) -> None:
    assert _format(loaded_desk) == OLDEST_FORMAT
    (uri,) = loaded_desk.ask("SELECT min(article_uri) FROM v_articles")
    loaded_desk.must("forget", uri, "--yes", "--quiet")
    assert _format(loaded_desk) == OLDEST_FORMAT, "rewritten from scratch"
