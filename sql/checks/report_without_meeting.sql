-- severity: fail
-- title: a report supports a meeting unless it was rejected or its article replaced
SELECT r.report_id, r.meeting_id, r.is_rejected, a.is_current
FROM meeting_reports AS r
JOIN articles AS a ON a.article_id = r.article_id
WHERE (r.meeting_id IS NULL) = (a.is_current AND NOT r.is_rejected)
