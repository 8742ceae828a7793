-- severity: warn
-- title: no report plans a meeting for a day before its article appeared
SELECT r.report_id, r.article_id, r.date_edtf, a.published_edtf
FROM meeting_reports AS r
JOIN articles AS a ON a.article_id = r.article_id
WHERE r.status = 'planned' AND r.date_end_on < a.published_start_on
