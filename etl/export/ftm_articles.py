"""Articles, as FollowTheMoney has them; never their text."""

from collections.abc import Iterator

from sqlalchemy import Connection

from etl.export.frames import rows
from etl.export.ftm_entity import entity
from etl.export.gathered import plain, web_address
from etl.export.lines import Line

_LANGUAGES = {"en": "eng"}
"""ISO 639-3 of the languages that are read."""


def articles(connection: Connection) -> Iterator[Line]:
    """Stream all articles in their current form."""
    for row in rows(connection, "SELECT * FROM v_articles", ["article_id"]):
        yield entity(
            "Article",
            f"readout-article-{row['article_id']}",
            title=row["title"],
            fileName=row["article_uri"],
            sourceUrl=web_address(row),
            publisher=row["source_name"],
            author=row["author"],
            publishedAt=plain(row["published_edtf"]),
            language=_LANGUAGES.get(row["language"]),
        )
