-- Which meetings does one source alone report?
--
-- One row per meeting that a single independent source reports.
--
-- Copies and revisions of an article are no further source. Where the source published several articles on the meeting,
-- the first is named: one that is no copy, of the earliest day.
--
--   meeting_id      Key of the meeting.
--   meeting_label   Name of the meeting, or what stands for it.
--   status          held, planned, cancelled or postponed.
--   level           leader, minister, ambassador, official or unknown.
--   date_edtf       Date of the meeting, EDTF; null where nothing can be said.
--   date_start_on   First day it can have begun; null where unbounded.
--   year            Year that it counts in; null where its date is too uncertain for one.
--   source_id       Publisher; null where not known.
--   source_name     Its name; null where not known.
--   article_uri     Location of the article.
--   published_edtf  Publication date of the article, EDTF; null where not known.
--   report_count    Reports of the meeting.
--
-- Example: SELECT date_edtf, meeting_label, article_uri FROM v_exclusives WHERE source_name = 'The Herald'
WITH told AS (
    SELECT r.meeting_id, a.source_id, a.article_uri, a.published_edtf
    FROM meeting_reports AS r
    JOIN articles AS a ON a.article_id = r.article_id AND a.is_current
    JOIN meetings AS alone ON alone.meeting_id = r.meeting_id AND alone.source_count = 1 AND alone.report_count = 1
    WHERE NOT r.is_rejected
    UNION ALL
    SELECT first.meeting_id, first.source_id, first.article_uri, first.published_edtf
    FROM (
        SELECT
            r.meeting_id,
            a.source_id,
            a.article_uri,
            a.published_edtf,
            row_number() OVER (
                PARTITION BY r.meeting_id
                ORDER BY
                    CASE WHEN a.duplicate_of_id IS NULL THEN 1 ELSE 2 END,
                    a.published_end_on NULLS LAST,
                    a.article_uri COLLATE "C"
            ) AS position
        FROM meeting_reports AS r
        JOIN articles AS a ON a.article_id = r.article_id AND a.is_current
        JOIN meetings AS alone ON alone.meeting_id = r.meeting_id AND alone.source_count = 1 AND alone.report_count > 1
        WHERE NOT r.is_rejected
    ) AS first
    WHERE first.position = 1
)

SELECT
    m.meeting_id,
    m.label AS meeting_label,
    m.status,
    m.level,
    m.date_edtf,
    m.date_start_on,
    m.year,
    told.source_id,
    s.name AS source_name,
    told.article_uri,
    told.published_edtf,
    m.report_count
FROM told
JOIN v_meeting_facts AS m ON m.meeting_id = told.meeting_id
LEFT JOIN sources AS s ON s.source_id = told.source_id
