-- severity: fail
-- title: every meeting has as many reports as it says, from no more sources than that
SELECT m.meeting_id, m.name, m.report_count, m.source_count, count(r.report_id) AS reports_found
FROM meetings AS m
LEFT JOIN meeting_reports AS r ON r.meeting_id = m.meeting_id
GROUP BY m.meeting_id, m.name, m.report_count, m.source_count
HAVING count(r.report_id) = 0
    OR count(r.report_id) <> m.report_count
    OR m.source_count > m.report_count
    OR m.source_count < 1
