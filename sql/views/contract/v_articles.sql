-- Which articles are in the warehouse, who published them, and when?
--
-- One row per article in its current form.
--
-- Articles whose bytes were replaced by newer ones are left out. The text is the publishers' and stays in the table:
-- quotes and offsets are in v_article_evidence.
--
--   article_uri         Location: path or address as given, `file.jsonl#N` for record N of a file.
--   title               Title; null where it has none.
--   published_edtf      Publication date as stated, EDTF; null where nothing states it.
--   source_name         Publisher; null where nothing names it.
--   published_start_on  First day it can have been published, stated or inferred; null where unbounded.
--   published_end_on    Last day it can have been published, stated or inferred; null where unbounded.
--   published_basis     explicit, inferred (from what it says, or others of the same meetings) or none.
--   source_id           Key of the publisher; null where nothing names it.
--   source_kind         media, agency, government, igo or other; null where the publisher is not known.
--   source_country_code  Country of the publisher's seat, ISO 3166-1 alpha-2; null where not known.
--   agency              Wire agency that it cites; null where none.
--   author              Author as printed; null where none.
--   dateline            City of the dateline; null where none.
--   canonical_url       The page's own address; null where none.
--   language            ISO 639-1.
--   duplicate_of_uri    Location of the article that this one is a near copy of; null where none.
--   article_id          Key of the article: first 24 hexadecimal digits of the SHA-256 of its bytes.
--   sha256              SHA-256 of the bytes, hexadecimal.
--
-- Example: SELECT source_name, count(*) AS articles FROM v_articles GROUP BY source_name ORDER BY articles DESC
SELECT
    a.article_uri,
    a.title,
    a.published_edtf,
    s.name AS source_name,
    a.published_start_on,
    a.published_end_on,
    a.published_basis,
    a.source_id,
    s.kind AS source_kind,
    s.country_code AS source_country_code,
    a.agency,
    a.author,
    a.dateline,
    a.canonical_url,
    a.language,
    original.article_uri AS duplicate_of_uri,
    a.article_id,
    a.sha256
FROM articles AS a
LEFT JOIN sources AS s ON s.source_id = a.source_id
LEFT JOIN articles AS original ON original.article_id = a.duplicate_of_id
WHERE a.is_current
