"""What is known of addresses on the web: when to ask again, and with which conditions."""

from typing import get_args

from sqlalchemy import Column, Integer, Table

from etl.model.fetches import Kind, Outcome
from etl.warehouse.schema.common import facts, key, metadata, moment, one_of, run_id, text

fetches = Table(
    "fetches",
    metadata,
    key("url", "Address as listed, or as a feed links to it.", example="https://example.org/news/1"),
    text("source_code", "Source of the list by which it was asked.", example="example-news"),
    text("kind", "feed, page (an article of the list) or article (one that a feed told of).", values=get_args(Kind)),
    text(
        "outcome",
        "What the last attempt brought: fetched, failed (may pass) or refused (would be the same again).",
        values=get_args(Outcome),
    ),
    text("message", "Why it failed; null where it did not.", nullable=True, example="answers 503"),
    Column(
        "http_status",
        Integer,
        nullable=True,
        comment="Status of the last answer; null where there was none.",
        info=facts(example=200),
    ),
    Column("failures", Integer, nullable=False, comment="Failed attempts in a row.", info=facts(example=0)),
    moment("first_failed_at", "First of these, UTC; null where there are none.", nullable=True),
    moment("asked_at", "Last attempt, UTC."),
    moment("due_at", "When it may be asked again, UTC; null for any time.", nullable=True),
    text("etag", "ETag of what was fetched; null where the server gave none.", nullable=True, example='"5f-2"'),
    text(
        "last_modified",
        "Last-Modified of what was fetched, as the server wrote it; null where it gave none.",
        nullable=True,
        example="Tue, 03 Mar 2026 09:00:00 GMT",
    ),
    text(
        "stamp",
        "Title and dates that the feed gave the article: others are a reason to ask again; null for what no feed told "
        "of.",
        nullable=True,
        example="Talks in Oslo",
    ),
    text(
        "declared_source", "Publisher by the list of sources; null for a feed.", nullable=True, example="Example News"
    ),
    text(
        "declared_published_edtf",
        "Publication date by the feed, EDTF; null where it gave none.",
        nullable=True,
        example="2026-03-03",
    ),
    text(
        "declared_url",
        "Where the address was redirected to; null where it was not.",
        nullable=True,
        example="https://example.org/n/1",
    ),
    text("declared_charset", "Character set by the server; null where it named none.", nullable=True, example="utf-8"),
    run_id(),
    one_of("kind", "feed", "page", "article"),
    one_of("outcome", "fetched", "failed", "refused"),
    comment="One row per address on the web that was asked, with what the next time depends on.",
)
