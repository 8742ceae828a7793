-- Reports of a meeting of which the same article tells elsewhere, too: few, and those that need weighing against another.
SELECT r.report_id
FROM meeting_reports AS r
JOIN articles AS a ON a.article_id = r.article_id AND a.is_current
JOIN (
    SELECT article_id, meeting_id
    FROM meeting_reports
    WHERE NOT is_rejected
    GROUP BY article_id, meeting_id
    HAVING count(*) > 1
) AS several ON several.article_id = r.article_id AND several.meeting_id = r.meeting_id
WHERE NOT r.is_rejected
ORDER BY r.report_id COLLATE "C"
