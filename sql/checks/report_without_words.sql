-- severity: fail
-- title: every report has the words that tell of the meeting
SELECT r.report_id, r.article_id
FROM meeting_reports AS r
WHERE NOT EXISTS (SELECT 1 FROM evidence AS e WHERE e.report_id = r.report_id AND e.field = 'meeting')
