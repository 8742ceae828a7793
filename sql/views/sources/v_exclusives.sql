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
SELECT
    m.meeting_id,
    m.label AS meeting_label,
    m.status,
    m.level,
    m.date_edtf,
    m.date_start_on,
    m.year,
    a.source_id,
    s.name AS source_name,
    a.article_uri,
    a.published_edtf,
    m.report_count
FROM exclusive_articles AS e
JOIN articles AS a ON a.article_id = e.article_id
JOIN v_meeting_facts AS m ON m.meeting_id = e.meeting_id
LEFT JOIN sources AS s ON s.source_id = a.source_id
