-- severity: fail
-- title: evidence quotes, in at most 500 characters, what stands between its offsets in the article of its report
SELECT e.evidence_id, e.field, e.start_offset, e.end_offset, e.quote
FROM evidence AS e
JOIN articles AS a ON a.article_id = e.article_id
JOIN meeting_reports AS r ON r.report_id = e.report_id
WHERE e.start_offset < 0
    OR e.end_offset <= e.start_offset
    OR length(e.quote) > 500
    OR r.article_id <> e.article_id
    OR substr(
        a.text,
        e.start_offset + 1,
        CASE WHEN e.end_offset > e.start_offset THEN e.end_offset - e.start_offset ELSE 0 END
    ) <> e.quote
