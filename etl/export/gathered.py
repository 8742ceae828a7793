"""Meetings with all that belongs to them, one after the other: what formats of events are made from."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import Connection

from etl.export.beside import Beside, Row
from etl.export.frames import rows
from etl.model.base import Record

_MEETINGS = """
SELECT m.*, country.iso3 AS country_iso3, around.format AS parent_format, around.label AS parent_label
FROM v_meetings AS m
LEFT JOIN organisations AS country ON country.organisation_id = m.country_code
LEFT JOIN v_meetings AS around ON around.meeting_id = m.parent_meeting_id
"""
_PARTIES = """
SELECT a.*, p.gender, p.wikidata_id AS person_wikidata_id, o.wikidata_id AS organisation_wikidata_id
FROM v_attendance AS a
LEFT JOIN persons AS p ON p.person_id = a.person_id
LEFT JOIN organisations AS o ON o.organisation_id = a.organisation_id
WHERE a.person_id IS NOT NULL OR a.organisation_id IS NOT NULL
"""
_ARTICLES = """
SELECT r.meeting_id, a.article_id, a.article_uri, a.title, a.canonical_url, a.language, a.published_edtf, a.source_name,
    a.source_kind
FROM v_article_meetings AS r
JOIN v_articles AS a ON a.article_id = r.article_id
"""
_TOPICS = """
SELECT DISTINCT said.meeting_id, t.name
FROM meeting_topics AS said
JOIN topics AS t ON t.topic_id = said.topic_id
"""
_LONGEST = timedelta(days=6)
_PLAIN = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


class Gathered(Record, kw_only=True):
    """A meeting and what belongs to it; rows as the views show them."""

    meeting: Row
    parties: list[Row]
    """Those of whom the person or the organisation is known."""
    articles: list[Row]
    """Those that report it, by their location."""
    topics: list[str]


def gathered(connection: Connection) -> Iterator[Gathered]:
    """Stream all meetings, by their key."""
    parties = Beside(rows(connection, _PARTIES, ["meeting_id", "attendance_id"]), "meeting_id")
    articles = Beside(rows(connection, _ARTICLES, ["meeting_id", "article_uri"]), "meeting_id")
    topics = Beside(rows(connection, _TOPICS, ["meeting_id", "name"]), "meeting_id")
    for meeting in rows(connection, _MEETINGS, ["meeting_id"]):
        key = meeting["meeting_id"]
        yield Gathered(
            meeting=meeting,
            parties=parties.of(key),
            articles=articles.of(key),
            topics=[topic["name"] for topic in topics.of(key)],
        )


def plain(edtf: str | None) -> str | None:
    """Return a date that is a day, a month or a year, which ISO 8601 writes as EDTF does; None for any other."""
    return edtf if edtf and _PLAIN.fullmatch(edtf) else None


def days(meeting: Row) -> tuple[date, date] | None:
    """Return the first and last day of a meeting that is dated to a week at most; wider bounds are no duration."""
    start, end = meeting["date_start_on"], meeting["date_end_on"]
    return (start, end) if start and end and end - start <= _LONGEST else None


def web_address(article: Row) -> str | None:
    """Return the address of an article on the web; None where only its file is known."""
    found = (address for address in (article["canonical_url"], article["article_uri"]) if address)
    return next((address for address in found if address.startswith(("https://", "http://"))), None)
