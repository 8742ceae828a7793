-- What did each article say about each meeting, before reports of one meeting were brought together?
--
-- One row per report: a meeting as one place of one article tells of it.
--
-- Rejected reports and those of replaced articles are left out.
--
--   report_id         Key of the report.
--   meeting_id        Key of the meeting it was joined to.
--   article_id        Key of the article.
--   article_uri       Location of the article.
--   article_title     Title of the article; null where it has none.
--   source_id         Key of the publisher; null where not known.
--   source_name       Publisher; null where not known.
--   published_edtf    Publication date of the article, EDTF; null where not known.
--   published_end_on  Last day it can have been published, stated or inferred; null where unbounded.
--   is_duplicate      True where the article is a near copy of another.
--   name              Proper name of the meeting; null where not said.
--   series_id         Body or bloc whose session or summit it is; null where not said.
--   status            held, planned, cancelled or postponed.
--   channel           in_person, video, phone, hybrid or unknown.
--   format            bilateral, plurilateral or plenary.
--   level             leader, minister, ambassador, official or unknown.
--   date_edtf         Day or days, EDTF; null where nothing can be said.
--   date_start_on     First day it can have begun; null where unbounded.
--   date_end_on       Last day it can have ended; null where unbounded.
--   date_basis        explicit, relative, inferred or none.
--   date_source       stated, inferred or none.
--   city              City; null for a call or where not said.
--   country_code      ISO 3166-1 alpha-2, or a code of the reference tables; null where not said.
--   venue             Venue; null where not said.
--   salience          main, minor or passing.
--   parent_report_id  Report of the event around it; null where none.
--   join_score        How well it fits its meeting, 0 to 1.
--   join_reasons      Why it was joined, and what dates its article, JSON list of sentences.
--
-- Example: SELECT source_name, status, date_edtf FROM v_reports WHERE meeting_id = 'm-...' ORDER BY published_end_on
SELECT
    r.report_id,
    r.meeting_id,
    r.article_id,
    a.article_uri,
    a.title AS article_title,
    a.source_id,
    s.name AS source_name,
    a.published_edtf,
    a.published_end_on,
    a.duplicate_of_id IS NOT NULL AS is_duplicate,
    r.name,
    r.series_id,
    r.status,
    r.channel,
    r.format,
    r.level,
    r.date_edtf,
    r.date_start_on,
    r.date_end_on,
    r.date_basis,
    r.date_source,
    p.city,
    p.country_code,
    p.venue,
    r.salience,
    r.parent_report_id,
    r.join_score,
    r.join_reasons
FROM meeting_reports AS r
JOIN articles AS a ON a.article_id = r.article_id AND a.is_current
LEFT JOIN sources AS s ON s.source_id = a.source_id
LEFT JOIN places AS p ON p.place_id = r.place_id
WHERE NOT r.is_rejected
