"""What a run takes in: kept as it came, the base of every rebuild."""

from sqlalchemy import Column, Integer, LargeBinary, Table

from etl.warehouse.schema.common import key, key_ref, metadata, one_of, ref, run_id, text

documents = Table(
    "documents",
    metadata,
    key("article_id", "First 24 hexadecimal digits of the SHA-256 of the bytes."),
    text("sha256", "SHA-256 of the bytes, hexadecimal.", unique=True),
    text("media_type", "text/plain, text/html, or application/json for one record."),
    Column("content", LargeBinary, nullable=False, comment="The bytes as they came."),
    Column("byte_count", Integer, nullable=False, comment="Length of the content, bytes."),
    run_id(),
    one_of("media_type", "text/plain", "text/html", "application/json"),
    comment="One row per distinct content that was accepted: the raw bytes behind an article.",
)

article_locations = Table(
    "article_locations",
    metadata,
    key("location_id", "SHA-256 prefix of uri and version, so that both together are unique."),
    text("uri", "Path or address as given; file.jsonl#N for record N of a file."),
    Column(
        "version",
        Integer,
        nullable=False,
        comment="1 for the first bytes seen at this uri, 2 for those that replaced them, ...",
    ),
    ref("article_id", "documents.article_id", "Content found there."),
    text("declared_source", "Publisher declared with the document; null where none was.", nullable=True),
    text(
        "declared_published_edtf",
        "Publication date declared with the document, EDTF; null where none was.",
        nullable=True,
    ),
    text("declared_url", "Web address declared with the document; null where none was.", nullable=True),
    text("declared_charset", "Character set declared in transport; null where none was.", nullable=True),
    run_id(),
    comment="One row per place a document was found, and per version of what was found there.",
)

readings = Table(
    "readings",
    metadata,
    key_ref("article_id", "documents.article_id", "Document that was read."),
    text("reader_version", "Version of the reading code."),
    text("model_digest", "Digest of the language model."),
    text("lexicon_digest", "Digest of those names and titles of the lexicon that occur in the article."),
    text("origin_digest", "Digest of the origin the document was read with."),
    text("reading", "The whole reading as JSON."),
    run_id(),
    comment="One row per document: the latest reading, so that resolving and merging need not read again.",
)

decisions = Table(
    "decisions",
    metadata,
    key("decision_id", "SHA-256 prefix of the content."),
    Column("sequence", Integer, nullable=False, unique=True, comment="Position in the append-only list, from 1."),
    text("verdict", "same, different, correct or reject."),
    text("subject_kind", "report or mention."),
    text("subject", "report_id or mention_id judged."),
    text(
        "other",
        "Second report or mention, or the entity a mention stands for; null where the verdict needs none.",
        nullable=True,
    ),
    text("field", "Column corrected; null unless the verdict is correct.", nullable=True),
    text(
        "value", "Right value as text; null where the field is not known or the verdict is not correct.", nullable=True
    ),
    text("author", "Who decided."),
    text("decided_at", "When, ISO 8601, UTC."),
    text("reason", "Why."),
    text("revokes", "Decision that this one takes back; null where none.", nullable=True),
    run_id(),
    one_of("verdict", "same", "different", "correct", "reject"),
    one_of("subject_kind", "report", "mention"),
    comment="One row per human judgement about reports or mentions; append-only.",
)

rejects = Table(
    "rejects",
    metadata,
    key("reject_id", "SHA-256 prefix of uri and content."),
    text("uri", "Where the document was found."),
    text("reason", "Reason code."),
    text("message", "What is wrong and what to do."),
    text("stage", "ingest or read."),
    Column(
        "content",
        LargeBinary,
        nullable=True,
        comment="The bytes, for replay; null where they could not be read or exceed the limit.",
    ),
    text("sha256", "SHA-256 of the bytes; null where they could not be read.", nullable=True),
    run_id(),
    comment="One row per document that could not be read.",
)

forgotten = Table(
    "forgotten",
    metadata,
    key("sha256", "SHA-256 of the bytes that must not be read again."),
    text("uri", "Location that was asked to be forgotten."),
    text("forgotten_at", "When, ISO 8601, UTC."),
    run_id(),
    comment="One row per erased document: a tombstone without its text.",
)
